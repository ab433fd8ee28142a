extension Quote {
  /// Where the quote stands in a text, and how well it holds there.
  public struct Place: Hashable, Sendable {
    /// How well it holds.
    public let support: Support
    /// Where it stands, for `exact` and `moved`.
    public let span: Range<Int>?
  }

  /// Looks the quote up in a text.
  ///
  /// Nothing is matched loosely: only places where the same code points stand are looked at. Where they stand once, it is `exact` at
  /// its own position and has `moved` anywhere else; where they stand nowhere, it is `lost`. Where they stand several times, its
  /// position alone tells nothing, since the text may have shifted until a lookalike came to stand there. Then what stands around it
  /// decides:
  ///
  /// 1. the place at its own position with the same context on both sides (so a quote is always `exact` in its own text);
  /// 2. else the only place with the same context on both sides;
  /// 3. else the place that shares most of the context next to it: at least ``leastEvidence`` letters and digits, and twice as much as
  ///    any other place;
  /// 4. else it is `ambiguous`.
  public func place(in text: [Unicode.Scalar]) -> Place {
    if exact.isEmpty, start == end, end <= text.count { return found(at: span) }
    let places = Self.places(of: exact, in: text)
    guard let first = places.first else { return Place(support: .lost, span: nil) }
    if places.count == 1 { return found(at: first) }
    let context = (before: Array(prefix.unicodeScalars), after: Array(suffix.unicodeScalars))
    let whole = places.filter { place in
      text[..<place.lowerBound].suffix(context.before.count).elementsEqual(context.before)
        && text[place.upperBound...].prefix(context.after.count).elementsEqual(context.after)
    }
    if let own = whole.first(where: { $0 == span }) { return found(at: own) }
    if whole.count > 1 { return Place(support: .ambiguous, span: nil) }
    if let only = whole.first { return found(at: only) }
    var best = (evidence: 0, place: first)
    var second = 0
    for place in places {
      let evidence =
        Self.evidence(text[..<place.lowerBound].reversed(), context.before.reversed())
        + Self.evidence(text[place.upperBound...], context.after)
      if evidence > best.evidence {
        (second, best) = (best.evidence, (evidence, place))
      } else {
        second = max(second, evidence)
      }
    }
    guard best.evidence >= Self.leastEvidence, best.evidence >= 2 * second else {
      return Place(support: .ambiguous, span: nil)
    }
    return found(at: best.place)
  }

  /// How many letters and digits of the context next to a quote tell one place from another.
  static let leastEvidence = 12

  private func found(at place: Range<Int>) -> Place {
    Place(support: place == span ? .exact : .moved, span: place)
  }

  /// How many letters and digits two texts begin with alike.
  private static func evidence(
    _ one: some Sequence<Unicode.Scalar>, _ other: some Sequence<Unicode.Scalar>
  ) -> Int {
    var count = 0
    for (left, right) in zip(one, other) {
      if left != right { break }
      if left.properties.isAlphabetic || left.properties.numericType != nil { count += 1 }
    }
    return count
  }

  /// Every place where some words stand in a text, in linear time.
  public static func places(of words: String, in text: [Unicode.Scalar]) -> [Range<Int>] {
    places(of: Array(words.unicodeScalars), in: text)
  }

  /// Every place where `exact` stands in `text`, found by Knuth, Morris and Pratt's method in linear time.
  static func places(of exact: [Unicode.Scalar], in text: [Unicode.Scalar]) -> [Range<Int>] {
    guard !exact.isEmpty, exact.count <= text.count else { return [] }
    var fallback = [Int](repeating: 0, count: exact.count)
    var matched = 0
    for index in exact.indices.dropFirst() {
      while matched > 0, exact[index] != exact[matched] { matched = fallback[matched - 1] }
      if exact[index] == exact[matched] { matched += 1 }
      fallback[index] = matched
    }
    var places: [Range<Int>] = []
    matched = 0
    for index in text.indices {
      while matched > 0, text[index] != exact[matched] { matched = fallback[matched - 1] }
      if text[index] == exact[matched] { matched += 1 }
      if matched == exact.count {
        places.append(index - exact.count + 1..<index + 1)
        matched = fallback[matched - 1]
      }
    }
    return places
  }
}

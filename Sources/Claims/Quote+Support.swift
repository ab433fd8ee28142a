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
  /// `exact` where the same code points stand at its own position. Else, of the places where they stand, the only one,
  /// or the only one with the same context on both sides, is where it `moved`; several are `ambiguous`, none is `lost`.
  /// Nothing is matched loosely: a quote is never moved to a lookalike.
  public func place(in text: [Unicode.Scalar]) -> Place {
    let exact = Array(self.exact.unicodeScalars)
    if start >= 0, end <= text.count, end - start == exact.count, text[start..<end].elementsEqual(exact) {
      return Place(support: .exact, span: start..<end)
    }
    let places = Self.places(of: exact, in: text)
    if places.isEmpty { return Place(support: .lost, span: nil) }
    if places.count == 1 { return Place(support: .moved, span: places[0]) }
    let before = Array(prefix.unicodeScalars)
    let after = Array(suffix.unicodeScalars)
    let same = places.filter { place in
      text[..<place.lowerBound].suffix(before.count).elementsEqual(before)
        && text[place.upperBound...].prefix(after.count).elementsEqual(after)
    }
    if same.count == 1 { return Place(support: .moved, span: same[0]) }
    return Place(support: .ambiguous, span: nil)
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

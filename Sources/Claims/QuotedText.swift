/// What the quotes of one text tell of it: the stretches that they cover with their context, in order.
///
/// It stands in for a text that is not there (a ledger that publishes quotes only), and tells how far quotes agree with one
/// another: they are all of one text, so where two overlap they must be the same.
public struct QuotedText: Hashable, Sendable {
  /// A stretch of the text.
  public struct Stretch: Hashable, Sendable {
    /// Where it begins, in code points of the text.
    public let start: Int
    /// Its code points.
    public fileprivate(set) var scalars: [Unicode.Scalar]

    /// Where it ends, exclusive.
    public var end: Int { start + scalars.count }
  }

  /// The stretches, in the order of the text; between two of them something is missing.
  public private(set) var stretches: [Stretch] = []
  /// How many code points the text has, where a quote that stands at its end tells.
  public private(set) var length: Int?
  /// The quotes that cannot be of one text with the others, by their places in the list that was given, and why.
  public private(set) var faults: [Int: String] = [:]

  /// Puts the quotes of one text together.
  ///
  /// - Complexity: As the quotes are long together, and for putting them in order.
  public init(_ quotes: [Quote]) {
    var pieces: [(number: Int, stretch: Stretch)] = []
    for (number, quote) in quotes.enumerated() {
      if let why = quote.faultInItself {
        faults[number] = why
        continue
      }
      let scalars = [quote.prefix, quote.exact, quote.suffix].flatMap(\.unicodeScalars)
      let stretch = Stretch(start: quote.start - quote.prefix.unicodeScalars.count, scalars: scalars)
      pieces.append((number, stretch))
      // Fewer words behind it than a quote keeps: there the text ends.
      if length == nil, quote.suffix.unicodeScalars.count < Quote.contextLength { length = stretch.end }
    }
    pieces.sort { ($0.stretch.start, $0.stretch.end, $0.number) < ($1.stretch.start, $1.stretch.end, $1.number) }
    for (number, piece) in pieces {
      let isShort = quotes[number].suffix.unicodeScalars.count < Quote.contextLength
      if let length, piece.end > length || isShort && piece.end != length {
        faults[number] = "by this quote the text ends otherwise than by another of the same text"
      } else if !add(piece) {
        faults[number] = "the quote is not the same as another of the same text where they overlap"
      }
    }
  }

  /// Adds a piece that begins no earlier than those before it; false where it contradicts them.
  private mutating func add(_ piece: Stretch) -> Bool {
    guard let last = stretches.last, piece.start <= last.end else {
      stretches.append(piece)
      return true
    }
    let known = last.scalars[(piece.start - last.start)...].prefix(piece.scalars.count)
    guard piece.scalars.starts(with: known) else { return false }
    stretches[stretches.count - 1].scalars += piece.scalars.dropFirst(known.count)
    return true
  }

  /// How many code points of the text the stretches show.
  public var shown: Int { stretches.reduce(0) { $0 + $1.scalars.count } }
}

extension Quote {
  /// Why the quote cannot be one that was taken out of any text; nil where it may be.
  ///
  /// Its length follows from its position, and so does what there can be before it.
  public var faultInItself: String? {
    let before = prefix.unicodeScalars.count
    let after = suffix.unicodeScalars.count
    if end > Int.max / 2 { return "the quote's position is beyond any text" }
    if exact.unicodeScalars.count != end - start { return "the quote is not as long as its position says" }
    if before != min(start, Self.contextLength) {
      return
        "there are \(before) code points before the quote, where there have to be \(min(start, Self.contextLength))"
    }
    if after > Self.contextLength {
      return "there are \(after) code points behind the quote, where there are at most \(Self.contextLength)"
    }
    return nil
  }

  /// Whether it stands in a text where it says, with the same words around it.
  public func stands(in text: [Unicode.Scalar]) -> Bool {
    faultInItself == nil && end <= text.count && Quote(at: span, of: text, hash: self.text).isSame(as: self)
  }

  /// Whether two quotes are the same to the code point.
  private func isSame(as other: Quote) -> Bool {
    exact.isSame(as: other.exact) && prefix.isSame(as: other.prefix) && suffix.isSame(as: other.suffix)
      && span == other.span
  }
}

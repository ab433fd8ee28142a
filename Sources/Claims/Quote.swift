public import JSONKit

/// An exact stretch of an article's text, with what stands around it and where it stands.
///
/// The W3C's `TextQuoteSelector` (exact, prefix, suffix) and `TextPositionSelector` (start, end) in one. Positions count
/// Unicode code points of the text, end exclusive.
public struct Quote: Hashable, LedgerValue {
  /// The quoted text, to the letter.
  public var exact: String
  /// Up to ``contextLength`` code points before it.
  public var prefix: String
  /// Up to ``contextLength`` code points after it.
  public var suffix: String
  /// Where it begins, in code points of the text.
  public var start: Int
  /// Where it ends, exclusive.
  public var end: Int
  /// The hash of the text that it was taken from: `sha256:` and 64 hexadecimal digits.
  public var text: String

  /// How many code points of context a quote keeps on either side.
  public static let contextLength = 32

  /// Takes the quote at `span` out of a text whose hash is `hash`; the span is cut to the text.
  public init(at span: Range<Int>, of text: [Unicode.Scalar], hash: String) {
    let span = span.clamped(to: text.startIndex..<text.endIndex)
    exact = String(scalars: text[span])
    prefix = String(scalars: text[max(0, span.lowerBound - Self.contextLength)..<span.lowerBound])
    suffix = String(scalars: text[span.upperBound..<min(text.count, span.upperBound + Self.contextLength)])
    start = span.lowerBound
    end = span.upperBound
    self.text = hash
  }

  /// The stretch of the text that it covers.
  public var span: Range<Int> { start..<max(start, end) }

  /// Reads a quote.
  public init(_ cursor: JSONCursor) throws(JSONMismatch) {
    exact = try cursor["exact"].string()
    prefix = try cursor["prefix"].optional { (c) throws(JSONMismatch) in try c.string() } ?? ""
    suffix = try cursor["suffix"].optional { (c) throws(JSONMismatch) in try c.string() } ?? ""
    start = try cursor["start"].int()
    end = try cursor["end"].int()
    text = try cursor["text"].string()
    guard 0 <= start, start <= end else { throw cursor["start"].mismatch("start and end with 0 ≤ start ≤ end") }
  }

  /// The quote in its file's form.
  public var json: JSON {
    [
      "exact": .string(exact), "prefix": .string(prefix), "suffix": .string(suffix),
      "start": .number(JSONNumber(start)), "end": .number(JSONNumber(end)), "text": .string(text),
    ]
  }
}

extension String {
  /// The text of some code points.
  public init(scalars: some Sequence<Unicode.Scalar>) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }

  /// Whether two texts are the same code points; Swift's `==` also takes canonically equivalent ones for equal.
  public func isSame(as other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}

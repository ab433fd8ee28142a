public import JSONKit
public import Measures

/// When something happened, as the text says it ("On Monday"), with its date where that can be resolved.
public struct TimeReference: Hashable, LedgerValue {
  /// As written.
  public var text: String
  /// The date in EDTF; nil where it cannot be resolved.
  public var value: ExtendedDate?
  /// What a relative date was counted from: `published`, or nil for one that stands by itself.
  public var anchor: String?
  /// Where it is written, in code points of the article's text.
  public var span: Range<Int>?

  /// A time reference.
  public init(text: String, value: ExtendedDate?, anchor: String?, span: Range<Int>?) {
    self.text = text
    self.value = value
    self.anchor = anchor
    self.span = span
  }

  /// Reads a time reference.
  public init(_ cursor: JSONCursor) throws(JSONMismatch) {
    text = try cursor["text"].string()
    value = try cursor["value"].optional(ExtendedDate.read)
    anchor = try cursor["anchor"].optional { (c) throws(JSONMismatch) in try c.string() }
    span = try cursor["span"].span()
  }

  /// The reference in its file's form.
  public var json: JSON {
    ["text": .string(text), "value": .optional(value), "anchor": .optional(anchor), "span": .span(span)]
  }
}

extension ExtendedDate {
  /// Reads a date in EDTF level 1.
  static func read(_ cursor: JSONCursor) throws(JSONMismatch) -> ExtendedDate {
    try cursor.parsed("a date in EDTF, such as \"2022-01-12\" or \"2022-01\"") { ExtendedDate($0) }
  }
}

extension Instant {
  /// Reads a moment in UTC.
  static func read(_ cursor: JSONCursor) throws(JSONMismatch) -> Instant {
    try cursor.parsed("a moment in UTC, such as \"2022-01-12T21:04:00Z\"") { Instant($0) }
  }
}

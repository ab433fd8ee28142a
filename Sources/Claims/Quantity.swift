public import JSONKit
public import Measures

/// An amount or a range with its unit and its hedge: "an estimated 100,000 troops" (schema.org's `QuantitativeValue`).
///
/// It is always a range with open or closed ends: "more than 130,000" is low 130000, no high, and `lowOpen`, since 130,000
/// itself is not meant; "up to 50,000" is high 50000 and no low.
public struct Quantity: Hashable, LedgerValue {
  /// Its name within the claim: `q1`, `q2`; the same measure has the same name in every appearance.
  public var id: String
  /// The measured noun ("troops"); nil where the text gives none.
  public var of: String?
  /// What is counted or measured in: `person`, `USD`, `%`, `km`, `barrel/day`; `1` for a bare number.
  public var unit: String
  /// The lower end; nil where there is none.
  public var low: Amount?
  /// The upper end; nil where there is none.
  public var high: Amount?
  /// Whether the lower end itself is excluded ("more than").
  public var lowOpen: Bool
  /// Whether the upper end itself is excluded ("fewer than").
  public var highOpen: Bool
  /// The hedge.
  public var basis: Basis?
  /// As written in the text.
  public var text: String
  /// Where it is written, in code points of the article's text.
  public var span: Range<Int>?

  /// A quantity.
  public init(
    id: String, of: String?, unit: String, low: Amount?, high: Amount?, lowOpen: Bool = false, highOpen: Bool = false,
    basis: Basis? = nil, text: String, span: Range<Int>? = nil
  ) {
    self.id = id
    self.of = of
    self.unit = unit
    self.low = low
    self.high = high
    self.lowOpen = lowOpen
    self.highOpen = highOpen
    self.basis = basis
    self.text = text
    self.span = span
  }

  /// Whether two quantities give the same ends.
  public func hasSameValue(as other: Quantity) -> Bool {
    low == other.low && high == other.high && lowOpen == other.lowOpen && highOpen == other.highOpen
  }

  /// Whether no amount can be in both ranges.
  public func excludes(_ other: Quantity) -> Bool { isBelow(other) || other.isBelow(self) }

  /// Whether all of this range is below all of the other's.
  func isBelow(_ other: Quantity) -> Bool {
    guard let high, let low = other.low else { return false }
    return high < low || (high == low && (highOpen || other.lowOpen))
  }

  /// Reads a quantity.
  public init(_ cursor: JSONCursor) throws(JSONMismatch) {
    id = try cursor["id"].string()
    of = try cursor["of"].optional { (c) throws(JSONMismatch) in try c.string() }
    unit = try cursor["unit"].string()
    low = try cursor["low"].optional(Self.amount)
    high = try cursor["high"].optional(Self.amount)
    lowOpen = try cursor["lowOpen"].optional { (c) throws(JSONMismatch) in try c.bool() } ?? false
    highOpen = try cursor["highOpen"].optional { (c) throws(JSONMismatch) in try c.bool() } ?? false
    basis = try cursor["basis"].optional { (c) throws(JSONMismatch) in try c.choice(Basis.self) }
    text = try cursor["text"].string()
    span = try cursor["span"].span()
    if let low, let high, high < low { throw cursor["high"].mismatch("an amount that is not below low") }
  }

  static func amount(_ cursor: JSONCursor) throws(JSONMismatch) -> Amount {
    try cursor.parsed("an amount as a decimal in a string, such as \"100000\"") { Amount($0) }
  }

  /// The quantity in its file's form.
  public var json: JSON {
    [
      "id": .string(id), "of": .optional(of), "unit": .string(unit), "low": .optional(low), "high": .optional(high),
      "lowOpen": .bool(lowOpen), "highOpen": .bool(highOpen), "basis": .optional(basis?.rawValue),
      "text": .string(text), "span": .span(span),
    ]
  }
}

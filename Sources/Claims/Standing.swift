public import JSONKit
public import Measures

/// What one source says now, as far as the ledger knows.
public struct Standing: Hashable, LedgerValue {
  /// The outermost speaker, or the publisher where the article speaks for itself.
  public var source: String
  /// The appearance in which it says so.
  public var appearance: Appearance.ID
  /// The lower end of the claim's measure.
  public var low: Amount?
  /// The upper end of the claim's measure.
  public var high: Amount?
  /// Whether the lower end itself is excluded.
  public var lowOpen: Bool
  /// Whether the upper end itself is excluded.
  public var highOpen: Bool
  /// The hedge.
  public var basis: Basis?
  /// The time for which it holds: the one that the text gives, else when the article was published.
  public var asOf: ExtendedDate?
  /// Whether it says the negated statement.
  public var polarity: Polarity

  init(_ appearance: Appearance, measure: Quantity?) {
    source = appearance.source
    self.appearance = appearance.id
    low = measure?.low
    high = measure?.high
    lowOpen = measure?.lowOpen ?? false
    highOpen = measure?.highOpen ?? false
    basis = measure?.basis
    asOf = appearance.asOf ?? appearance.published
    polarity = appearance.polarity
  }

  /// Reads what one source says.
  public init(_ cursor: JSONCursor) throws(JSONMismatch) {
    source = try cursor["source"].string()
    appearance = try cursor["appearance"].parsed("an appearance's id, such as \"p-3f9c02d4e6f8\"") { Appearance.ID($0) }
    low = try cursor["low"].optional(Quantity.amount)
    high = try cursor["high"].optional(Quantity.amount)
    lowOpen = try cursor["lowOpen"].optional { (c) throws(JSONMismatch) in try c.bool() } ?? false
    highOpen = try cursor["highOpen"].optional { (c) throws(JSONMismatch) in try c.bool() } ?? false
    basis = try cursor["basis"].optional { (c) throws(JSONMismatch) in try c.choice(Basis.self) }
    asOf = try cursor["asOf"].optional(ExtendedDate.read)
    polarity = try cursor["polarity"].optional { (c) throws(JSONMismatch) in try c.choice(Polarity.self) } ?? .positive
  }

  /// What one source says, in its file's form; open ends and a negation only where there are some.
  public var json: JSON {
    var object: JSONObject = [
      "source": .string(source), "appearance": .string(appearance.description), "low": .optional(low),
      "high": .optional(high), "basis": .optional(basis?.rawValue), "asOf": .optional(asOf),
    ]
    if lowOpen { object["lowOpen"] = .bool(true) }
    if highOpen { object["highOpen"] = .bool(true) }
    if polarity == .negative { object["polarity"] = .string(polarity.rawValue) }
    return .object(object)
  }

  /// The range it gives, where it gives one.
  var range: Quantity? {
    if low == nil, high == nil { return nil }
    return Quantity(
      id: "", of: nil, unit: "", low: low, high: high, lowOpen: lowOpen, highOpen: highOpen, basis: basis, text: "")
  }
}

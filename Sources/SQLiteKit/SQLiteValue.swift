/// One value as SQLite stores it, in one of its five storage classes.
///
/// Literals stand for themselves: `nil`, `1`, `1.5`, `"text"` and `true` (stored as 1) are all values.
public enum SQLiteValue: Hashable, Sendable {
  /// No value.
  case null
  /// A signed integer of 64 bits.
  case integer(Int64)
  /// A floating point number. SQLite stores a NaN as `null`.
  case real(Double)
  /// Text, stored as UTF-8. It may hold NULs, at which SQL functions such as `length` stop.
  case text(String)
  /// Bytes, kept as they are.
  case blob([UInt8])
}

extension SQLiteValue: ExpressibleByNilLiteral {
  /// `nil` is SQL's NULL.
  public init(nilLiteral: ()) { self = .null }
}

extension SQLiteValue: ExpressibleByIntegerLiteral {
  /// A whole number is an integer.
  public init(integerLiteral value: Int64) { self = .integer(value) }
}

extension SQLiteValue: ExpressibleByFloatLiteral {
  /// A number with a point is a real.
  public init(floatLiteral value: Double) { self = .real(value) }
}

extension SQLiteValue: ExpressibleByStringLiteral {
  /// A string is text.
  public init(stringLiteral value: String) { self = .text(value) }
}

extension SQLiteValue: ExpressibleByBooleanLiteral {
  /// SQLite has no Booleans: true is 1, false is 0.
  public init(booleanLiteral value: Bool) { self = .integer(value ? 1 : 0) }
}

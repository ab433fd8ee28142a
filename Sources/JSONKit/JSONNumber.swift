/// A number as it is spelled in JSON.
///
/// Nothing is rounded: `1.10` stays `1.10`, and digits beyond those of a `Double` stay. Two numbers are equal (`==`) when they are
/// spelled the same; ``isSameValue(as:)`` compares their values.
public struct JSONNumber: Hashable, Sendable {
  /// The spelling, a number by the grammar of RFC 8259, section 6.
  public let literal: String

  /// The number that is spelled so, or nil where `literal` is not exactly one JSON number.
  public init?(_ literal: String) {
    let bytes = Array(literal.utf8)
    var scanner = NumberScanner(bytes, at: 0)
    guard scanner.scan() == nil, scanner.offset == bytes.count else { return nil }
    self.literal = literal
  }

  /// A whole number, in decimal digits.
  public init(_ int: Int) {
    literal = String(int)
  }

  /// A number from a spelling that has been found valid.
  init(valid literal: String) {
    self.literal = literal
  }

  /// The value as an `Int`, or nil where it is not whole or too large; `1e2` and `100.0` are whole too.
  public var int: Int? {
    if let int = Int(literal) { return int }
    return ExactDecimal(of: self).int
  }

  /// The nearest `Double`, or nil where the value is too large for one.
  public var double: Double? {
    guard let double = Double(literal), double.isFinite else { return nil }
    return double
  }

  /// Whether both have exactly the same value, however it is spelled: `1.10`, `1.1` and `11e-1` do, and so do `0` and `-0`.
  public func isSameValue(as other: JSONNumber) -> Bool {
    self == other || ExactDecimal(of: self) == ExactDecimal(of: other)
  }
}

extension JSONNumber: CustomStringConvertible {
  /// The spelling.
  public var description: String { literal }
}

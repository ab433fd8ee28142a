/// An exact decimal number, never rounded.
///
/// What a text writes is kept to the last digit, and sums, differences and products are exact too, so they may have more
/// digits than their parts. Equality is by value: 1.10 is 1.1.
public struct Amount: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// How many digits, before and after the point together, ``init(_:)-(String)`` takes.
  public static let maximumDigits = 60

  /// Whether the number is below zero.
  public let isNegative: Bool
  /// The significant digits, first to last, without zeros at either end; none for zero.
  let digits: [UInt8]
  /// The power of ten that `digits`, read as a whole number, is multiplied by.
  let exponent: Int

  /// The number written as in `-100000.50`: a point, no separators, no exponent; nil for anything else or too long.
  public init?(_ text: String) {
    var bytes = Array(text.utf8)[...]
    let negative = bytes.first == 0x2D
    if negative { bytes = bytes.dropFirst() }
    let whole = bytes.prefix { $0.decimalDigit != nil }
    bytes = bytes[whole.endIndex...]
    var fraction: ArraySlice<UInt8> = []
    if !bytes.isEmpty {
      guard bytes.first == 0x2E else { return nil }
      fraction = bytes.dropFirst()
      guard !fraction.isEmpty, fraction.allSatisfy({ $0.decimalDigit != nil }) else { return nil }
    }
    guard !whole.isEmpty, whole.count + fraction.count <= Self.maximumDigits else { return nil }
    self.init(negative: negative, digits: (whole + fraction).map { $0 - 0x30 }, exponent: -fraction.count)
  }

  /// A whole number.
  public init(_ number: Int) {
    self.init(negative: number < 0, digits: String(number.magnitude).utf8.map { $0 - 0x30 }, exponent: 0)
  }

  /// Takes off the zeros at both ends, so that equal numbers are stored alike.
  init(negative: Bool, digits: [UInt8], exponent: Int) {
    let last = digits.lastIndex { $0 != 0 } ?? -1
    let first = digits.firstIndex { $0 != 0 } ?? 0
    self.digits = last < 0 ? [] : Array(digits[first...last])
    self.exponent = last < 0 ? 0 : exponent + (digits.count - 1 - last)
    self.isNegative = negative && last >= 0
  }

  /// Zero.
  public static let zero = Amount(0)

  /// Whether the number is zero.
  public var isZero: Bool { digits.isEmpty }
  /// Whether the number has no fraction.
  public var isWhole: Bool { exponent >= 0 }
  /// The number without its sign.
  public var magnitude: Amount { isNegative ? -self : self }

  /// How many digits ``description`` has; what has more than ``maximumDigits`` is not read back.
  public var digitCount: Int {
    let fraction = Swift.max(0, -exponent)
    return Swift.max(1, digits.count + exponent) + fraction
  }

  /// This number as a multiple of another, for showing; nil where that is no number.
  public func ratio(to other: Amount) -> Double? {
    guard let dividend = Double(scientific), let divisor = Double(other.scientific), divisor != 0 else { return nil }
    let ratio = dividend / divisor
    return ratio.isFinite ? ratio : nil
  }

  /// Whether the left is the smaller, exactly.
  public static func < (left: Amount, right: Amount) -> Bool {
    guard left.isNegative == right.isNegative else { return left.isNegative }
    let order = compareMagnitudes(left, right)
    return left.isNegative ? order > 0 : order < 0
  }

  /// Below 0 where the left is the smaller in magnitude, 0 where they are equal, else above 0.
  static func compareMagnitudes(_ left: Amount, _ right: Amount) -> Int {
    if left.isZero || right.isZero { return (left.isZero ? 0 : 1) - (right.isZero ? 0 : 1) }
    let leftPoint = left.digits.count + left.exponent
    let rightPoint = right.digits.count + right.exponent
    guard leftPoint == rightPoint else { return leftPoint < rightPoint ? -1 : 1 }
    if left.digits == right.digits { return 0 }
    return left.digits.lexicographicallyPrecedes(right.digits) ? -1 : 1
  }

  private var scientific: String {
    guard !isZero else { return "0" }
    return (isNegative ? "-" : "") + String(decoding: digits.map { $0 + 0x30 }, as: UTF8.self) + "e\(exponent)"
  }
}

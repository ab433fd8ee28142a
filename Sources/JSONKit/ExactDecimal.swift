/// The exact value of a JSON number: digits times a power of ten, in the one form that each value has.
///
/// The exponent is kept as decimal digits, since a text may give one of any length: time and memory follow the length of
/// the spelling, never the size of the value.
struct ExactDecimal: Equatable {
  /// Whether the value is below zero.
  let isNegative: Bool
  /// Significant digits (0 to 9), without zeros in front or at the end; none for zero.
  let digits: [UInt8]
  /// The power of ten of the last digit, in decimal with a minus sign where it is negative; "0" for zero.
  let exponent: String

  init(of number: JSONNumber) {
    var digits: [UInt8] = []
    var decimals = 0
    var isNegative = false
    var isFraction = false
    var power: Substring = ""
    for (place, byte) in zip(number.literal.utf8.indices, number.literal.utf8) {
      switch byte {
      case ASCII.zero...ASCII.nine:
        digits.append(byte - ASCII.zero)
        if isFraction { decimals += 1 }
      case ASCII.minus: isNegative = true
      case ASCII.dot: isFraction = true
      default: power = number.literal[place...].dropFirst()
      }
      if !power.isEmpty { break }
    }
    let significant = digits.drop { $0 == 0 }
    let zeros = significant.reversed().prefix { $0 == 0 }.count
    self.digits = Array(significant.dropLast(zeros))
    self.isNegative = isNegative && !self.digits.isEmpty
    exponent = self.digits.isEmpty ? "0" : Self.sum(power, zeros - decimals)
  }

  /// The value where it is a whole number that fits.
  var int: Int? {
    guard !digits.isEmpty else { return 0 }
    guard let power = Int(exponent), power >= 0, digits.count + min(power, 20) <= 19 else { return nil }
    // Below zero throughout, where there is room for one more than above.
    var value = 0
    for digit in digits + [UInt8](repeating: 0, count: power) {
      let (shifted, tooLarge) = value.multipliedReportingOverflow(by: 10)
      let (sum, stillTooLarge) = shifted.subtractingReportingOverflow(Int(digit))
      if tooLarge || stillTooLarge { return nil }
      value = sum
    }
    if isNegative { return value }
    return value == .min ? nil : -value
  }

  /// The sum of an exponent as spelled (a sign and digits, or nothing) and a small number, in its shortest spelling.
  private static func sum(_ spelled: Substring, _ addend: Int) -> String {
    let isNegative = spelled.first == "-"
    let magnitude = spelled.utf8.drop { !(ASCII.zero + 1...ASCII.nine).contains($0) }
    if magnitude.count <= 18 {
      let value = magnitude.reduce(0) { $0 * 10 + Int($1 - ASCII.zero) }
      return String((isNegative ? -value : value) + addend)
    }
    // Far larger than the addend, which counts digits of a text: the sign stays, and no borrow is left over.
    var digits = Array(magnitude)
    var carry = isNegative ? -addend : addend
    for place in digits.indices.reversed() where carry != 0 {
      let sum = Int(digits[place] - ASCII.zero) + carry
      let digit = ((sum % 10) + 10) % 10
      digits[place] = ASCII.zero + UInt8(digit)
      carry = (sum - digit) / 10
    }
    let leading = carry == 0 ? "" : String(carry)
    let rest = String(decoding: leading.isEmpty ? digits[...].drop { $0 == ASCII.zero } : digits[...], as: UTF8.self)
    return (isNegative ? "-" : "") + leading + rest
  }
}

/// Numbers and dates as values: ``Amount``, ``CalendarDate``, ``Instant``, ``ExtendedDate``.
///
/// Everything here is exact and the same on every machine. What may not enter: Foundation, a clock, a time zone, a
/// locale, a floating-point number that is kept, and anything that knows of language or of claims.
enum Measures {}

extension UInt8 {
  /// The value of an ASCII digit, or nil.
  var decimalDigit: Int? {
    self >= 0x30 && self <= 0x39 ? Int(self) - 0x30 : nil
  }
}

extension Collection<UInt8> {
  /// The number that these ASCII digits write, or nil where there are none, others, or more than eighteen.
  var decimalNumber: Int? {
    guard !isEmpty, count <= 18 else { return nil }
    var number = 0
    for byte in self {
      guard let digit = byte.decimalDigit else { return nil }
      number = number * 10 + digit
    }
    return number
  }
}

extension Int {
  /// The number in at least `width` digits, with leading zeros.
  func padded(to width: Int) -> String {
    let digits = String(magnitude)
    let zeros = String(repeating: "0", count: Swift.max(0, width - digits.utf8.count))
    return (self < 0 ? "-" : "") + zeros + digits
  }
}

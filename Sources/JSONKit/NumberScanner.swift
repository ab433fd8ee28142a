/// Finds the end of a number by the grammar of RFC 8259, section 6.
struct NumberScanner {
  /// What was wrong with a number; `offset` then stands at the place.
  enum Fault {
    /// A digit had to follow what is named here.
    case missingDigit(after: String)
    /// The whole part has a zero in front.
    case leadingZero
  }

  /// Where the scanner stands: after a scan without a fault, behind the number.
  private(set) var offset: Int
  private let bytes: [UInt8]

  init(_ bytes: [UInt8], at offset: Int) {
    self.bytes = bytes
    self.offset = offset
  }

  /// Goes behind the longest number from here, or to the place of its first fault.
  mutating func scan() -> Fault? {
    let isNegative = skip { $0 == ASCII.minus }
    if skip({ $0 == ASCII.zero }) {
      if offset < bytes.count, ASCII.isDigit(bytes[offset]) { return .leadingZero }
    } else if !skipDigits() {
      return .missingDigit(after: isNegative ? "\"-\"" : "nothing")
    }
    if skip({ $0 == ASCII.dot }), !skipDigits() { return .missingDigit(after: "\".\"") }
    if skip({ $0 | 0x20 == UInt8(ascii: "e") }) {
      _ = skip { $0 == ASCII.plus || $0 == ASCII.minus }
      if !skipDigits() { return .missingDigit(after: "the exponent's \"e\"") }
    }
    return nil
  }

  private mutating func skip(_ isWanted: (UInt8) -> Bool) -> Bool {
    guard offset < bytes.count, isWanted(bytes[offset]) else { return false }
    offset += 1
    return true
  }

  private mutating func skipDigits() -> Bool {
    let start = offset
    while offset < bytes.count, ASCII.isDigit(bytes[offset]) { offset += 1 }
    return offset > start
  }
}

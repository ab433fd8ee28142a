extension JSONParser {
  /// An error here, or at `place`.
  func failure(_ reason: String, at place: Int? = nil) -> JSONSyntaxError {
    JSONSyntaxError(reason, at: place ?? offset, in: bytes)
  }

  /// An error here that says what was expected and what is there.
  func failure(expected: String) -> JSONSyntaxError {
    failure("expected \(expected), found \(found)")
  }

  /// Refuses the three bytes by which some editors mark UTF-8.
  func refuseByteOrderMark() throws(JSONSyntaxError) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      throw failure("found a byte order mark, which may not stand in front of JSON", at: 0)
    }
  }

  /// An error at a control character inside a string.
  func controlInString(_ control: UInt8) -> JSONSyntaxError {
    switch control {
    case ASCII.lineFeed, ASCII.carriageReturn:
      failure("found the end of the line inside a string: its closing quotation mark is missing, or write \"\\n\"")
    case ASCII.tab:
      failure("found a tab inside a string: write \"\\t\"")
    default:
      failure("found the control character \(found) inside a string: write \"\\u\(hex(control, digits: 4))\"")
    }
  }

  /// An error at the first byte from `start` that is not UTF-8.
  func invalidUTF8(from start: Int) -> JSONSyntaxError {
    var decoder = UTF8()
    var place = start
    var rest = bytes[start...].makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&rest) {
      place += UTF8.width(scalar)
    }
    return failure(
      "found a byte that is not UTF-8 (0x\(hex(bytes[min(place, bytes.count - 1)], digits: 2)))", at: place)
  }

  /// What stands here, in words.
  var found: String {
    guard let next else { return "the end of the text" }
    let following = offset + 1 < bytes.count ? bytes[offset + 1] : nil
    switch next {
    case ASCII.quote: return "a string"
    case ASCII.minus, ASCII.zero...ASCII.nine: return "a number"
    case UInt8(ascii: "'"): return "a single quotation mark (JSON has double ones)"
    case ASCII.slash where following == ASCII.slash || following == UInt8(ascii: "*"):
      return "a comment (JSON has none)"
    case ASCII.lineFeed, ASCII.carriageReturn: return "the end of the line"
    case let byte where ASCII.isWordByte(byte): return "the word \(String(decoding: wordBytes, as: UTF8.self).shown)"
    default: break
    }
    guard let scalar = character else { return "a byte that is not UTF-8 (0x\(hex(next, digits: 2)))" }
    let number = "U+\(hex(scalar.value, digits: 4))"
    if scalar.isASCII, scalar.isVisible { return String(scalar).shown }
    return scalar.isVisible ? "\(String(scalar).shown) (\(number))" : number
  }

  /// The character that begins here, or nil where there is none or it is not UTF-8.
  var character: Unicode.Scalar? {
    var decoder = UTF8()
    var rest = bytes[offset...].makeIterator()
    return if case .scalarValue(let scalar) = decoder.decode(&rest) { scalar } else { nil }
  }

  /// The letters, digits and underscores from here.
  var wordBytes: ArraySlice<UInt8> {
    bytes[offset...].prefix(while: ASCII.isWordByte)
  }
}

/// A number in hexadecimal, in at least so many digits.
private func hex(_ number: some BinaryInteger, digits: Int) -> String {
  let spelled = String(number, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, digits - spelled.utf8.count)) + spelled
}

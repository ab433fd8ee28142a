extension JSONParser {
  /// Reads a string, from its opening quotation mark to behind its closing one.
  mutating func string() throws(JSONSyntaxError) -> String {
    let opening = offset
    offset += 1
    let start = offset
    skipPlainBytes()
    if next == ASCII.quote {
      let text = try text(of: bytes[start..<offset], from: start)
      offset += 1
      return text
    }
    var content = Array(bytes[start..<offset])
    while true {
      switch next {
      case ASCII.quote:
        let text = try text(of: content[...], from: start)
        offset += 1
        return text
      case ASCII.backslash:
        try escape(into: &content)
      case nil:
        throw failure("found a string without a closing quotation mark", at: opening)
      case let control?:
        throw controlInString(control)
      }
      let run = offset
      skipPlainBytes()
      content.append(contentsOf: bytes[run..<offset])
    }
  }

  /// Goes to the next byte that ends a string, begins an escape or may not stand in a string.
  private mutating func skipPlainBytes() {
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == ASCII.quote || byte == ASCII.backslash || byte < 0x20 { return }
      offset += 1
    }
  }

  /// The content of a string whose source began at `start` and ends here.
  private func text(of content: ArraySlice<UInt8>, from start: Int) throws(JSONSyntaxError) -> String {
    // Decoding is several times as fast as validating, and ASCII needs no validating.
    if content.allSatisfy({ $0 < 0x80 }) { return String(decoding: content, as: UTF8.self) }
    if let text = String(validating: content, as: UTF8.self) { return text }
    // An escape stands for whole characters, so that the fault is in the source too.
    throw invalidUTF8(from: start)
  }

  /// Reads an escape sequence and adds the character that it stands for.
  private mutating func escape(into content: inout [UInt8]) throws(JSONSyntaxError) {
    let start = offset
    offset += 1
    guard let letter = next else { return }
    let plain: UInt8
    switch letter {
    case ASCII.quote, ASCII.backslash, ASCII.slash: plain = letter
    case UInt8(ascii: "b"): plain = 0x08
    case UInt8(ascii: "f"): plain = 0x0C
    case UInt8(ascii: "n"): plain = ASCII.lineFeed
    case UInt8(ascii: "r"): plain = ASCII.carriageReturn
    case UInt8(ascii: "t"): plain = ASCII.tab
    case UInt8(ascii: "u"):
      offset = start
      content.append(contentsOf: UTF8.encode(try unicodeEscape()).map(Array.init) ?? [])
      return
    default:
      guard let character else { throw invalidUTF8(from: start) }
      throw failure("found \("\\\(character)".shown), which is no escape of JSON", at: start)
    }
    offset += 1
    content.append(plain)
  }

  /// Reads `\uXXXX`, or two of them that are a surrogate pair.
  private mutating func unicodeEscape() throws(JSONSyntaxError) -> Unicode.Scalar {
    let start = offset
    let unit = try codeUnit()
    if let scalar = Unicode.Scalar(unit) { return scalar }
    if UTF16.isLeadSurrogate(unit), bytes[offset...].starts(with: [ASCII.backslash, UInt8(ascii: "u")]) {
      let other = try codeUnit()
      if UTF16.isTrailSurrogate(other) {
        return UTF16.decode(UTF16.EncodedScalar([unit, other]))
      }
    }
    let spelled = String(decoding: bytes[start..<start + 6], as: UTF8.self)
    throw failure("found half a surrogate pair, \(spelled), which stands for no character", at: start)
  }

  /// Reads a backslash, `u` and four hexadecimal digits.
  private mutating func codeUnit() throws(JSONSyntaxError) -> UInt16 {
    offset += 2
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw failure(expected: "four hexadecimal digits after \"\\u\"")
      }
      unit = unit << 4 | UInt16(digit)
      offset += 1
    }
    return unit
  }
}

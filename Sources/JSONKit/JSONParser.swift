/// Reads a JSON text by recursive descent.
struct JSONParser {
  let bytes: [UInt8]
  let options: JSONParsingOptions
  /// The byte that is read next.
  var offset = 0
  private var depth = 0

  init(_ bytes: [UInt8], options: JSONParsingOptions) {
    self.bytes = bytes
    self.options = options
  }

  /// The byte that is read next, or nil at the end.
  var next: UInt8? {
    offset < bytes.count ? bytes[offset] : nil
  }

  /// Reads the whole text: one value, with white space around it.
  mutating func document() throws(JSONSyntaxError) -> JSON {
    try refuseByteOrderMark()
    let json = try value()
    skipSpace()
    guard next == nil else { throw failure(expected: "nothing after the value") }
    return json
  }

  /// Reads one value and the white space in front of it.
  mutating func value() throws(JSONSyntaxError) -> JSON {
    skipSpace()
    guard let next else { throw failure(expected: "a value") }
    switch next {
    case ASCII.quote: return .string(try string())
    case ASCII.openBrace: return .object(try object())
    case ASCII.openBracket: return .array(try array())
    case ASCII.minus, ASCII.zero...ASCII.nine: return .number(try number())
    case UInt8(ascii: "a")...UInt8(ascii: "z"): return try word()
    default: throw failure(expected: "a value")
    }
  }

  /// Goes through the elements of an array or the members of an object, from its opening bracket to behind its closing one.
  ///
  /// `read` reads one of them, beginning at its first byte that is not white space.
  mutating func container(
    closing: UInt8, what: String, _ read: (inout JSONParser) throws(JSONSyntaxError) -> Void
  ) throws(JSONSyntaxError) {
    guard depth < options.depthLimit else {
      throw failure("found arrays and objects nested more than \(options.depthLimit) deep")
    }
    depth += 1
    defer { depth -= 1 }
    offset += 1
    skipSpace()
    if next == closing {
      offset += 1
      return
    }
    while true {
      try read(&self)
      skipSpace()
      if next == closing {
        offset += 1
        return
      }
      let closing = Character(Unicode.Scalar(closing))
      guard next == ASCII.comma else { throw failure(expected: "\",\" or \"\(closing)\" after \(what)") }
      let comma = offset
      offset += 1
      skipSpace()
      if next == ASCII.closeBracket || next == ASCII.closeBrace {
        throw failure("found a comma with nothing after it but \"\(closing)\"", at: comma)
      }
    }
  }

  private mutating func array() throws(JSONSyntaxError) -> [JSON] {
    var elements: [JSON] = []
    try container(closing: ASCII.closeBracket, what: "an element") { (parser) throws(JSONSyntaxError) in
      elements.append(try parser.value())
    }
    return elements
  }

  private mutating func object() throws(JSONSyntaxError) -> JSONObject {
    var object = JSONObject()
    try container(closing: ASCII.closeBrace, what: "a member") { (parser) throws(JSONSyntaxError) in
      let start = parser.offset
      let key = try parser.key()
      if parser.options.duplicateKeys == .refuse, object.position(of: key) != nil {
        throw parser.failure("found the key \(key.shown) for the second time in one object", at: start)
      }
      object.append(try parser.value(), for: key)
    }
    return object
  }

  /// Reads a key and the colon behind it.
  mutating func key() throws(JSONSyntaxError) -> String {
    guard next == ASCII.quote else { throw failure(expected: "a key in double quotation marks") }
    let key = try string()
    skipSpace()
    guard next == ASCII.colon else { throw failure(expected: "\":\" after a key") }
    offset += 1
    return key
  }

  private mutating func word() throws(JSONSyntaxError) -> JSON {
    switch String(decoding: wordBytes, as: UTF8.self) {
    case "true":
      offset += 4
      return .bool(true)
    case "false":
      offset += 5
      return .bool(false)
    case "null":
      offset += 4
      return .null
    default:
      throw failure(expected: "a value")
    }
  }

  private mutating func number() throws(JSONSyntaxError) -> JSONNumber {
    let start = offset
    var scanner = NumberScanner(bytes, at: start)
    let fault = scanner.scan()
    offset = scanner.offset
    switch fault {
    case nil: return JSONNumber(valid: String(decoding: bytes[start..<offset], as: UTF8.self))
    case .missingDigit(let before): throw failure(expected: "a digit after \(before)")
    case .leadingZero: throw failure("found a number with a zero in front", at: start)
    }
  }

  mutating func skipSpace() {
    while offset < bytes.count {
      switch bytes[offset] {
      case ASCII.space, ASCII.lineFeed, ASCII.carriageReturn, ASCII.tab: offset += 1
      default: return
      }
    }
  }
}

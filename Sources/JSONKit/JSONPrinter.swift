/// Writes a value as JSON text.
struct JSONPrinter {
  private(set) var text: [UInt8] = []
  private let style: JSONStyle
  private var level = 0

  init(style: JSONStyle) {
    self.style = style
  }

  mutating func print(_ json: JSON) {
    switch json {
    case .null: text += "null".utf8
    case .bool(let value): text += (value ? "true" : "false").utf8
    case .number(let number): text += number.literal.utf8
    case .string(let string): print(string)
    case .array(let elements): print(elements)
    case .object(let object): print(object)
    }
  }

  private mutating func print(_ elements: [JSON]) {
    let isRow = elements.allSatisfy { if case .number = $0 { true } else { false } }
    text.append(ASCII.openBracket)
    if !isRow { level += 1 }
    for (position, element) in elements.enumerated() {
      if position > 0 { text.append(ASCII.comma) }
      if !isRow {
        breakLine()
      } else if position > 0, style == .pretty {
        text.append(ASCII.space)
      }
      print(element)
    }
    if !isRow {
      level -= 1
      breakLine()
    }
    text.append(ASCII.closeBracket)
  }

  private mutating func print(_ object: JSONObject) {
    text.append(ASCII.openBrace)
    level += 1
    for (position, member) in object.members.enumerated() {
      if position > 0 { text.append(ASCII.comma) }
      breakLine()
      print(member.key)
      text.append(ASCII.colon)
      if style == .pretty { text.append(ASCII.space) }
      print(member.value)
    }
    level -= 1
    if !object.isEmpty { breakLine() }
    text.append(ASCII.closeBrace)
  }

  private mutating func breakLine() {
    guard style == .pretty else { return }
    text.append(ASCII.lineFeed)
    text.append(contentsOf: repeatElement(ASCII.space, count: level * 2))
  }

  /// Escapes what must not stand in a string, and nothing else.
  private mutating func print(_ string: String) {
    text.append(ASCII.quote)
    for byte in string.utf8 {
      switch byte {
      case ASCII.quote, ASCII.backslash: text += [ASCII.backslash, byte]
      case 0x20...: text.append(byte)
      case 0x08: text += #"\b"#.utf8
      case 0x0C: text += #"\f"#.utf8
      case ASCII.lineFeed: text += #"\n"#.utf8
      case ASCII.carriageReturn: text += #"\r"#.utf8
      case ASCII.tab: text += #"\t"#.utf8
      default: text += (#"\u00"# + (byte < 0x10 ? "0" : "") + String(byte, radix: 16)).utf8
      }
    }
    text.append(ASCII.quote)
  }
}

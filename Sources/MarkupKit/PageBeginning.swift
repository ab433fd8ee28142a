/// What the first 4096 bytes of a page say before it can be decoded: its encoding and its language.
///
/// The WHATWG's “HTML Standard”, section 13.2.3.2 (prescan a byte stream to determine its encoding), which looks at 1024 bytes;
/// many pages put their scripts first.
struct PageBeginning {
  /// The encoding that a `meta` says, or else the XML declaration.
  private(set) var encoding: TextEncoding?
  /// The `lang` of the outermost element.
  private(set) var language: String?

  private let bytes: ArraySlice<UInt8>
  private var index: Int

  init(_ page: [UInt8]) {
    bytes = page.prefix(4096)
    index = bytes.startIndex
    scan()
    if encoding == nil { encoding = Self.declaredInXML(bytes) }
    // A page whose tags can be read in bytes is no UTF-16, whatever it says.
    if encoding == .utf16LittleEndian || encoding == .utf16BigEndian { encoding = .utf8 }
  }

  private mutating func scan() {
    while index < bytes.endIndex, encoding == nil {
      guard bytes[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      if bytes[index...].starts(with: "<!--".utf8) {
        skipComment()
      } else if index + 1 < bytes.endIndex, Self.isLetter(bytes[index + 1]) {
        index += 1
        readTag()
      } else {
        index += 1
      }
    }
  }

  private mutating func skipComment() {
    // `<!-->` is a comment, too.
    index += 2
    while index < bytes.endIndex {
      if bytes[index...].starts(with: "-->".utf8) {
        index += 3
        return
      }
      index += 1
    }
  }

  private mutating func readTag() {
    let start = index
    while index < bytes.endIndex, !Self.isBlank(bytes[index]), ![0x2F, 0x3E].contains(bytes[index]) { index += 1 }
    let name = Self.lowered(bytes[start..<index])
    var attributes: [String: ArraySlice<UInt8>] = [:]
    while let (name, value) = attribute() {
      if attributes[name] == nil { attributes[name] = value }
    }
    switch name {
    case "meta": encoding = Self.encoding(of: attributes)
    case "html":
      if language == nil { language = attributes["lang"].map { String(decoding: $0.prefix(35), as: UTF8.self) } }
    case "script", "style", "title": skipText(of: name)
    default: break
    }
  }

  /// Goes to the end tag of an element whose text is no markup.
  private mutating func skipText(of name: String) {
    let end = Array("</\(name)".utf8)
    while index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "<"), Self.lowered(bytes[index...].prefix(end.count)) == "</\(name)" { return }
      index += 1
    }
  }

  private static func encoding(of attributes: [String: ArraySlice<UInt8>]) -> TextEncoding? {
    if let charset = attributes["charset"] { return TextEncoding(label: String(decoding: charset, as: UTF8.self)) }
    guard attributes["http-equiv"].map(lowered) == "content-type", let content = attributes["content"] else {
      return nil
    }
    return TextEncoding.charset(in: content).flatMap { TextEncoding(label: String(decoding: $0, as: UTF8.self)) }
  }

  /// The next attribute of a tag; nil at the tag's end, behind which the index then stands.
  private mutating func attribute() -> (name: String, value: ArraySlice<UInt8>)? {
    while index < bytes.endIndex, Self.isBlank(bytes[index]) || bytes[index] == 0x2F { index += 1 }
    guard index < bytes.endIndex else { return nil }
    if bytes[index] == 0x3E {
      index += 1
      return nil
    }
    let start = index
    index += 1
    while index < bytes.endIndex, ![0x3D, 0x2F, 0x3E].contains(bytes[index]), !Self.isBlank(bytes[index]) { index += 1 }
    let name = Self.lowered(bytes[start..<index])
    skipBlanks()
    guard index < bytes.endIndex, bytes[index] == 0x3D else { return (name, []) }
    index += 1
    skipBlanks()
    return (name, value())
  }

  private mutating func value() -> ArraySlice<UInt8> {
    guard index < bytes.endIndex else { return [] }
    let quote = bytes[index]
    if quote == 0x22 || quote == 0x27 {
      index += 1
      let start = index
      while index < bytes.endIndex, bytes[index] != quote { index += 1 }
      let value = bytes[start..<index]
      if index < bytes.endIndex { index += 1 }
      return value
    }
    let start = index
    while index < bytes.endIndex, bytes[index] != 0x3E, !Self.isBlank(bytes[index]) { index += 1 }
    return bytes[start..<index]
  }

  private mutating func skipBlanks() {
    while index < bytes.endIndex, Self.isBlank(bytes[index]) { index += 1 }
  }

  /// The encoding in `<?xml version="1.0" encoding="…"?>`.
  private static func declaredInXML(_ bytes: ArraySlice<UInt8>) -> TextEncoding? {
    let rest = bytes.drop(while: isBlank)
    guard rest.starts(with: "<?xml".utf8) else { return nil }
    let declaration = rest.prefix(256).prefix { $0 != 0x3E }
    return TextEncoding.value(of: "encoding", in: declaration)
      .flatMap { TextEncoding(label: String(decoding: $0, as: UTF8.self)) }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0C, 0x0D].contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static func lowered(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }, as: UTF8.self)
  }
}

extension TextEncoding {
  /// The charset in what a `Content-Type` says.
  static func charset(in type: some Collection<UInt8>) -> ArraySlice<UInt8>? {
    value(of: "charset", in: Array(type)[...])
  }

  /// What stands behind `name=`, with quotation marks or without.
  fileprivate static func value(of name: String, in text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let name = Array(name.utf8)
    var rest = text
    while !rest.isEmpty {
      guard rest.prefix(name.count).elementsEqual(name, by: { $0 | 0x20 == $1 }) else {
        rest = rest.dropFirst()
        continue
      }
      rest = rest.dropFirst(name.count).drop { $0 <= 0x20 }
      guard rest.first == UInt8(ascii: "=") else { continue }
      rest = rest.dropFirst().drop { $0 <= 0x20 }
      if let quote = rest.first, quote == 0x22 || quote == 0x27 { return rest.dropFirst().prefix { $0 != quote } }
      return rest.prefix { $0 > 0x20 && $0 != 0x3B && $0 != 0x2C }
    }
    return nil
  }
}

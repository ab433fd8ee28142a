/// Makes well-formed XML of a text that was meant to be.
///
/// What stands before the first element and after the end of it goes; so do comments, processing instructions and the document
/// type, with whatever entities it declares. A bare `&` or `<` becomes a character, `&nbsp;` and its like become what HTML means
/// by them. An end tag closes what was left open inside; one that closes nothing goes; what is open at the end is closed. It
/// goes through the text once.
struct XMLRepair {
  private let bytes: [UInt8]
  private var next = 0
  private var output: [UInt8] = []
  /// The elements that are open, outermost first.
  private var open: [[UInt8]] = []
  private var openCounts: [[UInt8]: Int] = [:]
  private var isOver = false
  /// What was looked for and is not there any more, so that it is not looked for again.
  private var missing: Set<[UInt8]> = []

  /// Deeper than this libxml2 does not go (it stops at 256).
  private static let deepest = 200

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The repaired text; empty where there is no element in it.
  static func repaired(_ bytes: [UInt8]) -> [UInt8] {
    var repair = XMLRepair(bytes)
    repair.run()
    return repair.output
  }

  private mutating func run() {
    output.reserveCapacity(bytes.count)
    while next < bytes.count, !isOver {
      if bytes[next] == UInt8(ascii: "<"), takeMarkup() { continue }
      takeCharacter()
    }
    while let name = open.last { close(name) }
  }

  // MARK: Text

  private mutating func takeCharacter() {
    let start = next
    if bytes[start] == UInt8(ascii: "&"), let reference = CharacterReference(bytes[start...]) {
      next += reference.length
      if !open.isEmpty { write(Array(UTF8.encode(reference.scalar) ?? .init())[...]) }
      return
    }
    next += 1
    while next < bytes.count, bytes[next] != UInt8(ascii: "<"), bytes[next] != UInt8(ascii: "&") { next += 1 }
    if !open.isEmpty { write(bytes[start..<next]) }
  }

  /// Writes characters, escaped; those that XML has not are left out.
  private mutating func write(_ characters: ArraySlice<UInt8>) {
    var place = characters.startIndex
    while place < characters.endIndex {
      let byte = characters[place]
      switch byte {
      case UInt8(ascii: "&"): output += "&amp;".utf8
      case UInt8(ascii: "<"): output += "&lt;".utf8
      case UInt8(ascii: ">"): output += "&gt;".utf8
      case UInt8(ascii: "\""): output += "&quot;".utf8
      case 0x09, 0x0A, 0x0D, 0x20...0xEE, 0xF0...0xFF: output.append(byte)
      case 0xEF:
        // U+FFFE and U+FFFF.
        let rest = characters[place...].prefix(3)
        if rest.elementsEqual([0xEF, 0xBF, 0xBE]) || rest.elementsEqual([0xEF, 0xBF, 0xBF]) {
          place += 2
        } else {
          output.append(byte)
        }
      default: break
      }
      place += 1
    }
  }

  // MARK: Markup

  private func isNext(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { bytes[next...].starts(with: $0) }
  }

  /// The place of some bytes, from a place on; nil where they do not come any more.
  private mutating func find(_ text: String, from start: Int) -> Int? {
    let wanted = Array(text.utf8)
    if missing.contains(wanted) { return nil }
    var place = start
    while let found = bytes[min(place, bytes.count)...].firstIndex(of: wanted[0]) {
      if bytes[found...].starts(with: wanted) { return found }
      place = found + 1
    }
    missing.insert(wanted)
    return nil
  }

  /// Takes what begins with the `<` that is next; false where that is only a character.
  private mutating func takeMarkup() -> Bool {
    if isNext("<!--") { return skip(to: "-->", from: next + 4) }
    if isNext("<?") { return skip(to: "?>", from: next + 2) }
    if isNext("<![CDATA[") {
      let start = next + 9
      let end = find("]]>", from: start) ?? bytes.count
      if !open.isEmpty { write(bytes[start..<end]) }
      next = min(end + 3, bytes.count)
      return true
    }
    if isNext("<!") { return open.isEmpty && skipDocumentType() }
    if isNext("</") { return takeEndTag() }
    return takeStartTag()
  }

  private mutating func skip(to end: String, from start: Int) -> Bool {
    guard let found = find(end, from: start) else { return false }
    next = found + end.utf8.count
    return true
  }

  private mutating func skipDocumentType() -> Bool {
    var depth = 0
    var place = next + 2
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ">") where depth <= 0:
        next = place + 1
        return true
      default: break
      }
      place += 1
    }
    next = bytes.count
    return true
  }

  private func name(at start: Int) -> [UInt8]? {
    guard start < bytes.count, bytes[start].isASCIILetter || bytes[start] == UInt8(ascii: "_") else { return nil }
    let name = bytes[start...].prefix { byte in
      byte.isASCIILetter || (0x30...0x3A).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
        || byte == UInt8(ascii: "_")
    }
    return name.count <= 200 ? Array(name) : nil
  }

  private mutating func takeEndTag() -> Bool {
    guard let name = name(at: next + 2), let end = find(">", from: next + 2) else { return false }
    next = end + 1
    guard openCounts[name, default: 0] > 0 else { return true }
    while let last = open.last {
      close(last)
      if last == name { break }
    }
    return true
  }

  private mutating func close(_ name: [UInt8]) {
    open.removeLast()
    openCounts[name, default: 1] -= 1
    output += "</".utf8
    output += name
    output.append(UInt8(ascii: ">"))
    if open.isEmpty { isOver = true }
  }

  private mutating func takeStartTag() -> Bool {
    guard let name = name(at: next + 1) else { return false }
    next += 1 + name.count
    let isWritten = open.count < Self.deepest
    if isWritten {
      output.append(UInt8(ascii: "<"))
      output += name
    }
    var seen: Set<[UInt8]> = []
    var isEmpty = false
    while next < bytes.count {
      let byte = bytes[next]
      if byte == UInt8(ascii: ">") {
        next += 1
        break
      }
      if byte == UInt8(ascii: "<") { break }
      if !byte.isXMLBlank { isEmpty = byte == UInt8(ascii: "/") }
      if let attribute = self.name(at: next) {
        next += attribute.count
        let value = takeValue()
        if isWritten, seen.insert(attribute).inserted {
          output.append(UInt8(ascii: " "))
          output += attribute
          output += "=\"".utf8
          writeDecoded(value)
          output.append(UInt8(ascii: "\""))
        }
      } else {
        next += 1
      }
    }
    guard isWritten else { return true }
    output += (isEmpty ? "/>" : ">").utf8
    if isEmpty {
      if open.isEmpty { isOver = true }
    } else {
      open.append(name)
      openCounts[name, default: 0] += 1
    }
    return true
  }

  /// The value after an attribute's name; empty where there is none.
  private mutating func takeValue() -> ArraySlice<UInt8> {
    let afterName = bytes[next...].drop(while: \.isXMLBlank).startIndex
    guard afterName < bytes.count, bytes[afterName] == UInt8(ascii: "=") else { return [] }
    next = bytes[(afterName + 1)...].drop(while: \.isXMLBlank).startIndex
    guard next < bytes.count else { return [] }
    let quote = bytes[next]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let start = next + 1
      var end = start
      // A quotation mark that was forgotten does not take the next tag with it.
      while end < bytes.count, bytes[end] != quote, !beginsTag(at: end) { end += 1 }
      next = end < bytes.count && bytes[end] == quote ? end + 1 : end
      return bytes[start..<end]
    }
    let value = bytes[next...].prefix { !$0.isXMLBlank && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "<") }
    next = value.endIndex
    return value
  }

  private func beginsTag(at place: Int) -> Bool {
    guard bytes[place] == UInt8(ascii: "<"), place + 1 < bytes.count else { return false }
    return bytes[place + 1].isASCIILetter || bytes[place + 1] == UInt8(ascii: "/")
  }

  private mutating func writeDecoded(_ value: ArraySlice<UInt8>) {
    let text = Markup.decodingReferences(in: String(decoding: value, as: UTF8.self))
    write(Array(text.utf8)[...])
  }
}

extension UInt8 {
  fileprivate var isASCIILetter: Bool { (0x61...0x7A).contains(self | 0x20) }
  fileprivate var isXMLBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}

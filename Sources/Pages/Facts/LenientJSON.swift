internal import JSONKit

/// Reads JSON as it stands in pages: strictly where it can be, else with the mistakes mended that templates make.
///
/// Mended are comments and CDATA marks around the text and in it, line breaks and other controls in strings, escapes that are
/// none, quotation marks in strings that are not escaped, commas too many, and what follows the value. The text is gone through once.
struct LenientJSON {
  private let bytes: [UInt8]
  private var index = 0
  private var output: [UInt8] = []

  /// The longest text that is read.
  static let longest = 4_000_000

  private static let options = JSONParsingOptions(depthLimit: 128, duplicateKeys: .keep)

  /// The values in a script of JSON; empty where it cannot be understood.
  static func values(in text: String) -> [JSON] {
    let bytes = Array(text.utf8)
    guard bytes.count <= longest else { return [] }
    if let value = parsed(bytes[...]) { return [value] }
    var reader = LenientJSON(bytes: bytes)
    var values: [JSON] = []
    while values.count < 64, reader.copyValue() {
      guard let value = parsed(reader.output[...]) else { break }
      values.append(value)
    }
    return values
  }

  private static func parsed(_ bytes: ArraySlice<UInt8>) -> JSON? {
    do {
      return try JSON(parsing: bytes, options: options)
    } catch {
      // What is wrong is of no use to anybody: the page is as it is, and the next source of facts is asked.
      return nil
    }
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private func byte(_ index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

  /// Copies the next object or array with its mistakes mended; false where there is no further one.
  private mutating func copyValue() -> Bool {
    output.removeAll(keepingCapacity: true)
    while let next = byte(index), next != UInt8(ascii: "{"), next != UInt8(ascii: "[") || isCDATA { index += 1 }
    guard index < bytes.count else { return false }
    var depth = 0
    while let next = byte(index) {
      switch next {
      case UInt8(ascii: "\""):
        copyString()
        continue
      case UInt8(ascii: "/"):
        if skipComment() { continue }
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        dropComma()
        depth -= 1
      case UInt8(ascii: ","):
        // `[,` and `,,` have one comma too many.
        if let last = lastMark, [UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "{")].contains(last) {
          index += 1
          continue
        }
      case UInt8(ascii: "<"):
        // `<!--` and `<![CDATA[` between values.
        index += 1
        continue
      case 0...0x20 where output.last == 0x20:
        // One blank is enough, and keeps looking back short.
        index += 1
        continue
      default: break
      }
      output.append(next < 0x20 ? 0x20 : next)
      index += 1
      if depth == 0 { return true }
    }
    return false
  }

  /// Whether the bracket here is one of `<![CDATA[`.
  private var isCDATA: Bool {
    bytes[..<index].suffix(2).elementsEqual("<!".utf8) || bytes[..<index].suffix(5).elementsEqual("CDATA".utf8)
  }

  /// The last byte that was written and is no blank.
  private var lastMark: UInt8? { output.last { $0 != 0x20 } }

  private mutating func dropComma() {
    guard let place = output.lastIndex(where: { $0 != 0x20 }), output[place] == UInt8(ascii: ",") else { return }
    output.removeSubrange(place...)
  }

  private mutating func skipComment() -> Bool {
    switch byte(index + 1) {
    case UInt8(ascii: "/"):
      while let next = byte(index), next != 0x0A, next != 0x0D { index += 1 }
      return true
    case UInt8(ascii: "*"):
      index += 2
      while let next = byte(index) {
        index += 1
        if next == UInt8(ascii: "*"), byte(index) == UInt8(ascii: "/") {
          index += 1
          break
        }
      }
      return true
    default: return false
    }
  }

  private mutating func copyString() {
    output.append(UInt8(ascii: "\""))
    index += 1
    while let next = byte(index) {
      switch next {
      case UInt8(ascii: "\\"): copyEscape()
      case UInt8(ascii: "\""):
        index += 1
        if endsString() {
          output.append(next)
          return
        }
        output.append(contentsOf: "\\\"".utf8)
      case 0x0A:
        output.append(contentsOf: "\\n".utf8)
        index += 1
      case 0..<0x20:
        output.append(0x20)
        index += 1
      default:
        output.append(next)
        index += 1
      }
    }
  }

  /// Whether the quotation mark before the index ends its string: something of JSON follows it.
  private func endsString() -> Bool {
    var next = index
    while let blank = byte(next), blank <= 0x20 { next += 1 }
    guard let mark = byte(next) else { return true }
    if mark == UInt8(ascii: "/"), let second = byte(next + 1) { return "/*".utf8.contains(second) }
    return ",:}]".utf8.contains(mark)
  }

  private mutating func copyEscape() {
    let letter = byte(index + 1)
    switch letter {
    case UInt8(ascii: "u"):
      if let unit = codeUnit(index + 2) {
        let isPair =
          UTF16.isLeadSurrogate(unit) && byte(index + 6) == UInt8(ascii: "\\") && byte(index + 7) == UInt8(ascii: "u")
          && codeUnit(index + 8).map(UTF16.isTrailSurrogate) ?? false
        if isPair || !(UTF16.isLeadSurrogate(unit) || UTF16.isTrailSurrogate(unit)) {
          let end = index + (isPair ? 12 : 6)
          output.append(contentsOf: bytes[index..<end])
          index = end
        } else {
          output.append(contentsOf: "\\uFFFD".utf8)
          index += 6
        }
      } else {
        index += 1
      }
    case let letter? where "\"\\/bfnrt".utf8.contains(letter):
      output.append(UInt8(ascii: "\\"))
      output.append(letter)
      index += 2
    default:
      // `\'` and the like mean the character behind; the backslash is dropped.
      index += 1
    }
  }

  private func codeUnit(_ start: Int) -> UInt16? {
    guard start + 4 <= bytes.count else { return nil }
    var unit: UInt16 = 0
    for byte in bytes[start..<start + 4] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }
}

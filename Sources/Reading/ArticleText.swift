/// An article's text as a ledger keeps it: UTF-8 without byte order mark and NUL, lines ending in `\n`, one at the end.
struct ArticleText {
  /// The text.
  let string: String

  /// The byte order mark of UTF-8.
  static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Cleans a text: takes away a byte order mark, makes every end of line `\n`, and ends the text with one. Nothing else is
  /// changed.
  ///
  /// - Throws: Where the bytes are no text, or nothing but blanks.
  init(cleaning bytes: [UInt8], attempt: String) throws(ReadingError) {
    try Self.refuseOtherForms(bytes, attempt: attempt)
    let body = bytes.starts(with: Self.mark) ? bytes[3...] : bytes[...]
    if body.allSatisfy(\.isBlank) {
      throw ReadingError(attempt, why: "it is empty", hint: "an article needs some text")
    }
    var lines: [UInt8] = []
    lines.reserveCapacity(body.count + 1)
    var wasReturn = false
    for byte in body {
      // `\r\n` and a lone `\r` both end one line.
      if byte == UInt8(ascii: "\r") {
        lines.append(UInt8(ascii: "\n"))
      } else if byte != UInt8(ascii: "\n") || !wasReturn {
        lines.append(byte)
      }
      wasReturn = byte == UInt8(ascii: "\r")
    }
    if lines.last != UInt8(ascii: "\n") { lines.append(UInt8(ascii: "\n")) }
    guard let string = String(validating: lines, as: UTF8.self) else {
      throw Self.notUTF8(bytes, attempt: attempt)
    }
    self.string = string
  }

  /// The first line, where it is a title (``SourceReader``).
  var title: String? {
    let newline = UInt8(ascii: "\n")
    let body = string.utf8.drop(while: \.isBlank)
    guard let end = body.firstIndex(of: newline) else { return nil }
    let rest = body[body.index(after: end)...]
    guard let next = rest.firstIndex(of: newline), rest[..<next].allSatisfy(\.isBlank),
      !rest.allSatisfy(\.isBlank)
    else { return nil }
    var line = Substring(body[..<end]).unicodeScalars
    let hashes = line.prefix { $0 == "#" }
    let heading = line[hashes.endIndex...].drop { $0.properties.isWhitespace }
    if (1...6).contains(hashes.count), heading.startIndex != hashes.endIndex { line = heading }
    while line.last?.properties.isWhitespace == true { line.removeLast() }
    guard line.count <= SourceReader.longestTitle, let mark = line.last(where: { !$0.properties.isQuotationMark }),
      ![".", ",", ";", ":"].contains(mark)
    else { return nil }
    return String(line)
  }

  private static func refuseOtherForms(_ bytes: [UInt8], attempt: String) throws(ReadingError) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw ReadingError(attempt, why: "it is in UTF-16", hint: "save it as UTF-8")
    }
    let start = bytes.prefix(1024)
    let controls = start.count { ($0 < 0x20 && !$0.isBlank && $0 != 0x1B) || $0 == 0x7F }
    if controls * 10 > start.count {
      throw ReadingError(attempt, why: "it looks like binary, not like text", hint: SourceForm.saveAsText)
    }
    if let offset = bytes.firstIndex(of: 0) {
      throw ReadingError(
        attempt, why: "it looks like binary: there is a NUL at \(place(of: offset, in: bytes))",
        hint: SourceForm.saveAsText)
    }
  }

  private static func notUTF8(_ bytes: [UInt8], attempt: String) -> ReadingError {
    var offset = 0
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    decoding: while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let scalar): offset += scalar.count
      case .error, .emptyInput: break decoding
      }
    }
    return ReadingError(
      attempt, why: "it is not UTF-8 at \(place(of: offset, in: bytes))",
      hint: "save it as UTF-8; if it is a Western text from Windows: iconv -f windows-1252 -t utf-8 OLD > NEW.txt")
  }

  private static func place(of offset: Int, in bytes: [UInt8]) -> String {
    "byte \(offset), line \(1 + bytes[..<offset].count { $0 == UInt8(ascii: "\n") })"
  }
}

/// The lines `Name: value` before something: before a WARC record, an HTTP answer, a part of a mail.
struct HeaderFields {
  private var fields: [(name: String, value: String)] = []

  /// How many bytes they may have, and how many fields are kept.
  static let longest = 256_000
  private static let most = 2_000

  /// Reads fields; a line that begins with a blank goes on with the one before, and what is no field is passed over.
  init(_ lines: ArraySlice<UInt8>) {
    var name = ""
    var value: [UInt8] = []
    for line in lines.prefix(Self.longest).split(separator: UInt8(ascii: "\n")) {
      if line.first == UInt8(ascii: " ") || line.first == UInt8(ascii: "\t") {
        value += [UInt8(ascii: " ")] + line.trimmed
        continue
      }
      add(name, value)
      guard fields.count < Self.most else { return }
      let colon = line.firstIndex(of: UInt8(ascii: ":")) ?? line.startIndex
      name = String(decoding: line[..<colon].trimmed, as: UTF8.self).lowercased()
      value = Array(line[colon...].dropFirst().trimmed)
    }
    add(name, value)
  }

  private mutating func add(_ name: String, _ value: [UInt8]) {
    if !name.isEmpty { fields.append((name, String(decoding: value, as: UTF8.self))) }
  }

  /// The value of the first field of this name, which is in lower case; nil where there is none, or where it is empty.
  subscript(name: String) -> String? {
    fields.first { $0.name == name && !$0.value.isEmpty }?.value
  }

  /// Takes the fields and the empty line behind them off the beginning of a message; nil where there is no empty line so near
  /// that they could be fields.
  static func take(from message: inout ArraySlice<UInt8>) -> HeaderFields? {
    let newline = UInt8(ascii: "\n")
    let head = message.prefix(longest)
    var lineStart = head.startIndex
    while let lineEnd = head[lineStart...].firstIndex(of: newline) {
      let line = head[lineStart..<lineEnd]
      if line.isEmpty || line.elementsEqual([UInt8(ascii: "\r")]) {
        message = message[(lineEnd + 1)...]
        return HeaderFields(head[..<lineStart])
      }
      lineStart = lineEnd + 1
    }
    return nil
  }
}

extension ArraySlice<UInt8> {
  /// It without blanks at its beginning and its end.
  var trimmed: ArraySlice<UInt8> {
    let start = drop(while: \.isBlank)
    return start[..<((start.lastIndex { !$0.isBlank } ?? start.startIndex - 1) + 1)]
  }
}

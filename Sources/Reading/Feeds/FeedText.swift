internal import MarkupKit

/// The text of a feed's bytes.
enum FeedText {
  /// Decodes a feed: by its byte order mark, by what its server or else its XML declaration says, as far as the bytes bear it out.
  static func decoding(_ bytes: [UInt8], type: String?) -> String {
    TextEncoding.decode(bytes, label: charset(bytes, type))
  }

  /// What the encoding is called.
  private static func charset(_ bytes: [UInt8], _ type: String?) -> String? {
    // UTF-16 shows in the first `<`.
    if bytes.starts(with: [0x00, 0x3C]) { return "utf-16be" }
    if bytes.starts(with: [0x3C, 0x00]) { return "utf-16le" }
    if let found = type.flatMap({ TextEncoding.charset(inType: $0) }) { return found }
    let head = bytes.prefix(1_024)
    guard let start = head.place(of: "<?xml"), let end = head[start...].place(of: "?>"),
      let name = head[start..<end].place(of: "encoding")
    else { return nil }
    var rest = head[(name + "encoding".utf8.count)..<end].drop { $0.isBlank }
    guard rest.popFirst() == UInt8(ascii: "=") else { return nil }
    rest = rest.drop { $0.isBlank || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
    let value = rest.prefix { $0.isLetter || $0.isDigit || "-_:.".utf8.contains($0) }
    return value.isEmpty ? nil : String(decoding: value, as: UTF8.self)
  }
}

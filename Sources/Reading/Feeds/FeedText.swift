internal import MarkupKit

/// The text of a feed's bytes.
enum FeedText {
  /// Decodes a feed: by its byte order mark, as UTF-8 where it can be nothing else, by what its server and its XML declaration
  /// say, and else as browsers guess.
  ///
  /// UTF-8 goes before the declaration because servers and templates often declare what is not so, and a text with other letters
  /// than ASCII's that is valid UTF-8 by chance does not come up.
  static func decoding(_ bytes: [UInt8], type: String?) -> String {
    if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0x00, 0x3C]) { return utf16(bytes, isBigEndian: true) }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0x3C, 0x00]) {
      return utf16(bytes, isBigEndian: false)
    }
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    if body.contains(where: { $0 >= 0x80 }) || charset(type, bytes) == nil {
      if let text = String(validating: body, as: UTF8.self) { return text }
    }
    return TextEncoding.decode(html: bytes, type: charset(type, bytes).map { "text/html; charset=\($0)" })
  }

  private static func utf16(_ bytes: [UInt8], isBigEndian: Bool) -> String {
    let units = stride(from: 0, to: bytes.count - 1, by: 2).map { place in
      let (one, other) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
      return isBigEndian ? one << 8 | other : other << 8 | one
    }
    return String(decoding: units.first == 0xFEFF ? units.dropFirst() : units[...], as: UTF16.self)
  }

  /// What the server, or else the XML declaration, says that the encoding is.
  private static func charset(_ type: String?, _ bytes: [UInt8]) -> String? {
    if let type, let found = value(after: "charset", in: Array(type.utf8)[...]) { return found }
    let head = bytes.prefix(1_024)
    guard let start = head.place(of: "<?xml"), let end = head[start...].place(of: "?>") else { return nil }
    return value(after: "encoding", in: head[start..<end])
  }

  private static func value(after name: String, in bytes: ArraySlice<UInt8>) -> String? {
    let lower = Array(bytes.lowercased.utf8)[...]
    guard let place = lower.place(of: name) else { return nil }
    var rest = lower[(place + name.utf8.count)...].drop { $0.isBlank }
    guard rest.popFirst() == UInt8(ascii: "=") else { return nil }
    rest = rest.drop { $0.isBlank || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
    let value = rest.prefix { $0.isWordByte || $0.isDigit || "-_:.".utf8.contains($0) }
    return value.isEmpty ? nil : String(decoding: value, as: UTF8.self)
  }
}

/// How a text is written in bytes: one of the encodings of the web.
///
/// The names and labels are those of the WHATWG's “Encoding Standard”, so that a page that says `iso-8859-1` is read as
/// windows-1252, as browsers do. Decoding never fails: what is no text in it becomes U+FFFD. It takes time in proportion to the bytes.
public struct TextEncoding: Hashable, Sendable, CustomStringConvertible {
  /// The standard's name, in lower case: `utf-8`, `windows-1252`, `shift_jis`.
  public let name: String

  /// UTF-8.
  public static let utf8 = TextEncoding(name: "utf-8")
  /// UTF-16, the low byte first.
  public static let utf16LittleEndian = TextEncoding(name: "utf-16le")
  /// UTF-16, the high byte first.
  public static let utf16BigEndian = TextEncoding(name: "utf-16be")
  /// The encoding of Western Europe, which the web takes for ISO 8859-1 and for ASCII, too.
  public static let windows1252 = TextEncoding(name: "windows-1252")

  /// The name.
  public var description: String { name }

  /// The text of an HTML page.
  ///
  /// What says how it is encoded, in this order: a byte order mark; the server; the page's own `meta` in its first 4096 bytes;
  /// its XML declaration; whether it is UTF-8; its language. None but the mark is believed against the bytes: many servers
  /// say ISO 8859-1 of everything, and many pages say UTF-8 of what is not. What is left is windows-1252.
  ///
  /// - Parameter type: What the server said, as `text/html; charset=utf-8`.
  public static func decode(html bytes: [UInt8], type: String?) -> String {
    var declared = type.flatMap(charset(inType:)).flatMap(TextEncoding.init(label:))
    let beginning = PageBeginning(bytes)
    if declared == nil { declared = beginning.encoding }
    return decode(bytes, declared: declared, language: beginning.language)
  }

  /// The text of bytes that are said to be in an encoding.
  ///
  /// A byte order mark counts first, then the label as far as the bytes bear it out, then whether they are UTF-8; what is left
  /// is windows-1252.
  ///
  /// - Parameter label: What the encoding is called, `latin1`; nil or an unknown one where nobody says.
  public static func decode(_ bytes: [UInt8], label: String? = nil) -> String {
    decode(bytes, declared: label.flatMap(TextEncoding.init(label:)), language: nil)
  }

  /// The charset in a media type, as it is spelled there: `utf-8` in `text/html; charset="utf-8"`.
  public static func charset(inType type: String) -> String? {
    charset(in: Array(type.utf8.prefix(1024))).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func decode(_ bytes: [UInt8], declared: TextEncoding?, language: String?) -> String {
    if let (encoding, mark) = byteOrderMark(of: bytes) { return encoding.text(of: bytes[mark...]) }
    let encoding = choose(for: bytes, declared: declared, language: language)
    return encoding.text(of: bytes[...])
  }

  /// The encoding that a byte order mark says, and how many bytes it has.
  private static func byteOrderMark(of bytes: [UInt8]) -> (TextEncoding, Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    return nil
  }
}

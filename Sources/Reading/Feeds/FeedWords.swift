internal import MarkupKit

/// Plain words out of what feeds have for titles and names: HTML in all degrees of escaping.
enum FeedWords {
  /// The words on one line, without tags, with the characters that references stand for; nil where there are none.
  ///
  /// Only HTML's own tags are taken away, so that `5 < 6` and `<redacted>` stay. Where a program escaped what was escaped
  /// already, that is undone.
  ///
  /// - Parameter limit: How many code points there may be; longer ones end in `…`.
  static func plain(_ text: String, atMost limit: Int) -> String? {
    // What is far too long is not looked at to its end.
    var text = text
    if text.utf8.count > limit * 64 { text = String(decoding: text.utf8.prefix(limit * 64), as: UTF8.self) }
    var words = Markup.decodingReferences(in: withoutTags(text))
    for _ in 0..<2 where words.utf8.contains(UInt8(ascii: "&")) { words = Markup.decodingReferences(in: words) }
    let parts = words.unicodeScalars.split { scalar in
      scalar.properties.isWhitespace || scalar.properties.generalCategory == .control || scalar == "\u{FEFF}"
    }
    var line = parts.map { String($0) }.joined(separator: " ").unicodeScalars
    if line.isEmpty { return nil }
    if line.count > limit {
      line = String.UnicodeScalarView(line.prefix(limit - 1))
      line.append("…")
    }
    return String(line)
  }

  private static func withoutTags(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "<")) else { return text }
    let bytes = Array(text.utf8)
    var kept: [UInt8] = []
    var next = 0
    var hasEnd = true
    while next < bytes.count {
      if bytes[next] == UInt8(ascii: "<"), hasEnd {
        let isEndTag = next + 1 < bytes.count && bytes[next + 1] == UInt8(ascii: "/")
        let name = bytes[(next + (isEndTag ? 2 : 1))...].prefix { $0.isLetter || $0.isDigit }
        let isTag = tags.contains(name.lowercased) || bytes[next...].starts(with: "<!--".utf8)
        if isTag {
          if let end = bytes[name.endIndex...].firstIndex(of: UInt8(ascii: ">")) {
            if blocks.contains(name.lowercased) { kept.append(0x20) }
            next = end + 1
            continue
          }
          hasEnd = false
        }
      }
      kept.append(bytes[next])
      next += 1
    }
    return String(decoding: kept, as: UTF8.self)
  }

  private static let blocks: Set<String> = [
    "br", "p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "td",
  ]
  private static let tags: Set<String> = blocks.union([
    "a", "abbr", "b", "big", "blockquote", "cite", "code", "del", "em", "figure", "font", "hr", "i", "img", "ins",
    "mark",
    "nobr", "q", "s", "small", "span", "strike", "strong", "sub", "sup", "table", "tbody", "th", "time", "tt", "u",
    "wbr",
    "iframe", "figcaption", "picture", "source", "svg", "style", "script", "section", "article", "header", "footer",
    "video",
  ])
}

/// The form that a file's name says it has.
enum SourceForm: Equatable {
  /// One article.
  case text
  /// JSON Lines.
  case lines
  /// What this version does not read, in words for "… cannot be read yet".
  case unreadable(String)
  /// The name says nothing.
  case unknown

  /// What to do with what cannot be read.
  static let saveAsText =
    "save the article's text as a .txt file and record that; HTML, feeds and web addresses come with a later version"

  /// The form that the ending of a file's name says.
  init(name: String) {
    let file = Array(name.utf8).split(separator: UInt8(ascii: "/")).last ?? []
    guard let dot = file.lastIndex(of: UInt8(ascii: ".")), dot != file.startIndex else {
      self = .unknown
      return
    }
    self =
      switch String(decoding: file[(dot + 1)...], as: UTF8.self).lowercased() {
      case "txt", "text", "md", "markdown": .text
      case "jsonl", "ndjson": .lines
      case "html", "htm", "xhtml", "mhtml": .unreadable("HTML pages")
      case "xml", "rss", "atom", "rdf": .unreadable("feeds")
      case "pdf": .unreadable("PDF files")
      case "doc", "docx", "odt", "rtf", "epub": .unreadable("word processor files")
      default: .unknown
      }
  }

  /// Whether a folder's file of this form is one of its articles.
  var belongsInFolder: Bool { self == .text || self == .lines }

  /// What some bytes are by how they begin, where that is no text; nil where they may be one.
  static func unreadable(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: "%PDF-".utf8) { return "PDF files" }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return "word processor files and archives" }
    let start = bytes.prefix(1024).drop { $0 == 0xEF || $0 == 0xBB || $0 == 0xBF || $0.isBlank }
    let lower = start.prefix(16).map { $0 | 0x20 }
    // A tag's `<`, `!`, `?` and letters; `| 0x20` makes letters lower and leaves these as they are.
    let starts = { (text: String) in lower.starts(with: text.utf8.map { $0 | 0x20 }) }
    if starts("<!doctype html") || starts("<html") || starts("<head") { return "HTML pages" }
    if starts("<?xml") || starts("<rss") || starts("<feed") { return "XML and feeds" }
    return nil
  }
}

extension UInt8 {
  /// Whether it is a space, a tab or the end of a line.
  var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}

/// The form that a source has.
enum SourceForm: Equatable {
  /// A text: one article.
  case text
  /// JSON Lines: an article a line.
  case lines
  /// An HTML page, a PDF file, an MHTML page: one article.
  case page
  /// A feed: addresses of articles.
  case feed
  /// A WARC file: pages as a crawler got them.
  case warc
  /// A WACZ file: WARC files and a list of pages, packed.
  case wacz
  /// Something packed with gzip.
  case gzip
  /// What cannot be read, in words for "… cannot be read".
  case unreadable(String)
  /// Nothing says.
  case unknown

  /// What to do with what cannot be read.
  static let saveAsText = "save the article's text as a .txt file and record that"

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
      case "html", "htm", "xhtml", "mhtml", "mht", "pdf": .page
      case "rss", "atom", "rdf": .feed
      case "warc": .warc
      case "wacz": .wacz
      case "gz": .gzip
      case "doc", "docx", "odt", "rtf", "epub": .unreadable("word processor files")
      default: .unknown
      }
  }

  /// Whether a folder's file of this form is one of its articles.
  ///
  /// A feed is not: what it names lies elsewhere.
  var belongsInFolder: Bool {
    switch self {
    case .text, .lines, .page, .warc, .wacz: true
    case .gzip, .feed, .unreadable, .unknown: false
    }
  }

  /// The form that the first bytes of a file show; `unknown` where they may be of any text.
  init(beginning bytes: [UInt8]) {
    let start = bytes.drop { $0 == 0xEF || $0 == 0xBB || $0 == 0xBF || $0.isBlank }
    if bytes.starts(with: "%PDF-".utf8) {
      self = .page
    } else if bytes.starts(with: [0x1F, 0x8B]) {
      self = .gzip
    } else if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      self = .unreadable("word processor files and archives")
    } else if bytes.starts(with: "WARC/1.".utf8) {
      self = .warc
    } else if MHTML.isMHTML(bytes) {
      self = .page
    } else if Feed.isFeed(bytes, type: nil) {
      self = .feed
    } else if Self.isMarkup(start) {
      self = .page
    } else if start.starts(with: "<?xml".utf8) {
      self = .unreadable("XML files that are no feed")
    } else {
      self = .unknown
    }
  }

  /// Whether a text begins as an HTML page does.
  private static func isMarkup(_ bytes: ArraySlice<UInt8>) -> Bool {
    let lower = bytes.prefix(512).map { $0.isLetter ? $0 | 0x20 : $0 }
    let isXML = lower.starts(with: "<?xml".utf8)
    return ["<!doctype html", "<html", "<head", "<body"].contains { mark in
      isXML ? lower.contains(Array(mark.utf8)) : lower.starts(with: mark.utf8)
    }
  }
}

extension UInt8 {
  /// Whether it is a space, a tab or the end of a line.
  var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}

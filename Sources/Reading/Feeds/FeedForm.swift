internal import JSONKit

/// The forms of a feed, and how they show.
enum FeedForm {
  /// RSS 0.91 to 2.
  case rss
  /// RSS 0.9 and 1, in RDF.
  case rdf
  /// Atom 0.3 and 1.
  case atom
  /// JSON Feed.
  case json

  /// How many bytes are looked at.
  static let lookedAt = 16_384

  /// What some text turns out to be.
  struct Found {
    /// The form of the feed; nil where it is none.
    var form: FeedForm?
    /// Where its outermost element begins.
    var start = 0
    /// What it is where it is no feed.
    var instead = "plain text"
    /// Whether that is an HTML page.
    var isPage: Bool { instead == FeedForm.page }
  }

  private static let page = "an HTML page"

  /// Looks at how a text begins, after whatever some program printed before it.
  static func find(in text: ArraySlice<UInt8>, type: String?) -> Found {
    let head = text.prefix(lookedAt)
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let visible = (head.starts(with: mark) ? head.dropFirst(3) : head).drop { $0.isBlank }
    guard let first = visible.first else { return Found(instead: "empty") }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
      if first == UInt8(ascii: "{"), JSONFeed.isOne(head, type: type) { return Found(form: .json) }
      return Found(instead: "JSON of another kind")
    }
    var found = first == UInt8(ascii: "<") ? root(in: visible) : Found()
    if found.form != nil { return found }
    if let declaration = head.place(of: "<?xml"), declaration > visible.startIndex {
      let later = root(in: head[declaration...])
      if later.form != nil { return later }
    }
    // The type says XML: then the words of another program stand before it.
    if !found.isPage, let type = type?.lowercased(), type.contains("xml") || type.contains("rss") {
      for tag in ["<rss", "<feed", "<rdf:RDF"] {
        guard let place = head.place(of: tag) else { continue }
        let later = root(in: head[place...])
        if later.form != nil { return later }
      }
    }
    if found.instead == "plain text", visible.starts(with: "%PDF-".utf8) { found.instead = "a PDF file" }
    return found
  }

  /// What the outermost element is.
  private static func root(in head: ArraySlice<UInt8>) -> Found {
    var rest = head
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[open...]
      if rest.starts(with: "<!--".utf8) {
        guard let end = rest.place(of: "-->") else { break }
        rest = rest[(end + 3)...]
      } else if rest.starts(with: "<?".utf8) {
        guard let end = rest.place(of: "?>") else { break }
        rest = rest[(end + 2)...]
      } else if rest.starts(with: "<!".utf8) {
        if rest.prefix(14).lowercased == "<!doctype html" { return Found(start: open, instead: page) }
        rest = afterDocumentType(rest)
      } else {
        let name = rest.dropFirst().prefix { $0.isLetter || $0.isDigit || [0x3A, 0x2D, 0x5F, 0x2E].contains($0) }
        if !name.isEmpty { return element(name.lowercased, in: rest, at: open) }
        rest = rest.dropFirst()
      }
    }
    return Found(instead: "text with marks in it")
  }

  private static func afterDocumentType(_ head: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var depth = 0
    for place in head.indices {
      if head[place] == UInt8(ascii: "[") { depth += 1 }
      if head[place] == UInt8(ascii: "]") { depth -= 1 }
      if head[place] == UInt8(ascii: ">"), depth <= 0 { return head[(place + 1)...] }
    }
    return []
  }

  private static func element(_ name: String, in rest: ArraySlice<UInt8>, at start: Int) -> Found {
    let isOne = { (words: [String]) in words.contains { rest.place(of: $0) != nil } }
    switch name.split(separator: ":").last.map(String.init) ?? name {
    case "rss" where isOne(["version=", "version =", "<channel"]): return Found(form: .rss, start: start)
    case "rdf" where isOne(["purl.org/rss/1.0/", "purl.org/rss/1.0\"", "netscape.com/rdf/simple/0.9"]):
      return Found(form: .rdf, start: start)
    case "feed" where isOne(["www.w3.org/2005/Atom", "purl.org/atom/", "<entry"]):
      return Found(form: .atom, start: start)
    case "urlset", "sitemapindex": return Found(instead: "a sitemap")
    case "opml": return Found(instead: "a list of feeds (OPML)")
    case "html", "head", "body", "div", "p", "script", "meta": return Found(instead: page)
    default:
      return Found(instead: "XML of another kind, <\(name.unicodeScalars.prefix(40).map { String($0) }.joined())>")
    }
  }
}

extension ArraySlice<UInt8> {
  /// The text of ASCII letters in lower case.
  var lowercased: String {
    String(decoding: map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  /// Where some text begins for the first time; nil where it is not there.
  func place(of text: String) -> Int? {
    let wanted = Array(text.utf8)
    var rest = self
    while let found = rest.firstIndex(of: wanted[0]) {
      if rest[found...].starts(with: wanted) { return found }
      rest = rest[(found + 1)...]
    }
    return nil
  }
}

/// Who published a page.
struct PagePublisher {
  /// Its name.
  private(set) var name: String?
  /// Everything that the site is called, for telling its name from titles and authors.
  private(set) var names: [String] = []

  init(meta: MetaTags, data: LinkedData, address: PageAddress?) {
    let told = [data.first(\.publisher).map { PageText.plain($0) }] + Self.names.map { meta.first([$0]) }
    for case let text? in told {
      let name = Self.plain(text)
      guard !name.isEmpty else { continue }
      names.append(name)
      if text != name { names.append(text) }
      // An address or a file's name says who it is, but is no name.
      if self.name == nil, !name.contains("/"), !name.hasPrefix("@") { self.name = name }
    }
    if let label = address?.siteLabel { names.append(label) }
    if let host = address?.host { names.append(host) }
  }

  private static let names = [
    "og:site_name", "dc.publisher", "dcterms.publisher", "publisher", "citation_publisher", "application-name",
    "apple-mobile-web-app-title", "article:publisher", "al:iphone:app_name",
  ]

  /// The name without what the site says of itself behind it: `Example Wire - News for all`.
  private static func plain(_ text: String) -> String {
    let text = text.singleSpaced(upTo: 200)
    for mark in [" - ", " | ", " – ", " — ", ": "] {
      if let range = text.firstRange(of: mark), range.lowerBound > text.startIndex {
        return String(text[..<range.lowerBound])
      }
    }
    return text.hasSuffix(" -") ? String(text.dropLast(2)) : text
  }

  /// Whether a name is the publisher's own.
  func isOwn(_ other: String) -> Bool {
    names.contains {
      ArticleTitle.isSame($0, other) || ArticleTitle.isSame($0, "The " + other)
        || ArticleTitle.isSame("The " + $0, other)
    }
  }
}

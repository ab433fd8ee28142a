internal import HTTPKit
internal import JSONKit

/// Reads a JSON Feed (jsonfeed.org, versions 1 and 1.1).
enum JSONFeed {
  private static let place = "jsonfeed.org/version/"

  /// Whether a text that begins with `{` is one, by how it begins: it says so, or its server does.
  static func isOne(_ head: ArraySlice<UInt8>, type: String?) -> Bool {
    if type?.lowercased().hasPrefix("application/feed+json") == true { return true }
    // Some programs write `\/` for `/`. In a text that quotes a feed, the quotation marks have a `\` before them.
    var plain: [UInt8] = []
    for byte in head {
      if byte == UInt8(ascii: "/"), plain.last == UInt8(ascii: "\\") { plain.removeLast() }
      if !byte.isBlank { plain.append(byte) }
    }
    return ["https://", "http://"].contains { plain[...].place(of: "\"version\":\"\($0)\(place)") != nil }
  }

  private static func isOne(_ object: JSONObject) -> Bool {
    if let version = string(object["version"]) {
      return ["https://", "http://"].contains { version.hasPrefix($0 + place) }
    }
    return array(object["items"]).contains { item in
      guard case .object(let item) = item else { return false }
      return item["content_html"] != nil || item["content_text"] != nil
    }
  }

  private static func parse(_ text: [UInt8]) throws -> JSONObject {
    guard case .object(let object) = try JSON(parsing: text, options: JSONParsingOptions(duplicateKeys: .keep)) else {
      return JSONObject()
    }
    return object
  }

  static func read(_ text: [UInt8], address: String?, attempt: String) throws(ReadingError) -> Feed {
    let object: JSONObject
    do {
      object = try parse(text)
    } catch {
      throw ReadingError(attempt, why: "it is a JSON Feed, but no sound JSON: \(error)")
    }
    guard isOne(object) else {
      throw ReadingError(attempt, why: "it is no feed, but JSON of another kind")
    }
    let own = (address ?? string(object["feed_url"])).flatMap { WebAddress(written: $0) }
    let site = absolute(object["home_page_url"], from: own)
    let base = own ?? site
    let authors = authors(object)
    let items = array(object["items"]).compactMap { item(in: $0, base, authors) }
    let newest = Feed.newest(items.map(\.moment))
    return Feed(
      title: string(object["title"]).flatMap { FeedWords.plain($0, atMost: Feed.Item.longestTitle) },
      site: site?.description,
      language: string(object["language"]).flatMap { FeedWords.plain($0, atMost: 40) },
      items: newest.map { items[$0] }, omitted: items.count - newest.count)
  }

  private static func item(in json: JSON, _ base: WebAddress?, _ authors: [String]) -> Feed.Item? {
    guard case .object(let object) = json else { return nil }
    var item = Feed.Item()
    item.id = string(object["id"]).flatMap { FeedWords.plain($0, atMost: 100_000) }
    let page = absolute(object["url"], from: base) ?? absolute(object["external_url"], from: base)
    item.url = (page ?? item.id.flatMap { WebAddress(written: $0) })?.description
    item.title = string(object["title"]).flatMap { FeedWords.plain($0, atMost: Feed.Item.longestTitle) }
    item.published = string(object["date_published"]).flatMap { FeedDate.read($0) }
    item.updated = string(object["date_modified"]).flatMap { FeedDate.read($0) }
    item.authors = self.authors(object)
    if item.authors.isEmpty { item.authors = authors }
    item.summary = string(object["summary"]).flatMap { FeedWords.plain($0, atMost: Feed.Item.longestSummary) }
    item.hasContent = [object["content_html"], object["content_text"]].contains { string($0)?.isEmpty == false }
    return item
  }

  private static func authors(_ object: JSONObject) -> [String] {
    var names: [String] = []
    let given = array(object["authors"]) + [object["author"]].compactMap { $0 }
    for case .object(let author) in given.prefix(Feed.Item.mostAuthors) {
      if let name = string(author["name"]).flatMap({ FeedWords.plain($0, atMost: 200) }), !names.contains(name) {
        names.append(name)
      }
    }
    return names
  }

  private static func absolute(_ json: JSON?, from base: WebAddress?) -> WebAddress? {
    string(json).flatMap { WebAddress(written: $0, from: base) }
  }

  /// A string; a number counts as its writing, since ids are numbers now and then.
  private static func string(_ json: JSON?) -> String? {
    switch json {
    case .string(let text): text
    case .number(let number): number.literal
    default: nil
    }
  }

  private static func array(_ json: JSON?) -> [JSON] {
    if case .array(let values) = json { values } else { [] }
  }
}

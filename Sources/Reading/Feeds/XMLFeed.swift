internal import HTTPKit
internal import MarkupKit
internal import Measures

/// Reads a feed of XML: RSS and Atom.
enum XMLFeed {
  /// - Parameters:
  ///   - text: The whole file, in UTF-8.
  ///   - start: Where its outermost element begins. What stands before it is not looked at: a document type could declare entities
  ///     that grow, and nothing else matters there.
  static func read(
    _ text: [UInt8], from start: Int, address: String?, attempt: String
  ) throws(ReadingError) -> Feed {
    let document = Array(text[start...])
    do {
      return feed(try Markup(xml: document), address)
    } catch let strict {
      let line = strict.line + text[..<start].count { $0 == UInt8(ascii: "\n") }
      do {
        var feed = feed(try Markup(recoveringXML: String(decoding: wholeItems(of: document), as: UTF8.self)), address)
        feed.repaired = "line \(line): \(strict.reason)"
        return feed
      } catch {
        throw ReadingError(attempt, why: "it is a feed, but nothing can be made out in it: \(strict)")
      }
    }
  }

  /// The text up to an item that begins and does not end: it is cut off there.
  private static func wholeItems(of text: [UInt8]) -> ArraySlice<UInt8> {
    var place = text.count
    while let open = text[..<place].lastIndex(of: UInt8(ascii: "<")) {
      let name = text[(open + 1)...].prefix(7).lowercased
      if name.hasPrefix("/item") || name.hasPrefix("/entry") { break }
      for tag in ["item", "entry"] where name.hasPrefix(tag) {
        let after = text[(open + 1 + tag.utf8.count)...].first
        if after.map({ $0.isBlank || $0 == UInt8(ascii: ">") }) ?? true { return text[..<open] }
      }
      place = open
    }
    return text[...]
  }

  private static func feed(_ document: Markup, _ address: String?) -> Feed {
    let own = address.flatMap { WebAddress(written: $0) }
    guard let root = document.root else { return Feed(title: nil, site: nil, language: nil, items: [], omitted: 0) }
    let isItem = { (node: Markup.Node) in
      let name = node.name.split(separator: ":").last?.lowercased()
      return name == "item" || name == "entry"
    }
    let channel = root.children.first { $0.name.lowercased().hasSuffix("channel") } ?? root
    let head = FeedFields(of: channel, leavingOut: isItem)
    let site = link(in: head, base: own)
    let base = root.name.lowercased() == "feed" ? own : site ?? own
    var authors = names(in: head, "author")
    authors.removeAll { $0 == head.text("title") }
    let nodes = root.descendants.filter(isItem)
    // Of very many, only the dates are looked at first.
    let newest = nodes.count > Feed.mostItems ? Feed.newest(nodes.map(moment)) : Array(nodes.indices)
    let items = newest.map { item(FeedFields(of: nodes[$0]), base, authors) }
    return Feed(
      title: head.text("title").flatMap { FeedWords.plain($0, atMost: Feed.Item.longestTitle) },
      site: site?.description,
      language: (head.text("language") ?? head.text("dc:language") ?? root["lang"])
        .flatMap { FeedWords.plain($0, atMost: 40) },
      minutesBetweenVisits: head.text("ttl").flatMap { Int($0.filter { !$0.isWhitespace }) }.flatMap {
        $0 > 0 ? $0 : nil
      },
      items: items, omitted: nodes.count - newest.count)
  }

  private static func item(_ fields: FeedFields, _ base: WebAddress?, _ authors: [String]) -> Feed.Item {
    var item = Feed.Item()
    item.id =
      ["guid", "id", "dc:identifier"].lazy.compactMap { fields.text($0) }.first
      .flatMap { FeedWords.plain($0, atMost: 100_000) } ?? fields.node["about"]
    item.url = address(of: fields, base)?.description
    item.title =
      ["title", "dc:title"].lazy.compactMap { fields.text($0) }
      .compactMap { FeedWords.plain($0, atMost: Feed.Item.longestTitle) }.first
    (item.published, item.updated) = dates(fields)
    item.authors = names(in: fields, "author") + names(in: fields, "dc:creator") + names(in: fields, "creator")
    if item.authors.isEmpty { item.authors = authors }
    var seen: [String] = []
    for author in item.authors.prefix(Feed.Item.mostAuthors) where !seen.contains(author) { seen.append(author) }
    item.authors = seen
    item.summary = (fields.text("summary") ?? fields.text("description"))
      .flatMap { FeedWords.plain($0, atMost: Feed.Item.longestSummary) }
    item.hasContent =
      fields.text("content:encoded") != nil || fields.text("content") != nil || fields.text("body") != nil
    return item
  }

  /// When an item was published, and when it was changed.
  private static func dates(_ fields: FeedFields) -> (ExtendedDate?, ExtendedDate?) {
    (
      date(fields, "pubdate", "published", "dc:date", "issued", "dc:issued", "created", "dc:created", "date"),
      date(fields, "updated", "atom:updated", "modified", "dc:modified")
    )
  }

  private static func moment(_ node: Markup.Node) -> Instant? {
    var item = Feed.Item()
    (item.published, item.updated) = dates(FeedFields(of: node))
    return item.moment
  }

  private static func date(_ fields: FeedFields, _ names: String...) -> ExtendedDate? {
    names.lazy.compactMap { fields.text($0) }.compactMap { FeedDate.read($0) }.first
  }

  // MARK: Addresses

  /// The address of an item's page.
  private static func address(of fields: FeedFields, _ base: WebAddress?) -> WebAddress? {
    if let original = fields.text("feedburner:origlink").flatMap({ WebAddress(written: $0) }) { return original }
    if let link = link(in: fields, base: base) { return link }
    for source in fields["content"] {
      if let place = source["src"], let found = absolute(place, at: source, base) { return found }
    }
    let ids = fields["guid"].filter { $0["ispermalink"] ?? $0["isPermaLink"] != "false" } + fields["id"]
    for id in ids {
      if let found = WebAddress(written: id.text) { return found }
    }
    return fields.node["about"].flatMap { WebAddress(written: $0) }
  }

  /// What `link` leads to: its text (RSS), or its `href` where it is of the page itself (Atom); a page of HTML first.
  private static func link(in fields: FeedFields, base: WebAddress?) -> WebAddress? {
    for link in fields["link"] where link["href"] == nil {
      if let found = absolute(link.text, at: link, base) { return found }
    }
    let links = (fields["link"] + fields["atom:link"]).filter { link in
      ["alternate", "", "http://www.iana.org/assignments/relation/alternate"].contains(link["rel"]?.lowercased() ?? "")
    }
    let pages = links.filter { $0["type"]?.lowercased().contains("html") ?? true }
    for link in pages + links {
      if let place = link["href"], let found = absolute(place, at: link, base) { return found }
    }
    return nil
  }

  /// An address where it stands: from the nearest `xml:base`, and that from the next.
  private static func absolute(_ text: String, at node: Markup.Node, _ base: WebAddress?) -> WebAddress? {
    var base = base
    for around in ([node] + node.ancestors).reversed() {
      guard let own = around["base"] else { continue }
      base = WebAddress(written: own, from: base) ?? base
    }
    return WebAddress(written: text, from: base)
  }

  // MARK: Names

  /// The people that elements of a name say: `<author><name>…`, `mail@example.org (Name)`, or the name alone.
  private static func names(in fields: FeedFields, _ name: String) -> [String] {
    fields[name].prefix(Feed.Item.mostAuthors).compactMap { node in
      let inner = node.children.first { $0.name.lowercased() == "name" }
      guard let words = FeedWords.plain((inner ?? node).text, atMost: 200) else { return nil }
      if let open = words.firstIndex(of: "("), words.hasSuffix(")"), words[..<open].contains("@") {
        return FeedWords.plain(String(words[words.index(after: open)...].dropLast()), atMost: 200)
      }
      return words.contains("@") && !words.contains(" ") ? nil : words
    }
  }
}

internal import MarkupKit
public import Measures

/// A feed: what a site has lately published, each item with the address of its page.
///
/// RSS 0.9x and 2, RSS 1 (RDF), Atom 0.3 and 1, JSON Feed 1 and 1.1. Feeds are written by all sorts of programs: XML that is not
/// well-formed is mended and read all the same (``repaired``), and of a feed that is cut off, the items that are whole are
/// taken. Nothing in it is believed: titles are plain words of bounded length, addresses are those of the web, dates that cannot
/// be are none.
public struct Feed: Hashable, Sendable {
  /// What it is called.
  public var title: String?
  /// The address of the site that it is of.
  public var site: String?
  /// Its language, as it says it: `en-gb`.
  public var language: String?
  /// How many minutes it asks to be left alone after each visit.
  public var minutesBetweenVisits: Int?
  /// Its items, in its own order; each of them once.
  public var items: [Item]
  /// How many older items were left out, since a feed may have ``mostItems``.
  public var omitted = 0
  /// Why it is no well-formed XML, where it had to be mended; nil where it is in order.
  public var repaired: String?

  /// How many items are taken of a feed, the newest.
  public static let mostItems = 5_000
  /// How many bytes a feed may have.
  public static let largest = 20_000_000

  /// Reads a feed.
  ///
  /// - Parameters:
  ///   - bytes: The feed as it came.
  ///   - type: What the server said that it is, as `application/rss+xml; charset=utf-8`; nil where nobody did. What it is shows
  ///     in its content; this only says how it is encoded where it does not say it itself.
  ///   - address: Where it came from; relative addresses count from it.
  /// - Throws: Where it is no feed, with what it is instead, or so broken that nothing can be made out.
  public init(_ bytes: [UInt8], type: String? = nil, address: String? = nil) throws(ReadingError) {
    let attempt = "read \(address ?? "the feed")"
    guard bytes.count <= Self.largest else {
      throw ReadingError(attempt, why: "it is larger than the \(Self.largest / 1_000_000) MB that a feed may have")
    }
    let text = Array(FeedText.decoding(bytes, type: type).utf8)
    let found = FeedForm.find(in: text[...], type: type)
    switch found.form {
    case .json: self = try JSONFeed.read(text, address: address, attempt: attempt)
    case .rss, .rdf, .atom: self = try XMLFeed.read(text, from: found.start, address: address, attempt: attempt)
    case nil:
      throw ReadingError(
        attempt, why: "it is no feed, but \(found.instead)",
        hint: found.isPage ? FeedLinks.hint(in: text, address: address) : nil)
    }
  }

  init(
    title: String?, site: String?, language: String?, minutesBetweenVisits: Int? = nil, items: [Item], omitted: Int
  ) {
    self.title = title
    self.site = site
    self.language = language
    self.minutesBetweenVisits = minutesBetweenVisits
    self.items = Item.keyed(items)
    self.omitted = omitted
  }

  /// Whether some bytes are a feed, by how they begin; the type that a server says decides nothing, since many say the wrong one.
  ///
  /// A sitemap, an HTML page, any other XML and any other JSON is none.
  public static func isFeed(_ bytes: [UInt8], type: String? = nil) -> Bool {
    // Without NULs UTF-16 looks like ASCII, as far as it matters here.
    let head = bytes.prefix(FeedForm.lookedAt).filter { $0 != 0 }
    return FeedForm.find(in: head[...], type: type).form != nil
  }

  /// Which of so many items are taken, in their order: the newest. What has no date counts as old; of one moment, what the
  /// feed has first goes before.
  static func newest(_ moments: [Instant?]) -> [Int] {
    guard moments.count > mostItems else { return Array(moments.indices) }
    let newest = moments.indices.sorted { left, right in
      let (one, other) = (moments[left] ?? .distantPast, moments[right] ?? .distantPast)
      return one == other ? left < right : one > other
    }
    return newest.prefix(mostItems).sorted()
  }

  /// The items in the order of their publication.
  ///
  /// Most feeds have the newest first; which way this one goes shows in its dates. An item without a date, or with one that is
  /// later than tomorrow, stays beside its neighbour.
  public func oldestFirst(asOf now: Instant) -> [Item] {
    let moments = items.map { item in item.moment.flatMap { $0.seconds <= now.seconds + 86_400 ? $0 : nil } }
    let dated = moments.compactMap { $0 }
    let rising = zip(dated, dated.dropFirst()).reduce(0) { $0 + ($1.0 < $1.1 ? 1 : $1.0 > $1.1 ? -1 : 0) }
    let order = rising > 0 ? Array(items.indices) : items.indices.reversed()
    var last = dated.min() ?? .distantPast
    let placed = order.enumerated().map { place, index in
      last = moments[index] ?? last
      return (moment: last, place: place, index: index)
    }
    return placed.sorted { ($0.moment, $0.place) < ($1.moment, $1.place) }.map { items[$0.index] }
  }
}

extension Instant {
  fileprivate static let distantPast = Instant(startOf: .earliest)
}

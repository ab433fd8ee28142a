internal import DigestKit
public import Measures

extension Feed {
  /// What a feed says about one of its articles.
  public struct Item: Hashable, Sendable {
    /// What tells it from the others of its feed from one visit to the next: its id where no other has the same, else its
    /// address; a hash of what is too long. At most ``longestKey`` bytes.
    public internal(set) var key = ""
    /// What the feed calls it: `guid`, `id`.
    public var id: String?
    /// The address of its page, absolute, of the web.
    public var url: String?
    /// Its title, plain words on one line.
    public var title: String?
    /// When it was published, as far as that is said: with the time where its offset is said, too.
    public var published: ExtendedDate?
    /// When it was changed.
    public var updated: ExtendedDate?
    /// Who wrote it, in order.
    public var authors: [String] = []
    /// What it is about, plain words on one line.
    public var summary: String?
    /// Whether the feed holds the article's text itself. It is not taken from there: an article's own page is fetched.
    public var hasContent = false

    /// How many bytes a ``key`` has at most.
    public static let longestKey = 200
    /// How many code points a title has at most; a longer one ends in `…`.
    static let longestTitle = 500
    static let longestSummary = 1_000
    static let mostAuthors = 50

    init() {}

    /// The address of its page with what the feed says of it; nil where it has none.
    public var page: PageAddress? {
      url.map { PageAddress(url: $0, published: published, updated: updated, title: title) }
    }

    /// When it was published, or else changed; a day counts from its beginning.
    var moment: Instant? {
      (published ?? updated).flatMap { date in
        Instant(date.description) ?? date.first.map { Instant(startOf: $0) }
      }
    }

    /// The items with their keys, each key once: the first that has it stays.
    static func keyed(_ items: [Item]) -> [Item] {
      var owners: [[UInt8]: String] = [:]
      var shared: Set<[UInt8]> = []
      for item in items {
        guard let id = item.id.map({ Array($0.utf8) }) else { continue }
        let url = item.url ?? ""
        if let owner = owners[id], !owner.utf8.elementsEqual(url.utf8) { shared.insert(id) }
        owners[id] = url
      }
      var seen: Set<[UInt8]> = []
      var kept: [Item] = []
      for var item in items {
        let id = item.id.flatMap { shared.contains(Array($0.utf8)) ? nil : $0 }
        item.key = short(id ?? item.url ?? item.id ?? item.title ?? "")
        if seen.insert(Array(item.key.utf8)).inserted { kept.append(item) }
      }
      return kept
    }

    private static func short(_ key: String) -> String {
      key.utf8.count <= longestKey ? key : "sha256:" + SHA256(of: key).hex
    }
  }
}

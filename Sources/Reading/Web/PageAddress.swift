public import Measures

/// The address of a page that is to be fetched, and what is known of it before.
public struct PageAddress: Hashable, Sendable {
  /// The address: http or https.
  public var url: String
  /// When the article was published, as a feed says; it holds where the page itself says nothing.
  public var published: ExtendedDate?
  /// When the article was last changed, as a feed says.
  public var updated: ExtendedDate?
  /// Its title, as a feed says; it holds where the page itself says nothing.
  public var title: String?

  /// Whether a feed named it.
  public var isOfFeed: Bool { published != nil || updated != nil || title != nil }

  /// An address.
  public init(url: String, published: ExtendedDate? = nil, updated: ExtendedDate? = nil, title: String? = nil) {
    self.url = url
    self.published = published
    self.updated = updated
    self.title = title
  }

  /// Whether a source as a person gives it is an address of the web, not a path.
  public static func isOne(_ source: String) -> Bool {
    let start = source.prefix(8).lowercased()
    return start.hasPrefix("http://") || start.hasPrefix("https://")
  }
}

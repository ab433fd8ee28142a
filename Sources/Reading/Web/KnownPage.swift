public import Measures

/// What a ledger knows of a page that it has.
public struct KnownPage: Hashable, Sendable {
  /// The server's name for the state of the page that the ledger has.
  public var etag: String?
  /// When the server said that the page was last changed, in its words.
  public var lastModified: String?
  /// The address that gave it in the end, where that is another than the page's (a redirect).
  public var from: String?
  /// When the page was retrieved.
  public var retrieved: Instant

  /// What is known.
  public init(etag: String? = nil, lastModified: String? = nil, from: String? = nil, retrieved: Instant) {
    self.etag = etag
    self.lastModified = lastModified
    self.from = from
    self.retrieved = retrieved
  }
}

/// What is asked of a server.
public struct FetchRequest: Hashable, Sendable {
  /// The address.
  public var url: String
  /// The state of the page that is known already (`If-None-Match`).
  public var etag: String?
  /// When the page that is known was last changed, in the server's words (`If-Modified-Since`).
  public var lastModified: String?
  /// The address that gave this state, where that is not ``url`` (a redirect).
  ///
  /// Only this address is asked with it: another server has no use for it, and would learn what was read before.
  public var knownFrom: String?

  /// A request.
  public init(url: String, etag: String? = nil, lastModified: String? = nil, knownFrom: String? = nil) {
    self.url = url
    self.etag = etag
    self.lastModified = lastModified
    self.knownFrom = knownFrom
  }
}

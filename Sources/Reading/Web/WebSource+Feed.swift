internal import HTTPKit

extension WebSource {
  /// What a visit to a feed brought.
  public struct FeedVisit: Sendable {
    /// The feed; nil where it is as it is known (304 Not Modified).
    public var feed: Feed?
    /// What the server calls this state of it.
    public var etag: String?
    /// When the server says that it was last changed, in its words.
    public var lastModified: String?
    /// The address that gave it in the end, where a redirect led to another.
    public var from: String?
    /// Where it moved to for good, where it did.
    public var movedTo: String?
  }

  /// Fetches a feed.
  ///
  /// - Parameters:
  ///   - known: What its server said of the state that is known; it is asked only for what is newer.
  ///   - from: The address that said so, where it was another.
  /// - Throws: Where it cannot be fetched, and where there is no feed.
  public func visit(
    feedAt url: String, etag: String? = nil, lastModified: String? = nil, from: String? = nil
  ) throws(ReadingError) -> FeedVisit {
    let response = try fetch(FetchRequest(url: url, etag: etag, lastModified: lastModified, knownFrom: from))
    var visit = FeedVisit(movedTo: response.movedTo)
    if response.status == 304 { return visit }
    visit.feed = try Feed(response.body, type: response["content-type"], address: response.url)
    visit.etag = response["etag"]
    visit.lastModified = response["last-modified"]
    visit.from = response.url.utf8.elementsEqual(url.utf8) ? nil : response.url
    return visit
  }
}

internal import Claims

/// What a server called the state of a page that it gave; asked with it, it says whether the page has changed since.
public struct PageValidators: Hashable, Sendable {
  /// The `ETag`, as it came.
  public var etag: String?
  /// The `Last-Modified`, as it came.
  public var lastModified: String?
  /// The address that gave the page in the end, where that is not the one that was asked; no other is to be asked with these.
  public var from: String?

  /// Both are nil where the server names no state.
  public init(etag: String? = nil, lastModified: String? = nil, from: String? = nil) {
    self.from = from
    self.etag = etag.flatMap { $0.utf8.count <= 1_024 ? $0 : nil }
    self.lastModified = lastModified.flatMap { $0.utf8.count <= 256 ? $0 : nil }
  }

  /// What an article's file says.
  init(_ retrieval: Retrieval) {
    self.init(etag: retrieval.etag, lastModified: retrieval.lastModified, from: retrieval.from)
  }

  /// Whether there is nothing to ask with.
  public var isEmpty: Bool { etag == nil && lastModified == nil }
}

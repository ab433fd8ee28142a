public import JSONKit

/// How the page that an article was taken from came.
public struct Retrieval: Hashable, LedgerValue {
  /// What the server said that it is: `text/html; charset=utf-8`.
  public var type: String?
  /// The address that gave it in the end, where that is not the article's ``Article/url`` (a redirect).
  public var from: String?
  /// The server's name for this state of the page; asked with it, the server says whether the page changed.
  public var etag: String?
  /// When the server says that the page was last changed, in its words; for the same.
  public var lastModified: String?
  /// The ending of the kept page's file, which stands beside the text: `html`, `pdf`; nil where it was not kept.
  public var page: String?

  /// How a page came.
  public init(
    type: String? = nil, from: String? = nil, etag: String? = nil, lastModified: String? = nil, page: String? = nil
  ) {
    self.type = type
    self.from = from
    self.etag = etag
    self.lastModified = lastModified
    self.page = page
  }

  /// Reads what a file says.
  public init(_ cursor: JSONCursor) throws(JSONMismatch) {
    type = try cursor["type"].optional { (c) throws(JSONMismatch) in try c.string() }
    from = try cursor["from"].optional { (c) throws(JSONMismatch) in try c.string() }
    etag = try cursor["etag"].optional { (c) throws(JSONMismatch) in try c.string() }
    lastModified = try cursor["lastModified"].optional { (c) throws(JSONMismatch) in try c.string() }
    page = try cursor["page"].optional { (c) throws(JSONMismatch) in try c.string() }
  }

  /// It in its file's form; what is not known has no key.
  public var json: JSON {
    var object = JSONObject()
    if let type { object["type"] = .string(type) }
    if let from { object["from"] = .string(from) }
    if let etag { object["etag"] = .string(etag) }
    if let lastModified { object["lastModified"] = .string(lastModified) }
    if let page { object["page"] = .string(page) }
    return .object(object)
  }
}

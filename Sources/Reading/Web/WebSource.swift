internal import Claims
public import HTTPKit

/// Articles and feeds by their addresses.
public struct WebSource {
  /// What an address turned out to be.
  public enum Answer: Sendable {
    case article(ReadArticle)
    /// The page is as the ledger has it (304 Not Modified).
    case unchanged
    case feed(Feed)
  }

  private let tools: [String]
  let fetch: (FetchRequest) throws(ReadingError) -> FetchResponse

  /// Reads what `fetch` brings.
  ///
  /// - Parameter tools: The folders in which programs lie, for PDF files (``PDFText``).
  public init(tools: [String] = [], fetch: @escaping (FetchRequest) throws(ReadingError) -> FetchResponse) {
    self.tools = tools
    self.fetch = fetch
  }

  /// Fetches a page, and reads the article in it, or the feed that it is.
  ///
  /// - Parameter known: What the ledger knows of the page; the server is asked only for what is newer.
  public func read(_ address: PageAddress, known: KnownPage? = nil) throws(ReadingError) -> Answer {
    let url = String(address.url.prefix { $0 != "#" })
    let response = try fetch(
      FetchRequest(url: url, etag: known?.etag, lastModified: known?.lastModified, knownFrom: known?.from))
    if response.status == 304 { return .unchanged }
    let type = response["content-type"]
    if Feed.isFeed(response.body, type: type) {
      return .feed(try Feed(response.body, type: type, address: response.url))
    }
    var article = try ReadArticle(
      page: response.body, type: type, address: response.url, source: address.url, tools: tools)
    article.url = url
    if !response.url.utf8.elementsEqual(url.utf8) {
      article.page?.retrieval.from = response.url
      article.canonical = article.canonical ?? response.url
    }
    article.page?.retrieval.etag = response["etag"]
    article.page?.retrieval.lastModified = response["last-modified"]
    article.title = article.title ?? address.title
    if article.published == nil, let published = address.published {
      article.published = published
      article.dates = "feed"
    }
    return .article(article)
  }
}

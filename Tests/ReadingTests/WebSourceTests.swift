import Claims
import HTTPKit
import Measures
import TestSupport
import Testing

@testable import Reading

/// Articles and feeds by their addresses, from a server on this machine.
struct WebSourceTests {
  private static let text = """
    The port authority said on Monday that twelve ships had been delayed by the storm, and that the harbour would stay \
    closed until Thursday evening. Café owners along the quay said that they had lost half of their guests.
    """

  private static let page =
    "<html><head><title>Harbour closed</title></head><body><p>\(text)</p><p>\(text)</p></body></html>"

  private var source: WebSource {
    var policy = FetchPolicy(userAgent: "claimlog-tests/1")
    policy.allowsPrivate = true
    let fetcher = Fetcher(policy)
    return WebSource { request throws(ReadingError) in
      do throws(FetchError) { return try fetcher.fetch(request) } catch { throw ReadingError(error) }
    }
  }

  private func article(at url: String) throws -> ReadArticle {
    guard case .article(let article) = try source.read(PageAddress(url: url)) else {
      throw ReadingError("read \(url)", why: "there is no article")
    }
    return article
  }

  @Test func bringsAnArticleAndHowItCame() throws {
    let server = try LoopbackServer { request in
      request.path == "/old"
        ? .redirect(to: "/new") : .page(Self.page, ["ETag: \"a1\"", "Last-Modified: Wed, 12 Jan 2022 17:05:00 GMT"])
    }
    let article = try article(at: "\(server.url)/old#top")
    #expect(article.text.contains("twelve ships"))
    #expect(article.url == "\(server.url)/old")
    #expect(article.canonical == "\(server.url)/new")
    let retrieval = try #require(article.page?.retrieval)
    #expect(retrieval.from == "\(server.url)/new")
    #expect(retrieval.etag == "\"a1\"")
    #expect(retrieval.lastModified == "Wed, 12 Jan 2022 17:05:00 GMT")
    #expect(article.page?.bytes == Array(Self.page.utf8))
  }

  @Test func asksOnlyForWhatIsNewer() throws {
    let server = try LoopbackServer { request in
      if request.path == "/old" { return .redirect(to: "/new") }
      return request["if-none-match"] == "\"a1\"" ? .bytes([], status: 304) : .page(Self.page)
    }
    let known = KnownPage(etag: "\"a1\"", from: "\(server.url)/new", retrieved: Instant(seconds: 0))
    guard case .unchanged = try source.read(PageAddress(url: "\(server.url)/old"), known: known) else {
      Issue.record("the page was fetched again")
      return
    }
  }

  @Test(arguments: [
    "text/html; charset=utf-8", "text/html; charset=windows-1252", "text/html", "text/html; charset=nonsense",
  ])
  func readsAPageWhoseServerDoesNotKnowItsCharset(_ type: String) throws {
    let bytes = Self.page.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    let server = try LoopbackServer { _ in .bytes(bytes, ["Content-Type: \(type)"]) }
    #expect(try article(at: server.url).text.contains("Café owners"))
  }

  @Test func bringsAFeed() throws {
    let feed = """
      <?xml version="1.0"?><rss version="2.0"><channel><title>News</title>
      <item><title>One</title><link>/one</link></item></channel></rss>
      """
    let server = try LoopbackServer { _ in .bytes(Array(feed.utf8), ["Content-Type: text/html"]) }
    guard case .feed(let found) = try source.read(PageAddress(url: "\(server.url)/feed")) else {
      Issue.record("it is no feed")
      return
    }
    #expect(found.pages(asOf: Instant(seconds: 0)).map(\.url) == ["\(server.url)/one"])
  }
}

import HTTPKit
import Measures
import Synchronization
import TestSupport
import Testing

@testable import Reading

/// Pages fetched as a guest does it, from a server on this machine.
struct WebReaderTests {
  typealias Answer = LoopbackServer.Answer

  /// A reader in a time of its own, in which waiting takes none.
  private final class Visit {
    private(set) var now = Instant(seconds: 1_642_007_100)
    private(set) var pauses: [Duration] = []
    var mayGoOn = true
    private lazy var reader = WebReader(
      now: { [unowned self] in now },
      pause: { [unowned self] duration in
        pauses.append(duration)
        passes(Int(duration.components.seconds))
        return mayGoOn
      },
      fetch: { request, mayFollow throws(FetchError) in
        var policy = FetchPolicy(userAgent: "claimlog-tests/1")
        policy.allowsPrivate = true
        policy.seconds = 10
        policy.unwantedTypes = WebReader.unwantedTypes
        return try Fetcher(policy).fetch(request, mayFollow: mayFollow)
      })

    func passes(_ seconds: Int) {
      now = Instant(seconds: now.seconds + seconds)
    }

    func fetch(_ url: String, etag: String? = nil) throws(ReadingError) -> String {
      let response = try reader.fetch(FetchRequest(url: url, etag: etag))
      return response.status == 304 ? "unchanged" : String(decoding: response.body, as: UTF8.self)
    }

    func failure(_ url: String) throws -> ReadingError {
      do throws(ReadingError) {
        let text = try fetch(url)
        throw ReadingError("see \(url) fail", why: "it came: \(text)")
      } catch {
        return error
      }
    }
  }

  /// A server with a `robots.txt`.
  private func server(robots: Answer, _ answer: @escaping @Sendable (LoopbackServer.Request) -> Answer) throws
    -> LoopbackServer
  {
    try LoopbackServer { $0.path == "/robots.txt" ? robots : answer($0) }
  }

  @Test func asksForTheRulesOnceADay() throws {
    let server = try server(robots: .notFound) { .page($0.target) }
    let visit = Visit()
    #expect(try visit.fetch("\(server.url)/a") == "/a")
    visit.passes(86_000)
    #expect(try visit.fetch("\(server.url)/b") == "/b")
    visit.passes(500)
    #expect(try visit.fetch("\(server.url)/c") == "/c")
    #expect(server.targets == ["/robots.txt", "/a", "/b", "/robots.txt", "/c"])
  }

  @Test func doesNotReadWhatTheRulesKeepBack() throws {
    let server = try server(robots: .text("User-agent: *\nDisallow: /private/")) { .page($0.target) }
    let visit = Visit()
    let error = try visit.failure("\(server.url)/private/diary")
    #expect(error.what == "fetch \(server.url)/private/diary")
    #expect(error.why == "\(server.url)/robots.txt asks programs not to read it")
    #expect(error.hint?.contains("save the page") == true)
    #expect(try visit.fetch("\(server.url)/news") == "/news")
    #expect(server.targets == ["/robots.txt", "/news"])
  }

  @Test func doesNotFollowARedirectToWhatTheRulesKeepBack() throws {
    let other = try server(robots: .text("User-agent: claimlog\nDisallow: /")) { .page($0.target) }
    let target = "\(other.url)/there"
    let server = try server(robots: .notFound) { _ in .redirect(to: target) }
    let error = try Visit().failure("\(server.url)/here")
    #expect(error.what == "fetch \(target)")
    #expect(error.why == "\(other.url)/robots.txt asks programs not to read it")
    #expect(other.targets == ["/robots.txt"])
  }

  @Test func readsRulesThatHaveMoved() throws {
    let server = try LoopbackServer { request in
      switch request.path {
      case "/robots.txt": .redirect(to: "/rules", status: 301)
      case "/rules": .text("User-agent: *\nDisallow: /a")
      default: .page(request.target)
      }
    }
    let visit = Visit()
    #expect(try visit.failure("\(server.url)/a").why.hasSuffix("asks programs not to read it"))
    #expect(try visit.fetch("\(server.url)/b") == "/b")
  }

  @Test(arguments: [401, 403, 404, 410])
  func readsAHostThatHasNoRules(_ status: Int) throws {
    let server = try server(robots: .page("", status: status)) { .page($0.target) }
    #expect(try Visit().fetch("\(server.url)/a") == "/a")
  }

  @Test(arguments: [
    Answer.page("", status: 500), .page("", status: 503), .page("", status: 429), .raw("garbage"),
    Answer([.send(Answer.head(200, ["Content-Length: 90"]))]),
  ])
  func readsNothingWhereTheRulesCannotBeRead(_ robots: Answer) throws {
    let server = try server(robots: robots) { .page($0.target) }
    let visit = Visit()
    let error = try visit.failure("\(server.url)/a")
    #expect(error.why.hasPrefix("its host's rules, \(server.url)/robots.txt, cannot be read: "))
    #expect(try visit.failure("\(server.url)/b").what == "fetch \(server.url)/b")
    #expect(server.targets == ["/robots.txt"])
    visit.passes(300)
    _ = try visit.failure("\(server.url)/a")
    #expect(server.targets == ["/robots.txt", "/robots.txt"])
  }

  @Test func leavesASecondBetweenTwoRequestsToOneHost() throws {
    let server = try server(robots: .notFound) { $0.path == "/b" ? .notFound : .page($0.target) }
    let other = try self.server(robots: .notFound) { .page($0.target) }
    let visit = Visit()
    _ = try visit.fetch("\(server.url)/a")
    _ = try visit.fetch("\(other.url)/a")
    #expect(visit.pauses == [])
    _ = try visit.failure("\(server.url)/b")
    _ = try visit.fetch("\(server.url)/c")
    #expect(visit.pauses == [.seconds(1), .seconds(1)])
    visit.passes(2)
    _ = try visit.fetch("\(server.url)/d")
    #expect(visit.pauses.count == 2)
  }

  @Test(arguments: [("3", 3.0), ("0.2", 1), ("86400", 30), ("soon", 1), ("-5", 1), ("inf", 1), ("nan", 1)])
  func keepsTheDelayThatAHostAsksFor(_ delay: String, _ pause: Double) throws {
    let server = try server(robots: .text("User-agent: *\nCrawl-delay: \(delay)\n")) { .page($0.target) }
    let visit = Visit()
    _ = try visit.fetch("\(server.url)/a")
    _ = try visit.fetch("\(server.url)/b")
    #expect(visit.pauses == [.seconds(pause)])
  }

  @Test func stopsWhileItWaits() throws {
    let server = try server(robots: .notFound) { .page($0.target) }
    let visit = Visit()
    _ = try visit.fetch("\(server.url)/a")
    visit.mayGoOn = false
    #expect(try visit.failure("\(server.url)/b").why == "it was stopped")
    #expect(server.targets == ["/robots.txt", "/a"])
  }

  @Test(arguments: [429, 503])
  func waitsALittleWhereItIsAskedTo(_ status: Int) throws {
    let hasFailed = Atomic(false)
    let server = try server(robots: .notFound) { request in
      let isFirst = hasFailed.compareExchange(expected: false, desired: true, ordering: .relaxed).exchanged
      return isFirst ? .page("", status: status, ["Retry-After: 20"]) : .page(request.target)
    }
    let visit = Visit()
    #expect(try visit.fetch("\(server.url)/a") == "/a")
    #expect(visit.pauses == [.seconds(20)])
  }

  @Test func doesNotWaitForEver() throws {
    let server = try server(robots: .notFound) { _ in .page("", status: 503, ["Retry-After: 2"]) }
    let visit = Visit()
    let error = try visit.failure("\(server.url)/a")
    #expect(error.status == 503)
    #expect(error.retryAfter == 60)
    #expect(server.targets == ["/robots.txt", "/a", "/a", "/a"])
  }

  @Test func saysWhenToComeBackAndLeavesTheHostAloneTillThen() throws {
    let server = try server(robots: .notFound) { request in
      request.path == "/a" ? .page("", status: 429, ["Retry-After: 900"]) : .page(request.target)
    }
    let visit = Visit()
    let error = try visit.failure("\(server.url)/a")
    #expect(error.why == "the server is asked too often (429)")
    #expect(error.hint == "try again after 2022-01-12T17:20:00Z, in 15 min")
    #expect(error.status == 429)
    #expect(error.retryAfter == 900)
    visit.passes(600)
    let second = try visit.failure("\(server.url)/b")
    #expect(second.why == "its server asked to be left alone for a while")
    #expect(second.retryAfter == 300)
    #expect(server.targets == ["/robots.txt", "/a"])
    visit.passes(301)
    #expect(try visit.fetch("\(server.url)/b") == "/b")
    #expect(visit.pauses == [])
  }

  @Test(arguments: [
    ("Wed, 12 Jan 2022 18:05:00 GMT", "Date: Wed, 12 Jan 2022 17:05:00 GMT", 3600),
    ("Wed, 12 Jan 2022 18:05:00 GMT", "X: without a date", 3600),
    ("Sat, 01 Jan 2000 00:00:00 GMT", "Date: Fri, 31 Dec 1999 23:58:00 GMT", 120),
    ("99999999999999999999999999", "X: none", 366 * 86_400),
  ])
  func readsWhenToComeBack(_ value: String, _ field: String, _ seconds: Int) throws {
    let server = try server(robots: .notFound) { _ in .page("", status: 503, ["Retry-After: \(value)", field]) }
    #expect(try Visit().failure("\(server.url)/a").retryAfter == seconds)
  }

  @Test func leavesAHostAloneThatDoesNotSayForHowLong() throws {
    let server = try server(robots: .notFound) { _ in .page("", status: 429, ["Retry-After: soon"]) }
    let visit = Visit()
    #expect(try visit.failure("\(server.url)/a").retryAfter == 60)
    #expect(try visit.failure("\(server.url)/b").retryAfter == 60)
    #expect(server.targets == ["/robots.txt", "/a"])
  }

  @Test(arguments: [
    (404, "there is no such page (404)"), (410, "the page was taken away for good (410)"),
    (401, "the page asks for a name and a password (401)"), (451, "the page is kept back for legal reasons (451)"),
    (403, "the server keeps the page from this program, or from all who are not subscribers (403)"),
    (500, "the server fails (500)"), (503, "the server fails (503)"), (418, "the server does not give the page (418)"),
    (202, "the server has no page ready, or wants to see a browser first (202)"),
    (302, "the server redirects, and does not say where to (302)"), (206, "the server gives no page (206)"),
    (304, "the server says that nothing changed, and was not asked that (304)"),
  ])
  func saysWhatAStatusMeans(_ status: Int, _ why: String) throws {
    let server = try server(robots: .notFound) { _ in .page("", status: status) }
    let error = try Visit().failure("\(server.url)/a")
    #expect(error.what == "fetch \(server.url)/a")
    #expect(error.why == why)
    #expect(error.status == status)
    #expect(error.retryAfter == nil)
  }

  @Test func letsUnchangedPagesPass() throws {
    let server = try server(robots: .notFound) { $0["if-none-match"] == nil ? .page("new") : .bytes([], status: 304) }
    let visit = Visit()
    #expect(try visit.fetch("\(server.url)/a", etag: "\"x\"") == "unchanged")
    #expect(try visit.fetch("\(server.url)/a") == "new")
  }

  @Test func doesNotFetchPictures() throws {
    let server = try server(robots: .notFound) { _ in .bytes([1, 2, 3], ["Content-Type: image/jpeg"]) }
    let error = try Visit().failure("\(server.url)/a.jpg")
    #expect(error.why == "it is image/jpeg, which is not fetched")
  }

  @Test func saysWhyNothingCame() throws {
    let error = try Visit().failure("http://ada:secret@example.org/")
    #expect(!error.description.contains("secret"))
    #expect(try Visit().failure("ftp://example.org/").why == "its scheme is ftp, which is not fetched")
  }
}

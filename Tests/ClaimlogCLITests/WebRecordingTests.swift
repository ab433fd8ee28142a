import Foundation
import Synchronization
import TestSupport
import Testing

/// What `record` does with pages of the web and pages that were saved.
@Suite struct WebRecordingTests {
  private let world: World

  init() throws {
    world = try World()
    world.run("init", "story")
    world.folder += "/story"
  }

  /// A server whose pages change.
  private final class Site: Sendable {
    private let pages: Mutex<[String: String]>

    init(_ pages: [String: String]) { self.pages = Mutex(pages) }

    func change(_ path: String, to page: String) { pages.withLock { $0[path] = page } }

    func answer(_ request: LoopbackServer.Request) -> LoopbackServer.Answer {
      guard let page = pages.withLock({ $0[request.path] }) else { return .notFound }
      let etag = "\"\(page.utf8.count)-\(page.utf8.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xFFFFFF })\""
      if request["if-none-match"] == etag { return .bytes([], status: 304) }
      return .page(page, ["ETag: \(etag)"])
    }
  }

  /// A page with an article of some length.
  private static func page(_ title: String, ships: Int, date: String = "2022-02-14", extra: String = "") -> String {
    let body = (1...6).map { number in
      "<p>Witness number \(number) told the harbour office that the quay had been empty since the night before, and that "
        + "nobody had seen the pilots return to the mole by noon.</p>"
    }
    return """
      <!doctype html><html lang="en"><head><title>\(title) | Harbour Post</title>
      <meta property="article:published_time" content="\(date)T08:00:00Z"></head>
      <body><nav><a href="/">Home</a><a href="/news">News</a></nav><article><h1>\(title)</h1>
      <p>Some \(ships) ships have left the port, officials said on Monday.</p>\(body.joined())\(extra)</article>
      <footer>Copyright</footer></body></html>
      """
  }

  private func articles() throws -> [[String: Any]] {
    let output = world.run("articles", "--json").output
    let json = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
    return try #require(json?["articles"] as? [[String: Any]])
  }

  @Test func recordsAnAddressAndAsksNextTimeOnlyForWhatIsNewer() throws {
    let site = Site(["/ships": Self.page("Ships leave", ships: 40)])
    let server = try LoopbackServer { site.answer($0) }
    let first = world.run("record", "--allow-private", "\(server.url)/ships")
    #expect(first.status == 0, "\(first.all)")
    #expect(first.output.contains("“Ships leave”"))
    #expect(first.output.contains("published 2022-02-14 (meta)"))
    let again = world.run("record", "--allow-private", "\(server.url)/ships")
    #expect(again.output.contains("has not changed"))
    #expect(server.requests.last?["if-none-match"] != nil)
    site.change("/ships", to: Self.page("Ships leave", ships: 42))
    let changed = world.run("record", "--allow-private", "\(server.url)/ships")
    #expect(changed.output.contains("a new version of it"), "\(changed.all)")
    #expect(try articles().count == 1)
    #expect(world.run("check").status == 0)
  }

  @Test func refusesThisMachineUnlessItIsAllowed() throws {
    let server = try LoopbackServer { _ in .page(Self.page("Ships leave", ships: 40)) }
    let refused = world.run("record", "\(server.url)/ships")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("--allow-private"))
    #expect(server.requests.isEmpty)
  }

  @Test func takesOfAFeedWhatIsNewOldestFirst() throws {
    let feed = { (names: [String]) in
      let items = names.enumerated().map { index, name in
        "<item><title>\(name)</title><link>/\(name)</link><pubDate>1\(index) Feb 2022 08:00:00 GMT</pubDate></item>"
      }
      return "<?xml version='1.0'?><rss version='2.0'><channel>\(items.joined())</channel></rss>"
    }
    let site = Site([
      "/feed": feed(["one", "two", "gone"]), "/one": Self.page("One", ships: 40, date: "2022-02-10"),
      "/two": Self.page("Two", ships: 41, date: "2022-02-11"),
    ])
    let server = try LoopbackServer { site.answer($0) }
    let first = world.run("record", "--allow-private", "\(server.url)/feed")
    #expect(first.status == 1)
    #expect(first.output.contains("2 articles: 2 recorded"), "\(first.all)")
    #expect(first.errors.contains("/gone"))
    site.change("/feed", to: feed(["one", "two", "three"]))
    site.change("/three", to: Self.page("A third ship leaves", ships: 44, date: "2022-02-12"))
    let asked = server.targets.count
    let second = world.run("record", "--allow-private", "\(server.url)/feed")
    #expect(second.status == 0, "\(second.all)")
    #expect(second.output.contains("“A third ship leaves”"))
    #expect(server.targets.dropFirst(asked).filter { $0 != "/robots.txt" } == ["/feed", "/three"])
    #expect(try articles().count == 3)
  }

  @Test func keepsThePageWhereThatIsAsked() throws {
    try world.write(Self.page("Ships leave", ships: 40), to: "ships.html")
    #expect(world.run("record", "../ships.html", "--url", "https://harbour.example/ships", "--keep-page").status == 0)
    let kept = try runGit("ls-files", "articles/*.html", in: world.folder)
    #expect(kept.hasSuffix(".html"))
    #expect(world.run("check").status == 0)
  }

  @Test func doesNotTakeAConsentPageForANewVersion() throws {
    let url = "https://harbour.example/ships"
    try world.write(Self.page("Ships leave", ships: 40), to: "ships.html")
    #expect(world.run("record", "../ships.html", "--url", url).status == 0)
    let wall = (1...6).map { number in
      "<p>Partner number \(number) of ours would like to measure how you read, to build a profile of what you are interested "
        + "in and to show you more of the same on other sites.</p>"
    }
    try world.write("<html><h1>Before you go on</h1><main>\(wall.joined())</main></html>", to: "wall.html")
    let refused = world.run("record", "../wall.html", "--url", url)
    #expect(refused.status == 1)
    #expect(refused.errors.contains("is left in this page"), "\(refused.all)")
    #expect(refused.errors.contains("--replace"))
    let taken = world.run("record", "../wall.html", "--url", url, "--replace")
    #expect(taken.output.contains("a new version of it"), "\(taken.all)")
  }

  @Test func doesNotTakeATeaserForANewVersion() throws {
    let url = "https://harbour.example/ships"
    let page = Self.page("Ships leave", ships: 40)
    try world.write(page, to: "ships.html")
    #expect(world.run("record", "../ships.html", "--url", url).status == 0)
    let cut = try #require(page.range(of: "<p>Witness number 4"))
    let rest = "<p>Subscribe to continue reading.</p></article></body></html>"
    try world.write(page[..<cut.lowerBound] + rest, to: "teaser.html")
    let refused = world.run("record", "../teaser.html", "--url", url)
    #expect(refused.status == 1, "\(refused.all)")
    #expect(refused.errors.contains("a paywall"))
    #expect(refused.errors.contains("--replace"))
  }

  @Test func datesAChangeThatThePageDoesNotDateByTheDayItWasSeen() throws {
    let url = "https://harbour.example/ships"
    for ships in [40, 42] {
      try world.write(Self.page("Ships leave", ships: ships), to: "ships.html")
      #expect(world.run("record", "../ships.html", "--url", url).status == 0)
    }
    let changed = world.run("articles", "--changed")
    #expect(changed.output.contains("version 2 (1 Mar 2022)"), "\(changed.all)")
    #expect(changed.output.contains("40 → 42"))
  }

  @Test func saysWhatIsWrongWithAFeedThatItTakes() throws {
    try world.write("<rss version='2.0'><channel></channel></rss>", to: "empty.xml")
    let empty = world.run("record", "../empty.xml")
    #expect(empty.status == 0)
    #expect(empty.errors.contains("the feed names no article"))
    let items = "<item><title>a & b</title></item>"
    try world.write("<rss version='2.0'><channel>\(items)</channel>", to: "broken.xml")
    let broken = world.run("record", "../broken.xml")
    #expect(broken.errors.contains("no well-formed XML"), "\(broken.all)")
    #expect(broken.errors.contains("no address of their own"))
    let site = Site(["/feed": "<rss version='2.0'><channel>\(items)</channel>"])
    let server = try LoopbackServer { site.answer($0) }
    let fetched = world.run("record", "--allow-private", "\(server.url)/feed")
    #expect(fetched.errors.contains("no well-formed XML"), "\(fetched.all)")
  }

  @Test func saysWhatIsWrongWithAnAddress() throws {
    let server = try LoopbackServer { _ in .bytes([0x89, 0x50], ["Content-Type: image/png"]) }
    let outcome = world.run("record", "--allow-private", "\(server.url)/picture")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("image/png"), "\(outcome.all)")
  }
}

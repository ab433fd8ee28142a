import Foundation
import TestSupport
import Testing

@Suite struct WatchCommandTests {
  private let desk: Desk
  private let site: NewsSite
  private var world: World { desk.world }

  init() throws {
    desk = try Desk()
    site = try NewsSite()
  }

  @discardableResult
  private func once(_ words: String...) -> World.Outcome {
    world.run(["watch", "--once", "--allow-private", site.feed] + words)
  }

  /// The titles of the articles in the ledger, the first that was recorded first.
  private func titles() throws -> [String] {
    try runGit("log", "--reverse", "--format=%s", in: world.folder).split(separator: "\n").compactMap { line in
      line.hasPrefix("record: ") ? String(line.dropFirst("record: ".count)) : nil
    }
  }

  /// What `--json` printed, line by line.
  private func events(_ outcome: World.Outcome) throws -> [[String: Any]] {
    try outcome.output.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  // MARK: What is new

  @Test func recordsAllThatAFeedNamesTheOldestFirst() throws {
    site.publish("First talks", "Second talks", "Third talks")
    let outcome = once()
    #expect(outcome.status == 0)
    #expect(try titles() == ["First talks", "Second talks", "Third talks"])
    #expect(outcome.output.contains("“First talks”"))
    #expect(outcome.errors.contains("3 recorded"))
  }

  @Test func thenTakesOnlyWhatIsNew() throws {
    site.publish("First talks", "Second talks")
    once()
    site.publish("Third talks")
    let outcome = once()
    #expect(try titles() == ["First talks", "Second talks", "Third talks"])
    #expect(outcome.errors.contains("1 recorded"))
    #expect(site.visits(to: "/first-talks") == 1)
    #expect(!outcome.output.contains("First talks"))
  }

  @Test func asksAFeedThatItKnowsOnlyWhetherItChanged() throws {
    site.publish("First talks")
    once()
    let outcome = once()
    #expect(outcome.status == 0)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors == "Nothing new.\n")
    #expect(site.server.requests.last { $0.path == "/feed" }?["if-none-match"] == "\"1\"")
  }

  @Test func aFeedThatSaysNothingChangedIsBelieved() throws {
    site.publish("First talks")
    once()
    site.answer("/feed", with: .bytes([], status: 304))
    #expect(once().errors == "Nothing new.\n")
    site.publish("Second talks")
    once()
    #expect(try titles().count == 2)
  }

  @Test func whatTheLedgerHasAlreadyIsNotFetchedAgain() throws {
    site.publish("First talks", "Second talks")
    world.run("record", "--allow-private", "\(site.server.url)/first-talks")
    once()
    #expect(site.visits(to: "/first-talks") == 1)
    #expect(try titles() == ["First talks", "Second talks"])
  }

  @Test func anArticleThatTheFeedSaysIsChangedIsAskedForAgain() throws {
    let atom = { (updated: String) in
      LoopbackServer.Answer.bytes(
        Array(
          "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><id>tag:a</id><link href=\"/first-talks\"/><updated>\(updated)</updated></entry></feed>"
            .utf8))
    }
    site.answer("/first-talks", with: NewsSite.page("First talks"))
    site.answer("/feed", with: atom("2022-01-12T10:00:00Z"))
    once()
    once()
    #expect(site.visits(to: "/first-talks") == 1)
    // An hour and more after the first visit.
    world.environment["GIT_COMMITTER_DATE"] = "2022-03-01T15:00:00Z"
    world.pass(.seconds(3 * 3_600))
    site.answer("/first-talks", with: NewsSite.page("First talks", figure: 130_000))
    site.answer("/feed", with: atom("2022-03-01T14:00:00Z"))
    let outcome = once()
    #expect(site.visits(to: "/first-talks") == 2)
    #expect(outcome.errors.contains("1 updated"))
  }

  // MARK: What goes wrong

  @Test func whatCannotBeReadIsSaidAndTriedAgainLater() throws {
    site.publish("First talks", "Second talks")
    site.answer("/first-talks", with: .page("<p>Subscribe to read on.", status: 402))
    let first = once()
    #expect(first.status == 0)
    #expect(first.errors.contains("for those who pay"))
    #expect(first.errors.contains("1 recorded, 1 not to be had"))
    #expect(!first.output.contains("{"))
    #expect(once().errors == "Nothing new.\n")
    #expect(site.visits(to: "/first-talks") == 1)
    for _ in 0..<10 {
      world.pass(.seconds(4 * 86_400))
      once()
    }
    #expect(site.visits(to: "/first-talks") == 5)
    #expect(try titles() == ["Second talks"])
  }

  @Test func whatCouldNotBeReadIsTakenOnceItCan() throws {
    site.publish("First talks")
    site.answer("/first-talks", with: .page("<p>Down.", status: 500))
    once()
    site.answer("/first-talks", with: NewsSite.page("First talks"))
    world.pass(.seconds(3_600))
    once()
    #expect(try titles() == ["First talks"])
  }

  @Test func aFeedThatIsDownIsSaidOnceAndAskedLessAndLess() throws {
    site.answer("/feed", with: .page("<p>Down.", status: 500))
    let first = once()
    #expect(first.status == 1)
    #expect(first.errors.contains("the server fails (500)"))
    #expect(once().errors.contains("is not asked before 2022-03-01T12:05:00Z"))
    #expect(site.visits(to: "/feed") == 1)
    world.pass(.seconds(300))
    #expect(once().errors.isEmpty)
    #expect(site.visits(to: "/feed") == 2)
    world.pass(.seconds(3_600))
    site.publish("First talks")
    #expect(once().errors.contains("answers again"))
    #expect(try titles() == ["First talks"])
  }

  @Test func aFeedThatMovedIsAskedWhereItIs() throws {
    site.publish("First talks")
    site.answer("/new", with: NewsSite.feed("<item><link>/first-talks</link></item>"))
    site.answer("/feed", with: .redirect(to: "/new", status: 301))
    let first = once()
    #expect(first.errors.contains("has moved to \(site.server.url)/new"))
    #expect(try titles() == ["First talks"])
    #expect(!once().errors.contains("has moved"))
    #expect(site.visits(to: "/feed") == 1)
    #expect(site.visits(to: "/new") == 2)
  }

  @Test func aFeedThatIsNoneIsSaidWithWhatItIs() {
    site.answer(
      "/feed", with: .page("<!doctype html><link rel=alternate type='application/rss+xml' href='/real'><p>Home"))
    let outcome = once()
    #expect(outcome.errors.contains("it is no feed, but an HTML page"))
    #expect(outcome.errors.contains("the page names this feed: \(site.server.url)/real"))
    #expect(outcome.status == 1)
  }

  @Test func aFeedThatIsBrokenIsReadAllTheSameAndSaidOnce() throws {
    site.publish("First talks")
    let broken = "<item><link>/first-talks</link><title>Bread & butter &nbsp; now</title></item>"
    site.answer("/feed", with: NewsSite.feed(broken))
    #expect(once().errors.contains("it is no well-formed XML"))
    #expect(try titles() == ["First talks"])
    #expect(once().errors == "Nothing new.\n")
  }

  @Test func aFeedIsLeftAloneAsLongAsItAsks() {
    site.answer("/feed", with: NewsSite.feed("", head: "<ttl>120</ttl>"))
    once()
    world.pass(.seconds(7_000))
    #expect(once().errors.contains("is not asked before 2022-03-01T14:00:00Z"))
    world.pass(.seconds(200))
    once()
    #expect(site.visits(to: "/feed") == 2)
  }

  @Test func oneFeedThatFailsKeepsNoOtherBack() throws {
    site.publish("First talks")
    let outcome = world.run("watch", "--once", "--allow-private", "\(site.server.url)/missing", site.feed)
    #expect(outcome.status == 1)
    #expect(try titles() == ["First talks"])
  }

  @Test func aServerThatIsAskedTooOftenIsLeftAlone() throws {
    site.publish("First talks", "Second talks")
    site.answer("/second-talks", with: .page("<p>Slow down.", status: 429, ["Retry-After: 3600"]))
    let first = once()
    #expect(first.errors.contains("it is asked again after 2022-03-01T13:00"))
    #expect(once().errors.contains("is not asked before 2022-03-01T13:00"))
    #expect(site.visits(to: "/second-talks") == 1)
    world.pass(.seconds(3_700))
    site.answer("/second-talks", with: NewsSite.page("Second talks"))
    once()
    #expect(try titles() == ["First talks", "Second talks"])
  }

  @Test func aLedgerThatCannotBeWrittenIsWaitedFor() throws {
    site.publish("First talks")
    try runGit("switch", "-q", "--detach", in: world.folder)
    world.stopsAt = .seconds(40 * 60)
    let outcome = world.run("watch", "--every", "10m", "--allow-private", site.feed)
    #expect(outcome.status == 0)
    #expect(site.visits(to: "/feed") == 4)
    #expect(outcome.errors.components(separatedBy: "the head is detached").count == 2)
    try runGit("switch", "-q", "main", in: world.folder)
    world.stopsAt = nil
    once()
    #expect(try titles() == ["First talks"])
  }

  @Test func withoutPermissionNothingPrivateIsAsked() {
    let outcome = world.run("watch", "--once", site.feed)
    #expect(outcome.errors.contains("--allow-private"))
    #expect(site.server.requests.isEmpty)
  }

  // MARK: Going on

  @Test func goesOnUntilItIsStopped() throws {
    site.publish("First talks")
    world.stopsAt = .seconds(40 * 60)
    let outcome = world.run("watch", "--every", "10m", "--allow-private", site.feed)
    #expect(outcome.status == 0)
    #expect(site.visits(to: "/feed") == 4)
    #expect(outcome.errors.hasPrefix("Watching 1 feed, every 10 min; Ctrl-C stops.\n"))
    #expect(outcome.errors.hasSuffix("Stopped.\n"))
    // A round in which nothing happened is not worth a line.
    #expect(outcome.errors.split(separator: "\n").count == 3)
    #expect(try titles() == ["First talks"])
  }

  @Test func stopsBetweenTwoArticlesAndGoesOnThere() throws {
    site.publish("First talks", "Second talks", "Third talks")
    // A second lies between two requests to one server.
    world.stopsAt = .seconds(3)
    #expect(world.run("watch", "--allow-private", site.feed).status == 0)
    let done = try titles()
    #expect((1..<3).contains(done.count))
    world.stopsAt = nil
    once()
    #expect(try titles() == ["First talks", "Second talks", "Third talks"])
    #expect(site.visits(to: "/first-talks") == 1)
  }

  @Test func whatIsRememberedCanBeThrownAway() throws {
    site.publish("First talks")
    once()
    try FileManager.default.removeItem(atPath: world.folder + "/.git/claimlog/feeds")
    #expect(once().status == 0)
    #expect(try titles() == ["First talks"])
    #expect(site.visits(to: "/first-talks") == 1)
  }

  // MARK: For programs

  @Test func saysEverythingInLinesOfJSON() throws {
    site.publish("First talks", "Second talks")
    site.answer("/second-talks", with: .notFound)
    let lines = try events(once("--json"))
    #expect(lines.map { $0["event"] as? String } == ["article", "article", "round"])
    let articles = lines.prefix(2).map { $0["article"] as? [String: Any] }
    #expect(articles.map { $0?["outcome"] as? String } == ["recorded", "refused"])
    #expect(articles[0]?["commit"] is String)
    #expect(lines[0]["feed"] as? String == site.feed)
    #expect(lines[2]["recorded"] as? Int == 1)
    #expect(lines[2]["missed"] as? Int == 1)
    site.answer("/feed", with: nil)
    let failed = try events(once("--json"))
    #expect(failed.first?["outcome"] as? String == "failed")
    #expect((failed.first?["why"] as? String)?.contains("404") == true)
  }

  @Test(arguments: [
    (["watch"], "FEED is missing"), (["watch", "feed.xml"], "is no address of the web"),
    (["watch", "--every", "soon", "https://x.example/"], "is no length of time"),
    (["watch", "--every", "10s", "https://x.example/"], "from a minute to a week"),
    (["watch", "--every", "999999d999999d", "https://x.example/"], "from a minute to a week"),
    (["watch", "--once", "--every", "10m", "https://x.example/"], "there is no --every"),
  ])
  func refusesWhatMakesNoSense(words: [String], why: String) {
    let outcome = world.run(words)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(why))
  }
}

import Foundation
import Ledgers
import Measures
import TestSupport
import Testing

@Suite struct FeedMemoryTests {
  private static let feed = "https://wire.example/feed"
  private static func at(_ hours: Int, minutes: Int = 0) -> Instant {
    Instant(seconds: 1_646_136_000 + hours * 3_600 + minutes * 60)
  }

  // MARK: Items

  @Test func whatWasSeenToIsNotWantedAgain() {
    var memory = FeedMemory(address: Self.feed)
    #expect(memory.wants("a", updated: nil, at: Self.at(0)))
    memory.took("a", at: Self.at(0))
    #expect(!memory.wants("a", updated: nil, at: Self.at(1_000)))
    #expect(memory.wants("b", updated: nil, at: Self.at(0)))
  }

  @Test func whatChangedIsWantedAgainButNotAtEveryVisit() {
    var memory = FeedMemory(address: Self.feed)
    memory.took("a", at: Self.at(0))
    #expect(!memory.wants("a", updated: Self.at(-1), at: Self.at(5)))
    #expect(memory.wants("a", updated: Self.at(2), at: Self.at(5)))
    #expect(!memory.wants("a", updated: Self.at(0, minutes: 10), at: Self.at(0, minutes: 15)))
  }

  @Test func whatCannotBeHadIsAskedForLessAndLessAndThenNoMore() {
    var memory = FeedMemory(address: Self.feed)
    var attempts: [Int] = []
    for hour in 0..<(24 * 60) where memory.wants("a", updated: nil, at: Self.at(hour)) {
      attempts.append(hour)
      let goesOn = memory.missed("a", why: "for those who pay", at: Self.at(hour))
      #expect(goesOn == (attempts.count < FeedMemory.mostAttempts))
    }
    #expect(attempts == [0, 1, 7, 31, 103])
    memory.took("a", at: Self.at(2_000))
    #expect(memory.failures(of: "a") == 0)
  }

  @Test func keysAreToldApartByTheirBytes() {
    var memory = FeedMemory(address: Self.feed)
    memory.took("caf\u{E9}", at: Self.at(0))
    #expect(memory.wants("cafe\u{301}", updated: nil, at: Self.at(0)))
  }

  // MARK: Visits

  @Test func theServersWordsAreOnlyUsedWhenAllItemsWereSeenTo() throws {
    var memory = FeedMemory(address: Self.feed)
    memory.visited(at: Self.at(0))
    #expect(memory.known(at: Self.at(0)) == nil)
    memory.finished(with: ["a"], validators: PageValidators(etag: "\"1\""), from: "https://x.example/")
    #expect(memory.known(at: Self.at(0))?.validators.etag == "\"1\"")
    #expect(memory.known(at: Self.at(0))?.from == "https://x.example/")
    // An item that is to be tried again has to come in the feed.
    memory.missed("a", why: "no", at: Self.at(0))
    #expect(memory.known(at: Self.at(0)) != nil)
    #expect(memory.known(at: Self.at(2)) == nil)
  }

  @Test func aFeedThatIsDownIsAskedLessAndLessAndTalkedAboutOnce() {
    var memory = FeedMemory(address: Self.feed)
    var gaps: [Int] = []
    var news: [Bool] = []
    for _ in 0..<12 {
      news.append(memory.failed(at: Self.at(0), why: "nothing answers there"))
      gaps.append(((memory.due?.seconds ?? 0) - Self.at(0).seconds) / 60)
    }
    #expect(gaps == [5, 10, 20, 40, 80, 120, 120, 120, 120, 120, 120, 120])
    #expect(news.count { $0 } == 1)
    let isOtherNews = memory.failed(at: Self.at(24), why: "its certificate is not in order")
    let isOverNews = memory.visited(at: Self.at(48))
    let isStillNews = memory.visited(at: Self.at(49))
    #expect([isOtherNews, isOverNews, isStillNews] == [true, true, false])
    #expect(memory.failures == 0)
  }

  @Test func aFeedIsLeftAloneForAsLongAsItAsks() {
    var memory = FeedMemory(address: Self.feed)
    memory.visited(at: Self.at(0), leavingAlone: 60)
    #expect(memory.due == Self.at(1))
    memory.visited(at: Self.at(0), leavingAlone: .max)
    #expect(memory.due == Self.at(24))
    memory.failed(at: Self.at(0), why: "asked too often", leavingAlone: 7_200)
    #expect(memory.due == Self.at(2))
    #expect(memory.askedUntil == Self.at(2))
    memory.failed(at: Self.at(0), why: "asked too often", leavingAlone: .max)
    #expect(memory.due == Self.at(24 * 7))
    memory.failed(at: Self.at(0), why: "down")
    #expect(memory.askedUntil == nil)
  }

  @Test func whereItMovedIsWhereItIsAsked() {
    var memory = FeedMemory(address: Self.feed)
    #expect(memory.current == Self.feed)
    memory.visited(at: Self.at(0), movedTo: "https://wire.example/new")
    memory.visited(at: Self.at(1))
    #expect(memory.current == "https://wire.example/new")
    for hour in 2..<7 { memory.failed(at: Self.at(hour), why: "there is no such page", isGone: true) }
    #expect(memory.current == Self.feed)
  }

  // MARK: Files

  @Test func comesBackAsItWas() throws {
    let story = try Story()
    var memory = FeedMemory(address: Self.feed)
    #expect(try story.ledger.feedMemory(of: Self.feed) == memory)
    memory.visited(at: Self.at(0), movedTo: "https://wire.example/new", leavingAlone: 60, trouble: "line 3: bad")
    memory.took("b", at: Self.at(1))
    memory.took("a\u{0}\"é", at: Self.at(1))
    memory.missed("c", why: "no", at: Self.at(0))
    memory.finished(
      with: [], validators: PageValidators(etag: "\"1\"", lastModified: "then"), from: "https://x.example/")
    try story.ledger.remember(memory)
    #expect(try story.ledger.feedMemory(of: Self.feed) == memory)
    memory.failed(at: Self.at(2), why: "down")
    try story.ledger.remember(memory)
    #expect(try story.ledger.feedMemory(of: Self.feed) == memory)
    #expect(try story.ledger.feedMemory(of: Self.feed + "2") == FeedMemory(address: Self.feed + "2"))
    #expect(try runGit("status", "--porcelain", in: story.path) == "")
  }

  @Test(arguments: [
    "", "{", "null", "{\"schema\": \"claimlog-feed/2\"}", "{\"schema\": \"claimlog-feed/1\", \"address\": 3}",
    "\u{0}\u{0}",
  ])
  func aDamagedFileIsAsGoodAsNone(text: String) throws {
    let story = try Story()
    var memory = FeedMemory(address: Self.feed)
    memory.took("a", at: Self.at(0))
    try story.ledger.remember(memory)
    let folder = story.path + "/.git/claimlog/feeds"
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: folder).first)
    try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(name)"))
    #expect(try story.ledger.feedMemory(of: Self.feed) == FeedMemory(address: Self.feed))
    try story.ledger.remember(memory)
    #expect(try story.ledger.feedMemory(of: Self.feed) == memory)
  }

  @Test func itDoesNotGrowForEver() throws {
    let story = try Story()
    var memory = FeedMemory(address: Self.feed)
    let present = (0..<100).map { "present \($0)" }
    for key in present { memory.took(key, at: Self.at(0)) }
    for number in 0..<10_000 { memory.took("gone \(number)", at: Self.at(number)) }
    memory.took(String(repeating: "x", count: 10_000), at: Self.at(0))
    memory.finished(with: present, validators: PageValidators(), from: nil)
    #expect(present.allSatisfy { !memory.wants($0, updated: nil, at: Self.at(0)) })
    #expect(!memory.wants("gone 9999", updated: nil, at: Self.at(0)))
    #expect(memory.wants("gone 1", updated: nil, at: Self.at(0)))
    try story.ledger.remember(memory)
    let folder = story.path + "/.git/claimlog/feeds"
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: folder).first)
    let size = try FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")[.size] as? Int
    #expect(try #require(size) < 1_000_000)
  }
}

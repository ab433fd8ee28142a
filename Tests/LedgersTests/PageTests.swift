import Claims
import Ledgers
import Measures
import TestSupport
import Testing

/// Articles that were taken from pages: how they came, and the pages that are kept.
@Suite struct PageTests {
  private static let url = "https://wire.example/a"

  /// An article of one line, taken from a page.
  private static func input(
    _ text: String, url: String? = url, canonical: String? = nil, from: String? = nil, etag: String? = nil,
    page: String? = nil, ending: String = "html"
  ) -> RecordInput {
    var input = RecordInput(text: text + "\n", title: "A page", url: url, source: "test")
    input.canonical = canonical
    let bytes = Array((page ?? "<p>\(text)").utf8)
    input.page = RecordInput.Page(
      hash: Article.hash(of: bytes), retrieval: Retrieval(type: "text/html", from: from, etag: etag, page: ending),
      kept: page == nil ? nil : bytes)
    return input
  }

  @Test func howAPageCameIsInTheArticle() throws {
    var story = try Story()
    var input = Self.input("troops near border 5", canonical: "https://wire.example/b?utm_source=x", etag: "\"1\"")
    input.published = ExtendedDate("2022-01-12")
    input.modified = ExtendedDate("2022-01-13")
    input.language = "de-AT"
    input.retrieved = Instant("2022-01-14T08:00:00Z")
    let article = try story.record(input).article
    #expect(article.canonical == "https://wire.example/b")
    #expect(article.url == Self.url)
    #expect(article.retrieval == Retrieval(type: "text/html", etag: "\"1\""))
    #expect(article.bytes == input.page?.hash)
    #expect(article.language == "de-AT")
    #expect(article.retrieved == input.retrieved)
    #expect(article.modified?.description == "2022-01-13")
    // Its first text is of the day of publication, whatever was changed since.
    let claim = try story.ledger.claims(limit: 1).claims[0].id
    #expect(try story.ledger.claim(claim).claim.appearances[0].published?.description == "2022-01-12")
    #expect(try story.ledger.check().faults.isEmpty)
  }

  @Test func anotherETagIsNoCommit() throws {
    var story = try Story()
    try story.record(Self.input("troops 5", etag: "\"1\""))
    let again = try story.record(Self.input("troops 5", etag: "\"2\""))
    #expect(again.outcome == .unchanged)
    #expect(again.commit == nil)
    #expect(again.article.retrieval?.etag == "\"1\"")
  }

  @Test(arguments: [("html", "html"), ("pdf", "pdf"), ("txt", "page.txt")])
  func aKeptPageStandsBesideTheText(_ ending: String, _ suffix: String) throws {
    var story = try Story()
    let article = try story.record(Self.input("troops 5", page: "<p>one", ending: ending)).article
    let stem = "story/articles/\(article.id.folders)/\(article.id)"
    #expect(try story.folder.text(of: "\(stem).\(suffix)") == "<p>one")
    #expect(try story.ledger.check().faults.isEmpty)
    let next = try story.record(Self.input("troops 6", page: "<p>two", ending: ending)).article
    #expect(next.id == article.id)
    #expect(try story.folder.text(of: "\(stem).\(suffix)") == "<p>two")
    let old = Article.hash(of: Array("<p>one".utf8)).dropFirst("sha256:".count).prefix(12)
    #expect(try story.folder.text(of: "\(stem).\(old).\(suffix)") == "<p>one")
    #expect(try story.ledger.check().faults.isEmpty)
    // A text without its page: the page that was kept is a superseded one from now on.
    try story.record(Self.input("troops 7"))
    #expect(try runGit("ls-files", "articles", in: story.path).split(separator: "\n").count == 6)
    #expect(try story.ledger.check().faults.isEmpty)
    #expect(try runGit("status", "--porcelain", in: story.path) == "")
  }

  @Test func aPageThatIsNotTheOneOfItsHashIsAFault() throws {
    var story = try Story()
    let article = try story.record(Self.input("troops 5", page: "<p>one")).article
    try story.folder.append("<script>", to: "story/articles/\(article.id.folders)/\(article.id).html")
    #expect(try story.ledger.handEdits().map(\.fault?.code) == [.refused])
    try runGit("-c", "user.name=x", "-c", "user.email=x@y", "commit", "-qam", "tampered", in: story.path)
    try story.reopen()
    #expect(try story.ledger.check().faults.map(\.what).first?.contains("the page is not the one") == true)
  }

  @Test(arguments: ["js", "exe", "../../x", "html/../../x", ""])
  func aPageOfAnyOtherKindIsNotKept(_ ending: String) throws {
    var story = try Story()
    let error = #expect(throws: LedgerError.self) {
      try story.record(Self.input("troops 5", page: "x", ending: ending))
    }
    #expect(error?.code == .refused)
  }

  @Test func aPageCanBeKeptLaterOnce() throws {
    var story = try Story()
    try story.record(Self.input("troops 5"))
    let kept = try story.record(Self.input("troops 5", page: "<p>other markup, same text"))
    #expect(kept.outcome == .unchanged)
    #expect(kept.isPageKept)
    #expect(kept.commit != nil)
    #expect(try story.ledger.check().faults.isEmpty)
    let again = try story.record(Self.input("troops 5", page: "<p>yet other markup"))
    #expect(again.commit == nil)
    #expect(!again.isPageKept)
  }

  @Test func whereQuotesArePublishedAPageIsKeptPrivately() throws {
    var story = try Story(texts: .quotes)
    let article = try story.record(Self.input("troops 5", page: "<p>one")).article
    #expect(try runGit("ls-files", "articles", in: story.path).split(separator: "\n").count == 1)
    let digits = (article.bytes ?? "").dropFirst("sha256:".count)
    #expect(try story.folder.text(of: "story/.git/claimlog/pages/\(digits.prefix(2))/\(digits).html") == "<p>one")
    #expect(try story.ledger.check().faults.isEmpty)
  }

  // MARK: Addresses

  @Test func oneArticleUnderSeveralAddressesIsOne() throws {
    var story = try Story()
    let text = NewsStand.report("flood", 0..<30)
    let first = try story.record(Self.input(text, url: "https://wire.example/old-title"))
    // The site gives it another address, and leads the old one there.
    let second = try story.record(
      Self.input(
        text + "\nand more", url: "https://wire.example/old-title", canonical: "https://wire.example/new-title",
        from: "https://wire.example/new-title"))
    #expect(second.outcome == .updated)
    #expect(second.article.id == first.article.id)
    let third = try story.record(Self.input(text + "\nand yet more", url: "https://wire.example/new-title"))
    #expect(third.article.id == first.article.id)
    // It is found under both from now on.
    for url in ["https://wire.example/old-title", "http://wire.example/new-title#top"] {
      #expect(try story.ledger.article(at: url)?.id == first.article.id)
      #expect(try story.ledger.hasArticle(at: url))
    }
    #expect(try story.ledger.articles(limit: 9).total == 1)
    #expect(try story.ledger.check().faults.isEmpty)
  }

  @Test func theSameTextUnderAnotherAddressIsAnotherArticle() throws {
    var story = try Story()
    let teaser = "Subscribers read here what the council decided. Some 40 ships are in port."
    let first = try story.record(Self.input(teaser, url: "https://wire.example/mayor"))
    let second = try story.record(Self.input(teaser, url: "https://wire.example/bridge"))
    #expect(second.outcome == .recorded)
    #expect(second.article.id != first.article.id)
    #expect(try story.ledger.articles(limit: 9).total == 2)
  }

  @Test func anAddressThatLeadsToAnotherArticleEveryDayIsNoArticle() throws {
    var story = try Story()
    let latest = "https://wire.example/latest"
    let first = try story.record(
      Self.input(NewsStand.report("flood", 0..<30), url: latest, from: "https://wire.example/flood"))
    let second = try story.record(
      Self.input(NewsStand.report("vote", 0..<30), url: latest, from: "https://wire.example/vote"))
    #expect(second.outcome == .recorded)
    #expect(second.article.id != first.article.id)
    #expect(second.article.canonical == "https://wire.example/vote")
  }

  @Test func whatTheArticlesOwnAddressLeadsToIsItWhateverItSays() throws {
    var story = try Story()
    let first = try story.record(Self.input(NewsStand.report("flood", 0..<30), url: Self.url))
    // A consent page, say: it is not taken for another article, so that it can be refused as this one's text.
    let error = #expect(throws: LedgerError.self) {
      try story.record(
        Self.input(NewsStand.report("cookies", 0..<30), url: Self.url, from: "https://wire.example/consent"))
    }
    #expect(error?.why.contains("\(first.article.id)".prefix(8)) == true)
  }

  // MARK: What servers called them

  @Test func whatAServerCalledAPageIsRememberedBesideTheLedger() throws {
    var story = try Story()
    let article = try story.record(Self.input("troops 5", etag: "\"1\"")).article
    #expect(try story.ledger.validators(for: Self.url)?.etag == "\"1\"")
    let tip = try runGit("rev-parse", "HEAD", in: story.path)
    try story.ledger.remember(
      PageValidators(etag: "\"2\"", lastModified: "now", from: "https://wire.example/b"), for: Self.url, of: article)
    #expect(
      try story.ledger.validators(for: Self.url)
        == PageValidators(etag: "\"2\"", lastModified: "now", from: "https://wire.example/b"))
    #expect(try story.ledger.validators(for: Self.url + "#part")?.etag == "\"2\"")
    #expect(try runGit("rev-parse", "HEAD", in: story.path) == tip)
    // They are of the address that was asked, and of no other.
    #expect(try story.ledger.validators(for: Self.url + "?utm_source=x") == nil)
    #expect(try story.ledger.validators(for: "https://wire.example/b") == nil)
  }

  @Test func theyAreOfTheTextThatTheLedgerHas() throws {
    var story = try Story()
    let old = try story.record(Self.input("troops 5", etag: "\"1\"")).article
    try story.ledger.remember(PageValidators(etag: "\"1b\""), for: Self.url, of: old)
    let new = try story.record(Self.input("troops 6", etag: "\"2\"")).article
    #expect(try story.ledger.validators(for: Self.url)?.etag == "\"2\"")
    try story.ledger.remember(PageValidators(etag: "\"2b\""), for: Self.url, of: new)
    _ = try story.ledger.undo(as: story.now())
    // The page with the new text is not the one that the ledger has now.
    #expect(try story.ledger.validators(for: Self.url)?.etag == "\"1\"")
    // Of an article that the ledger has not, nothing is remembered.
    try story.ledger.remember(PageValidators(etag: "\"3\""), for: Self.url, of: new)
    #expect(try story.ledger.validators(for: Self.url)?.etag == "\"1\"")
  }

  @Test func whatIsNotHereHasToComeAgain() throws {
    var story = try Story(texts: .quotes)
    try story.record(Self.input("troops 5", etag: "\"1\""))
    #expect(try story.ledger.validators(for: Self.url)?.etag == "\"1\"")
    #expect(try story.ledger.validators(for: Self.url, keepingPage: true) == nil)
    let path = story.folder.path + "/clone"
    try runGit("clone", "-q", story.path, path, in: story.folder.path)
    #expect(try Ledger.open(at: path).validators(for: Self.url) == nil)
  }

  @Test func aDamagedMemoryIsThrownAway() throws {
    var story = try Story()
    let article = try story.record(Self.input("troops 5", etag: "\"1\"")).article
    try story.folder.append(String(repeating: "no database ", count: 99), to: "story/.git/claimlog/validators.sqlite")
    #expect(try story.ledger.validators(for: Self.url)?.etag == "\"1\"")
    try story.ledger.remember(PageValidators(etag: "\"2\""), for: Self.url, of: article)
    #expect(try story.ledger.validators(for: Self.url)?.etag == "\"2\"")
  }
}

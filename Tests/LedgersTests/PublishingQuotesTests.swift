import Claims
import Foundation
import Ledgers
import Measures
import TestSupport
import Testing

/// A ledger that publishes quotes only: `"texts": "quotes"`.
@Suite struct PublishingQuotesTests {
  private static let url = "https://wire.example/a"
  private static let secret = "#the sentence that no claim was taken from and that is long enough to be told"
  private static let text = "US officials: troops near border 100000\n\(secret)\nNATO met"

  private static func story() throws -> Story {
    var story = try Story(texts: .quotes)
    try story.record(text, published: "2022-01-12", url: url)
    return story
  }

  /// A clone of a story, in a folder of its own.
  private static func clone(of story: borrowing Story) throws -> String {
    let path = story.folder.path + "/clone"
    try runGit("clone", "-q", story.path, path, in: story.folder.path)
    return path
  }

  @Test func neitherTheTreeNorThePushedHistoryHoldsTheText() throws {
    let story = try Self.story()
    #expect(try runGit("ls-files", "articles", in: story.path).split(separator: "\n").count == 1)
    try runGit("init", "-q", "--bare", story.folder.path + "/host", in: story.folder.path)
    try runGit("push", "-q", story.folder.path + "/host", "HEAD:refs/heads/main", in: story.path)
    let host = story.folder.path + "/host"
    for object in try runGit("rev-list", "--objects", "--all", in: host).split(separator: "\n") {
      let id = String(object.prefix(40))
      if try runGit("cat-file", "-t", id, in: host) == "blob\n" {
        #expect(try !runGit("cat-file", "blob", id, in: host).contains(Self.secret))
      }
    }
    #expect(!FileManager.default.fileExists(atPath: host + "/claimlog"))
  }

  @Test func whoRecordedHasTheText() throws {
    var story = try Self.story()
    let article = try #require(try story.ledger.article(at: Self.url))
    #expect(try story.ledger.article(article.id).text == Self.text + "\n")
    let editor = story.now()
    let added = try story.ledger.add(
      to: article.id, quote: "that no claim was taken from", statement: nil, speaker: nil, claim: nil, as: editor)
    #expect(added.commit != nil)
    let result = try story.ledger.check()
    #expect(result.faults.isEmpty)
    #expect(result.texts.verified == 1)
    #expect(result.texts.missing == 0)
    #expect(result.notes.contains { $0.contains("1 was verified against the copy here") })
  }

  @Test func aCloneSaysWhatItCannotVerify() throws {
    let story = try Self.story()
    let ledger = try Ledger.open(at: Self.clone(of: story))
    let article = try #require(try ledger.article(at: Self.url))
    let view = try ledger.article(article.id)
    #expect(view.text == nil)
    #expect(view.quoted.stretches.count == 2)
    let result = try ledger.check()
    #expect(result.faults.isEmpty)
    #expect(result.texts.missing == 1)
    #expect(result.texts.quotesUnverified == 2)
    #expect(
      result.notes.first
        == "1 article's text is not in Git (\"texts\": \"quotes\"): 1 is not here: 2 quotes could not be verified against a text"
    )
    #expect(try ledger.missingTexts() == 1)
  }

  @Test func inACloneAddingSaysHowToGetTheText() throws {
    let story = try Self.story()
    var ledger = try Ledger.open(at: Self.clone(of: story))
    let article = try #require(try ledger.article(at: Self.url))
    let error = #expect(throws: LedgerError.self) {
      try ledger.add(
        to: article.id, quote: "x", statement: nil, speaker: nil, claim: nil, as: Story.editor(at: 9_000))
    }
    #expect(error?.code == .notFound)
    #expect(error?.hint?.contains("claimlog record \(Self.url)") == true)
  }

  @Test func recordingTheSameTextInAClonePutsItBackWithoutACommit() throws {
    let story = try Self.story()
    let path = try Self.clone(of: story)
    var ledger = try Ledger.open(at: path)
    let before = try runGit("rev-parse", "HEAD", in: path)
    let again = try ledger.record(
      RecordInput(text: Self.text + "\n", url: Self.url, source: "test"), as: Story.editor(at: 9_000),
      extractor: LineExtractor(), matcher: SameWords())
    #expect(again.outcome == .unchanged)
    #expect(again.isTextRestored)
    #expect(again.commit == nil)
    #expect(try runGit("rev-parse", "HEAD", in: path) == before)
    #expect(try runGit("status", "--porcelain", in: path) == "")
    #expect(try ledger.check().texts.verified == 1)
    #expect(try ledger.missingTexts() == 0)
    // A second time there is nothing left to do.
    let third = try ledger.record(
      RecordInput(text: Self.text + "\n", url: Self.url, source: "test"), as: Story.editor(at: 9_100),
      extractor: LineExtractor(), matcher: SameWords())
    #expect(!third.isTextRestored)
  }

  @Test func supersededTextsAreKnownByTheirHashesAndComeBackLikewise() throws {
    var story = try Self.story()
    let second = try story.record("NATO met\ntroops near border 130000", published: "2022-01-13", url: Self.url)
    #expect(second.outcome == .updated)
    #expect(Set(second.supports.map { "\($0.from) \($0.to)" }) == ["exact lost", "exact moved"])
    #expect(second.article.superseded == [Article.hash(of: Self.text + "\n")])
    #expect(try story.ledger.text(of: second.article.id, hash: second.article.superseded[0]) == Self.text + "\n")
    #expect(try story.ledger.check().faults.isEmpty)
    var ledger = try Ledger.open(at: Self.clone(of: story))
    #expect(try ledger.check().faults.isEmpty)
    let again = try ledger.record(
      RecordInput(text: Self.text + "\n", url: Self.url, source: "test"), as: Story.editor(at: 90_000),
      extractor: LineExtractor(), matcher: SameWords())
    #expect(again.outcome == .unchanged)
    #expect(again.isTextRestored)
    #expect(try ledger.text(of: second.article.id, hash: second.article.superseded[0]) != nil)
  }

  @Test func inACloneANewTextIsRecordedWithoutTheOldOne() throws {
    let story = try Self.story()
    var ledger = try Ledger.open(at: Self.clone(of: story))
    let result = try ledger.record(
      RecordInput(text: "NATO met\n", url: Self.url, source: "test"), as: Story.editor(at: 90_000),
      extractor: LineExtractor(), matcher: SameWords())
    #expect(result.outcome == .updated)
    #expect(Set(result.supports.map { "\($0.from) \($0.to)" }) == ["exact lost", "exact moved"])
    #expect(try ledger.check().faults.isEmpty)
  }

  @Test func aForgedQuoteIsFoundWithoutTheText() throws {
    let story = try Self.story()
    let path = try Self.clone(of: story)
    let file = try #require(
      try runGit("grep", "-l", "100000", "--", "claims", in: path).split(separator: "\n").first.map(String.init))
    try story.folder.replace(
      "troops near border 100000\",\n        \"prefix", with: "troops near border 1000\",\n        \"prefix",
      in: "clone/\(file)")
    try runGit("-c", "user.name=x", "-c", "user.email=x@y", "commit", "-qam", "forged", in: path)
    let faults = try Ledger.open(at: path).check().faults
    #expect(faults.contains { $0.what.contains("not as long as its position says") })
  }

  @Test func aHandEditInACloneKeepsItsQuotes() throws {
    let story = try Self.story()
    let path = try Self.clone(of: story)
    let file = try #require(
      try runGit("grep", "-l", "100000", "--", "claims", in: path).split(separator: "\n").first.map(String.init))
    try story.folder.replace("\"label\": \"", with: "\"label\": \"our ", in: "clone/\(file)")
    var ledger = try Ledger.open(at: path)
    #expect(try ledger.commitHandEdits(message: nil, as: Story.editor(at: 9_000)).commit != nil)
    try story.folder.replace("\"prefix\": \"\"", with: "\"prefix\": \"x\"", in: "clone/\(file)")
    let edits = try ledger.handEdits()
    #expect(edits.map(\.fault?.code) == [.invalid])
  }

  @Test func aTextThatIsPutThereByHandIsRefused() throws {
    let story = try Self.story()
    let article = try #require(try story.ledger.article(at: Self.url))
    try story.folder.append(Self.text, to: "story/articles/\(article.id.folders)/\(article.id).txt")
    let edits = try story.ledger.handEdits()
    #expect(edits.map(\.fault?.code) == [.refused])
    #expect(edits.first?.fault?.why.contains("only quotes are published here") == true)
  }

  @Test func afterTheSettingChangedOneCommitTakesTheTextsOutAndAnotherPutsThemBack() throws {
    var story = try Story()
    try story.record(Self.text, published: "2022-01-12", url: Self.url)
    try story.record("NATO met\ntroops near border 130000", published: "2022-01-13", url: Self.url)
    let before = try runGit("ls-files", "articles", in: story.path)
    try story.set(texts: "quotes")
    let unsettled = try story.ledger.check()
    #expect(unsettled.faults.map(\.isDerived) == [true])
    #expect(unsettled.faults.first?.what.contains("2 files with a text or a page are in Git still") == true)
    let moved = try story.ledger.settleTexts(as: story.now())
    #expect(moved.files == 2)
    #expect(try runGit("ls-files", "articles", in: story.path).split(separator: "\n").count == 1)
    #expect(try runGit("status", "--porcelain", in: story.path) == "")
    let settled = try story.ledger.check()
    #expect(settled.faults.isEmpty)
    #expect(settled.texts.inHistory == 2)
    #expect(settled.notes.contains { $0.contains("in the history of this branch") })
    let article = try #require(try story.ledger.article(at: Self.url))
    #expect(article.superseded == [Article.hash(of: Self.text + "\n")])
    #expect(try story.ledger.settleTexts(as: story.now()).commit == nil)

    try story.set(texts: "full")
    #expect(try story.ledger.check().faults.map(\.isDerived) == [true])
    #expect(try story.ledger.settleTexts(as: story.now()).files == 2)
    #expect(try runGit("ls-files", "articles", in: story.path) == before)
    #expect(try story.ledger.check().faults.isEmpty)
  }

  @Test func aDamagedCopyCountsAsNone() throws {
    let story = try Self.story()
    let article = try #require(try story.ledger.article(at: Self.url))
    let digits = article.text.dropFirst("sha256:".count)
    try story.folder.append("x", to: "story/.git/claimlog/texts/\(digits.prefix(2))/\(digits).txt")
    #expect(try story.ledger.article(article.id).text == nil)
    #expect(try story.ledger.check().texts.missing == 1)
  }

  @Test func whatTextsShareIsSeenByWhoHasThem() throws {
    let report = NewsStand.report("flood", 0..<30)
    var story = try Story(texts: .quotes)
    try story.record(report, published: "2022-01-12", url: "https://one.example/a")
    try story.record(report + "\nand more", published: "2022-01-13", publisher: "Other", url: "https://two.example/b")
    #expect(try story.ledger.origins().groups.count == 1)
    // The index is made anew from what is here.
    try story.folder.remove("story/.git/claimlog/index")
    try story.reopen()
    #expect(try story.ledger.origins().groups.count == 1)
    #expect(try Ledger.open(at: Self.clone(of: story)).origins().groups.isEmpty)
  }

  @Test func theTextIsThereBeforeTheCommitThatNamesIt() throws {
    var story = try Self.story()
    // A folder where the text's file has to go: it cannot be kept, so nothing may be recorded.
    let text = "troops near border 7\n"
    let digits = Article.hash(of: text).dropFirst("sha256:".count)
    try FileManager.default.createDirectory(
      atPath: "\(story.path)/.git/claimlog/texts/\(digits.prefix(2))/\(digits).txt/in-the-way",
      withIntermediateDirectories: true)
    let before = try runGit("rev-parse", "HEAD", in: story.path)
    #expect(throws: LedgerError.self) { try story.record("troops near border 7") }
    #expect(try runGit("rev-parse", "HEAD", in: story.path) == before)
    #expect(try runGit("status", "--porcelain", in: story.path) == "")
  }

  @Test func aBareLedgerKeepsItsTextsBesideItself() throws {
    var story = try Story(bare: true, texts: .quotes)
    let article = try story.record(Self.text, url: Self.url).article
    #expect(try story.ledger.article(article.id).text == Self.text + "\n")
    #expect(try story.ledger.check().texts.verified == 1)
    #expect(!(try runGit("ls-tree", "-r", "--name-only", "HEAD", in: story.path).contains(".txt")))
  }

  @Test func anotherWorktreeHasTheSameTexts() throws {
    let story = try Self.story()
    try runGit("worktree", "add", "-q", "-b", "desk", story.folder.path + "/desk", in: story.path)
    #expect(try Ledger.open(at: story.folder.path + "/desk").check().texts.verified == 1)
  }

  @Test func aDateIsMendedWithoutTheTextButNotWhatTheTextSaysOfDays() throws {
    let story = try Self.story()
    var ledger = try Ledger.open(at: Self.clone(of: story))
    let article = try #require(try ledger.article(at: Self.url))
    let changed = try ledger.mend(
      article.id, ArticleMending(published: ExtendedDate("2022-01-10")), as: Story.editor(at: 9_000))
    #expect(changed.isTextMissing)
    #expect(changed.claims.flatMap(\.appearances).map { $0.published?.description } == ["2022-01-10", "2022-01-10"])
    #expect(try ledger.check().faults.isEmpty)
  }
}

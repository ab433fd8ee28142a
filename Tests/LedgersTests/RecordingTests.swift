import Claims
import Ledgers
import Measures
import TestSupport
import Testing

@Suite struct RecordingTests {
  @Test func anArticleIsOneCommitWithBothDates() throws {
    var story = try Story()
    let result = try story.record("US officials: troops near border 100000", published: "2022-01-12")
    #expect(result.outcome == .recorded)
    #expect(result.claims.map(\.outcome) == [.new])
    let log = try runGit("log", "-1", "--format=%s|%an|%ae|%as|%cn|%cI|%(trailers:key=Claim,valueonly)", in: story.path)
    let claim = result.claims[0].claim
    #expect(
      log
        == "record: Title of 2022-01-12|Example Wire|article@claimlog.invalid|2022-01-12|Ada Reader|2022-03-01T13:00:00+00:00|\(claim)\n"
    )
    #expect(try runGit("status", "--porcelain", in: story.path) == "")
    #expect(try runGit("fsck", "--strict", in: story.path) == "")
  }

  @Test func theNextFigureIsARevisionOfTheSameClaim() throws {
    var story = try Story()
    let first = try story.record("US officials: troops near border 100000", published: "2022-01-12")
    let second = try story.record("US officials: troops near border 130000", published: "2022-02-13")
    #expect(second.claims.map(\.claim) == first.claims.map(\.claim))
    #expect(second.claims.map(\.outcome) == [.revised])
    let revisions = try story.ledger.revisions(of: first.claims[0].claim)
    #expect(revisions.map(\.value) == ["130,000", "100,000"])
    #expect(revisions.map(\.number) == [2, 1])
    #expect(revisions[0].changed.contains("quantities"))
  }

  @Test func recordingTheSameArticleAgainChangesNothing() throws {
    var story = try Story()
    try story.record("troops near border 100000", published: "2022-01-12", url: "https://wire.example/a")
    let before = try runGit("rev-parse", "HEAD", in: story.path)
    let again = try story.record(
      "troops near border 100000", published: "2022-01-12", url: "https://wire.example/a?utm_source=x")
    #expect(again.outcome == .unchanged)
    #expect(again.commit == nil)
    #expect(try runGit("rev-parse", "HEAD", in: story.path) == before)
  }

  @Test func whatWasMadeOfAClaimIsSaid() throws {
    var story = try Story()
    try story.record("US officials: troops near border 100000", published: "2022-01-12")
    #expect(
      try story.record("BBC: troops near border 100000", published: "2022-01-13").claims.map(\.outcome) == [.confirmed])
    #expect(
      try story.record("Russia: troops near border 60000", published: "2022-01-13").claims.map(\.outcome) == [.disputed]
    )
    #expect(
      try story.record("Kremlin denies: troops near border", published: "2022-01-14").claims.map(\.outcome) == [.denied]
    )
  }

  @Test func aDryRunWritesNothing() throws {
    var story = try Story()
    let before = try runGit("rev-parse", "HEAD", in: story.path)
    let editor = story.now()
    let result = try story.ledger.record(
      RecordInput(text: "troops near border 5\n", source: "test"), as: editor, isDryRun: true,
      extractor: LineExtractor(),
      matcher: SameWords())
    #expect(result.claims.count == 1)
    #expect(try runGit("rev-parse", "HEAD", in: story.path) == before)
    #expect(try runGit("status", "--porcelain", in: story.path) == "")
  }

  @Test func anotherTextUnderTheSameAddressIsANewVersion() throws {
    var story = try Story()
    let url = "https://wire.example/a"
    let first = try story.record("troops near border 100000\nNATO met", published: "2022-01-12", url: url)
    let second = try story.record("NATO met\ntroops near border 130000", published: "2022-01-13", url: url)
    #expect(second.outcome == .updated)
    #expect(second.article.id == first.article.id)
    #expect(second.article.published?.description == "2022-01-12")
    #expect(second.article.modified?.description == "2022-01-13")
    #expect(Set(second.supports.map { "\($0.from) \($0.to)" }) == ["exact lost", "exact moved"])
    #expect(second.claims.map(\.outcome) == [.revised])
    let claim = try story.ledger.claim(first.claims[0].claim).claim
    #expect(claim.value == "130,000")
    #expect(claim.appearances.map(\.support) == [.lost, .exact])
    #expect(try story.ledger.check().faults.isEmpty)
    let files = try runGit("ls-files", "articles", in: story.path).split(separator: "\n")
    #expect(files.count == 3)
  }

  @Test func hostileTitlesForgeNothing() throws {
    var story = try Story()
    let editor = story.now()
    let result = try story.ledger.record(
      RecordInput(
        text: "troops 5\n", title: "A\n\nClaim: c-000000000000\u{1b}[31m",
        publisher: "Evil <a@b>\ncommitter X <x@y> 0 +0000",
        source: "test"), as: editor, extractor: LineExtractor(), matcher: SameWords())
    #expect(
      try runGit("log", "-1", "--format=%(trailers:key=Claim,valueonly)", in: story.path)
        == "\(result.claims[0].claim)\n")
    #expect(try runGit("log", "-1", "--format=%cn", in: story.path) == "Ada Reader")
    #expect(try runGit("fsck", "--strict", in: story.path) == "")
  }

  @Test func theSameQuoteTwiceIsTwoClaimsOfOneArticle() throws {
    var story = try Story()
    let result = try story.record("it will\nit will", published: "2022-01-12")
    #expect(result.claims.count == 2)
    #expect(Set(result.claims.map(\.appearance.id)).count == 2)
    #expect(try story.ledger.check().faults.isEmpty)
  }

  @Test func aTextWithANULIsRefused() throws {
    var story = try Story()
    let error = #expect(throws: LedgerError.self) { try story.record("a\0b") }
    #expect(error?.code == .refused)
  }

  @Test func fromTheSameInputsComeTheSameCommits() throws {
    var tips: [String] = []
    for bare in [false, true] {
      var story = try Story(bare: bare)
      try story.record("US officials: troops near border 100000", published: "2022-01-12")
      try story.record("US officials: troops near border 130000", published: "2022-02-13")
      tips.append(try runGit("rev-parse", "HEAD", in: story.path))
    }
    #expect(tips[0] == tips[1])
  }

  @Test func anUncommittedEditIsNeverOverwritten() throws {
    var story = try Story()
    let first = try story.record("troops near border 100000", published: "2022-01-12")
    let file = "claims/\(first.claims[0].claim.folders)/\(first.claims[0].claim).json"
    let before = try runGit("rev-parse", "HEAD", in: story.path)
    try story.folder.append("\n", to: "story/\(file)")
    let error = #expect(throws: LedgerError.self) {
      try story.record("troops near border 130000", published: "2022-01-13")
    }
    #expect(error?.code == .uncommitted)
    #expect(error?.why.contains(file) == true)
    #expect(try runGit("rev-parse", "HEAD", in: story.path) == before)
    #expect(try runGit("status", "--porcelain", in: story.path).contains(file))
  }

  @Test func whatIsStagedForOtherPathsStays() throws {
    var story = try Story()
    try story.folder.append("mine\n", to: "story/notes.txt")
    try runGit("add", "notes.txt", in: story.path)
    try story.record("troops near border 100000", published: "2022-01-12")
    #expect(try runGit("status", "--porcelain", in: story.path) == "A  notes.txt")
  }

  @Test func aDetachedHeadAndAMergeUnderWayAreRefused() throws {
    var story = try Story()
    try story.record("troops near border 100000", published: "2022-01-12")
    try runGit("checkout", "-q", "--detach", in: story.path)
    try story.reopen()
    #expect(try story.ledger.claims(limit: 9).total == 1)
    let error = #expect(throws: LedgerError.self) { try story.record("troops 5") }
    #expect(error?.code == .busy)
  }

  @Test func aSymbolicLinkInTheWorkingTreeIsNotFollowed() throws {
    var story = try Story()
    let outside = try TemporaryFolder()
    try runGit("-c", "core.symlinks=true", "status", in: story.path)
    try story.folder.link("story/articles", to: outside.path)
    #expect(throws: LedgerError.self) { try story.record("troops 5", published: "2022-01-12") }
    #expect(try outside.names().isEmpty)
  }
}

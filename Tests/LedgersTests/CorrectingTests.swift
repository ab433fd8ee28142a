import Claims
import Ledgers
import Measures
import TestSupport
import Testing

@Suite struct CorrectingTests {
  @Test func aVerdictKeepsTheValueThatItJudged() throws {
    var story = try Story()
    let id = try story.record("troops near border 100000", published: "2022-01-12").claims[0].claim
    let editor = story.now()
    _ = try story.ledger.annotate(
      id, with: AnnotationDraft(kind: .verdict, text: "see map", verdict: "true"), as: editor)
    try story.record("troops near border 130000", published: "2022-02-13")
    let claim = try story.ledger.claim(id).claim
    #expect(claim.annotations.map(\.target.value) == ["100,000"])
    #expect(claim.value == "130,000")
    #expect(claim.annotations[0].by == "Ada Reader <ada@example.org>")
    #expect(try runGit("log", "--format=%s", "-2", in: story.path).hasSuffix("annotate: \(claim.label)"))
  }

  @Test func whatPeopleAddedToAFileSurvives() throws {
    var story = try Story()
    let id = try story.record("troops near border 100000", published: "2022-01-12").claims[0].claim
    let file = "story/claims/\(id.folders)/\(id).json"
    try story.folder.replace("\"annotations\": []", with: "\"annotations\": [], \"desk\": {\"weight\": 1.10}", in: file)
    let editor = story.now()
    let committed = try story.ledger.commitHandEdits(message: nil, as: editor)
    #expect(committed.edits.map(\.fault) == [nil])
    try story.record("troops near border 130000", published: "2022-02-13")
    let text = try story.folder.text(of: file)
    #expect(text.contains("\"weight\": 1.10"))
    #expect(text.contains("130000"))
    #expect(try runGit("status", "--porcelain", in: story.path) == "")
  }

  @Test func anInvalidHandEditIsNamedAndTheRestCommitted() throws {
    var story = try Story()
    let claims = try story.record("troops near border 100000\nNATO met", published: "2022-01-12").claims
    let files = claims.map { "claims/\($0.claim.folders)/\($0.claim).json" }
    try story.folder.replace("\"disputed\": false,", with: "\"disputed\": false", in: "story/\(files[0])")
    try story.folder.replace("\"label\": \"", with: "\"label\": \"own ", in: "story/\(files[1])")
    let editor = story.now()
    let result = try story.ledger.commitHandEdits(message: nil, as: editor)
    #expect(result.commit != nil)
    let fault = try #require(result.edits.first { $0.path == files[0] }?.fault)
    #expect(fault.why.contains("line"))
    #expect(
      try runGit("status", "--porcelain", in: story.path) == "M \(files[0])"
        || runGit("status", "--porcelain", in: story.path) == " M \(files[0])")
    #expect(try story.ledger.claim(claims[1].claim).claim.label.hasPrefix("own "))
  }

  @Test func aHandEditedStatementIsComputedAnew() throws {
    var story = try Story()
    let id = try story.record("troops near border 100000", published: "2022-01-12").claims[0].claim
    let file = "story/claims/\(id.folders)/\(id).json"
    try story.folder.replace("\"disputed\": false", with: "\"disputed\": true", in: file)
    let editor = story.now()
    _ = try story.ledger.commitHandEdits(message: nil, as: editor)
    #expect(try story.folder.text(of: file).contains("\"disputed\": false"))
    #expect(try story.ledger.check().faults.isEmpty)
  }

  @Test func linkedClaimsLeadOnAndComeApartAgain() throws {
    var story = try Story()
    let one = try story.record("troops near border 100000", published: "2022-01-12").claims[0].claim
    let two = try story.record("convoy along highway 130000", published: "2022-02-13", publisher: "Example Times")
      .claims[0]
    var editor = story.now()
    let linked = try story.ledger.link(two.claim, into: one, as: editor)
    #expect(linked.claims.map(\.value) == ["130,000"])
    #expect(try story.ledger.claim(named: two.claim.description) == one)
    #expect(try story.ledger.claims(limit: 9).total == 1)
    #expect(try story.ledger.check().faults.isEmpty)
    editor = story.now()
    let apart = try story.ledger.unlink(two.appearance.id, from: one, as: editor)
    #expect(apart.claims.map(\.id) == [one, two.claim])
    #expect(try story.ledger.claim(one).claim.value == "100,000")
    #expect(try story.ledger.check().faults.isEmpty)
  }

  @Test func aRejectedExtractionIsNotTakenAgain() throws {
    var story = try Story()
    let url = "https://wire.example/a"
    try story.record("troops near border 90000", published: "2022-01-10")
    let read = try story.record("troops near border 100000\nNATO met", published: "2022-01-12", url: url).claims[0]
    let editor = story.now()
    _ = try story.ledger.reject(read.appearance.id, of: read.claim, why: "a typo", as: editor)
    #expect(try story.ledger.claim(read.claim).claim.value == "90,000")
    let again = try story.record(
      "New: more below\ntroops near border 100000\nNATO met", published: "2022-01-13", url: url)
    #expect(!again.claims.contains { $0.claim == read.claim })
    #expect(try story.ledger.claim(read.claim).claim.value == "90,000")
  }

  @Test func aWithdrawnArticleCountsForNothing() throws {
    var story = try Story()
    let id = try story.record("troops near border 100000", published: "2022-01-12").claims[0].claim
    let wrong = try story.record("troops near border 900000", published: "2022-01-13").article.id
    let editor = story.now()
    _ = try story.ledger.withdraw(wrong, notice: "we were wrong", as: editor)
    #expect(try story.ledger.claim(id).claim.value == "100,000")
    #expect(try story.ledger.article(wrong).article.isWithdrawn)
    #expect(try story.ledger.check().faults.isEmpty)
  }

  @Test func undoTakesBackOneChangeAfterAnother() throws {
    var story = try Story()
    let id = try story.record("troops near border 100000", published: "2022-01-12").claims[0].claim
    try story.record("troops near border 130000", published: "2022-02-13")
    var editor = story.now()
    #expect(try story.ledger.undo(as: editor).undone == "record: Title of 2022-02-13")
    #expect(try story.ledger.claim(id).claim.value == "100,000")
    editor = story.now()
    #expect(try story.ledger.undo(as: editor).undone == "record: Title of 2022-01-12")
    #expect(try story.ledger.claims(limit: 9).total == 0)
    editor = story.now()
    #expect(throws: LedgerError.self) { try story.ledger.undo(as: editor) }
    #expect(try runGit("fsck", "--strict", in: story.path) == "")
    #expect(try runGit("status", "--porcelain", in: story.path) == "")
    // What was taken back can be recorded again.
    #expect(try story.record("troops near border 100000", published: "2022-01-12").outcome == .recorded)
  }

  @Test func aMendedDateTakesEffectOnItsClaims() throws {
    var story = try Story()
    let undated = try story.record("troops near border 130000")
    let id = undated.claims[0].claim
    try story.record("troops near border 100000", published: "2022-01-12")
    #expect(try story.ledger.claim(id).claim.value == "100,000")
    let editor = story.now()
    _ = try story.ledger.mend(
      undated.article.id, ArticleMending(published: ExtendedDate("2022-02-13")), as: editor, extractor: LineExtractor())
    #expect(try story.ledger.claim(id).claim.value == "130,000")
    #expect(try story.ledger.check().faults.isEmpty)
  }

  @Test func aClaimIsAddedByHandFromWordsThatStandThereOnce() throws {
    var story = try Story()
    let article = try story.record("# troops stand there, 5000 of them\n# there", published: "2022-01-12").article.id
    let editor = story.now()
    let added = try story.ledger.add(
      to: article, quote: "troops stand there", statement: "Troops stand there", speaker: "NATO", claim: nil, as: editor
    )
    #expect(added.claim.standing.map(\.source) == ["NATO"])
    #expect(added.appearance.by == .person)
    for quote in ["there", "nowhere"] {
      #expect(throws: LedgerError.self) {
        try story.ledger.add(to: article, quote: quote, statement: nil, speaker: nil, claim: nil, as: editor)
      }
    }
    #expect(try story.ledger.check().faults.isEmpty)
  }

  @Test func checkFindsWhatIsWrongAndFixDerivesAnew() throws {
    var story = try Story()
    let claims = try story.record("troops near border 100000\nNATO met", published: "2022-01-12").claims
    let files = claims.map { "claims/\($0.claim.folders)/\($0.claim).json" }
    try story.folder.replace("\"disputed\": false", with: "\"disputed\": true", in: "story/\(files[0])")
    try story.folder.replace("\"support\": \"exact\"", with: "\"support\": \"lost\"", in: "story/\(files[1])")
    try story.folder.append("x", to: "story/claims/stray.json")
    try runGit("add", "-A", in: story.path)
    try runGit("commit", "-qm", "by hand", in: story.path)
    try story.reopen()
    let faults = try story.ledger.check().faults
    #expect(Set(faults.map(\.path)) == Set(files + ["claims/stray.json"]))
    #expect(faults.filter { !$0.isDerived }.map(\.path) == ["claims/stray.json"])
    let editor = story.now()
    #expect(try Set(story.ledger.fix(as: editor).paths) == Set(files))
    #expect(try story.ledger.check().faults.map(\.path) == ["claims/stray.json"])
  }
}

@Suite struct HandEditTests {
  @Test func aQuoteThatTheArticleDoesNotHaveIsRefused() throws {
    var story = try Story()
    let id = try story.record("troops near border 100000", published: "2022-01-12").claims[0].claim
    try story.folder.replace(
      "\"exact\": \"troops near", with: "\"exact\": \"Troops near", in: "story/claims/\(id.folders)/\(id).json")
    let editor = story.now()
    let result = try story.ledger.commitHandEdits(message: nil, as: editor)
    #expect(result.commit == nil)
    #expect(result.edits.first?.fault?.why.contains("does not stand") == true)
  }

  @Test func whatIsNotTheLedgersIsLeftAlone() throws {
    var story = try Story()
    try story.record("troops near border 100000", published: "2022-01-12")
    try story.folder.append("<svg/>", to: "story/troops.svg")
    #expect(try story.ledger.handEdits().isEmpty)
  }
}

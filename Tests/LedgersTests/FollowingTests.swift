import Claims
import Extraction
import Ledgers
import Measures
import TestSupport
import Testing

/// The index follows whatever plain Git does to the branch, and answers as one that was made anew.
@Suite struct FollowingTests {
  /// What a ledger answers, as text.
  private func answers(_ ledger: borrowing Ledger) throws -> String {
    var lines: [String] = []
    let list = try ledger.claims(limit: 100)
    for claim in list.claims {
      lines.append("\(claim)")
      for revision in try ledger.revisions(of: claim.id) { lines.append("  \(revision)") }
      for revision in try ledger.revisions(of: claim.id, order: .published) { lines.append("  \(revision.number)") }
    }
    for claim in list.claims {
      for revision in try ledger.history(of: claim.id) { lines.append("\(claim.id) \(revision)") }
    }
    for question in try ledger.questions() { lines.append("\(question)") }
    for decision in try ledger.decisions(about: list.claims.map(\.id.description)) { lines.append("\(decision)") }
    for article in try ledger.articles(limit: 100).articles { lines.append("\(article)") }
    for group in try ledger.origins().groups { lines.append("\(group)") }
    for claim in try ledger.claims(worthiestOn: CalendarDate(dayNumber: 20_000), limit: 100).claims {
      lines.append("\(claim.id) \(claim.worth?.encoded ?? "")")
    }
    for claim in try ledger.search(["troops"], limit: 100) { lines.append("\(claim.id)") }
    return lines.joined(separator: "\n")
  }

  /// Whether the index that followed answers as one that is made anew.
  private func expectSameAnswersAnew(_ story: inout Story) throws {
    try story.reopen()
    let followed = try answers(story.ledger)
    try story.folder.remove("story/.git/claimlog")
    try story.reopen()
    #expect(try answers(story.ledger) == followed)
  }

  @Test func aCommitOfPlainGitIsARevision() throws {
    var story = try Story()
    let id = try story.record("troops near border 100000", published: "2022-01-12").claims[0].claim
    let file = "claims/\(id.folders)/\(id).json"
    try story.folder.replace("\"label\": \"", with: "\"label\": \"my own ", in: "story/\(file)")
    try runGit("commit", "-qam", "my own label", in: story.path)
    try story.reopen()
    let revisions = try story.ledger.revisions(of: id)
    #expect(revisions.count == 2)
    #expect(revisions.map(\.subject).contains("my own label"))
    let edit = try #require(revisions.first { $0.subject == "my own label" })
    #expect(edit.article == nil)
    #expect(edit.changed == ["label"])
    try expectSameAnswersAnew(&story)
  }

  @Test func aRevertAndADeletionAreFollowed() throws {
    var story = try Story()
    let id = try story.record("troops near border 100000", published: "2022-01-12").claims[0].claim
    try story.record("troops near border 130000\nNATO met", published: "2022-02-13")
    try runGit("revert", "--no-edit", "HEAD", in: story.path)
    try story.reopen()
    #expect(try story.ledger.claims(limit: 9).total == 1)
    #expect(try story.ledger.claim(id).claim.value == "100,000")
    #expect(try story.ledger.revisions(of: id).count == 3)
    try runGit("rm", "-q", "claims/\(id.folders)/\(id).json", in: story.path)
    try runGit("commit", "-qm", "away", in: story.path)
    try story.reopen()
    #expect(try story.ledger.claims(limit: 9).total == 0)
    try expectSameAnswersAnew(&story)
  }

  @Test func rewrittenHistoryIsForgotten() throws {
    var story = try Story()
    let id = try story.record("troops near border 100000", published: "2022-01-12").claims[0].claim
    try story.record("troops near border 130000", published: "2022-02-13")
    try runGit("reset", "-q", "--hard", "HEAD~1", in: story.path)
    try story.reopen()
    #expect(try story.ledger.revisions(of: id).map(\.value) == ["100,000"])
    try story.record("troops near border 150000", published: "2022-02-14")
    #expect(try story.ledger.revisions(of: id).map(\.value) == ["150,000", "100,000"])
    try expectSameAnswersAnew(&story)
  }

  @Test func aMergeThatTakesOneSideIsNoRevision() throws {
    var story = try Story()
    let id = try story.record("troops near border 100000", published: "2022-01-12").claims[0].claim
    try runGit("branch", "other", in: story.path)
    try story.record("troops near border 130000", published: "2022-02-13")
    try runGit("checkout", "-q", "other", in: story.path)
    try story.reopen()
    #expect(try story.ledger.claim(id).claim.value == "100,000")
    try story.record("NATO met", published: "2022-02-14")
    try runGit("checkout", "-q", "main", in: story.path)
    try runGit("merge", "-q", "--no-edit", "other", in: story.path)
    try story.reopen()
    #expect(try story.ledger.revisions(of: id).count == 2)
    #expect(try story.ledger.claims(limit: 9).total == 2)
    #expect(try story.ledger.check().faults.isEmpty)
    try expectSameAnswersAnew(&story)
  }

  @Test func rulingsQuestionsAndWhatBecameOfClaimsAreFollowed() throws {
    var story = try Story()
    let one = try story.record("troops near border 100000", published: "2022-01-12").claims[0].claim
    let two = try story.record("troops near river 130000", published: "2022-02-13").claims[0].claim
    let asked = try answers(story.ledger)
    try runGit("checkout", "-q", "-b", "other", in: story.path)
    try story.reopen()
    try { _ = try story.ledger.answer(.notSame, on: one, and: two, why: nil, as: $0) }(story.now())
    try runGit("checkout", "-q", "main", in: story.path)
    try story.reopen()
    #expect(try answers(story.ledger) == asked)
    try { _ = try story.ledger.link(two, into: one, as: $0) }(story.now())
    try expectSameAnswersAnew(&story)
    try runGit("merge", "-q", "--no-edit", "other", in: story.path)
    try expectSameAnswersAnew(&story)
    try runGit("reset", "-q", "--hard", "HEAD~2", in: story.path)
    try story.reopen()
    #expect(try answers(story.ledger) == asked)
    try expectSameAnswersAnew(&story)
  }

  @Test func aDamagedIndexIsMadeAnew() throws {
    var story = try Story()
    try story.record("troops near border 100000", published: "2022-01-12")
    let before = try answers(story.ledger)
    for garbage in ["not a database, but long enough to be looked at by SQLite as a file header of some sort…", ""] {
      try story.folder.remove("story/.git/claimlog/index/main.sqlite")
      try story.folder.remove("story/.git/claimlog/index/main.sqlite-wal")
      try story.folder.append(garbage, to: "story/.git/claimlog/index/main.sqlite")
      try story.reopen()
      #expect(try answers(story.ledger) == before)
    }
  }

  @Test func aClaimThatCannotBeReadIsNamedAndCostsNothingElse() throws {
    var story = try Story()
    let claims = try story.record("troops near border 100000\nNATO met", published: "2022-01-12").claims
    let bad = claims[0].claim
    let file = "claims/\(bad.folders)/\(bad).json"
    try story.folder.replace("\"stance\": \"asserts\"", with: "\"stance\": \"maybe\"", in: "story/\(file)")
    try runGit("commit", "-qam", "oops", in: story.path)
    try story.reopen()
    let list = try story.ledger.claims(limit: 9).claims
    #expect(list.count == 2)
    #expect(list.contains { $0.id == bad && $0.fault?.contains("line") == true })
    let error = #expect(throws: LedgerError.self) { try story.ledger.claim(bad) }
    #expect(error?.code == .invalid)
    #expect(error?.why.contains("column") == true)
    // The rest goes on: what would have been its revision becomes a claim of its own.
    let next = try story.record("troops near border 130000\nNATO met", published: "2022-01-13")
    #expect(next.claims.map(\.outcome) == [.new, .confirmed])
    let check = try story.ledger.check()
    #expect(check.faults.map(\.path) == [file])
  }
}

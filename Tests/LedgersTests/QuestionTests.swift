import Claims
import Ledgers
import TestSupport
import Testing

/// What a person is asked, since the matcher was not sure.
@Suite struct QuestionTests {
  /// A claim, and two that share half of its words or more.
  private func asked(_ story: inout Story) throws -> [Claim.ID] {
    var ids: [Claim.ID] = []
    for (index, words) in ["ship sank near coast", "ship sank near port", "ship sank at dawn"].enumerated() {
      ids.append(try story.record("\(words) 1\(index)", published: "2022-01-1\(index)").claims[0].claim)
    }
    return ids
  }

  private func open(_ story: borrowing Story) throws -> [[Claim.ID]] {
    try story.ledger.questions().map { [$0.claim, $0.other] }
  }

  @Test func whatTheMatcherWasNotSureOfIsAskedSurestFirst() throws {
    var story = try Story()
    let ids = try asked(&story)
    let questions = try story.ledger.questions()
    #expect(questions.map(\.claim) == [ids[1], ids[2]])
    #expect(questions.map(\.other).first == ids[0])
    #expect(questions[0].why == ["only the new one has “port”"])
    let scores = questions.compactMap { $0.score.flatMap(Double.init) }
    #expect(scores.count == 2 && scores == scores.sorted(by: >))
    #expect(try story.ledger.questions(limit: 1) == [questions[0]])
  }

  @Test func thatTheyAreTwoIsNeverAskedAgain() throws {
    var story = try Story()
    let ids = try asked(&story)
    let changed = try { try story.ledger.answer(.notSame, on: ids[1], and: ids[0], why: nil, as: $0) }(story.now())
    #expect(changed.claims.map(\.id) == [ids[1], ids[0]])
    #expect(try open(story).map { $0[0] } == [ids[2]])
    try { _ = try story.ledger.undo(changed.commit, as: $0) }(story.now())
    #expect(try open(story).count == 2)
  }

  @Test func thatTheyAreOnePutsTheLaterOneIntoTheEarlier() throws {
    var story = try Story()
    let ids = try asked(&story)
    let changed = try { try story.ledger.answer(.sameClaim, on: ids[0], and: ids[1], why: "w", as: $0) }(story.now())
    #expect(changed.claims.map(\.id) == [ids[0]])
    #expect(try story.ledger.claim(named: ids[1].description) == ids[0])
    // One commit, with the ruling in it.
    #expect(try runGit("show", "--format=", "--name-only", in: story.path).split(separator: "\n").count == 3)
    #expect(try open(story).map { $0[0] } == [ids[2]])
    try { _ = try story.ledger.undo(changed.commit, as: $0) }(story.now())
    #expect(try open(story).count == 2)
    #expect(try story.ledger.claims(limit: 9).total == 3)
    #expect(try story.ledger.decisions(about: ids.map(\.description)).isEmpty)
  }

  @Test func aClaimThatWasAbsorbedIsAskedAboutAsWhatAbsorbedIt() throws {
    var story = try Story()
    let ids = try asked(&story)
    let new = try story.record("ship burnt", published: "2022-01-20").claims[0].claim
    // The oldest goes into the newest, so the question about it is one about that, the other way round.
    try { _ = try story.ledger.link(ids[0], into: new, as: $0) }(story.now())
    #expect(try open(story).contains([ids[1], new]))
    #expect(try story.ledger.claim(new).claim.related.map(\.claim) == [])
    try { _ = try story.ledger.answer(.notSame, on: ids[1], and: new, why: nil, as: $0) }(story.now())
    #expect(try !open(story).contains([ids[1], new]))
  }

  @Test func whatWasRuledOnIsNoCandidateAnyMore() throws {
    var story = try Story()
    let ids = try asked(&story)
    let related = { (story: borrowing Story) in
      try story.ledger.related(to: story.ledger.claim(ids[1]).claim).map { "\($0.kind) \($0.claim)" }
    }
    #expect(try related(story) == ["candidate \(ids[0])"])
    let new = try story.record("boat burnt", published: "2022-01-20").claims[0].claim
    try { _ = try story.ledger.link(ids[0], into: new, as: $0) }(story.now())
    #expect(try related(story) == ["candidate \(new)"])
    try { _ = try story.ledger.answer(.notSame, on: ids[1], and: new, why: nil, as: $0) }(story.now())
    #expect(try related(story) == [])
  }

  @Test func aRulingOnTwoAppearancesClosesTheQuestionToo() throws {
    var story = try Story()
    let ids = try asked(&story)
    let pair = try ids.prefix(2).map { try story.ledger.claim($0).claim.appearances[0].id.description }
    try { _ = try story.ledger.decide(.notSame, on: pair[0], and: pair[1], why: nil, as: $0) }(story.now())
    #expect(try open(story).map { $0[0] } == [ids[2]])
  }

  @Test func nothingElseIsTakenBackThanWhatIsMeant() throws {
    var story = try Story()
    let ids = try asked(&story)
    let changed = try { try story.ledger.answer(.notSame, on: ids[1], and: ids[0], why: nil, as: $0) }(story.now())
    try story.record("ferry burnt", published: "2022-01-20")
    let editor = story.now()
    let error = #expect(throws: LedgerError.self) { try story.ledger.undo(changed.commit, as: editor) }
    #expect(error?.why.contains("record: ") == true)
  }
}

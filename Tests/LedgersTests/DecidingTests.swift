import Claims
import Ledgers
import Measures
import TestSupport
import Testing

/// People's rulings: what holds, what is written, what is undone.
@Suite struct DecidingTests {
  /// A ledger with as many claims as there are words, each of an article of its own.
  private func claims(_ story: inout Story, _ words: String...) throws -> [Claim.ID] {
    var ids: [Claim.ID] = []
    for (index, word) in words.enumerated() {
      ids.append(try story.record("\(word) sank 10\(index)", published: "2022-01-1\(index)").claims[0].claim)
    }
    return ids
  }

  private func rulings(_ story: borrowing Story, about id: Claim.ID) throws -> [String] {
    try story.ledger.decisions(about: [id.description]).map { "\($0.ruling) \($0.pair.joined(separator: " "))" }
  }

  @Test func aRulingIsOneCommitThatNamesWhatItIsAbout() throws {
    var story = try Story()
    let ids = try claims(&story, "ship", "tanker")
    let editor = story.now()
    let made = try story.ledger.decide(
      .notSame, on: ids[1].description, and: ids[0].description, why: "another ship", as: editor)
    #expect(made.commit == (try runGit("rev-parse", "HEAD", in: story.path)))
    #expect(made.decision.by == "Ada Reader <ada@example.org>")
    let message = try runGit("log", "-1", "--format=%B", in: story.path)
    #expect(message.hasPrefix("decide: tanker sank and ship sank are two claims"))
    for id in ids { #expect(message.contains("Claim: \(id)")) }
    let file = "decisions/\(made.decision.id.folders)/\(made.decision.id).json"
    #expect(try runGit("show", "--format=", "--name-only", in: story.path) == file)
    #expect(try story.folder.text(of: "story/\(file)").contains("\"why\": \"another ship\""))
    #expect(try story.ledger.decisions(about: [ids[0].description]) == [made.decision])
    #expect(try story.ledger.check().faults.isEmpty)
  }

  @Test func theSameRulingAgainWritesNothing() throws {
    var story = try Story()
    let ids = try claims(&story, "ship", "tanker").map(\.description)
    let first = try { try story.ledger.decide(.notSame, on: ids[0], and: ids[1], why: "w", as: $0) }(story.now())
    let again = try { try story.ledger.decide(.notSame, on: ids[1], and: ids[0], why: nil, as: $0) }(story.now())
    #expect(again.commit == nil)
    #expect(again.decision == first.decision)
  }

  @Test func anotherRulingTakesThePlaceOfTheOneBeforeWhateverTheClockSays() throws {
    var story = try Story()
    let ids = try claims(&story, "ship", "tanker")
    let (one, other) = (ids[0].description, ids[1].description)
    let late = Story.editor(at: 999_999)
    _ = try story.ledger.decide(.sameClaim, on: one, and: other, why: nil, as: late)
    let editor = story.now()
    _ = try story.ledger.decide(.notSame, on: one, and: other, why: nil, as: editor)
    #expect(try rulings(story, about: ids[0]).map { $0.prefix(7) } == ["notSame"])
    #expect(try runGit("ls-files", "decisions", in: story.path).split(separator: "\n").count == 1)
    let undoing = story.now()
    _ = try story.ledger.undo(as: undoing)
    #expect(try rulings(story, about: ids[0]).map { $0.prefix(9) } == ["sameClaim"])
  }

  @Test func aRulingOnAClaimThatWasAbsorbedHoldsForWhatAbsorbedIt() throws {
    var story = try Story()
    let ids = try claims(&story, "ship", "tanker", "ferry")
    try {
      _ = try story.ledger.decide(.notSame, on: ids[1].description, and: ids[2].description, why: nil, as: $0)
    }(story.now())
    try { _ = try story.ledger.link(ids[1], into: ids[0], as: $0) }(story.now())
    let expected = ["notSame \(Decision.ordered([ids[0], ids[2]].map(\.description)).joined(separator: " "))"]
    for id in ids { #expect(try rulings(story, about: id) == expected, "\(id)") }
    // That they are one claim is ruled too, but there is nothing left to rule.
    #expect(try runGit("ls-files", "decisions", in: story.path).split(separator: "\n").count == 2)
    #expect(try story.ledger.check().faults.isEmpty)
  }

  @Test func articlesAreRuledToBeOfOneOrigin() throws {
    var story = try Story()
    let articles = try ["ship sank 1", "ship sank 2"].map { try story.record($0).article.id.description }
    let editor = story.now()
    _ = try story.ledger.decide(.sameOrigin, on: articles[0], and: articles[1], why: nil, as: editor)
    #expect(try story.ledger.decisions(about: [articles[1]]).map(\.ruling) == [.sameOrigin])
    #expect(try runGit("log", "-1", "--format=%B", in: story.path).contains("Article: \(articles[0])"))
    let error = #expect(throws: LedgerError.self) {
      try story.ledger.decide(.sameClaim, on: articles[0], and: articles[1], why: nil, as: editor)
    }
    #expect(error?.why == "two articles are not ruled to be one claim")
  }

  @Test func whatCannotBeRuledOnIsRefused() throws {
    var story = try Story()
    let id = try claims(&story, "ship")[0].description
    let article = try story.ledger.articles(limit: 1).articles[0].id.description
    let editor = story.now()
    for (other, code) in [
      (id, LedgerError.Code.refused), (article, .refused), ("c-000000000000", .notFound), ("tanker", .notFound),
    ] {
      let error = #expect(throws: LedgerError.self) {
        try story.ledger.decide(.notSame, on: id, and: other, why: nil, as: editor)
      }
      #expect(error?.code == code, "\(other)")
    }
  }

  @Test func aRulingIsEditedByHandAndCheckedBeforeItIsTaken() throws {
    var story = try Story()
    let ids = try claims(&story, "ship", "tanker")
    let made = try {
      try story.ledger.decide(.notSame, on: ids[0].description, and: ids[1].description, why: "w", as: $0)
    }(story.now())
    let file = "story/decisions/\(made.decision.id.folders)/\(made.decision.id).json"
    try story.folder.replace("\"why\": \"w\"", with: "\"why\": \"seen both\", \"desk\": 1.50", in: file)
    let committed = try { try story.ledger.commitHandEdits(message: nil, as: $0) }(story.now())
    #expect(committed.edits.map(\.fault) == [nil])
    #expect(try story.ledger.decisions(about: [ids[0].description]).map(\.why) == ["seen both"])
    #expect(try story.folder.text(of: file).contains("\"desk\": 1.50"))
    try story.folder.replace("\"notSame\"", with: "\"maybe\"", in: file)
    let refused = try { try story.ledger.commitHandEdits(message: nil, as: $0) }(story.now())
    #expect(refused.commit == nil)
    #expect(refused.edits.first?.fault?.why.contains("ruling") == true)
  }

  @Test func checkNamesARulingThatIsOnNothing() throws {
    var story = try Story()
    let ids = try claims(&story, "ship", "tanker")
    let made = try {
      try story.ledger.decide(.notSame, on: ids[0].description, and: ids[1].description, why: nil, as: $0)
    }(story.now())
    let file = "decisions/\(made.decision.id.folders)/\(made.decision.id).json"
    let (gone, stays) = (made.decision.pair[1], made.decision.pair[0])
    try story.folder.replace("\"\(gone)\"", with: "\"c-ffffffffffff\"", in: "story/\(file)")
    try story.folder.append("{}", to: "story/decisions/more.json")
    try runGit("add", "-A", in: story.path)
    try runGit("commit", "-qm", "by hand", in: story.path)
    try story.reopen()
    let faults = try story.ledger.check().faults
    #expect(faults.map(\.path) == [file, "decisions/more.json"])
    #expect(faults.first?.what == "it is on c-ffffffffffff, which is not there")
    #expect(try story.ledger.decisions(about: [stays]).map(\.pair) == [[stays, "c-ffffffffffff"]])
  }

  @Test func whereTwoDesksRuledOtherwiseTheNewerHoldsAndCheckNotesIt() throws {
    var story = try Story()
    let ids = try claims(&story, "ship", "tanker")
    try runGit("branch", "other", in: story.path)
    try { _ = try story.ledger.link(ids[1], into: ids[0], as: $0) }(story.now())
    try runGit("checkout", "-q", "other", in: story.path)
    try story.reopen()
    try {
      _ = try story.ledger.decide(.notSame, on: ids[0].description, and: ids[1].description, why: nil, as: $0)
    }(story.now())
    try runGit("checkout", "-q", "main", in: story.path)
    try runGit("merge", "-q", "--no-edit", "other", in: story.path)
    try story.reopen()
    let check = try story.ledger.check()
    #expect(check.faults.isEmpty)
    let note = try #require(check.notes.first)
    #expect(note.contains("ruled on 2022-03-01 that they are two claims, after Ada Reader"))
    #expect(note.contains("the newer ruling holds, but \(ids[0]) is both: claimlog split takes them apart"))
    // Ruling again settles it.
    let apart = try story.ledger.claim(ids[0]).claim.appearances.filter { $0.published?.description == "2022-01-11" }
    try { _ = try story.ledger.split(apart.map(\.id), from: ids[0], as: $0) }(story.now())
    #expect(try story.ledger.check().notes.isEmpty)
    #expect(try rulings(story, about: ids[1]).map { $0.prefix(7) } == ["notSame"])
  }
}

import Claims
import JSONKit
import Ledgers
import Measures
import TestSupport
import Testing

/// `link`, `unlink`, `split`: where appearances go, where old ids lead, and what the history says afterwards.
@Suite struct LinkingTests {
  /// Two claims, of two articles and of one.
  private struct Pair {
    let one: Claim.ID
    let two: Claim.ID
    let records: [RecordResult]
  }

  private func pair(_ story: inout Story) throws -> Pair {
    let records = [
      try story.record("troops near border 100000", published: "2022-01-12"),
      try story.record("convoy along highway 130000", published: "2022-02-13", publisher: "Example Times"),
      try story.record("troops near border 110000", published: "2022-02-14"),
    ]
    return Pair(one: records[0].claims[0].claim, two: records[1].claims[0].claim, records: records)
  }

  private func log(_ story: borrowing Story, _ id: Claim.ID) throws -> [String] {
    try story.ledger.history(of: id).map { revision in
      (revision.claim == id ? "\(revision.number)" : "\(revision.claim) \(revision.number)") + " \(revision.subject)"
    }
  }

  private func introduced(_ story: borrowing Story, _ id: Claim.ID) throws -> String? {
    try story.ledger.blame(id).fields.first { $0.path == "quantities[q1].low" }?.introduced.commit
  }

  @Test func theLogOfAClaimTellsWhatItAbsorbedAndItsOwnNumbersStay() throws {
    var story = try Story()
    let pair = try pair(&story)
    try { _ = try story.ledger.annotate(pair.two, with: AnnotationDraft(kind: .note, text: "n"), as: $0) }(story.now())
    let labels = try (story.ledger.claim(pair.one).claim.label, story.ledger.claim(pair.two).claim.label)
    try { _ = try story.ledger.link(pair.two, into: pair.one, as: $0) }(story.now())
    #expect(
      try log(story, pair.one) == [
        "3 link: \(labels.1) into \(labels.0)", "\(pair.two) 2 annotate: \(labels.1)", "2 record: Title of 2022-02-14",
        "\(pair.two) 1 record: Title of 2022-02-13", "1 record: Title of 2022-01-12",
      ])
    #expect(try story.ledger.history(of: pair.two) == story.ledger.history(of: pair.one))
    // Right after an article that came with the absorbed claim, that one is meant.
    #expect(try story.ledger.claim(pair.one, at: .article(pair.records[1].article.id)).claim.value == "130,000")
    // ~N counts the claim's own revisions.
    #expect(try story.ledger.claim(pair.one, at: .earlier(1)).claim.value == "110,000")
    #expect(try story.ledger.revisions(of: pair.one).map(\.number) == [3, 2, 1])
    #expect(
      try story.ledger.history(of: pair.one, order: .published).filter { $0.article != nil }.map {
        $0.published?.description
      } == ["2022-02-14", "2022-02-13", "2022-01-12"])
  }

  @Test func blameNamesTheCommitThatRecordedTheArticleNotTheOneThatLinked() throws {
    var story = try Story()
    let one = try story.record("troops near border 100000", published: "2022-01-12").claims[0].claim
    let second = try story.record("convoy along highway 130000", published: "2022-02-13", publisher: "Example Times")
    let two = second.claims[0].claim
    try { _ = try story.ledger.link(two, into: one, as: $0) }(story.now())
    #expect(try introduced(story, one) == second.commit)
    try { _ = try story.ledger.split([second.claims[0].appearance.id], from: one, as: $0) }(story.now())
    #expect(try introduced(story, two) == second.commit)
  }

  @Test func severalAppearancesGoIntoOneClaimWithTheAnnotationsOnThem() throws {
    var story = try Story()
    var appearances: [Appearance.ID] = []
    var commits: [String?] = []
    for (figure, day) in [
      ("100000", "2022-01-12"), ("8000", "2022-01-13"), ("9000", "2022-01-14"), ("110000", "2022-01-15"),
    ] {
      let result = try story.record("troops near border \(figure)", published: day)
      appearances.append(result.claims[0].appearance.id)
      commits.append(result.commit)
    }
    let id = try story.ledger.claims(limit: 1).claims[0].id
    for appearance in [appearances[0], appearances[1]] {
      try {
        _ = try story.ledger.annotate(
          id, with: AnnotationDraft(kind: .note, appearance: appearance, text: "on \(appearance)"), as: $0)
      }(story.now())
    }
    let changed = try {
      try story.ledger.split([appearances[2], appearances[1]], from: id, label: "troops east", why: "a region", as: $0)
    }(story.now())
    let (old, new) = (changed.claims[0], changed.claims[1])
    #expect(old.id == id && old.value == "110,000" && new.value == "9,000" && new.label == "troops east")
    #expect(old.annotations.map(\.text) == ["on \(appearances[0])"])
    #expect(new.annotations.map(\.text) == ["on \(appearances[1])"])
    #expect(old.related == [RelatedClaim(claim: new.id, kind: .split, by: "person")])
    #expect(new.related == [RelatedClaim(claim: old.id, kind: .split, by: "person")])
    let decisions = try story.ledger.decisions(about: [id.description])
    #expect(decisions.map(\.ruling) == [.notSame] && decisions.map(\.why) == ["a region"])
    #expect(try story.ledger.check().faults.isEmpty)
    // Its log begins with what its articles did, in the other claim.
    #expect(
      try log(story, new.id) == [
        "1 split: troops east from \(old.label)", "\(id) 3 record: Title of 2022-01-14",
        "\(id) 2 record: Title of 2022-01-13",
      ])
    #expect(try log(story, id).count == 7)
    #expect(try introduced(story, new.id) == commits[2])
    let before = #expect(throws: LedgerError.self) {
      try story.ledger.claim(new.id, at: .commit(commits[2] ?? ""))
    }
    #expect(before?.hint?.contains(id.description.prefix(8)) == true)
    // Taken back, all is as it was.
    try { _ = try story.ledger.undo(as: $0) }(story.now())
    #expect(try story.ledger.claim(id).claim.appearances.count == 4)
    #expect(try story.ledger.decisions(about: [id.description]).isEmpty)
    #expect(throws: LedgerError.self) { try story.ledger.claim(new.id) }
  }

  @Test func whatWasAbsorbedComesBackUnderItsOldID() throws {
    var story = try Story()
    let pair = try pair(&story)
    let third = try story.record("lorries beside railway 140000", published: "2022-02-15").claims[0]
    try { _ = try story.ledger.link(third.claim, into: pair.two, as: $0) }(story.now())
    try { _ = try story.ledger.link(pair.two, into: pair.one, as: $0) }(story.now())
    let second = pair.records[1].claims[0].appearance.id
    let apart = try { try story.ledger.split([second], from: pair.one, as: $0) }(story.now())
    #expect(apart.claims.map(\.id) == [pair.one, pair.two])
    // What the returned claim had absorbed leads to where its appearance is.
    #expect(try story.ledger.claim(named: third.claim.description) == pair.one)
    #expect(try story.ledger.check().faults.isEmpty)
    try { _ = try story.ledger.undo(as: $0) }(story.now())
    let both = try { try story.ledger.split([third.appearance.id, second], from: pair.one, as: $0) }(story.now())
    #expect(both.claims.map(\.id) == [pair.one, pair.two])
    #expect(try story.ledger.claim(named: third.claim.description) == pair.two)
    #expect(try story.ledger.claim(pair.two).claim.value == "140,000")
    #expect(try log(story, pair.two).contains("\(third.claim) 1 record: Title of 2022-02-15"))
    #expect(try story.ledger.check().faults.isEmpty)
  }

  @Test func linkingAndUnlinkingAreRuledAndTheLaterRulingHolds() throws {
    var story = try Story()
    let pair = try pair(&story)
    try { _ = try story.ledger.link(pair.two, into: pair.one, why: "w", as: $0) }(story.now())
    #expect(try runGit("show", "--format=", "--name-only", in: story.path).contains("decisions/"))
    let second = pair.records[1].claims[0].appearance.id
    try { _ = try story.ledger.unlink(second, from: pair.one, as: $0) }(story.now())
    #expect(try story.ledger.decisions(about: [pair.two.description]).map(\.ruling) == [.notSame])
    #expect(try story.ledger.questions().isEmpty)
    try { _ = try story.ledger.undo(as: $0) }(story.now())
    try { _ = try story.ledger.undo(as: $0) }(story.now())
    #expect(try story.ledger.decisions(about: [pair.two.description]).isEmpty)
    #expect(try story.ledger.claims(limit: 9).claims.map(\.appearances).sorted() == [1, 2])
    #expect(try log(story, pair.one).filter { $0.hasPrefix("c-") } == [])
  }

  @Test func whatPeopleAddedToAnAppearanceGoesWithIt() throws {
    var story = try Story()
    let pair = try pair(&story)
    let file = "story/claims/\(pair.two.folders)/\(pair.two).json"
    try story.folder.replace("\"stance\": \"asserts\"", with: "\"stance\": \"asserts\", \"desk\": 1.50", in: file)
    try { _ = try story.ledger.commitHandEdits(message: nil, as: $0) }(story.now())
    try { _ = try story.ledger.link(pair.two, into: pair.one, as: $0) }(story.now())
    #expect(try story.folder.text(of: "story/claims/\(pair.one.folders)/\(pair.one).json").contains("\"desk\": 1.50"))
    #expect(try !story.folder.text(of: file).contains("desk"))
    let second = pair.records[1].claims[0].appearance.id
    try { _ = try story.ledger.unlink(second, from: pair.one, as: $0) }(story.now())
    #expect(try story.folder.text(of: file).contains("\"desk\": 1.50"))
    #expect(try story.ledger.claim(pair.one).claim.appearances.count == 2)
    #expect(try story.ledger.check().faults.isEmpty)
  }

  @Test func claimsThatLeadRoundInACircleAreAFaultAndNoHang() throws {
    var story = try Story()
    let pair = try pair(&story)
    for (id, other) in [(pair.one, pair.two), (pair.two, pair.one)] {
      try story.folder.remove("story/claims/\(id.folders)/\(id).json")
      try story.folder.append(
        ClaimFile.absorbed(id, into: other).json.printed(.pretty), to: "story/claims/\(id.folders)/\(id).json")
    }
    try runGit("commit", "-qam", "by hand", in: story.path)
    try story.reopen()
    for id in [pair.one, pair.two] {
      let error = #expect(throws: LedgerError.self) { try story.ledger.claim(id) }
      #expect(error?.code == .invalid)
    }
    #expect(try story.ledger.decisions(about: [pair.one.description]).isEmpty)
    #expect(try story.ledger.check().faults.filter { $0.what.contains("round to itself") }.count == 2)
  }

  @Test func whatCannotBeSplitIsRefusedAndSaidWhy() throws {
    var story = try Story()
    let pair = try pair(&story)
    let claim = try story.ledger.claim(pair.one).claim
    let other = try story.ledger.claim(pair.two).claim.appearances[0].id
    let editor = story.now()
    for (appearances, id, why) in [
      (claim.appearances.map(\.id), pair.one, "these are all of the claim's appearances"),
      ([other], pair.two, "it is the claim's only appearance"), ([], pair.one, "no appearance is named"),
      ([other], pair.one, "the claim has no appearance \(other)"),
    ] {
      let error = #expect(throws: LedgerError.self) { try story.ledger.split(appearances, from: id, as: editor) }
      #expect(error?.why == why)
      #expect(error?.hint != nil)
    }
  }
}

import Claims
import Ledgers
import TestSupport
import Testing

/// The origins of a ledger's articles and of a claim, as the ledger's files and people's rulings have them.
@Suite struct LedgerOriginsTests {
  private func text(_ name: String, _ sentences: Range<Int>) -> String { "# " + NewsStand.report(name, sentences) }

  private func reasons(_ origins: Origins) -> [[String]] { origins.groups.map { $0.reasons.map(\.why) } }

  /// The origins of the one claim of a ledger.
  private func claimReasons(_ ledger: borrowing Ledger) throws -> [[String]] {
    let list = try ledger.claims(limit: 9).claims
    #expect(list.count == 1)
    return try list.flatMap { try reasons(ledger.origins(of: ledger.claim($0.id).claim)) }
  }

  @Test func theOriginsFollowTheTextsOfTheTip() throws {
    var story = try Story()
    let url = "https://wire.example/a"
    let first = try story.record(text("quake", 0..<20), published: "2026-03-01", publisher: "A").article.id
    let second = try story.record(text("quake", 2..<18), published: "2026-03-02", publisher: "B", url: url).article.id
    #expect(try story.ledger.origins().groups.map(\.articles) == [[first, second]])
    #expect(try story.ledger.origins(of: [second, first]).groups.map(\.articles) == [[first, second]])
    #expect(try story.ledger.origins(of: [second]).groups.isEmpty)
    try story.record(text("strike", 0..<20), published: "2026-03-03", publisher: "B", url: url)
    #expect(try story.ledger.origins().groups.isEmpty)
    let third = try story.record(text("strike", 0..<20), published: "2026-03-04", publisher: "C").article.id
    #expect(try story.ledger.origins().groups.map(\.articles) == [[second, third]])
    try runGit("rm", "-q", "articles/\(third.folders)/\(third).txt", in: story.path)
    try runGit("commit", "-qm", "away", in: story.path)
    try story.reopen()
    #expect(try story.ledger.origins().groups.isEmpty)
    try runGit("revert", "--no-edit", "HEAD", in: story.path)
    try story.reopen()
    #expect(try story.ledger.origins().groups.map(\.articles) == [[second, third]])
    try story.folder.remove("story/.git/claimlog")
    try story.reopen()
    #expect(try story.ledger.origins().groups.map(\.articles) == [[second, third]])
  }

  @Test func aCreditThatAPersonWritesIntoTheFileCounts() throws {
    var story = try Story()
    for (name, publisher) in [("one", "A"), ("other", "B")] {
      let article = try story.record(
        text("wire", 0..<4) + NewsStand.report(name, 0..<14), published: "2026-03-01", publisher: publisher)
      #expect(try story.ledger.origins().groups.isEmpty)
      let id = article.article.id
      try story.folder.replace(
        "\"dates\":", with: "\"origin\": \"Reuters\",\n  \"dates\":", in: "story/articles/\(id.folders)/\(id).json")
    }
    try runGit("commit", "-qam", "credits", in: story.path)
    try story.reopen()
    #expect(try reasons(story.ledger.origins()) == [["both credit Reuters and share 19 % of their passages"]])
  }

  @Test func whatAPersonRuledIsObeyedUntilItIsRuledOtherwise() throws {
    var story = try Story()
    let first = try story.record(text("quake", 0..<20), published: "2026-03-01", publisher: "A").article.id.description
    let second = try story.record(text("quake", 0..<19), published: "2026-03-02", publisher: "B").article.id.description
    let third = try story.record("# short", published: "2026-03-03", publisher: "C").article.id.description
    _ = try story.ledger.decide(.notSame, on: first, and: second, why: nil, as: story.now())
    #expect(try story.ledger.origins().groups.isEmpty)
    _ = try story.ledger.decide(.sameOrigin, on: third, and: second, why: "a release", as: story.now())
    #expect(try reasons(story.ledger.origins()) == [["Ada Reader says so: a release"]])
    _ = try story.ledger.decide(.sameOrigin, on: first, and: second, why: nil, as: story.now())
    #expect(try story.ledger.origins().groups.map(\.articles.count) == [3])
    #expect(try story.ledger.check().faults.isEmpty)
  }

  @Test func aClaimThatAnArticleHasFromANewsroomIsThatNewsrooms() throws {
    var story = try Story()
    try story.record("US officials: troops near border 100000", published: "2022-01-12", publisher: "Harbour Post")
    try story.record("Kremlin: troops near border 100000", published: "2022-01-13", publisher: "Channel Nine")
    #expect(try claimReasons(story.ledger) == [])
    try story.record("the Harbour Post: troops near border 100000", published: "2022-01-13", publisher: "The Meridian")
    #expect(try claimReasons(story.ledger) == [["has it from the Harbour Post"]])
  }

  @Test(
    arguments: [
      ("Harbour Post", "2022-01-11", "The Meridian"), ("Harbour Post", nil, "The Meridian"),
      ("Harbour Post", "2022-01-14", "Harbour Post"), ("Harbour Authority", "2022-01-14", "The Meridian"),
    ] as [(String, String?, String)])
  func whatWasThereEarlierOrIsTheNewsroomsOwnIsNoQuotation(source: String, published: String?, publisher: String) throws
  {
    var story = try Story()
    try story.record("US officials: troops near border 100000", published: "2022-01-12", publisher: "Harbour Post")
    try story.record("\(source): troops near border 100000", published: published, publisher: publisher)
    #expect(try claimReasons(story.ledger) == [])
  }

  @Test func articlesThatHaveAClaimFromOneAgencyHaveItFromOneOrigin() throws {
    var story = try Story()
    let first = try story.record("AFP: troops near border 100000", published: "2022-01-12", publisher: "A").article.id
    let second = try story.record(
      "Agence France-Presse: troops near border 100000", published: "2022-01-13", publisher: "B"
    ).article.id
    try story.record("AFP: troops near border 130000", published: "2022-01-30", publisher: "C")
    #expect(try claimReasons(story.ledger) == [["both have it from AFP"]])
    _ = try story.ledger.decide(
      .notSame, on: first.description, and: second.description, why: nil, as: story.now())
    #expect(try claimReasons(story.ledger) == [])
  }

  @Test func aClaimsOriginsAreAlsoThoseOfItsArticles() throws {
    var story = try Story()
    for publisher in ["A", "B"] {
      try story.record(
        "US officials: troops near border 100000\n" + text("quake", 0..<20), published: "2022-01-12",
        publisher: publisher, url: "https://\(publisher).example")
    }
    #expect(try claimReasons(story.ledger) == [["share all of their passages"]])
  }
}

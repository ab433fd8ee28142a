import Claims
import Testing

/// What makes a claim disputed, and what a person's ruling does to that.
@Suite struct DisputeTests {
  /// Every pair of lines of one claim is open exactly where the later excludes the earlier.
  @Test(arguments: [
    ("US, 2022-02-13: 130000", "Russia, 2022-02-13: 60000"), ("US, 2022-02-13: 130000", "Russia, 2022-02-15: 60000"),
    ("US, 2022-02-13: 130000", "US, 2022-02-13: 60000"), ("US, 2022-02-13: 130000", "US, 2022-02-14: 60000"),
    ("US, 2022-02-13: 4980", "UK, 2022-02-13: 5000 approximate"), ("US, 2022-02-13: >100000", "UK, 2022-02-13: 130000"),
    ("Police, 2022-02-13: 200", "Ministry, 2022-02-13: not"), ("Police, 2022-02-13: 200", "Police, 2022-02-13: not"),
    ("US, 2022-02-13: 130000", "Russia denies, 2022-02-20: so"), ("US, ?: 100000", "UK, 2022-01-12: 130000"),
    ("US, 2022-02-13: 130000 in the east", "UK, 2022-02-13: 8000 in the west"),
    ("US, 2022-02-13: so", "Russia, 2022-02-14: not"), ("US, 2022-02-13: 100-150", "UK, 2022-02-13: 120-180"),
  ])
  func isOneWhereWhatStandsExcludesItself(_ before: String, _ then: String) throws {
    let claim = Told.claim([before, then])
    let relation = try #require(claim.relations().first)
    #expect(claim.disputed == relation.relation.isConflict)
    #expect(claim.disputes().map(\.relation) == (claim.disputed ? [relation.relation] : []))
  }

  @Test func namesTheDenialFirstAndWhatItDenies() throws {
    let claim = Told.claim([
      "US, 2022-02-13: 130000", "Ukraine, 2022-02-13: 60000", "Russia denies, 2022-02-14: so",
      "US, 2022-02-20: 150000",
    ])
    let disputes = claim.disputes()
    #expect(disputes.map(\.relation) == [.denies])
    #expect(disputes.first?.one.source == "Russia")
    #expect(disputes.first?.other.source == "Ukraine")
  }

  @Test(arguments: [Relation.updates, .scopes, .confirms, .rounds, .narrows, .widens, .repeats, .unclear])
  func isClosedByARulingThatItIsNone(_ ruling: Relation) {
    for source in ["US", "Russia"] {
      var claim = Told.claim(["US, 2022-02-13: 130000", "Russia, 2022-02-13: 60000"])
      #expect(claim.disputed)
      claim.rule(ruling, on: source)
      #expect(!claim.disputed)
      #expect(claim.disputes().isEmpty)
    }
  }

  @Test func isClosedForADenialThatAPersonTookForSomethingElse() {
    var claim = Told.claim(["US, 2022-02-13: 130000", "Russia denies, 2022-02-13: so"])
    #expect(claim.disputed)
    claim.rule(.scopes, on: "Russia")
    #expect(!claim.disputed)
  }

  @Test func isOpenedByARulingThatItIsOne() {
    var claim = Told.claim(["US, 2022-02-13: 130000", "Russia, 2022-02-20: 60000"])
    #expect(!claim.disputed)
    claim.rule(.disagrees, on: "Russia")
    #expect(claim.disputed)
    #expect(claim.disputes().map(\.relation) == [.disagrees])
  }

  @Test func aRulingIsNoneOnWhatComesLater() {
    var claim = Told.claim(["US, 2022-02-13: 130000", "Russia, 2022-02-13: 60000", "UN, 2022-02-14: 50000"])
    claim.rule(.updates, on: "Russia")
    let disputes = claim.disputes()
    #expect(disputes.map { "\($0.one.source) \($0.other.source)" }.sorted() == ["UN Russia", "UN US"])
  }

  @Test func whatWasRuledADenialIsOne() {
    var claim = Told.claim(["US, 2022-02-13: 130000", "Russia, 2022-02-20: so"])
    claim.rule(.denies, on: "Russia")
    #expect(claim.standing.map(\.source) == ["US"])
    #expect(claim.disputed)
  }

  @Test(arguments: [Relation.repeats, .scopes])
  func whatWasRuledToSayNothingNewMovesNothing(_ ruling: Relation) {
    var claim = Told.claim(["US, 2022-02-13: 130000", "Post, 2022-02-20: 8000"])
    claim.rule(ruling, on: "Post")
    #expect(claim.standing.map(\.source) == ["US"])
    #expect(claim.value == "130,000")
    // With nothing before it, there is nothing that it could repeat.
    claim.appearances[0].withdrawn = true
    #expect(claim.standing.map(\.source) == ["Post"])
  }

  @Test func anOlderValueThatWasRuledAnUpdateStands() {
    var claim = Told.claim(["US, 2022-01-12: 100000", "US, 2022-02-13: 130000", "US, 2022-02-15: 100000"])
    #expect(claim.value == "130,000")
    claim.appearances[2].relation = .updates
    #expect(claim.value == "100,000")
  }

  @Test func theLaterByTheClockStands() {
    let claim = Told.claim(["US, 2022-02-12T18:00:00Z: 300", "US, 2022-02-12T09:00:00Z: 200"])
    #expect(claim.value == "300")
    #expect(!claim.disputed)
  }

  @Test func ofOneArticleTheNewsOnTopStands() {
    var top = Samples.appearance(7, published: "2022-01-12", value: "300", article: Samples.article)
    var below = Samples.appearance(3, published: "2022-01-12", value: "200", article: Samples.article)
    top.quote.start = 10
    below.quote.start = 500
    #expect(Samples.claim(top, below).value == "300")
    #expect(Samples.claim(below, top).value == "300")
  }
}

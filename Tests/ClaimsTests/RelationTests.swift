import Claims
import Measures
import Testing

/// What an appearance does to what stood before it, in the order in which that is tested.
@Suite struct RelationTests {
  @Test(arguments: [
    // Another definition.
    ("US, 2022-01-12: 100000 in the east", "US, 2022-02-13: 8000 in the west", Relation.scopes),
    ("US, 2022-01-12: 100000 in the east", "UK, 2022-01-12: 8000 in the west", .scopes),
    ("US, 2022-01-12: 100000 near the border", "UK, 2022-01-12: 8000 near its border", .disagrees),
    // Another time.
    ("US, 2022-01-12: 100000", "US, 2022-02-13: 130000", .updates),
    ("US, 2022-01-12: 100000", "UK, 2022-02-13: 130000", .updates),
    ("US, 2022-01-12: 100000", "US, 2022-01-13: 130000", .updates),
    ("US, 2022-01-12: 130000", "US, 2022-01-13: 100000", .updates),
    ("US, 2022-02-13: >100000", "US, 2022-03-13: 130000", .updates),
    ("US, 2022-02-14 as of 2022-01-12: 100000", "UK, 2022-02-14 as of 2022-02-13: 130000", .updates),
    ("US, 2022-01-12: 100000", "UK, 2022-02-14 as of 2022-02-13: 100000", .updates),
    ("US, 2022-02-12: so", "UK, 2022-03-14: not", .updates),
    ("US, 2022-02-12T09:00:00Z: 200", "US, 2022-02-12T18:00:00Z: 300", .updates),
    ("US, 2022-02-12T09:00:00Z: 200", "UK, 2022-02-12T18:00:00Z: 300", .updates),
    ("US, 2022-02-12T09:00:00Z: 200", "UK, 2022-02-12T18:00:00Z: 100", .disagrees),
    ("US, 2022-02-12T09:00:00Z: 200", "UK, 2022-02-12T10:00:00Z: 300", .disagrees),
    // The same again.
    ("US, 2022-01-12: 100000", "US, 2022-02-13: 100000", .repeats),
    ("US, 2022-01-12: so", "The US, 2022-01-12: so", .repeats),
    ("US, 2022-01-12: not", "US, 2022-01-12: not", .repeats),
    // Equal.
    ("US, 2022-01-12: 100000", "UK, 2022-01-12: 100000", .confirms),
    ("US, 2022-01-12: 100000", "UK, 2022-02-13: 100000 estimated", .confirms),
    ("US, 2022-01-12: so", "UK, 2022-01-14: so", .confirms),
    ("US, 2022-01-12: 100000", "UK, 2022-01-14: so", .confirms),
    ("US, 2022-01-12: 0", "UK, 2022-01-12: not", .confirms),
    // Equal at the coarser precision.
    ("US, 2022-01-12: 4980", "UK, 2022-01-12: 5000 approximate", .rounds),
    ("US, 2022-01-12: 5000 approximate", "UK, 2022-01-12: 4980", .rounds),
    ("US, 2022-01-12: 4980", "UK, 2022-01-20: 5000 approximate", .rounds),
    ("US, 2022-01-12: 4980", "UK, 2022-01-12: 5000", .rounds),
    ("US, 2022-01-12: 4.96", "UK, 2022-01-12: 5 approximate", .rounds),
    ("US, 2022-01-12: 100000", "UK, 2022-01-12: 130000", .disagrees),
    ("US, 2022-01-12: 100000 approximate", "UK, 2022-01-12: 130000", .disagrees),
    ("US, 2022-01-12: 4400", "UK, 2022-01-12: 5000 approximate", .disagrees),
    ("US, 2022-01-12: 199", "UK, 2022-01-20: 200", .updates),
    ("US, 2022-01-12: 5000 approximate", "UK, 2022-01-20: 4980", .rounds),
    ("US, 2022-01-12: 5000 approximate", "UK, 2022-01-20: 4700", .updates),
    ("US, 2022-01-12: 200000", "UK, 2022-01-12: >200000", .rounds),
    ("US, 2022-01-12: >100", "US, 2022-01-12: 100", .rounds),
    ("US, 2022-01-12: >100", "UK, 2022-01-13: 100", .rounds),
    ("US, 2022-01-12: 100", "UK, 2022-01-13: >100", .updates),
    ("US, 2022-01-12: 100 estimated", "US, 2022-02-13: >100", .updates),
    // One within the other.
    ("US, 2022-01-12: >100000", "UK, 2022-01-12: 130000", .narrows),
    ("US, 2022-01-12: >100000", "UK, 2022-01-13: 130000", .updates),
    ("US, 2022-01-12: 169000-190000", "UK, 2022-01-12: 180000", .narrows),
    ("US, 2022-01-12: so", "UK, 2022-01-12: 180000", .narrows),
    ("US, 2022-01-12: 130000", "UK, 2022-01-12: >100000", .widens),
    ("US, 2022-01-12: 130000", "UK, 2022-01-12: 100000-150000", .widens),
    ("US, 2022-01-12: 100-150", "UK, 2022-01-12: 120-180", .unclear),
    // Excluding one another.
    ("US, 2022-02-13: 130000", "Russia, 2022-02-13: 60000", .disagrees),
    ("US, 2022-02-13: 130000", "Russia, 2022-02-14: 60000", .disagrees),
    ("Russia, 2022-02-13: 60000", "US, 2022-02-14: 130000", .updates),
    ("US, 2022-02-13: 130000", "Russia, 2022-02-15: 60000", .updates),
    ("US, 2022-02-13: >130000", "Russia, 2022-02-13: <130000", .disagrees),
    ("US, 2022-02-13: 130000", "US, 2022-02-13: 60000", .contradicts),
    ("Police, 2022-02-13: 200", "Ministry, 2022-02-13: not", .disagrees),
    ("Police, 2022-02-13: not", "Ministry, 2022-02-13: 200", .disagrees),
    ("Police, 2022-02-13: 200", "Police, 2022-02-13: not", .contradicts),
    ("Police, 2022-02-13: not", "Ministry, 2022-02-14: 200", .updates),
    ("US, 2022-02-13: so", "Russia, 2022-02-14: not", .disagrees),
    ("US, 2022-02-13: so", "US, 2022-02-13: not", .contradicts),
    // Denial.
    ("US, 2022-02-13: 130000", "Russia denies, 2022-03-14: so", .denies),
    ("US, 2022-02-13: 130000", "US denies, 2022-02-13: so", .denies),
    ("Russia denies, 2022-02-13: so", "Russia denies, 2022-02-14: so", .repeats),
    ("Russia denies, 2022-02-13: so", "Belarus denies, 2022-02-14: so", .confirms),
    ("Russia denies, 2022-02-13: so", "US, 2022-02-14: 130000", .disagrees),
    ("Russia denies, 2022-02-13: so", "Russia, 2022-02-14: 30000", .updates),
    ("Belarus, 2022-02-13: not", "Russia denies, 2022-02-14: so", .confirms),
    ("US, 2022-02-13: 350", "Russia denies, 2022-02-14: 500", .unclear),
    ("US, 2022-02-13: 500", "Russia denies, 2022-02-14: 500", .denies),
    ("Russia denies, 2022-02-13: 500", "US, 2022-02-14: 350", .unclear),
    ("Russia denies, 2022-02-13: so", "Belarus, 2022-02-14: not", .confirms),
    // Time unknown.
    ("US, ?: 100000", "UK, 2022-01-12: 130000", .unclear),
    ("US, ?: so", "UK, 2022-01-12: not", .unclear),
    ("US, ?: 100000", "UK, 2022-01-12: 100000", .confirms),
    ("US, 2022-01: 100000", "UK, 2022-01-12: 130000", .unclear),
  ])
  func isWhatTheFirstTestThatHoldsSays(_ before: String, _ then: String, _ relation: Relation) {
    #expect(Told.last([before, then])?.relation == relation)
  }

  @Test func theFirstHasNothingBeforeIt() {
    #expect(Told.claim(["US, 2022-01-12: 100000"]).relations().isEmpty)
  }

  @Test(arguments: [
    // The newest word, whoever says it.
    (["US, 2022-01-12: 100000", "Ukraine, 2022-01-20: 120000", "US, 2022-02-13: 130000"], Relation.updates, 1),
    (["US, 2022-02-12: 130000", "Ukraine, 2022-01-12: 100000", "Ukraine, 2022-02-13: 130000"], .confirms, 0),
    // An older value of the same source is a repeat, and does not become its last word.
    (["US, 2022-01-12: 100000", "US, 2022-02-13: 130000", "US, 2022-02-15: 100000"], .repeats, 0),
    (
      ["US, 2022-01-12: 100000", "US, 2022-02-13: 130000", "US, 2022-02-15: 100000", "UK, 2022-02-20: 150000"],
      .updates, 1
    ),
    // Of one day, the one that it agrees with; but a contradiction of its own comes first.
    (["US, 2022-02-13: 130000", "Russia, 2022-02-13: 60000", "UK, 2022-02-13: 130000"], .confirms, 0),
    (["US, 2022-02-13: 130000", "Russia, 2022-02-13: 60000", "Russia, 2022-02-13: 130000"], .contradicts, 1),
    (["US, 2022-02-13: 130000", "US, 2022-02-20: 150000", "UK, 2022-02-13: 130000"], .confirms, 0),
    // It rather takes a side than excludes the newest.
    (["Russia, 2022-02-10: 60000", "US, 2022-02-13: 130000", "Post, 2022-02-13: 60000"], .confirms, 0),
    // What gives a value, and what counts the same, tells more.
    (["US, 2022-02-13: 130000", "UK, 2022-02-14: so", "US, 2022-02-20: 150000"], .updates, 0),
    (
      ["US, 2022-02-13: 130000 in the east", "UK, 2022-02-14: 8000 in the west", "US, 2022-02-20: 150000 in the east"],
      .updates, 0
    ),
    // A denial is of what others say.
    (["US, 2022-02-13: 130000", "Russia, 2022-02-14: 30000", "Russia denies, 2022-02-20: so"], .denies, 0),
    (["US, 2022-02-13: 130000", "Russia denies, 2022-02-14: so", "US, 2022-02-20: 150000"], .updates, 0),
  ])
  func speaksToTheOneThatTellsWhatItDid(_ lines: [String], _ relation: Relation, _ earlier: Int) throws {
    let last = try #require(Told.last(lines))
    #expect(last.relation == relation)
    #expect(last.earlier == earlier)
  }

  @Test func whatComesFromOneOriginRepeatsIt() throws {
    let lines = ["(Wire), 2022-01-12: 100000", "US, 2022-01-14: 120000", "(Post), 2022-01-16: 100000"]
    let alone = try #require(Told.last(lines))
    #expect(alone.relation == .updates)
    #expect(alone.earlier == 1)
    let carried = try #require(Told.last(lines, origins: Told.oneOrigin(0, 2)))
    #expect(carried.relation == .repeats)
    #expect(carried.earlier == 0)
  }

  @Test func twoSpeakersOfOneArticleAreTwo() throws {
    let lines = ["US, 2022-01-12: 100000", "UK, 2022-01-12: 100000", "UK, 2022-01-12: 130000"]
    let appearances = lines.enumerated().map { number, line in
      var appearance = Told.appearance(line, article: number + 1)
      appearance.article = Samples.article
      appearance.quote.start = number
      return appearance
    }
    let relations = Samples.claim(appearances[0], appearances[1], appearances[2]).relations()
    #expect(relations.map(\.relation) == [.confirms, .disagrees])
    // One speaker who gives two values in one article tells of two times, or of two things.
    #expect(Samples.claim(appearances[1], appearances[2]).relations().map(\.relation) == [.unclear])
    #expect(!Samples.claim(appearances[1], appearances[2]).disputed)
  }

  @Test func oneOriginWithAnotherValueIsNoRepeat() {
    let lines = ["(Wire), 2022-01-12: 100000", "(Post), 2022-01-15: 130000"]
    #expect(Told.last(lines, origins: Told.oneOrigin(0, 1))?.relation == .updates)
  }

  @Test func anArticleRecordedLateChangesItsNeighbours() throws {
    var claim = Told.claim(["US, 2022-01-12: 100000", "UK, 2022-02-13: 130000"])
    let newest = try #require(claim.appearances.last)
    #expect(claim.relations().last?.earlier == claim.appearances[0].id)
    let late = Told.appearance("Pentagon, 2022-02-12: 130000", article: 9)
    claim.appearances.append(late)
    let relations = claim.relations()
    #expect(relations.map(\.appearance) == [late.id, newest.id])
    #expect(relations.map(\.relation) == [.updates, .confirms])
    #expect(relations.last?.earlier == late.id)
  }

  @Test func theOrderOfRecordingDoesNotMatter() {
    let lines = ["US, 2022-01-12: 100000", "UK, 2022-01-12: 90000", "Pentagon, ?: 5", "US, 2022-01-13: 120000"]
    let appearances = lines.enumerated().map { Told.appearance($1, article: $0 + 1) }
    let forwards = Samples.claim(appearances[0], appearances[1], appearances[2], appearances[3]).relations()
    let backwards = Samples.claim(appearances[3], appearances[2], appearances[1], appearances[0]).relations()
    #expect(forwards == backwards)
    #expect(forwards.count == 3)
  }

  @Test func whatDoesNotCountNeitherSpeaksNorIsSpokenTo() {
    var claim = Told.claim(["US, 2022-01-12: 100000", "UK, 2022-01-13: 130000", "UN, 2022-01-14: 130000"])
    claim.appearances[1].withdrawn = true
    let relations = claim.relations()
    #expect(relations.map(\.earlier) == [claim.appearances[0].id])
    #expect(relations.map(\.relation) == [.updates])
  }

  @Test func theLaterVersionOfAnArticleUpdatesTheEarlier() throws {
    let old = Samples.appearance(7, published: "2022-01-12", value: "100000", article: Samples.article, recorded: 1)
    let new = Samples.appearance(3, published: "2022-01-12", value: "130000", article: Samples.article, recorded: 2)
    let relation = try #require(Samples.claim(old, new).relations().first)
    #expect(relation.appearance == new.id)
    #expect(relation.relation == .updates)
    #expect(!Samples.claim(old, new).disputed)
  }

  @Test func aPersonsRulingOverrulesWhatIsComputed() throws {
    var claim = Told.claim(["US, 2022-02-13: 130000", "Russia, 2022-02-13: 60000"])
    let computed = try #require(claim.relations().first)
    #expect(!computed.isRuled)
    claim.rule(.scopes, on: "Russia")
    let ruled = try #require(claim.relations().first)
    #expect(ruled.relation == .scopes)
    #expect(ruled.isRuled)
    #expect(ruled.earlier == computed.earlier)
  }

  @Test(arguments: [Relation.scopes, .repeats])
  func whatWasRuledToSayNothingNewIsNotSpokenTo(_ ruling: Relation) throws {
    var claim = Told.claim(["US, 2022-02-11: 130000", "UK, 2022-02-13: 7000", "UN, 2022-02-14: 150000"])
    claim.rule(ruling, on: "UK")
    let newest = try #require(claim.relations().last)
    #expect(newest.relation == .updates)
    #expect(claim.appearances.first { $0.id == newest.earlier }?.source == "US")
  }

  @Test func aClaimOfVeryManySourcesIsReadInLinearTime() {
    let lines = (0..<2_000).map { "Source \($0), 2022-02-13: \(1_000 + $0 % 7)" }
    let claim = Told.claim(lines)
    #expect(claim.relations().count == 1_999)
    #expect(claim.disputed)
  }
}

import Claims
import Ledgers
import Measures
import TestSupport
import Testing

@Suite struct HistoryTests {
  private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  @Test func anArticleFoundLateRewritesNeitherClock() throws {
    var story = try Story()
    let first = try story.record("US officials: troops near border 100000", published: "2022-01-12")
    try story.record("US officials: troops near border 130000", published: "2022-02-13")
    let beforeLate = story.clock
    try story.record("US officials: troops near border 110000", published: "2022-01-17")
    let id = first.claims[0].claim
    #expect(try story.ledger.claim(id).claim.value == "130,000")
    // What had been published by then, found late or not.
    #expect(try story.ledger.claim(id, at: .published(day("2022-01-20"))).claim.value == "110,000")
    #expect(try story.ledger.claim(id, at: .published(day("2022-01-12"))).claim.value == "100,000")
    // What we had recorded by then.
    let then = Story.editor(at: beforeLate).now
    #expect(try story.ledger.claim(id, at: .recorded(then)).claim.appearances.count == 2)
    #expect(try story.ledger.claim(id, at: .recorded(then)).claim.value == "130,000")
    #expect(
      try story.ledger.revisions(of: id, order: .recorded).map(\.published?.description) == [
        "2022-01-17", "2022-02-13", "2022-01-12",
      ])
    #expect(
      try story.ledger.revisions(of: id, order: .published).map(\.published?.description) == [
        "2022-02-13", "2022-01-17", "2022-01-12",
      ])
  }

  @Test func beforeItsFirstArticleThereIsNoClaim() throws {
    var story = try Story()
    let id = try story.record("troops near border 100000", published: "2022-01-12").claims[0].claim
    let error = #expect(throws: LedgerError.self) {
      try story.ledger.claim(id, at: .published(CalendarDate("2022-01-11") ?? .earliest))
    }
    #expect(error?.code == .notFound)
    #expect(throws: LedgerError.self) { try story.ledger.claim(id, at: .earlier(5)) }
    #expect(throws: (any Error).self) { try story.ledger.claim(id, at: .commit("no-such")) }
  }

  @Test func earlierRevisionsAreCountedBack() throws {
    var story = try Story()
    let id = try story.record("troops near border 100000", published: "2022-01-12").claims[0].claim
    try story.record("troops near border 130000", published: "2022-02-13")
    let last = try story.record("troops near border 150000", published: "2022-02-15")
    #expect(try story.ledger.claim(id, at: .earlier(0)).claim.value == "150,000")
    #expect(try story.ledger.claim(id, at: .earlier(2)).claim.value == "100,000")
    #expect(try story.ledger.claim(id, at: .article(last.article.id)).claim.value == "150,000")
    #expect(try story.ledger.claim(id, at: .commit("HEAD~1")).claim.value == "130,000")
  }

  @Test func theNewestRevisionIsComparedWithTheOneBefore() throws {
    var story = try Story()
    let id = try story.record("US officials: troops near border 100000", published: "2022-01-12").claims[0].claim
    let first = try story.ledger.difference(of: id)
    #expect(first.from == nil)
    try story.record("troops near border 130000", published: "2022-02-13")
    let changes = try story.ledger.difference(of: id).difference.changes
    #expect(changes.first { $0.path == "quantities[q1].low" }?.ratio == 1.3)
    #expect(changes.first { $0.path == "attribution" }?.kind == .removed)
    let none = try story.ledger.difference(
      of: id, from: .published(day("2022-01-12")), to: .published(day("2022-01-20")))
    #expect(none.difference.changes.isEmpty)
  }

  @Test func blameNamesWhoBroughtAValueAndWhoConfirmedIt() throws {
    var story = try Story()
    let id = try story.record("troops near border 100000", published: "2022-01-12").claims[0].claim
    let second = try story.record("troops near border 130000", published: "2022-02-13")
    try story.record(
      "troops near border 130000", published: "2022-02-14", publisher: "Example Times", url: "https://times.example/")
    let fields = try story.ledger.blame(id).fields
    let low = try #require(fields.first { $0.path == "quantities[q1].low" })
    #expect(low.introduced.appearance.article == second.article.id)
    #expect(low.introduced.commit == second.commit)
    #expect(low.confirmed?.appearance.publisher == "Example Times")
  }

  @Test func aTimelineHasASeriesForEachSource() throws {
    var story = try Story()
    let id = try story.record("US officials: troops near border 100000", published: "2022-01-12").claims[0].claim
    try story.record("Ukraine: troops near border 127000", published: "2022-01-18")
    try story.record("US officials: troops near border 100000", published: "2022-01-20", url: "https://wire.example/2")
    try story.record("US officials: troops near border 130000", published: "2022-02-13")
    let series = try story.ledger.timeline(of: id).series
    #expect(series.map(\.source) == ["US officials", "Ukraine"])
    #expect(series[0].points.map(\.repeats) == [false, true, false])
  }

  @Test func wordsFindAClaimWhereTheyFitOneOnly() throws {
    var story = try Story()
    let troops = try story.record(
      "russia troops near border 100000\nrussia troops withdrawn 7000", published: "2022-01-12"
    ).claims
    #expect(try story.ledger.claim(named: "near border") == troops[0].claim)
    #expect(try story.ledger.claim(named: troops[1].claim.description) == troops[1].claim)
    #expect(try story.ledger.claim(named: String(troops[1].claim.description.prefix(10))) == troops[1].claim)
    let error = #expect(throws: LedgerError.self) { try story.ledger.claim(named: "russia troops") }
    #expect(error?.code == .ambiguous)
    #expect(error?.hint?.contains("near border") == true)
    #expect(throws: LedgerError.self) { try story.ledger.claim(named: "\"; DROP TABLE claims; --") }
    #expect(throws: LedgerError.self) { try story.ledger.claim(named: "") }
  }
}

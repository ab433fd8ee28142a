import Claims
import Extraction
import Ledgers
import Measures
import TestSupport
import Testing

/// What the ledger ranks by how much it deserves to be checked.
@Suite struct WorthTests {
  private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  /// Twelve claims of one wording and a figure, on twelve days; and one without a figure.
  private func story() throws -> Story {
    var story = try Story()
    for month in 1...12 {
      let written = month < 10 ? "0\(month)" : "\(month)"
      try story.record("the town number\(month) lost houses 900", published: "2021-\(written)-05")
    }
    try story.record("perhaps it rains somewhere there", published: "2021-12-06")
    return story
  }

  @Test func recencyCountsFromTheNewestArticleUntilTheDay() throws {
    let story = try story()
    let late = try story.ledger.claims(worthiestOn: day("2030-01-01"), limit: 3).claims
    #expect(late.first?.published?.description == "2021-12-05")
    let early = try story.ledger.claims(worthiestOn: day("2021-05-20"), limit: 20).claims
    // Seen from May, what came later is no less recent; the earliest months are the least.
    #expect(early.firstIndex { $0.published?.description == "2021-01-05" } == 11)
    #expect(early.last?.statement.hasPrefix("perhaps") == true)
  }

  @Test(arguments: [1, 2, 5, 12, 13]) func aShortListIsTheBeginningOfTheLongOne(_ limit: Int) throws {
    let story = try story()
    let all = try story.ledger.claims(worthiestOn: day("2022-01-01"), limit: .max)
    #expect(all.total == 13 && all.claims.count == 13)
    let sums = all.claims.compactMap { $0.worth?.sum }
    #expect(sums.count == 13 && sums == sums.sorted(by: >))
    let short = try story.ledger.claims(worthiestOn: day("2022-01-01"), limit: limit)
    #expect(short.total == 13)
    #expect(short.claims.map(\.id) == Array(all.claims.map(\.id).prefix(limit)))
  }

  @Test func whatPassesTheFilterIsRankedToo() throws {
    var story = try story()
    try story.record("officials: the town lost roads 80", published: "2021-03-03")
    let found = try story.ledger.claims(
      ClaimFilter(speaker: "officials"), worthiestOn: day("2022-01-01"), limit: 5)
    #expect(found.total == 1 && found.claims.map(\.appearances) == [1])
  }

  @Test func aClaimThatCannotBeReadComesLast() throws {
    var story = try story()
    let id = try story.record("the port lost ships 4000", published: "2021-12-06").claims[0].claim
    try story.folder.replace("\"label\": ", with: "\"lable\": ", in: "story/claims/\(id.folders)/\(id).json")
    try runGit("commit", "-qam", "broken", in: story.path)
    try story.reopen()
    let found = try story.ledger.claims(worthiestOn: day("2022-01-01"), limit: .max)
    #expect(found.total == 14 && found.claims.last?.id == id && found.claims.last?.worth == nil)
    #expect(try story.ledger.claims(limit: 1).total == 14)
  }
}

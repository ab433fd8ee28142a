import Claims
import Extraction
import Measures
import Testing

@Suite struct ClauseTests {
  @Test(arguments: [
    (
      "While Norland is not a member, the alliance promised it weapons in 2008.",
      ["Norland is not a member", "The alliance promised it weapons in 2008"]
    ),
    ("The road is open, but the bridge is closed.", ["The road is open", "The bridge is closed"]),
    ("The road is open; the bridge is closed.", ["The road is open", "The bridge is closed"]),
    (
      "Up to 200,000 people were killed and two million made homeless.",
      ["Up to 200,000 people were killed", "Two million were made homeless"]
    ),
    (
      "The planes came from a base in Tolm and dropped 14,000 meals.",
      ["The planes came from a base in Tolm", "The planes dropped 14,000 meals"]
    ),
    (
      "The quake, which killed 70 people, struck on Monday.",
      ["The quake struck on Monday", "The quake killed 70 people"]
    ),
    (
      "Tents are on their way, with 20,000 people left homeless.",
      ["Tents are on their way", "20,000 people [are] left homeless"]
    ),
    (
      "Three million people were affected, including 1.5 million who are now homeless.",
      ["Three million people were affected", "1.5 million are now homeless"]
    ),
  ])
  func cutsWhatCanStandAlone(sentence: String, statements: [String]) throws {
    #expect(try Extracted(sentence).statements == statements)
  }

  @Test(arguments: [
    "Roads and bridges were destroyed.", "Between 100 and 150 people are missing.",
    "Norland, Sudland and Ostland are sending doctors and nurses.",
    "The army has 190,000 soldiers in and near Tolm.",
    "History and religion have led countless people and their leaders to believe in a curse.",
    "The Search and Rescue Team arrived in Tolm on Monday.",
    "Others have left numbers so that relatives can reach them.",
    "More and more families are leaving the camp.",
  ])
  func leavesTogetherWhatCannot(sentence: String) throws {
    #expect(try Extracted(sentence).statements == [String(sentence.dropLast())])
  }

  @Test func eachFigureGoesWithItsClause() throws {
    let extracted = try Extracted("At least 70 people were killed and 3,000 homes were destroyed in Tolm.")
    #expect(extracted.appearances.map { $0.quantities.compactMap(\.low?.description) } == [["70"], ["3000"]])
  }

  @Test func theHedgeOfAFigureStaysWithIt() throws {
    let extracted = try Extracted("There were more than 200 people who were trapped in the mine.")
    #expect(extracted.statements.contains("More than 200 people were trapped in the mine"))
  }

  @Test func theQuoteIsTheStretchOfTheTextThatSaysIt() throws {
    let extracted = try Extracted("Officials said the road was open, but the bridge was closed.")
    #expect(extracted.appearances.map(\.quote.exact) == ["the road was open", "the bridge was closed"])
    for claim in extracted.appearances {
      #expect(extracted.words(claim.quote.span) == claim.quote.exact)
    }
  }
}

import Claims
import Extraction
import Measures
import Testing

@Suite struct QuotationTests {
  @Test func aQuotationGoesOnInTheNextSentences() throws {
    let extracted = try Extracted("Jon Tarr said: “The road is open. The bridge is closed.”")
    #expect(extracted.statements == ["The road is open", "The bridge is closed"])
    #expect(extracted.speakers == [["Jon Tarr"], ["Jon Tarr"]])
  }

  @Test func aQuotationGoesOnInParagraphsThatOpenItAgain() throws {
    let extracted = try Extracted(
      """
      Jon Tarr said: “The road is open.

      “The bridge is closed.

      “The trains have stopped.”

      Tolm lies on the coast.
      """)
    #expect(extracted.speakers == [["Jon Tarr"], ["Jon Tarr"], ["Jon Tarr"], []])
  }

  @Test func whoSpeaksMayStandAtTheEndOfTheQuotation() throws {
    let extracted = try Extracted(
      """
      “The road is open and the bridge is closed.

      The trains have stopped,” Jon Tarr said.
      """)
    #expect(extracted.speakers == [["Jon Tarr"], ["Jon Tarr"], ["Jon Tarr"]])
  }

  @Test func aQuotationWithoutASpeakerIsOfWhoeverSpokeBefore() throws {
    let extracted = try Extracted(
      """
      Jon Tarr said the road was open.

      “The bridge is closed since Monday.”
      """)
    #expect(extracted.speakers == [["Jon Tarr"], ["Jon Tarr"]])
  }

  @Test func whatStandsBetweenTwoHalvesOfAQuotationIsNoPartOfIt() throws {
    let extracted = try Extracted("“The road is open,” said Jon Tarr. “The bridge is closed.”")
    #expect(extracted.statements == ["The road is open", "The bridge is closed"])
    #expect(extracted.speakers == [["Jon Tarr"], ["Jon Tarr"]])
  }

  @Test func quotedWordsInASentenceMakeNoSpeaker() throws {
    let extracted = try Extracted("The ship will serve as a “floating airport” for the relief force.")
    #expect(extracted.speakers == [[]])
    #expect(extracted.statements == ["The ship will serve as a “floating airport” for the relief force"])
    #expect(extracted.appearances.first?.verbatim == [])
  }

  @Test func marksTheSpeakersOwnWords() throws {
    let extracted = try Extracted("Jon Tarr said the road was “a river of mud” on Monday.")
    let claim = try #require(extracted.appearances.first)
    #expect(claim.verbatim.map { extracted.words($0) } == ["a river of mud"])
  }

  @Test func iThinkIsNotPartOfTheStatement() throws {
    let extracted = try Extracted("“I think the repairs will take a year,” Jon Tarr said.")
    #expect(extracted.statements == ["The repairs will take a year"])
    #expect(extracted.speakers == [["Jon Tarr"]])
  }

  @Test func theMarksAroundAQuotationAreNoPartOfTheQuote() throws {
    let extracted = try Extracted("\"The shops are full and nobody is leaving,\" said Mara Quist.")
    #expect(extracted.appearances.map(\.quote.exact) == ["The shops are full", "nobody is leaving"])
  }
}

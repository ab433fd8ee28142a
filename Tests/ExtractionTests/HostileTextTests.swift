import Claims
import Extraction
import Measures
import Testing

@Suite struct HostileTextTests {
  @Test(arguments: [
    "", " ", "\n\n\n", "”", "“", "\"", "'", "said", "said said said", ", said", "said,", "“”“”“”", "He said",
    "he said he said he",
    "(((((", "and and and", "which which was", "\u{0}\u{1}\u{2}", "\u{202E}dias rebmun eht\u{202C}", "\u{FEFF}The road",
    "- - - -",
    "…", "?", "It's it's it's", "1", "5 and", "with 5", "According to", "according to according to",
    "“He said ‘she said “they said”’”",
    "including", "who who who", ";;;;", "A,B,C,D", "’s", "n't n't",
  ])
  func nothingBreaksIt(text: String) throws {
    let extracted = try Extracted(text)
    for claim in extracted.appearances {
      #expect(extracted.words(claim.quote.span) == claim.quote.exact)
      #expect(!claim.statement.isEmpty)
    }
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "The road is open and ", "He said, ", "“The road is open.\n\n", "who was, ", "Mr Tarr said. ", "(", "\"", "5, ",
      "and ", "x'",
    ])
  func aLongTextIsReadToItsEnd(part: String) throws {
    let extracted = try Extracted(String(repeating: part, count: 5_000) + "\n\nThe harbour is closed since Monday.")
    #expect(extracted.result.claims.last?.appearance.statement.hasPrefix("The harbour is closed") == true)
  }
}

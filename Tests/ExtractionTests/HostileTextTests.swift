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

  /// Words that grammar is made of, in any order: where clauses, quotations and sources begin and end without sense.
  @Test(arguments: 0..<8)
  func wordsInAnyOrderBreakNothing(seed: Int) throws {
    let words = """
      said that who which where , , . ; : - – “ ” " ' ( ) and but or while although as since because with including after \
      he she it they there 130 5,000 people troops Mr Tarr Tolm the a of in on is was were has been not n't 's killed \
      dismissed urged called according to saying joined by asked if up from Monday
      """.split(separator: " ").map(String.init)
    var state = UInt64(seed) &+ 1
    func next() -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33)
    }
    let text = (0..<700).map { _ in words[next() % words.count] }.joined(separator: " ")
    let extracted = try Extracted(text)
    for claim in extracted.appearances {
      #expect(extracted.words(claim.quote.span) == claim.quote.exact)
      #expect(!claim.statement.isEmpty)
    }
  }

  @Test func anArticleOfNothingButClaimsGivesABoundedNumber() throws {
    let extracted = try Extracted((1...1_800).map { "Tolm lost \($0) people." }.joined(separator: "\n\n"))
    #expect(extracted.appearances.count == 1_500)
    #expect(extracted.result.skipped.count == 300)
    #expect(extracted.result.skipped.allSatisfy { $0.why == ExtractionResult.Skipped.tooMany })
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

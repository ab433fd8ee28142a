import Claims
import Extraction
import Measures
import Testing

@testable import ClaimlogCLI

/// What an appearance did to what stood before it, as `show`, `log`, `article` and `record` say it.
@Suite struct RelationWordsTests {
  /// The words of the last of some appearances, each told as `BracketExtractor` reads it, with its date.
  private func words(_ lines: [(line: String, published: String)], oneOrigin: [Int] = []) throws -> String {
    var appearances: [Appearance] = []
    for (number, told) in lines.enumerated() {
      let hash = "a-3f9c0000000\(number)"
      let text = Array(told.line.unicodeScalars)
      let article = try #require(Article.ID(hash))
      let result = BracketExtractor().claims(
        in: .init(
          article: article, text: String(scalars: text[...]), title: nil, publisher: "Paper \(number)",
          published: ExtendedDate(told.published), recorded: Instant(seconds: number)))
      appearances += result.claims.map(\.appearance)
    }
    let articles = oneOrigin.map { appearances[$0].article }
    let origins =
      articles.isEmpty
      ? Origins()
      : Origins(groups: [
        .init(articles: articles, reasons: [.init(article: articles[0], other: articles[1], why: "x")])
      ])
    let last = try #require(appearances.last)
    let claim = Claim(
      id: Claim.id(article: last.article, quote: "q", occurrence: 0) { _ in false }, label: "troops",
      appearances: appearances)
    return try #require(RelationWords(of: claim, origins: origins).words(of: last.id))
  }

  @Test(arguments: [
    (
      "US: troops [100000]", "2022-01-12", "US: troops [130000]", "2022-02-13", "updates its own 100,000 of 12 Jan 2022"
    ),
    ("US: troops [100000]", "2022-01-12", "UK: troops [130000]", "2022-02-13", "updates US’s 100,000 of 12 Jan 2022"),
    (
      "US: troops [100000]", "2022-01-12", "US: troops [100000]", "2022-02-13", "repeats its own 100,000 of 12 Jan 2022"
    ),
    ("US: troops [100000]", "2022-01-12", "UK: troops [100000]", "2022-01-12", "confirms US’s 100,000 of the same day"),
    ("US: troops [4980]", "2022-01-12", "UK: troops [5000 approximate]", "2022-01-12", "rounds US’s 4,980"),
    (
      "US: troops [5000 approximate]", "2022-01-12", "UK: troops [4980]", "2022-01-12",
      "gives US’s 5,000 approximate more exactly"
    ),
    ("US: troops [4000]", "2022-01-12", "US: troops [7000]", "2022-01-12", "contradicts its own 4,000 of the same day"),
    (
      "Officials: troops [4000]", "2022-01-12", "UK: troops [7000]", "2022-01-12",
      "disagrees with Officials’ 4,000 of the same day"
    ),
    (
      "US: troops [>4000]", "2022-01-12", "UK: troops [7000]", "2022-01-12",
      "narrows US’s more than 4,000 of the same day"
    ),
    ("US: troops", "2022-01-12", "UK denies: troops", "2022-01-14", "denies what US said on 12 Jan 2022"),
    ("US: troops", "2022-01-12", "UK: troops", "2022-01-14", "confirms US"),
  ])
  func tellWhatItDid(_ line: String, _ day: String, _ next: String, _ nextDay: String, _ words: String) throws {
    #expect(try self.words([(line, day), (next, nextDay)]) == words)
  }

  @Test func nameThePaperWhoseTextWasCarried() throws {
    #expect(
      try words([("US: troops [1]", "2022-01-12"), ("US: troops [1]", "2022-01-13")], oneOrigin: [0, 1])
        == "repeats Paper 0’s text")
  }
}

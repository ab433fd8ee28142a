import Testing
import Claims
import Extraction
import Measures

/// What the extractor makes of a text that was published on 20 January 2022, a Thursday.
struct Extracted {
  let text: [Unicode.Scalar]
  let result: ExtractionResult

  init(_ text: String, published: String? = "2022-01-20", title: String? = nil) throws {
    let recorded = try #require(Instant("2022-01-20T12:00:00Z"))
    let input = ExtractionInput(
      article: Article.id(canonical: nil, text: text) { _ in false }, text: text, title: title, publisher: "The Paper",
      published: published.flatMap { ExtendedDate($0) }, recorded: recorded)
    self.text = input.text
    result = PatternExtractor().claims(in: input)
  }

  var appearances: [Appearance] { result.claims.map(\.appearance) }
  var statements: [String] { appearances.map(\.statement) }
  /// For each claim the speakers, outermost first.
  var speakers: [[String]] { appearances.map { $0.attribution.map(\.name) } }
  /// Why sentences gave no claim.
  var reasons: [String] { result.skipped.map(\.why) }

  /// The claim whose statement contains some words.
  func claim(with words: String) throws -> Appearance {
    try #require(appearances.first { $0.statement.contains(words) }, "no claim with \"\(words)\" among \(statements)")
  }

  /// The stretch of the text that a span covers.
  func words(_ span: Range<Int>?) -> String? {
    span.map { String(scalars: text[$0]) }
  }
}

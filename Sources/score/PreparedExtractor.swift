import Claims
import Extraction

/// An extractor that gives what was taken from its articles before, so that many recordings read each article once.
struct PreparedExtractor: ClaimExtractor {
  let name = "prepared"
  private let results: [Article.ID: ExtractionResult]

  init(_ results: [(article: Article.ID, result: ExtractionResult)]) {
    self.results = Dictionary(results) { first, _ in first }
  }

  func claims(in article: ExtractionInput) -> ExtractionResult { results[article.article] ?? ExtractionResult() }
}

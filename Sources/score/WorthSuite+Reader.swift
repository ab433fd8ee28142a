import Claims
import Extraction
import Foundation
import JSONKit
import Measures

extension WorthDocument {
  /// How an article's claims are ranked, against what readers would surely want checked.
  struct ReaderRankings {
    /// The article's name for splitting.
    let name: String
    /// The extracted claims that are paired with a label.
    let paired: WorthRanking
    /// All extracted claims; what no reader labelled is worth nothing.
    let extracted: WorthRanking
    /// The stretches that the readers labelled, by their words alone: the model without the extractor.
    let labelled: WorthRanking
    /// The paired claims at random, and by length.
    let random: [WorthRanking]
    let longest: WorthRanking

    init(_ article: ReaderArticle) throws {
      name = "line \(article.line)"
      guard let recorded = Instant("2010-02-01T00:00:00Z"), let claim = Claim.ID("c-000000000000") else {
        throw ReaderDataError(description: "\(name) cannot be recorded")
      }
      let input = ExtractionInput(
        article: Article.id(canonical: nil, text: article.text) { _ in false }, text: article.text,
        title: article.title, publisher: nil, published: article.published, recorded: recorded)
      let claims = PatternExtractor().claims(in: input).claims
      let pairing = ReaderPairing(article, claims: claims)
      let gains = pairing.labelOfClaim.map { label in label.map { article.labels[$0].isHigh ? 1.0 : 0 } }
      let scores = claims.map { Worth(of: Claim(id: claim, label: $0.label, appearances: [$0.appearance])).sum }
      let pairs = claims.indices.filter { gains[$0] != nil }
      let ranked = { (score: (Int) -> Double) in
        WorthRanking(pairs.map { (claims[$0].appearance.statement, score($0), gains[$0] ?? 0) })
      }
      paired = ranked { scores[$0] }
      random = (0..<WorthDocument.randomOrders).map { order in
        ranked { WorthDocument.chance(claims[$0].appearance.statement, order) }
      }
      longest = ranked { Double(claims[$0].appearance.statement.utf8.count) }
      extracted = WorthRanking(
        claims.indices.map { (claims[$0].appearance.statement, scores[$0], gains[$0] ?? 0) })
      let text = Array(article.text.unicodeScalars)
      labelled = WorthRanking(
        article.labels.map { label in
          let words = text[label.span.clamped(to: text.indices)].reduce(into: "") { $0.unicodeScalars.append($1) }
          return (words, Worth(ofSentence: words).sum, label.isHigh ? 1 : 0)
        })
    }
  }

  /// Whether a folder holds reader labels: objects with an article and its claims.
  static func isReaderFolder(_ path: String) throws -> Bool {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder else { return false }
    let names = try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasSuffix(".json") }.sorted()
    guard let first = names.first else { return false }
    let json = try JSON(parsing: Array(Data(contentsOf: URL(filePath: "\(path)/\(first)"))))
    guard case .object(let object) = json else { return false }
    return object["article"] != nil
  }
}

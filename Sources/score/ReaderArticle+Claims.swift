import Claims
import Extraction
import Ledgers
import Measures

extension ReaderArticle {
  /// Its id in a ledger.
  var id: Article.ID { Article.id(canonical: url.map(Article.canonical), text: text) { _ in false } }

  /// The article as it is recorded.
  var input: RecordInput {
    RecordInput(
      text: text, title: title, published: published, url: url, publisher: publisher, authors: authors,
      source: "\(story), line \(line)")
  }

  /// What an extractor takes from it.
  func extracted(by extractor: any ClaimExtractor, at now: Instant) -> ExtractionResult {
    extractor.claims(
      in: ExtractionInput(
        article: id, text: text, title: title, publisher: publisher, published: published, recorded: now))
  }

  /// Its labels as if an extractor had found just them, and the number of the label that each claim is.
  ///
  /// What labels do not have (names within the statement, the place of a figure) stays empty.
  func labelled(at now: Instant) -> (result: ExtractionResult, labels: [Int]) {
    let scalars = Array(text.unicodeScalars)
    let hash = Article.hash(of: text)
    let article = id
    let order = labels.indices.sorted {
      let (one, other) = (labels[$0].span, labels[$1].span)
      return (one.lowerBound, one.upperBound, $0) < (other.lowerBound, other.upperBound, $1)
    }
    var quotes: [String: Int] = [:]
    var claims: [ExtractedClaim] = []
    for number in order {
      let label = labels[number]
      let quote = Quote(at: label.span, of: scalars, hash: hash)
      let occurrence = quotes[quote.exact, default: 0]
      quotes[quote.exact] = occurrence + 1
      let speaker = label.speaker.map { Attribution(name: $0, as: $0, verb: nil, span: nil) }
      let appearance = Appearance(
        id: Appearance.id(article: article, quote: quote.exact, occurrence: occurrence) { id in
          claims.contains { $0.appearance.id == id }
        },
        article: article, published: published, publisher: publisher, recorded: now,
        stance: Stance(rawValue: label.stance) ?? .asserts, mode: Mode(rawValue: label.mode) ?? .asserted,
        polarity: Polarity(rawValue: label.polarity) ?? .positive, statement: label.statement,
        attribution: speaker.map { [$0] } ?? [], quantities: label.quantities, when: label.when, quote: quote,
        by: Provenance(extractor: "labels"))
      claims.append(
        ExtractedClaim(label: Extraction.Label.of(label.statement), appearance: appearance, occurrence: occurrence))
    }
    return (ExtractionResult(claims: claims), order)
  }
}

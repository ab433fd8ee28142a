internal import English
internal import Claims

/// Collects an article's claims: gives them their ids, and keeps one of those that say the same.
struct ClaimCollector {
  private let article: ExtractionInput
  private let extractor: String
  private var quotes: [[UInt8]: Int] = [:]
  private var statements: [[UInt8]: Int] = [:]
  private var taken: Set<Appearance.ID> = []

  private(set) var result = ExtractionResult()

  init(article: ExtractionInput, extractor: String) {
    self.article = article
    self.extractor = extractor
  }

  mutating func skip(_ span: Range<Int>, _ why: String) {
    result.skipped.append(ExtractionResult.Skipped(span: span, why: why))
  }

  /// Adds what a line gave: claims, or the reason why it gave none.
  mutating func add(_ found: ClaimWriter.Found, from line: ArticleReading.Line, unresolved: Int) {
    result.unresolved += unresolved
    if let why = found.skipped { skip(line.sentence.sentence.span, why) }
    for draft in found.drafts { add(draft) }
  }

  private mutating func add(_ draft: ClaimDraft) {
    guard result.claims.count < ExtractionResult.mostClaims else {
      return skip(draft.quote, ExtractionResult.Skipped.tooMany)
    }
    let key = Array(draft.statement.lowercased().utf8)
    if let earlier = statements[key] {
      // The same words again: a source or a figure more makes the later one the fuller.
      guard result.claims[earlier].appearance.attribution.isEmpty, !draft.attribution.isEmpty else {
        return skip(draft.quote, "said before")
      }
      statements[key] = result.claims.count
      result.claims.append(claim(draft))
      let replaced = result.claims.remove(at: earlier)
      for (statement, index) in statements where index > earlier { statements[statement] = index - 1 }
      return skip(replaced.appearance.quote.span, "said again")
    }
    statements[key] = result.claims.count
    result.claims.append(claim(draft))
  }

  private mutating func claim(_ draft: ClaimDraft) -> ExtractedClaim {
    let quote = Quote(at: draft.quote, of: article.text, hash: article.hash)
    let bytes = Array(quote.exact.utf8)
    let occurrence = quotes[bytes, default: 0]
    quotes[bytes] = occurrence + 1
    let id = Appearance.id(article: article.article, quote: quote.exact, occurrence: occurrence) { taken.contains($0) }
    taken.insert(id)
    let appearance = Appearance(
      id: id, article: article.article, published: article.published, publisher: article.publisher,
      recorded: article.recorded,
      stance: draft.stance, mode: draft.mode, polarity: draft.polarity, statement: draft.statement,
      attribution: draft.attribution, quantities: draft.quantities, when: draft.when, asOf: draft.asOf,
      scope: draft.scope,
      entities: draft.entities, condition: draft.condition, addressee: draft.addressee, verbatim: draft.verbatim,
      quote: quote,
      by: Provenance(extractor: extractor, rules: draft.rules))
    return ExtractedClaim(label: Label.of(draft.statement), appearance: appearance, occurrence: occurrence)
  }
}

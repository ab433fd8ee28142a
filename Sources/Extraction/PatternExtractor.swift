public import Claims
internal import English
internal import Measures

/// Takes claims out of a text by patterns of its words and trees: sentence by sentence, each with its source, figures and
/// dates.
///
/// A line is read in four steps: what it is (news or furniture), who says what in it, which clauses stand alone, and what
/// each clause gives: how it is put forward, its figures, times, names and scope. Every step is a type of its own, and
/// every field of a claim says which rule gave it.
public struct PatternExtractor: ClaimExtractor {
  /// `builtin/2`.
  public let name = "builtin/2"

  /// An extractor; it has no settings.
  public init() {}

  /// The amounts that a stretch of a text gives, as a claim quoted from it has them; for claims that people add.
  public static func quantities(at span: Range<Int>, of text: [Unicode.Scalar]) -> [Quantity] {
    let mentions = sentences(of: text).filter { $0.span.overlaps(span) }.flatMap { sentence in
      English.quantities(in: sentence, of: text).filter {
        span.lowerBound <= $0.numberSpan.lowerBound && $0.numberSpan.upperBound <= span.upperBound
      }
    }
    return FigureReader.quantities(mentions, of: text).map(\.0)
  }

  /// Takes the claims out of an article's text, in time proportional to its length.
  public func claims(in article: ExtractionInput) -> ExtractionResult {
    let reading = ArticleReading(article.text)
    let sourced = SourcedReading(reading)
    var ledger = ClaimCollector(article: article, extractor: name)
    for (index, line) in reading.lines.enumerated() {
      if let why = line.skipped {
        ledger.skip(line.sentence.sentence.span, why)
        continue
      }
      var writer = ClaimWriter(
        article: article, line: line, before: index > 0 ? reading.lines[index - 1] : nil, reading: reading,
        he: sourced.he[index], she: sourced.she[index])
      ledger.add(writer.claims(of: sourced.parts[index]), from: line, unresolved: writer.unresolved)
    }
    return ledger.result
  }
}

internal import English

extension PatternExtractor {
  /// Who says what in a text, in the order of their cues, in time proportional to its length.
  public static func reports(in text: [Unicode.Scalar]) -> [Report] {
    ReportReader(ArticleReading(text)).found.map(\.report)
  }
}

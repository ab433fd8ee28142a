import Claims
import English
import Extraction
import Matching
import Measures

/// A sentence that nobody took a claim out of, as the matcher sees it.
enum Statement {
  /// What a claim in these wordings is known by, each a statement with the figures that English finds in it; nil for none.
  static func features(of wordings: [String]) -> MatchFeatures? {
    guard let article = Article.ID("a-000000000000"), let id = Claim.ID("c-000000000000") else { return nil }
    let appearances = wordings.enumerated().map { number, wording in
      let text = Array(wording.unicodeScalars)
      return Appearance(
        id: Appearance.id(article: article, quote: wording, occurrence: number) { _ in false }, article: article,
        published: nil, publisher: "\(number)", recorded: ReaderRecording.now, statement: wording,
        quantities: PatternExtractor.quantities(at: text.indices, of: text),
        quote: Quote(at: text.indices, of: text, hash: ""), by: Provenance(extractor: "none"))
    }
    guard let first = appearances.first else { return nil }
    return appearances.count == 1
      ? MatchFeatures(of: first) : MatchFeatures(of: Claim(id: id, label: "", appearances: appearances))
  }

  /// The stems of a text's words, those that say nothing by themselves left out.
  static func stems(of text: String) -> [String] {
    sentences(of: Array(text.unicodeScalars)).flatMap(\.tokens).compactMap { token in
      guard [.word, .mixed, .number].contains(token.kind), !isStopword(token.lower) else { return nil }
      return stem(token.lower)
    }
  }
}

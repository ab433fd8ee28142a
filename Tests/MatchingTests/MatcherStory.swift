import Claims
import Matching
import Measures

/// A few statements of one story, each marked with what it claims: those with the same mark are one claim.
///
/// A figure stands in brackets with what it measures and its unit: `[some 4,000 boats|boats|boat]`; the first number in it is
/// its value. A leading `2019-05-04:` is the day of publication.
struct MatcherStory: CustomStringConvertible, Sendable {
  let title: String
  let statements: [(mark: String, appearance: Appearance)]

  var description: String { title }

  init(_ title: String, _ lines: [(String, String)]) {
    self.title = title
    statements = lines.enumerated().map { number, line in
      (line.0, Appearance.saying(line.1, number: number))
    }
  }

  /// The inverse document frequency among the statements of the story.
  var weight: (String) -> Double {
    let features = statements.map { MatchFeatures(of: $0.appearance) }
    var counts: [String: Int] = [:]
    for term in features.flatMap(\.terms) { counts[term, default: 0] += 1 }
    return { term in Double(features.count) / Double(counts[term] ?? 1) > 4 ? 2 : 1 }
  }
}

extension Appearance {
  /// An appearance of a marked statement.
  static func saying(
    _ marked: String, number: Int = 0, by source: String? = nil, mode: Mode = .asserted, polarity: Polarity = .positive,
    stance: Stance = .asserts, when: String? = nil, entities: [String] = []
  ) -> Appearance {
    var text = marked
    var published = ExtendedDate("2022-02-0\(1 + number % 9)")
    if text.count > 11, let day = ExtendedDate(String(text.prefix(10))), text.dropFirst(10).hasPrefix(": ") {
      published = day
      text = String(text.dropFirst(12))
    }
    var statement = ""
    var quantities: [Quantity] = []
    for (index, part) in text.split(separator: "[", omittingEmptySubsequences: false).enumerated() {
      guard index > 0, let end = part.firstIndex(of: "]") else {
        statement += part
        continue
      }
      let fields = part[..<end].split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      let digits = fields[0].filter { $0.isNumber || $0 == "." }
      quantities.append(
        Quantity(
          id: "q\(index)", of: fields.count > 1 && !fields[1].isEmpty ? fields[1] : nil,
          unit: fields.count > 2 ? fields[2] : "person", low: Amount(digits), high: Amount(digits), text: fields[0]))
      statement += fields[0] + part[part.index(after: end)...]
    }
    let article = Article.id(canonical: "https://example.org/\(number)", text: "") { _ in false }
    return Appearance(
      id: Appearance.id(article: article, quote: statement, occurrence: 0) { _ in false }, article: article,
      published: published, publisher: nil, recorded: Instant(seconds: 0), stance: stance, mode: mode,
      polarity: polarity, statement: statement,
      attribution: source.map { [Attribution(name: $0, as: $0, verb: "said", span: nil)] } ?? [],
      quantities: quantities,
      when: when.map { TimeReference(text: $0, value: ExtendedDate($0), anchor: nil, span: nil) },
      entities: entities.map { Entity(as: $0, ref: $0, span: nil) },
      quote: Quote(at: 0..<1, of: Array(statement.unicodeScalars), hash: "sha256:0"),
      by: Provenance(extractor: "test/1"))
  }
}

extension MatcherStory {
  /// A claim of these appearances.
  static func claim(of appearances: [Appearance]) -> Claim {
    let article = Article.id(canonical: "https://example.org/claim", text: "") { _ in false }
    return Claim(
      id: Claim.id(article: article, quote: "", occurrence: 0) { _ in false }, label: "", appearances: appearances)
  }
}

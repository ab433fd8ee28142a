import Claims
import Extraction
import Foundation
import Ledgers
import Matching
import Measures
import TestSupport

/// A world with a ledger of troops near a border, recorded by an extractor that is easy to foresee.
///
/// Each line of an article is a claim: `US officials: Russia has massed troops near the border [100000 estimated]`.
struct Desk {
  let world: World

  init() throws {
    world = try World()
    world.run("init", "story")
    world.folder += "/story"
  }

  /// The claim that most tests are about.
  static let line = "Russia has massed troops near the border"

  /// Records an article of lines, at noon of a day in March 2022.
  @discardableResult
  func record(
    _ lines: String..., published: String?, publisher: String = "Example Wire", on day: Int = 1, url: String? = nil
  ) throws -> RecordResult {
    var ledger = try Ledger.open(at: world.folder)
    let now = Instant(seconds: (Instant("2022-03-01T12:00:00Z")?.seconds ?? 0) + (day - 1) * 86_400)
    world.environment["GIT_COMMITTER_DATE"] = now.description
    return try ledger.record(
      RecordInput(
        text: lines.joined(separator: "\n") + "\n", title: "Title of \(published ?? "no date")",
        published: published.flatMap { ExtendedDate($0) }, dates: published.map { _ in "given" }, url: url,
        publisher: publisher, source: "test"),
      as: Editor(name: "Ada Reader", email: "ada@example.org", now: now), extractor: BracketExtractor(),
      matcher: SameStatement())
  }

  /// Three articles: one estimate, one more, and one that was found late.
  static func told() throws -> Desk {
    let desk = try Desk()
    try desk.record("US officials: \(line) [100000 estimated]", published: "2022-01-12")
    try desk.record("Pentagon: \(line) [>130000]", published: "2022-02-13", publisher: "Example Times", on: 2)
    try desk.record("US officials: \(line) [120000]", published: "2022-01-20", publisher: "Example Post", on: 3)
    return desk
  }

  /// The path of the only claim's file.
  var claimFile: String {
    get throws {
      try runGit("ls-files", "claims", in: world.folder).split(separator: "\n").first.map(String.init) ?? ""
    }
  }

  /// Replaces a piece of a file in the ledger, as a person with an editor would.
  func replace(_ old: String, with new: String, in file: String) throws {
    let url = URL(filePath: world.folder + "/" + file)
    let text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
    try Data(text.replacingOccurrences(of: old, with: new).utf8).write(to: url)
  }

  /// The document that a command prints with `--json`.
  func json(_ words: String...) throws -> [String: Any] {
    let outcome = world.run(words + ["--json"])
    return try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any] ?? [:]
  }
}

/// Makes a claim of every line, with a speaker before the first colon and a figure in brackets at its end.
struct BracketExtractor: ClaimExtractor {
  let name = "brackets/1"

  func claims(in article: ExtractionInput) -> ExtractionResult {
    var result = ExtractionResult()
    var start = 0
    for line in article.text.split(separator: "\n", omittingEmptySubsequences: false) {
      let span = start..<start + line.count
      start = span.upperBound + 1
      let text = String(scalars: line)
      guard let colon = text.firstIndex(of: ":") else { continue }
      var speaker = String(text[..<colon])
      let isDenial = speaker.hasSuffix(" denies")
      if isDenial { speaker.removeLast(" denies".count) }
      let rest = text[text.index(after: colon)...].split(separator: "[")
      let statement = rest[0].trimmingCharacters(in: .whitespaces)
      let appearance = Appearance(
        id: Appearance.id(article: article.article, quote: text, occurrence: 0) { _ in false },
        article: article.article, published: article.published, publisher: article.publisher,
        recorded: article.recorded, stance: isDenial ? .denies : .asserts, statement: statement,
        attribution: speaker.isEmpty ? [] : [Attribution(name: speaker, as: speaker, verb: "said", span: nil)],
        quantities: rest.count > 1 ? [Self.quantity(String(rest[1].dropLast()))] : [],
        quote: Quote(at: span, of: article.text, hash: article.hash), by: Provenance(extractor: name))
      result.claims.append(ExtractedClaim(label: Label.of(statement), appearance: appearance, occurrence: 0))
    }
    return result
  }

  /// `100000 estimated`, `>130000`, `<50000`, `169000-190000`.
  static func quantity(_ text: String) -> Quantity {
    let words = text.split(separator: " ")
    var figure = String(words.first ?? "")
    var quantity = Quantity(
      id: "q1", of: "troops", unit: "person", low: nil, high: nil,
      basis: words.dropFirst().first.flatMap { Basis(rawValue: String($0)) },
      text: text)
    switch figure.first {
    case ">":
      figure.removeFirst()
      quantity.low = Amount(figure)
      quantity.lowOpen = true
    case "<":
      figure.removeFirst()
      quantity.high = Amount(figure)
      quantity.highOpen = true
    default:
      let ends = figure.split(separator: "-").map { Amount(String($0)) }
      quantity.low = ends.first ?? nil
      quantity.high = ends.last ?? nil
    }
    return quantity
  }
}

/// Takes statements for the same claim where they share all terms, and is not sure where they share half of them.
struct SameStatement: ClaimMatcher {
  let name = "statement/1"

  func score(_ new: MatchFeatures, _ known: MatchFeatures, weight: (String) -> Double) -> MatchScore {
    // Keys, which have a colon, say what is measured.
    let words = [new, known].map { features in features.terms.filter { !$0.contains(":") } }
    let common = words[0].filter(words[1].contains)
    let reasons =
      common.map { MatchScore.Reason(what: "both have “\($0)”", weight: 1) }
      + words[0].filter { !words[1].contains($0) }.map {
        MatchScore.Reason(what: "only one has “\($0)”", weight: -1)
      }
    if words[0] == words[1], !words[0].isEmpty { return MatchScore(value: 1, verdict: .same, reasons: reasons) }
    let share = Double(common.count) / Double(max(words[0].count, words[1].count, 1))
    return MatchScore(value: max(0.1, share * 0.9), verdict: share >= 0.5 ? .unsure : .other, reasons: reasons)
  }
}

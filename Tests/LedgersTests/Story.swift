import Claims
import English
import Extraction
import Ledgers
import Matching
import Measures
import TestSupport

/// A ledger of a test's own, with an extractor and a matcher that are easy to foresee.
struct Story: ~Copyable {
  let folder: TemporaryFolder
  var ledger: Ledger
  /// Seconds since the first commit; each call of ``now()`` adds an hour.
  private(set) var clock = 0

  init(bare: Bool = false, texts: LedgerSettings.Texts = .full) throws {
    let folder = try TemporaryFolder()
    let editor = Story.editor(at: 0)
    self.init(
      folder: folder,
      ledger: try Ledger.create(at: folder.path + "/story", bare: bare, texts: texts, as: { _ in editor }))
  }

  private init(folder: TemporaryFolder, ledger: consuming Ledger) {
    self.folder = folder
    self.ledger = ledger
  }

  var path: String { folder.path + "/story" }

  static func editor(at seconds: Int) -> Editor {
    Editor(
      name: "Ada Reader", email: "ada@example.org",
      now: Instant(seconds: (Instant("2022-03-01T12:00:00Z")?.seconds ?? 0) + seconds))
  }

  mutating func now() -> Editor {
    clock += 3_600
    return Self.editor(at: clock)
  }

  /// Records an article of lines such as `US officials: troops near border 100000`.
  @discardableResult
  mutating func record(
    _ text: String, published: String? = nil, publisher: String? = "Example Wire", url: String? = nil
  ) throws -> RecordResult {
    let editor = now()
    return try ledger.record(
      RecordInput(
        text: text + "\n", title: "Title of \(published ?? "no date")",
        published: published.flatMap { ExtendedDate($0) },
        dates: published.map { _ in "given" }, url: url, publisher: publisher, source: "test"),
      as: editor, extractor: LineExtractor(), matcher: SameWords())
  }

  /// Records an article that comes with more than a text and a date.
  @discardableResult
  mutating func record(_ input: RecordInput) throws -> RecordResult {
    let editor = now()
    return try ledger.record(input, as: editor, extractor: LineExtractor(), matcher: SameWords())
  }

  /// Edits `texts` in `ledger.json` and commits that.
  mutating func set(texts: String) throws {
    let file = "story/ledger.json"
    let settings = try folder.text(of: file)
    if settings.contains("\"texts\"") {
      try folder.replace(texts == "full" ? "quotes" : "full", with: texts, in: file)
    } else {
      try folder.replace("\"language\": \"en\"", with: "\"language\": \"en\",\n  \"texts\": \"\(texts)\"", in: file)
    }
    _ = try ledger.commitHandEdits(message: nil, as: now())
  }

  mutating func reopen() throws { ledger = try Ledger.open(at: path) }
}

/// Makes a claim of every line: `speaker: words 100000`, `speaker denies: words`; lines beginning with `#` are skipped.
struct LineExtractor: ClaimExtractor {
  let name = "lines/1"

  func claims(in article: ExtractionInput) -> ExtractionResult {
    var result = ExtractionResult()
    var start = 0
    var seen: [String: Int] = [:]
    for line in article.text.split(separator: "\n", omittingEmptySubsequences: false) {
      let span = start..<start + line.count
      start = span.upperBound + 1
      let text = String(scalars: line)
      if line.isEmpty { continue }
      if text.hasPrefix("#") {
        result.skipped.append(.init(span: span, why: "furniture"))
        continue
      }
      var statement = text
      var speaker: String?
      if let colon = text.firstIndex(of: ":") {
        speaker = String(text[..<colon])
        statement = String(text[text.index(after: colon)...].drop { $0 == " " })
      }
      let isDenial = speaker?.hasSuffix(" denies") ?? false
      if isDenial { speaker?.removeLast(" denies".count) }
      let figure = statement.split(separator: " ").last.flatMap { Amount(String($0)) }
      let occurrence = seen[text, default: 0]
      seen[text, default: 0] += 1
      let appearance = Appearance(
        id: Appearance.id(article: article.article, quote: text, occurrence: occurrence) { _ in false },
        article: article.article, published: article.published, publisher: article.publisher,
        recorded: article.recorded, stance: isDenial ? .denies : .asserts, statement: statement,
        attribution: speaker.map { [Attribution(name: $0, as: $0, verb: "said", span: nil)] } ?? [],
        quantities: figure.map {
          [Quantity(id: "q1", of: "troops", unit: "person", low: $0, high: $0, text: "\($0)")]
        } ?? [],
        quote: Quote(at: span, of: article.text, hash: article.hash), by: Provenance(extractor: name))
      result.claims.append(
        ExtractedClaim(label: Label.of(statement), appearance: appearance, occurrence: occurrence))
    }
    return result
  }
}

/// Takes statements for the same claim where they share all terms, and is not sure where they share half of them.
struct SameWords: ClaimMatcher {
  let name = "words/1"

  func score(_ new: MatchFeatures, _ known: MatchFeatures, weight: (String) -> Double) -> MatchScore {
    // Keys, which have a colon, say what is measured; a denial gives no figure.
    let words = [new, known].map { features in features.terms.filter { !$0.contains(":") } }
    let own = words[0].filter { !words[1].contains($0) }
    let most = max(words[0].count, words[1].count, 1)
    let share = Double(words[0].count - own.count) / Double(most)
    let reasons = own.map { MatchScore.Reason(what: "only the new one has “\($0)”", weight: -1) }
    if words[0] == words[1], !words[0].isEmpty { return MatchScore(value: 1, verdict: .same, reasons: []) }
    return MatchScore(
      value: max(0.1, share * 0.9), verdict: share >= 0.5 ? .unsure : .other, reasons: reasons)
  }
}

internal import Claims
internal import CommandLineKit
internal import JSONKit
internal import Ledgers

/// An article as people read it: its text with the words that make claims marked, and the claims below.
struct ArticlePage {
  let view: ArticleView
  private let origins: Origins
  private let relations: [Claim.ID: RelationWords]
  private let versions: [ArticleVersion]
  private let changes: [ArticleChange]
  /// Since which version an appearance’s words are gone.
  private let losses: [Appearance.ID: ArticleVersion]

  init(_ view: ArticleView, in ledger: borrowing Ledger) throws {
    self.view = view
    let versions = try ledger.versions(of: view.article.id)
    self.versions = versions
    changes = try ledger.changes(of: versions)
    var losses: [Appearance.ID: ArticleVersion] = [:]
    for appearance in view.claims.map(\.appearance) where appearance.support == .lost {
      losses[appearance.id] = try ledger.version(losing: appearance, among: versions)
    }
    self.losses = losses
    var articles = [view.article.id]
    var seen = Set(articles)
    for appearance in view.claims.flatMap(\.claim.appearances) where seen.insert(appearance.article).inserted {
      articles.append(appearance.article)
    }
    let origins = try ledger.origins(of: articles)
    self.origins = origins
    relations = Dictionary(
      view.claims.map { ($0.claim.id, RelationWords(of: $0.claim, origins: origins)) }
    ) { first, _ in first }
  }

  /// How many of an article’s versions are told without being asked.
  private static let mostVersions = 6

  func print(in context: Context, ledger: borrowing Ledger) {
    if context.options.json { return context.emit(json) }
    let article = view.article
    context.print("\(article.title ?? "(no title)", .bold)", hanging: 2)
    let facts: [String?] = [
      article.publisher, article.authors.isEmpty ? nil : article.authors.joined(separator: ", "),
      article.published.map { "published \($0)" } ?? "no date of publication", article.modified.map { "changed \($0)" },
    ]
    context.print("\(facts.compactMap { $0 }.joined(separator: " · "), .dim)", hanging: 2)
    context.print(
      "\([ledger.shortID(article.id.description), article.url].compactMap { $0 }.joined(separator: " · "), .dim)",
      hanging: 2)
    if let origin = sameOrigin(in: ledger) { context.print("\(origin)", hanging: 2) }
    for notice in article.notices {
      context.print("\(notice.kind.rawValue, .red): \(notice.text) (\(notice.by))", hanging: 2)
    }
    let news = Array(zip(versions.dropFirst(), changes))
    let shown = context.options.verbose ? news[...] : news.suffix(Self.mostVersions)
    if shown.count < news.count {
      context.print("\("… \(news.count - shown.count) earlier versions (--verbose shows them)", .dim)", hanging: 2)
    }
    for (version, change) in shown { context.print("\(version.words, .yellow): \(change.words())", hanging: 2) }
    context.print()
    printText(in: context)
    context.print()
    for (index, entry) in view.claims.enumerated() {
      var state: [String] = []
      if let why = entry.appearance.rejected?.why { state.append("rejected: \(why)") }
      if let words = support(of: entry.appearance) { state.append(words) }
      if entry.appearance.stance == .denies { state.append("denied") }
      let line: Styled =
        "\("[\(index + 1)]", .cyan) \(ledger.shortID(entry.claim.id.description), .yellow)  \(entry.appearance.statement)"
      let source = entry.appearance.attribution.first.map { "  — \($0.name)" } ?? ""
      let whole = line + "\(source, .dim)" + (state.isEmpty ? "" : "  \(state.joined(separator: ", "), .red)")
      for part in wrap(whole, width: context.width, hanging: 5) { context.print(part) }
      if let words = relations[entry.claim.id]?.words(of: entry.appearance.id) {
        for part in wrap(Styled(words, .cyan), width: context.width, indent: 5, hanging: 7) { context.print(part) }
      }
    }
    if view.claims.isEmpty { context.note("The ledger has no claim of it. claimlog add takes one in by hand.") }
  }

  /// How the words of a claim hold, where they are not where they were.
  private func support(of appearance: Appearance) -> String? {
    switch appearance.support {
    case .exact: return nil
    case .moved: return "moved"
    case .ambiguous: return "its words stand at several places now"
    case .lost:
      let since = losses[appearance.id].map { " since \($0.words)" } ?? ""
      return "no longer in the article\(since)"
    }
  }

  /// The text with its claims marked; where it is not here, what the claims' quotes show of it.
  private func printText(in context: Context) {
    let hasColor = context.terminal.hasColor
    var lines: [Styled] = []
    if let text = view.text.map({ Array($0.unicodeScalars) }) {
      lines = Self.marked(text, marks: marks { $0 }, hasColor)
    } else {
      let (text, offsets) = Self.joined(view.quoted)
      lines = Self.marked(
        text, marks: marks { place in offsets(place) }, hasColor)
      context.note(
        "The article's text is not here: these are its claims' quotes with the words around them. Record the article again to have it."
      )
    }
    for line in lines {
      for part in wrap(line, width: context.width) { context.print(part) }
    }
  }

  /// What quotes show of a text, with “[…]” for what they do not, and where a span of the text stands in that.
  private static func joined(_ quoted: QuotedText) -> ([Unicode.Scalar], (Range<Int>) -> Range<Int>?) {
    let gap = Array("[…]".unicodeScalars)
    var text: [Unicode.Scalar] = []
    var places: [(stretch: Range<Int>, offset: Int)] = []
    var end = 0
    for stretch in quoted.stretches {
      if stretch.start > end { text += gap }
      places.append((stretch.start..<stretch.end, text.count - stretch.start))
      text += stretch.scalars
      end = stretch.end
    }
    if end != quoted.length { text += gap }
    return (
      text,
      { span in
        places.first { $0.stretch.lowerBound <= span.lowerBound && span.upperBound <= $0.stretch.upperBound }.map {
          span.lowerBound + $0.offset..<span.upperBound + $0.offset
        }
      }
    )
  }

  /// Where the claims' quotes stand, each with its claim's number.
  private func marks(_ shown: (Range<Int>) -> Range<Int>?) -> [(span: Range<Int>, number: Int)] {
    zip(view.claims, view.places).enumerated().compactMap { index, entry in
      if entry.0.appearance.rejected != nil { return nil }
      return entry.1.flatMap(shown).map { ($0, index + 1) }
    }
  }

  /// A text, line by line, with the words that make each claim in bold, or else in brackets, and its number behind them.
  private static func marked(
    _ text: [Unicode.Scalar], marks: [(span: Range<Int>, number: Int)], _ hasColor: Bool
  ) -> [Styled] {
    var starts: [Int: Int] = [:]
    var ends: [Int: [Int]] = [:]
    for (span, number) in marks {
      starts[span.lowerBound, default: 0] += 1
      ends[span.upperBound, default: []].append(number)
    }
    var lines: [Styled] = []
    var line = Styled()
    var run = ""
    var depth = 0
    func endRun() {
      line.append(Styled(run, depth > 0 && hasColor ? .bold : []))
      run = ""
    }
    for position in 0...text.count {
      if let numbers = ends[position] {
        endRun()
        depth -= numbers.count
        line.append("\(numbers.map { "\(hasColor ? "" : "]")[\($0)]" }.joined(), .cyan)")
      }
      if let count = starts[position] {
        endRun()
        depth += count
        if !hasColor { line.append("\(String(repeating: "[", count: count))") }
      }
      guard position < text.count else { break }
      if text[position] == "\n" {
        endRun()
        lines.append(line)
        line = Styled()
      } else {
        run.unicodeScalars.append(text[position])
      }
    }
    endRun()
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  /// Which other articles come from its origin, and why.
  private func sameOrigin(in ledger: borrowing Ledger) -> String? {
    guard let group = origins.groups.first(where: { $0.articles.contains(view.article.id) }) else { return nil }
    let publishers = Dictionary(
      view.claims.flatMap(\.claim.appearances).map { ($0.article, $0.publisher) }
    ) { first, _ in first }
    let others = group.articles.filter { $0 != view.article.id }.map { article in
      [publishers[article] ?? nil, ledger.shortID(article.description)].compactMap { $0 }.joined(separator: " ")
    }
    let why = group.reasons.first { [$0.article, $0.other].contains(view.article.id) }?.why ?? group.reasons.first?.why
    return "one origin with \(others.joined(separator: ", "))\(why.map { " (\($0))" } ?? "")"
  }

  private var json: JSON {
    let claims: [JSON] = zip(view.claims, view.places).map { entry, place in
      [
        "id": .string(entry.claim.id.description), "label": .string(entry.claim.label),
        "appearance": entry.appearance.json, "place": place.map(ArticleChange.json) ?? .null,
        "lostSince": losses[entry.appearance.id].map { .number(JSONNumber($0.number)) } ?? .null,
        "relation": relations[entry.claim.id]?[entry.appearance.id].map(RelationWords.json) ?? .null,
      ]
    }
    guard case .object(var object) = view.article.json else { return view.article.json }
    object["isTextHere"] = .bool(view.text != nil)
    object["versions"] = .array(
      versions.enumerated().map { $0.element.json($0.offset > 0 ? changes[$0.offset - 1] : nil) })
    object["claims"] = .array(claims)
    return .object(object)
  }
}

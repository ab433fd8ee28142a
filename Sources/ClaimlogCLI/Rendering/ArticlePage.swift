internal import Claims
internal import CommandLineKit
internal import JSONKit
internal import Ledgers

/// An article as people read it: its text with the words that make claims marked, and the claims below.
struct ArticlePage {
  let view: ArticleView
  private let origins: Origins
  private let relations: [Claim.ID: RelationWords]

  init(_ view: ArticleView, in ledger: borrowing Ledger) throws {
    self.view = view
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
    context.print()
    for line in marked(inColor: context.terminal.hasColor) {
      for part in wrap(line, width: context.width) { context.print(part) }
    }
    context.print()
    for (index, entry) in view.claims.enumerated() {
      var state: [String] = []
      if let why = entry.appearance.rejected?.why { state.append("rejected: \(why)") }
      if entry.appearance.support != .exact { state.append("quote \(entry.appearance.support.rawValue)") }
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

  /// The text, line by line, with the words that make each claim in bold, or else in brackets, and its number behind them.
  private func marked(inColor hasColor: Bool) -> [Styled] {
    let text = Array((view.text ?? "").unicodeScalars)
    var starts: [Int: Int] = [:]
    var ends: [Int: [Int]] = [:]
    for (index, entry) in view.claims.enumerated() where entry.appearance.rejected == nil {
      guard let span = entry.appearance.quote.place(in: text).span else { continue }
      starts[span.lowerBound, default: 0] += 1
      ends[span.upperBound, default: []].append(index + 1)
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
    let claims: [JSON] = view.claims.map { entry in
      [
        "id": .string(entry.claim.id.description), "label": .string(entry.claim.label),
        "appearance": entry.appearance.json,
        "relation": relations[entry.claim.id]?[entry.appearance.id].map(RelationWords.json) ?? .null,
      ]
    }
    guard case .object(var object) = view.article.json else { return view.article.json }
    object["claims"] = .array(claims)
    return .object(object)
  }
}

internal import Claims
internal import CommandLineKit
internal import JSONKit
internal import Ledgers

/// An article as people read it: its text with the words that make claims marked, and the claims below.
struct ArticlePage {
  let view: ArticleView

  func print(in context: Context, ledger: borrowing Ledger) {
    if context.options.json { return context.emit(json) }
    let article = view.article
    context.print("\(article.title ?? "(no title)", .bold)")
    let facts: [String?] = [
      article.publisher, article.authors.isEmpty ? nil : article.authors.joined(separator: ", "),
      article.published.map { "published \($0)" } ?? "no date of publication", article.modified.map { "changed \($0)" },
    ]
    context.print("\(facts.compactMap { $0 }.joined(separator: " · "), .dim)")
    context.print(
      "\([ledger.shortID(article.id.description), article.url].compactMap { $0 }.joined(separator: " · "), .dim)")
    for notice in article.notices { context.print("\(notice.kind.rawValue, .red): \(notice.text) (\(notice.by))") }
    context.print()
    for line in marked { for part in wrap(line, width: context.width) { context.print(part) } }
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
    }
    if view.claims.isEmpty { context.note("The ledger has no claim of it. claimlog add takes one in by hand.") }
  }

  /// The text, line by line, with a number behind the words that make each claim.
  private var marked: [Styled] {
    let text = Array(view.text.unicodeScalars)
    var ends: [Int: [Int]] = [:]
    var isMarked = [Bool](repeating: false, count: text.count)
    for (index, entry) in view.claims.enumerated() {
      guard let span = entry.appearance.quote.place(in: text).span, entry.appearance.rejected == nil else { continue }
      ends[span.upperBound, default: []].append(index + 1)
      for position in span { isMarked[position] = true }
    }
    var lines: [Styled] = []
    var line = Styled()
    var run = ""
    var isRunMarked = false
    func endRun() {
      line.append(Styled(run, isRunMarked ? .bold : []))
      run = ""
    }
    for position in 0...text.count {
      if let numbers = ends[position] {
        endRun()
        line.append("\(numbers.map { "[\($0)]" }.joined(), .cyan)")
      }
      guard position < text.count else { break }
      if text[position] == "\n" {
        endRun()
        lines.append(line)
        line = Styled()
        continue
      }
      if isMarked[position] != isRunMarked {
        endRun()
        isRunMarked = isMarked[position]
      }
      run.unicodeScalars.append(text[position])
    }
    endRun()
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  private var json: JSON {
    let claims: [JSON] = view.claims.map { entry in
      [
        "id": .string(entry.claim.id.description), "label": .string(entry.claim.label),
        "appearance": entry.appearance.json,
      ]
    }
    guard case .object(var object) = view.article.json else { return view.article.json }
    object["claims"] = .array(claims)
    return .object(object)
  }
}

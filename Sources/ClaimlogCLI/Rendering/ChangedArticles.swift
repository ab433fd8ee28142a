internal import Claims
internal import CommandLineKit
internal import JSONKit
internal import Ledgers
internal import Measures

/// The articles that their publishers changed, and how: what `articles --changed` prints.
struct ChangedArticles {
  private var articles: [(summary: ArticleSummary, versions: [ArticleVersion], changes: [ArticleChange])] = []
  private let rest: Rest
  private let isThorough: Bool

  /// - Parameter isThorough: Whether to name also those of which only typography or lines that change by themselves differ.
  init(in ledger: borrowing Ledger, limit: Int, isThorough: Bool) throws {
    let found = try ledger.articles(limit: limit == 0 ? .max : limit, isChanged: true)
    rest = Rest(of: found.total, beside: found.articles.count)
    self.isThorough = isThorough
    for summary in found.articles where summary.fault == nil {
      let versions = try ledger.versions(of: summary.id)
      let changes = try ledger.changes(of: versions)
      if isThorough || changes.contains(where: { Self.matters($0) }) { articles.append((summary, versions, changes)) }
    }
  }

  private static func matters(_ change: ArticleChange) -> Bool { [.words, .note, .unknown].contains(change.kind) }

  func print(in context: Context, _ ledger: borrowing Ledger) {
    if context.options.json {
      return context.emit(["articles": .array(articles.map(Self.json)), "more": .bool(rest != .none)])
    }
    if context.options.csv { return context.print(csv: rows) }
    if articles.isEmpty { context.note("No article has changed since it was recorded.") }
    for (summary, versions, changes) in articles {
      var head: Styled = "\(ledger.shortID(summary.id.description), .yellow)  \(summary.title ?? "(no title)", .bold)"
      if let publisher = summary.publisher { head.append("   \(publisher)") }
      context.print(head, hanging: 4)
      for (version, change) in zip(versions.dropFirst(), changes) where isThorough || Self.matters(change) {
        context.print("  \(version.words): \(change.words())", hanging: 4)
      }
    }
    let count = articles.flatMap(\.changes).count(where: \.isWithoutNotice)
    if count > 0 {
      context.note("\(counted(count, "change")) without a notice; claimlog diff ARTICLE shows what became of the text.")
    }
    rest.note(in: context)
  }

  private var rows: [[CSVField]] {
    let head: [CSVField] = [
      "id", "title", "publisher", "version", "recorded", "kind", "removed", "added", "figures", "notice",
      "without notice",
    ]
    return [head]
      + articles.flatMap { summary, versions, changes in
        zip(versions.dropFirst(), changes).filter { isThorough || Self.matters($0.1) }.map { version, change in
          [
            .text(summary.id.description), summary.title.map { .text($0) } ?? .empty,
            summary.publisher.map { .text($0) } ?? .empty, .number("\(version.number)"),
            .text(version.recorded.description), .text(change.kind.rawValue), .number("\(change.removed)"),
            .number("\(change.added)"), .text(change.figures.isEmpty ? "" : change.figureWords),
            .text(change.notice.rawValue), .text(change.isWithoutNotice ? "yes" : "no"),
          ]
        }
      }
  }

  private static func json(
    _ article: (summary: ArticleSummary, versions: [ArticleVersion], changes: [ArticleChange])
  ) -> JSON {
    guard case .object(var object) = ArticlesCommand.json(article.summary) else { return .null }
    object["history"] = .array(
      article.versions.enumerated().map { index, version in
        version.json(index > 0 ? article.changes[index - 1] : nil)
      })
    return .object(object)
  }
}

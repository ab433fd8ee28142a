internal import Claims
internal import CommandLineKit
internal import JSONKit
internal import Ledgers
internal import Measures

/// Which articles come from one origin, a group after the other, with the reasons.
struct OriginsPage {
  private let groups: [(articles: [ArticleSummary], reasons: [Origins.Reason])]
  /// The articles that stand for themselves; nil where there are too many to tell, since all are asked for.
  private let alone: [ArticleSummary]?
  /// How many articles there are.
  private let total: Int

  /// - Parameter articles: The articles that are asked for; nil for all of the ledger.
  init(_ origins: Origins, articles: [Article.ID]?, total: Int, in ledger: borrowing Ledger) throws {
    let summaries = { (ids: [Article.ID], ledger: borrowing Ledger) throws -> [ArticleSummary] in
      try ids.compactMap { id throws in try ledger.summary(of: id) }
    }
    var groups: [(articles: [ArticleSummary], reasons: [Origins.Reason])] = []
    for group in origins.groups { groups.append((try summaries(group.articles, ledger), group.reasons)) }
    self.groups = groups
    let grouped = Set(origins.groups.flatMap(\.articles))
    alone = try articles.map { articles throws in
      try summaries(articles.filter { !grouped.contains($0) }, ledger)
    }
    self.total = total
  }

  /// How many origins the articles have.
  private var count: Int { total - groups.reduce(0) { $0 + $1.articles.count - 1 } }

  func print(in context: Context, ledger: borrowing Ledger) {
    if context.options.json { return context.emit(json) }
    context.print("\(counted(total, "article")), \(counted(count, "origin"))")
    for group in groups {
      context.print()
      list(group.articles, in: context, ledger: ledger)
      for reason in group.reasons {
        let ids = [reason.article, reason.other].map { ledger.shortID($0.description) }
        context.print("  \("\(ids[0]), \(ids[1]): \(reason.why)", .dim)", hanging: 4)
      }
    }
    if let alone, !alone.isEmpty {
      context.print()
      list(alone, in: context, ledger: ledger)
      if !groups.isEmpty || alone.count > 1 {
        context.print("  \(alone.count == 1 ? "stands for itself" : "each stands for itself", .dim)")
      }
    }
  }

  private func list(_ articles: [ArticleSummary], in context: Context, ledger: borrowing Ledger) {
    var table = TextTable([.init(), .init(), .init(maximum: 24), .init()])
    for article in articles {
      table.append([
        "\(ledger.shortID(article.id.description), .yellow)", Styled(article.published?.words ?? "no date"),
        Styled(article.publisher ?? "–"), Styled(article.title ?? "(no title)"),
      ])
    }
    context.print(table)
  }

  private var json: JSON {
    let groups: [JSON] = groups.map { group in
      let reasons: [JSON] = group.reasons.map { reason in
        [
          "article": .string(reason.article.description), "other": .string(reason.other.description),
          "why": .string(reason.why),
        ]
      }
      return ["articles": .array(group.articles.map(Self.json)), "reasons": .array(reasons)]
    }
    return [
      "articles": .number(JSONNumber(total)), "origins": .number(JSONNumber(count)), "groups": .array(groups),
    ]
  }

  private static func json(_ article: ArticleSummary) -> JSON {
    [
      "id": .string(article.id.description), "title": article.title.map { .string($0) } ?? .null,
      "publisher": article.publisher.map { .string($0) } ?? .null,
      "published": article.published.map { .string($0.description) } ?? .null,
    ]
  }
}

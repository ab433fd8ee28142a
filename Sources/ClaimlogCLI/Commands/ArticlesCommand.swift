internal import Claims
internal import CommandLineKit
internal import JSONKit
internal import Ledgers
internal import Measures

/// `claimlog articles`
struct ArticlesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "articles", abstract: "List the articles that were recorded, newest first.",
    discussion: """
      With --changed, only those that their publisher changed after they were recorded: what became of each, and whether the \
      page owns up to it. What is only typography, and lines of a page that change by themselves, are told with --verbose.
      """,
    examples: [
      Example("claimlog articles --limit 10", "the ten newest"),
      Example("claimlog articles --changed", "what publishers changed, with or without a notice"),
    ])

  @Option(help: ArgumentHelp("How many at most; 0 for all.", valueName: "number")) var limit = 50
  @Flag(help: "Only those that were changed, and how.") var changed = false

  func validate() throws {
    if limit < 0 { throw ValidationError("--limit is 0 or more") }
  }

  func run(in context: Context) throws {
    let ledger = try context.openLedger()
    context.page()
    if changed {
      return try ChangedArticles(in: ledger, limit: limit, isThorough: context.options.verbose).print(
        in: context, ledger)
    }
    let found = try ledger.articles(limit: limit == 0 ? .max : limit)
    let rest = Rest(of: found.total, beside: found.articles.count)
    if context.options.json {
      return context.emit(["articles": .array(found.articles.map(Self.json)), "more": .bool(rest != .none)])
    }
    if context.options.csv {
      let head: [CSVField] = ["id", "title", "publisher", "published", "recorded", "claims", "url"]
      context.print(
        csv: [head]
          + found.articles.map { article in
            [
              .text(article.id.description), article.title.map { .text($0) } ?? .empty,
              article.publisher.map { .text($0) } ?? .empty, article.published.map { .text($0.description) } ?? .empty,
              .text(article.recorded.description), .number("\(article.claims)"),
              article.url.map { .text($0) } ?? .empty,
            ]
          })
      return rest.note(in: context)
    }
    if found.articles.isEmpty { return context.note("No article has been recorded yet: claimlog record FILE") }
    var table = TextTable([
      .init("article"), .init("published"), .init("claims", alignment: .right), .init("publisher", maximum: 24),
      .init("title"),
    ])
    for article in found.articles {
      let mark: Styled =
        article.fault != nil
        ? "\("cannot be read ", .red)"
        : article.isWithdrawn
          ? "\("withdrawn ", .red)" : article.versions > 1 ? "\("\(article.versions) versions ", .yellow)" : ""
      table.append([
        "\(ledger.shortID(article.id.description), .yellow)", "\(article.published?.description ?? "no date")",
        "\(article.claims)", "\(article.publisher ?? "–")", mark + "\(article.fault ?? article.title ?? "(no title)")",
      ])
    }
    context.print(table)
    rest.note(in: context)
  }

  static func json(_ article: ArticleSummary) -> JSON {
    [
      "id": .string(article.id.description), "title": article.title.map { .string($0) } ?? .null,
      "publisher": article.publisher.map { .string($0) } ?? .null, "url": article.url.map { .string($0) } ?? .null,
      "published": article.published.map { .string($0.description) } ?? .null,
      "recorded": .string(article.recorded.description), "claims": .number(JSONNumber(article.claims)),
      "withdrawn": .bool(article.isWithdrawn), "versions": .number(JSONNumber(article.versions)),
    ]
  }
}

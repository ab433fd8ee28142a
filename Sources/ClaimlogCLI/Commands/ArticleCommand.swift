internal import Claims
internal import CommandLineKit
internal import JSONKit
internal import Ledgers
internal import Measures
internal import Reading

/// `claimlog article`
struct ArticleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "article",
    abstract: "Show an article with its claims marked in the text, or mend what is known of it.",
    discussion: "A date that is mended dates the article's claims anew; nothing moves, since no path holds a date.",
    examples: [
      Example("claimlog article a-3f9c", "read it, its claims marked"),
      Example("claimlog article a-3f9c --published 2022-01-12", "it was published then"),
    ])

  @Argument(
    help: ArgumentHelp("Its id, or words of its title or publisher.", valueName: "article"),
    completion: .custom("articles"))
  var words: [String]
  @Option(
    help: ArgumentHelp("When it was published.", valueName: "date"),
    transform: { text in
      do throws(ReadingError) { return try ExtendedDate(published: text) } catch { throw ValidationError(error.why) }
    }) var published: ExtendedDate?
  @Option(help: ArgumentHelp("Its title.", valueName: "title")) var title: String?
  @Option(help: ArgumentHelp("Who published it.", valueName: "name")) var publisher: String?

  func validate() throws {
    if words.isEmpty { throw ValidationError("say which article: an id, or words of its title") }
  }

  func run(in context: Context) throws {
    var ledger = try context.openLedger()
    let id = try ledger.article(named: words.joined(separator: " "))
    if published != nil || title != nil || publisher != nil {
      let mending = ArticleMending(published: published, title: title, publisher: publisher)
      let changed = try ledger.mend(id, mending, as: context.editor(of: ledger))
      if context.options.json {
        return context.emit([
          "commit": changed.commit.map { .string($0) } ?? .null,
          "claims": .array(changed.claims.map { .string($0.id.description) }),
          "isTextMissing": .bool(changed.isTextMissing),
        ])
      }
      if changed.isTextMissing, !context.options.quiet {
        context.note(
          "The article's text is not here, so what it says of days (“on Monday”) was not looked up again: record it again, then say the same once more."
        )
      }
      let count = changed.claims.count
      return context.print(
        changed.commit == nil
          ? "That is what the ledger has." : "Mended; \(count) \(count == 1 ? "claim was" : "claims were") dated anew.")
    }
    context.page()
    try ArticlePage(ledger.article(id), in: ledger).print(in: context, ledger: ledger)
  }
}

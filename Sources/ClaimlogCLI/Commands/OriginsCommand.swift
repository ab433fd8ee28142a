internal import Claims
internal import CommandLineKit
internal import JSONKit
internal import Ledgers

/// `claimlog origins`
struct OriginsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "origins",
    abstract: "Show which articles come from one origin: one agency's text, one report that others quote.",
    discussion: """
      Articles are of one origin where they share much of their text, or less of it and credit the same news agency; of a \
      claim's articles, also those that have it from another one's newsroom. What an origin says counts once, however \
      many print it. --same and --apart say that two articles are of one origin or not; that is remembered, and no \
      program overrules it.
      """,
    examples: [
      Example("claimlog origins", "all that were printed more than once"),
      Example("claimlog origins troops near border", "how many origins a claim has"),
      Example("claimlog origins --apart a-3f9c a-77e0 --why \"both quote one speech\"", "these two are independent"),
    ])

  @Argument(
    help: ArgumentHelp("A claim, by an id or words; or two articles, by ids or quoted words.", valueName: "what"),
    completion: .custom("claims"))
  var words: [String] = []
  @Flag(help: "Say that two articles come from one origin.") var same = false
  @Flag(help: "Say that two articles do not come from one origin.") var apart = false
  @Option(help: ArgumentHelp("The reason for --same or --apart.", valueName: "text")) var why: String?

  func validate() throws {
    if same, apart { throw ValidationError("--same and --apart exclude one another") }
    if same || apart, words.count != 2 {
      throw ValidationError("say which two articles, each by its id or by words of its title in quotation marks")
    }
    if !same, !apart, words.contains(where: { $0.hasPrefix("a-") }) {
      throw ValidationError(
        "origins are shown of a claim, or of all articles; to rule on two articles, add --same or --apart")
    }
    if why != nil, !same, !apart { throw ValidationError("--why goes with --same or --apart") }
  }

  func run(in context: Context) throws {
    if same || apart { return try rule(in: context) }
    let ledger = try context.openLedger()
    context.page()
    try page(of: ledger).print(in: context, ledger: ledger)
    let missing = try ledger.missingTexts()
    if missing > 0, !context.options.json {
      context.note(
        "\(missing == 1 ? "1 article's text is" : "\(missing) articles' texts are") not here: what \(missing == 1 ? "it shares" : "they share") with others cannot be seen"
      )
    }
  }

  private func page(of ledger: borrowing Ledger) throws -> OriginsPage {
    if words.isEmpty {
      let total = try ledger.articles(limit: 0).total
      return try OriginsPage(ledger.origins(), articles: nil, total: total, in: ledger)
    }
    let claim = try ledger.claim(ledger.claim(named: words.joined(separator: " "))).claim
    var seen: Set<Article.ID> = []
    let articles = claim.appearances.map(\.article).filter { seen.insert($0).inserted }
    return try OriginsPage(ledger.origins(of: claim), articles: articles, total: articles.count, in: ledger)
  }

  private func rule(in context: Context) throws {
    var ledger = try context.openLedger()
    let one = try ledger.article(named: words[0])
    let other = try ledger.article(named: words[1])
    let ruled = try ledger.decide(
      same ? .sameOrigin : .notSame, on: one.description, and: other.description, why: why,
      as: context.editor(of: ledger))
    if context.options.json {
      return context.emit([
        "commit": ruled.commit.map { .string($0) } ?? .null, "decision": ruled.decision.json,
      ])
    }
    let ids = "\(ledger.shortID(one.description)) and \(ledger.shortID(other.description))"
    context.print(
      ruled.commit == nil
        ? "That is what was ruled: nothing was written."
        : "Ruled: \(ids) \(same ? "come from one origin." : "do not come from one origin.")")
  }
}

internal import Claims
internal import CommandLineKit
internal import JSONKit
internal import Ledgers
internal import Measures

/// `claimlog diff`
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Show what the newest revision of a claim or of an article changed, or what differs between any two.",
    discussion: """
      --from and --to take a date (what had been published by then), an article (its id, or words of its title), a commit, \
      or ~N for N revisions ago. CLAIM~2 shows what the third newest revision changed.

      With an ARTICLE in the place of the claim (its id, or words that fit no claim) it shows word by word what became of its \
      title and its text; --from and --to then take a version's number, ~N, a date, a commit or the hash of a text.
      """,
    examples: [
      Example("claimlog diff troops near border", "what the newest revision changed"),
      Example("claimlog diff troops near border --from 2022-01-12 --to 2022-02-11", "between two days"),
      Example("claimlog diff a-3f9c", "what the publisher changed in an article"),
    ])

  @OptionGroup var claim: ClaimArgument
  @Option(help: ArgumentHelp("The earlier state.", valueName: "when")) var from: String?
  @Option(help: ArgumentHelp("The later state; now, where it is not given.", valueName: "when")) var to: String?

  func run(in context: Context) throws {
    let ledger = try context.openLedger()
    context.page()
    if let article = try article(in: ledger) { return try show(article, in: ledger, context) }
    let id = try claim.find(in: ledger, isPastWelcome: true)
    let earlier = try from.map { words throws in try ledger.moment(named: words) }
    let later = try to.map { words throws in try ledger.moment(named: words) } ?? claim.earlier.map { .earlier($0) }
    let difference = try ledger.difference(of: id, from: earlier, to: later)
    if context.options.json { return context.emit(Self.json(difference)) }
    let claims = [difference.from?.claim, difference.to.claim].compactMap { $0 }
    let page = DifferencePage(difference, ids: ShortIDs(of: claims, in: ledger))
    page.lines(width: context.width, hasColor: context.terminal.hasColor).forEach { context.print($0) }
  }

  /// The article that is meant; nil where it is a claim.
  private func article(in ledger: borrowing Ledger) throws -> Article.ID? {
    if claim.name.hasPrefix("a-") { return try ledger.article(named: claim.name) }
    do {
      _ = try ledger.claim(named: claim.name)
      return nil
    } catch let error as LedgerError where error.code == .notFound {
      do {
        return try ledger.article(named: claim.name)
      } catch let other as LedgerError where other.code == .notFound {
        throw error
      }
    }
  }

  private func show(_ id: Article.ID, in ledger: borrowing Ledger, _ context: Context) throws {
    let versions = try ledger.versions(of: id)
    let short = ledger.shortID(id.description)
    let past = claim.earlier.map { "~\($0)" }
    guard let newest = versions.last else {
      throw Failure("compare the versions of \(short)", why: "the history here does not tell them", hint: nil)
    }
    let later = try (to ?? past).map { words throws in try ledger.version(named: words, among: versions) } ?? newest
    let earlier =
      try from.map { words throws in try ledger.version(named: words, among: versions) }
      ?? versions.last { $0.number < later.number }
    guard let earlier else {
      if context.options.json {
        return context.emit([
          "article": .string(id.description), "from": .null, "to": later.json(nil), "change": .null, "hunks": [],
        ])
      }
      let only = versions.count == 1 ? "The ledger has one version of it" : "That is its first version"
      return context.print("\(only): \(later.words). Nothing is before it.")
    }
    let page = try ArticleDifferencePage(from: earlier, to: later, in: ledger)
    if context.options.json { return context.emit(page.json) }
    page.lines(
      width: context.width, hasColor: context.terminal.hasColor, id: short, showsAll: context.options.verbose
    ).forEach { context.print($0) }
  }

  static func json(_ difference: StateDifference) -> JSON {
    let changes: [JSON] = difference.difference.changes.map { change in
      var object: JSONObject = [
        "path": .string(change.path), "kind": .string(change.kind.rawValue), "from": change.from ?? .null,
        "to": change.to ?? .null,
      ]
      if let ratio = change.ratio, let number = JSONNumber("\(ratio)") { object["ratio"] = .number(number) }
      return .object(object)
    }
    return [
      "id": .string(difference.to.claim.id.description), "from": difference.from.map(side) ?? .null,
      "to": side(difference.to), "changes": .array(changes),
    ]
  }

  private static func side(_ state: ClaimState) -> JSON {
    guard case .object(var object) = state.json else { return state.json }
    object["statement"] = .string(state.claim.statement)
    object["value"] = state.claim.value.map { .string($0) } ?? .null
    return .object(object)
  }
}

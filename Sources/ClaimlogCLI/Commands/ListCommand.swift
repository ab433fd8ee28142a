internal import CommandLineKit
internal import Ledgers
internal import Measures

/// `claimlog list`
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List claims, newest first or what to check first.",
    discussion: """
      With --worth, claims are ranked by how much they deserve to be checked: a score from 0 to 1, and why. Figures, dates,
      comparisons, harm done, named actors, several sources, dispute and change speak for it; opinions, promises,
      predictions, questions and a verdict against. --json lists every reason with its weight.
      """,
    examples: [
      Example("claimlog list --worth --limit 20", "what to check first, and why"),
      Example("claimlog list --since 2022-02-01", "what articles of February claim"),
      Example("claimlog list --speaker Stoltenberg", "what somebody says"),
    ])

  @Option(help: ArgumentHelp("Only what a source says whose name holds this.", valueName: "name")) var speaker: String?
  @Option(help: ArgumentHelp("Only values in this unit: person, USD, %.", valueName: "unit")) var unit: String?
  @Option(
    help: ArgumentHelp("Only what an article of this day or later claims.", valueName: "date"),
    transform: { text in
      guard let day = CalendarDate(text) else { throw ValidationError("a day is written 2022-01-12") }
      return day
    }) var since: CalendarDate?
  @Flag(help: "Only what is disputed.") var disputed = false
  @Flag(help: "Only what no article says any longer: the words are gone from all of them.") var unsupported = false
  @Flag(help: "Those first that deserve most to be checked, with the reasons.") var worth = false
  @Option(help: ArgumentHelp("How many at most; 0 for all.", valueName: "number")) var limit = 50

  func validate() throws {
    if limit < 0 { throw ValidationError("--limit is 0 or more") }
  }

  func run(in context: Context) throws {
    let ledger = try context.openLedger()
    context.page()
    let filter = ClaimFilter(
      speaker: speaker, unit: unit, since: since, isDisputed: disputed, isUnsupported: unsupported)
    let most = limit == 0 ? .max : limit
    let found =
      worth
      ? try ledger.claims(filter, worthiestOn: context.now().instant.day, limit: most)
      : try ledger.claims(filter, limit: most)
    ClaimList(claims: found.claims, rest: .init(of: found.total, beside: found.claims.count), showsWorth: worth)
      .print(in: context, ledger: ledger)
  }
}

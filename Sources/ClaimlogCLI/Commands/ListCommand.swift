internal import CommandLineKit
internal import Ledgers
internal import Measures

/// `claimlog list`
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List claims, newest first.",
    examples: [
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
  @Option(help: ArgumentHelp("How many at most; 0 for all.", valueName: "number")) var limit = 50

  func validate() throws {
    if limit < 0 { throw ValidationError("--limit is 0 or more") }
  }

  func run(in context: Context) throws {
    let ledger = try context.openLedger()
    context.page()
    let filter = ClaimFilter(speaker: speaker, unit: unit, since: since, isDisputed: disputed)
    let found = try ledger.claims(filter, limit: limit == 0 ? .max : limit)
    ClaimList(claims: found.claims, rest: .init(of: found.total, beside: found.claims.count)).print(
      in: context, ledger: ledger)
  }
}

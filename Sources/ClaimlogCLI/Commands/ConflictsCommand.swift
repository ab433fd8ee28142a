internal import CommandLineKit
internal import JSONKit
internal import Ledgers
internal import Measures

/// `claimlog conflicts`
struct ConflictsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "conflicts",
    abstract: "List what excludes itself: disagreements, contradictions, denials that are open.",
    discussion: """
      Both sides are quoted. A conflict closes when a source says something newer, and by a person: relate says that the one \
      does something else to the other, reject that it was misread; a verdict or a pin settles the claim until more is \
      recorded.
      """,
    examples: [
      Example("claimlog conflicts", "all that is open, newest first"),
      Example("claimlog conflicts --since 2022-02-01 --json", "for a program"),
    ])

  @Option(
    help: ArgumentHelp("Only claims that an article of this day or later makes.", valueName: "date"),
    transform: { text in
      guard let day = CalendarDate(text) else { throw ValidationError("a day is written 2022-01-12") }
      return day
    }) var since: CalendarDate?
  @Flag(help: "Those too that a verdict or a pin settled.") var settled = false
  @Option(help: ArgumentHelp("Of how many claims at most; 0 for all.", valueName: "number")) var limit = 20

  func validate() throws {
    if limit < 0 { throw ValidationError("--limit is 0 or more") }
  }

  func run(in context: Context) throws {
    let ledger = try context.openLedger()
    context.page()
    let found = try ledger.conflicts(since: since, includesJudged: settled, limit: limit == 0 ? .max : limit)
    ConflictsPage(found.conflicts, rest: found.more ? .uncounted : .none).print(in: context, ledger: ledger)
  }
}

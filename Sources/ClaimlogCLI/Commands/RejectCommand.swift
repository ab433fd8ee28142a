internal import Claims
internal import CommandLineKit
internal import Ledgers

/// `claimlog reject`
struct RejectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reject",
    abstract: "Say that an article was read wrongly: it counts for nothing, and is not extracted again.",
    examples: [Example("claimlog reject p-15d4 --why \"a figure of speech\"", "with the reason")])

  @Argument(
    help: ArgumentHelp("The appearance; claimlog show has its id.", valueName: "appearance"),
    completion: .custom("appearances"))
  var appearance: String
  @Option(help: ArgumentHelp("What is wrong.", valueName: "why")) var why: String

  func validate() throws {
    if why.allSatisfy(\.isWhitespace) { throw ValidationError("say what is wrong, with --why") }
  }

  func run(in context: Context) throws {
    var ledger = try context.openLedger()
    let found = try ledger.appearance(named: appearance)
    let changed = try ledger.reject(found.appearance, of: found.claim, why: why, as: context.editor(of: ledger))
    changed.print(
      "Rejected \(ledger.shortID(found.appearance.description)): it counts for nothing now.", in: context,
      ledger: ledger)
  }
}

internal import Claims
internal import CommandLineKit
internal import Ledgers

/// `claimlog link`
struct LinkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "link",
    abstract: "Say that two claims are the same: the first goes into the second, and leads on to it.",
    examples: [Example("claimlog link c-15d4 c-eb2a44", "put one into the other")])

  @Argument(help: ArgumentHelp("The claim that goes.", valueName: "claim"), completion: .custom("claims")) var claim:
    String
  @Argument(help: ArgumentHelp("The claim that stays.", valueName: "into"), completion: .custom("claims")) var into:
    String

  @Option(help: ArgumentHelp("The reason.", valueName: "why")) var why: String?

  func run(in context: Context) throws {
    var ledger = try context.openLedger()
    let from = try ledger.claim(named: claim)
    let changed = try ledger.link(from, into: ledger.claim(named: into), why: why, as: context.editor(of: ledger))
    changed.print("Linked: \(from) leads on to it.", in: context, ledger: ledger)
  }
}

internal import Claims
internal import CommandLineKit
internal import Ledgers

/// `claimlog unlink`
struct UnlinkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unlink", abstract: "Say that an appearance is another claim: it gets one of its own.",
    examples: [Example("claimlog unlink p-15d4", "take it out of its claim")])

  @Argument(
    help: ArgumentHelp("The appearance; claimlog show has its id.", valueName: "appearance"),
    completion: .custom("appearances"))
  var appearance: String

  @Option(help: ArgumentHelp("The reason.", valueName: "why")) var why: String?

  func run(in context: Context) throws {
    var ledger = try context.openLedger()
    let found = try ledger.appearance(named: appearance)
    let changed = try ledger.unlink(found.appearance, from: found.claim, why: why, as: context.editor(of: ledger))
    changed.print(
      "Unlinked \(ledger.shortID(found.appearance.description)): it is a claim of its own now.", in: context,
      ledger: ledger)
  }
}

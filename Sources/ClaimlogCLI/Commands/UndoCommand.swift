internal import CommandLineKit
internal import JSONKit
internal import Ledgers

/// `claimlog undo`
struct UndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take back the last change by a new commit; again, the one before that.",
    examples: [Example("claimlog undo", "take back the last change")])

  func run(in context: Context) throws {
    var ledger = try context.openLedger()
    let done = try ledger.undo(as: context.editor(of: ledger))
    if context.options.json {
      guard case .object(var object) = done.changed.json else { return }
      object["undone"] = .string(done.undone)
      return context.emit(.object(object))
    }
    done.changed.print(
      "Took back “\(done.undone)”. It stays in the history: git log shows it.", in: context, ledger: ledger)
  }
}

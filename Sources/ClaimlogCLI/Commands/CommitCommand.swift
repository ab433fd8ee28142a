internal import CommandLineKit
internal import JSONKit
internal import Ledgers

/// `claimlog commit`
struct CommitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "commit", abstract: "Check what was edited by hand, and commit it; what is wrong stays as it is.",
    examples: [Example("claimlog commit -m \"labels in our style\"", "with a message")])

  @Option(
    name: [.customLong("message"), .customShort("m")], help: ArgumentHelp("What the commit says.", valueName: "text"))
  var message: String?

  func run(in context: Context) throws {
    var ledger = try context.openLedger()
    let done = try ledger.commitHandEdits(message: message, as: context.editor(of: ledger))
    let faults = done.edits.filter { $0.fault != nil }
    if !faults.isEmpty { context.status = 1 }
    if context.options.json {
      return context.emit(["commit": done.commit.map { .string($0) } ?? .null, "edits": .array(done.edits.map(\.json))])
    }
    let count = done.edits.count - faults.count
    if done.edits.isEmpty {
      context.print("Nothing is edited that is not committed.")
    } else if done.commit != nil {
      context.print("Committed \(count) \(count == 1 ? "file" : "files"):")
      done.edits.filter { $0.fault == nil }.forEach { $0.print(in: context) }
    } else if count > 0 {
      context.print("Nothing to commit: what was edited follows from the appearances, and was put back.")
      if !context.options.quiet { context.note("To fix a wording or a value with a reason: claimlog pin CLAIM …") }
    }
    if faults.isEmpty { return }
    context.note(
      faults.count == 1
        ? "1 file is not valid and stays as it is:" : "\(faults.count) files are not valid and stay as they are:")
    faults.forEach { fault in
      context.note("  \(fault.path): \(fault.fault?.why ?? "", .red)")
      if let hint = fault.fault?.hint { context.note("    \(hint)") }
    }
  }
}

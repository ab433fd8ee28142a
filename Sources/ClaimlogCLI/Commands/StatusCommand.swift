internal import CommandLineKit
internal import JSONKit
internal import Ledgers

/// `claimlog status`
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Show what was edited by hand and is not committed.",
    examples: [Example("claimlog status", "what claimlog commit would take in")])

  func run(in context: Context) throws {
    let ledger = try context.openLedger()
    let edits = try ledger.handEdits()
    if context.options.json { return context.emit(["edits": .array(edits.map(\.json))]) }
    if edits.isEmpty { return context.print("Nothing is edited that is not committed.") }
    edits.forEach { $0.print(in: context) }
    let faults = edits.count { $0.fault != nil }
    if !context.options.quiet {
      context.note(
        faults == edits.count
          ? "Mend what is wrong, then commit it with: claimlog commit" : "Commit it with: claimlog commit")
    }
  }
}

extension HandEdit {
  var json: JSON {
    [
      "path": .string(path), "kind": .string(kind.rawValue), "name": name.map { .string($0) } ?? .null,
      "fault": fault.map { .string($0.why) } ?? .null,
    ]
  }

  /// The edit in a line, and below it what is wrong.
  func print(in context: Context) {
    context.print("\(kind.rawValue, fault == nil ? .green : .red)  \(path)\(name.map { "  \($0)" } ?? "")")
    if let fault {
      context.print("  \(fault.why, .red)")
      if let hint = fault.hint { context.print("  \(hint)") }
    }
  }
}

internal import Claims
internal import CommandLineKit
internal import Foundation
internal import JSONKit
internal import Ledgers

/// `claimlog edit`
struct EditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Edit a claim's file in your editor, or give it another label.",
    discussion: """
      The editor is $VISUAL, else $EDITOR, else vi. The file is checked before it is committed; one that is not valid is \
      kept, and --file takes it in when it is mended.
      """,
    examples: [
      Example("claimlog edit troops near border", "in your editor"),
      Example("claimlog edit c-3f9c --label \"russian troops near ukraine\"", "another label"),
    ])

  @OptionGroup var claim: ClaimArgument
  @Option(help: ArgumentHelp("Its new label.", valueName: "label")) var label: String?
  @Option(
    help: ArgumentHelp("Take in this file, instead of calling the editor.", valueName: "file"), completion: .file())
  var file: String?

  func validate() throws {
    if label != nil, file != nil { throw ValidationError("say one thing to change: --label or --file") }
    if let label, label.allSatisfy(\.isWhitespace) { throw ValidationError("a label needs a word") }
  }

  func run(in context: Context) throws {
    var ledger = try context.openLedger()
    let id = try claim.find(in: ledger)
    let editor = try context.editor(of: ledger)
    if let label {
      return try ledger.relabel(id, to: label, as: editor).print(
        "Its label is “\(label)” now.", in: context, ledger: ledger)
    }
    let copy =
      try file.map { file throws in try EditedCopy(at: context.path(file), of: ledger.source(of: id)) }
      ?? EditedCopy(editing: ledger.source(of: id), named: ledger.shortID(id.description), in: context)
    do {
      let changed = try ledger.replace(id, from: copy.base, to: copy.edited, as: editor)
      try copy.remove()
      changed.print("Took in what you edited.", in: context, ledger: ledger)
    } catch let error as LedgerError {
      try copy.keep()
      let isInvalid = error.code == .invalid
      let hint = isInvalid ? [] : [error.hint].compactMap { $0 }
      let command = "claimlog edit \(ledger.shortID(id.description)) --file \(copy.path)"
      throw Failure(
        isInvalid ? "take in the edited \(ledger.shortID(id.description))" : error.what, why: error.why,
        hint: (hint + ["your edit is kept in \(copy.path); mend it there, then: \(command)"]).joined(separator: "\n"))
    }
  }
}

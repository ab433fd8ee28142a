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

  func run(in context: Context) throws {
    var ledger = try context.openLedger()
    let id = try claim.find(in: ledger)
    let editor = try context.editor(of: ledger)
    if let label {
      return try ledger.relabel(id, to: label, as: editor).print(
        "Its label is “\(label)” now.", in: context, ledger: ledger)
    }
    let base = try ledger.source(of: id)
    let path = try file.map { context.path($0) } ?? Self.edit(base, of: id, in: context)
    let edited = try Array(Data(contentsOf: URL(filePath: path)))
    do {
      let changed = try ledger.replace(id, from: base, to: edited, as: editor)
      if file == nil { try FileManager.default.removeItem(atPath: path) }
      changed.print("Edited.", in: context, ledger: ledger)
    } catch let error as LedgerError where error.code == .invalid {
      throw Failure(
        error.what, why: error.why,
        hint: "your edit is kept in \(path); mend it there, then: claimlog edit \(id) --file \(path)")
    }
  }

  /// Lets the person edit a copy of the file.
  private static func edit(_ bytes: [UInt8], of id: Claim.ID, in context: Context) throws -> String {
    let path = FileManager.default.temporaryDirectory.appending(
      path: "claimlog-\(id)-\(UUID().uuidString.prefix(8)).json"
    ).path
    try Data(bytes).write(to: URL(filePath: path))
    let editor = context.environment["VISUAL"] ?? context.environment["EDITOR"] ?? "vi"
    let status = try ForegroundProgram(command: editor, environment: context.environment).run([path])
    guard status == 0 else {
      throw Failure(
        "edit \(id)",
        why: "the editor (\(editor)) ended with status \(status), so nothing was taken in",
        hint: "set $EDITOR to the editor that you like; your edit, if any, is in \(path)")
    }
    return path
  }
}

internal import Claims
internal import CommandLineKit
internal import Ledgers

/// `claimlog split`
struct SplitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split",
    abstract: "Say that some of a claim’s appearances are another claim: they get one of their own.",
    discussion: """
      Annotations on the appearances go along. That the two claims are not the same is remembered, and obeyed by what is \
      recorded later.
      """,
    examples: [
      Example("claimlog split c-15d4 --appearances p-15d4,p-c461 --label \"troops in the east\"", "two of them")
    ])

  @OptionGroup var claim: ClaimArgument
  @Option(
    help: ArgumentHelp("The appearances, with commas between; claimlog show has their ids.", valueName: "ids"),
    completion: .custom("appearances")) var appearances: [String]
  @Option(help: ArgumentHelp("The new claim’s label.", valueName: "words")) var label: String?
  @Option(help: ArgumentHelp("The reason.", valueName: "why")) var why: String?

  private var names: [String] { appearances.flatMap { $0.split(separator: ",") }.map { String($0).trimmed } }

  func validate() throws {
    if names.isEmpty { throw ValidationError("say which appearances, with --appearances") }
    if label?.trimmed.isEmpty ?? false { throw ValidationError("a label has at least one word") }
  }

  func run(in context: Context) throws {
    var ledger = try context.openLedger()
    let id = try claim.find(in: ledger)
    let named = try names.map { name throws in try ledger.appearance(named: name).appearance }
    let changed = try ledger.split(named, from: id, label: label?.trimmed, why: why, as: context.editor(of: ledger))
    let count = Set(named).count
    changed.print(
      "Split: \(counted(count, "appearance")) \(count == 1 ? "is" : "are") a claim of \(count == 1 ? "its" : "their") own now.",
      in: context, ledger: ledger)
  }
}

extension String {
  /// Without white space at its ends.
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}

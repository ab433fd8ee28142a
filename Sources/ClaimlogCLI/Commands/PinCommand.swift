internal import CommandLineKit
internal import Ledgers

/// `claimlog pin`
struct PinCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pin", abstract: "Fix a claim's wording or value, with the reason; views say what came after.",
    examples: [
      Example("claimlog pin troops near border --value 130,000 --why \"confirmed by two services\"", "fix the value"),
      Example("claimlog pin troops near border --off", "let it follow its appearances again"),
    ])

  @OptionGroup var claim: ClaimArgument
  @Option(help: ArgumentHelp("The wording.", valueName: "sentence")) var statement: String?
  @Option(help: ArgumentHelp("The value, as people write it.", valueName: "value")) var value: String?
  @Option(help: ArgumentHelp("The reason.", valueName: "why")) var why: String?
  @Flag(help: "Let it follow its appearances again.") var off = false

  func validate() throws {
    for (name, text) in [("--statement", statement), ("--value", value)] where text?.allSatisfy(\.isWhitespace) ?? false
    {
      throw ValidationError("there is nothing in \(name)")
    }
    if off, statement ?? value ?? why != nil { throw ValidationError("--off goes alone") }
    if !off, statement == nil, value == nil { throw ValidationError("say what to fix: --statement, --value, or --off") }
    if !off, why?.allSatisfy(\.isWhitespace) ?? true {
      throw ValidationError("say why, with --why: readers of the ledger will want to know")
    }
  }

  func run(in context: Context) throws {
    var ledger = try context.openLedger()
    let changed = try ledger.pin(
      claim.find(in: ledger), statement: statement, value: value, why: why ?? "", as: context.editor(of: ledger))
    let what = [value, statement].compactMap { $0.map { "“\($0)”" } }.joined(separator: " and ")
    changed.print(off ? "It follows its appearances again." : "Pinned to \(what).", in: context, ledger: ledger)
  }
}

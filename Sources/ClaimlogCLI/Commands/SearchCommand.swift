internal import CommandLineKit
internal import Ledgers

/// `claimlog search`
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Find claims by words of theirs, best first.",
    discussion:
      "All of the words have to stand in a claim's label, statement, sources or quotes, in any form and order.",
    examples: [Example("claimlog search troops border", "claims with both words")])

  @Argument(help: ArgumentHelp("The words.", valueName: "word")) var words: [String]
  @Option(help: ArgumentHelp("How many at most; 0 for all.", valueName: "number")) var limit = 20

  func validate() throws {
    if words.isEmpty { throw ValidationError("say which words to look for") }
    if limit < 0 { throw ValidationError("--limit is 0 or more") }
  }

  func run(in context: Context) throws {
    let ledger = try context.openLedger()
    context.page()
    let found = try ledger.search(words, limit: limit == 0 ? .max : limit)
    ClaimList(claims: found, total: found.count).print(in: context, ledger: ledger)
  }
}

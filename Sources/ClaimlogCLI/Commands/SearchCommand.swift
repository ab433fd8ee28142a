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
  @Option(help: ArgumentHelp("How many at most; 0 for all.", valueName: "number")) var limit = 50

  func validate() throws {
    if words.isEmpty { throw ValidationError("say which words to look for") }
    if limit < 0 { throw ValidationError("--limit is 0 or more") }
  }

  func run(in context: Context) throws {
    let ledger = try context.openLedger()
    context.page()
    // One more than is shown tells whether there are more, without counting them.
    let most = limit == 0 ? .max - 1 : min(limit, .max - 1)
    let found = try ledger.search(words, limit: most + 1)
    let rest: Rest = found.count > most ? .uncounted : .none
    ClaimList(claims: Array(found.prefix(most)), rest: rest).print(in: context, ledger: ledger)
  }
}

internal import Claims
internal import CommandLineKit
internal import JSONKit
internal import Ledgers

/// `claimlog add`
struct AddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a claim that was missed, by the words of the article that make it.",
    examples: [
      Example(
        "claimlog add a-3f9c --quote \"some 60 ships\" --statement \"Some 60 ships have left port\" --speaker \"The port\"",
        "add a claim of an article")
    ])

  @Argument(help: ArgumentHelp("The article.", valueName: "article"), completion: .custom("articles")) var article:
    String
  @Option(help: ArgumentHelp("Words that stand in its text once.", valueName: "words")) var quote: String
  @Option(help: ArgumentHelp("The claim as a sentence that reads alone; else the quote.", valueName: "sentence"))
  var statement: String?
  @Option(help: ArgumentHelp("Whom the article has it from.", valueName: "name")) var speaker: String?
  @Option(
    help: ArgumentHelp("The claim that it belongs to; else a new one.", valueName: "claim"),
    completion: .custom("claims"))
  var claim: String?

  func run(in context: Context) throws {
    var ledger = try context.openLedger()
    let known = try claim.map { words throws in try ledger.claim(named: words) }
    let article = try ledger.article(named: article)
    let added = try ledger.add(
      to: article, quote: quote, statement: statement, speaker: speaker, claim: known, as: context.editor(of: ledger))
    if context.options.json {
      return context.emit([
        "commit": added.commit.map { .string($0) } ?? .null, "id": .string(added.claim.id.description),
        "appearance": .string(added.appearance.id.description), "statement": .string(added.claim.statement),
      ])
    }
    let value = added.claim.value.map { "   \($0)" } ?? ""
    context.print("\("+", .green) \(ledger.shortID(added.claim.id.description), .yellow)  \(added.claim.label)\(value)")
  }
}

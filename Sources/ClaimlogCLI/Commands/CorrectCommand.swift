internal import CommandLineKit
internal import Ledgers

/// `claimlog correct`
struct CorrectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct", abstract: "Note that the publisher corrected an article.",
    examples: [Example("claimlog correct a-15d4 --notice \"An earlier version gave the wrong day.\"", "in its words")])

  @OptionGroup var notice: NoticeArguments

  func run(in context: Context) throws {
    var ledger = try context.openLedger()
    let changed = try ledger.correct(
      ledger.article(named: notice.article), notice: notice.notice, as: context.editor(of: ledger))
    changed.print("Noted.", in: context, ledger: ledger)
  }
}

/// An article, and what its publisher said about it.
struct NoticeArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp("Its id, or words of its title or publisher.", valueName: "article"),
    completion: .custom("articles"))
  var article: String
  @Option(help: ArgumentHelp("What the publisher said.", valueName: "text")) var notice: String
}

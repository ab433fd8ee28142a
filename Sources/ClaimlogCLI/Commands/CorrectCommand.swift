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
    if context.options.json { return context.emit(changed.json) }
    context.print("Noted the correction. How its claims stand does not change: claimlog article shows them.")
  }
}

/// An article, and what its publisher said about it.
struct NoticeArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp("Its id, or words of its title or publisher.", valueName: "article"),
    completion: .custom("articles"))
  var article: String
  @Option(help: ArgumentHelp("What the publisher said.", valueName: "text")) var notice: String

  func validate() throws {
    if notice.allSatisfy(\.isWhitespace) { throw ValidationError("say what the publisher said, with --notice") }
  }
}

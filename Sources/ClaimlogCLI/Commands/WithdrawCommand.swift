internal import CommandLineKit
internal import Ledgers

/// `claimlog withdraw`
struct WithdrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "Note that the publisher withdrew an article: what it says no longer counts.",
    examples: [Example("claimlog withdraw a-15d4 --notice \"This article has been retracted.\"", "in its words")])

  @OptionGroup var notice: NoticeArguments

  func run(in context: Context) throws {
    var ledger = try context.openLedger()
    let changed = try ledger.withdraw(
      ledger.article(named: notice.article), notice: notice.notice, as: context.editor(of: ledger))
    changed.print("Withdrawn; what it says no longer counts.", in: context, ledger: ledger)
  }
}

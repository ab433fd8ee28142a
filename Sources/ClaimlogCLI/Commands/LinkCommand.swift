internal import Claims
internal import CommandLineKit
internal import JSONKit
internal import Ledgers
internal import Matching

/// `claimlog link`
struct LinkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "link",
    abstract: "Say that two claims are the same: the first goes into the second, and leads on to it.",
    examples: [
      Example("claimlog link c-15d4 c-eb2a44", "put one into the other"),
      Example("claimlog link c-15d4 c-eb2a44 --explain", "only say what speaks for and against"),
    ])

  @Argument(help: ArgumentHelp("The claim that goes.", valueName: "claim"), completion: .custom("claims")) var claim:
    String
  @Argument(help: ArgumentHelp("The claim that stays.", valueName: "into"), completion: .custom("claims")) var into:
    String

  @Option(help: ArgumentHelp("The reason.", valueName: "why")) var why: String?

  @Flag(help: "Only say what speaks for and against their being one; nothing is written.") var explain = false

  func run(in context: Context) throws {
    var ledger = try context.openLedger()
    if explain {
      return try print(ledger.compare(ledger.claim(named: claim), with: ledger.claim(named: into)), in: context)
    }
    let from = try ledger.claim(named: claim)
    let other = try ledger.claim(named: into)
    let apart = try ledger.decisions(about: [from.description]).first {
      $0.ruling == .notSame && $0.pair.contains(other.description)
    }
    let changed = try ledger.link(from, into: other, why: why, as: context.editor(of: ledger))
    changed.print("Linked: \(from) leads on to it.", in: context, ledger: ledger)
    if let apart, !context.options.quiet {
      let reason = apart.why.map { ", “\($0)”," } ?? ""
      context.note(
        "\(PersonName(apart.by).name) had ruled\(reason) that they are two; this takes its place. claimlog undo brings it back."
      )
    }
  }

  private func print(_ score: MatchScore, in context: Context) {
    let verdict =
      switch score.verdict {
      case .same: ("same", "sure enough to link")
      case .unsure: ("unsure", "not sure: a person is asked")
      case .scopes: ("scopes", "alike, but of another definition")
      case .other: ("other", "another claim")
      }
    if context.options.json {
      return context.emit([
        "score": .number(JSONNumber(RecordRun.decimal(score.value)) ?? JSONNumber(0)), "verdict": .string(verdict.0),
        "reasons": MatchReasons.json(score.reasons),
      ])
    }
    context.print("score \(RecordRun.decimal(score.value)): \(verdict.1)")
    for line in MatchReasons.lines(score.reasons) { context.print("  \(line)") }
  }
}

internal import Claims
internal import CommandLineKit
internal import JSONKit
internal import Ledgers
internal import Measures

/// `claimlog diff`
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Show what the newest revision of a claim changed, or what differs between any two.",
    discussion: """
      --from and --to take a date (what had been published by then), an article (its id, or words of its title), a commit, \
      or ~N for N revisions ago. CLAIM~2 shows what the third newest revision changed.
      """,
    examples: [
      Example("claimlog diff troops near border", "what the newest revision changed"),
      Example("claimlog diff troops near border --from 2022-01-12 --to 2022-02-11", "between two days"),
    ])

  @OptionGroup var claim: ClaimArgument
  @Option(help: ArgumentHelp("The earlier state.", valueName: "when")) var from: String?
  @Option(help: ArgumentHelp("The later state; now, where it is not given.", valueName: "when")) var to: String?

  func run(in context: Context) throws {
    let ledger = try context.openLedger()
    context.page()
    let id = try claim.find(in: ledger, isPastWelcome: true)
    let earlier = try from.map { words throws in try ledger.moment(named: words) }
    let later = try to.map { words throws in try ledger.moment(named: words) } ?? claim.earlier.map { .earlier($0) }
    let difference = try ledger.difference(of: id, from: earlier, to: later)
    if context.options.json { return context.emit(Self.json(difference)) }
    let claims = [difference.from?.claim, difference.to.claim].compactMap { $0 }
    let page = DifferencePage(difference, ids: ShortIDs(of: claims, in: ledger))
    page.lines(width: context.width, hasColor: context.terminal.hasColor).forEach { context.print($0) }
  }

  static func json(_ difference: StateDifference) -> JSON {
    let changes: [JSON] = difference.difference.changes.map { change in
      var object: JSONObject = [
        "path": .string(change.path), "kind": .string(change.kind.rawValue), "from": change.from ?? .null,
        "to": change.to ?? .null,
      ]
      if let ratio = change.ratio, let number = JSONNumber("\(ratio)") { object["ratio"] = .number(number) }
      return .object(object)
    }
    return [
      "id": .string(difference.to.claim.id.description), "from": difference.from.map(side) ?? .null,
      "to": side(difference.to), "changes": .array(changes),
    ]
  }

  private static func side(_ state: ClaimState) -> JSON {
    guard case .object(var object) = state.json else { return state.json }
    object["statement"] = .string(state.claim.statement)
    object["value"] = state.claim.value.map { .string($0) } ?? .null
    return .object(object)
  }
}

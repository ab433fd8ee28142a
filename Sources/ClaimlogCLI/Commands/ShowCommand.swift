internal import Claims
internal import CommandLineKit
internal import JSONKit
internal import Ledgers
internal import Measures

/// `claimlog show`
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a claim: how it stands, its appearances, its annotations.",
    discussion: """
      --at goes by what had been published by the end of a day, found late or not; --recorded by what the ledger had by \
      then; --rev shows the state of a commit; CLAIM~2 goes two revisions back.
      """,
    examples: [
      Example("claimlog show troops near border", "as it stands"),
      Example("claimlog show c-3f9c --at 2022-01-20", "by what had been published by 20 January"),
    ])

  @OptionGroup var claim: ClaimArgument
  @Option(help: ArgumentHelp("By what had been published by the end of this day.", valueName: "date")) var at: String?
  @Option(help: ArgumentHelp("By what had been recorded by the end of this day, or this moment.", valueName: "date"))
  var recorded: String?
  @Option(help: ArgumentHelp("As this commit has it.", valueName: "commit")) var rev: String?

  func validate() throws {
    if [at, recorded, rev].compactMap({ $0 }).count > 1 || (claim.earlier != nil && (at ?? recorded ?? rev) != nil) {
      throw ValidationError("say one moment: --at, --recorded, --rev or ~N")
    }
  }

  func run(in context: Context) throws {
    let ledger = try context.openLedger()
    context.page()
    let state = try ledger.claim(claim.find(in: ledger, isPastWelcome: true), at: moment())
    if context.options.json { return context.emit(Self.json(state, try RelationWords(of: state.claim, in: ledger))) }
    try ClaimPage(state, in: ledger).lines(width: context.width).forEach { context.print($0) }
  }

  private func moment() throws -> Moment {
    if let at {
      guard let day = ExtendedDate(at)?.last else {
        throw Failure("go back to \(at)", why: "there is no such date", hint: "write it as 2022-01-20")
      }
      return .published(day)
    }
    if let recorded {
      if let day = ExtendedDate(recorded)?.last, !recorded.contains("T") {
        return .recorded(Instant(seconds: Instant(startOf: day.adding(days: 1)).seconds - 1))
      }
      guard let instant = Instant(recorded) else {
        throw Failure(
          "go back to \(recorded)", why: "there is no such moment",
          hint: "write it as 2022-01-20 or 2022-01-20T12:00:00Z")
      }
      return .recorded(instant)
    }
    if let rev { return .commit(rev) }
    return claim.earlier.map { .earlier($0) } ?? .now
  }

  static func json(_ state: ClaimState, _ relations: RelationWords) -> JSON {
    guard case .object(var object) = state.file else { return state.file }
    object["revision"] = state.json
    object["relations"] = relations.json
    object["origins"] = relations.originsJSON
    return .object(object)
  }
}

extension ClaimState {
  /// Which state it is, for scripts; by the clock of publication it is no revision, and has a commit only.
  var json: JSON {
    [
      "commit": .string(commit), "number": revision.map { .number(JSONNumber($0.number)) } ?? .null,
      "published": revision?.published.map { .string($0.description) } ?? .null,
      "recorded": revision.map { .string($0.recorded.description) } ?? .null,
      "article": revision?.article.map { .string($0.description) } ?? .null,
      "publisher": revision?.publisher.map { .string($0) } ?? .null,
    ]
  }
}

internal import Claims
internal import CommandLineKit
internal import JSONKit
internal import Ledgers

/// `claimlog review`
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Say which claims are the same, where the program was not sure.",
    discussion: """
      Goes through the open questions, surest first: s same, d different, l later, u undo the last answer, q quit, ? help. \
      Each answer is one commit, is never asked again, and holds for what is recorded later. Where standard input is no \
      terminal, each line of it is an answer. --json lists the open questions.
      """,
    examples: [
      Example("claimlog review", "one question after the other"),
      Example("claimlog review c-15d4 c-eb2a --different --why \"another river\"", "answer one at once"),
      Example("claimlog review --json", "the open questions, for programs"),
    ])

  @Argument(
    help: ArgumentHelp("Two claims, to answer about them at once.", valueName: "claim"),
    completion: .custom("claims")) var pair: [String] = []
  @Flag(help: "They are the same: the one that was recorded later goes into the other.") var same = false
  @Flag(help: "They are different, and stay so.") var different = false
  @Option(help: ArgumentHelp("The reason.", valueName: "why")) var why: String?
  @Option(help: ArgumentHelp("With --json: how many at most; 0 for all.", valueName: "number")) var limit = 50

  func validate() throws {
    if limit < 0 { throw ValidationError("--limit is 0 or more") }
    if same, different { throw ValidationError("--same and --different exclude one another") }
    if pair.isEmpty {
      if same || different || why != nil { throw ValidationError("say which two claims are meant") }
    } else if pair.count != 2 {
      throw ValidationError("a question is about two claims; put the words for each in quotation marks")
    } else if !same, !different {
      throw ValidationError("say what they are: --same or --different")
    }
  }

  func run(in context: Context) throws {
    var ledger = try context.openLedger()
    if pair.count == 2 { return try answer(in: &ledger, context) }
    let questions = try ledger.questions()
    if context.options.json {
      let shown = questions.prefix(limit == 0 ? .max : limit)
      let pages = try shown.map { question throws in
        try QuestionPage(question, in: ledger, matcher: context.matcher).json
      }
      return context.emit([
        "questions": .array(pages), "open": .number(JSONNumber(questions.count)),
        "more": .bool(questions.count > shown.count),
      ])
    }
    if questions.isEmpty { return context.print("Nothing is open: no question waits for an answer.") }
    // Who answers must be known before the first one is given.
    _ = try context.editor(of: ledger)
    var run = try ReviewRun(context)
    try run.run(in: &ledger)
  }

  private func answer(in ledger: inout Ledger, _ context: Context) throws {
    let (one, other) = (try ledger.claim(named: pair[0]), try ledger.claim(named: pair[1]))
    let changed = try ledger.answer(
      same ? .sameClaim : .notSame, on: one, and: other, why: why, as: context.editor(of: ledger))
    changed.print(same ? "They are one claim now." : "They stay two claims.", in: context, ledger: ledger)
  }
}

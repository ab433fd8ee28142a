internal import Claims
internal import CommandLineKit
internal import Ledgers

/// `claimlog relate`
struct RelateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "relate",
    abstract: "Say what an appearance does to what stood before it, where the program has it wrong.",
    discussion: """
      The relations are: scopes (another definition: place, group, period, what is counted), updates (another time), repeats \
      (the same origin, or its source's older value), confirms, rounds, narrows, widens, disagrees (another source, the same \
      time), contradicts (the same source, the same time), denies, unclear; none lets it be computed again. What is ruled \
      to be no conflict is not disputed any longer.
      """,
    examples: [
      Example("claimlog relate p-15d4 updates --why \"counted a day later\"", "it holds for another time"),
      Example("claimlog relate p-15d4 none", "let it be computed again"),
    ])

  @Argument(
    help: ArgumentHelp("The appearance; claimlog show has its id.", valueName: "appearance"),
    completion: .custom("appearances"))
  var appearance: String
  @Argument(
    help: ArgumentHelp("What it does, or none.", valueName: "relation"), completion: .list(RelateCommand.words))
  var relation: String
  @Option(help: ArgumentHelp("The reason; it becomes a note on the appearance.", valueName: "why")) var why: String?

  private static let words = Relation.allCases.map(\.rawValue) + ["none"]

  func validate() throws {
    guard Self.words.contains(where: { $0.utf8.elementsEqual(relation.utf8) }) else {
      throw ValidationError("“\(relation)” is no relation; say one of: \(Self.words.joined(separator: ", "))")
    }
    if why?.allSatisfy(\.isWhitespace) ?? false { throw ValidationError("there is nothing in --why") }
  }

  func run(in context: Context) throws {
    var ledger = try context.openLedger()
    let found = try ledger.appearance(named: appearance)
    let changed = try ledger.relate(
      found.appearance, of: found.claim, as: Relation(rawValue: relation), why: why, as: context.editor(of: ledger))
    let words = try changed.claims.first.map { claim throws in
      try RelationWords(of: claim, in: ledger).words(of: found.appearance)
    }
    changed.print(
      "\(ledger.shortID(found.appearance.description)) \((words ?? nil) ?? "has nothing before it").", in: context,
      ledger: ledger)
  }
}

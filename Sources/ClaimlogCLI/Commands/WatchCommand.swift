internal import CommandLineKit
internal import Ledgers
internal import Reading

/// `claimlog watch`
struct WatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch", abstract: "Follow feeds, and record their articles as they appear.",
    discussion: """
      A FEED is the address of a feed: RSS, Atom or JSON Feed. The first time, all that it names is recorded, the oldest \
      first; from then on what is new, and what it says has changed. It goes on until it is stopped (Ctrl-C), and starts \
      again where it stopped: what was seen is remembered in the Git directory, and so is what could not be read, which is \
      tried \(FeedMemory.mostAttempts) times in four days. --once makes one round and ends, for those who have a scheduler of their own.

      A feed that is down is asked less and less, every two hours at the least; one that says how long it wants to be left \
      alone is. What goes wrong with a feed is said once.

      With --json each line is a document of its own, with its "event": "article" (as in record, under "article"), "feed" \
      (its "outcome" is failed, damaged, moved or recovered, with the "why"), "later" (a feed is not asked before \
      "until"), "round" (how many articles came out how, and were "missed"), "stopped".
      """,
    examples: [
      Example("claimlog watch https://wire.example/feed.xml", "record a feed's articles as they appear"),
      Example(
        "claimlog watch --every 1h --publisher \"Example Wire\" https://wire.example/feed.xml", "once in an hour"),
      Example("claimlog watch --once https://wire.example/feed.xml", "one round, from cron"),
    ])

  @Argument(help: ArgumentHelp("Addresses of feeds.", valueName: "feed")) var feeds: [String]
  @Option(
    help: ArgumentHelp("How often to look: 15m, 1h30m, 1d; a minute at the least.", valueName: "time"),
    transform: { text in
      guard let seconds = WatchCommand.seconds(text) else {
        throw ValidationError("\(text) is no length of time: write 15m, 1h30m or 1d")
      }
      guard (60...7 * 86_400).contains(seconds) else { throw ValidationError("it can be from a minute to a week") }
      return seconds
    }) var every: Int?
  @Flag(help: "Make one round, and end.") var once = false
  @OptionGroup var options: IntakeOptions

  func validate() throws {
    if once, every != nil { throw ValidationError("--once makes one round, so there is no --every") }
    for feed in feeds where !PageAddress.isOne(feed) {
      throw ValidationError("\(feed) is no address of the web: claimlog record takes what a feed's file names")
    }
  }

  func run(in context: Context) throws {
    var ledger = try context.openLedger()
    let person = try context.editor(of: ledger)
    let isAskedToStop = context.stopRequests()
    var run = WatchRun(
      feeds, every: every ?? 900, isOnce: once, by: Intake(context, options, isAskedToStop: isAskedToStop), context,
      isAskedToStop: isAskedToStop)
    run.run(into: &ledger, as: person)
  }

  /// The seconds in `15m`, `1h30m`, `90s`; nil for anything else.
  static func seconds(_ text: String) -> Int? {
    var total = 0
    var rest = Substring(text.lowercased())
    if rest.isEmpty { return nil }
    while !rest.isEmpty {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      rest = rest[digits.endIndex...]
      let unit = rest.prefix { $0.isLetter }
      rest = rest[unit.endIndex...]
      let units = ["s": 1, "m": 60, "min": 60, "h": 3_600, "d": 86_400]
      guard digits.count <= 6, let number = Int(digits), let unit = units[String(unit)] else { return nil }
      total += number * unit
    }
    return total
  }
}

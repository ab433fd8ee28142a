import CommandLineKit
import Testing

@Suite struct MisuseTests {
  private static let misuses: [(words: [String], message: String, hint: String?)] = [
    // What was typed, the message, the hint.
    (["lnd", "b"], "'lnd' is not a command of library", "did you mean lend?"),
    (["hlep"], "'hlep' is not a command of library", "did you mean help?"),
    (["secre"], "'secre' is not a command of library", nil),
    (["quux"], "'quux' is not a command of library", nil),
    (["help", "fnid"], "'fnid' is not a command of library", "did you mean find?"),
    (["shelf", "ad", "A"], "'ad' is not a command of library shelf", "did you mean add?"),
    (["shelf"], "there is no command after library shelf", nil),
    (["--json"], "there is no command after library", nil),
    (["find", "--ordr", "title"], "unknown option '--ordr'", "did you mean --order?"),
    (["find", "--ord"], "unknown option '--ord'", "did you mean --order?"),
    (["find", "--xyzzy"], "unknown option '--xyzzy'", nil),
    (["find", "--jsn"], "unknown option '--jsn'", "did you mean --json?"),
    (["find", "-json"], "unknown option '-j' in '-json'", "did you mean --json?"),
    (["find", "-x"], "unknown option '-x'", nil),
    (["--order", "title", "find"], "unknown option '--order'", "an option of a command goes after the command"),
    (["find", "--order"], "--order needs a value, --order title|author", nil),
    (["find", "--since", "--", "5"], "--since needs a value, --since SINCE", nil),
    (
      ["lend", "b", "--to", "--json"], "--to needs a value, --to NAME",
      "if '--json' is the value, write --to=--json"
    ),
    (["find", "--json=yes"], "--json takes no value", nil),
    (["find", "--order", "titel"], "'titel' is none of title, author; did you mean title?", nil),
    (["find", "--order", "Title"], "'Title' is none of title, author; did you mean title?", nil),
    (["find", "--since", "x"], "'x' is not valid for --since SINCE", nil),
    (["find", "--since", "99999999999999999999"], "'99999999999999999999' is not valid for --since SINCE", nil),
    (["take", "b", "today"], "'today' is not valid for DAY: a day is written 2022-02-13", nil),
    (["take", "b", "2022-02-13", "c"], "unexpected argument 'c'", nil),
    (["secret", "c"], "unexpected argument 'c'", nil),
    (["take"], "BOOK is missing", nil),
    (["lend"], "BOOKS and --to NAME are missing", nil),
    (["lend", "b", "--to", "A", "--weeks", "60"], "--weeks can be 52 at most", nil),
    (["lend", "b", "--to", "A", "--pages", "0"], "--pages cannot be 0", nil),
    (["lend", "b", "--to", "A", "--pages", "nan"], "'nan' is not valid for --pages PAGES", nil),
    (["find", "--\u{1b}[31m"], "unknown option '--␛[31m'", nil),
    (["\u{202e}x"], "'\\u{202e}x' is not a command of library", nil),
  ]

  @Test func saysWhatIsWrongAndHowItIsDoneRight() {
    let error = #expect(throws: UsageError.self) { try Library.parseAsRoot(["take", "b-1", "--verbos"]) }
    #expect(
      error?.description == """
        unknown option '--verbos'; did you mean --verbose?
        usage: library take BOOK [DAY]
        see library take --help
        """)
  }

  @Test(arguments: misuses)
  func namesWhatIsWrong(words: [String], message: String, hint: String?) {
    let error = #expect(throws: UsageError.self) { try Library.parseAsRoot(words) }
    #expect(error?.message == message)
    #expect(error?.hint == hint)
  }

  @Test func takesLongNonsenseInItsStride() {
    let long = String(repeating: "a", count: 100_000)
    for words in [["find", "--" + long], [long], ["find", "--order", long], ["find", "-" + long]] {
      let error = #expect(throws: UsageError.self) { try Library.parseAsRoot(words) }
      #expect(error?.message.count ?? 0 < 120)
    }
  }

  @Test func wrapsUsageOutsideOfBrackets() {
    let error = #expect(throws: UsageError.self) { try Library.parseAsRoot(["lend"]) }
    #expect(
      error?.text(width: 40) == """
        BOOKS and --to NAME are missing
        usage: library lend BOOKS… --to NAME
               [--weeks WEEKS]
               [--state good|worn|torn]
               [--note NOTES]… [--slip]
               [--pages PAGES]
        see library lend --help
        """)
  }

  @Test func findsFaultyDeclarations() {
    #expect(
      Faulty.declarationFaults == [
        "faulty: has no abstract", "faulty: has no example", "faulty: has arguments beside subcommands",
        "faulty: LATE must be given, MAYBE before it need not", "faulty: AFTER comes after one that takes all words",
        "faulty: --help has no help", "faulty: --twice has two meanings", "faulty: --help has two meanings",
        "faulty: take has two meanings",
      ])
  }

  private struct Faulty: ParsableCommand {
    static let configuration = CommandConfiguration(subcommands: [Take.self, Other.self])

    struct Other: ParsableCommand {
      static let configuration = CommandConfiguration(
        abstract: "Other.", examples: [Example("faulty other", "it")], aliases: ["take"])
      mutating func run(in context: Counter) throws {}
    }

    @Argument(help: "It.") var maybe: String?
    @Argument(help: "It.") var late: String
    @Argument(help: "It.") var all: [String]
    @Argument(help: "It.") var after: String?
    @Flag(name: .customLong("twice"), help: "It.") var one = false
    @Flag(name: .customLong("twice"), help: "It.") var two = false
    @Flag var help = false
  }
}

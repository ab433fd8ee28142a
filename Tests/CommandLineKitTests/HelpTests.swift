import CommandLineKit
import Testing

@Suite struct HelpTests {
  @Test func groupsTheCommandsOfTheRoot() {
    #expect(
      Library.helpScreen()?.text() == """
        usage: library COMMAND [--options]

        Lends books and knows where they are.

        Everything is kept in the folder in which it runs.

        Lending
          lend   Lend books to somebody.
          take   Take a book back.

        Looking
          find   Find books.
          shelf  Shelves.

        Options of every command
          -C DIR         Work in this folder.
          --json         Print JSON.
          -v, --verbose  Say more.
          -h, --help     Show this help.
          --version      Show the version.

        Examples
          library lend b-12 --to Ada
              lend a book

        library COMMAND --help tells more of a command.

        """)
  }

  @Test func alignsOptionsInEightyColumns() {
    #expect(
      Library.helpScreen(for: ["lend"])?.text() == """
        usage: library lend BOOKS… --to NAME [--weeks WEEKS] [--state good|worn|torn]
               [--note NOTES]… [--slip] [--pages PAGES]

        Lend books to somebody.

        A book that is out cannot be lent.

        Arguments
          BOOKS…  The books.

        Options
          --to NAME               Who takes it. (required)
          -w, --weeks WEEKS       For how many weeks. (default: 3)
          --state good|worn|torn  How the book is. (default: good)
          -n, --note NOTES…       Something to remember.
          --slip                  Print a slip.
          --pages PAGES           Pages a sheet.

        Options of every command
          -C DIR         Work in this folder.
          --json         Print JSON.
          -v, --verbose  Say more.
          -h, --help     Show this help.

        Examples
          library lend b-12 --to Ada
              lend a book
          library lend b-1 b-2 --to Bo
              lend two

        """)
  }

  @Test func putsTextsBelowNamesInFortyColumns() {
    let text = Library.helpScreen(for: ["find"])?.text(width: 40)
    #expect(
      text == """
        usage: library find [WORDS…]
               [--list LIST]
               [--order title|author]
               [--since SINCE]

        Find books.

        Arguments
          WORDS…
              Words of the title.

        Options
          --list LIST
              A list of books.
          --order title|author
              Sorted so.
          --since SINCE
              Not before this year; earlier ones
              have a minus.

        Options of every command
          -C DIR
              Work in this folder.
          --json
              Print JSON.
          -v, --verbose
              Say more.
          -h, --help
              Show this help.

        Examples
          library find sea
              all with this word

        """)
  }

  @Test(arguments: [40, 60, 79, 80], [[], ["lend"], ["take"], ["find"], ["shelf"], ["shelf", "add"]])
  func staysWithinItsWidth(width: Int, path: [String]) {
    let lines = Library.helpScreen(for: path)?.lines(width: width) ?? []
    #expect(!lines.isEmpty)
    for line in lines { #expect(line.width <= width) }
  }

  @Test(arguments: [-1, 0, 1, 7, Int.max])
  func survivesAnyWidth(width: Int) {
    #expect(Library.helpScreen(for: ["lend"])?.lines(width: width).isEmpty == false)
  }

  @Test func tellsNothingOfWhatIsHidden() {
    struct Quiet: ParsableCommand {
      @Option(help: ArgumentHelp("Not told.", visibility: .hidden)) var inner: String?
      @Option(help: ArgumentHelp("Told.", discussion: "At length.", valueName: "thing")) var outer: String?
      func run(in context: Counter) throws {}
    }
    let text = Quiet.helpScreen()?.text() ?? ""
    #expect(!text.contains("inner"))
    #expect(text.contains("  --outer THING  Told.\n                 At length.\n"))
    #expect(Library.helpScreen()?.text().contains("secret") == false)
  }

  @Test func hasColourOnlyOnATerminalWithColour() {
    var plain = ""
    var coloured = ""
    if let help = Library.helpScreen() {
      plain.write(help, on: Terminal())
      coloured.write(help, on: Terminal(width: 80, hasColor: true))
    }
    #expect(!plain.contains("\u{1b}"))
    #expect(coloured.contains("\u{1b}[1mLending\u{1b}[0m\n"))
  }

  @Test func thereIsNoHelpOfWhatIsNotThere() {
    #expect(Library.helpScreen(for: ["lend", "more"]) == nil)
  }
}

import CommandLineKit

/// A program to test with: a lending library.
struct Library: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "library",
    abstract: "Lends books and knows where they are.",
    discussion: "Everything is kept in the folder in which it runs.",
    examples: [Example("library lend b-12 --to Ada", "lend a book")],
    version: "library 1.2",
    subcommands: [Secret.self],
    groupedSubcommands: [
      CommandGroup(name: "Lending", subcommands: [Lend.self, Take.self]),
      CommandGroup(name: "Looking", subcommands: [Find.self, Shelf.self]),
    ])

  @Option(name: .customShort("C"), help: ArgumentHelp("Work in this folder.", valueName: "dir"), completion: .directory)
  var folder: String?

  @Flag(help: "Print JSON.") var json = false
  @Flag(name: .shortAndLong, help: "Say more.") var verbose = false
}

typealias CommandConfiguration = CommandLineKit.CommandConfiguration<Counter>

/// What the program brings to its commands.
final class Counter {
  var lent: [String] = []
}

struct Lend: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lend books to somebody.",
    discussion: "A book that is out cannot be lent.",
    examples: [
      Example("library lend b-12 --to Ada", "lend a book"), Example("library lend b-1 b-2 --to Bo", "lend two"),
    ])

  @Argument(help: "The books.", completion: .custom("books")) var books: [String]
  @Option(help: ArgumentHelp("Who takes it.", valueName: "name")) var to: String
  @Option(name: .shortAndLong, help: "For how many weeks.") var weeks = 3
  @Option(help: "How the book is.") var state = State.good
  @Option(name: [.customLong("note"), .short], help: "Something to remember.") var notes: [String] = []
  @OptionGroup var paper: Paper

  mutating func validate() throws {
    if weeks > 52 { throw ValidationError("--weeks can be 52 at most") }
    weeks = abs(weeks)
  }

  mutating func run(in context: Counter) throws {
    context.lent += books.map { "\($0) to \(to)" }
  }
}

struct Paper: ParsableArguments {
  @Flag(help: "Print a slip.") var slip = false
  @Option(help: "Pages a sheet.") var pages: Double?

  func validate() throws {
    if pages == 0 { throw ValidationError("--pages cannot be 0") }
  }
}

enum State: String, CaseIterable, ExpressibleByArgument {
  case good, worn, torn
}

struct Take: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take a book back.", examples: [Example("library take b-12", "it is back")], aliases: ["return"])

  @Argument(help: "The book.", completion: .custom("books")) var book: String
  @Argument(
    help: "When.",
    transform: { text in
      guard text.count == 10 else { throw ValidationError("a day is written 2022-02-13") }
      return text
    }) var day: String?

  mutating func run(in context: Counter) throws { context.lent.removeAll() }
}

struct Find: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find books.", examples: [Example("library find sea", "all with this word")])

  @Argument(help: "Words of the title.") var words: [String] = []
  @Option(help: "A list of books.", completion: .file(extensions: ["csv"])) var list: String?
  @Option(help: "Sorted so.") var order: Order?
  @Option(help: "Not before this year; earlier ones have a minus.") var since: Int?

  mutating func run(in context: Counter) throws {}
}

enum Order: String, CaseIterable, ExpressibleByArgument {
  case title, author
}

struct Shelf: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shelves.", examples: [Example("library shelf add A", "a new one")], subcommands: [Add.self])

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Put up a shelf.", examples: [Example("library shelf add A", "a new one")])
    @Argument(help: "Its letter.") var letter: String
    mutating func run(in context: Counter) throws {}
  }
}

struct Secret: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Not told of.", shouldDisplay: false)
  mutating func run(in context: Counter) throws {}
}

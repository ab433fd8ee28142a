internal import CommandLineKit

/// The root: what every verb shares.
struct ClaimlogCommand: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "claimlog",
    abstract: "Keeps the facts that articles claim under version control.",
    discussion: """
      It reads news articles, takes out the factual claims, and keeps each as a file in an ordinary Git repository, the \
      ledger. Anywhere a CLAIM goes, an id, the beginning of one, or words that fit only one claim will do.
      """,
    examples: [
      Example("claimlog init story && cd story", "make a ledger"),
      Example("claimlog record talks.txt --published 2022-01-12", "record an article"),
      Example("claimlog log troops", "see how a claim changed"),
    ],
    version: "claimlog \(version)",
    subcommands: [CompleteCommand.self, MergeFileCommand.self],
    groupedSubcommands: [
      CommandGroup(
        name: "Recording", subcommands: [InitCommand.self, RecordCommand.self, WatchCommand.self, AddCommand.self]),
      CommandGroup(
        name: "Finding", subcommands: [ListCommand.self, SearchCommand.self, ArticlesCommand.self, ArticleCommand.self]),
      CommandGroup(
        name: "Following a claim",
        subcommands: [
          ShowCommand.self, LogCommand.self, DiffCommand.self, BlameCommand.self, TimelineCommand.self,
          ConflictsCommand.self, OriginsCommand.self,
        ]),
      CommandGroup(
        name: "Annotating and correcting",
        subcommands: [
          ReviewCommand.self, AnnotateCommand.self, EditCommand.self, PinCommand.self, LinkCommand.self,
          UnlinkCommand.self, SplitCommand.self, RelateCommand.self, RejectCommand.self, CorrectCommand.self,
          WithdrawCommand.self, UndoCommand.self,
        ]),
      CommandGroup(
        name: "Keeping the ledger sound",
        subcommands: [StatusCommand.self, CommitCommand.self, CheckCommand.self, CompletionsCommand.self]),
    ])

  @Option(
    name: .customShort("C"), help: ArgumentHelp("Work in the ledger at this folder.", valueName: "dir"),
    completion: .directory) var folder: String?
  @Flag(help: "Print one JSON document, and nothing else.") var json = false
  @Flag(help: "Print tables as CSV.") var csv = false
  @Flag(help: "Do not page long output.") var noPager = false
  @Flag(name: .shortAndLong, help: "Say only what was asked for.") var quiet = false
  @Flag(name: .shortAndLong, help: "Say more.") var verbose = false

  func validate() throws {
    if json, csv { throw ValidationError("--json and --csv exclude one another") }
  }
}

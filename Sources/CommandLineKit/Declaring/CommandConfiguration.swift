/// What a command is called, what its help says, and which commands are below it.
///
/// A program usually writes `typealias CommandConfiguration = CommandLineKit.CommandConfiguration<ItsContext>` once, and
/// its commands read as in swift-argument-parser.
public struct CommandConfiguration<Context>: Sendable {
  /// The name that a person types, or `nil` for one made of the type's: `DryRun` is `dry-run`.
  public var commandName: String?
  /// One line that says what it does.
  public var abstract: String
  /// The usage line, where the one made from the declarations does not do.
  public var usage: String?
  /// All that is to say beyond the abstract. Lines are wrapped; a line that starts with blanks keeps them.
  public var discussion: String
  /// Uses that can be typed as they stand.
  public var examples: [Example]
  /// The version of the program, for `--version`; of use in the root only.
  public var version: String
  /// Whether help and completions tell of it.
  public var shouldDisplay: Bool
  /// The commands below it, outside of any group.
  public var ungroupedSubcommands: [any ParsableCommand<Context>.Type]
  /// The commands below it, under headings.
  public var groupedSubcommands: [CommandGroup<Context>]
  /// Other names for it.
  public var aliases: [String]

  /// A configuration; everything has a default.
  public init(
    commandName: String? = nil,
    abstract: String = "",
    usage: String? = nil,
    discussion: String = "",
    examples: [Example] = [],
    version: String = "",
    shouldDisplay: Bool = true,
    subcommands: [any ParsableCommand<Context>.Type] = [],
    groupedSubcommands: [CommandGroup<Context>] = [],
    aliases: [String] = []
  ) {
    self.commandName = commandName
    self.abstract = abstract
    self.usage = usage
    self.discussion = discussion
    self.examples = examples
    self.version = version
    self.shouldDisplay = shouldDisplay
    self.ungroupedSubcommands = subcommands
    self.groupedSubcommands = groupedSubcommands
    self.aliases = aliases
  }

  /// All the commands below it, those in groups first.
  public var subcommands: [any ParsableCommand<Context>.Type] {
    groupedSubcommands.flatMap(\.subcommands) + ungroupedSubcommands
  }
}

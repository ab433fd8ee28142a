/// A command and all below it, as help and completions see them.
struct CommandTree {
  /// The names from the root to here.
  var path: [String]
  var aliases: [String]
  var abstract: String
  var customUsage: String?
  var discussion: String
  var examples: [Example]
  var version: String
  var isHidden: Bool
  var definitions: [ArgumentDefinition]
  /// The commands below by their headings; those without a heading come last, under "".
  var groups: [(heading: String, commands: [CommandTree])]

  init<Command: ParsableCommand>(_ type: Command.Type, above: [String] = []) {
    let configuration = type.configuration
    let path = above + [type.name]
    self.path = path
    aliases = configuration.aliases
    abstract = configuration.abstract
    customUsage = configuration.usage
    discussion = configuration.discussion
    examples = configuration.examples
    version = configuration.version
    isHidden = !configuration.shouldDisplay
    definitions = Command().definitions
    groups = configuration.groupedSubcommands.map { group in
      (group.name, group.subcommands.map { CommandTree($0, above: path) })
    }
    let others = configuration.ungroupedSubcommands
    if !others.isEmpty {
      groups.append(("", others.map { CommandTree($0, above: path) }))
    }
  }

  var name: String { path.last ?? "" }

  var subcommands: [CommandTree] { groups.flatMap(\.commands) }

  /// The command and all below it, those above first.
  var all: [CommandTree] { [self] + subcommands.flatMap(\.all) }

  /// The command below it that `word` names.
  func subcommand(_ word: String) -> CommandTree? {
    subcommands.first { Self.names($0, are: word) }
  }

  private static func names(_ command: CommandTree, are word: String) -> Bool {
    ([command.name] + command.aliases).contains { isSame($0, word) }
  }

  var arguments: [ArgumentDefinition] { definitions.filter { $0.kind == .argument } }

  var options: [ArgumentDefinition] { definitions.filter { $0.kind != .argument } }

  /// How it is used, from the program's name on.
  var usage: String {
    if let customUsage { return customUsage }
    var words = path
    if !groups.isEmpty { words.append("COMMAND") }
    words += arguments.filter { !$0.isHidden }.map(\.usage)
    let shown = options.filter { !$0.isHidden }
    // The options of a command with subcommands go with all of them, and are told of elsewhere.
    if groups.isEmpty {
      words += shown.filter(\.isRequired).map(\.usage) + shown.filter { !$0.isRequired }.map(\.usage)
    } else if !shown.isEmpty {
      words.append("[--options]")
    }
    return words.joined(separator: " ")
  }
}

/// Whether two words are the same bytes.
func isSame(_ one: String, _ other: String) -> Bool {
  one.utf8.elementsEqual(other.utf8)
}

/// What the command line asks for.
public struct Invocation<Root: ParsableCommand> {
  /// What is to be done.
  public enum Action {
    /// Run this command.
    case run(any ParsableCommand<Root.Context>)
    /// Show this help.
    case help(HelpScreen)
    /// Show this version.
    case version(String)
  }

  /// The root, with the options that were given anywhere.
  public var root: Root
  /// What is to be done.
  public var action: Action
  /// The names from the root to the command.
  public var path: [String]
}

extension ParsableCommand {
  /// Reads a command line, with this as the root.
  ///
  /// - Parameter arguments: The words after the program's name.
  /// - Throws: `UsageError`; what a `validate()` throws is made one.
  public static func parseAsRoot(_ arguments: [String]) throws(UsageError) -> Invocation<Self> {
    var parser = CommandParser<Self>()
    return try parser.parse(arguments)
  }

  /// Reads the words of this command alone, for tests.
  public static func parse(_ arguments: [String] = []) throws(UsageError) -> Self {
    try parseAsRoot(arguments).root
  }
}

/// A command: a verb of the program, or the program itself.
///
/// It is a struct of arguments and options with a `configuration`. Commands with subcommands have options only; those of
/// the root may be given anywhere on the command line, before the verb or after it.
public protocol ParsableCommand<Context>: ParsableArguments, SendableMetatype {
  /// What the program brings to its commands: the clock, the streams, the settings.
  associatedtype Context

  /// Its name, its help, its subcommands.
  static var configuration: CommandConfiguration<Context> { get }

  /// Does what it is for.
  mutating func run(in context: Context) throws
}

extension ParsableCommand {
  /// A configuration with a name made of the type's.
  public static var configuration: CommandConfiguration<Context> { CommandConfiguration() }

  /// Does nothing: for commands that only gather subcommands, which are never run themselves.
  public mutating func run(in context: Context) throws {}

  /// The name that a person types.
  static var name: String { configuration.commandName ?? kebab(String(describing: Self.self)) }
}

/// `asOf` as `as-of`, `DryRun` as `dry-run`.
func kebab(_ name: String) -> String {
  var result = ""
  var afterLower = false
  for character in name where character != "_" {
    if character.isUppercase && afterLower { result += "-" }
    result += character.lowercased()
    afterLower = !character.isUppercase
  }
  return result
}

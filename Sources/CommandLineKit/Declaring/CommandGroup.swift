/// Commands that belong together, under a heading in the help of the command above.
public struct CommandGroup<Context>: Sendable {
  /// The heading.
  public var name: String
  /// The commands, in the order in which help lists them.
  public var subcommands: [any ParsableCommand<Context>.Type]

  /// A group.
  public init(name: String, subcommands: [any ParsableCommand<Context>.Type]) {
    self.name = name
    self.subcommands = subcommands
  }
}

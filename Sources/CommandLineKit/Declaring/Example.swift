/// A use of a command that can be typed as it stands.
public struct Example: Hashable, Sendable {
  /// The whole line, from the program's name on.
  public var command: String
  /// What it does, in a few words.
  public var what: String

  /// An example.
  public init(_ command: String, _ what: String) {
    self.command = command
    self.what = what
  }
}

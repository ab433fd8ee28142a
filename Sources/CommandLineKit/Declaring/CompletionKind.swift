/// What a shell can offer for a value.
public enum CompletionKind: Hashable, Sendable {
  /// What the type of the value offers: its closed list of words, or nothing.
  case `default`
  /// These words.
  case list([String])
  /// Files with one of these extensions (without the dot), or any; and folders, to go on from there.
  case file(extensions: [String] = [])
  /// Folders.
  case directory
  /// What the program prints, a `CompletionLine` each, when it is run as `program complete NAME WORD`, with the options of
  /// the root that have been typed so far.
  case custom(String)
}

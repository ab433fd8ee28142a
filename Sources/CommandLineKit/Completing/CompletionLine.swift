/// One word that a program offers to a shell, as it prints it when it is asked for a `CompletionKind.custom`.
public struct CompletionLine: Hashable, Sendable {
  /// The word that is put on the command line.
  public var value: String
  /// What stands beside it in a list, where the shell can show that.
  public var description: String

  /// A word on offer.
  public init(_ value: String, description: String = "") {
    self.value = value
    self.description = description
  }

  /// The line to print, without a line feed: the word and, behind a tab, its description, both made visible.
  public var line: String {
    let word = visible(value)
    return description.isEmpty ? word : "\(word)\t\(visible(description))"
  }
}

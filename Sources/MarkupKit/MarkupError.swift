/// Why a text is no well-formed XML.
public struct MarkupError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, in words.
  public let reason: String
  /// The line on which it was found, from 1.
  public let line: Int

  /// Where it is and what is wrong.
  public var description: String { "line \(line): \(reason)" }
}

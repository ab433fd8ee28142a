/// A type whose `@Argument`s, `@Option`s and `@Flag`s are filled from the command line.
public protocol ParsableArguments {
  /// Makes one with its defaults; what the command line says comes after.
  init()

  /// Looks whether what was given goes together. It runs before the command does.
  ///
  /// - Throws: `ValidationError`, whose message is shown as misuse.
  mutating func validate() throws
}

extension ParsableArguments {
  /// All is well.
  public mutating func validate() throws {}
}

/// What is wrong with what was given, in words for the person who gave it.
public struct ValidationError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The words: lower case, no full stop.
  public var message: String

  /// An error of these words.
  public init(_ message: String) { self.message = message }

  /// The words.
  public var description: String { message }
}

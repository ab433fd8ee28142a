/// Why a page is no article.
public struct PageError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, in words.
  public let why: String
  /// What the person can do about it, where there is something.
  public let hint: String?

  /// A reason.
  public init(why: String, hint: String? = nil) {
    self.why = why
    self.hint = hint
  }

  /// The reason.
  public var description: String { why }
}

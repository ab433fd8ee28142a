/// Why something could not be read: what was tried, what happened, and what to do next.
public struct ReadingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was tried, with the place: `read story/articles.jsonl:3`.
  public var what: String
  /// What happened.
  public var why: String
  /// What to do next, where there is something.
  public var hint: String?

  /// A failure.
  public init(_ what: String, why: String, hint: String? = nil) {
    self.what = what
    self.why = why
    self.hint = hint
  }

  /// The failure in words.
  public var description: String { "\(what): \(why)" + (hint.map { "\n\($0)" } ?? "") }
}

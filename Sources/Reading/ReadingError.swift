/// Why something could not be read: what was tried, what happened, and what to do next.
public struct ReadingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was tried, with the place: `read story/articles.jsonl:3`.
  public var what: String
  /// What happened.
  public var why: String
  /// What to do next, where there is something.
  public var hint: String?
  /// The status that a server answered, where that is why: 404, 410, …
  public var status: Int?
  /// In how many seconds a server wants to be asked again, where it says so.
  public var retryAfter: Int?

  /// A failure.
  public init(_ what: String, why: String, hint: String? = nil) {
    self.what = what
    self.why = why
    self.hint = hint
  }

  /// The failure in words.
  public var description: String { "\(what): \(why)" + (hint.map { "\n\($0)" } ?? "") }
}

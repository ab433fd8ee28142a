/// Why a ledger could not do what was asked: what was tried, what happened, and what to do next.
public struct LedgerError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What kind of failure it is, for programs.
  public enum Code: String, Sendable {
    /// There is no ledger here, or no such claim, article or revision.
    case notFound
    /// Words or a beginning of an id fit several things.
    case ambiguous
    /// A file of the ledger is not valid.
    case invalid
    /// A person's uncommitted change is in the way.
    case uncommitted
    /// Another program is writing, or Git is in the middle of something.
    case busy
    /// The input is not one that a ledger takes.
    case refused
    /// Git, the disk or the index failed.
    case failed
  }

  /// What kind of failure it is.
  public var code: Code
  /// What was tried.
  public var what: String
  /// What happened.
  public var why: String
  /// What to do next, where there is something.
  public var hint: String?

  /// A failure.
  public init(_ code: Code, _ what: String, why: String, hint: String? = nil) {
    self.code = code
    self.what = what
    self.why = why
    self.hint = hint
  }

  /// The failure in words.
  public var description: String { "\(what): \(why)" + (hint.map { "\n\($0)" } ?? "") }
}

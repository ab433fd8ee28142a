public import Claims
public import JSONKit
public import Measures

/// A state of a claim in its past.
public enum Moment: Hashable, Sendable {
  /// As it is.
  case now
  /// By the appearances that had been published by the end of a day (UTC), found late or not.
  case published(CalendarDate)
  /// As the ledger had it at a moment: the newest commit on the branch recorded by then.
  case recorded(Instant)
  /// As a commit has it, in the words of `git rev-parse`.
  case commit(String)
  /// So many revisions earlier than now.
  case earlier(Int)
  /// Right after an article was recorded.
  case article(Article.ID)
}

/// A claim at a moment, with the revision that made it so.
public struct ClaimState: Sendable {
  /// The claim.
  public let claim: Claim
  /// The moment that was asked for.
  public let moment: Moment
  /// The revision that it is of; nil for a state by the clock of publication, which is none.
  public let revision: Revision?
  /// The commit that it was read from, in hexadecimal digits.
  public let commit: String
  /// The claim's file at that moment, with what people added to it by hand.
  public let file: JSON
}

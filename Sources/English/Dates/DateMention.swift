public import Measures

/// A date that a text gives.
public struct DateMention: Hashable, Sendable {
  /// How the text gives it.
  public enum Kind: String, Hashable, Sendable {
    /// By itself: “12 January 2010”, “2008”, “the 1990s”.
    case absolute
    /// Without its year: “12 January”, “in March”.
    case partial
    /// From the day of publication: “on Monday”, “yesterday”, “two weeks ago”, “this month”.
    case relative
  }

  /// The words, in code points, with the preposition where there is one (“on Monday”).
  public let span: Range<Int>
  /// The words of the date alone (“Monday”).
  public let dateSpan: Range<Int>
  /// The date with what its preposition makes of it (“by 25 January” is `../2010-01-25`); nil where it cannot be told.
  public let value: ExtendedDate?
  /// The date that the words alone name; nil where it cannot be told.
  public let date: ExtendedDate?
  /// How the text gives it.
  public let kind: Kind
  /// The name of the rule that found it: `day-month-year`, `day-month`, `month-year`, `month`, `year`, `years`, `figures`,
  /// `figures-ambiguous`, `decade`, `century`, `season`, `quarter`, `holiday`, `nine-eleven`, `weekday`, `weekday-of-week`, `day`,
  /// `pointer` (“last week”), `span` (“the past two days”), `within` (“earlier this week”), `ago`, `from-now`, `so-far`,
  /// `weekend`, `half` (“the first half of 2009”), `range` (“from 12 January to 3 February”), `context` (“the following day”).
  public let rule: String
}

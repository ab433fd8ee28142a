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
  /// The date; nil where it cannot be told.
  public let value: ExtendedDate?
  /// How the text gives it.
  public let kind: Kind
  /// The name of the rule that found it.
  public let rule: String
}

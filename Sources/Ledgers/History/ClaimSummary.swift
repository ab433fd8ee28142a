public import Claims
public import Extraction
public import Measures

/// A claim in a line: what `list` and `search` show of it.
public struct ClaimSummary: Hashable, Sendable {
  /// Its lasting name.
  public let id: Claim.ID
  /// Its main words.
  public let label: String
  /// What it says now.
  public let statement: String
  /// What each source says now, newest first.
  public let standing: [Standing]
  /// The value that stands, as a reader would write it.
  public let value: String?
  /// The unit of that value.
  public let unit: String?
  /// Whether what stands excludes itself.
  public let disputed: Bool
  /// Whether no article says it any longer.
  public let isUnsupported: Bool
  /// How many appearances it has.
  public let appearances: Int
  /// How many articles those are in.
  public let articles: Int
  /// When the newest article with it was published.
  public let published: ExtendedDate?
  /// How much it deserves to be checked, where that was asked for; nil for one that cannot be read.
  public internal(set) var worth: Worth?
  /// How well it fits what was searched for; greater is better.
  public var score: Double?
  /// Why its file cannot be read; nil for a sound one.
  public let fault: String?
}

/// One revision of a claim: a commit in which its file differs from all its parents'.
public struct Revision: Hashable, Sendable {
  /// Counts the claim's revisions from 1, in the order of recording.
  public internal(set) var number: Int
  /// The claim whose file it is of; in ``Ledger/history(of:order:)`` that may be another than was asked for.
  public let claim: Claim.ID
  /// The commit, in hexadecimal digits.
  public let commit: String
  /// When what it brought was published; for a person's change, when that was made.
  public let published: ExtendedDate?
  /// When it was recorded.
  public let recorded: Instant
  /// The article that brought it; nil for a person's change.
  public let article: Article.ID?
  /// Who published that article.
  public let publisher: String?
  /// The first line of the commit's message.
  public let subject: String
  /// What the claim said from then on; empty where the file was deleted.
  public let statement: String
  /// The value from then on, as a reader would write it.
  public let value: String?
  /// What each source said from then on.
  public let standing: [Standing]
  /// Which groups of fields changed: `statement`, `quantities`, `attribution`, …
  public let changed: [String]
  /// Whether the claim's file was deleted.
  public let isDeletion: Bool
}

/// An article in a line.
public struct ArticleSummary: Hashable, Sendable {
  /// Its lasting name.
  public let id: Article.ID
  /// Its title.
  public let title: String?
  /// Who published it.
  public let publisher: String?
  /// Where it was retrieved from.
  public let url: String?
  /// When it was published.
  public let published: ExtendedDate?
  /// When it was recorded.
  public let recorded: Instant
  /// How many claims of the ledger it makes or denies.
  public let claims: Int
  /// Whether its publisher withdrew it.
  public let isWithdrawn: Bool
  /// How many versions of it the ledger has.
  public let versions: Int
  /// Why its file cannot be read; nil for a sound one.
  public let fault: String?
}

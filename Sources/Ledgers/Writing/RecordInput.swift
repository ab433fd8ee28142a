public import Claims
public import Matching
public import Measures

/// An article that is to be recorded.
public struct RecordInput: Hashable, Sendable {
  /// Its text: UTF-8 with LF, without BOM or NUL.
  public var text: String
  /// Its title.
  public var title: String?
  /// When it was published.
  public var published: ExtendedDate?
  /// How that is known: `given`, …
  public var dates: String?
  /// Where it was retrieved from.
  public var url: String?
  /// Who published it.
  public var publisher: String?
  /// Who wrote it.
  public var authors: [String]
  /// When it says that it was changed.
  public var modified: ExtendedDate?
  /// The address that its page says it goes by; where nil, ``url`` is it.
  public var canonical: String?
  /// Its language, as a BCP 47 tag; the ledger's where nil.
  public var language: String?
  /// When it was retrieved; now where nil.
  public var retrieved: Instant?
  /// The page that it was taken from.
  public var page: Page?
  /// Whether a page's text is taken also where hardly anything of the known article is left in it.
  public var replaces = false
  /// How it is called in messages: a path, a line of a file.
  public var source: String

  /// The page that an article's text was taken from.
  public struct Page: Hashable, Sendable {
    /// The hash of the page as it came, `sha256:` and 64 digits.
    public var hash: String
    /// How it came.
    public var retrieval: Retrieval
    /// The page itself, where it is to be kept; ``Retrieval/page`` then says the ending of its file.
    public var kept: [UInt8]?

    /// A page.
    public init(hash: String, retrieval: Retrieval, kept: [UInt8]? = nil) {
      self.hash = hash
      self.retrieval = retrieval
      self.kept = kept
    }
  }

  /// An article that is to be recorded.
  public init(
    text: String, title: String? = nil, published: ExtendedDate? = nil, dates: String? = nil, url: String? = nil,
    publisher: String? = nil, authors: [String] = [], source: String
  ) {
    self.text = text
    self.title = title
    self.published = published
    self.dates = dates
    self.url = url
    self.publisher = publisher
    self.authors = authors
    self.source = source
  }
}

/// What recording an article did.
public struct RecordResult: Sendable {
  /// What became of the article.
  public enum Outcome: String, Sendable {
    /// It is new.
    case recorded
    /// The ledger has it, to the letter.
    case unchanged
    /// The ledger had another text of it.
    case updated
  }

  /// The article as the ledger has it now.
  public let article: Article
  /// What became of it.
  public let outcome: Outcome
  /// The commit in hexadecimal digits; nil where nothing was written.
  public var commit: String?
  /// The claims it makes or denies that are new here, in the order of its text.
  public let claims: [RecordedClaim]
  /// The sentences that gave no claim, as written, with the reason.
  public let skipped: [(text: String, why: String)]
  /// How many dates could not be resolved.
  public let unresolved: Int
  /// For an updated article: the appearances whose quotes hold otherwise than before.
  public let supports: [SupportChange]
  /// For an updated article: what became of it.
  public var change: ArticleChange?
  /// For an unchanged article: whether its text was not here, and is again.
  public var isTextRestored = false
  /// For an unchanged article: whether the page was kept that was not before.
  public var isPageKept = false
}

/// How an appearance's quote holds after its article changed.
public struct SupportChange: Hashable, Sendable {
  /// The claim.
  public let claim: Claim.ID
  /// Its main words.
  public let label: String
  /// The appearance.
  public let appearance: Appearance.ID
  /// How it held.
  public let from: Support
  /// How it holds.
  public let to: Support
  /// Whether no article says the claim any longer.
  public internal(set) var isUnsupported = false
}

/// What an article did to one claim.
public struct RecordedClaim: Sendable {
  /// What became of the claim.
  public enum Outcome: String, Sendable {
    /// It is new.
    case new
    /// It says something else than before: value, hedge, negation, mode.
    case revised
    /// It says what was known.
    case confirmed
    /// The article reports a denial.
    case denied
    /// What stands excludes itself from now on.
    case disputed
  }

  /// The claim.
  public let claim: Claim.ID
  /// Its main words.
  public let label: String
  /// The appearance that was added.
  public let appearance: Appearance
  /// What became of the claim.
  public let outcome: Outcome
  /// What the claim said before; nil for a new one.
  public let before: Claim?
  /// What the claim says now.
  public let after: Claim
  /// How sure the matcher was; nil for a new claim.
  public let score: Double?
  /// What spoke for and against the known claim that it was linked with, or that came nearest.
  public let reasons: [MatchScore.Reason]
  /// The known claim that came nearest but was not taken for the same; nil where none came near.
  public let nearest: Nearest?

  /// A known claim that came near.
  public struct Nearest: Sendable {
    /// The claim.
    public let claim: Claim.ID
    /// Its main words.
    public let label: String
    /// How sure the matcher was that they are the same.
    public let score: Double
    /// Whether a person is asked, or they are of another definition.
    public let kind: RelatedClaim.Kind
    /// What spoke for and against.
    public let reasons: [MatchScore.Reason]
  }
}

public import Claims
public import Measures

/// Article → claims: what a text claims, and whom it has it from.
///
/// This room holds the extractor (``ClaimExtractor``: text in, appearances out, every field with its span and its rule). It is
/// pure: same input, same output. It knows sentences (from `English`) and claims; no file, no Git, no clock may enter. Which
/// claim of the ledger a new one is, is the question of `Matching`.
public protocol ClaimExtractor: Sendable {
  /// Its name and version, as `by.extractor` records it: `builtin/1`.
  var name: String { get }

  /// Takes the claims out of an article's text.
  func claims(in article: ExtractionInput) -> ExtractionResult
}

/// What an extractor reads: an article's text, and what is known of the article.
public struct ExtractionInput: Sendable {
  /// The article's id: the ids of its appearances come from it.
  public let article: Article.ID
  /// The text, in code points: spans count these.
  public let text: [Unicode.Scalar]
  /// The hash of the text, as quotes record it.
  public let hash: String
  /// The article's title, where it is known; it may or may not stand in the text, too.
  public let title: String?
  /// The publisher, where it is known.
  public let publisher: String?
  /// When it was published: what relative dates are counted from.
  public let published: ExtendedDate?
  /// When the ledger records it.
  public let recorded: Instant

  /// An extractor's input.
  public init(
    article: Article.ID, text: String, title: String?, publisher: String?, published: ExtendedDate?, recorded: Instant
  ) {
    self.article = article
    self.text = Array(text.unicodeScalars)
    self.hash = Article.hash(of: text)
    self.title = title
    self.publisher = publisher
    self.published = published
    self.recorded = recorded
  }
}

/// What an extractor found in an article.
public struct ExtractionResult: Sendable {
  /// The claims, in the order of the text. Their ids are those that ``Appearance/id(article:quote:occurrence:unless:)`` gives.
  public var claims: [ExtractedClaim]
  /// The sentences that gave no claim, with the reason.
  public var skipped: [Skipped]
  /// How many dates could not be resolved.
  public var unresolved: Int

  /// A result.
  public init(claims: [ExtractedClaim] = [], skipped: [Skipped] = [], unresolved: Int = 0) {
    self.claims = claims
    self.skipped = skipped
    self.unresolved = unresolved
  }

  /// How many claims an article gives: what comes behind is skipped, so that a text made to do harm does none.
  public static let mostClaims = 1_500

  /// A sentence that gave no claim.
  public struct Skipped: Hashable, Sendable {
    /// Where it stands.
    public let span: Range<Int>
    /// Why, in a few words: `furniture`, `question`, `no figure, name or date`, …
    public let why: String

    /// Why what comes behind an article's first ``ExtractionResult/mostClaims`` claims is left out.
    public static let tooMany = "more than \(mostClaims) claims in one article"

    /// A sentence that gave no claim.
    public init(span: Range<Int>, why: String) {
      self.span = span
      self.why = why
    }
  }
}

/// A claim as an extractor found it.
public struct ExtractedClaim: Sendable {
  /// The claim's main words without figures (``Label``), should it be a new one.
  public var label: String
  /// What the article says; `link` is empty.
  public var appearance: Appearance
  /// The number of earlier claims of the article with the same exact quote: part of the claim's id.
  public var occurrence: Int

  /// A claim as found.
  public init(label: String, appearance: Appearance, occurrence: Int) {
    self.label = label
    self.appearance = appearance
    self.occurrence = occurrence
  }
}

public import Claims
internal import DigestKit
public import Measures

/// An article as it was read, before a ledger has it: its text, cleaned, and what came with it.
///
/// What did not come with it is nil or empty; nothing is guessed but the title of a text file (``SourceReader``).
public struct ReadArticle: Hashable, Sendable {
  /// Its text: not empty, no byte order mark, no NUL, lines ending in `\n`, a `\n` at the end; otherwise as it was.
  public var text: String
  /// Its title, on one line.
  public var title: String?
  /// When it was published.
  public var published: ExtendedDate?
  /// The address that it was retrieved from.
  public var url: String?
  /// Who published it.
  public var publisher: String?
  /// Who wrote it, in the order given.
  public var authors: [String]
  /// How ``published`` is known: `given`, where it came with the article; the place in the page that said it (`JSON-LD`,
  /// `meta`, …); nil where it is not known.
  public var dates: String?
  /// When it says that it was changed.
  public var modified: ExtendedDate?
  /// The address that the page says it goes by.
  public var canonical: String?
  /// Its language, as a BCP 47 tag.
  public var language: String?
  /// When it was retrieved, where that was earlier than now: an archive's record.
  public var retrieved: Instant?
  /// The page that it was taken from; nil where the text itself was read.
  public var page: Page?
  /// Where it was read, for people: `stdin`, or the file as it was named, with the line where it is one of several
  /// (`story/articles.jsonl:3`).
  public var source: String

  /// What an article's text was taken from.
  public struct Page: Hashable, Sendable {
    /// The page as it came.
    public var bytes: [UInt8]
    /// The ending that a file of it has: `html`, `pdf`.
    public var ending: String
    /// How it came.
    public var retrieval: Retrieval

    /// The hash of the page: `sha256:` and 64 hexadecimal digits.
    public var hash: String { "sha256:" + SHA256(of: bytes).hex }

    /// A page.
    public init(bytes: [UInt8], ending: String, retrieval: Retrieval = Retrieval()) {
      self.bytes = bytes
      self.ending = ending
      self.retrieval = retrieval
    }
  }

  /// An article.
  public init(
    text: String, title: String? = nil, published: ExtendedDate? = nil, url: String? = nil, publisher: String? = nil,
    authors: [String] = [], dates: String? = nil, source: String
  ) {
    self.text = text
    self.title = title
    self.published = published
    self.url = url
    self.publisher = publisher
    self.authors = authors
    self.dates = dates
    self.source = source
  }
}

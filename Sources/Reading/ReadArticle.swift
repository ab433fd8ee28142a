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
  /// How ``published`` is known: `given`, where it came with the article; nil where it did not.
  public var dates: String?
  /// Where it was read, for people: `stdin`, or the file as it was named, with the line where it is one of several
  /// (`story/articles.jsonl:3`).
  public var source: String

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

public import Measures
internal import MarkupKit

/// A web page as an article: its text, and what the page says about it.
///
/// This room makes an article of a page's bytes. It knows pages and articles, not claims; no network, no clock and no file may
/// enter. Nothing is guessed: what a page does not say is nil or empty.
public struct WebPage: Hashable, Sendable {
  /// The article's text: paragraphs, with an empty line between two, and a `\n` at the end.
  public var text: String
  /// Its title, without the site's name.
  public var title: String?
  /// Who wrote it, in the order of the byline.
  public var authors: [String]
  /// Who published it, by name.
  public var publisher: String?
  /// Its language, as a BCP 47 tag.
  public var language: String?
  /// The address that the page says it goes by, absolute.
  public var canonical: String?
  /// When it was published.
  public var published: ExtendedDate?
  /// Where in the page that stands: `JSON-LD`, `meta`, `time`, `url`, `text`.
  public var dates: String?
  /// When the page says that it was changed.
  public var modified: ExtendedDate?

  /// Reads a page.
  ///
  /// - Parameters:
  ///   - bytes: The page as it came.
  ///   - type: What the server said that it is, as `text/html; charset=utf-8`; nil where nobody did.
  ///   - address: Where it came from; relative addresses count from it, and its path may hold the date.
  /// - Throws: Where there is no article in it.
  public init(_ bytes: [UInt8], type: String? = nil, address: String? = nil) throws(PageError) {
    let page = Markup(html: TextEncoding.decode(html: bytes, type: type))
    let facts = PageFacts(of: page, address: address)
    let paragraphs = try PageBody(of: page, facts: facts).paragraphs
    text = paragraphs.joined(separator: "\n\n") + "\n"
    title = facts.title
    authors = facts.authors
    publisher = facts.publisher
    language = facts.language
    canonical = facts.canonical
    published = facts.published
    dates = facts.dates
    modified = facts.modified
  }
}

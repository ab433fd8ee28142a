internal import MarkupKit
internal import Measures

/// What a page says about its article, apart from the text.
struct PageFacts {
  var title: String?
  var authors: [String] = []
  var publisher: String?
  var language: String?
  var canonical: String?
  var published: ExtendedDate?
  /// Where ``published`` stands.
  var dates: String?
  var modified: ExtendedDate?
  /// The article's text as the page's JSON-LD has it (`articleBody`), as it stands there.
  var articleBody: String?

  /// Collects what a page says.
  init(of page: Markup, address: String?) {
    title = page.elements("title").first?.text
  }
}

internal import MarkupKit

/// The article's text in a page, without what stands around it.
struct PageBody {
  /// Its paragraphs, each on one line, blanks made single spaces.
  let paragraphs: [String]

  /// Finds the text: what the page's data has where it is whole, else the densest part of the page.
  init(of page: Markup, facts: PageFacts) {
    let outline = PageOutline(of: page)
    let finder = PageArticleFinder(outline)
    guard let range = finder.article() else {
      paragraphs = []
      return
    }
    var cleaner = PageArticleCleaner(finder, range)
    paragraphs = cleaner.paragraphs()
  }
}

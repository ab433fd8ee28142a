internal import MarkupKit

/// The titles that a page's head gives to its article.
struct PageTitles {
  /// What the `meta` elements say, and last the `title` element.
  let told: [String]
  private let element: String?

  /// The names under which `meta` elements give the title, the most careful first.
  private static let names = [
    "og:title", "parsely-title", "sailthru.title", "dc.title", "dcterms.title", "citation_title", "twitter:title",
    "title",
  ]

  init(of page: Markup, meta: MetaTags) {
    let title = page.elements("title").first { !$0.ancestors.contains { $0.name == "svg" } }
    element = title.map { $0.text.singleSpaced(upTo: 500) }.flatMap { $0.isEmpty ? nil : $0 }
    told = (Self.names.compactMap { meta.first([$0]) } + [element].compactMap { $0 }).filter { !$0.isEmpty }
  }

  /// The likeliest.
  var first: String? { told.first }

  /// The article's title.
  ///
  /// The printed headline first: it is what a reader of the page takes for the title, while what the data says is often made for
  /// search engines or for sharing. Then what the `meta` elements say, then the data's headline, then the `title` element, each
  /// without the site's name. On the pages of `Scripts/score pages` the headline is what people noted in .97, `og:title` without the
  /// site in .80 (.63 with it), the data's headline in .75, the `title` element without the site in .62.
  func title(printed: String?, headline: String?, site: [String]) -> String? {
    let headline = headline.map { PageText.plain($0).singleSpaced(upTo: 500) }
    let seen = [printed, headline].compactMap { $0 }
    let titles = [printed] + told.dropLast(element == nil ? 0 : 1) + [headline, element]
    for title in titles {
      guard let title else { continue }
      let clean = ArticleTitle.withoutSite(title, names: site, printed: seen.filter { $0 != title })
      if !ArticleTitle.wordKey(clean).isEmpty { return clean }
    }
    return nil
  }
}

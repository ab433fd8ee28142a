internal import MarkupKit
internal import Measures

/// What a page says about its article, apart from the text.
struct PageFacts {
  /// The article's title, without the site's name.
  var title: String?
  /// The people who wrote it, in the order of the byline.
  var authors: [String] = []
  /// Who published it, by name.
  var publisher: String?
  /// Its language, as a BCP 47 tag.
  var language: String?
  /// The address that the page says it goes by.
  var canonical: String?
  /// When it was published.
  var published: ExtendedDate?
  /// Where ``published`` stands.
  var dates: String?
  /// When it was changed, where that is after it was published.
  var modified: ExtendedDate?
  /// The article's text as the page's JSON-LD has it (`articleBody`), as it stands there.
  var articleBody: String?

  /// Collects what a page says.
  init(of page: Markup, address: String?) {
    let from = address.flatMap(PageAddress.init)
    let meta = MetaTags(of: page)
    let titles = PageTitles(of: page, meta: meta)
    let data = LinkedData(of: page, title: titles.first, address: from)
    let language = PageLanguage.find(page: page, meta: meta, data: data)
    let canonical = CanonicalAddress.find(page: page, meta: meta, data: data, from: from)
    let publisher = PagePublisher(meta: meta, data: data, address: from ?? canonical)
    let dayFirst = PageLanguage.writesDayFirst(language, address: from)
    let printed = PrintedFacts(
      of: page, titles: titles.told + [data.first(\.headline)].compactMap { $0 }, publisher: publisher,
      dayFirst: dayFirst)
    title = titles.title(printed: printed.headline, headline: data.first(\.headline), site: publisher.names)
    authors = PageAuthors.find(meta: meta, data: data, printed: printed, publisher: publisher)
    self.publisher = publisher.name
    self.language = language
    self.canonical = canonical?.text
    let dates = PageDates(
      meta: meta, data: data, printed: printed, address: canonical ?? from, dayFirst: dayFirst)
    published = dates.published?.extended
    self.dates = dates.place
    modified = dates.modified?.extended
    articleBody = data.first(\.articleBody)
  }
}

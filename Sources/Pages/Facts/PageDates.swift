internal import Measures

/// When a page's article was published and changed.
///
/// The JSON-LD comes first, since it says of what its dates are; then the `meta` elements, which say so less well; then what is
/// printed beside the headline; then the address. The day, however, is the one that the page prints, where that is the neighbour of
/// one in UTC: a reader in New York reads the evening's date, and so does who cites the article. On the 146 pages of
/// `Scripts/score pages`, of those that have it, the JSON-LD has the day that people noted in .85, the `meta` elements in .83, what is
/// printed in .91, the address in .97 (34 pages); in this order, with the printed day, .89. What is printed alone would take changes for
/// publications, which pages often print without saying so.
struct PageDates {
  private(set) var published: WrittenDate?
  /// Where ``published`` stands: `JSON-LD`, `meta`, `time`, `text`, `url`.
  private(set) var place: String?
  private(set) var modified: WrittenDate?

  init(meta: MetaTags, data: LinkedData, printed: PrintedFacts, address: PageAddress?, dayFirst: Bool) {
    func read(_ text: String?) -> WrittenDate? { text.flatMap { WrittenDate(data: $0, dayFirst: dayFirst) } }
    func first(_ names: [String]) -> WrittenDate? {
      for name in names {
        if let date = read(meta.first([name])) { return date }
      }
      return nil
    }
    let inAddress = address.flatMap { Self.day(inPath: $0.path) }
    let candidates: [(date: WrittenDate?, place: String)] = [
      (data.first { read($0.published) }, "JSON-LD"),
      (first(Self.published), "meta"),
      (printed.published?.date, printed.published?.place ?? "text"),
      (inAddress, "url"),
      (data.first { read($0.created) }, "JSON-LD"),
      (first(Self.lesser), "meta"),
    ]
    for case let (date?, place) in candidates {
      self.published = date
      self.place = place
      break
    }
    if let printed = printed.published {
      prefer(printed.date, place: printed.place)
    } else if let inAddress {
      prefer(inAddress, place: "url")
    }
    let changes = [data.first { read($0.modified) }, first(Self.modified), printed.modified?.date]
    modified = changes.compactMap { $0 }.first { Self.isLater($0, than: published) }
  }

  /// Takes the day as the page prints it instead of the one in UTC, where both are of one publication.
  private mutating func prefer(_ other: WrittenDate, place: String) {
    guard let told = published, self.place != place else { return }
    let days = other.day.dayNumber - told.day.dayNumber
    let isSameMoment = other.instant != nil && other.instant == told.instant && other.isLocal && !told.isLocal
    // Some systems write the local time and call it UTC.
    let isMislabelled =
      days == 0 && other.isLocal && !told.isLocal && told.second != nil && told.minute == other.minute
    if isSameMoment || isMislabelled || (abs(days) == 1 && told.second != nil && !told.isLocal) {
      published = other
      self.place = place
    }
  }

  /// Whether a date is later than another, by a minute if both are moments: systems store what they publish a little later.
  private static func isLater(_ date: WrittenDate, than other: WrittenDate?) -> Bool {
    guard let other else { return true }
    if let one = date.instant, let two = other.instant { return one.seconds >= two.seconds + 60 }
    return date.day > other.day
  }

  private static let published = [
    "article:published_time", "article:published", "datepublished", "parsely-pub-date", "sailthru.date",
    "dc.date.issued",
    "dcterms.issued", "dc.date", "dcterms.date", "dc.date.created", "dcterms.created", "date", "pubdate", "publishdate",
    "publish-date", "publication_date", "publication-date", "publish_date", "pdate", "cxenseparse:recs:publishtime",
    "iso-8601-publish-date", "og:published_time", "story:published_time", "og:article:published_time",
    "citation_publication_date",
    "citation_date", "bt:pubdate", "dateissued", "originalpublicationdate", "rnews:datepublished", "og:pubdate",
    "published_time",
    "pub_date", "article.published", "article_date_original", "published-date", "published_at", "displaydate",
  ]
  private static let lesser = ["datecreated", "uploaddate", "article:created_time", "created"]
  private static let modified = [
    "article:modified_time", "article:modified", "datemodified", "og:updated_time", "dc.date.modified",
    "dcterms.modified",
    "lastmod", "last-modified", "revised", "article:updated_time", "updated", "dateupdated",
  ]

  /// The day in an address: `/2023/12/20/`, `/2023/dec/20/`, `-20231220`, `2023-12-20`.
  private static func day(inPath path: String) -> WrittenDate? {
    var found: WrittenDate?
    for step in path.split(separator: "/") {
      var reader = DateReader(String(step), dayFirst: false, isData: true)
      if let date = reader.next()?.date { found = found ?? WrittenDate(day: date.day) }
    }
    if let found { return found }
    var reader = DateReader(path, dayFirst: false)
    return reader.next().map { WrittenDate(day: $0.date.day) }
  }
}

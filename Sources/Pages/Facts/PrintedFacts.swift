internal import MarkupKit
internal import Measures

/// What a page prints around its headline: the headline, the byline, the date.
///
/// The byline and the date of an article stand beside its headline, and those of other articles do not. So only short lines near
/// the headline are read, and none in what is marked as something else (a footer, related articles, comments).
struct PrintedFacts {
  /// The article's headline.
  private(set) var headline: String?
  /// The names in the byline, in their order.
  private(set) var authors: [String] = []
  /// Whether the byline is one beyond doubt: it begins as such, or says that it is one, and stands beside the headline.
  private(set) var hasSureByline = false
  /// When it was published.
  private(set) var published: Date?
  /// When it was changed.
  private(set) var modified: Date?

  /// A date and where it stands.
  struct Date {
    var date: WrittenDate
    /// `time` where it stands in an element of this name, else `text`.
    var place: String
  }

  /// - Parameters:
  ///   - titles: What the page's data says that its title is.
  ///   - publisher: Whose name, in a heading, is no headline.
  ///   - dayFirst: Whether `3/4/2023` is in April.
  init(of page: Markup, titles: [String], publisher: PagePublisher, dayFirst: Bool) {
    let printed = PrintedPage(page)
    let headline = Self.headline(of: printed, titles: titles, publisher: publisher)
    self.headline = headline.map { printed.line($0) }
    let lines = PrintedLine.lines(of: printed, near: headline)
    (authors, hasSureByline) = Self.byline(lines)
    let dates = lines.flatMap { $0.dates(dayFirst: dayFirst) }
    published = Self.best(dates.filter { $0.role != .modified })
    modified = Self.best(dates.filter { $0.role == .modified })
  }

  /// The first level heading that is most like what the data says, or the first that is long enough for a headline.
  static func headline(of printed: PrintedPage, titles: [String], publisher: PagePublisher) -> Markup.Node? {
    var best: (node: Markup.Node, likeness: Double)?
    // A page with hundreds of them has none that says anything.
    for heading in printed.page.elements("h1").prefix(50) where printed.isShown(heading) {
      let line = printed.line(heading)
      guard (8...500).contains(line.utf8.count), !publisher.isOwn(line) else { continue }
      let likeness = titles.map { ArticleTitle.likeness($0, line) }.max() ?? 0
      let wordCount = ArticleTitle.words(line).count
      // A site's name is short, and like no headline.
      guard likeness >= 0.25 || wordCount >= 4 else { continue }
      if likeness > best?.likeness ?? -1 { best = (heading, likeness) }
    }
    return best?.node ?? lesserHeadline(of: printed, titles: titles)
  }

  /// A heading of a lower level, where the data's title is or begins with its words.
  private static func lesserHeadline(of printed: PrintedPage, titles: [String]) -> Markup.Node? {
    let keys = titles.map(ArticleTitle.wordKey)
    return printed.page.elements("h2", "h3", "h4").prefix(200).first { heading in
      guard printed.isShown(heading), printed.size(heading) <= 500 else { return false }
      let line = printed.line(heading)
      let key = ArticleTitle.wordKey(line)
      return ArticleTitle.words(line).count >= 3 && keys.contains { $0.hasPrefix(key) }
    }
  }

  private static func byline(_ lines: [PrintedLine]) -> ([String], isSure: Bool) {
    var best: (names: [String], score: Int, isSure: Bool)?
    for line in lines {
      guard let byline = line.byline() else { continue }
      if byline.score > best?.score ?? 0 { best = byline }
    }
    return best.map { ($0.names, $0.isSure && $0.score >= 7) } ?? ([], false)
  }

  private static func best(_ dates: [PrintedLine.Date]) -> Date? {
    var best: PrintedLine.Date?
    for date in dates where date.score > best?.score ?? 0 { best = date }
    return best.map { Date(date: $0.date, place: $0.isTime ? "time" : "text") }
  }
}

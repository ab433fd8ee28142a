internal import MarkupKit
internal import Measures

/// A short line of a page's text near the headline, as the largest element that has no more.
struct PrintedLine {
  /// The most text that a line has, in bytes without blanks.
  private static let longest = 160

  let node: Markup.Node
  let text: String
  /// How much text stands between it and the headline; negative before it.
  let distance: Int
  /// Whether the page has a headline.
  let hasHeadline: Bool
  private let printed: PrintedPage

  /// The lines around a headline, in the page's order; those of the whole page where it has none.
  static func lines(of printed: PrintedPage, near headline: Markup.Node?) -> [PrintedLine] {
    let start = headline.map { printed.before($0) } ?? 0
    let end = headline.map { printed.through($0) } ?? 0
    let inHeadline = headline.map { $0.index..<$0.range.upperBound } ?? 0..<0
    func holdsHeadline(_ node: Markup.Node) -> Bool {
      headline.map { node.index == $0.index || node.range.contains($0.index) }
        ?? (node.name == "body" || node.name == "html")
    }
    var lines: [PrintedLine] = []
    var next = 0
    let nodes = printed.page.nodes
    while next < nodes.count {
      let node = nodes[next]
      next += 1
      guard printed.isShown(node), !inHeadline.contains(node.index), !holdsHeadline(node) else { continue }
      let size = printed.size(node)
      // What is longer and a paragraph is prose, and so are its parts.
      if node.isElement, isElsewhere(node) || (size > longest && prose.contains(node.name)) {
        next = node.range.upperBound
        continue
      }
      let isBehind = node.index >= inHeadline.upperBound
      let distance = isBehind ? printed.before(node) - end : printed.through(node) - start - 1
      guard node.isElement ? size <= longest : size > 0 else { continue }
      next = max(next, node.range.upperBound)
      let isNear = headline == nil || (distance >= 0 ? distance < 2500 : distance > -800)
      guard size > 0 || node.name == "time", size <= longest, isNear || isMarked(node) else { continue }
      lines.append(
        PrintedLine(
          node: node, text: printed.line(node), distance: distance, hasHeadline: headline != nil, printed: printed))
    }
    return lines
  }

  private static let prose: Set<String> = ["p", "blockquote", "li", "h2", "h3", "h4", "h5", "h6"]

  /// Whether an element says of itself that it is the article's date or author, wherever it stands.
  private static func isMarked(_ node: Markup.Node) -> Bool {
    ["datePublished", "author"].contains(node["itemprop"]) || node["pubdate"] != nil || node["rel"] == "author"
  }

  /// Whether an element is about something else than the article.
  private static func isElsewhere(_ node: Markup.Node) -> Bool {
    if ["footer", "nav", "aside", "figure", "figcaption", "form"].contains(node.name) { return true }
    let words = words(of: node)
    return words.contains { elsewhere.contains($0) } && !words.contains { ofHeadline.contains($0) }
  }

  /// A headline's footer is no page's footer.
  private static let ofHeadline: Set<String> = ["headline", "byline", "author", "authors", "header"]

  private static let elsewhere: Set<String> = [
    "related", "recommended", "recommendations", "recirc", "recirculation", "comment", "comments", "sidebar", "footer",
    "newsletter", "popular", "trending", "promo", "teaser", "teasers", "disqus", "outbrain", "taboola", "copyright",
    "caption",
    "breadcrumb", "breadcrumbs", "advertisement", "rail", "widget",
  ]

  /// The words in an element's class, id and the like.
  private static func words(of node: Markup.Node) -> [String] {
    var words: [String] = []
    for attribute in node.attributes
    where ["class", "id", "itemprop", "rel", "data-testid", "property"].contains(attribute.name) {
      words += Self.words(in: attribute.value)
    }
    return words
  }

  /// `author`, `name` in `authorName`, `author-name`, `author__name`.
  private static func words(in value: String) -> [String] {
    var words: [String] = []
    var word = ""
    var wasLower = false
    for byte in value.utf8.prefix(300) {
      let isUpper = (0x41...0x5A).contains(byte)
      let isLetter = (0x61...0x7A).contains(byte | 0x20)
      if !word.isEmpty, !isLetter || (isUpper && wasLower) {
        words.append(word)
        word = ""
      }
      if isLetter { word.unicodeScalars.append(Unicode.Scalar(byte | 0x20)) }
      wasLower = isLetter && !isUpper
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// Whether it, or something in it, or what it stands in directly has one of these words in its class or the like.
  private func isCalled(_ words: Set<String>) -> Bool {
    let around = [node, node.parent].compactMap { $0 } + node.descendants.prefix(40).filter(\.isElement)
    return around.contains { Self.words(of: $0).contains { words.contains($0) } }
  }

  // MARK: Dates

  /// A date in a line.
  struct Date {
    var date: WrittenDate
    var role: DateReader.Role
    var isTime: Bool
    /// How likely it is the article's; above 0 if it may be.
    var score: Int
  }

  private static let dateWords: Set<String> = [
    "date", "time", "published", "publish", "pubdate", "pub", "posted", "timestamp", "byline", "dateline", "datetime",
    "meta", "updated",
    "modified",
  ]

  /// The dates in it.
  func dates(dayFirst: Bool) -> [Date] {
    let times = (node.name == "time" ? [node] : []) + node.elements("time")
    var told = times.prefix(20).compactMap { element in
      element["datetime"].flatMap { WrittenDate(data: $0, dayFirst: dayFirst) }.map { (element: element, date: $0) }
    }
    var reader = DateReader(text, dayFirst: dayFirst)
    var found: [DateReader.Found] = []
    while found.count < 20, let next = reader.next() { found.append(next) }
    guard !found.isEmpty || !told.isEmpty else { return [] }
    let score = score(isTime: !times.isEmpty, dateCount: found.count)
    var dates: [Date] = []
    for one in found {
      var date = one.date
      // The element of a printed date tells its moment.
      if let place = told.firstIndex(where: { abs($0.date.day.dayNumber - date.day.dayNumber) <= 1 }) {
        let moment = told.remove(at: place).date
        if date.instant == nil, moment.instant != nil, moment.day == date.day { date = moment }
      }
      dates.append(Date(date: date, role: one.role, isTime: !times.isEmpty, score: score + bonus(one.role)))
    }
    for (element, date) in told {
      let role = role(of: element)
      dates.append(Date(date: date, role: role, isTime: true, score: score + bonus(role)))
    }
    return dates
  }

  private func bonus(_ role: DateReader.Role) -> Int { role == .published ? 4 : 0 }

  private func role(of element: Markup.Node) -> DateReader.Role {
    let words = Self.words(of: element) + ArticleTitle.words(text)
    if words.contains(where: { ["published", "publish", "posted", "pubdate"].contains($0) }) { return .published }
    return words.contains { ["updated", "modified", "edited"].contains($0) } ? .modified : .unsaid
  }

  private func score(isTime: Bool, dateCount: Int) -> Int {
    var score = 0
    let isNamed = isCalled(Self.dateWords)
    if Self.isMarked(node) || node.descendants.prefix(40).contains(where: { Self.isMarked($0) }) { score += 6 }
    if isTime { score += 3 }
    if isNamed { score += 2 }
    if !isTime, !isNamed {
      // Prose may name any day; a line that is the date has little else.
      let rest = ArticleTitle.words(text).count - 5 * max(1, dateCount)
      if rest > 8 { return 0 }
      score += 1
    }
    guard hasHeadline else { return score }
    switch distance {
    case ..<(-800): return Self.isMarked(node) ? score : 0
    case ..<0: score += 1
    case ..<400: score += 4
    case ..<1200: score += 2
    case ..<2500: break
    default: score -= 4
    }
    return score
  }

  // MARK: Authors

  private static let authorWords: Set<String> = [
    "author", "authors", "byline", "bylines", "contributor", "contributors", "writer",
  ]

  /// The names in it where it is a byline, and how likely it is the article's.
  func byline() -> (names: [String], score: Int, isSure: Bool)? {
    let opens = AuthorNames.opensByline(text)
    let isNamed = isCalled(Self.authorWords)
    let linked = linkedNames(withPeople: opens || isNamed)
    guard opens || isNamed || !linked.isEmpty else { return nil }
    let names = linked.isEmpty ? AuthorNames(text).names.filter(AuthorNames.looksLikeName) : linked
    guard !names.isEmpty, names.count <= 12 else { return nil }
    var score = (opens ? 3 : 0) + (isNamed ? 2 : 0) + (linked.isEmpty ? 0 : 2)
    // Prose has other words than names, and so have teasers of other articles.
    let rest = ArticleTitle.words(text).count - names.reduce(0) { $0 + ArticleTitle.words($1).count }
    if !opens, !isNamed, rest > 8 { return nil }
    if rest > 12 { score -= 3 }
    if Self.isMarked(node) { score += 4 }
    switch distance {
    case ..<(-300): score -= 4
    case ..<0: score -= 2
    case ..<400: score += 4
    case ..<1200: score += 2
    default: score -= 2
    }
    // A byline of several names has an “and”; without it the second may be where the first works.
    let isSure = opens && (names.count == 1 || text.contains(" and ") || text.contains(" & "))
    return (names, score, isSure)
  }

  private static let authorPaths = ["/author/", "/authors/", "/by/", "/contributor", "/writers/"]
  private static let peoplePaths = ["/people/", "/person/", "/profile/", "/staff/"]

  /// The names that link to a page of their author.
  ///
  /// - Parameter withPeople: Whether pages of people count, as they do in a byline: prose links to people, too.
  private func linkedNames(withPeople: Bool) -> [String] {
    var names: [String] = []
    for link in (node.name == "a" ? [node] : []) + node.elements("a") {
      let address = link["href"]?.lowercased() ?? ""
      let isAuthor =
        link["rel"] == "author" || link["itemprop"] == "author"
        || Self.authorPaths.contains { address.contains($0) }
        || withPeople && Self.peoplePaths.contains { address.contains($0) }
      guard isAuthor else { continue }
      for name in AuthorNames(printed.line(link)).names.filter(AuthorNames.looksLikeName)
      where !names.contains(where: { AuthorNames.isSame($0, name) }) {
        names.append(name)
      }
    }
    return names
  }
}

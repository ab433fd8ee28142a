internal import Claims
internal import Extraction
internal import Measures

/// Finds the appearances of one claim that have it from another's newsroom, or from the same news agency.
struct QuotedNewsrooms {
  private struct Report {
    let article: Article.ID
    let day: Int
    /// The newsrooms whose report it is: its publisher, and the agency that it credits.
    let newsrooms: [String]
    /// Whom it says it has the claim from, and to whom somebody told it, as written.
    let sources: [String]
  }

  /// In the claim's order, which is that of the days; a report without a day settles nothing.
  private var reports: [Report] = []
  /// The places of each newsroom's reports.
  private var reportsOf: [String: [Int]] = [:]

  /// Adds an appearance; they come in the claim's order.
  ///
  /// - Parameter publisher: The publisher's name in the form in which names are compared.
  mutating func add(_ appearance: Appearance, publisher: String?, credit: String?) {
    guard appearance.isAlive, let day = appearance.published?.first?.dayNumber else { return }
    let newsrooms = [publisher, credit.map(OriginFinder.name)].compactMap { $0 }
    for newsroom in newsrooms { reportsOf[newsroom, default: []].append(reports.count) }
    reports.append(
      Report(
        article: appearance.article, day: day, newsrooms: newsrooms,
        sources: appearance.attribution.map(\.name) + appearance.addressee))
  }

  /// Why articles have the claim from one origin, in the claim's order.
  var reasons: [Origins.Reason] {
    var reasons: [Origins.Reason] = []
    /// The first of the reports within a few days that have it from an agency.
    var firstFrom: [String: Report] = [:]
    for report in reports {
      for source in report.sources {
        if let quoted = newest(of: Self.newsroom(source), before: report) {
          reasons.append(Origins.Reason(article: report.article, other: quoted, why: "has it from \(source)"))
        }
        guard let agency = CreditLine.agency(named: source) else { continue }
        if let first = firstFrom[agency], report.day - first.day <= OriginFinder.mostDaysApart {
          guard first.article != report.article else { continue }
          reasons.append(
            Origins.Reason(article: report.article, other: first.article, why: "both have it from \(agency)"))
        } else {
          firstFrom[agency] = report
        }
      }
    }
    return reasons
  }

  /// The newest article of a newsroom that had the claim when a report of another's was published: what is quoted is news.
  private func newest(of newsroom: String, before report: Report) -> Article.ID? {
    guard !report.newsrooms.contains(newsroom), let places = reportsOf[newsroom] else { return nil }
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if reports[places[middle]].day <= report.day { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? reports[places[low - 1]].article : nil
  }

  /// A newsroom's name without what kind of thing it is ("the Harbour Post newspaper").
  private static func newsroom(_ name: String) -> String {
    var words = OriginFinder.name(name).split(separator: " ")
    if words.count > 1, let last = words.last, ["newspaper", "website", "daily", "magazine"].contains(last) {
      words.removeLast()
    }
    return words.joined(separator: " ")
  }
}

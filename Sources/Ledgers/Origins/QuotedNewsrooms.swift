internal import Claims
internal import Extraction
internal import Measures

/// Finds the appearances of one claim that have it from another's newsroom, or from the same news agency.
struct QuotedNewsrooms {
  private struct Report {
    let article: Article.ID
    let day: Int?
    /// The newsroom whose report it is: its publisher, and the agency that it credits.
    let newsrooms: [String]
    /// The newsrooms that it says it has the claim from, or to which somebody told it, with the names as written.
    let sources: [(key: String, name: String)]
    /// The news agencies among the sources.
    let agencies: [String]
  }

  private var reports: [Report] = []

  /// Adds an appearance; they come in the claim's order, so that what is earlier is known.
  mutating func add(_ appearance: Appearance, publisher: String?, credit: String?) {
    guard appearance.isAlive else { return }
    let names = appearance.attribution.map(\.name) + appearance.addressee
    reports.append(
      Report(
        article: appearance.article, day: appearance.published?.first?.dayNumber,
        newsrooms: [publisher, credit.map(OriginFinder.name)].compactMap { $0 },
        sources: names.map { (Self.newsroom($0), $0) },
        agencies: names.compactMap { CreditLine.agency(named: $0) }))
  }

  /// A newsroom's name without what kind of thing it is ("the Harbour Post newspaper").
  private static func newsroom(_ name: String) -> String {
    var words = OriginFinder.name(name).split(separator: " ")
    if words.count > 1, let last = words.last, ["newspaper", "website", "daily", "magazine"].contains(last) {
      words.removeLast()
    }
    return words.joined(separator: " ")
  }

  /// Why articles have the claim from one origin, in the claim's order.
  var reasons: [Origins.Reason] {
    var reasons: [Origins.Reason] = []
    for (place, report) in reports.enumerated() {
      for source in report.sources {
        // The newest one that was there: what is quoted is news. A date that is not known settles nothing.
        let quoted = reports.last { other in
          guard let day = report.day, let otherDay = other.day else { return false }
          return other.article != report.article && otherDay <= day && other.newsrooms.contains(source.key)
            && !report.newsrooms.contains(source.key)
        }
        guard let quoted else { continue }
        reasons.append(
          Origins.Reason(article: report.article, other: quoted.article, why: "has it from \(source.name)"))
      }
      for agency in report.agencies {
        let other = reports[..<place].first { other in
          guard let day = report.day, let otherDay = other.day else { return false }
          return other.article != report.article && abs(otherDay - day) <= OriginFinder.mostDaysApart
            && other.agencies.contains(agency)
        }
        guard let other else { continue }
        reasons.append(
          Origins.Reason(article: report.article, other: other.article, why: "both have it from \(agency)"))
      }
    }
    return reasons
  }
}

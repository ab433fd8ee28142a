internal import Claims
internal import Measures

/// Puts articles of one origin together.
///
/// One after the other, the earliest first, of one day the longest, each goes to the group that it shares most with, where it
/// shares enough with the group's first article or with the group as a whole; else it begins a group. So a text that
/// is printed cut at either end stays with the whole one, but a page that gathers two articles does not make these one, and a
/// story that is told on from day to day does not drag the first day's article to the last day's.
///
/// What a person ruled comes first: what is of one origin goes together, and what is not never does.
struct OriginGrouping {
  /// What counts of an article here.
  struct Entry {
    let id: Article.ID
    let day: Int?
    let size: Int
  }

  private struct Group {
    var articles: [Article.ID]
    var reasons: [Origins.Reason] = []
  }

  private(set) var origins = Origins()
  private var groups: [Group] = []
  private var groupOf: [Article.ID: Int] = [:]
  private let apart: [Article.ID: [Article.ID]]

  /// How many articles of a group are compared with one that may join it.
  private static let mostCompared = 16
  /// The average share with a group that makes an article one of it.
  private static let leastAverage = 0.3

  /// Groups articles.
  ///
  /// - Parameters:
  ///   - kin: The articles that are of one origin with each, as the texts have it.
  ///   - rulings: What people ruled; of each pair the newest.
  ///   - kinship: What two articles have in common.
  init(
    _ entries: [Entry], kin: [Article.ID: [Article.ID]], rulings: [Decision],
    kinship: (Article.ID, Article.ID) throws -> Kinship
  ) throws {
    var apart: [Article.ID: [Article.ID]] = [:]
    for case (.notSame, let one?, let other?) in rulings.map({ ($0.ruling, $0.first, $0.second) }) {
      apart[one, default: []].append(other)
      apart[other, default: []].append(one)
    }
    self.apart = apart
    let ordered = entries.sorted(by: Self.isBefore)
    for unit in units(ordered.map(\.id), rulings: rulings) {
      try place(unit, kin: kin, kinship: kinship)
    }
    let days = Dictionary(entries.map { ($0.id, $0.day) }) { first, _ in first }
    let byDate = { (one: Article.ID, other: Article.ID) -> Bool in
      let (left, right) = (days[one] ?? nil, days[other] ?? nil)
      // As a claim orders its appearances: those without a date first.
      return left != right ? (left ?? .min) < (right ?? .min) : one < other
    }
    let found = groups.filter { $0.articles.count > 1 }.map { group in
      Origins.Group(articles: group.articles.sorted(by: byDate), reasons: group.reasons)
    }
    origins = Origins(
      groups: found.sorted { left, right in
        guard let one = left.articles.first, let other = right.articles.first else { return false }
        return byDate(one, other)
      })
  }

  private static func isBefore(_ one: Entry, _ other: Entry) -> Bool {
    if one.day != other.day { return (one.day ?? .max) < (other.day ?? .max) }
    return one.size != other.size ? one.size > other.size : one.id < other.id
  }

  /// The articles in their order, each with those that a person put with it; the newest ruling first, where not all can hold.
  private func units(_ articles: [Article.ID], rulings: [Decision]) -> [Group] {
    let place = Dictionary(articles.enumerated().map { ($1, $0) }) { first, _ in first }
    var units = articles.map { Group(articles: [$0]) }
    var unitOf = Array(articles.indices)
    let newestFirst = rulings.sorted { $1.isOverruled(by: $0) }
    for ruling in newestFirst where ruling.ruling == .sameOrigin {
      guard let one = ruling.first.flatMap({ place[$0] }), let other = ruling.second.flatMap({ place[$0] }),
        unitOf[one] != unitOf[other]
      else { continue }
      let (small, large) =
        units[unitOf[one]].articles.count < units[unitOf[other]].articles.count
        ? (unitOf[one], unitOf[other]) : (unitOf[other], unitOf[one])
      let isBarred = units[small].articles.contains { article in
        apart[article, default: []].contains { place[$0].map { unitOf[$0] == large } ?? false }
      }
      if isBarred { continue }
      for article in units[small].articles { if let place = place[article] { unitOf[place] = large } }
      units[large].articles += units[small].articles
      units[large].reasons += units[small].reasons + [ruling.reason].compactMap { $0 }
      units[small] = Group(articles: [])
    }
    var result: [Group] = []
    var isDone: Set<Int> = []
    for unit in unitOf where isDone.insert(unit).inserted {
      var group = units[unit]
      group.articles.sort { (place[$0] ?? 0) < (place[$1] ?? 0) }
      group.reasons.sort { ($0.article, $0.other) < ($1.article, $1.other) }
      result.append(group)
    }
    return result
  }

  /// Puts articles that belong together into the group that they share most with, or makes them one.
  private mutating func place(
    _ unit: Group, kin: [Article.ID: [Article.ID]], kinship: (Article.ID, Article.ID) throws -> Kinship
  ) throws {
    /// The closest pair with each group.
    var closest: [Int: (article: Article.ID, other: Article.ID, kinship: Kinship)] = [:]
    for article in unit.articles {
      for other in kin[article] ?? [] {
        guard let group = groupOf[other] else { continue }
        let kinship = try kinship(article, other)
        if closest[group].map({ $0.kinship.share < kinship.share }) ?? true {
          closest[group] = (article, other, kinship)
        }
      }
    }
    let ranked = closest.sorted {
      $0.value.kinship.share != $1.value.kinship.share
        ? $0.value.kinship.share > $1.value.kinship.share : $0.key < $1.key
    }
    for (group, pair) in ranked where !isBarred(unit.articles, from: group) {
      guard try fits(pair.article, into: groups[group].articles, kinship: kinship) else { continue }
      groups[group].articles += unit.articles
      groups[group].reasons += unit.reasons
      groups[group].reasons.append(
        Origins.Reason(article: pair.article, other: pair.other, why: pair.kinship.why))
      for article in unit.articles { groupOf[article] = group }
      return
    }
    for article in unit.articles { groupOf[article] = groups.count }
    groups.append(unit)
  }

  private func isBarred(_ articles: [Article.ID], from group: Int) -> Bool {
    articles.contains { article in apart[article, default: []].contains { groupOf[$0] == group } }
  }

  private func fits(
    _ article: Article.ID, into group: [Article.ID], kinship: (Article.ID, Article.ID) throws -> Kinship
  ) throws -> Bool {
    guard let first = group.first else { return false }
    if try kinship(article, first).isOneOrigin { return true }
    var sum = 0.0
    for other in group.prefix(Self.mostCompared) { sum += try kinship(article, other).share }
    return sum / Double(min(group.count, Self.mostCompared)) >= Self.leastAverage
  }
}

extension Decision {
  fileprivate var first: Article.ID? { pair.first.flatMap { Article.ID($0) } }
  fileprivate var second: Article.ID? { pair.last.flatMap { Article.ID($0) } }

  /// The ruling as a reason why two articles are of one origin.
  fileprivate var reason: Origins.Reason? {
    guard let first, let second else { return nil }
    let person = by.prefix { $0 != "<" }.split(separator: " ").joined(separator: " ")
    return Origins.Reason(
      article: first, other: second,
      why: "\(person.isEmpty ? "a person" : person) says so" + (why.map { ": \($0)" } ?? ""))
  }
}

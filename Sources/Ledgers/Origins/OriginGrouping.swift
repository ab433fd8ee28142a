internal import Claims
internal import Measures

/// Puts articles of one origin together.
///
/// Pair after pair, those first that share most, the groups of both are made one where the first article of them all is of one
/// origin with most of the other group, or most of the pairs across them are. So papers' cuts of one text stay together through the whole one, but a page
/// that gathers two reports does not make these one, and a story that is told on from day to day does not drag its first day to
/// its last. What comes first is the earliest, and of one day the longest.
///
/// What a person ruled goes before: what is of one origin goes together, and what is not never does.
struct OriginGrouping {
  /// What counts of an article here.
  struct Entry {
    let id: Article.ID
    let day: Int?
    let size: Int
  }

  private struct Group {
    /// Places in ``articles``; the first is the least.
    var places: [Int]
    var reasons: [Origins.Reason] = []
  }

  /// The groups that were found.
  var origins: Origins { Origins(groups: found) }

  private var found: [Origins.Group] = []
  /// The articles, what comes first first.
  private let articles: [Article.ID]
  private let places: [Article.ID: Int]
  /// The group of each article, by its place.
  private var groupOf: [Int]
  private var groups: [Group]
  /// The places of the articles that a person keeps apart from each.
  private var apart: [Int: [Int]] = [:]

  /// How many articles of each of two groups are compared.
  private static let mostCompared = 16

  /// Groups articles.
  ///
  /// - Parameters:
  ///   - kin: The articles that are of one origin with each, as the texts have it.
  ///   - rulings: What people ruled; of each pair the newest.
  ///   - quotations: What else makes two articles one origin, whatever their texts share.
  ///   - kinship: What two articles have in common.
  init(
    _ entries: [Entry], kin: [Article.ID: [Article.ID]], rulings: [Decision],
    quotations: [Origins.Reason] = [], kinship: (Article.ID, Article.ID) throws -> Kinship
  ) throws {
    articles = entries.sorted(by: Self.isBefore).map(\.id)
    places = Dictionary(articles.enumerated().map { ($1, $0) }) { first, _ in first }
    groupOf = Array(articles.indices)
    groups = articles.indices.map { Group(places: [$0]) }
    obey(rulings)
    for pair in try pairs(kin, kinship: kinship) {
      let (one, other) = (groupOf[pair.one], groupOf[pair.other])
      guard one != other, !areApart(one, other), try belongTogether(one, other, kinship: kinship) else { continue }
      join(
        one, other,
        for: Origins.Reason(article: articles[pair.other], other: articles[pair.one], why: pair.kinship.why))
    }
    for reason in quotations {
      guard let one = places[reason.article], let other = places[reason.other], groupOf[one] != groupOf[other],
        !areApart(groupOf[one], groupOf[other])
      else { continue }
      join(groupOf[one], groupOf[other], for: reason)
    }
    arrange(days: Dictionary(entries.map { ($0.id, $0.day ?? .min) }) { first, _ in first })
  }

  private static func isBefore(_ one: Entry, _ other: Entry) -> Bool {
    if one.day != other.day { return (one.day ?? .max) < (other.day ?? .max) }
    return one.size != other.size ? one.size > other.size : one.id < other.id
  }

  /// Keeps apart and puts together what people ruled; of rulings that cannot all hold, those that keep apart do, then the newest.
  private mutating func obey(_ rulings: [Decision]) {
    let onArticles = rulings.sorted { $1.isOverruled(by: $0) }.compactMap {
      ruling -> (Decision, one: Int, other: Int)? in
      let pair = ruling.pair.compactMap { Article.ID($0) }.compactMap { places[$0] }.sorted()
      return pair.count == 2 ? (ruling, pair[0], pair[1]) : nil
    }
    for (ruling, one, other) in onArticles where ruling.ruling == .notSame {
      apart[one, default: []].append(other)
      apart[other, default: []].append(one)
    }
    for (ruling, one, other) in onArticles where ruling.ruling == .sameOrigin {
      guard groupOf[one] != groupOf[other], !areApart(groupOf[one], groupOf[other]) else { continue }
      let person = ruling.by.prefix { $0 != "<" }.split(separator: " ").joined(separator: " ")
      let why = "\(person.isEmpty ? "a person" : person) says so" + (ruling.why.map { ": \($0)" } ?? "")
      join(
        groupOf[one], groupOf[other],
        for: Origins.Reason(article: articles[other], other: articles[one], why: why))
    }
  }

  private func areApart(_ one: Int, _ other: Int) -> Bool {
    if apart.isEmpty { return false }
    let isOneSmaller = groups[one].places.count < groups[other].places.count
    let (small, large) = isOneSmaller ? (one, other) : (other, one)
    return groups[small].places.contains { place in apart[place, default: []].contains { groupOf[$0] == large } }
  }

  private mutating func join(_ one: Int, _ other: Int, for reason: Origins.Reason) {
    let isOneSmaller = groups[one].places.count < groups[other].places.count
    let (small, large) = isOneSmaller ? (one, other) : (other, one)
    for place in groups[small].places { groupOf[place] = large }
    let isSmallFirst = (groups[small].places.first ?? 0) < (groups[large].places.first ?? 0)
    let places = [groups[small].places, groups[large].places]
    groups[large].places = isSmallFirst ? places[0] + places[1] : places[1] + places[0]
    groups[large].reasons += groups[small].reasons + [reason]
    groups[small] = Group(places: [])
  }

  /// The pairs that are of one origin, those first that share most.
  private func pairs(
    _ kin: [Article.ID: [Article.ID]], kinship: (Article.ID, Article.ID) throws -> Kinship
  ) throws -> [(one: Int, other: Int, kinship: Kinship)] {
    var pairs: [(one: Int, other: Int, kinship: Kinship)] = []
    for (place, id) in articles.enumerated() {
      // A text that very many carry is known to be another's kin from one side only.
      for other in kin[id] ?? [] {
        guard let otherPlace = places[other], otherPlace > place || !(kin[other] ?? []).contains(id) else { continue }
        pairs.append((min(place, otherPlace), max(place, otherPlace), try kinship(id, other)))
      }
    }
    return pairs.sorted { left, right in
      left.kinship.share != right.kinship.share
        ? left.kinship.share > right.kinship.share : (left.one, left.other) < (right.one, right.other)
    }
  }

  /// Whether two groups are of one origin as groups.
  private func belongTogether(
    _ one: Int, _ other: Int, kinship: (Article.ID, Article.ID) throws -> Kinship
  ) throws -> Bool {
    let isOneFirst = (groups[one].places.first ?? 0) < (groups[other].places.first ?? 0)
    let source = groups[isOneFirst ? one : other].places.prefix(Self.mostCompared)
    let rest = groups[isOneFirst ? other : one].places.prefix(Self.mostCompared)
    var count = 0
    for (number, left) in source.enumerated() {
      for right in rest where try kinship(articles[left], articles[right]).isOneOrigin { count += 1 }
      if number == 0, 2 * count > rest.count { return true }
    }
    return 2 * count > source.count * rest.count
  }

  /// Brings groups, articles and reasons into the order in which they are told: by day, those without one first, then by id.
  private mutating func arrange(days: [Article.ID: Int]) {
    let isBefore = { (one: Article.ID, other: Article.ID) -> Bool in
      let (left, right) = (days[one] ?? .min, days[other] ?? .min)
      return left != right ? left < right : one < other
    }
    for group in groups where group.places.count > 1 {
      found.append(
        Origins.Group(articles: group.places.map { articles[$0] }.sorted(by: isBefore), reasons: group.reasons))
    }
    found.sort { left, right in
      guard let one = left.articles.first, let other = right.articles.first else { return false }
      return isBefore(one, other)
    }
  }
}

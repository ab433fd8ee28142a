internal import Claims
internal import Extraction

/// Finds the articles that share passages with some, and what they have in common.
///
/// Made for one question and thrown away: it remembers what it read of the index.
struct OriginFinder {
  /// What is known of an article.
  struct Known {
    let passages: Passages
    /// Who published it, in the form in which names are compared; the host of its address where no name is known.
    let publisher: String?
    /// Whose text it says it is.
    let credit: String?
    let day: Int?

    var size: Int { passages.hashes.count }
  }

  /// A pair of articles, in the order of their ids.
  private struct Pair: Hashable {
    let one: Article.ID
    let other: Article.ID

    init(_ one: Article.ID, _ other: Article.ID) { (self.one, self.other) = one < other ? (one, other) : (other, one) }
  }

  private(set) var known: [Article.ID: Known] = [:]
  /// The articles that are of one origin with each, as the texts have it.
  private(set) var kin: [Article.ID: [Article.ID]] = [:]
  private var kinships: [Pair: Kinship] = [:]
  private var carriers: [UInt32: [Article.ID]] = [:]
  private var weights: [UInt32: Double] = [:]
  /// Whether all passages that several articles carry are in ``carriers``.
  private var knowsAllCarriers = false

  /// How many articles are looked at for one question on some of them.
  static let mostArticles = 256
  /// How many days may lie between two articles whose credits count together.
  static let mostDaysApart = 3

  /// Reads all passages that several articles carry at once, since all articles are asked for.
  mutating func readAllCarriers(of index: borrowing ClaimIndex) throws {
    carriers = try index.sharedPassages()
    knowsAllCarriers = true
  }

  /// Which of some articles, and of those that hang together with them, come from one origin.
  ///
  /// - Parameters:
  ///   - limit: How many articles are looked at beside those that are asked for.
  ///   - quotations: What else makes two articles one origin, whatever their texts share.
  ///   - rulings: What people ruled on some articles, of each pair the newest.
  mutating func origins(
    of articles: [Article.ID], limit: Int = mostArticles, quotations: [Origins.Reason] = [],
    in index: borrowing ClaimIndex, rulings: ([Article.ID]) throws -> [Decision]
  ) throws -> Origins {
    var gathered: [Article.ID] = []
    var seen: Set<Article.ID> = []
    for id in articles where seen.insert(id).inserted { gathered.append(id) }
    let most = gathered.count + min(limit, .max - gathered.count)
    var next = 0
    while next < gathered.count {
      let id = gathered[next]
      next += 1
      let ruled = try rulings([id]).filter { $0.ruling == .sameOrigin }.flatMap(\.pair).compactMap { Article.ID($0) }
      for other in try relatives(of: id, in: index) + ruled where gathered.count < most && seen.insert(other).inserted {
        gathered.append(other)
      }
    }
    var entries: [OriginGrouping.Entry] = []
    for id in gathered {
      let article = try article(id, in: index)
      entries.append(OriginGrouping.Entry(id: id, day: article.day, size: article.size))
    }
    return try OriginGrouping(entries, kin: kin, rulings: rulings(gathered), quotations: quotations) {
      one, other throws in
      try kinship(of: one, and: other, in: index)
    }.origins
  }

  /// The articles that are of one origin with an article, in the order of their ids.
  private mutating func relatives(of id: Article.ID, in index: borrowing ClaimIndex) throws -> [Article.ID] {
    if let relatives = kin[id] { return relatives }
    let article = try article(id, in: index)
    var counts: [Article.ID: Int] = [:]
    for hash in article.passages.sample {
      for other in try carriers(of: hash, in: index) { counts[other, default: 0] += 1 }
    }
    counts[id] = nil
    var relatives: [Article.ID] = []
    for other in counts.keys.sorted() {
      let size = min(article.size, try self.article(other, in: index).size)
      // The sample is a quarter: of texts that share a sixth, hardly ever less than a twentieth is in it.
      guard 80 * (counts[other] ?? 0) >= size else { continue }
      if try kinship(of: id, and: other, in: index).isOneOrigin { relatives.append(other) }
    }
    kin[id] = relatives
    return relatives
  }

  /// What is known of an article.
  mutating func article(_ id: Article.ID, in index: borrowing ClaimIndex) throws -> Known {
    if let known = known[id] { return known }
    let credit = try index.credit(of: id)
    let article = Known(
      passages: try index.passages(of: id) ?? Passages(encoded: []),
      publisher: credit?.publisher.map(Self.name) ?? credit?.url.flatMap(Self.host),
      credit: credit?.origin, day: credit?.day)
    known[id] = article
    return article
  }

  /// A newsroom's or an agency's name in the form in which names are compared.
  static func name(_ name: String) -> String { Appearance.sourceKey(CreditLine.agency(named: name) ?? name) }

  private static func host(of url: String) -> String? {
    let parts = Article.canonical(url).split(separator: "/", maxSplits: 2, omittingEmptySubsequences: true)
    guard parts.count > 1, parts[0] == "https:" else { return nil }
    return String(parts[1].hasPrefix("www.") ? parts[1].dropFirst(4) : parts[1])
  }

  /// The articles that carry a passage, where they are several.
  private mutating func carriers(of hash: UInt32, in index: borrowing ClaimIndex) throws -> [Article.ID] {
    if let known = carriers[hash] { return known }
    if knowsAllCarriers { return [] }
    let found = try index.carriers(of: hash)
    carriers[hash] = found
    return found
  }

  /// How much a passage of the sample counts: less the more articles of one publisher carry it.
  ///
  /// What a paper prints under each of its articles says nothing of where one of them comes from; what ten papers print once
  /// each says all. Two articles of one paper still count in full, since it may print a text again.
  private mutating func weight(of hash: UInt32, in index: borrowing ClaimIndex) throws -> Double {
    if let known = weights[hash] { return known }
    var counts: [String: Int] = [:]
    for carrier in try carriers(of: hash, in: index) {
      counts[try article(carrier, in: index).publisher ?? "", default: 0] += 1
    }
    let weight = 2 / Double(max(2, counts.values.max() ?? 0))
    weights[hash] = weight
    return weight
  }

  /// What two articles have in common.
  mutating func kinship(
    of one: Article.ID, and other: Article.ID, in index: borrowing ClaimIndex
  ) throws -> Kinship {
    let pair = Pair(one, other)
    if let known = kinships[pair] { return known }
    var shorter = try article(pair.one, in: index)
    var longer = try article(pair.other, in: index)
    if longer.size < shorter.size { swap(&shorter, &longer) }
    let shared = shorter.passages.shared(with: longer.passages)
    let kinship = Kinship(
      share: try share(of: shared, in: shorter.passages, in: index), passages: shared.count,
      credit: Self.agreement(of: shorter, and: longer),
      areOfTwoPublishers: shorter.publisher != nil && longer.publisher != nil && shorter.publisher != longer.publisher)
    kinships[pair] = kinship
    return kinship
  }

  /// The share of some of a text's passages, by weight; what the sample does not know counts as the sample does on average.
  private mutating func share(
    of shared: [UInt32], in passages: Passages, in index: borrowing ClaimIndex
  ) throws -> Double {
    if shared.isEmpty { return 0 }
    var sums: (shared: Double, own: Double) = (0, 0)
    var counts: (shared: Int, own: Int) = (0, 0)
    var next = 0
    for hash in passages.hashes {
      while next < shared.count, shared[next] < hash { next += 1 }
      guard Passages.isSampled(hash) else { continue }
      let weight = try weight(of: hash, in: index)
      if next < shared.count, shared[next] == hash {
        sums.shared += weight
        counts.shared += 1
      } else {
        sums.own += weight
        counts.own += 1
      }
    }
    let average = { (sum: Double, count: Int) in count == 0 ? 1 : sum / Double(count) }
    let own = Double(passages.hashes.count - shared.count) * average(sums.own, counts.own)
    let common = Double(shared.count) * average(sums.shared, counts.shared)
    return common / (common + own)
  }

  /// How the credits of two articles of nearby days agree, in words; nil where they do not.
  private static func agreement(of one: Known, and other: Known) -> String? {
    guard let days = one.day, let otherDays = other.day, abs(days - otherDays) <= mostDaysApart else { return nil }
    if let credit = one.credit, let another = other.credit, name(credit) == name(another) {
      return "both credit \(credit) and"
    }
    for (article, other) in [(one, other), (other, one)] {
      if let credit = article.credit, name(credit) == other.publisher {
        return "one credits \(credit), which published the other; they"
      }
    }
    return nil
  }
}

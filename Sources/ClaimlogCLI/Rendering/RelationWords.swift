internal import Claims
internal import JSONKit
internal import Ledgers
internal import Measures

/// What each appearance of a claim does to what stood before it, in a few words for a reader, and from how many origins the
/// claim comes.
struct RelationWords {
  private let claim: Claim
  private let origins: Origins
  /// In the order of publication.
  private let ordered: [AppearanceRelation]
  private let relations: [Appearance.ID: AppearanceRelation]
  private let appearances: [Appearance.ID: Appearance]

  init(of claim: Claim, origins: Origins) {
    self.claim = claim
    self.origins = origins
    ordered = claim.relations(origins: origins)
    relations = Dictionary(ordered.map { ($0.appearance, $0) }) { first, _ in first }
    appearances = Dictionary(claim.appearances.map { ($0.id, $0) }) { first, _ in first }
  }

  init(of claim: Claim, in ledger: borrowing Ledger) throws {
    self.init(of: claim, origins: try ledger.origins(of: claim))
  }

  /// What an appearance does; nil for the first of its claim and for one that counts for nothing.
  subscript(_ appearance: Appearance.ID) -> AppearanceRelation? { relations[appearance] }

  /// What the newest appearance of an article does.
  func relation(of article: Article.ID?) -> AppearanceRelation? {
    guard let article else { return nil }
    return claim.appearances.last { $0.article == article && relations[$0.id] != nil }.flatMap { relations[$0.id] }
  }

  /// The same in words: `updates its own 100,000 of 12 Jan 2022`, `repeats Example Wire’s text`.
  func words(of id: Appearance.ID) -> String? {
    guard let relation = relations[id], let one = appearances[id], let other = appearances[relation.earlier] else {
      return nil
    }
    return phrase(relation.relation, one, other) + (relation.isRuled ? ", a person says" : "")
  }

  /// What an appearance excludes or is excluded by, among what stands; nil where it stands against nothing.
  func conflict(of id: Appearance.ID) -> String? {
    guard let dispute = claim.disputes().first(where: { $0.one.id == id || $0.other.id == id }) else { return nil }
    if dispute.one.id == id { return phrase(dispute.relation, dispute.one, dispute.other) }
    return dispute.relation == .denies
      ? "denied by \(dispute.one.sourceName)" : phrase(dispute.relation, dispute.other, dispute.one)
  }

  private func phrase(_ relation: Relation, _ one: Appearance, _ other: Appearance) -> String {
    let value = claim.measure(of: other)?.words
    let isOwn = one.sourceKey.isSame(as: other.sourceKey)
    let whose = isOwn ? "its own" : "\(Self.possessive(other.sourceName))"
    /// What the earlier one said: `its own 100,000`, `US officials’ 100,000`, `what US officials said`.
    let said = value.map { "\(whose) \($0)" } ?? (isOwn ? "what it said" : "what \(other.sourceName) said")
    let day = Self.day(of: other, beside: one, value == nil ? "on" : "of")
    let isChanged = one.article == other.article && !one.quote.text.isSame(as: other.quote.text)
    switch relation {
    case .updates: return "\(isChanged ? "the same article, changed: " : "")updates \(said)\(day)"
    case .repeats:
      if isChanged { return "the same article, changed, says it again" }
      if one.article == other.article { return "says it again" }
      if origins.origin(of: one.article) == origins.origin(of: other.article) {
        return "repeats \(Self.possessive(other.publisher ?? other.article.description)) text"
      }
      return "repeats \(said)\(day)"
    case .confirms: return value == nil ? "confirms \(isOwn ? "itself" : other.sourceName)" : "confirms \(said)\(day)"
    case .rounds:
      return Self.isMoreExact(claim.measure(of: one), than: claim.measure(of: other))
        ? "gives \(said) more exactly" : "rounds \(said)"
    case .narrows: return value == nil ? "gives a value to \(said)" : "narrows \(said)\(day)"
    case .widens: return "widens \(said)\(day)"
    case .disagrees: return "disagrees with \(said)\(day)"
    case .contradicts: return "contradicts \(said)\(day)"
    case .denies: return "denies \(said)\(day)"
    case .scopes: return "counts something else than \(said)"
    case .unclear: return "unclear beside \(said)\(day)"
    }
  }

  /// ` of 12 Jan 2022`, ` on the same day`.
  private static func day(of other: Appearance, beside one: Appearance, _ preposition: String) -> String {
    guard let time = other.asOf ?? other.published else { return ", without a date" }
    let own = one.asOf ?? one.published
    let isSameDay = time.first != nil && time.first == time.last && time.first == own?.first && time.first == own?.last
    return " \(preposition) \(isSameDay ? "the same day" : time.words)"
  }

  static func possessive(_ name: String) -> String { name + (name.hasSuffix("s") ? "’" : "’s") }

  private static func isMoreExact(_ one: Quantity?, than other: Quantity?) -> Bool {
    guard let place = one?.low?.lastPlace, let otherPlace = other?.low?.lastPlace else { return false }
    return place < otherPlace
  }

  // MARK: Origins

  /// From how many articles and origins the claim comes: `7 articles, 2 origins`; nil where each article stands for itself.
  var count: String? {
    let articles = Set(claim.appearances.map(\.article))
    let count = origins.count(of: articles)
    return count == articles.count
      ? nil : "\(counted(articles.count, "article")), \(counted(count, "origin"))"
  }

  /// Which articles are of one origin, and why, a sentence each.
  var reasons: [String] {
    let here = Set(claim.appearances.map(\.article))
    var publishers: [Article.ID: String] = [:]
    for appearance in claim.appearances { publishers[appearance.article] = appearance.publisher }
    return origins.groups.compactMap { group in
      let articles = group.articles.filter { here.contains($0) }
      guard articles.count > 1 else { return nil }
      let names = articles.map { publishers[$0] ?? $0.description }
      var why: [String] = []
      for reason in group.reasons where !why.contains(where: { $0.isSame(as: reason.why) }) { why.append(reason.why) }
      let most = why.prefix(2).joined(separator: ", ") + (why.count > 2 ? ", …" : "")
      return "one origin: \(names.joined(separator: ", ")) (\(most))"
    }
  }

  // MARK: For scripts

  /// The relations, in the order of publication.
  var json: JSON {
    .array(ordered.map { Self.json($0) })
  }

  static func json(_ relation: AppearanceRelation) -> JSON {
    [
      "appearance": .string(relation.appearance.description), "earlier": .string(relation.earlier.description),
      "relation": .string(relation.relation.rawValue), "ruled": .bool(relation.isRuled), "why": .string(relation.why),
    ]
  }

  /// How many articles and origins there are, and which articles are one, with the reasons.
  var originsJSON: JSON {
    let here = Set(claim.appearances.map(\.article))
    let groups = origins.groups.filter { group in group.articles.filter { here.contains($0) }.count > 1 }
    return [
      "articles": .number(JSONNumber(here.count)), "origins": .number(JSONNumber(origins.count(of: here))),
      "groups": .array(
        groups.map { group in
          [
            "articles": .array(group.articles.filter { here.contains($0) }.map { .string($0.description) }),
            "reasons": .array(
              group.reasons.map {
                [
                  "article": .string($0.article.description), "other": .string($0.other.description),
                  "why": .string($0.why),
                ]
              }),
          ]
        }),
    ]
  }
}

extension Appearance {
  /// Whom it is from, for a sentence: the source, or `an article` where neither a speaker nor a publisher is named.
  var sourceName: String { source.isSame(as: article.description) ? "an article" : source }
}

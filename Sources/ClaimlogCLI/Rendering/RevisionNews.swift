internal import Claims
internal import Ledgers
internal import Measures

/// What each revision of a claim changed, as news.
///
/// By the clock of recording it is what the revision made of what the ledger said; by the clock of publication, what its
/// article made of what had been published until then, so an article found late changes what it would have changed then.
struct RevisionNews {
  /// How a claim stands, as far as news of it goes.
  private struct State {
    var first: Standing?
    var statement: String
    var isDisputed: Bool

    init(_ claim: Claim) {
      first = claim.standing.first
      statement = claim.statement
      isDisputed = claim.disputed
    }

    init(_ revision: Revision, isDisputed: Bool) {
      first = revision.standing.first
      statement = revision.statement
      self.isDisputed = isDisputed
    }
  }

  private let claim: Claim
  private let unit: String?
  private let relations: RelationWords
  private let supports: SupportNews
  /// What each article's revision brought, by commit.
  private let brought: [String: [Appearance]]
  /// The news of each commit.
  private var news: [String: String] = [:]

  /// Reads the news off a claim's revisions, in either order.
  init(of claim: Claim, _ revisions: [Revision], order: RevisionOrder, relations: RelationWords, supports: SupportNews)
  {
    self.claim = claim
    self.relations = relations
    self.supports = supports
    unit = claim.unit
    brought = Self.brought(to: claim, by: revisions)
    switch order {
    case .recorded:
      var before: State?
      for revision in revisions.sorted(by: { $0.number < $1.number }) {
        let flips = revision.changed.contains("disputed")
        let after = State(revision, isDisputed: (before?.isDisputed ?? false) != flips)
        news[revision.commit] = words(revision, from: before, to: after)
        before = revision.isDeletion || revision.isAbsorption ? nil : after
      }
    case .published:
      var known = claim
      var before: State?
      var seen: Set<Appearance.ID> = []
      for (index, revision) in revisions.reversed().enumerated() {
        guard let brought = brought[revision.commit] else {
          news[revision.commit] = words(revision, from: before, to: before)
          continue
        }
        seen.formUnion(brought.map(\.id))
        if revisions.count - index > Self.mostCompared {
          news[revision.commit] = Self.plain(brought, of: claim)
          continue
        }
        known.appearances = claim.appearances.filter { seen.contains($0.id) }
        let after = State(known)
        news[revision.commit] = words(revision, from: before, to: after)
        before = after
      }
    }
  }

  /// How a claim stood is computed from all that had been published, so of a very long history only the newest part is
  /// compared, and the older part is told without what it changed.
  private static let mostCompared = 400

  private static func plain(_ brought: [Appearance], of claim: Claim) -> String {
    guard let appearance = brought.last else { return "" }
    if appearance.stance == .denies { return "denied by \(appearance.source)" }
    return "\(claim.measure(of: appearance)?.words ?? "“\(appearance.statement)”"), \(appearance.source)"
  }

  /// The appearances that each revision of an article brought, by commit.
  ///
  /// Two versions of one article are told apart by their dates; where those do not tell, the first one brought them all.
  private static func brought(to claim: Claim, by revisions: [Revision]) -> [String: [Appearance]] {
    var brought: [String: [Appearance]] = [:]
    var left = Dictionary(grouping: claim.appearances, by: \.article)
    for revision in revisions.sorted(by: { $0.number < $1.number }) where revision.isOfArticle {
      guard let article = revision.article, let own = left[article], !own.isEmpty else { continue }
      let dated = own.filter { $0.published == revision.published }
      let taken = dated.isEmpty ? own : dated
      brought[revision.commit] = taken
      left[article] = dated.isEmpty ? [] : own.filter { $0.published != revision.published }
    }
    return brought
  }

  /// What a revision changed: `100,000 estimated → more than 130,000 (+30 %)`.
  subscript(_ revision: Revision) -> String { news[revision.commit] ?? revision.subject }

  private func words(_ revision: Revision, from before: State?, to after: State?) -> String {
    if revision.isDeletion { return "its file was deleted" }
    if revision.isAbsorption || revision.changed == ["fault"] { return revision.statement }
    guard revision.isOfArticle else {
      let effect = after.flatMap { change(from: before, to: $0) } ?? []
      return ([revision.subject] + (before == nil ? [] : effect)).joined(separator: "; ")
    }
    guard let after else { return revision.subject }
    guard let before else {
      let value = after.first?.quantity(unit: unit)?.words
      return "new: " + (value ?? "“\(after.statement)”") + (after.isDisputed ? "; disputed" : "")
    }
    let effect = change(from: before, to: after)
    if effect.isEmpty { return unchanged(revision, after) }
    let becameDisputed = after.isDisputed && !before.isDisputed
    let conflict = becameDisputed ? brought[revision.commit]?.last.flatMap { relations.conflict(of: $0.id) } : nil
    let version = revision.subject.hasPrefix("update: ") ? "the article was changed" : nil
    return (effect + [conflict ?? remark(on: revision), version].compactMap { $0 }).joined(separator: "; ")
  }

  /// What the article's appearance does to what stood before it, where the values before and after do not tell.
  private func remark(on revision: Revision, isStanding: Bool = true) -> String? {
    guard let id = brought[revision.commit]?.last?.id, let relation = relations[id]?.relation else { return nil }
    switch relation {
    case .denies: return nil
    case .updates, .confirms: return isStanding ? nil : relations.words(of: id)
    default: return relations.words(of: id)
    }
  }

  /// What became of how the claim stands.
  private func change(from before: State?, to after: State) -> [String] {
    guard let before else { return [] }
    var words: [String] = []
    let (old, new) = (before.first, after.first)
    let value = ClaimDifference.words(from: old?.quantity(unit: unit), to: new?.quantity(unit: unit))
    if let value { words.append(value) }
    if let old, let new {
      if old.polarity != new.polarity {
        words.append(new.polarity == .negative ? "now says not" : "no longer says not")
      }
      if Self.key(old.source) != Self.key(new.source), value != nil { words.append("now from \(new.source)") }
    }
    if before.isDisputed != after.isDisputed { words.append(after.isDisputed ? "→ disputed" : "no longer disputed") }
    return words
  }

  /// What an article says that changed nothing of how the claim stands.
  private func unchanged(_ revision: Revision, _ after: State) -> String {
    guard let appearance = brought[revision.commit]?.last else {
      return supports[revision] ?? "changed: \(revision.changed.joined(separator: ", "))"
    }
    if appearance.stance == .denies { return "denied by \(appearance.source)" }
    guard let measure = claim.measure(of: appearance) else {
      let words = "said again" + (appearance.id == after.first?.appearance ? ": “\(after.statement)”" : "")
      return words + (remark(on: revision, isStanding: false).map { "; \($0)" } ?? "")
    }
    let stands = after.first?.quantity(unit: unit).map { $0.hasSameValue(as: measure) } ?? false
    let remark = remark(on: revision, isStanding: stands)
    if relations[appearance.id]?.relation == .repeats, let remark { return "\(appearance.source): \(remark)" }
    let words = (stands ? "confirmed: " : "also: ") + "\(measure.words), \(appearance.source)"
    return words + (remark.map { "; \($0)" } ?? "")
  }

  private static func key(_ source: String) -> String { source.lowercased() }
}

internal import Measures

/// Walks through the sayings of a claim in the order of publication, and reads off what each does to what stood before it.
struct RelationReader {
  /// What was read.
  private(set) var relations: [AppearanceRelation] = []
  private let sayings: [Saying]
  private let origins: Origins
  /// The last word of each source so far, by its place in `sayings`.
  private var lastWord: [String: Int] = [:]
  /// The same, the newest last; among them some that are no longer the last word of their source.
  private var words: [Int] = []
  /// What each source, and each origin, has asserted so far.
  private var ofSource: [String: [Int]] = [:]
  private var ofOrigin: [Article.ID: [Int]] = [:]
  private var denials: [Int] = []

  /// One saying is compared with this many at most, the newest; a claim of more sources is still read in linear time.
  private static let mostCompared = 32

  init(_ sayings: [Saying], origins: Origins) {
    self.sayings = sayings
    self.origins = origins
    for index in sayings.indices {
      let relation = self.relation(of: index)
      if let relation { relations.append(relation) }
      note(index, relation)
    }
  }

  private mutating func note(_ index: Int, _ relation: AppearanceRelation?) {
    let saying = sayings[index]
    guard !saying.isDenial else { return denials.append(index) }
    // What a person took out of the claim's definition is none of what later ones speak to.
    if let relation, relation.isRuled, relation.relation == .scopes { return }
    ofSource[saying.source, default: []].append(index)
    ofOrigin[origins.origin(of: saying.appearance.article), default: []].append(index)
    // A source that repeats what it said before it said something else has not taken that back.
    if let relation, relation.relation == .repeats, relation.isRuled || lastWord[saying.source] != nil { return }
    lastWord[saying.source] = index
    words.append(index)
    if words.count > 2 * lastWord.count + Self.mostCompared { words = words.filter { isLastWord($0) } }
  }

  private func isLastWord(_ index: Int) -> Bool { lastWord[sayings[index].source] == index }

  /// The newest last words of all sources, the newest first.
  private var lastWords: [Int] {
    Array(words.reversed().lazy.filter { isLastWord($0) }.prefix(Self.mostCompared))
  }

  private func relation(of index: Int) -> AppearanceRelation? {
    let saying = sayings[index]
    guard let earlier = reference(of: index) else { return nil }
    let computed = saying.relation(to: sayings[earlier], origins: origins)
    let ruled = saying.appearance.relation
    return AppearanceRelation(
      appearance: saying.appearance.id, earlier: sayings[earlier].appearance.id, relation: ruled ?? computed.relation,
      isRuled: ruled != nil, why: ruled == nil ? computed.why : "a person’s ruling")
  }

  /// The earlier saying that a saying speaks to; nil where there is none.
  private func reference(of index: Int) -> Int? {
    let saying = sayings[index]
    if saying.isDenial {
      let asserted = lastWords.preferring { saying.denies(sayings[$0]) }
      return asserted.first { !sayings[$0].source.isSame(as: saying.source) } ?? asserted.first ?? denials.last
    }
    let own = [ofOrigin[origins.origin(of: saying.appearance.article)], ofSource[saying.source]].compactMap { $0 }
    for earlier in own {
      let said = earlier.suffix(Self.mostCompared).last {
        saying.relation(to: sayings[$0], origins: origins).relation == .repeats
      }
      if let said { return said }
    }
    return nearest(to: saying, among: lastWords) ?? denials.last
  }

  /// Of the last words of all sources, the one that tells best what a saying does to the claim.
  private func nearest(to saying: Saying, among candidates: [Int]) -> Int? {
    var candidates = candidates.preferring {
      saying.relation(to: sayings[$0], origins: origins).relation != .scopes
    }
    if saying.measure != nil {
      candidates = candidates.preferring {
        sayings[$0].measure != nil || sayings[$0].isNegated != saying.isNegated
      }
    }
    let newest = candidates.compactMap { sayings[$0].time?.first }.max()
    let ofItsTime = candidates.filter { [.same, .soonAfter].contains(saying.time(comparedTo: sayings[$0])) }
    let excluded = ofItsTime.filter { saying.relation(to: sayings[$0], origins: origins).relation == .disagrees }
    if !ofItsTime.isEmpty, excluded.count == ofItsTime.count {
      // Taking a side in a disagreement is confirming it.
      candidates = candidates.filter { saying.relation(to: sayings[$0], origins: origins).relation == .confirms }
      if candidates.isEmpty { candidates = excluded }
    } else {
      candidates = ofItsTime.isEmpty ? candidates.preferring { sayings[$0].time?.first == newest } : ofItsTime
    }
    return candidates.min { left, right in
      let ranks = (rank(of: left, for: saying), rank(of: right, for: saying))
      return ranks.0 != ranks.1 ? ranks.0 < ranks.1 : left > right
    }
  }

  /// How much an earlier saying tells of what a saying does; the least tells most.
  private func rank(of earlier: Int, for saying: Saying) -> Int {
    switch saying.relation(to: sayings[earlier], origins: origins).relation {
    case .contradicts: 0
    case .repeats: 1
    case .confirms: 2
    case .rounds: 3
    case .updates: sayings[earlier].source.isSame(as: saying.source) ? 4 : 8
    case .narrows: 5
    case .widens: 6
    case .disagrees, .denies: 7
    case .unclear, .scopes: 9
    }
  }
}

extension Array {
  /// Those that meet a condition; all where none does.
  fileprivate func preferring(_ condition: (Element) -> Bool) -> [Element] {
    let kept = filter(condition)
    return kept.isEmpty ? self : kept
  }
}

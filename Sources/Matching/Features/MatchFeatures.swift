public import Claims
internal import Measures

/// What a claim is known by when another is compared with it: its words, names, measures, places and dates, figures left out.
///
/// It is a pure function of the claim's fields, a few hundred bytes, and stored by the ledger's index (``encoded``). A claim
/// is known by at most three wordings (``Wording``): the one it was first made in, and the newest that stand. A drift of
/// wordings can therefore not lead from one fact to another without the first one being asked.
public struct MatchFeatures: Hashable, Sendable {
  /// How many wordings a claim is known by.
  static let maximumWordings = 3
  /// How many words ``terms`` has at most, without ``keys``.
  static let maximumWords = 24
  /// How many ``keys`` there are at most.
  static let maximumKeys = 8

  /// The wordings: the first one, then the newest ones, newest first. Never empty.
  let wordings: [Wording]

  init(wordings: [Wording]) {
    self.wordings = wordings
  }

  /// What a statement is known by, before it belongs to a claim, with what its article is about.
  ///
  /// “Thousands are feared dead” says nothing of where; its article does.
  ///
  /// - Parameters:
  ///   - topic: What the article is about.
  ///   - names: Which names stand for one thing.
  public init(of appearance: Appearance, in topic: Topic = Topic(), names: Names = Names()) {
    var wording = WordingReader.read(appearance, names)
    wording.topic = topic.terms
    wordings = [wording]
  }

  /// What a claim is known by: its first appearance and the newest standing ones that are worded otherwise.
  ///
  /// - Parameters:
  ///   - names: Which names stand for one thing.
  ///   - topics: What the articles of its appearances are about.
  public init(
    of claim: Claim, names: Names = Names(), in topics: (Article.ID) throws -> Topic
  ) rethrows {
    let alive = claim.appearances.filter(\.isAlive)
    let known = alive.isEmpty ? claim.appearances : alive
    var chosen: [Appearance] = []
    // The one that was not put with others is the founding one.
    if let first = known.first(where: { $0.link == nil }) ?? known.first { chosen.append(first) }
    // What a person put here says how else the claim is worded.
    if let given = known.last(where: { $0.link?.by == Link.person }), given.id != chosen.first?.id {
      chosen.append(given)
    }
    for standing in claim.standing {
      if let appearance = known.last(where: { $0.id == standing.appearance }) { chosen.append(appearance) }
    }
    var wordings: [Wording] = []
    for appearance in chosen where wordings.count < Self.maximumWordings {
      var wording = WordingReader.read(appearance, names)
      wording.topic = try topics(appearance.article).terms
      wording.isGiven = !wordings.isEmpty && appearance.link?.by == Link.person
      // A bare wording would let in what is counted elsewhere; it stands only for a claim that has no other.
      if !wordings.isEmpty, wording.isBare || wordings.contains(where: { $0.saysTheSame(as: wording) }) { continue }
      wordings.append(wording)
    }
    self.wordings = wordings.isEmpty ? [Wording()] : Self.completed(wordings)
  }

  /// What a claim is known by, whatever its articles are about.
  public init(of claim: Claim) { self.init(of: claim) { _ in Topic() } }

  /// A later wording that names nothing is still of what the claim is of: “the quake killed 200,000” is said of Haiti.
  private static func completed(_ wordings: [Wording]) -> [Wording] {
    let names = wordings.first { !$0.names.isEmpty }?.names ?? []
    let events = wordings.first { !$0.events.isEmpty }?.events ?? []
    return wordings.map { wording in
      var wording = wording
      if wording.names.isEmpty { wording.names = names }
      if wording.events.isEmpty { wording.events = events }
      return wording
    }
  }

  /// What the index keeps, and finds candidates by: stemmed content words and names, without figures, dates and stopwords,
  /// and the ``keys`` after them in the order; sorted, each once, at most 32.
  public var terms: [String] {
    var words: [String] = []
    // Words that every wording has say most; those of the founding wording come before those of later ones.
    let counts = wordings.flatMap(\.words).reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
    for count in stride(from: wordings.count, through: 1, by: -1) {
      for wording in wordings {
        for word in wording.words where counts[word] == count && !words.contains(word) { words.append(word) }
      }
    }
    return (words.prefix(Self.maximumWords) + keys).sorted(by: Self.precedes)
  }

  /// What finds a claim that shares no rare word: `m:person/troops` for what is measured, `s:russia` for whom it is about, and
  /// the two together. No word has a colon, so that they are terms like others.
  public var keys: [String] {
    var keys: [String] = []
    for wording in wordings {
      for key in wording.keys where !keys.contains(key) { keys.append(key) }
    }
    return keys.prefix(Self.maximumKeys).sorted(by: Self.precedes)
  }

  /// The order of terms: by bytes.
  static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  /// The elements in the order of their bytes, each once.
  static func sortedOnce(_ words: some Sequence<String>) -> [String] {
    var result: [String] = []
    for word in words.sorted(by: precedes) where result.last != word { result.append(word) }
    return result
  }
}

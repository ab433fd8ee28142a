internal import Claims

/// What two wordings have in common, and what parts them; the sum of it decides.
struct Evidence {
  /// What a comparison stands on: the less it has, the more the rest must say.
  enum Footing {
    /// Both count or measure the same kind of thing.
    case figures
    /// Both have figures in one unit, which may be of many things: money, percent, people.
    case units
    /// There are no figures to compare.
    case words
  }

  /// A sign that was seen.
  struct Seen {
    let sign: Sign
    let amount: Double
    /// What exactly, in a few words.
    let what: String
  }

  let left: MatchFeatures.Wording
  let right: MatchFeatures.Wording
  /// The signs that were seen, in the order of looking.
  private(set) var seen: [Seen] = []
  /// The part of the words that both have, by their rarity, 0 to 1.
  private(set) var likeness = 0.0
  /// How many words both have.
  private(set) var sharedCount = 0
  /// How many of the words that both have say more than what is counted.
  private(set) var anchors = 0
  /// What the comparison stands on.
  var footing = Footing.words

  /// Whether both count the same kind of thing, or plainly not the same.
  var isMeasured: Bool { footing == .figures }

  init(_ left: MatchFeatures.Wording, _ right: MatchFeatures.Wording, weight: (String) -> Double) {
    self.left = left
    self.right = right
    compareMeasures()
    compareWords(weight)
    switch footing {
    case .figures: see(.bothFigures, "figures of one kind")
    case .units: see(.bothUnits, "figures that may be of many things")
    case .words: see(.onlyWords, "no figures to go by")
    }
    compareTopics()
    compareNames()
    compareEvents()
    compareParts()
    compareTimes()
    compareManner()
  }

  /// Notes a sign.
  mutating func see(_ sign: Sign, _ what: String, amount: Double = 1) {
    seen.append(Seen(sign: sign, amount: amount, what: what))
  }

  /// How much a sign that was seen says here.
  private func weight(of seen: Seen) -> Double {
    let weight = seen.sign.weight
    return (isMeasured ? weight.figures : weight.words) * seen.amount
  }

  /// How much of a sign was seen.
  func amount(of sign: Sign) -> Double { seen.reduce(0) { $1.sign == sign ? $0 + $1.amount : $0 } }

  /// The weights together.
  var sum: Double { seen.reduce(0) { $0 + weight(of: $1) } }

  /// Whether they are of different things, whatever their words.
  var isVeto: Bool { seen.contains { weight(of: $0) <= -Sign.veto } }

  /// The sum on a scale from 0 to 1, 0.5 for an even chance, and what follows from it.
  var score: MatchScore {
    let reasons = seen.map { MatchScore.Reason(what: $0.what, weight: weight(of: $0)) }
    let ordered = reasons.enumerated().filter { $0.element.weight != 0 }.sorted {
      let (one, other) = (abs($0.element.weight), abs($1.element.weight))
      return one != other ? one > other : $0.offset < $1.offset
    }
    let sum = sum
    let value = 0.5 + 0.5 * sum / (1 + abs(sum))
    return MatchScore(value: value, verdict: verdict(value), reasons: ordered.map(\.element))
  }

  /// What speaks against by what the two are of: their places, groups, periods; 0 or less.
  var apart: Double { seen.reduce(0) { $1.sign.isOfDefinition ? $0 + min(0, weight(of: $1)) : $0 } }

  private func verdict(_ value: Double) -> MatchScore.Verdict {
    if value >= TermMatcher.sure { return .same }
    // What would be the same but for its place, its group, its time, is the same of another definition.
    let apart = apart
    if apart < 0, sum - apart >= Self.alike { return .scopes }
    return value >= TermMatcher.doubtful && !isVeto ? .unsure : .other
  }

  /// How much must speak for two statements, their definitions aside, to name one beside the other.
  private static let alike = 0.5

  /// How much of its weight a word keeps that says what is counted.
  private static let countedPart = 0.25

  /// Whether a word only says what is counted.
  private func isMeasured(_ word: String) -> Bool {
    (left.measures + right.measures).contains { $0.state == word || $0.unit == word || $0.nouns.contains(word) }
  }

  /// How many words beyond what is counted two statements have in common for their likeness to count in full.
  private static let fullAnchors = 3.0
  private static func words(_ count: Int) -> String { count == 1 ? "1 word" : "\(count) words" }

  /// How many words more are looked at.
  private static let mostMore = 6

  /// Whether a word of one says more than what is counted, and than what the other’s article is about anyway.
  private func isMore(_ word: String, beside other: MatchFeatures.Wording) -> Bool {
    isMeasured && !isMeasured(word)
      && !other.topic.contains { $0 == word || $0.split(separator: "_").contains { $0 == word } }
  }

  /// Words by rarity. A word that all claims have still counts for something: a young ledger knows no rarity.
  private mutating func compareWords(_ weight: (String) -> Double) {
    // Names are compared for themselves, too: here they count half.
    let names =
      (left.names + right.names).flatMap { $0.split(separator: "_") } + (left.names + right.names).map { $0[...] }
    func rarity(_ word: String) -> Double {
      let given = weight(word)
      let rarity = 1 + (given.isFinite ? min(max(given, 0), 8) : 8)
      if counted.contains(word) { return rarity * Self.countedPart }
      return names.contains { $0 == word } ? rarity / 2 : rarity
    }
    // What is counted is compared for itself, too.
    let counted = isMeasured ? (left.words + right.words).filter(isMeasured(_:)) : []
    var shared = 0.0
    var own = (left: 0.0, right: 0.0)
    var count = 0
    var more = 0
    var unmatched = (left: [String](), right: [String]())
    var (l, r) = (0, 0)
    while l < left.words.count || r < right.words.count {
      if r == right.words.count || (l < left.words.count && MatchFeatures.precedes(left.words[l], right.words[r])) {
        own.left += rarity(left.words[l])
        unmatched.left.append(left.words[l])
        if isMore(left.words[l], beside: right) { more += 1 }
        l += 1
      } else if l == left.words.count || MatchFeatures.precedes(right.words[r], left.words[l]) {
        own.right += rarity(right.words[r])
        unmatched.right.append(right.words[r])
        if isMore(right.words[r], beside: left) { more += 1 }
        r += 1
      } else {
        shared += rarity(left.words[l])
        count += 1
        if !isMeasured(left.words[l]) { anchors += 1 }
        l += 1
        r += 1
      }
    }
    let total = 2 * shared + own.left + own.right
    likeness = total > 0 ? 2 * shared / total : 0
    sharedCount = count
    // One word in common is all that two short statements have: that is little to go by.
    let fullness = isMeasured ? min(1, Double(anchors) / Self.fullAnchors) : 1
    see(.wordsInCommon, "\(Self.words(count)) in common", amount: likeness * fullness)
    let similar = unmatched.left.count { word in unmatched.right.contains { Letters.areAlike(word, $0) } }
    if similar > 0 { see(.lettersInCommon, "\(Self.words(similar)) of like spelling", amount: Double(min(similar, 2))) }
    if more > 0 { see(.moreWords, "\(Self.words(more)) more than a count", amount: Double(min(more, Self.mostMore))) }
    let shorter = shared + min(own.left, own.right)
    see(.shorterContained, "the shorter one’s words are in the longer", amount: shorter > 0 ? shared / shorter : 0)
  }
}

internal import Claims

extension TermMatcher {
  /// What a comparison stands on: the less it has, the more the rest must say.
  enum Footing {
    /// Both count or measure the same kind of thing.
    case figures
    /// Both have figures in one unit, which may be of many things: money, percent, people.
    case units
    /// There are no figures to compare.
    case words

    var handicap: Double {
      switch self {
      case .figures: -2.6
      case .units: -4
      case .words: -4.3
      }
    }
  }

  /// What two wordings have in common, and what parts them; the sum of it decides.
  struct Evidence {
    /// What speaks so strongly against that nothing outweighs it.
    static let veto = 9.0

    let left: MatchFeatures.Wording
    let right: MatchFeatures.Wording
    private(set) var sum = 0.0
    private(set) var reasons: [MatchScore.Reason] = []
    /// Whether they are of different things, whatever their words.
    private(set) var isVeto = false
    /// The part of the words that both have, by their rarity, 0 to 1.
    private(set) var likeness = 0.0

    /// What the comparison stands on.
    var footing = Footing.words
    /// How many words both have.
    private(set) var sharedCount = 0
    /// How many of the words that both have say more than what is counted.
    private(set) var anchors = 0

    /// Whether both count the same kind of thing, or plainly not the same.
    var isMeasured: Bool { footing == .figures }

    init(_ left: MatchFeatures.Wording, _ right: MatchFeatures.Wording, weight: (String) -> Double) {
      self.left = left
      self.right = right
      compareWords(weight)
      compareMeasures()
      add("nothing to go by but what follows", footing.handicap)
      compareNames()
      comparePlaces()
      compareEvents()
      compareParts()
      compareTimes()
      compareManner()
    }

    /// Adds what speaks for (positive) or against (negative).
    mutating func add(_ what: String, _ weight: Double) {
      sum += weight
      if weight <= -Self.veto { isVeto = true }
      reasons.append(MatchScore.Reason(what: what, weight: weight))
    }

    /// The sum on a scale from 0 to 1, 0.5 for an even chance.
    var score: MatchScore {
      let ordered = reasons.enumerated().sorted {
        let (one, other) = (abs($0.element.weight), abs($1.element.weight))
        return one != other ? one > other : $0.offset < $1.offset
      }
      let value = 0.5 + 0.5 * sum / (1 + abs(sum))
      let verdict: MatchScore.Verdict =
        value >= TermMatcher.sure ? .same : value >= TermMatcher.doubtful && !isVeto ? .unsure : .other
      return MatchScore(value: value, verdict: verdict, reasons: ordered.map(\.element))
    }

    /// Whether a word only says what is counted.
    private func isMeasured(_ word: String) -> Bool {
      left.measures.contains { $0.state == word || $0.unit == word || $0.nouns.contains(word) }
    }

    /// Words by rarity. A word that all claims have still counts for something: a young ledger knows no rarity.
    private mutating func compareWords(_ weight: (String) -> Double) {
      // Names are compared for themselves, too: here they count half.
      let names =
        (left.names + right.names).flatMap { $0.split(separator: "_") } + (left.names + right.names).map { $0[...] }
      func rarity(_ word: String) -> Double {
        let given = weight(word)
        let rarity = 1 + (given.isFinite ? min(max(given, 0), 8) : 8)
        return names.contains { $0 == word } ? rarity / 2 : rarity
      }
      var shared = 0.0
      var total = 0.0
      var count = 0
      var (l, r) = (0, 0)
      while l < left.words.count || r < right.words.count {
        if r == right.words.count || (l < left.words.count && MatchFeatures.precedes(left.words[l], right.words[r])) {
          total += rarity(left.words[l])
          l += 1
        } else if l == left.words.count || MatchFeatures.precedes(right.words[r], left.words[l]) {
          total += rarity(right.words[r])
          r += 1
        } else {
          let rarity = rarity(left.words[l])
          shared += rarity
          total += 2 * rarity
          count += 1
          if !isMeasured(left.words[l]) { anchors += 1 }
          l += 1
          r += 1
        }
      }
      likeness = total > 0 ? 2 * shared / total : 0
      add("\(count) words in common", 5.2 * likeness)
      sharedCount = count
    }
  }
}

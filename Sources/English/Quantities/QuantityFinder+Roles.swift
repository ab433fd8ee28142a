import Measures

extension QuantityFinder {
  /// Makes one range of “more than 10 but fewer than 20”.
  func joinBounds(_ drafts: inout [QuantityDraft]) {
    var joined: [QuantityDraft] = []
    for draft in drafts {
      guard let last = joined.last, let both = range(of: last, and: draft) else {
        joined.append(draft)
        continue
      }
      joined[joined.count - 1] = both
    }
    drafts = joined
  }

  private func range(of left: QuantityDraft, and right: QuantityDraft) -> QuantityDraft? {
    guard right.start - left.end == 1, ["and", "but"].contains(lower(left.end)), !left.isVague, !right.isVague,
      agree(left, right), left.low == nil || right.low == nil, left.high == nil || right.high == nil,
      let low = left.low ?? right.low, let high = left.high ?? right.high, low < high
    else { return nil }
    var both = right.isBare ? left : right
    both.start = left.start
    both.end = right.end
    both.number = left.number.lowerBound..<right.number.upperBound
    both.low = low
    both.high = high
    both.lowOpen = left.lowOpen || right.lowOpen
    both.highOpen = left.highOpen || right.highOpen
    both.rule += "+range"
    return both
  }

  /// Tells of each number what it is to the one before and the one behind it, and gives it their unit where it has none.
  func relate(_ drafts: inout [QuantityDraft]) {
    guard drafts.count > 1 || drafts.first.map({ lower($0.start - 1) == "from" }) == true else { return }
    let isInBrackets = bracketed()
    let hasOthers = drafts.contains { !isInBrackets[$0.start] }
    for index in drafts.indices {
      let before = index > 0 ? index - 1 : nil
      let behind = index + 1 < drafts.count ? index + 1 : nil
      if let before, isDenied(drafts[index], after: drafts[before]) {
        relate(index, to: before, as: .denied, &drafts)
      } else if let behind, isDenied(drafts[index], before: drafts[behind]) {
        relate(index, to: behind, as: .denied, &drafts)
      } else if let before, isEarlier(drafts[index], after: drafts[before]) {
        relate(index, to: before, as: .before, &drafts)
      } else if let behind, isEarlier(drafts[index], before: drafts[behind]) {
        relate(index, to: behind, as: .before, &drafts)
      } else if lower(drafts[index].start - 1) == "from", ["up", "down"].contains(lower(drafts[index].start - 2)) {
        drafts[index].role = .before
      } else if isChange(drafts[index], before: behind.map { drafts[$0] }) {
        drafts[index].role = .change
        if let behind, lower(drafts[behind].start - 1) == "to", drafts[index].kind != .percent {
          share(from: index, to: behind, &drafts)
        }
      } else if isInBrackets[drafts[index].start], hasOthers {
        drafts[index].role = .aside
      } else if let before {
        goOn(index, after: before, &drafts)
      }
    }
  }

  /// Lets an amount go on with what the one before it measures.
  private func goOn(_ index: Int, after before: Int, _ drafts: inout [QuantityDraft]) {
    let draft = drafts[index]
    switch drafts[before].kind {
    case .age where draft.kind == .duration && draft.start - drafts[before].end == 1:
      // “aged between 18 months and 60 years”
      if ["to", "and"].contains(lower(drafts[before].end)) { drafts[index].kind = .age }
    case .count where drafts[before].unit == "person":
      // “killed 20 men and hurt 50 more”, “20 men and 50 others”
      if ["more", "others"].contains(lower(draft.end)) { share(from: before, to: index, &drafts) }
      if draft.unit == "1", let noun = draft.noun, lower(noun) == "others" { drafts[index].unit = "person" }
    default: break
    }
  }

  private func relate(_ index: Int, to other: Int, as role: QuantityMention.Role, _ drafts: inout [QuantityDraft]) {
    guard agree(drafts[index], drafts[other]) else { return }
    drafts[index].role = role
    share(from: other, to: index, &drafts)
    share(from: index, to: other, &drafts)
  }

  /// Whether two amounts can be of the same things.
  private func agree(_ left: QuantityDraft, _ right: QuantityDraft) -> Bool {
    left.isBare || right.isBare || left.unit == right.unit
  }

  /// Gives what one amount measures to another that does not say.
  private func share(from source: Int, to target: Int, _ drafts: inout [QuantityDraft]) {
    guard drafts[target].isBare, !drafts[source].isBare else { return }
    drafts[target].unit = drafts[source].unit
    drafts[target].noun = drafts[source].noun
    drafts[target].kind = drafts[source].kind
    drafts[target].rule = drafts[target].rule.replacing(
      rule: "number", by: String(drafts[source].rule.prefix { $0 != "+" }))
  }

  /// For each token whether it stands in round brackets that are closed.
  private func bracketed() -> [Bool] {
    var result = [Bool](repeating: false, count: tokens.count)
    var open: Int?
    for (place, token) in tokens.enumerated() {
      if token.text == "(" { open = place }
      if token.text == ")", let start = open {
        for inner in start...place { result[inner] = true }
        open = nil
      }
    }
    return result
  }

  // MARK: - Denied

  /// “15, not 12”, “15 people (not 12)”, “15 rather than 12”.
  private func isDenied(_ draft: QuantityDraft, after other: QuantityDraft) -> Bool {
    let gap = other.end..<max(other.end, draft.start)
    guard (1...4).contains(gap.count) else { return false }
    let last = lower(gap.upperBound - 1)
    let isContrast = last == "than" && lower(gap.upperBound - 2) == "rather"
    let isInstead = last == "of" && lower(gap.upperBound - 2) == "instead"
    let words = last == "not" ? 1 : isContrast || isInstead ? 2 : 0
    return words > 0 && gap.dropLast(words).allSatisfy { kind($0) == .punctuation || lower($0) == "and" }
  }

  /// “not 12 but 15”
  private func isDenied(_ draft: QuantityDraft, before other: QuantityDraft) -> Bool {
    guard ["not", "n't"].contains(lower(draft.start - 1)), lower(other.start - 1) == "but" else { return false }
    return other.start - draft.end <= 2
  }

  // MARK: - Before

  /// “to 150 from 120”, “up 5 % from 3 %”, “15, compared with 12”, “15 (previously 12)”.
  private func isEarlier(_ draft: QuantityDraft, after other: QuantityDraft) -> Bool {
    let start = draft.start
    guard (0...12).contains(start - other.end) else { return false }
    switch lower(start - 1) {
    case "from":
      let isLevel = lower(other.start - 1) == "to" && hasChange(before: other.start)
      return start - other.end <= 4 && (isLevel || Self.moves.contains(lower(other.start - 1)))
    case "with", "to": return lower(start - 2) == "compared"
    case "versus", "vs", "vs.": return true
    default:
      return (max(other.end, start - 4)..<start).contains { place in
        Self.formerly.contains(lower(place)) && ["(", ",", ";", "–", "—"].contains(lower(place - 1))
      }
    }
  }

  /// “from 900 to 1,200” behind a verb of change.
  private func isEarlier(_ draft: QuantityDraft, before other: QuantityDraft) -> Bool {
    lower(draft.start - 1) == "from" && lower(other.start - 1) == "to" && other.start - draft.end <= 4
      && hasChange(before: draft.start - 1)
  }

  private static let formerly: Set<String> = [
    "previously", "earlier", "formerly", "originally", "initially", "against",
  ]

  // MARK: - Change

  /// “rose by 20”, “fell 3.5 %”, “up 12 to 150”.
  private func isChange(_ draft: QuantityDraft, before other: QuantityDraft?) -> Bool {
    let verb = lower(draft.start - 1)
    if verb == "by" { return hasChange(before: draft.start - 1) }
    guard Self.moves.contains(verb) else { return false }
    if draft.kind == .percent { return true }
    guard let other, other.start - draft.end <= 4 else { return false }
    return ["to", "from"].contains(lower(other.start - 1))
  }

  /// Whether a verb of change stands in the clause, not far before a place.
  private func hasChange(before place: Int) -> Bool {
    for place in (max(0, place - 8)..<max(0, place)).reversed() {
      if [";", ":", "but", "and"].contains(lower(place)) { return false }
      if Self.changes.contains(lower(place)) { return true }
    }
    return false
  }

  /// Words that the size of a change can follow directly.
  private static let moves: Set<String> = [
    "rose", "rise", "rises", "rising", "risen", "fell", "fall", "falls", "falling", "fallen", "increased", "increase",
    "increases", "increasing", "decreased", "decrease", "decreases", "grew", "grow", "grows", "growing", "grown",
    "dropped",
    "drop", "drops", "dropping", "climbed", "climb", "climbs", "jumped", "jump", "jumps", "slipped", "gained",
    "declined",
    "tumbled", "soared", "surged", "plunged", "eased", "advanced", "shrank", "expanded", "swelled", "up", "down",
  ]
}

internal import Claims
internal import Measures

extension Evidence {
  mutating func compareEvents() {
    if left.events.isEmpty || right.events.isEmpty { return }
    if left.events.contains(where: right.events.contains) {
      see(.sameEvent, "both of the \(left.events.first(where: right.events.contains) ?? "")")
    } else {
      see(.otherEvent, "\(left.events[0]) against \(right.events[0])")
    }
  }

  /// Parts that a statement seldom names unless it is of that part only.
  private static let narrow: Set<String> = [
    "east", "west", "north", "south", "northeast", "northwest", "southeast", "southwest", "children", "women",
    "civilian",
    "foreign", "elsewhere", "nationwide", "additional", "suspected", "weekly",
  ]

  mutating func compareParts() {
    let lacking = left.parts.filter { !right.parts.contains($0) } + right.parts.filter { !left.parts.contains($0) }
    guard let part = lacking.first(where: Self.narrow.contains) ?? lacking.first else { return }
    see(Self.narrow.contains(part) ? .narrowerPart : .otherPart, "only one is of the \(part)")
  }

  mutating func compareTimes() {
    if !left.years.isEmpty, !right.years.isEmpty {
      if !left.years.contains(where: right.years.contains) {
        see(.otherYear, "\(left.years[0]) against \(right.years[0])")
        return
      }
    } else if let gap = Self.gap(left.years, right) ?? Self.gap(right.years, left), gap > 0 {
      see(gap > 1 ? .yearsAway : .nextYear, "another year")
    }
    guard let one = left.days, let other = right.days, !one.overlaps(other) else { return }
    let days = max(one.lowerBound - other.upperBound, other.lowerBound - one.upperBound)
    if days > 1 || isMeasured {
      see(days > 31 ? .otherMonth : days > 13 ? .otherDays : .otherDay, "\(days) days apart")
    }
  }

  /// By how many years a named year differs from the other's own, which is that of its article where it names none.
  private static func gap(_ years: [Int], _ other: MatchFeatures.Wording) -> Int? {
    guard !years.isEmpty, let published = other.published else { return nil }
    let year = CalendarDate(dayNumber: published).year
    return years.map { abs($0 - year) }.min()
  }

  mutating func compareManner() {
    if left.isNegative != right.isNegative {
      see(.otherPolarity, "one is negated", amount: likeness < 0.7 ? 2 : 1)
    }
    if left.mode != right.mode {
      let gap = abs(Self.distance(left.mode) - Self.distance(right.mode))
      see(.otherMode, "\(left.mode.rawValue) against \(right.mode.rawValue)", amount: max(0.2, gap))
    }
    if sharedCount < 3 { see(.fewWordsInCommon, "few words in common") }
    // What befell the counted is a verb that is compared already.
    let hasState = isMeasured && left.measures.contains { !$0.state.isEmpty }
    if !hasState {
      if left.verbs.contains(where: right.verbs.contains) {
        see(.verbsInCommon, "verbs in common")
      } else if isMeasured, Self.isLeaving(left) != Self.isLeaving(right) {
        see(.leaving, "only one tells of leaving")
      } else if !left.verbs.isEmpty, !right.verbs.isEmpty {
        see(.otherVerbs, "other verbs")
      } else {
        see(.noVerbInCommon, "no verb in common")
      }
    }
    if left.source == right.source, !left.source.isEmpty, !isOneArticle { see(.sameSource, "the same source") }
  }

  private static func isLeaving(_ wording: MatchFeatures.Wording) -> Bool {
    wording.words.contains { ["withdraw", "departur", "gone"].contains($0) }
      || wording.verbs.contains { ["left", "leav", "gone", "depart", "withdraw"].contains($0) }
  }

  /// How far from a fact a mode is: what somebody wants is another claim than what is.
  private static func distance(_ mode: Mode) -> Double {
    switch mode {
    case .asserted: 0
    case .possible, .feared: 0.2
    case .predicted: 0.8
    case .planned, .promised: 2
    case .hoped, .threatened: 2
    case .demanded, .asked: 2.2
    }
  }
}

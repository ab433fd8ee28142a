internal import Claims
internal import Measures

extension TermMatcher.Evidence {
  mutating func compareNames() {
    let isOnTopic = isCovered(right, by: left.topic) || isCovered(left, by: right.topic)
    if isMeasured, anchors == 0, !isOnTopic { add("nothing says of what", -5) }
    if left.names.isEmpty || right.names.isEmpty {
      let none = left.names.isEmpty && right.names.isEmpty
      add(none ? "neither names anything" : "only one names anything", isOnTopic ? 0 : -0.6)
      if isMeasured, isOnTopic { add("its article is about that", 0.6) }
      return
    }
    let onlyLeft = left.names.count { !Self.names($0, in: right) }
    let onlyRight = right.names.count { !Self.names($0, in: left) }
    if onlyLeft == left.names.count {
      add("no name in common", isMeasured ? -4 : -3)
      return
    }
    let isSame = onlyLeft + onlyRight == 0 && left.names.count > 1
    add(isSame ? "the same names" : "names in common", isSame ? 1.2 : isMeasured ? 0.8 : 0.6)
    if onlyLeft > 0 && onlyRight > 0 {
      add("each has names of its own", isMeasured ? -3 : -1.8)
    } else if onlyLeft + onlyRight > 0 {
      add("one has names more", (isMeasured ? -0.4 : -0.25) * Double(min(3, onlyLeft + onlyRight)))
    }
    let countries = (left.names + right.names).count { name in
      MatchFeatures.Countries.isCountry(name) && !(left.names.contains(name) && right.names.contains(name))
    }
    if isMeasured, countries > 0 { add("another country", -0.8) }
    compareSubjects()
  }

  /// Whether an article is about all that a wording names, and about what happened there.
  private func isCovered(_ wording: MatchFeatures.Wording, by topic: [String]) -> Bool {
    if topic.isEmpty || (wording.names.isEmpty && wording.events.isEmpty) { return false }
    return wording.names.allSatisfy(topic.contains)
      && (wording.events.isEmpty || wording.events.contains(where: topic.contains))
  }

  /// Whose troops they are, and whom a claim is about.
  private mutating func compareSubjects() {
    let hasState = left.measures.contains { !$0.state.isEmpty }
    if isMeasured, !hasState {
      if !left.owner.isEmpty, !right.owner.isEmpty, !MatchFeatures.NameLikeness.same(left.owner, right.owner) {
        add("of \(left.owner) against of \(right.owner)", -6)
      }
    } else if !left.subject.isEmpty, !right.subject.isEmpty, !Self.names(left.subject, in: right),
      !Self.names(right.subject, in: left)
    {
      add("about \(left.subject) against about \(right.subject)", isMeasured ? -2 : -1)
    }
  }

  /// A place that only one gives; a country is mostly the whole of what the other is of, where that names nothing.
  mutating func comparePlaces() {
    func isLacking(_ place: String, in other: MatchFeatures.Wording) -> Bool {
      if other.names.isEmpty && MatchFeatures.Countries.isCountry(place) { return false }
      return !Self.names(place, in: other) && !other.topic.contains(place)
    }
    let right = right
    let left = left
    if left.places.contains(where: { isLacking($0, in: right) })
      || right.places.contains(where: { isLacking($0, in: left) })
    {
      add("another place", isMeasured ? -1.6 : -0.6)
    }
  }

  mutating func compareEvents() {
    if left.events.isEmpty || right.events.isEmpty { return }
    if left.events.contains(where: right.events.contains) {
      add("both of the \(left.events.first(where: right.events.contains) ?? "")", isMeasured ? 0.9 : 0.5)
    } else {
      add("\(left.events[0]) against \(right.events[0])", isMeasured ? -Self.veto : -2.5)
    }
  }

  /// Parts that a statement seldom names unless it is of that part only.
  private static let narrow: Set<String> = [
    "east", "west", "north", "south", "northeast", "northwest", "southeast", "southwest", "children", "women",
    "civilian",
    "foreign", "elsewhere", "nationwide", "additional",
  ]

  mutating func compareParts() {
    let lacking = left.parts.filter { !right.parts.contains($0) } + right.parts.filter { !left.parts.contains($0) }
    guard let part = lacking.first(where: Self.narrow.contains) ?? lacking.first else { return }
    let isNarrow = Self.narrow.contains(part)
    add("only one is of the \(part)", isMeasured ? (isNarrow ? -7 : -1.2) : (isNarrow ? -1.5 : -0.5))
  }

  mutating func compareTimes() {
    if !left.years.isEmpty, !right.years.isEmpty {
      if !left.years.contains(where: right.years.contains) {
        add("\(left.years[0]) against \(right.years[0])", -Self.veto)
        return
      }
    } else if let gap = Self.gap(left.years, right) ?? Self.gap(right.years, left), gap > 0 {
      add("another year", gap > 1 ? (isMeasured ? -Self.veto : -5) : -2.5)
    }
    guard let one = left.days, let other = right.days, !one.overlaps(other) else { return }
    let days = max(one.lowerBound - other.upperBound, other.lowerBound - one.upperBound)
    if isMeasured {
      add("\(days) days apart", days > 31 ? -2 : -0.6)
    } else if days > 1 {
      add("\(days) days apart", days > 13 ? -6 : -2.5)
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
      add("one is negated", likeness < 0.7 ? -3 : -1.5)
    }
    if left.mode != right.mode {
      let gap = abs(Self.distance(left.mode) - Self.distance(right.mode))
      add("\(left.mode.rawValue) against \(right.mode.rawValue)", -max(0.2, gap))
    }
    if !isMeasured, sharedCount < 3 { add("few words in common", -1.5) }
    // What befell the counted is a verb that is compared already.
    let hasState = isMeasured && left.measures.contains { !$0.state.isEmpty }
    if !hasState {
      if left.verbs.contains(where: right.verbs.contains) {
        add("verbs in common", 0.5)
      } else if !left.verbs.isEmpty, !right.verbs.isEmpty {
        add("other verbs", isMeasured ? -1.5 : -1)
      } else if isMeasured {
        add("no verb in common", -0.7)
      }
    }
    if !isMeasured, left.source == right.source, !left.source.isEmpty { add("the same source", 0.5) }
  }

  /// How far from a fact a mode is: what somebody wants is another claim than what is.
  private static func distance(_ mode: Mode) -> Double {
    switch mode {
    case .asserted: 0
    case .possible, .feared: 0.2
    case .predicted: 0.4
    case .planned, .promised: 2
    case .hoped, .threatened: 2
    case .demanded, .asked: 2.2
    }
  }
}

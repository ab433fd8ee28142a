extension Evidence {
  /// How two figures go together.
  private struct Fit {
    var one: MatchFeatures.Measure
    var other: MatchFeatures.Measure
    var seen: [Seen]
    /// By the weights for figures: which pair of figures is the one to compare.
    var weight: Double { seen.reduce(0) { $0 + $1.sign.weight.figures * $1.amount } }

    mutating func see(_ sign: Sign, _ what: String, amount: Double = 1) {
      seen.append(Seen(sign: sign, amount: amount, what: what))
    }
  }

  /// Units that go with too many things for the unit alone to say that two figures are of one thing.
  private static let bareUnits: Set<String> = [
    "1", "area", "duration", "length", "magnitud", "mass", "money", "percent", "person", "volume",
  ]

  /// Compares what the figures measure, and says what the comparison stands on.
  mutating func compareMeasures() {
    let mine = left.measures.filter(\.isCentral)
    let theirs = right.measures.filter(\.isCentral)
    if mine.isEmpty && theirs.isEmpty { return compareIncidentals() }
    if mine.isEmpty || theirs.isEmpty { return see(.onlyOneHasFigure, "only one gives a figure") }
    footing = .figures
    // A claim is followed by its first figure: “200,000 killed and 250,000 injured” is no revision of “250,000 injured”.
    let states = (mine.first { !$0.state.isEmpty }?.state, theirs.first { !$0.state.isEmpty }?.state)
    if let one = states.0, let other = states.1, one != other {
      return see(.otherState, "\(one) against \(other)")
    }
    var best: Fit?
    for one in mine {
      for other in theirs {
        let fit = fit(one, other)
        if fit.weight > best?.weight ?? -.infinity { best = fit }
      }
    }
    guard let best else { return }
    if abs(best.weight) < 1 { footing = .units }
    for seen in best.seen { see(seen.sign, seen.what, amount: seen.amount) }
    compareSizes(best.one, best.other)
  }

  /// A figure may change a lot, but hardly by orders of magnitude; the less the rest says, the more that says. A count of what
  /// befell people only grows, so one that is much smaller later is of fewer.
  private mutating func compareSizes(_ one: MatchFeatures.Measure, _ other: MatchFeatures.Measure) {
    guard one.size > 0, other.size > 0 else { return }
    let apart = abs(one.size / 100 - other.size / 100)
    if apart > 0 {
      let amount = Double(min(apart - 1, 4))
      if left.isBare {
        see(.otherSizeOfBare, "a figure of another size", amount: 1.0 / 3 + amount)
      } else if apart > 1 {
        see(.otherSize, "a figure of another size", amount: amount)
      }
    }
    guard let day = left.published, let then = right.published, !one.state.isEmpty else { return }
    if ["missing", "trapped", "homeless", "stranded"].contains(one.state) { return }
    let difference = day > then ? one.size - other.size : other.size - one.size
    // Of one day only a tenth is too little: several counts may be about.
    let growth = day == then ? -max(0, abs(difference) - 100 + Self.shrinking) : difference
    if growth < -Self.shrinking {
      see(.shrunk, "a count that shrinks", amount: growth < -100 ? 4 : 1)
    }
  }

  /// By how much a count is smaller than before to be of something else: a factor of three, on the scale of
  /// ``MatchFeatures/Measure/size``. Less than that is a confirmed count beside an estimate.
  private static let shrinking = 50

  /// Figures that describe, on both sides: they say little.
  private mutating func compareIncidentals() {
    let units = left.measures.map(\.unit)
    if units.isEmpty && right.measures.isEmpty { return }
    if let unit = right.measures.map(\.unit).first(where: units.contains) {
      see(.sameIncidentalUnit, "both in \(unit)")
    } else {
      see(.noIncidentalUnit, "no figure in common")
    }
  }

  private func fit(_ one: MatchFeatures.Measure, _ other: MatchFeatures.Measure) -> Fit {
    var fit = Fit(one: one, other: other, seen: [])
    if one.unit != other.unit {
      if one.unit == "1" || other.unit == "1" {
        fit.see(.onlyOneHasUnit, "one figure has no unit")
      } else {
        fit.see(.otherUnit, "\(one.unit) against \(other.unit)")
      }
      return fit
    }
    switch (one.state.isEmpty, other.state.isEmpty) {
    case (false, false):
      guard one.state == other.state else {
        fit.see(.otherState, "\(one.state) against \(other.state)")
        return fit
      }
      fit.see(.sameState, "both count the \(one.state)")
    case (false, true), (true, false):
      let state = one.state + other.state
      let isNamed = (one.state.isEmpty ? left : right).words.contains(state)
      fit.see(isNamed ? .onlyOneHasNamedState : .onlyOneHasState, "only one counts the \(state)")
    case (true, true):
      fit.see(Self.bareUnits.contains(one.unit) ? .sameBareUnit : .sameUnit, "both count \(one.unit)")
    }
    compareGroups(one, other, into: &fit)
    return fit
  }

  /// Whether the same group is counted: “troops” or “tanks”, “26 Britons” or all.
  private func compareGroups(_ one: MatchFeatures.Measure, _ other: MatchFeatures.Measure, into fit: inout Fit) {
    let isPerson = one.unit == "person"
    let groups = [one, other].map { ($0.names + $0.nouns).joined(separator: " ") }
    let apart = "of “\(groups[0])” against of “\(groups[1])”"
    if let noun = one.nouns.first(where: other.nouns.contains) {
      fit.see(.sameGroup, "both of \(noun)")
    } else if !one.nouns.isEmpty || !other.nouns.isEmpty {
      let found = one.nouns.count { right.words.contains($0) } + other.nouns.count { left.words.contains($0) }
      if one.nouns.isEmpty || other.nouns.isEmpty {
        let isFound = found == one.nouns.count + other.nouns.count
        if isPerson {
          fit.see(isFound ? .groupNamedElsewhere : .onlyOneNamesGroup, apart)
        } else {
          fit.see(isFound ? .thingNamedElsewhere : .onlyOneNamesThing, apart)
        }
      } else if found == 0 {
        fit.see(isPerson ? .otherGroup : .otherThing, apart)
      }
    }
    let lacking =
      one.names.count { !Self.names($0, in: right) } + other.names.count { !Self.names($0, in: left) }
    if lacking > 0 { fit.see(isPerson ? .otherNamesOfGroup : .otherNamesOfThing, apart) }
  }

  /// Whether a name, or one that can be it, is among a wording's; at the beginning of a sentence it may be among its words.
  static func names(_ name: String, in wording: MatchFeatures.Wording) -> Bool {
    if wording.names.contains(where: { MatchFeatures.NameLikeness.same($0, name) }) { return true }
    return name.split(separator: "_").allSatisfy { part in wording.words.contains { $0 == part } }
  }
}

extension TermMatcher.Evidence {
  /// How two figures go together.
  private struct Fit {
    var weight: Double
    var what: String
    var one: MatchFeatures.Measure
    var other: MatchFeatures.Measure
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
    if mine.isEmpty || theirs.isEmpty { return add("only one gives a figure", -2.5) }
    footing = .figures
    // A claim is followed by its first figure: “200,000 killed and 250,000 injured” is no revision of “250,000 injured”.
    let states = (mine.first { !$0.state.isEmpty }?.state, theirs.first { !$0.state.isEmpty }?.state)
    if let one = states.0, let other = states.1, one != other {
      return add("\(one) against \(other)", -Self.veto)
    }
    var best: Fit?
    for one in mine {
      for other in theirs {
        let fit = fit(one, other)
        if fit.weight > best?.weight ?? -.infinity { best = fit }
      }
    }
    guard let best else { return }
    add(best.what, best.weight)
    if abs(best.weight) < 1 { footing = .units }
    compareSizes(best.one, best.other)
  }

  /// A figure may change a lot, but hardly by orders of magnitude; the less the rest says, the more that says.
  private mutating func compareSizes(_ one: MatchFeatures.Measure, _ other: MatchFeatures.Measure) {
    guard one.digits > 0, other.digits > 0 else { return }
    let apart = abs(one.digits - other.digits)
    if apart == 0 { return }
    if left.isBare {
      add("a figure of another size", -0.5 - 1.5 * Double(min(apart - 1, 4)))
    } else if apart > 1 {
      add("a figure of another size", (left.names.isEmpty ? -1 : -0.6) * Double(min(apart - 1, 4)))
    }
  }

  /// Figures that describe, on both sides: they say little.
  private mutating func compareIncidentals() {
    let units = left.measures.map(\.unit)
    if units.isEmpty && right.measures.isEmpty { return }
    if let unit = right.measures.map(\.unit).first(where: units.contains) {
      add("both in \(unit)", 0.3)
    } else {
      add("no figure in common", -0.6)
    }
  }

  private func fit(_ one: MatchFeatures.Measure, _ other: MatchFeatures.Measure) -> Fit {
    if one.unit != other.unit {
      let isOpen = one.unit == "1" || other.unit == "1"
      return isOpen
        ? Fit(weight: -0.8, what: "one figure has no unit", one: one, other: other)
        : Fit(weight: -Self.veto, what: "\(one.unit) against \(other.unit)", one: one, other: other)
    }
    var fit: Fit
    switch (one.state.isEmpty, other.state.isEmpty) {
    case (false, false):
      guard one.state == other.state else {
        return Fit(weight: -Self.veto, what: "\(one.state) against \(other.state)", one: one, other: other)
      }
      fit = Fit(weight: 1.6, what: "both count the \(one.state)", one: one, other: other)
    case (false, true), (true, false):
      let state = one.state + other.state
      let isNamed = (one.state.isEmpty ? left : right).words.contains(state)
      fit = Fit(weight: isNamed ? 0 : -3, what: "only one counts the \(state)", one: one, other: other)
    case (true, true):
      let isBare = Self.bareUnits.contains(one.unit)
      fit = Fit(weight: isBare ? 0.5 : 1.2, what: "both count \(one.unit)", one: one, other: other)
    }
    let group = compareGroups(one, other)
    if group < 0 {
      let names = [one, other].map { ($0.names + $0.nouns).joined(separator: " ") }
      fit.what = "of “\(names[0])” against of “\(names[1])”"
    }
    fit.weight += group
    return fit
  }

  /// Whether the same group is counted: “troops” or “tanks”, “26 Britons” or all.
  private func compareGroups(_ one: MatchFeatures.Measure, _ other: MatchFeatures.Measure) -> Double {
    let isPerson = one.unit == "person"
    var weight = 0.0
    if one.nouns.contains(where: other.nouns.contains) {
      weight = 1.4
    } else if !one.nouns.isEmpty || !other.nouns.isEmpty {
      let found = one.nouns.count { right.words.contains($0) } + other.nouns.count { left.words.contains($0) }
      if one.nouns.isEmpty || other.nouns.isEmpty {
        let isFound = found == one.nouns.count + other.nouns.count
        weight = isPerson ? (isFound ? -1 : -4.5) : (isFound ? 0.3 : -0.4)
      } else {
        weight = found > 0 ? 0 : isPerson ? -Self.veto : -2.5
      }
    }
    let lacking =
      one.names.count { !Self.names($0, in: right) } + other.names.count { !Self.names($0, in: left) }
    if lacking > 0 { weight -= isPerson ? 3 : 1.2 }
    return weight
  }

  /// Whether a name, or one that can be it, is among a wording's; at the beginning of a sentence it may be among its words.
  static func names(_ name: String, in wording: MatchFeatures.Wording) -> Bool {
    if wording.names.contains(where: { MatchFeatures.NameLikeness.same($0, name) }) { return true }
    return name.split(separator: "_").allSatisfy { part in wording.words.contains { $0 == part } }
  }
}

extension TermMatcher.Evidence {
  /// How two figures go together.
  private struct Fit {
    var weight: Double
    var what: String
  }

  /// Compares what the figures measure; true where both have figures, and of one thing.
  mutating func compareMeasures() -> Bool {
    if left.measures.isEmpty && right.measures.isEmpty { return false }
    if left.measures.isEmpty || right.measures.isEmpty {
      add("only one gives a figure", -1.2)
      return false
    }
    let leftStates = left.measures.map(\.state).filter { !$0.isEmpty }
    let rightStates = right.measures.map(\.state).filter { !$0.isEmpty }
    if !leftStates.isEmpty, !rightStates.isEmpty, !leftStates.contains(where: rightStates.contains) {
      add("\(leftStates[0]) against \(rightStates[0])", -Self.veto)
      return true
    }
    var best: Fit?
    for one in left.measures {
      for other in right.measures {
        let fit = fit(one, other)
        if fit.weight > best?.weight ?? -.infinity { best = fit }
      }
    }
    if let best { add(best.what, best.weight) }
    return true
  }

  private func fit(_ one: MatchFeatures.Measure, _ other: MatchFeatures.Measure) -> Fit {
    if one.unit != other.unit {
      let isOpen = one.unit == "1" || other.unit == "1"
      return isOpen
        ? Fit(weight: -0.8, what: "one figure has no unit")
        : Fit(weight: -Self.veto, what: "\(one.unit) against \(other.unit)")
    }
    var weight: Double
    let what: String
    let isPerson = one.unit == "person"
    switch (one.state.isEmpty, other.state.isEmpty) {
    case (false, false):
      guard one.state == other.state else {
        return Fit(weight: -Self.veto, what: "\(one.state) against \(other.state)")
      }
      (weight, what) = (1.6, "both count the \(one.state)")
    case (false, true), (true, false):
      let state = one.state + other.state
      let isNamed = (one.state.isEmpty ? left : right).words.contains(state)
      (weight, what) = (isNamed ? 0 : -3, "only one counts the \(state)")
    case (true, true):
      (weight, what) =
        Self.bareUnits.contains(one.unit) ? (0.2, "both in \(one.unit)") : (1.2, "both count \(one.unit)")
    }
    let nouns = self.nouns(one, other)
    if nouns <= -Self.veto {
      return Fit(
        weight: nouns, what: "\(one.nouns.joined(separator: " ")) against \(other.nouns.joined(separator: " "))")
    }
    weight += nouns
    if !one.names.isEmpty || !other.names.isEmpty {
      let lacking =
        one.names.count { !Self.contains($0, in: right.names) }
        + other.names.count { !Self.contains($0, in: left.names) }
      if lacking > 0 { weight -= isPerson ? 3 : 1.2 }
    }
    return Fit(weight: weight, what: what)
  }

  /// Units that go with too many things for one unit to say that they measure one thing.
  private static let bareUnits: Set<String> = [
    "person", "money", "percent", "duration", "length", "1", "mass", "volume", "area",
  ]

  private func nouns(_ one: MatchFeatures.Measure, _ other: MatchFeatures.Measure) -> Double {
    if one.nouns.contains(where: other.nouns.contains) { return 1.4 }
    let isPerson = one.unit == "person"
    let found =
      one.nouns.count { right.words.contains($0) } + other.nouns.count { left.words.contains($0) }
    if one.nouns.isEmpty && other.nouns.isEmpty { return 0 }
    if one.nouns.isEmpty || other.nouns.isEmpty {
      return found > 0 ? 0.3 : isPerson ? -3 : -0.4
    }
    return found > 0 ? 0 : isPerson ? -Self.veto : -2.5
  }

  /// Whether a name, or one that can be it, is among the names.
  static func contains(_ name: String, in names: [String]) -> Bool {
    names.contains { MatchFeatures.NameLikeness.same($0, name) }
  }
}

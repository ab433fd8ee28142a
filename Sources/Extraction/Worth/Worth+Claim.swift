public import Claims
internal import English

extension Worth {
  /// How much a claim deserves to be checked: by what its newest standing appearance says, and by how the claim stands.
  ///
  /// Recency is left out, since it depends on the day: ``asked(on:published:)`` adds it.
  public init(of claim: Claim) {
    let said = claim.face.map { Self.cues(of: $0) } ?? []
    self.init(cues: said.union(Self.cues(ofStanding: claim)))
  }

  /// What one appearance says, and how.
  private static func cues(of appearance: Appearance) -> Set<WorthCue> {
    let scalars = Array(appearance.statement.unicodeScalars)
    let dates = appearance.when == nil && appearance.asOf == nil ? 0 : 1
    var cues = WorthReader(sentences(of: scalars)).cues(WorthFigures(appearance.quantities), dates: dates)
    if let manner = manner(of: appearance.mode) {
      cues = cues.filter { !$0.isManner }
      // “In 2008 the alliance promised”: that somebody promised can be checked, whatever comes of it.
      if !(manner.isAct && cues.contains(.past)) { cues.insert(manner) }
    }
    if !appearance.entities.isEmpty { cues.insert(.actor) }
    if appearance.entities.count > 1 { cues.insert(.secondActor) }
    if appearance.attribution.contains(where: { isNamed($0.name) }) { cues.insert(.namedSpeaker) }
    return cues
  }

  /// The cue that says the same as a mode.
  private static func manner(of mode: Mode) -> WorthCue? {
    switch mode {
    case .asserted: nil
    case .demanded: .duty
    case .promised: .promise
    case .planned: .plan
    case .threatened: .threat
    case .predicted: .prediction
    case .hoped: .wish
    case .feared: .fear
    case .possible: .possible
    case .asked: .question
    }
  }

  /// Whether a speaker is named: “Rene Preval”, but not “officials” or “the minister”.
  private static func isNamed(_ name: String) -> Bool {
    name.split(separator: " ").contains { word in
      word.unicodeScalars.first?.properties.isUppercase == true && !["The", "A", "An"].contains(word)
    }
  }

  private static func cues(ofStanding claim: Claim) -> Set<WorthCue> {
    let alive = claim.appearances.filter(\.isAlive)
    var cues: Set<WorthCue> = []
    if alive.isEmpty { cues.insert(.takenBack) }
    if claim.disputed { cues.insert(.disputed) }
    if alive.contains(where: { $0.stance == .denies }) { cues.insert(.denied) }
    switch Set(alive.map(\.sourceKey)).count {
    case 0, 1: break
    case 2: cues.insert(.twoSources)
    default: cues.insert(.manySources)
    }
    if Set(alive.map(\.article)).count > 1 { cues.insert(.severalArticles) }
    let values = alive.compactMap { claim.measure(of: $0) }
    if let first = values.first, values.contains(where: { !$0.hasSameValue(as: first) }) { cues.insert(.changed) }
    if let verdict = claim.annotations.last(where: { $0.kind == .verdict }) {
      let isOutdated =
        verdict.target.value.map { !$0.utf8.elementsEqual((claim.value ?? claim.statement).utf8) } ?? false
      cues.insert(isOutdated ? .verdictOutdated : .verdict)
    }
    return cues
  }
}

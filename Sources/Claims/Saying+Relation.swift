extension Saying {
  /// What this does to an earlier saying, and why in a few words; a person's ruling is not looked at.
  ///
  /// The tests come in this order, and the first that holds decides: denial, another definition, the same value
  /// (newly dated, of one origin, of the same source, of another), rounding, another time, ranges within one another, exclusion.
  func relation(to earlier: Saying, origins: Origins) -> (relation: Relation, why: String) {
    let isSameSource = source.isSame(as: earlier.source)
    let isOneOrigin =
      appearance.article == earlier.appearance.article
      || origins.origin(of: appearance.article) == origins.origin(of: earlier.appearance.article)
    switch (isDenial, earlier.isDenial) {
    case (true, false): return (.denies, "an explicit denial")
    case (true, true):
      if isOneOrigin { return (.repeats, "one origin") }
      return isSameSource ? (.repeats, "the same source denied it before") : (.confirms, "another source denied it too")
    case (false, true):
      guard isSameSource else { return (.disagrees, "another source denied it") }
      return time(comparedTo: earlier) == .same
        ? (.contradicts, "the same source denied it") : (.updates, "the same source takes its denial back")
    case (false, false): break
    }
    if countsOtherwise(than: earlier) { return (.scopes, "another definition") }
    let time = time(comparedTo: earlier)
    let isNewlyDated = isTimeGiven && time == .other
    let value = value(comparedTo: earlier)
    switch value {
    case .same:
      if isNewlyDated { return (.updates, "the same at another time") }
      if isOneOrigin { return (.repeats, "one origin") }
      return isSameSource ? (.repeats, "the same source said so before") : (.confirms, "another source says the same")
    case .rounded:
      let isHedged = measure?.isHedged ?? false || earlier.measure?.isHedged ?? false
      if isNewlyDated || (time != .same && !isHedged && time != .unknown) { return (.updates, "another time") }
      return (.rounds, "equal at the coarser precision")
    default: break
    }
    if isLater(than: earlier, time, value, isSameSource: isSameSource) { return (.updates, "another time") }
    switch value {
    case .within:
      return (.narrows, earlier.measure == nil ? "gives a value where none was given" : "a range within the one before")
    case .around: return (.widens, "a range around the one before")
    case .overlapping: return (.unclear, "the ranges overlap")
    default:
      if time == .unknown { return (.unclear, "the time is not known") }
      return isSameSource
        ? (.contradicts, "the same source, the same time") : (.disagrees, "another source, the same time")
    }
  }

  /// Whether this holds for another time than an earlier saying that it does not equal.
  ///
  /// A source that speaks again the next day, or later the same day, has moved on. Where two sources speak on two days in a row,
  /// a count that grew was updated, but none shrinks overnight: then they disagree.
  private func isLater(
    than earlier: Saying, _ time: TimeComparison, _ value: ValueComparison, isSameSource: Bool
  ) -> Bool {
    switch time {
    case .other: return true
    case .nextDay:
      if isSameSource { return true }
      switch value {
      case .excluding(let falls): return !(falls && isCount)
      default: return false
      }
    case .same:
      guard isSameSource else { return false }
      let isOtherVersion =
        appearance.article == earlier.appearance.article && appearance.recorded != earlier.appearance.recorded
      return isOtherVersion || (!isTimeGiven && !earlier.isTimeGiven && isLaterByTheClock(than: earlier))
    case .unknown: return false
    }
  }

  private func countsOtherwise(than earlier: Saying) -> Bool {
    let (scope, other) = (appearance.scope, earlier.appearance.scope)
    // Most say nothing, or the same; comparing words is dear.
    return scope != other && scope.countsOtherwise(than: other)
  }

  /// What this does to one that was published earlier where both stand: a person's ruling, else what is computed; nil where
  /// both can be right.
  ///
  /// A ruling is on all that stood before: what a person took for an update, or for another definition, excludes
  /// none of it any longer.
  func conflict(with earlier: Saying) -> Relation? {
    if let ruled = appearance.relation, !ruled.isConflict { return nil }
    // Looked at first because it is cheap: nothing is excluded by what holds for another time.
    if !isDenial, !earlier.isDenial, time(comparedTo: earlier) == .other { return nil }
    let relation = relation(to: earlier, origins: Origins()).relation
    return relation.isConflict ? appearance.relation ?? relation : nil
  }
}

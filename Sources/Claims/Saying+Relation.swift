internal import Measures

extension Saying {
  /// What this does to an earlier saying, and why in a few words; a person's ruling is not looked at.
  ///
  /// The tests come in this order, and the first that holds decides: denial, another definition, the same value
  /// (newly dated, of one origin, of the same source, of another), rounding, another time, ranges within one another, exclusion.
  func relation(to earlier: Saying, origins: Origins) -> (relation: Relation, why: String) {
    let isSameSource = source.isSame(as: earlier.source)
    let isOneOrigin = isOfOneOrigin(with: earlier, isSameSource: isSameSource, origins)
    switch (isDenial, earlier.isDenial) {
    case (true, false):
      if deniesAnotherFigure(than: earlier) { return (.unclear, "it denies another figure") }
      return denies(earlier) ? (.denies, "an explicit denial") : (.confirms, "a denial of what that says is not so")
    case (true, true):
      if isOneOrigin { return (.repeats, "one origin") }
      return isSameSource ? (.repeats, "the same source denied it before") : (.confirms, "another source denied it too")
    case (false, true):
      if earlier.deniesAnotherFigure(than: self) { return (.unclear, "another figure was denied") }
      guard earlier.denies(self) else { return (.confirms, "another source denied that it is so") }
      guard isSameSource else { return (.disagrees, "another source denied it") }
      return time(comparedTo: earlier) == .same
        ? (.contradicts, "the same source denied it") : (.updates, "the same source takes its denial back")
    case (false, false): break
    }
    if countsOtherwise(than: earlier) { return (.scopes, "another definition") }
    if measure == nil, earlier.measure != nil, !appearance.quantities.isEmpty {
      return (.unclear, "its figure is of something else")
    }
    let time = time(comparedTo: earlier)
    let isNewlyDated = isTimeGiven && time == .other
    let value = value(comparedTo: earlier)
    // What a publisher wrote over is what it took back: 42 in the place of 40 makes that no rounder.
    if isSameSource, value != .same, isOfAnotherVersion(than: earlier) {
      return (.updates, "the same article, changed")
    }
    switch value {
    case .same:
      if isNewlyDated { return (.updates, "the same at another time") }
      if isOneOrigin { return (.repeats, "one origin") }
      return isSameSource ? (.repeats, "the same source said so before") : (.confirms, "another source says the same")
    case .rounded:
      if isNewlyDated || !(time == .same || time == .unknown || isRoundedLater(than: earlier, time)) {
        return (.updates, "another time")
      }
      return (.rounds, "equal at the coarser precision")
    default: break
    }
    if isLater(than: earlier, time, value, isSameSource: isSameSource) {
      return (.updates, "another time")
    }
    switch value {
    case .within:
      return (.narrows, earlier.measure == nil ? "gives a value where none was given" : "a range within the one before")
    case .around: return (.widens, "a range around the one before")
    case .overlapping: return (.unclear, "the ranges overlap")
    default:
      if time == .unknown { return (.unclear, "the time is not known") }
      if isSameSource, appearance.article == earlier.appearance.article { return (.unclear, "one article gives both") }
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
    case .soonAfter:
      if isSameSource { return true }
      switch value {
      case .excluding(let falls): return !(falls && isCount)
      case .opposite: return false
      default: return true
      }
    case .same:
      guard isSameSource else { return false }
      let isOtherVersion =
        isOfAnotherVersion(than: earlier)
        || appearance.article == earlier.appearance.article && appearance.recorded != earlier.appearance.recorded
      return isOtherVersion || (!isTimeGiven && !earlier.isTimeGiven && isLaterByTheClock(than: earlier))
    case .unknown: return false
    }
  }

  /// Whether a denial is of what an earlier saying says; of one that says it is not so, it is the same in other words.
  func denies(_ other: Saying) -> Bool {
    appearance.polarity == other.appearance.polarity && !deniesAnotherFigure(than: other)
  }

  /// Whether a denial gives a figure that an assertion does not: who says that 500 did not die says nothing of 350.
  private func deniesAnotherFigure(than other: Saying) -> Bool {
    measure.flatMap { own in other.measure.map { own.excludes($0) } } ?? false
  }

  /// Whether this only prints again what an earlier saying has: the same words of one source in one article, or the text of one
  /// origin. Two sources that one article quotes are two.
  private func isOfOneOrigin(with earlier: Saying, isSameSource: Bool, _ origins: Origins) -> Bool {
    let (article, other) = (appearance.article, earlier.appearance.article)
    if !isSameSource, !appearance.attribution.isEmpty, !earlier.appearance.attribution.isEmpty { return false }
    return article == other ? isSameSource : origins.origin(of: article) == origins.origin(of: other)
  }

  /// Whether a value told hours or days later is the old one, rounded or made exact: one of the two says that it is not exact, or
  /// it is no count, which grows; and the later is the coarser, or very close.
  private func isRoundedLater(than earlier: Saying, _ time: TimeComparison) -> Bool {
    guard let own = measure, let before = earlier.measure else { return false }
    // "More than 200,000" one day and 200,000 the next is one estimate; 200,000 and then more than that is two.
    if own.touches(before) { return time == .soonAfter && own.isBelow(before) }
    guard !isCount || own.isHedged || before.isHedged else { return false }
    return own.isCoarser(than: before) || own.isClose(to: before, part: 40)
  }

  private func countsOtherwise(than earlier: Saying) -> Bool {
    // Who put the two together said that they count the same.
    if [appearance, earlier.appearance].contains(where: { $0.link?.by == Link.person }) { return false }
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
    // Looked at first because it is cheap: most of what stands excludes nothing, or holds for another time.
    if !isDenial, !earlier.isDenial {
      let isOpposite = isNegated != earlier.isNegated
      let excludes = measure.flatMap { own in earlier.measure.map { own.excludes($0) } } ?? false
      guard isOpposite || excludes, time(comparedTo: earlier) != .other else { return nil }
    }
    let relation = relation(to: earlier, origins: Origins()).relation
    return relation.isConflict ? appearance.relation ?? relation : nil
  }
}

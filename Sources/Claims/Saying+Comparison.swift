internal import Measures

extension Saying {
  /// How two times lie to one another.
  enum TimeComparison {
    /// They are one and the same.
    case same
    /// The articles are of two days that follow one another, or of one day but hours apart, and neither gives a time of its own.
    case soonAfter
    /// They are apart.
    case other
    /// One is unknown, or so vague that the other may lie in it.
    case unknown
  }

  /// How the time for which this holds lies to that of another.
  func time(comparedTo other: Saying) -> TimeComparison {
    guard let own = time, let others = other.time else { return .unknown }
    guard let first = own.first, let last = own.last, let otherFirst = others.first, let otherLast = others.last else {
      return own == others ? .same : .unknown
    }
    if first == otherFirst, last == otherLast {
      return !isTimeGiven && !other.isTimeGiven && isHoursApart(from: other) ? .soonAfter : .same
    }
    guard last < otherFirst || otherLast < first else { return .unknown }
    if !isTimeGiven, !other.isTimeGiven, first == last, otherFirst == otherLast,
      abs(first.dayNumber - otherFirst.dayNumber) == 1
    {
      return .soonAfter
    }
    return .other
  }

  /// How two values lie to one another.
  enum ValueComparison: Equatable {
    /// They are equal, or the later says the same without a value.
    case same
    /// They are equal at the coarser of the two precisions, or but for how they are bounded: 200,000 and "more than 200,000".
    case rounded
    /// The later's range lies within the earlier's.
    case within
    /// The earlier's range lies within the later's.
    case around
    /// The ranges overlap, and each has something of its own.
    case overlapping
    /// No amount is in both ranges; `falls` where the later's is the lower one.
    case excluding(falls: Bool)
    /// One says what the other says is not so.
    case opposite
  }

  /// How the value that this gives lies to that of an earlier one.
  func value(comparedTo earlier: Saying) -> ValueComparison {
    if isNegated != earlier.isNegated { return .opposite }
    guard let own = measure else { return .same }
    guard let before = earlier.measure else { return .within }
    if own.hasSameValue(as: before) { return .same }
    if !own.unit.isSame(as: before.unit), !own.unit.isSame(as: "1"), !before.unit.isSame(as: "1") {
      return .overlapping
    }
    if own.isRounded(before) || own.touches(before) { return .rounded }
    if own.excludes(before) { return .excluding(falls: own.isBelow(before)) }
    if own.isWithin(before) { return .within }
    return before.isWithin(own) ? .around : .overlapping
  }
}

extension Quantity {
  /// Whether every amount of this range is in the other's.
  func isWithin(_ other: Quantity) -> Bool {
    let isAbove =
      if let floor = other.low {
        low.map { $0 > floor || ($0 == floor && (lowOpen || !other.lowOpen)) } ?? false
      } else { true }
    let isBelow =
      if let ceiling = other.high {
        high.map { $0 < ceiling || ($0 == ceiling && (highOpen || !other.highOpen)) } ?? false
      } else { true }
    return isAbove && isBelow
  }

  /// Whether the two exclude one another only at the one amount where they meet, and one of them gives that amount.
  func touches(_ other: Quantity) -> Bool {
    if let high, let floor = other.low, high == floor { return highOpen != other.lowOpen }
    if let low, let ceiling = other.high, low == ceiling { return lowOpen != other.highOpen }
    return false
  }

  /// Whether two single amounts are equal at the coarser of their precisions: "nearly 5,000" and 4,980.
  ///
  /// How exactly an amount is meant is told by its last digit that is not zero. That alone would take 130,000 for a precise
  /// 100,000, so the two must lie within a twelfth of one another where one is hedged, else within a twentieth.
  func isRounded(_ other: Quantity) -> Bool {
    guard let one = low, one == high, let two = other.low, two == other.high, let place = one.lastPlace,
      let otherPlace = two.lastPlace, place != otherPlace
    else { return false }
    let coarser = max(place, otherPlace)
    guard one.rounded(toPowerOfTen: coarser) == two.rounded(toPowerOfTen: coarser) else { return false }
    return isClose(to: other, part: isHedged || other.isHedged ? 12 : 20)
  }

  /// Whether two single amounts differ by no more than one `part`th of the greater.
  func isClose(to other: Quantity, part: Int) -> Bool {
    guard let one = low, let two = other.low else { return false }
    return (one - two).magnitude * Amount(part) <= max(one.magnitude, two.magnitude)
  }

  /// Whether its last digit that is not zero stands for more.
  func isCoarser(than other: Quantity) -> Bool {
    guard let place = low?.lastPlace, let otherPlace = other.low?.lastPlace else { return false }
    return place > otherPlace
  }

  /// Whether it says itself that it is not exact.
  var isHedged: Bool { basis == .approximate || basis == .estimated }
}

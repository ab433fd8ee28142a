internal import Measures

/// What one appearance says, as far as that decides what it does to another.
struct Saying {
  let appearance: Appearance
  /// Whom it is from, in the form in which sources are compared.
  let source: String
  /// Whether it is a denial, by its words or by a person's ruling.
  let isDenial: Bool
  /// Whether its statement is negated; "no casualties" is not, but a value of zero.
  let isNegated: Bool
  /// The quantity that the claim is followed by.
  let measure: Quantity?
  /// Whether that is a number of people or things, which grows overnight but does not shrink.
  let isCount: Bool
  /// The time for which it holds: `asOf`, else the date of publication.
  let time: ExtendedDate?

  /// The sayings of all appearances that are alive, in the order of publication.
  static func all(of appearances: [Appearance]) -> [Saying] {
    let measureID = Claim.measureID(of: appearances)
    let unit = appearances.lazy.flatMap(\.quantities).first { $0.id.isSame(as: measureID ?? "") }?.unit
    var sayings = appearances.filter(\.isAlive).map { Saying($0, measureID: measureID, unit: unit) }
    if !sayings.indices.dropFirst().allSatisfy({ !sayings[$0].isPublished(before: sayings[$0 - 1]) }) {
      sayings.sort { $0.isPublished(before: $1) }
    }
    return sayings
  }

  private init(_ appearance: Appearance, measureID: String?, unit: String?) {
    self.appearance = appearance
    source = appearance.sourceKey
    isDenial = appearance.stance == .denies || appearance.relation == .denies
    let given = measureID.flatMap { id in appearance.quantities.first { $0.id.isSame(as: id) } }
    isCount = unit.map { $0.isSame(as: "person") || $0.isSame(as: "1") } ?? false
    let isNone = appearance.polarity == .negative && isCount && given.map { $0.isZero } ?? true
    isNegated = appearance.polarity == .negative && !isNone
    measure = isNone && given == nil ? .none(in: unit ?? "1") : given
    time = appearance.asOf ?? appearance.published
  }

  /// Whether the text gives the time, so that it is not only that of the article.
  var isTimeGiven: Bool { appearance.asOf != nil }

  /// Whether it was published before another: by day, by the clock where that is known, then by article, those last that a
  /// person ruled on; within one article by the version, and then by the place in the text.
  func isPublished(before other: Saying) -> Bool {
    isOfEarlierVersion(than: other) ?? isAbove(other)
  }

  /// Whether it holds for an earlier time than another does, or for the same and was published before it. Within one version of an
  /// article what stands first counts as the newest: the news is on top, and what it was before stands below.
  func isOlder(than other: Saying) -> Bool {
    let days = (time?.first?.dayNumber ?? .min, other.time?.first?.dayNumber ?? .min)
    return days.0 != days.1 ? days.0 < days.1 : isOfEarlierVersion(than: other) ?? other.isAbove(self)
  }

  /// Whether the article, or this version of it, is earlier; nil where both are of one version.
  private func isOfEarlierVersion(than other: Saying) -> Bool? {
    let (left, right) = (appearance, other.appearance)
    let days = (left.published?.first?.dayNumber ?? .min, right.published?.first?.dayNumber ?? .min)
    if days.0 != days.1 { return days.0 < days.1 }
    if left.published != right.published {
      // A day without a clock comes before all that has one, so that this is an order.
      let clocks = (clock?.seconds ?? .min, other.clock?.seconds ?? .min)
      if clocks.0 != clocks.1 { return clocks.0 < clocks.1 }
    }
    // Which of one day came first is not known; a person who rules on one of them says that it is the later.
    if (left.relation == nil) != (right.relation == nil) { return left.relation == nil }
    if left.article != right.article { return left.article < right.article }
    if left.recorded != right.recorded { return left.recorded < right.recorded }
    // Two versions that were recorded in one second: the one whose words are gone is the earlier.
    let isLost = (left.support == .lost, right.support == .lost)
    return isOfAnotherVersion(than: other) && isLost.0 != isLost.1 ? isLost.0 : nil
  }

  /// Whether both are of one article, but of two of its texts.
  func isOfAnotherVersion(than other: Saying) -> Bool {
    appearance.article == other.appearance.article && !appearance.quote.text.isSame(as: other.appearance.quote.text)
  }

  private func isAbove(_ other: Saying) -> Bool {
    let (left, right) = (appearance, other.appearance)
    return left.quote.start != right.quote.start ? left.quote.start < right.quote.start : left.id < right.id
  }

  private var clock: Instant? { appearance.clock }

  /// Whether both are of the same day, and so many hours apart that what is counted may have changed.
  func isHoursApart(from other: Saying) -> Bool {
    guard appearance.published != other.appearance.published, let own = clock, let others = other.clock else {
      return false
    }
    return abs(own.seconds - others.seconds) >= 6 * 3_600
  }

  /// Whether it was published on the same day as another, but later by the clock.
  func isLaterByTheClock(than other: Saying) -> Bool {
    guard appearance.published != other.appearance.published, let own = clock, let earlier = other.clock else {
      return false
    }
    return own > earlier
  }
}

extension Quantity {
  /// No people, no things.
  fileprivate static func none(in unit: String) -> Quantity {
    Quantity(id: "", of: nil, unit: unit, low: .zero, high: .zero, text: "none")
  }

  fileprivate var isZero: Bool { low.map(\.isZero) ?? false && high.map(\.isZero) ?? false }
}

internal import Measures

/// How a claim stands by its appearances: what each source says now, and whether that excludes itself.
///
/// For each source it is the newest appearance that asserts the claim and is alive, in the order of the time for which it
/// holds: `asOf`, else the date of publication; ties go to the later publication, then to the greater id
/// of the article, and within one article to what was recorded later. (The time at
/// which the claimed thing happened, `when`, does not date a figure: an earthquake keeps its day while its toll grows.)
/// Denials, rejected extractions and withdrawn articles never count, and neither does an older value that a source
/// repeats without a newer `asOf`.
struct HowItStands {
  /// What stands, newest first.
  let standing: [Standing]
  /// The statement of the newest that stands; where nothing stands, of the newest appearance.
  let statement: String
  /// Whether two sources exclude one another for the same time, or one denies what another asserts.
  let disputed: Bool
  /// The denials that count: the last word of their source, against what another source says.
  let denials: [Appearance]

  /// Two values hold for the same time where their dates are at most this many days apart (a day and the next); an older one is outdated,
  /// not contradicted.
  static let sameTimeInDays = 1

  init(of appearances: [Appearance]) {
    let measureID = Claim.measureID(of: appearances)
    func measure(_ appearance: Appearance) -> Quantity? {
      appearance.quantities.first { quantity in measureID.map { quantity.id.isSame(as: $0) } ?? false }
    }
    let alive = appearances.filter(\.isAlive).sorted(by: Self.older)
    var sources: [String] = []
    var newest: [String: Appearance] = [:]
    var earlier: [String: [Appearance]] = [:]
    var denials: [String: Appearance] = [:]
    for appearance in alive {
      let key = appearance.sourceKey
      if appearance.stance == .denies {
        denials[key] = appearance
        continue
      }
      guard let stands = newest[key] else {
        sources.append(key)
        newest[key] = appearance
        continue
      }
      if Self.repeatsOlder(appearance, stands, among: earlier[key] ?? [], measure: measure) { continue }
      earlier[key, default: []].append(stands)
      newest[key] = appearance
    }
    let standing = sources.compactMap { newest[$0] }.sorted { Self.older($1, $0) }
    self.standing = standing.map { Standing($0, measure: measure($0)) }
    statement = (standing.first ?? alive.last ?? appearances.last)?.statement ?? ""
    self.denials = denials.filter { key, denial in
      let last = newest[key]
      let retracted = last.map { Self.older($0, denial) } ?? true
      return retracted && standing.contains { $0.sourceKey != key }
    }.values.sorted { Self.older($1, $0) }
    disputed = !self.denials.isEmpty || Self.excludesItself(self.standing)
  }

  private static func time(_ appearance: Appearance) -> CalendarDate? {
    appearance.asOf?.first ?? appearance.published?.first
  }

  private static func older(_ left: Appearance, _ right: Appearance) -> Bool {
    if let order = precedes(time(left), time(right)) { return order }
    if let order = precedes(left.published?.first, right.published?.first) { return order }
    if left.article != right.article { return left.article < right.article }
    // Two versions of one article under one date: the one that was found later is the later one.
    if left.recorded != right.recorded { return left.recorded < right.recorded }
    return left.id < right.id
  }

  /// Whether one day is before the other, an unknown one first; nil where they are equal.
  private static func precedes(_ left: CalendarDate?, _ right: CalendarDate?) -> Bool? {
    switch (left, right) {
    case (let left?, let right?): left == right ? nil : left < right
    case (nil, .some): true
    case (.some, nil): false
    case (nil, nil): nil
    }
  }

  /// Whether an appearance says again what the same source had said before what stands, and gives no newer time.
  private static func repeatsOlder(
    _ appearance: Appearance, _ stands: Appearance, among earlier: [Appearance], measure: (Appearance) -> Quantity?
  ) -> Bool {
    guard let value = measure(appearance), let now = measure(stands), !value.hasSameValue(as: now) else { return false }
    if let asOf = appearance.asOf?.first {
      guard let time = time(stands) else { return false }
      if asOf > time { return false }
    }
    return earlier.contains { measure($0).map { $0.hasSameValue(as: value) } ?? false }
  }

  private static func excludesItself(_ standing: [Standing]) -> Bool {
    for (index, one) in standing.enumerated() {
      for other in standing[(index + 1)...] where excludes(one, other) { return true }
    }
    return false
  }

  /// Whether two sources cannot both be right.
  static func excludes(_ one: Standing, _ other: Standing) -> Bool {
    guard isSameTime(one, other) else { return false }
    if one.polarity != other.polarity { return true }
    guard let left = one.range, let right = other.range else { return false }
    return left.excludes(right)
  }

  private static func isSameTime(_ one: Standing, _ other: Standing) -> Bool {
    guard let left = one.asOf?.first, let right = other.asOf?.first else { return true }
    return abs(left.dayNumber - right.dayNumber) <= sameTimeInDays
  }
}

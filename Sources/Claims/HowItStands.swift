internal import Measures

/// How a claim stands by its appearances: what each source says now, and whether that excludes itself.
///
/// For each source it is the newest appearance that asserts the claim and is alive, in the order of the time for which it
/// holds: `asOf`, else the date of publication; ties go to the later publication, by the clock where the article gives one,
/// then to the greater id of the article, and within one article to what was recorded later. (The time at
/// which the claimed thing happened, `when`, does not date a figure: an earthquake keeps its day while its toll grows.)
/// Denials, rejected extractions and withdrawn articles never count, and neither does an older value that a source
/// repeats without a newer `asOf`.
///
/// What a person ruled of an appearance (``Appearance/relation``) is obeyed: a repeat or another definition moves nothing
/// as long as there is something before it, an update does, and a denial is one.
struct HowItStands {
  /// What stands, newest first.
  let standing: [Standing]
  /// The statement of the newest that stands; where nothing stands, of the newest appearance.
  let statement: String
  /// Whether two of what stands cannot both be right.
  var disputed: Bool { !disputes(limit: 1).isEmpty }

  /// What stands, newest first.
  private let stands: [Saying]
  /// The denials that count, newest first: the last word of their source, against what another source says.
  private let denials: [Saying]
  /// What else each source says for the very time of its newest word.
  private let beside: [String: [Saying]]
  private let relations: RelationReader?

  /// No more of the newest that stand are compared with one another.
  private static let mostCompared = 400

  init(of appearances: [Appearance]) {
    let sayings = Saying.all(of: appearances)
    let alive = sayings.sorted { $0.isOlder(than: $1) }
    let first = sayings.first { !$0.isDenial }
    var sources: [String] = []
    var said: [String: [Saying]] = [:]
    var lastDenials: [String: Saying] = [:]
    for saying in alive {
      if saying.isDenial {
        lastDenials[saying.source] = saying
        continue
      }
      let ruled = saying.appearance.relation
      if ruled == .repeats || ruled == .scopes, saying.appearance.id != first?.appearance.id { continue }
      if said[saying.source] == nil { sources.append(saying.source) }
      if ruled == nil, Self.repeatsOlder(saying, said[saying.source] ?? []) { continue }
      said[saying.source, default: []].append(saying)
    }
    let stands = sources.compactMap { said[$0]?.last }.sorted { $1.isOlder(than: $0) }
    self.stands = stands
    let measureID = Claim.measureID(of: appearances)
    standing = stands.map { saying in
      Standing(
        saying.appearance,
        measure: saying.appearance.quantities.first { quantity in measureID.map { quantity.id.isSame(as: $0) } ?? false
        })
    }
    statement = (stands.first ?? alive.last)?.appearance.statement ?? appearances.last?.statement ?? ""
    denials = lastDenials.values.filter { denial in
      let ruled = denial.appearance.relation
      let isTakenBack = said[denial.source]?.last.map { denial.isOlder(than: $0) } ?? false
      return ruled?.isConflict ?? true && !isTakenBack
        && stands.contains { denial.denies($0) && !$0.source.isSame(as: denial.source) }
    }.sorted { $1.isOlder(than: $0) }
    beside = said.mapValues { said in
      guard let last = said.last else { return [] }
      return said.dropLast().suffix(8).reversed().filter { $0.time(comparedTo: last) == .same }
    }
    // What an appearance speaks to matters only where a person ruled that it excludes that.
    let isRuled = stands.contains { $0.appearance.relation?.isConflict ?? false }
    relations = isRuled ? RelationReader(sayings, origins: Origins()) : nil
  }

  /// Whether a source says again what it had said before what it says now, and gives no newer time.
  private static func repeatsOlder(_ saying: Saying, _ said: [Saying]) -> Bool {
    guard let now = said.last, let value = saying.measure, let stands = now.measure, !value.hasSameValue(as: stands)
    else { return false }
    if let asOf = saying.appearance.asOf?.first {
      guard let time = now.time?.first else { return false }
      if asOf > time { return false }
    }
    return said.dropLast().contains { $0.measure.map { $0.hasSameValue(as: value) } ?? false }
  }

  /// The pairs of what stands that cannot both be right: denials, then the newest.
  func disputes(limit: Int) -> [Dispute] {
    var disputes: [Dispute] = []
    for denial in denials.prefix(limit) {
      let others = stands.filter { denial.denies($0) && !$0.source.isSame(as: denial.source) }
      guard let denied = others.first(where: { $0.isPublished(before: denial) }) ?? others.first else { continue }
      disputes.append(Dispute(one: denial.appearance, other: denied.appearance, relation: .denies))
    }
    let compared = stands.prefix(Self.mostCompared)
    for (index, saying) in compared.enumerated() {
      for other in (beside[saying.source] ?? []) + compared[(index + 1)...] {
        if disputes.count >= limit { return disputes }
        if let dispute = dispute(saying, other) { disputes.append(dispute) }
      }
    }
    return disputes
  }

  private func dispute(_ left: Saying, _ right: Saying) -> Dispute? {
    let (one, other) = left.isPublished(before: right) ? (right, left) : (left, right)
    let ruled = relations?.relations.first {
      $0.isRuled && $0.relation.isConflict && $0.appearance == one.appearance.id && $0.earlier == other.appearance.id
    }
    return (ruled?.relation ?? one.conflict(with: other)).map {
      Dispute(one: one.appearance, other: other.appearance, relation: $0)
    }
  }
}

public import Claims
public import Measures

/// Two appearances of a claim that stand and cannot both be right, with their articles.
public struct Conflict: Sendable {
  /// One side of it.
  public struct Side: Sendable {
    /// What it says.
    public let appearance: Appearance
    /// Where it says so; nil where the article's file is missing or broken.
    public let article: Article?
  }

  /// The claim.
  public let claim: Claim
  /// What the one does to the other: `disagrees`, `contradicts` or `denies`.
  public let relation: Relation
  /// The one that excludes the other: the denial, else the one that was published later.
  public let one: Side
  /// What it excludes.
  public let other: Side
  /// Whether a person gave a verdict, or pinned the claim, knowing both.
  public let isJudged: Bool
}

extension Ledger {
  /// The open conflicts: what stands in the ledger and excludes itself, the claims newest first.
  ///
  /// One is closed by a ruling (``relate(_:of:as:why:as:)``), by rejecting a side, by a withdrawal, or by a newer word of a
  /// source; and by a verdict or a pin that came after both sides were recorded.
  ///
  /// - Parameters:
  ///   - since: Only claims that an article of this day or later makes.
  ///   - includesJudged: Whether those are given too that a verdict or a pin closed.
  ///   - limit: Of how many claims at most; of each, the 20 first are given.
  /// - Returns: The conflicts, those of one claim together, and whether more claims have some.
  public func conflicts(
    since: CalendarDate? = nil, includesJudged: Bool = false, limit: Int
  ) throws -> (conflicts: [Conflict], more: Bool) {
    let disputed = try claims(ClaimFilter(since: since, isDisputed: true), limit: .max).claims
    var conflicts: [Conflict] = []
    var count = 0
    for summary in disputed {
      guard let file = try claimFile(summary.id), case .claim(let claim) = file.value else { continue }
      let open = claim.disputes().filter { includesJudged || !claim.isJudged($0) }
      if open.isEmpty { continue }
      if count >= limit { return (conflicts, true) }
      count += 1
      for dispute in open {
        conflicts.append(
          Conflict(
            claim: claim, relation: dispute.relation, one: try side(dispute.one), other: try side(dispute.other),
            isJudged: claim.isJudged(dispute)))
      }
    }
    return (conflicts, false)
  }

  private func side(_ appearance: Appearance) throws -> Conflict.Side {
    do {
      return Conflict.Side(appearance: appearance, article: try articleFile(appearance.article)?.value)
    } catch let error as LedgerError where error.code == .invalid {
      return Conflict.Side(appearance: appearance, article: nil)
    }
  }

  /// The label of a claim, or of the one that absorbed it; nil where it is not there.
  public func label(of id: Claim.ID) throws -> String? {
    guard let summary = try index.summary(of: id) else { return nil }
    if !summary.label.isEmpty { return summary.label }
    do {
      return try claim(id).claim.label
    } catch let error as LedgerError where error.code == .invalid || error.code == .notFound {
      return nil
    }
  }
}

/// Why a claim is disputed: two appearances that stand and cannot both be right.
public struct Dispute: Hashable, Sendable {
  /// The one that excludes the other: the denial, else the one that was published later.
  public let one: Appearance
  /// What it excludes.
  public let other: Appearance
  /// What it does to that: `disagrees`, `contradicts` or `denies`.
  public let relation: Relation
}

extension Claim {
  /// What makes the claim disputed, at most `limit` of it: denials first, then the newest of those that exclude one another.
  ///
  /// A pair that a person ruled to be something else (`claimlog relate`) is none.
  public func disputes(limit: Int = 20) -> [Dispute] {
    disputed ? HowItStands(of: appearances).disputes(limit: limit) : []
  }
}

extension Claim {
  /// Whether a person gave a verdict that still holds, or pinned the claim, after both sides of a dispute had been recorded.
  public func isJudged(_ dispute: Dispute) -> Bool {
    let known = max(dispute.one.recorded, dispute.other.recorded)
    if let pinned, pinned.at >= known { return true }
    return annotations.contains { annotation in
      annotation.kind == .verdict && annotation.at >= known && !annotations.contains { $0.supersedes == annotation.id }
    }
  }
}

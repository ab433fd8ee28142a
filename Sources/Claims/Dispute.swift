/// Why a claim is disputed: two sources that cannot both be right, or one that denies what others say.
public enum Dispute: Hashable, Sendable {
  /// What two sources say for the same time excludes one another; the newer one comes first.
  case exclusion(Standing, Standing)
  /// A source denies what other sources say.
  case denial(Appearance)
}

extension Claim {
  /// What makes the claim disputed, at most `limit` of it: denials first, then the newest of those that exclude one another.
  public func disputes(limit: Int = 20) -> [Dispute] {
    guard disputed else { return [] }
    var disputes = HowItStands(of: appearances).denials.prefix(limit).map { Dispute.denial($0) }
    for (index, one) in standing.enumerated() {
      for other in standing[(index + 1)...] where HowItStands.excludes(one, other) {
        if disputes.count >= limit { return disputes }
        disputes.append(.exclusion(one, other))
      }
    }
    return disputes
  }
}

public import Claims
public import Matching

extension Ledger {
  /// How surely two claims are one, by what they say now, with what speaks for and against.
  public func compare(
    _ one: Claim.ID, with other: Claim.ID, matcher: any ClaimMatcher = TermMatcher()
  ) throws -> MatchScore {
    let (left, right) = (MatchFeatures(of: try claim(one).claim), MatchFeatures(of: try claim(other).claim))
    let total = try index.claimCount
    var weights: [String: Double] = [:]
    for term in left.terms + right.terms where weights[term] == nil {
      weights[term] = ClaimIndex.weight(count: try index.frequency(of: term), total: total)
    }
    let rarest = ClaimIndex.weight(count: 0, total: total)
    return matcher.score(left, right) { weights[$0] ?? rarest }
  }
}

public import Claims
public import Matching

extension Ledger {
  /// The claims that recording would compare a statement with, the likeliest first; for measuring, and for explaining a link.
  public func candidates(for features: MatchFeatures) throws -> [Claim.ID] {
    var known: [Int64: ClaimIndex.Candidate] = [:]
    return try index.candidates(sharing: features.terms, known: &known).map(\.id)
  }

  /// How surely a statement is a claim, by the rarity that words have in this ledger; for measuring, and for explaining a link.
  ///
  /// The claim need not be as the ledger has it now.
  public func score(
    _ features: MatchFeatures, against claim: Claim, by matcher: any ClaimMatcher = TermMatcher()
  ) throws -> MatchScore {
    let known = MatchFeatures(of: claim)
    let total = try index.claimCount
    var weights: [String: Double] = [:]
    for term in features.terms + known.terms where weights[term] == nil {
      weights[term] = ClaimIndex.weight(count: try index.frequency(of: term), total: total)
    }
    let rarest = ClaimIndex.weight(count: 0, total: total)
    return matcher.score(features, known) { weights[$0] ?? rarest }
  }
}

public import Claims
public import Matching

extension Ledger {
  /// The claims that recording would compare a statement with, the likeliest first; for measuring, and for explaining a link.
  public func candidates(for features: MatchFeatures) throws -> [Claim.ID] {
    var known: [Int64: ClaimIndex.Candidate] = [:]
    return try index.candidates(sharing: features.terms, known: &known).map(\.id)
  }

  /// What a statement is known by in this ledger.
  public func features(of appearance: Appearance) throws -> MatchFeatures {
    try MatchFeatures(of: appearance, in: index.topic(of: appearance.article), names: matchingNames())
  }

  /// What a claim is known by in this ledger; the claim need not be as the ledger has it now.
  public func features(of claim: Claim) throws -> MatchFeatures {
    try MatchFeatures(of: claim, names: matchingNames()) { article throws in try index.topic(of: article) }
  }

  /// How surely a statement is a claim, by the rarity that words have in this ledger; for measuring, and for explaining a link.
  public func score(
    _ new: MatchFeatures, against known: MatchFeatures, by matcher: any ClaimMatcher = TermMatcher()
  ) throws -> MatchScore {
    let total = try index.claimCount
    var weights: [String: Double] = [:]
    for term in new.terms + known.terms where weights[term] == nil {
      weights[term] = ClaimIndex.weight(count: try index.frequency(of: term), total: total)
    }
    let rarest = ClaimIndex.weight(count: 0, total: total)
    return matcher.score(new, known) { weights[$0] ?? rarest }
  }

  /// How surely two claims are one, by what they say now, with what speaks for and against.
  public func compare(
    _ one: Claim.ID, with other: Claim.ID, matcher: any ClaimMatcher = TermMatcher()
  ) throws -> MatchScore {
    try score(features(of: claim(one).claim), against: features(of: claim(other).claim), by: matcher)
  }

  /// The names that the matcher takes for one another in this ledger.
  func matchingNames() throws -> MatchFeatures.Names {
    guard let tree = try tree else { return MatchFeatures.Names() }
    return try ClaimIndex.names(in: tree, of: repository)
  }
}

public import Claims
/// tmp
public struct MatchFeatures: Sendable, Hashable {
  /// t
  public var terms: [String] { [] }
  /// t
  public init(of: Appearance) {}
  /// t
  public init(of: Claim) {}
  /// t
  public init?(encoded: String) {}
  /// t
  public var encoded: String { "" }
}
/// t
public struct TermMatcher: ClaimMatcher {
  /// t
  public init() {}
  /// t
  public var name: String { "" }
  /// t
  public var threshold: Double { 1 }
  /// t
  public func score(_ new: MatchFeatures, _ known: MatchFeatures, weight: (String) -> Double) -> MatchScore {
    MatchScore(value: 0, reasons: [])
  }
}

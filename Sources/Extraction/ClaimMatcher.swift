/// Says how surely two statements are the same claim, figures aside.
///
/// What it compares is ``MatchFeatures``: computed once for each claim, a few hundred bytes, kept by the ledger's index.
public protocol ClaimMatcher: Sendable {
  /// Its name and version, as `link.by` records it: `matcher/1`.
  var name: String { get }

  /// From which score on an appearance becomes a revision of a claim.
  var threshold: Double { get }

  /// How surely they are the same claim, 0 to 1, with what spoke for and against.
  ///
  /// - Parameter weight: The inverse document frequency of a term in the ledger.
  func score(_ new: MatchFeatures, _ known: MatchFeatures, weight: (String) -> Double) -> MatchScore
}

/// How surely two statements are the same claim, and why.
public struct MatchScore: Sendable {
  /// From 0 to 1.
  public let value: Double
  /// What spoke for (positive) and against (negative), strongest first.
  public let reasons: [Reason]

  /// A score.
  public init(value: Double, reasons: [Reason]) {
    self.value = value
    self.reasons = reasons
  }

  /// One thing that spoke for or against.
  public struct Reason: Sendable {
    /// What, in a few words: "both count troops".
    public let what: String
    /// How much.
    public let weight: Double

    /// A reason.
    public init(what: String, weight: Double) {
      self.what = what
      self.weight = weight
    }
  }
}

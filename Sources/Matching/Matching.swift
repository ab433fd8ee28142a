/// Claim ↔ claim: how surely two statements are the same claim, figures aside.
///
/// This room compares: what a claim is known by (`Features`, ``MatchFeatures``: computed once for each claim, a few hundred
/// bytes, kept by the ledger's index), what words and names mean to a comparison (`Words`), and what speaks for and against a
/// pair (`Scoring`, ``TermMatcher``). It is pure: same input, same output. No article's text, no file, no Git may enter; where
/// claims to compare come from is the ledger's business.
public protocol ClaimMatcher: Sendable {
  /// Its name and version, as `link.by` records it: `matcher/2`.
  var name: String { get }

  /// How surely they are the same claim, with what spoke for and against.
  ///
  /// - Parameter weight: The inverse document frequency of a term in the ledger.
  func score(_ new: MatchFeatures, _ known: MatchFeatures, weight: (String) -> Double) -> MatchScore
}

/// How surely two statements are the same claim, and why.
public struct MatchScore: Sendable {
  /// What follows from a comparison.
  public enum Verdict: Sendable {
    /// Sure enough to link.
    case same
    /// Worth asking a person.
    case unsure
    /// Alike, but of another definition: place, group, period, or what is counted.
    case scopes
    /// Another claim.
    case other
  }

  /// From 0 to 1.
  public let value: Double
  /// What follows.
  public let verdict: Verdict
  /// What spoke for (positive) and against (negative), strongest first.
  public let reasons: [Reason]

  /// A score.
  public init(value: Double, verdict: Verdict, reasons: [Reason]) {
    self.value = value
    self.verdict = verdict
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

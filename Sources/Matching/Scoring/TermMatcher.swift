/// Compares statements by their rare words, names, measures, places and dates.
///
/// Each comparison speaks for or against by so much; the sum, through the logistic curve, is the score. The weights are
/// few and set by hand so that a wrong link is rarer than a missed one: what was linked wrongly has to be found and taken
/// apart by a person, what was missed only stands twice. Where a claim has several wordings, the one that fits best counts, and
/// the founding one may veto it: a claim never counts another thing than it first did.
public struct TermMatcher: ClaimMatcher {
  /// A matcher; it holds nothing.
  public init() {}

  /// `matcher/2`.
  public var name: String { "matcher/2" }

  /// From which score on two are the same: an even chance, since the weights lean to “no”.
  static let sure = 0.5
  /// How much must speak against by place, group or period for a figure never to be that of a claim’s first wording, whatever
  /// later wordings say.
  static let otherDefinition = -3.0
  /// From which score on a person is asked.
  static let doubtful = 0.4

  /// How surely they are the same claim, 0 to 1, with what spoke for and against.
  public func score(_ new: MatchFeatures, _ known: MatchFeatures, weight: (String) -> Double) -> MatchScore {
    var best: Evidence?
    var bestIndex = 0
    var objection: Sign?
    var shrinking = 0.0
    for (index, wording) in known.wordings.enumerated() {
      for fresh in new.wordings {
        let evidence = Evidence(fresh, wording, weight: weight)
        shrinking = max(shrinking, evidence.amount(of: .shrunk))
        if index == 0 { objection = Self.objection(evidence) }
        if evidence.sum > best?.sum ?? -.infinity { (best, bestIndex) = (evidence, index) }
      }
    }
    guard var best else { return MatchScore(value: 0, verdict: .other, reasons: []) }
    // A count that is far below the last one is of fewer, however alike an older wording without a figure is.
    if shrinking > best.amount(of: .shrunk) {
      best.see(.shrunk, "a count that shrinks", amount: shrinking - best.amount(of: .shrunk))
    }
    if let objection, bestIndex > 0, !best.isVeto, !best.right.isGiven {
      best.see(objection, "the founding wording is of something else")
    }
    return best.score
  }

  /// What a claim’s first wording has against a statement, whatever later wordings say: nil for nothing that decides.
  private static func objection(_ evidence: Evidence) -> Sign? {
    if evidence.isMeasured, evidence.apart <= otherDefinition { return .otherFoundingDefinition }
    return evidence.isVeto ? .otherFounding : nil
  }
}

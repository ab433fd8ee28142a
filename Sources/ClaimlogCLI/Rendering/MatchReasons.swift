internal import JSONKit
internal import Matching

/// What spoke for and against two claims being one, as `record --explain` and `link --explain` show it.
enum MatchReasons {
  /// A line a reason, strongest first: `+1.8  both count the dead`.
  static func lines(_ reasons: [MatchScore.Reason]) -> [String] {
    reasons.filter { abs($0.weight) >= 0.05 }.map { "\(weight($0))  \($0.what)" }
  }

  /// The reasons for programs.
  static func json(_ reasons: [MatchScore.Reason]) -> JSON {
    .array(
      reasons.map { reason in
        [
          "what": .string(reason.what),
          "weight": .number(JSONNumber((reason.weight < 0 ? "-" : "") + size(reason)) ?? JSONNumber(0)),
        ]
      })
  }

  private static func weight(_ reason: MatchScore.Reason) -> String { (reason.weight < 0 ? "−" : "+") + size(reason) }

  private static func size(_ reason: MatchScore.Reason) -> String {
    let tenths = Int((min(abs(reason.weight), 99) * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}

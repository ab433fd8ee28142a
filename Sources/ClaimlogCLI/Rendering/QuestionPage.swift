internal import Claims
internal import CommandLineKit
internal import JSONKit
internal import Ledgers
internal import Matching
internal import Measures

/// A question whether two claims are one, for a reader: both of them, and what speaks for and against.
struct QuestionPage {
  let question: Question
  /// The claim that was recorded later, then the other.
  private let sides: [Claim]
  private let ids: ShortIDs
  private let reasons: [MatchScore.Reason]

  init(_ question: Question, in ledger: borrowing Ledger, matcher: any ClaimMatcher) throws {
    self.question = question
    sides = try [question.claim, question.other].map { id throws in try ledger.claim(id).claim }
    ids = ShortIDs(of: sides, in: ledger)
    reasons = try ledger.compare(question.claim, with: question.other, matcher: matcher).reasons
  }

  /// The page in lines of `width` columns at most.
  ///
  /// - Parameter place: Which question it is: `3 of 17`.
  func lines(width: Int, place: String) -> [Styled] {
    let score: Styled = question.score.map { "\("  score \($0)", .dim)" } ?? ""
    var lines = wrap("\(place, .bold)   may these be one claim?" + score, width: width, hanging: 2) + [""]
    for claim in sides { lines += side(claim, width: width) + [""] }
    let against = reasons.filter { $0.weight < 0 }.map(\.what)
    lines += line("for    ", reasons.filter { $0.weight > 0 }.map(\.what), width: width)
    lines += line("against", against.isEmpty ? question.why : against, width: width)
    return lines
  }

  /// The strongest reasons on one side; no line where there are none.
  private func line(_ name: String, _ reasons: [String], width: Int) -> [Styled] {
    if reasons.isEmpty { return [] }
    return wrap("  \(name, .bold)  \(reasons.prefix(4).joined(separator: "; "))", width: width, hanging: 11)
  }

  private func side(_ claim: Claim, width: Int) -> [Styled] {
    let count = claim.appearances.count
    let more = count > 1 ? "   \(count) appearances" : ""
    var lines = wrap("  \(ids[claim.id], .yellow)  \(claim.label, .bold)\(more, .dim)", width: width, hanging: 4)
    lines += wrap(Styled(claim.statement), width: width, indent: 4)
    if let value = claim.value {
      let source = claim.standing.first.map { "   \($0.source)" } ?? ""
      lines += wrap("\(value, .bold)\(source)", width: width, indent: 4)
    }
    guard let face = claim.face else { return lines }
    return lines + AppearanceBlock(face, ids: ids).lines(width: width, mark: "    ")
  }

  /// As scripts read it.
  var json: JSON {
    [
      "claim": .string(question.claim.description), "other": .string(question.other.description),
      "score": question.score.flatMap { JSONNumber($0) }.map { .number($0) } ?? .null,
      "why": .array(question.why.map { .string($0) }), "reasons": MatchReasons.json(reasons),
      "sides": .array(sides.map(Self.json)),
    ]
  }

  private static func json(_ claim: Claim) -> JSON {
    let face = claim.face
    return [
      "id": .string(claim.id.description), "label": .string(claim.label), "statement": .string(claim.statement),
      "value": claim.value.map { .string($0) } ?? .null, "standing": .array(claim.standing.map(\.json)),
      "appearances": .number(JSONNumber(claim.appearances.count)),
      "appearance": face.map { .string($0.id.description) } ?? .null,
      "article": face.map { .string($0.article.description) } ?? .null,
      "published": (face?.published).map { .string($0.description) } ?? .null,
      "publisher": (face?.publisher).map { .string($0) } ?? .null, "source": face.map { .string($0.source) } ?? .null,
      "quote": face.map { .string($0.quote.exact) } ?? .null,
    ]
  }
}

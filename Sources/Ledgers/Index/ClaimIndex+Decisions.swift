internal import Claims
internal import JSONKit
internal import Measures
internal import SQLiteKit

extension ClaimIndex {
  /// Takes a decision out of its table.
  func remove(_ id: Decision.ID) throws {
    try database.run("DELETE FROM decisions WHERE id = ?", [id.description])
  }

  /// Puts a decision into its table; one that cannot be read rules nothing, and `check` reports it.
  func insert(_ id: Decision.ID, path: String, bytes: [UInt8]) throws {
    let decision: Decision
    do throws(LedgerError) {
      decision = try LedgerFile<Decision>(path: path, bytes: bytes).value
    } catch {
      return
    }
    try database.run(
      "INSERT INTO decisions VALUES (?, ?, ?, ?, ?, ?, ?)",
      [
        id.description, decision.ruling.rawValue, decision.pair[0], decision.pair[1], decision.why, decision.by,
        decision.at.description,
      ])
  }

  private static func decision(_ row: borrowing Row) throws -> Decision? {
    guard let id = Decision.ID(try row.text(0)), let ruling = Decision.Ruling(rawValue: try row.text(1)),
      let at = Instant(try row.text(6))
    else { return nil }
    var decision = Decision(
      ruling, on: try row.text(2), and: try row.text(3), why: try row.optionalText(4), by: try row.text(5), at: at)
    decision.id = id
    return decision
  }

  /// Whether nobody ruled on anything, as in most ledgers.
  var hasNoDecisions: Bool {
    get throws { try database.first("SELECT 1 FROM decisions LIMIT 1") { try $0.int(0) } == nil }
  }

  /// All decisions, the oldest first.
  func decisions() throws -> [Decision] {
    try database.rows(
      "SELECT id, ruling, one, other, why, person, at FROM decisions ORDER BY at, id", map: Self.decision
    ).compactMap { $0 }
  }

  /// The decisions whose pair has `id` in it, the oldest first.
  func decisions(on id: String) throws -> [Decision] {
    try database.rows(
      "SELECT id, ruling, one, other, why, person, at FROM decisions WHERE one = ? OR other = ? ORDER BY at, id",
      [id, id], map: Self.decision
    ).compactMap { $0 }
  }

  /// What the matcher was not sure of, as it was recorded, surest first.
  func questions() throws -> [Question] {
    try database.rows(
      "SELECT claim, other, score, why FROM questions ORDER BY CAST(score AS REAL) DESC, claim, other"
    ) { row in
      guard let claim = Claim.ID(try row.text(0)), let other = Claim.ID(try row.text(1)) else { return nil }
      let why = try JSONCursor(JSON(parsing: Array(row.text(3).utf8))).list { (c) throws(JSONMismatch) in
        try c.string()
      }
      return Question(claim: claim, other: other, score: try row.optionalText(2), why: why)
    }.compactMap { $0 }
  }

  /// Whether there is a claim of this id that can be read and stands for itself.
  func isSound(_ id: Claim.ID) throws -> Bool {
    try database.first(
      "SELECT 1 FROM claims WHERE id = ? AND fault IS NULL AND merged_into IS NULL", [id.description]
    ) { try $0.int(0) } != nil
  }

  /// The claim that an id leads to, through those that absorbed it; itself where there is no such claim.
  ///
  /// Claims that lead round in a circle, which `check` reports, lead to the one that closes it.
  func live(_ id: Claim.ID) throws -> Claim.ID {
    var id = id
    var seen: Set<Claim.ID> = []
    while seen.insert(id).inserted {
      let next = try database.first("SELECT merged_into FROM claims WHERE id = ?", [id.description]) {
        try $0.optionalText(0).flatMap { Claim.ID($0) }
      }
      guard let next, let next else { return id }
      id = next
    }
    return id
  }

  /// The claims that lead to one, at once or through others, in the order of their ids.
  func absorbed(by id: Claim.ID) throws -> [Claim.ID] {
    try database.rows(
      """
      WITH RECURSIVE members (id) AS (
        VALUES (?) UNION SELECT c.id FROM members m JOIN claims c ON c.merged_into = m.id
      )
      SELECT id FROM members ORDER BY id
      """, [id.description]
    ) { Claim.ID(try $0.text(0)) }.compactMap { $0 }.filter { $0 != id }
  }

  /// The claims that one absorbed itself, in the order of their ids.
  func claims(absorbedBy id: Claim.ID) throws -> [Claim.ID] {
    try database.rows("SELECT id FROM claims WHERE merged_into = ? ORDER BY id", [id.description]) {
      Claim.ID(try $0.text(0))
    }.compactMap { $0 }
  }
}

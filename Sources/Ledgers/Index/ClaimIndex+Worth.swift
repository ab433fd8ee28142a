internal import Claims
internal import Extraction
internal import Measures
internal import SQLiteKit

extension ClaimIndex {
  /// The newest day, until `day`, on which an article that makes a claim was published.
  func newestDay(until day: CalendarDate) throws -> CalendarDate? {
    try database.first(
      "SELECT day FROM claims WHERE merged_into IS NULL AND day <= ? ORDER BY day DESC LIMIT 1", [day.dayNumber]
    ) { CalendarDate(dayNumber: try $0.int(0)) }
  }

  /// The claims that pass `filter`, those first that deserve most to be checked on `day`, at most `limit`, and how many
  /// there are in all. Equal ones go by day, newest first, then by id; those that cannot be read come last.
  func claims(
    _ filter: ClaimFilter, worthiestOn day: CalendarDate, limit: Int
  ) throws -> (claims: [ClaimSummary], total: Int) {
    let (condition, bindings) = Self.condition(filter)
    let recencies = Worth.recencies(on: day)
    let cases = recencies.map { _ in "WHEN c.day >= ? THEN ?" }.joined(separator: " ")
    let bonus = recencies.flatMap { [$0.since.dayNumber, $0.hundredths] as SQLiteBindings }
    // So many claims are at least this worthy before recency is added: what recency cannot lift up to that is not looked at.
    let least =
      try database.first(
        "SELECT c.worth FROM claims c WHERE \(condition) ORDER BY c.worth DESC LIMIT 1 OFFSET ?",
        bindings + [max(limit, 1) - 1]
      ) { try $0.optionalInt(0) } ?? nil
    let reach = (least ?? Int(Int32.min)) - (recencies.map(\.hundredths).max() ?? 0)
    let claims = try database.rows(
      """
      WITH worthiest AS (
        SELECT c.number, c.worth + CASE \(cases) ELSE 0 END AS rank FROM claims c
        WHERE \(condition) \(least == nil ? "" : "AND c.worth >= ?") ORDER BY rank DESC, c.day DESC, c.id LIMIT ?
      )
      SELECT \(Self.summaryColumns), c.reasons FROM worthiest w JOIN claims c ON c.number = w.number
      ORDER BY w.rank DESC, c.day DESC, c.id
      """, bonus + bindings + (least == nil ? [] : [reach]) + [limit]
    ) { row in
      var claim = try Self.summary(row)
      guard claim.fault == nil else { return claim }
      claim.worth = Worth(encoded: try row.text(12)).asked(on: day, published: claim.published?.first)
      return claim
    }
    return (claims, try count(filter))
  }
}

internal import Claims
internal import Measures
internal import SQLiteKit

extension ClaimIndex {
  static let summaryColumns = """
    c.id, c.label, c.statement, c.standing, c.value, c.unit, c.disputed, c.appearances, c.articles, c.published, c.fault,
    c.unsupported
    """

  static func summary(_ row: borrowing Row, score: Double? = nil) throws -> ClaimSummary {
    guard let id = Claim.ID(try row.text(0)) else {
      throw LedgerError(.failed, "read the index", why: "it holds an id that is none", hint: "delete the index")
    }
    return ClaimSummary(
      id: id, label: try row.text(1), statement: try row.text(2), standing: try decodeStanding(row.text(3)),
      value: try row.optionalText(4), unit: try row.optionalText(5), disputed: try row.bool(6),
      isUnsupported: try row.bool(11),
      appearances: try row.int(7), articles: try row.int(8),
      published: try row.optionalText(9).flatMap { ExtendedDate($0) }, worth: nil, score: score,
      fault: try row.optionalText(10))
  }

  /// The claims that pass `filter`, newest first, at most `limit`, and how many there are in all.
  func claims(_ filter: ClaimFilter, limit: Int) throws -> (claims: [ClaimSummary], total: Int) {
    let (condition, bindings) = Self.condition(filter)
    let claims = try database.rows(
      "SELECT \(Self.summaryColumns) FROM claims c WHERE \(condition) ORDER BY c.day DESC, c.id LIMIT ?",
      bindings + [limit]
    ) { try Self.summary($0) }
    return (claims, try count(filter))
  }

  /// How many claims pass a filter.
  func count(_ filter: ClaimFilter) throws -> Int {
    guard filter == ClaimFilter() else {
      let (condition, bindings) = Self.condition(filter)
      return try countRows(condition, bindings)
    }
    // All that can be read are counted where they are put in, since counting rows grows with the ledger.
    return try claimCount + countRows("c.fault IS NOT NULL", [])
  }

  private func countRows(_ condition: String, _ bindings: SQLiteBindings) throws -> Int {
    try database.first("SELECT COUNT(*) FROM claims c WHERE \(condition)", bindings) { try $0.int(0) } ?? 0
  }

  /// What claims have to fulfil to pass a filter, with what goes for its `?`s.
  static func condition(_ filter: ClaimFilter) -> (condition: String, bindings: SQLiteBindings) {
    var conditions = ["c.merged_into IS NULL"]
    var bindings: SQLiteBindings = []
    if let speaker = filter.speaker {
      conditions.append("EXISTS (SELECT 1 FROM sources s WHERE s.claim = c.number AND instr(s.source, ?) > 0)")
      bindings.append(speaker.lowercased())
    }
    if let unit = filter.unit {
      conditions.append("c.unit = ?")
      bindings.append(unit)
    }
    if let since = filter.since {
      conditions.append("c.day >= ?")
      bindings.append(since.dayNumber)
    }
    if filter.isDisputed { conditions.append("c.disputed") }
    if filter.isUnsupported { conditions.append("c.unsupported") }
    return (conditions.joined(separator: " AND "), bindings)
  }

  /// The claims whose label, statement, sources or quotes hold all of some words, best first.
  ///
  /// Words in the label and the statement count for more; equal scores go to more appearances, then to the lesser id.
  func search(_ words: [String], limit: Int) throws -> [ClaimSummary] {
    guard let query = Self.query(words) else { return [] }
    return try database.rows(
      """
      SELECT \(Self.summaryColumns), bm25(texts, 8.0, 4.0, 2.0, 1.0) AS rank
      FROM texts JOIN claims c ON c.number = texts.rowid WHERE texts MATCH ? AND c.merged_into IS NULL
      ORDER BY rank, c.appearances DESC, c.id LIMIT ?
      """, [query, limit]
    ) { try Self.summary($0, score: -$0.double(12)) }
  }

  /// The claims whose label or statement holds all of some words, best first.
  func search(_ words: [String], in column: String, limit: Int) throws -> [ClaimSummary] {
    guard let query = Self.query(words) else { return [] }
    return try database.rows(
      """
      SELECT \(Self.summaryColumns) FROM texts JOIN claims c ON c.number = texts.rowid
      WHERE texts MATCH ? AND c.merged_into IS NULL ORDER BY c.appearances DESC, c.id LIMIT ?
      """, ["{\(column)} : (\(query))", limit]
    ) { try Self.summary($0) }
  }

  /// The words as a query that takes each for itself, whatever characters it has; nil where there is none.
  private static func query(_ words: [String]) -> String? {
    let terms = words.flatMap { $0.split { !$0.isLetter && !$0.isNumber } }
    if terms.isEmpty { return nil }
    return terms.map { "\"\($0)\"" }.joined(separator: " ")
  }

  /// The claims whose id begins with `prefix`, absorbed ones too.
  func claims(idPrefix prefix: String, limit: Int) throws -> [(id: Claim.ID, mergedInto: Claim.ID?)] {
    try database.rows(
      "SELECT id, merged_into FROM claims WHERE id >= ? AND id < ? ORDER BY id LIMIT ?", [prefix, prefix + "~", limit]
    ) { row in
      try Claim.ID(row.text(0)).map { id in (id, try row.optionalText(1).flatMap { Claim.ID($0) }) }
    }.compactMap { $0 }
  }

  /// The claims with this very label.
  func claims(label: String) throws -> [ClaimSummary] {
    try database.rows(
      """
      SELECT \(Self.summaryColumns) FROM claims c WHERE c.label = ? AND c.merged_into IS NULL ORDER BY c.id LIMIT 20
      """, [label]
    ) { try Self.summary($0) }
  }

  /// A claim in a line; nil where there is none.
  func summary(of id: Claim.ID) throws -> ClaimSummary? {
    try database.first("SELECT \(Self.summaryColumns) FROM claims c WHERE c.id = ?", [id.description]) {
      try Self.summary($0)
    }
  }

  /// The claims that an article makes or denies, in the order of their ids.
  func claims(of article: Article.ID) throws -> [Claim.ID] {
    try database.rows(
      """
      SELECT DISTINCT c.id FROM appearances a JOIN claims c ON c.number = a.claim WHERE a.article = ? ORDER BY c.id
      """, [article.description]
    ) { Claim.ID(try $0.text(0)) }.compactMap { $0 }
  }

  /// The claims that hold an appearance whose id begins with `prefix`.
  func appearances(idPrefix prefix: String, limit: Int) throws -> [(id: Appearance.ID, claim: Claim.ID)] {
    try database.rows(
      """
      SELECT a.id, c.id FROM appearances a JOIN claims c ON c.number = a.claim
      WHERE a.id >= ? AND a.id < ? ORDER BY a.id, c.id LIMIT ?
      """, [prefix, prefix + "~", limit]
    ) { row in
      guard let id = Appearance.ID(try row.text(0)), let claim = Claim.ID(try row.text(1)) else { return nil }
      return (id, claim)
    }.compactMap { $0 }
  }

  private static let articleColumns = """
    a.id, a.title, a.publisher, a.url, a.published, a.recorded, a.withdrawn, a.fault,
    (SELECT COUNT(DISTINCT p.claim) FROM appearances p WHERE p.article = a.id),
    (SELECT COUNT(*) FROM versions v WHERE v.article = a.id)
    """

  private static func article(_ row: borrowing Row) throws -> ArticleSummary? {
    guard let id = Article.ID(try row.text(0)) else { return nil }
    return ArticleSummary(
      id: id, title: try row.optionalText(1), publisher: try row.optionalText(2), url: try row.optionalText(3),
      published: try row.optionalText(4).flatMap { ExtendedDate($0) },
      recorded: try Instant(row.text(5)) ?? Instant(seconds: 0), claims: try row.int(8), isWithdrawn: try row.bool(6),
      versions: max(1, try row.int(9)), fault: try row.optionalText(7))
  }

  /// The articles, newest first, at most `limit`, and how many there are in all.
  ///
  /// - Parameter isChanged: Whether only those of which there are several versions.
  func articles(limit: Int, isChanged: Bool = false) throws -> (articles: [ArticleSummary], total: Int) {
    let condition =
      isChanged
      ? "WHERE a.id IN (SELECT article FROM versions GROUP BY article HAVING COUNT(*) > 1)" : ""
    let total = try database.first("SELECT COUNT(*) FROM articles a \(condition)") { try $0.int(0) } ?? 0
    let articles = try database.rows(
      "SELECT \(Self.articleColumns) FROM articles a \(condition) ORDER BY a.day DESC, a.id LIMIT ?", [limit],
      map: Self.article)
    return (articles.compactMap { $0 }, total)
  }

  /// The articles whose id begins with `prefix`.
  func articles(idPrefix prefix: String, limit: Int) throws -> [ArticleSummary] {
    try database.rows(
      "SELECT \(Self.articleColumns) FROM articles a WHERE a.id >= ? AND a.id < ? ORDER BY a.id LIMIT ?",
      [prefix, prefix + "~", limit], map: Self.article
    ).compactMap { $0 }
  }

  /// The articles whose title or publisher holds all of some words, or whose address is the one word.
  func articles(words: [String], limit: Int) throws -> [ArticleSummary] {
    let conditions = words.map { _ in
      "instr(lower(coalesce(a.title, '') || ' ' || coalesce(a.publisher, '') || ' ' || coalesce(a.url, '')), ?) > 0"
    }
    return try database.rows(
      """
      SELECT \(Self.articleColumns) FROM articles a WHERE \(conditions.joined(separator: " AND "))
      ORDER BY a.day DESC, a.id LIMIT ?
      """, words.map { $0.lowercased() } + [limit], map: Self.article
    ).compactMap { $0 }
  }

  /// The articles that are known under an address in canonical form, in the order of their ids.
  func articles(at address: String) throws -> [Article.ID] {
    try database.rows("SELECT article FROM addresses WHERE address = ? ORDER BY article", [address]) {
      Article.ID(try $0.text(0))
    }.compactMap { $0 }
  }
}

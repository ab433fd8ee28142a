internal import Claims
internal import Extraction
internal import JSONKit
internal import Matching
internal import Measures
internal import SQLiteKit

extension ClaimIndex {
  /// Takes a claim out of the tables of how things stand.
  func remove(_ id: Claim.ID) throws {
    guard let number = try number(of: id) else { return }
    let terms = try database.rows("SELECT term FROM terms WHERE claim = ?", [number]) { try $0.text(0) }
    for term in terms {
      try database.run("UPDATE frequencies SET claims = claims - 1 WHERE term = ?", [term])
      try database.run("DELETE FROM frequencies WHERE term = ? AND claims <= 0", [term])
    }
    for table in ["terms", "sources", "appearances"] {
      try database.run("DELETE FROM \(table) WHERE claim = ?", [number])
    }
    try database.run("DELETE FROM questions WHERE claim = ?", [id.description])
    try database.run("DELETE FROM texts WHERE rowid = ?", [number])
    try database.run("DELETE FROM claims WHERE number = ?", [number])
  }

  private func number(of id: Claim.ID) throws -> Int64? {
    try database.first("SELECT number FROM claims WHERE id = ?", [id.description]) { try $0.int64(0) }
  }

  /// Puts a claim into the tables of how things stand.
  func insert(_ id: Claim.ID, _ reading: RevisionReader.Reading, names: MatchFeatures.Names) throws {
    switch reading {
    case .absorbed(let other):
      try insertRow(id, label: "", statement: "", mergedInto: other)
    case .fault(let why):
      try insertRow(id, label: "", statement: "", fault: why)
    case .claim(let claim):
      let features = try MatchFeatures(of: claim, names: names) { article throws in try topic(of: article) }
      try insertRow(id, label: claim.label, statement: claim.statement, claim: claim, features: features.encoded)
      let number = database.lastInsertedRow
      // The empty term counts the claims.
      for term in [""] + features.terms {
        try database.run("INSERT OR IGNORE INTO terms VALUES (?, ?)", [term, number])
        try database.run(
          "INSERT INTO frequencies VALUES (?, 1) ON CONFLICT (term) DO UPDATE SET claims = claims + 1", [term])
      }
      for candidate in claim.related where candidate.kind == .candidate {
        try database.run(
          "INSERT INTO questions VALUES (?, ?, ?, ?)",
          [
            id.description, candidate.claim.description, candidate.score,
            JSON.array(candidate.why.map { .string($0) }).printed(.compact),
          ])
      }
      var speakers: [String] = []
      var quotes: [String] = []
      for appearance in claim.appearances {
        try database.run(
          "INSERT OR IGNORE INTO appearances VALUES (?, ?, ?)",
          [appearance.id.description, number, appearance.article.description])
        guard appearance.isAlive else { continue }
        for speaker in appearance.attribution.map(\.name) + [appearance.source] where !speakers.contains(speaker) {
          speakers.append(speaker)
          try database.run("INSERT OR IGNORE INTO sources VALUES (?, ?)", [number, speaker.lowercased()])
        }
        if !quotes.contains(appearance.quote.exact) { quotes.append(appearance.quote.exact) }
      }
      try database.run(
        "INSERT INTO texts (rowid, label, statement, sources, quotes) VALUES (?, ?, ?, ?, ?)",
        [
          number, claim.label, claim.statement, speakers.joined(separator: "\n"),
          quotes.suffix(20).joined(separator: "\n"),
        ])
    }
  }

  private func insertRow(
    _ id: Claim.ID, label: String, statement: String, claim: Claim? = nil, features: String = "",
    mergedInto: Claim.ID? = nil, fault: String? = nil
  ) throws {
    let published = claim?.appearances.last?.published
    let worth = claim.map { Worth(of: $0) }
    try database.run(
      """
      INSERT INTO claims (id, label, statement, standing, value, unit, disputed, appearances, articles, published, day,
        merged_into, fault, features, worth, reasons, unsupported)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        id.description, label, statement, Self.encode(claim?.standing ?? []), claim?.value, claim?.unit,
        claim?.disputed ?? false, claim?.appearances.count ?? 0, Set(claim?.appearances.map(\.article) ?? []).count,
        published?.description, published?.first?.dayNumber, mergedInto?.description, fault, features,
        worth?.hundredths, worth?.encoded ?? "", claim?.isUnsupported ?? false,
      ])
  }

  /// Takes an article out of its tables.
  func remove(_ id: Article.ID) throws {
    try database.run("DELETE FROM articles WHERE id = ?", [id.description])
    try database.run("DELETE FROM addresses WHERE article = ?", [id.description])
  }

  /// Puts an article into its tables; one that cannot be read, with the reason.
  func insert(_ id: Article.ID, path: String, bytes: [UInt8]) throws {
    let article: Article
    do throws(LedgerError) {
      article = try LedgerFile<Article>(path: path, bytes: bytes).value
    } catch {
      try database.run(
        "INSERT INTO articles VALUES (?, NULL, NULL, NULL, NULL, NULL, '', '', 0, ?, NULL)",
        [id.description, error.why])
      return
    }
    try database.run(
      "INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, ?)",
      [
        id.description, article.title, article.publisher, article.url, article.published?.description,
        article.published?.first?.dayNumber, article.retrieved.description, article.text, article.isWithdrawn,
        article.origin,
      ])
    for address in article.knownAddresses {
      try database.run("INSERT OR IGNORE INTO addresses VALUES (?, ?)", [address, id.description])
    }
  }
}

internal import Claims
internal import SQLiteKit

extension ClaimIndex {
  /// How many articles that carry a passage are looked at: those with the least ids.
  ///
  /// What more articles carry is either a text that all have, so that each still meets the same ones, or says nothing.
  static let mostCarriers = 64

  /// Puts the passages of an article's text into their tables.
  func insertPassages(of id: Article.ID, text: [UInt8]) throws {
    let passages = Passages(of: text)
    if passages.hashes.isEmpty { return }
    let number = Self.number(of: id)
    try database.run("INSERT OR REPLACE INTO passages VALUES (?, ?)", [number, passages.encoded])
    for hash in passages.sample {
      try database.run("INSERT OR IGNORE INTO carriers VALUES (?, ?)", [Int64(hash), number])
    }
  }

  /// Takes the passages of an article's text out of their tables.
  func removePassages(of id: Article.ID) throws {
    guard let passages = try passages(of: id) else { return }
    let number = Self.number(of: id)
    for hash in passages.sample {
      try database.run("DELETE FROM carriers WHERE hash = ? AND article = ?", [Int64(hash), number])
    }
    try database.run("DELETE FROM passages WHERE article = ?", [number])
  }

  /// The passages of an article's text; nil where it has no text, or too short a one.
  func passages(of id: Article.ID) throws -> Passages? {
    try database.first("SELECT hashes FROM passages WHERE article = ?", [Self.number(of: id)]) {
      Passages(encoded: try $0.blob(0))
    }
  }

  /// The articles whose text carries a passage of the sample, in the order of their ids, at most ``mostCarriers``; none where it
  /// is one article alone, as it mostly is.
  func carriers(of hash: UInt32) throws -> [Article.ID] {
    let numbers = try database.rows(
      "SELECT article FROM carriers WHERE hash = ? ORDER BY article LIMIT \(Self.mostCarriers)", [Int64(hash)]
    ) { try $0.int64(0) }
    return numbers.count < 2 ? [] : numbers.compactMap(Self.article)
  }

  /// The passages of the sample that several articles carry, with these articles as ``carriers(of:)`` gives them.
  func sharedPassages() throws -> [UInt32: [Article.ID]] {
    var shared: [UInt32: [Article.ID]] = [:]
    try database.query(
      """
      SELECT hash, article FROM carriers
      WHERE hash IN (SELECT hash FROM carriers GROUP BY hash HAVING COUNT(*) > 1) ORDER BY hash, article
      """
    ) { row in
      guard let hash = UInt32(exactly: try row.int64(0)), let id = Self.article(numbered: try row.int64(1)),
        shared[hash, default: []].count < Self.mostCarriers
      else { return }
      shared[hash, default: []].append(id)
    }
    return shared
  }

  /// The ids of all articles whose text is long enough to be compared.
  func articlesWithPassages() throws -> [Article.ID] {
    try database.rows("SELECT article FROM passages ORDER BY article") { Self.article(numbered: try $0.int64(0)) }
      .compactMap { $0 }
  }

  /// What of an article tells where its text may come from.
  func credit(of id: Article.ID) throws -> (publisher: String?, url: String?, day: Int?, origin: String?)? {
    try database.first("SELECT publisher, url, day, origin FROM articles WHERE id = ?", [id.description]) {
      (try $0.optionalText(0), try $0.optionalText(1), try $0.optionalInt(2), try $0.optionalText(3))
    }
  }

  /// An id's twelve digits as the number that they are: shorter than the id, and in the same order.
  private static func number(of id: Article.ID) -> Int64 { Int64(id.digits, radix: 16) ?? 0 }

  private static func article(numbered number: Int64) -> Article.ID? {
    let digits = String(number, radix: 16)
    return Article.ID("a-" + String(repeating: "0", count: max(0, 12 - digits.utf8.count)) + digits)
  }
}

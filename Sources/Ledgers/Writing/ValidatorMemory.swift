internal import Claims
internal import Foundation
internal import SQLiteKit

/// What servers called the pages that were recorded, by the address that was asked: `claimlog/validators.sqlite` in the Git
/// directory.
///
/// A server gives a page another name or date while its text stays the same, and that is no reason for a commit; so what it
/// said last is noted here. It can be thrown away: then a page is fetched once more than was needed. It keeps what was noted
/// last, ``most`` addresses.
struct ValidatorMemory: ~Copyable {
  private let database: Database

  /// How many addresses are remembered.
  static let most = 50_000

  private static let tables = """
    CREATE TABLE IF NOT EXISTS validators (
      number INTEGER PRIMARY KEY, address TEXT NOT NULL UNIQUE, article TEXT NOT NULL, text TEXT NOT NULL, etag TEXT,
      modified TEXT, origin TEXT
    );
    """

  /// Opens the memory of a ledger; nil where there is none and none is to be made, or none can be.
  ///
  /// One that is damaged is thrown away.
  init?(in gitDirectory: String, makingIt: Bool) throws {
    let path = "\(gitDirectory)/claimlog/validators.sqlite"
    guard makingIt || FileManager.default.fileExists(atPath: path) else { return nil }
    do {
      database = try Self.open(path)
    } catch let error as SQLiteError where error.isCorrupt {
      for suffix in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: path + suffix) {
        try FileManager.default.removeItem(atPath: path + suffix)
      }
      database = try Self.open(path)
    } catch let error as SQLiteError where error.isReadOnly || error.isFull || error.isCannotOpen {
      return nil
    }
  }

  private static func open(_ path: String) throws -> Database {
    let database = try Database(path: path, mode: .readWriteCreate, busyTimeout: .seconds(30))
    _ = try database.setJournal(.wal)
    try database.execute("PRAGMA synchronous = NORMAL")
    try database.execute(tables)
    return database
  }

  /// What was noted of an address, while its article has this text; nil where nothing was.
  func validators(for address: String, article: Article.ID, text: String) throws -> PageValidators? {
    try database.first(
      "SELECT etag, modified, origin FROM validators WHERE address = ? AND article = ? AND text = ?",
      [address, article.description, text]
    ) {
      PageValidators(
        etag: try $0.optionalText(0), lastModified: try $0.optionalText(1), from: try $0.optionalText(2))
    }
  }

  /// The article that an address was noted with.
  func article(at address: String) throws -> Article.ID? {
    try database.first("SELECT article FROM validators WHERE address = ?", [address]) { Article.ID(try $0.text(0)) }
      ?? nil
  }

  /// Notes what a server said of an address.
  func note(_ validators: PageValidators, for address: String, article: Article.ID, text: String) throws {
    try database.transaction {
      try database.run(
        "INSERT OR REPLACE INTO validators (address, article, text, etag, modified, origin) VALUES (?, ?, ?, ?, ?, ?)",
        [address, article.description, text, validators.etag, validators.lastModified, validators.from])
      try database.run("DELETE FROM validators WHERE number <= ?", [database.lastInsertedRow - Int64(Self.most)])
    }
  }
}

internal import CSQLite

extension Database {
  /// How SQLite can undo a write that did not finish.
  public enum Journal: String, Hashable, Sendable {
    /// A journal file that is deleted after each transaction: SQLite's default.
    case delete
    /// A write-ahead log: readers and a writer do not wait for each other. Makes two more files beside the database, and
    /// needs a file system with shared memory (not a network one).
    case wal
    /// In memory: faster, and a crash in a transaction can leave a corrupt file.
    case memory
  }

  /// Asks for a kind of journal and gives the name of the one that SQLite then uses: `memory` for a database in memory, the
  /// old one where a write-ahead log is not possible.
  @discardableResult
  public func setJournal(_ journal: Journal) throws -> String {
    let used = try first("PRAGMA journal_mode = \(journal.rawValue)") { row in try row.text(0) }
    if journal == .wal && used == journal.rawValue {
      // With a write-ahead log this is enough never to be corrupt; the last transactions may be lost in a power cut.
      try execute("PRAGMA synchronous = NORMAL")
    }
    return used ?? ""
  }

  /// The number that the program keeps in the file's head to tell versions of its schema apart; 0 in a new file.
  public var userVersion: Int32 {
    get throws {
      let version = try first("PRAGMA user_version") { row in try row.int64(0) }
      return Int32(truncatingIfNeeded: version ?? 0)
    }
  }

  /// Sets `userVersion`; in a transaction, with it.
  public func setUserVersion(_ version: Int32) throws(SQLiteError) {
    try execute("PRAGMA user_version = \(version)")
  }

  /// What is wrong with the file, a line a fault; empty if it is sound.
  ///
  /// Reads the whole file, though it does not compare indexes with their tables (`PRAGMA quick_check`).
  ///
  /// - Throws: `SQLiteError`, also one that `isCorrupt` if the file is too far gone to be checked.
  public func quickCheck() throws -> [String] {
    let lines = try rows("PRAGMA quick_check(100)") { row in try row.text(0) }
    return lines == ["ok"] ? [] : lines
  }
}

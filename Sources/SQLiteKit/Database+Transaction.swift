internal import CSQLite

extension Database {
  /// When a transaction takes the lock that writing needs.
  public enum TransactionKind: String, Hashable, Sendable {
    /// At its first write. Reads all see one state of the database.
    case deferred = "DEFERRED"
    /// At its start, so that no later statement of it finds the database busy.
    case immediate = "IMMEDIATE"
  }

  /// Whether a transaction is open.
  public var isInTransaction: Bool { sqlite3_get_autocommit(connection.handle) == 0 }

  /// Does all of `body` or, if it throws, nothing of it.
  ///
  /// A transaction within a transaction is a savepoint: if it throws, only its own part is undone.
  ///
  /// - Throws: `SQLiteError`, or what `body` throws.
  public func transaction<Value>(
    _ kind: TransactionKind = .immediate, _ body: () throws -> Value
  ) throws -> Value {
    let nested = isInTransaction
    try run(nested ? "SAVEPOINT nested" : "BEGIN \(kind.rawValue)")
    do {
      let value = try body()
      try run(nested ? "RELEASE nested" : "COMMIT")
      return value
    } catch {
      try rollBack(nested: nested, after: error)
      throw error
    }
  }

  /// Undoes the innermost transaction. SQLite has already undone all of it after some errors (a full disk).
  private func rollBack(nested: Bool, after cause: any Error) throws(SQLiteError) {
    guard isInTransaction else { return }
    do throws(SQLiteError) {
      try execute(nested ? "ROLLBACK TO nested; RELEASE nested" : "ROLLBACK")
    } catch {
      var failure = error
      failure.message = "could not undo a transaction: \(error.message); it was to be undone since \(cause)"
      throw failure
    }
  }
}

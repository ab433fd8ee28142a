internal import CSQLite

/// An open SQLite database.
///
/// There is one owner, and one thread at a time uses it. It is closed when its owner lets go of it. Statements are prepared
/// once for each SQL text and kept, so that calling `run` or `rows` in a loop costs no more than preparing by hand.
///
/// The schema of a file is not trusted: what it names in views, triggers and indexes cannot reach functions with side
/// effects (`PRAGMA trusted_schema`).
public struct Database: ~Copyable {
  let connection: Connection

  /// What may be done with a database file.
  public enum Mode: Hashable, Sendable {
    /// Read and write; a missing file is made.
    case readWriteCreate
    /// Read and write; a missing file is an error.
    case readWrite
    /// Only read; a missing file is an error.
    case readOnly
  }

  /// Opens the database file at `path` and reads its head, so that a file that is no database is found out here.
  ///
  /// - Parameters:
  ///   - path: Where the file is; never a URI, and no name is special.
  ///   - mode: What may be done with it.
  ///   - busyTimeout: How long to wait for another connection's lock before giving up with `isBusy`.
  /// - Throws: `SQLiteError`; its `isCorrupt`, `isReadOnly`, `isBusy` and `isFull` tell what to do about it.
  public init(
    path: String, mode: Mode = .readWriteCreate, busyTimeout: Duration = .seconds(5)
  ) throws(SQLiteError) {
    let flags =
      switch mode {
      case .readWriteCreate: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
      case .readWrite: SQLITE_OPEN_READWRITE
      case .readOnly: SQLITE_OPEN_READONLY
      }
    // SQLite takes a leading colon for a name of its own (":memory:").
    let file = path.utf8.first == UInt8(ascii: ":") ? "./" + path : path
    connection = try Connection(path: file, flags: flags, busyTimeout: busyTimeout)
  }

  private init(connection: Connection) {
    self.connection = connection
  }

  /// A new, empty database in memory.
  public static func inMemory() throws(SQLiteError) -> Database {
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
    return Database(connection: try Connection(path: ":memory:", flags: flags, busyTimeout: .zero))
  }

  /// Sets how long to wait for another connection's lock before giving up with `isBusy`.
  public func setBusyTimeout(_ duration: Duration) {
    connection.setBusyTimeout(duration)
  }

  /// Runs every statement of `script`, one after the other; rows that come of them are dropped.
  public func execute(_ script: String) throws(SQLiteError) {
    try connection.execute(script)
  }

  /// A prepared statement for `sql`, which must be one statement.
  public func prepare(_ sql: String) throws(SQLiteError) -> Statement {
    try Statement(sql, on: connection)
  }

  /// Runs one statement with `bindings` for its `?`s; rows that come of it are dropped.
  public func run(_ sql: String, _ bindings: SQLiteBindings = []) throws(SQLiteError) {
    var statement = try prepare(sql)
    try statement.run(bindings)
  }

  /// Calls `body` with each row of one statement.
  ///
  /// `body` may use the database, even with the same SQL.
  ///
  /// - Throws: `SQLiteError`, or what `body` throws, which ends the query.
  public func query(
    _ sql: String, _ bindings: SQLiteBindings = [], _ body: (borrowing Row) throws -> Void
  ) throws {
    var statement = try prepare(sql)
    try statement.query(bindings, body)
  }

  /// What `map` makes of each row of one statement.
  ///
  /// - Throws: `SQLiteError`, or what `map` throws, which ends the query.
  public func rows<Value>(
    _ sql: String, _ bindings: SQLiteBindings = [], map: (borrowing Row) throws -> Value
  ) throws -> [Value] {
    var values: [Value] = []
    try query(sql, bindings) { row in values.append(try map(row)) }
    return values
  }

  /// What `map` makes of the first row of one statement, or `nil` if there is none.
  ///
  /// - Throws: `SQLiteError`, or what `map` throws.
  public func first<Value>(
    _ sql: String, _ bindings: SQLiteBindings = [], map: (borrowing Row) throws -> Value
  ) throws -> Value? {
    var statement = try prepare(sql)
    return try statement.first(bindings, map: map)
  }

  /// How many rows the last INSERT, UPDATE or DELETE touched.
  public var changes: Int { Int(clamping: sqlite3_changes64(connection.handle)) }

  /// The rowid of the last row that was inserted through this connection.
  public var lastInsertedRow: Int64 { sqlite3_last_insert_rowid(connection.handle) }
}

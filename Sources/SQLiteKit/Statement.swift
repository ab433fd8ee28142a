internal import CSQLite

/// A prepared statement, for running one SQL text many times with different values.
///
/// When it goes out of scope it goes back to its database, which hands it out again for the same SQL. It may outlive the
/// `Database` it came from: the file is closed after both.
public struct Statement: ~Copyable {
  private let connection: Connection
  private let handle: OpaquePointer

  /// The SQL it was made from.
  public let sql: String

  init(_ sql: String, on connection: Connection) throws(SQLiteError) {
    self.connection = connection
    self.sql = sql
    handle = try connection.take(sql)
  }

  deinit {
    connection.giveBack(handle, sql: sql)
  }

  /// Runs it with `bindings` for its `?`s; rows that come of it are dropped.
  public mutating func run(_ bindings: SQLiteBindings = []) throws(SQLiteError) {
    try bind(bindings)
    defer { sqlite3_reset(handle) }
    while try step() {}
  }

  /// Runs it with `bindings` for its `?`s and calls `body` with each row.
  ///
  /// - Throws: `SQLiteError`, or what `body` throws, which ends the query.
  public mutating func query(
    _ bindings: SQLiteBindings = [], _ body: (borrowing Row) throws -> Void
  ) throws {
    try bind(bindings)
    defer { sqlite3_reset(handle) }
    while try step() {
      try body(Row(of: handle, sql: sql))
    }
  }

  /// Runs it with `bindings` for its `?`s and gives what `map` makes of the first row, or `nil` if there is none.
  ///
  /// - Throws: `SQLiteError`, or what `map` throws.
  public mutating func first<Value>(
    _ bindings: SQLiteBindings = [], map: (borrowing Row) throws -> Value
  ) throws -> Value? {
    try bind(bindings)
    defer { sqlite3_reset(handle) }
    return try step() ? map(Row(of: handle, sql: sql)) : nil
  }

  /// Takes one step. True if there is a row.
  private func step() throws(SQLiteError) -> Bool {
    let code = sqlite3_step(handle)
    switch code {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default: throw connection.failure(code, sql: sql)
    }
  }

  private func bind(_ bindings: SQLiteBindings) throws(SQLiteError) {
    let places = Int(sqlite3_bind_parameter_count(handle))
    guard bindings.count == places else {
      throw SQLiteError(
        code: SQLITE_MISUSE, message: "\(bindings.count) values were given for \(places) places", sql: sql)
    }
    for (index, binding) in bindings.enumerated() {
      let code = bind(binding?.sqliteValue ?? .null, at: Int32(index + 1))
      if code != SQLITE_OK {
        throw connection.failure(code, sql: sql)
      }
    }
  }

  private func bind(_ value: SQLiteValue, at place: Int32) -> Int32 {
    // SQLITE_TRANSIENT, a macro that does not import: SQLite makes its own copy.
    let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    switch value {
    case .null:
      return sqlite3_bind_null(handle, place)
    case .integer(let number):
      return sqlite3_bind_int64(handle, place, number)
    case .real(let number):
      return sqlite3_bind_double(handle, place, number)
    case .text(var text):
      return text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) { characters in
          // No address would bind NULL.
          guard let start = characters.baseAddress else {
            return sqlite3_bind_text(handle, place, "", 0, copied)
          }
          return sqlite3_bind_text64(handle, place, start, UInt64(characters.count), copied, UInt8(SQLITE_UTF8))
        }
      }
    case .blob(let bytes):
      if bytes.isEmpty {
        return sqlite3_bind_zeroblob(handle, place, 0)
      }
      return bytes.withUnsafeBytes { sqlite3_bind_blob64(handle, place, $0.baseAddress, UInt64($0.count), copied) }
    }
  }
}

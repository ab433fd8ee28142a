internal import CSQLite

/// One row of a result, readable while the closure that was given it runs.
///
/// Columns are counted from 0. Reading a column as what it does not hold throws an error of code `SQLITE_MISMATCH`; a column
/// that does not exist, `SQLITE_RANGE`.
public struct Row: ~Copyable {
  private let statement: OpaquePointer
  private let sql: String

  // Swift 6.3.1 crashes when it inlines this into a generic caller in release builds.
  @inline(never) init(of statement: OpaquePointer, sql: String) {
    self.statement = statement
    self.sql = sql
  }

  /// How many columns there are.
  public var count: Int { Int(sqlite3_data_count(statement)) }

  /// The value as it is stored.
  public func value(_ column: Int) throws(SQLiteError) -> SQLiteValue {
    switch try storage(column) {
    case SQLITE_INTEGER: .integer(sqlite3_column_int64(statement, Int32(column)))
    case SQLITE_FLOAT: .real(sqlite3_column_double(statement, Int32(column)))
    case SQLITE_TEXT: .text(try String(decoding: bytes(column), as: UTF8.self))
    case SQLITE_BLOB: .blob(try bytes(column))
    default: .null
    }
  }

  /// A whole number.
  public func int(_ column: Int) throws(SQLiteError) -> Int {
    try held(optionalInt(column), column, "an integer")
  }

  /// A whole number of 64 bits.
  public func int64(_ column: Int) throws(SQLiteError) -> Int64 {
    try held(optionalInt64(column), column, "an integer")
  }

  /// Whether a whole number is other than 0.
  public func bool(_ column: Int) throws(SQLiteError) -> Bool {
    try int64(column) != 0
  }

  /// A number, whole or not.
  public func double(_ column: Int) throws(SQLiteError) -> Double {
    try held(optionalDouble(column), column, "a number")
  }

  /// Text. Bytes that are not UTF-8 come as U+FFFD.
  public func text(_ column: Int) throws(SQLiteError) -> String {
    try held(optionalText(column), column, "text")
  }

  /// The bytes of a blob, or of a text as it is stored.
  public func blob(_ column: Int) throws(SQLiteError) -> [UInt8] {
    try held(optionalBlob(column), column, "a blob")
  }

  /// A whole number, or `nil` for NULL.
  public func optionalInt(_ column: Int) throws(SQLiteError) -> Int? {
    guard let wide = try optionalInt64(column) else { return nil }
    guard let number = Int(exactly: wide) else { throw mismatch(column, "an integer of this machine's size") }
    return number
  }

  /// A whole number of 64 bits, or `nil` for NULL.
  public func optionalInt64(_ column: Int) throws(SQLiteError) -> Int64? {
    switch try storage(column) {
    case SQLITE_NULL: nil
    case SQLITE_INTEGER: sqlite3_column_int64(statement, Int32(column))
    default: throw mismatch(column, "an integer")
    }
  }

  /// A number, whole or not, or `nil` for NULL.
  public func optionalDouble(_ column: Int) throws(SQLiteError) -> Double? {
    switch try storage(column) {
    case SQLITE_NULL: nil
    case SQLITE_INTEGER, SQLITE_FLOAT: sqlite3_column_double(statement, Int32(column))
    default: throw mismatch(column, "a number")
    }
  }

  /// Text, or `nil` for NULL. Bytes that are not UTF-8 come as U+FFFD.
  public func optionalText(_ column: Int) throws(SQLiteError) -> String? {
    switch try storage(column) {
    case SQLITE_NULL: nil
    case SQLITE_TEXT: try String(decoding: bytes(column), as: UTF8.self)
    default: throw mismatch(column, "text")
    }
  }

  /// The bytes of a blob, or of a text as it is stored, or `nil` for NULL.
  public func optionalBlob(_ column: Int) throws(SQLiteError) -> [UInt8]? {
    switch try storage(column) {
    case SQLITE_NULL: nil
    case SQLITE_BLOB, SQLITE_TEXT: try bytes(column)
    default: throw mismatch(column, "a blob")
    }
  }

  private func storage(_ column: Int) throws(SQLiteError) -> Int32 {
    guard (0..<count).contains(column) else {
      throw SQLiteError(code: SQLITE_RANGE, message: "there is no column \(column) in \(count) columns", sql: sql)
    }
    return sqlite3_column_type(statement, Int32(column))
  }

  private func bytes(_ column: Int) throws(SQLiteError) -> [UInt8] {
    let start = sqlite3_column_blob(statement, Int32(column))
    let length = Int(sqlite3_column_bytes(statement, Int32(column)))
    guard let start else {
      // SQLite gives no address for an empty value, and none when memory runs out.
      if length == 0 && sqlite3_errcode(sqlite3_db_handle(statement)) != SQLITE_NOMEM { return [] }
      throw SQLiteError(code: SQLITE_NOMEM, message: "out of memory", sql: sql)
    }
    return Array(UnsafeRawBufferPointer(start: start, count: length))
  }

  private func held<Value>(_ value: Value?, _ column: Int, _ wanted: String) throws(SQLiteError) -> Value {
    guard let value else { throw mismatch(column, wanted) }
    return value
  }

  private func mismatch(_ column: Int, _ wanted: String) -> SQLiteError {
    let name = sqlite3_column_name(statement, Int32(column)).map { String(cString: $0) } ?? ""
    let found =
      switch sqlite3_column_type(statement, Int32(column)) {
      case SQLITE_INTEGER: "an integer"
      case SQLITE_FLOAT: "a real"
      case SQLITE_TEXT: "text"
      case SQLITE_BLOB: "a blob"
      default: "NULL"
      }
    return SQLiteError(
      code: SQLITE_MISMATCH, message: "column \(column) (\(name)) was to be \(wanted) but holds \(found)", sql: sql)
  }
}

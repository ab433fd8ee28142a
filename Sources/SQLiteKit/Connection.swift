internal import CSQLite
internal import Glibc

/// The handle of an open database, and the prepared statements that wait to be used again.
///
/// A class, since `Database` and each `Statement` in use share it; the last of them closes it.
final class Connection {
  let handle: OpaquePointer

  /// Prepared statements that nobody is using, by their SQL. One in use is not in here, so that a nested use of the same
  /// SQL gets a statement of its own.
  private var idle: [String: OpaquePointer] = [:]

  /// More idle statements than this and all of them are let go: somebody is composing SQL with values in it.
  private static let idleLimit = 128

  /// Opens the database file at `path`.
  init(path: String, flags: Int32, busyTimeout: Duration) throws(SQLiteError) {
    if path.isEmpty {
      throw SQLiteError(code: SQLITE_CANTOPEN, message: "the path of the database is empty")
    }
    if path.utf8.contains(0) {
      throw SQLiteError(code: SQLITE_CANTOPEN, message: "a path cannot hold a NUL character")
    }
    var opened: OpaquePointer?
    let code = sqlite3_open_v2(path, &opened, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
    guard let opened else {
      throw SQLiteError(code: SQLITE_NOMEM, message: "out of memory")
    }
    handle = opened
    if code != SQLITE_OK {
      var failure = failure(code)
      // SQLite tries again in other ways, and so forgets that the folder may not be written.
      if failure.primaryCode == SQLITE_CANTOPEN, flags & SQLITE_OPEN_CREATE != 0,
        access(Self.folder(of: path), W_OK) != 0
      {
        failure.systemError = errno
      }
      throw failure
    }
    setBusyTimeout(busyTimeout)
    try execute("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA schema_version")
  }

  deinit {
    for statement in idle.values {
      sqlite3_finalize(statement)
    }
    sqlite3_close_v2(handle)
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  func setBusyTimeout(_ duration: Duration) {
    let milliseconds = duration / .milliseconds(1)
    sqlite3_busy_timeout(handle, Int32(min(max(milliseconds, 0), Double(Int32.max))))
  }

  /// The error for the call that just returned `code`.
  func failure(_ code: Int32, sql: String? = nil) -> SQLiteError {
    // A call that was refused as a misuse leaves the connection's message as it was.
    let text = code == sqlite3_extended_errcode(handle) ? sqlite3_errmsg(handle) : sqlite3_errstr(code)
    let message = text.map { String(cString: $0) } ?? "unknown error"
    return SQLiteError(code: code, message: message, sql: sql, systemError: sqlite3_system_errno(handle))
  }

  /// A prepared statement for `sql`: an idle one, or a new one.
  func take(_ sql: String) throws(SQLiteError) -> OpaquePointer {
    if let waiting = idle.removeValue(forKey: sql) {
      return waiting
    }
    return try prepare(sql)
  }

  /// Resets `statement` and keeps it for the next use.
  func giveBack(_ statement: OpaquePointer, sql: String) {
    sqlite3_reset(statement)
    sqlite3_clear_bindings(statement)
    if idle.count >= Self.idleLimit {
      for other in idle.values {
        sqlite3_finalize(other)
      }
      idle.removeAll()
    }
    if let other = idle.updateValue(statement, forKey: sql) {
      sqlite3_finalize(other)
    }
  }

  private func prepare(_ sql: String) throws(SQLiteError) -> OpaquePointer {
    let text = Array(sql.utf8)
    if text.contains(0) {
      throw SQLiteError(code: SQLITE_MISUSE, message: "a statement cannot hold a NUL character", sql: sql)
    }
    guard let length = Int32(exactly: text.count) else {
      throw SQLiteError(code: SQLITE_TOOBIG, message: "the statement is too long")
    }
    var statement: OpaquePointer?
    var rest: OpaquePointer?
    let (first, second) = text.withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        var tail: UnsafePointer<CChar>?
        let start = characters.baseAddress
        let first = sqlite3_prepare_v3(
          handle, start, length, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, &tail)
        guard first == SQLITE_OK, let start, let tail else { return (first, SQLITE_OK) }
        let left = length - Int32(tail - start)
        return (first, sqlite3_prepare_v3(handle, tail, left, 0, &rest, nil))
      }
    }
    if let rest {
      sqlite3_finalize(rest)
    }
    if first != SQLITE_OK {
      throw failure(first, sql: sql)
    }
    guard let statement else {
      throw SQLiteError(code: SQLITE_MISUSE, message: "there is no statement in this text", sql: sql)
    }
    if rest != nil || second != SQLITE_OK {
      sqlite3_finalize(statement)
      throw SQLiteError(
        code: SQLITE_MISUSE, message: "there is more than one statement here; use execute(_:) for scripts", sql: sql)
    }
    return statement
  }

  /// Runs every statement of `script`, one after the other.
  func execute(_ script: String) throws(SQLiteError) {
    if script.utf8.contains(0) {
      throw SQLiteError(code: SQLITE_MISUSE, message: "a script cannot hold a NUL character", sql: script)
    }
    let code = sqlite3_exec(handle, script, nil, nil, nil)
    if code != SQLITE_OK {
      throw failure(code, sql: script)
    }
  }
}

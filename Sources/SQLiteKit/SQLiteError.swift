internal import CSQLite
internal import Glibc

/// What SQLite refused or failed to do.
public struct SQLiteError: Error, Hashable, Sendable {
  /// SQLite's extended result code (<https://www.sqlite.org/rescode.html>).
  public var code: Int32
  /// SQLite's own words for it.
  public var message: String
  /// The SQL that was being prepared or run, if it was about one.
  public var sql: String?
  /// The `errno` of the system call that failed, or 0; it tells why a file could not be opened.
  public var systemError: Int32

  /// An error of this kit's or of SQLite's.
  public init(code: Int32, message: String, sql: String? = nil, systemError: Int32 = 0) {
    self.code = code
    self.message = message
    self.sql = sql
    self.systemError = systemError
  }

  /// The result code without its extension: its low byte.
  public var primaryCode: Int32 { code & 0xff }

  /// Whether the file is damaged, or is no database at all: what can be derived anew should be thrown away.
  public var isCorrupt: Bool { primaryCode == SQLITE_CORRUPT || primaryCode == SQLITE_NOTADB }

  /// Whether the file, its folder or its file system may not be written by us.
  public var isReadOnly: Bool {
    switch primaryCode {
    case SQLITE_READONLY, SQLITE_PERM: true
    case SQLITE_CANTOPEN, SQLITE_IOERR: [EACCES, EPERM, EROFS].contains(systemError)
    default: false
    }
  }

  /// Whether somebody else held the database for longer than the busy timeout: trying again later may help.
  public var isBusy: Bool { primaryCode == SQLITE_BUSY || primaryCode == SQLITE_LOCKED }

  /// Whether the disk, or our share of it, is full.
  public var isFull: Bool {
    switch primaryCode {
    case SQLITE_FULL: true
    case SQLITE_CANTOPEN, SQLITE_IOERR: [ENOSPC, EDQUOT].contains(systemError)
    default: false
    }
  }

  /// Whether a UNIQUE, NOT NULL, CHECK or foreign key constraint was broken.
  public var isConstraint: Bool { primaryCode == SQLITE_CONSTRAINT }
}

extension SQLiteError: CustomStringConvertible {
  /// SQLite's words, its code, and the SQL.
  public var description: String {
    let end = sql.map { " in: \($0)" } ?? ""
    return "\(message) (sqlite code \(code))\(end)"
  }
}

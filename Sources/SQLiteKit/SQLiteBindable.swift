/// A Swift value that can stand for a `?` in SQL.
public protocol SQLiteBindable {
  /// The value that SQLite stores for this one.
  var sqliteValue: SQLiteValue { get }
}

/// What stands for the `?`s of a statement, in their order; `nil` is NULL.
///
/// Optionals need no unwrapping: `[id, speaker, nil]` is right if `speaker` is a `String?`.
public typealias SQLiteBindings = [(any SQLiteBindable)?]

extension SQLiteValue: SQLiteBindable {
  /// The value itself.
  public var sqliteValue: SQLiteValue { self }
}

extension Int: SQLiteBindable {
  /// An integer.
  public var sqliteValue: SQLiteValue { .integer(Int64(self)) }
}

extension Int32: SQLiteBindable {
  /// An integer.
  public var sqliteValue: SQLiteValue { .integer(Int64(self)) }
}

extension Int64: SQLiteBindable {
  /// An integer.
  public var sqliteValue: SQLiteValue { .integer(self) }
}

extension Bool: SQLiteBindable {
  /// 1 or 0.
  public var sqliteValue: SQLiteValue { .integer(self ? 1 : 0) }
}

extension Double: SQLiteBindable {
  /// A real; NULL if it is a NaN.
  public var sqliteValue: SQLiteValue { .real(self) }
}

extension String: SQLiteBindable {
  /// Text.
  public var sqliteValue: SQLiteValue { .text(self) }
}

extension Substring: SQLiteBindable {
  /// Text.
  public var sqliteValue: SQLiteValue { .text(String(self)) }
}

extension [UInt8]: SQLiteBindable {
  /// A blob.
  public var sqliteValue: SQLiteValue { .blob(self) }
}

/// A place in a text that is not JSON, and why.
public struct JSONSyntaxError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The line, counted from 1; lines end with a line feed.
  public let line: Int
  /// The column, counted from 1 in code points.
  public let column: Int
  /// The number of bytes in front of the place.
  public let offset: Int
  /// What is wrong, in words: what was expected and what was found.
  public let reason: String

  /// An error at `offset` of `bytes`.
  init(_ reason: String, at offset: Int, in bytes: [UInt8]) {
    (line, column) = Self.position(of: offset, in: bytes)
    self.offset = offset
    self.reason = reason
  }

  /// Place and reason: `line 3, column 14: expected a value, found "]"`.
  public var description: String {
    "line \(line), column \(column): \(reason)"
  }

  /// The line and column, from 1, of the byte at `offset`.
  static func position(of offset: Int, in bytes: [UInt8]) -> (line: Int, column: Int) {
    var line = 1
    var column = 1
    for byte in bytes.prefix(offset) {
      if byte == ASCII.lineFeed {
        line += 1
        column = 1
      } else if byte & 0b1100_0000 != 0b1000_0000 {
        column += 1
      }
    }
    return (line, column)
  }
}

internal import ArchiveKit

/// Bytes that come in pieces, taken whole or line by line, and never more of them than a limit.
struct ByteReader {
  /// A line, or why there is none.
  enum Line: Equatable {
    case line([UInt8])
    /// It was longer than the limit; it has been passed over.
    case tooLong
    case end
  }

  private let name: String
  private let nextPiece: () throws -> [UInt8]
  /// What has come and has not been taken begins at `position`.
  private var buffer: [UInt8] = []
  private var position = 0
  private var isAtEnd = false
  /// What is to be thrown once what came before it is taken.
  private var failure: ReadingError?

  /// Reads what `nextPiece` gives, until that is empty.
  init(named name: String, _ nextPiece: @escaping () throws -> [UInt8]) {
    self.name = name
    self.nextPiece = nextPiece
  }

  /// Gets another piece; false at the end.
  ///
  /// After a failure what came before it and was not taken is gone, and there is nothing left to read, but of what is packed:
  /// there ``ArchiveKit/Inflating`` goes on where it can.
  private mutating func fill() throws(ReadingError) -> Bool {
    if failure == nil, get() { return true }
    guard let failure else { return false }
    self.failure = nil
    buffer = []
    position = 0
    throw failure
  }

  /// Gets another piece; false at the end, and where it fails.
  private mutating func get() -> Bool {
    if isAtEnd { return false }
    buffer.removeFirst(position)
    position = 0
    do {
      let piece = try nextPiece()
      isAtEnd = piece.isEmpty
      buffer += piece
      return !isAtEnd
    } catch {
      isAtEnd = !(error is ArchiveError)
      failure = error as? ReadingError ?? ReadingError("read \(name)", why: "\(error)")
      return false
    }
  }

  /// Takes nothing more.
  mutating func skipTheRest() {
    isAtEnd = true
    position = buffer.count
  }

  /// The first byte that is neither blank nor of a byte order mark, without taking it; nil where there is none so near
  /// the beginning that it could matter.
  mutating func firstVisibleByte() throws(ReadingError) -> UInt8? {
    while true {
      let first = buffer[position...].first { !$0.isBlank && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }
      if first != nil || buffer.count - position > 1 << 16 { return first }
      if try !fill() { return nil }
    }
  }

  /// Some bytes, as they come; none at the end.
  mutating func piece() throws(ReadingError) -> [UInt8] {
    if position == buffer.count { _ = try fill() }
    defer { position = buffer.count }
    return Array(buffer[position...])
  }

  /// The first bytes, without taking them: `count` of them, or all where there are fewer before the end or a failure.
  mutating func beginning(_ count: Int) -> [UInt8] {
    while buffer.count - position < count, failure == nil, get() {}
    return Array(buffer[position...].prefix(count))
  }

  /// As ``beginning(_:)``, but throws where it fails so near: then what stands before it may be damaged, too.
  mutating func soundBeginning(_ count: Int) throws(ReadingError) -> [UInt8] {
    let bytes = beginning(count)
    if bytes.count < count, failure != nil { _ = try fill() }
    return bytes
  }

  /// The next bytes: `count` of them, or all where there are fewer.
  mutating func take(_ count: Int) throws(ReadingError) -> [UInt8] {
    let bytes = beginning(count)
    if bytes.count < count { _ = try fill() }
    position += bytes.count
    return bytes
  }

  /// Passes over the next bytes, and says how many there were: `count`, or all where there are fewer.
  mutating func skip(_ count: Int) throws(ReadingError) -> Int {
    var skipped = 0
    while true {
      let step = min(buffer.count - position, count - skipped)
      position += step
      skipped += step
      if skipped == count { return skipped }
      if try !fill() { return skipped }
    }
  }

  /// All bytes that are left; nil where they are more than `limit`.
  mutating func all(atMost limit: Int) throws(ReadingError) -> [UInt8]? {
    while buffer.count - position <= limit {
      if try !fill() {
        defer { position = buffer.count }
        return Array(buffer[position...])
      }
    }
    return nil
  }

  /// The next line without its `\n`; the last one may have none.
  mutating func line(atMost limit: Int) throws(ReadingError) -> Line {
    var seen = 0
    var isTooLong = false
    while true {
      if let end = buffer[(position + seen)...].firstIndex(of: UInt8(ascii: "\n")) {
        let line = buffer[position..<end]
        position = end + 1
        return isTooLong || line.count > limit ? .tooLong : .line(Array(line))
      }
      seen = buffer.count - position
      if seen > limit {
        isTooLong = true
        position = buffer.count
        seen = 0
      }
      if try !fill() {
        let line = buffer[position...]
        position = buffer.count
        if isTooLong { return .tooLong }
        return line.isEmpty ? .end : .line(Array(line))
      }
    }
  }
}

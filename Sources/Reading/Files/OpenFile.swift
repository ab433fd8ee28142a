import Glibc

/// A file that is open for reading, until it is let go of.
final class OpenFile {
  private let descriptor: Int32
  private let attempt: String

  /// How many bytes are read at a time.
  private static let pieceSize = 1 << 16

  /// Opens the file at `path`, which may be a pipe.
  init(_ path: String, attempt: String) throws(ReadingError) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
    self.attempt = attempt
    guard descriptor >= 0 else { throw ReadingError(errno: errno, attempt: attempt) }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// The next bytes; none at the end.
  func nextPiece() throws(ReadingError) -> [UInt8] {
    var count = 0
    let piece = [UInt8](unsafeUninitializedCapacity: Self.pieceSize) { buffer, filled in
      repeat { count = read(descriptor, buffer.baseAddress, buffer.count) } while count < 0 && errno == EINTR
      filled = max(count, 0)
    }
    guard count >= 0 else { throw ReadingError(errno: errno, attempt: attempt) }
    return piece
  }
}

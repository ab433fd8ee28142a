import Glibc

/// A file without a name, for what a program reads and writes; it is gone when it is let go of.
final class Scratch {
  /// Its number for the system.
  let descriptor: Int32
  private let file: UnsafeMutablePointer<FILE>

  /// A file with these bytes, at whose beginning it stands.
  init(_ bytes: [UInt8] = [], attempt: String) throws(ReadingError) {
    guard let file = tmpfile() else { throw ReadingError(errno: errno, attempt: attempt) }
    self.file = file
    descriptor = fileno(file)
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        pwrite(descriptor, $0.baseAddress.map { $0 + written }, bytes.count - written, off_t(written))
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw ReadingError(errno: errno, attempt: attempt) }
      written += count
    }
  }

  deinit { fclose(file) }

  /// How many bytes it has.
  var size: Int {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
  }

  /// Its first bytes.
  func bytes(atMost limit: Int) -> [UInt8] {
    let wanted = min(size, limit)
    return [UInt8](unsafeUninitializedCapacity: wanted) { buffer, filled in
      while filled < wanted, let base = buffer.baseAddress {
        let count = pread(descriptor, base + filled, wanted - filled, off_t(filled))
        if count < 0 && errno == EINTR { continue }
        if count <= 0 { break }
        filled += count
      }
    }
  }

  /// Goes back to the beginning, for the next program that reads it.
  func rewind() { lseek(descriptor, 0, SEEK_SET) }
}

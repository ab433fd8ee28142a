import Glibc

/// A file that is open, read at any place, until it is let go of.
final class OpenZip {
  /// How many bytes it has.
  let size: Int
  private let descriptor: Int32
  private let attempt: String

  /// Opens a file; pipes are none.
  init(_ path: String, attempt: String) throws(ArchiveError) {
    self.attempt = attempt
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
    var status = stat()
    guard descriptor >= 0, fstat(descriptor, &status) == 0 else {
      let why = errno == ENOENT || errno == ENOTDIR ? "there is no such file" : Self.reason()
      if descriptor >= 0 { close(descriptor) }
      throw ArchiveError(.unreadable, attempt: attempt, message: why)
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw ArchiveError(.unreadable, attempt: attempt, message: "it is no file")
    }
    size = Int(status.st_size)
  }

  deinit { close(descriptor) }

  /// The bytes from a place on, which lies in the file: `count` of them, or all up to the end where there are fewer.
  func bytes(at offset: Int, count: Int) throws(ArchiveError) -> [UInt8] {
    var failure: String?
    let wanted = max(0, min(count, size - offset))
    let bytes = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, filled in
      while filled < wanted, let base = buffer.baseAddress {
        let count = pread(descriptor, base + filled, wanted - filled, off_t(offset + filled))
        if count < 0 && errno == EINTR { continue }
        if count < 0 { failure = Self.reason() }
        if count <= 0 { break }
        filled += count
      }
    }
    if let failure { throw ArchiveError(.unreadable, attempt: attempt, message: failure) }
    return bytes
  }

  private static func reason() -> String { String(cString: strerror(errno)).lowercased() }
}

internal import Glibc

/// The files of a ledger as people see and edit them.
///
/// Nothing is read or written through a symbolic link: a ledger from someone else must not reach outside its folder.
struct WorkingTree {
  /// The folder, without a slash at its end.
  let root: String

  /// A file's bytes; nil where there is none.
  func read(_ path: String) throws(LedgerError) -> [UInt8]? {
    let attempt = "read \(path)"
    guard try isPlain(path, attempt) else { return nil }
    return try Self.read(root + "/" + path, attempt: attempt)
  }

  /// Puts a file in place in one step; nil removes it, and the folders that it leaves empty.
  func write(_ bytes: [UInt8]?, to path: String) throws(LedgerError) {
    let attempt = "write \(path)"
    let exists = try isPlain(path, attempt)
    guard let bytes else {
      if exists, unlink(root + "/" + path) != 0, errno != ENOENT { throw .system(attempt) }
      for folder in Self.folders(of: path).reversed() where rmdir(root + "/" + folder) != 0 { break }
      return
    }
    for folder in Self.folders(of: path) where mkdir(root + "/" + folder, 0o777) != 0 && errno != EEXIST {
      throw .system(attempt)
    }
    try Self.replace(root + "/" + path, with: bytes, attempt: attempt)
  }

  /// Whether there is a plain file at `path`, none of whose folders is a symbolic link.
  private func isPlain(_ path: String, _ attempt: String) throws(LedgerError) -> Bool {
    for place in Self.folders(of: path) + [path] {
      var status = stat()
      guard lstat(root + "/" + place, &status) == 0 else {
        if errno == ENOENT || errno == ENOTDIR { return false }
        throw .system(attempt)
      }
      let kind = status.st_mode & S_IFMT
      guard kind == (place == path ? S_IFREG : S_IFDIR) else {
        throw LedgerError(
          .refused, attempt, why: "\(place) is \(kind == S_IFLNK ? "a symbolic link" : "something else than expected")",
          hint: "a ledger's files are never reached through links; move \(place) away and try again")
      }
    }
    return true
  }

  /// The folders on the way to a path, outermost first.
  private static func folders(of path: String) -> [String] {
    path.indices.filter { path[$0] == "/" }.map { String(path[..<$0]) }
  }

  /// The bytes of the file at a full path; nil where there is none.
  static func read(_ path: String, attempt: String) throws(LedgerError) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw .system(attempt)
    }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(descriptor, &part, part.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .system(attempt) }
      if count == 0 { return bytes }
      bytes += part[..<count]
    }
  }

  /// Puts a file at a full path in one step: written beside it, flushed to the disk, renamed.
  static func replace(_ path: String, with bytes: [UInt8], flushing: Bool = false, attempt: String) throws(LedgerError)
  {
    let beside = path + ".claimlog"
    let descriptor = open(beside, O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else { throw .system(attempt) }
    defer { close(descriptor) }
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        let error = LedgerError.system(attempt)
        unlink(beside)
        throw error
      }
      written += count
    }
    if flushing, fsync(descriptor) != 0 { throw .system(attempt) }
    guard rename(beside, path) == 0 else { throw .system(attempt) }
  }
}

extension LedgerError {
  /// What the system said last.
  static func system(_ attempt: String) -> LedgerError {
    let number = errno
    let hint: String? =
      switch number {
      case ENOSPC, EDQUOT: "make room on the disk, and try again: nothing was recorded"
      case EACCES, EPERM: "you need permission to write there"
      case EROFS: "the disk is read-only; copy the ledger to one that is not"
      default: nil
      }
    return LedgerError(.failed, attempt, why: String(cString: strerror(number)), hint: hint)
  }
}

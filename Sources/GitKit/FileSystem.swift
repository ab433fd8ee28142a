import Glibc

/// The few calls to the system that are needed beside libgit2.
enum FileSystem {
  /// What stands at a path.
  enum Kind {
    case file, folder, link, other
  }

  /// What stands at a path, seen through a symbolic link unless told otherwise; nil when nothing does.
  static func kind(of path: String, followingLinks: Bool = true) -> Kind? {
    var status = stat()
    guard (followingLinks ? stat(path, &status) : lstat(path, &status)) == 0 else { return nil }
    return switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .link
    default: .other
    }
  }

  /// Whether two paths lead to the same thing.
  static func areSame(_ one: String, _ other: String) -> Bool {
    var (first, second) = (stat(), stat())
    return stat(one, &first) == 0 && stat(other, &second) == 0 && first.st_dev == second.st_dev
      && first.st_ino == second.st_ino
  }

  /// A file's bytes; nil when it is not there.
  static func read(_ path: String) throws(GitError) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR || errno == EISDIR { return nil }
      throw GitError(errno: errno, attempt: "read \(path)")
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT != S_IFDIR else { return nil }
    var bytes = [UInt8](repeating: 0, count: max(Int(status.st_size), 0) + 1)
    var filled = 0
    while true {
      if filled == bytes.count { bytes.append(contentsOf: repeatElement(0, count: bytes.count)) }
      let count = bytes.withUnsafeMutableBytes { buffer in
        Glibc.read(descriptor, buffer.baseAddress.map { $0 + filled }, buffer.count - filled)
      }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw GitError(errno: errno, attempt: "read \(path)") }
      if count == 0 { break }
      filled += count
    }
    bytes.removeLast(bytes.count - filled)
    return bytes
  }

  /// Writes a file anew.
  static func write(_ bytes: [UInt8], to path: String) throws(GitError) {
    let attempt = "write \(path)"
    let descriptor = open(path, O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw GitError(errno: errno, attempt: attempt) }
    defer { close(descriptor) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
      }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw GitError(errno: errno, attempt: attempt) }
      written += count
    }
  }

  /// Waits until a file, or the names in a folder, are on the disk.
  static func flush(_ path: String) throws(GitError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw GitError(errno: errno, attempt: "flush \(path)") }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw GitError(errno: errno, attempt: "flush \(path)") }
  }

  /// Where a symbolic link leads; nil when the path is none.
  static func target(ofLink path: String) -> String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(path, &buffer, buffer.count)
    return count < 0 ? nil : String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// A path from the root, without `.`, `..` and double slashes; symbolic links stay as they are.
  static func absolute(_ path: String) throws(GitError) -> String {
    guard !path.utf8.contains(0) else {
      throw GitError(.invalid, attempt: "find \(path)", message: "the path holds a NUL")
    }
    var full = path
    if path.utf8.first != UInt8(ascii: "/") {
      guard let buffer = getcwd(nil, 0) else { throw GitError(errno: errno, attempt: "find the current folder") }
      defer { free(buffer) }
      full = String(cString: buffer) + "/" + path
    }
    var parts: [Substring] = []
    for part in full.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// The folder that a path is in; nil for the root.
  static func parent(of path: String) -> String? {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), path != "/" else { return nil }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// A path below a folder, or the path alone when it starts at the root.
  static func join(_ folder: String, _ path: some StringProtocol) -> String {
    if path.utf8.first == UInt8(ascii: "/") { return String(path) }
    return folder == "/" ? "/\(path)" : "\(folder)/\(path)"
  }
}

extension GitError {
  /// The error for a number that the system gave.
  init(errno number: Int32, attempt: String) {
    let code: Code =
      switch number {
      case ENOENT, ENOTDIR: .notFound
      case EEXIST: .exists
      case ENOSPC, EDQUOT: .diskFull
      case EACCES, EPERM, EROFS: .permission
      default: .other
      }
    self.init(
      code, attempt: attempt, message: String(cString: strerror(number)), hint: code == .diskFull ? Self.makeRoom : nil)
  }
}

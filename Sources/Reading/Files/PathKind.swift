import Glibc

/// What stands at a path.
enum PathKind {
  case file, folder, link, other

  /// Looks at a path.
  ///
  /// - Throws: Where nothing can be seen there, with the system's reason.
  init(of path: String, followingLinks: Bool = true, attempt: String) throws(ReadingError) {
    guard !path.utf8.contains(0) else { throw ReadingError(attempt, why: "the path holds a NUL") }
    var status = stat()
    guard (followingLinks ? stat(path, &status) : lstat(path, &status)) == 0 else {
      throw ReadingError(errno: errno, attempt: attempt)
    }
    self =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
  }
}

extension ReadingError {
  /// The failure of a call to the system.
  init(errno number: Int32, attempt: String) {
    switch number {
    case ENOENT, ENOTDIR: self.init(attempt, why: "there is no such file", hint: "check its name and the folder")
    case EACCES, EPERM: self.init(attempt, why: "reading it is not permitted", hint: "check its owner and its mode")
    default: self.init(attempt, why: String(cString: strerror(number)).lowercased())
    }
  }
}

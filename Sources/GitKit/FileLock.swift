import Glibc

/// A lock that other processes see, held until this value is let go.
public struct FileLock: ~Copyable {
  /// The lock's file.
  public let path: String
  /// The open file whose lock is held; below 0 when the file's being there is the lock.
  private let descriptor: Int32

  /// Takes a lock as Git does: by making a file that must not be there (`index.lock`), which is removed in the end.
  ///
  /// It outlives a killed process, so what was under way can be seen.
  ///
  /// - Parameters:
  ///   - path: the lock's file.
  ///   - limit: how long to wait for another process that holds it.
  /// - Throws: ``GitError`` with `.locked` when the wait is over.
  public static func creating(_ path: String, waitingUpTo limit: Duration = .zero) throws(GitError) -> FileLock {
    let lock = try waiting(upTo: limit) { () throws(GitError) -> FileLock? in
      let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o666)
      if descriptor < 0, errno == EEXIST { return nil }
      guard descriptor >= 0 else { throw GitError(errno: errno, attempt: "lock \(path)") }
      close(descriptor)
      return FileLock(path: path, descriptor: -1)
    }
    guard let lock else {
      throw locked(path, hint: "wait for it to end; if none is running, remove the file")
    }
    return lock
  }

  /// Takes over a lock file that a process left which was killed, and which the caller knows to be its own kind's.
  ///
  /// - Returns: nil when there is no such file.
  public static func adopting(_ path: String) -> FileLock? {
    FileSystem.kind(of: path, followingLinks: false) == nil ? nil : FileLock(path: path, descriptor: -1)
  }

  /// Takes the system's advisory lock (`flock`) on a file, which is made when it is missing, and stays.
  ///
  /// It ends with the process, however that ends, so it never has to be cleaned up.
  ///
  /// - Parameters:
  ///   - path: the lock's file.
  ///   - limit: how long to wait for another process that holds it.
  /// - Throws: ``GitError`` with `.locked` when the wait is over.
  public static func holding(_ path: String, waitingUpTo limit: Duration = .zero) throws(GitError) -> FileLock {
    let descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw GitError(errno: errno, attempt: "lock \(path)") }
    do throws(GitError) {
      let lock = try waiting(upTo: limit) { () throws(GitError) -> FileLock? in
        if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return FileLock(path: path, descriptor: descriptor) }
        if errno == EWOULDBLOCK || errno == EINTR { return nil }
        throw GitError(errno: errno, attempt: "lock \(path)")
      }
      guard let lock else { throw locked(path, hint: "wait for it to end, and try again") }
      return lock
    } catch {
      close(descriptor)
      throw error
    }
  }

  private init(path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  /// Gives the lock back now.
  public consuming func release() {}

  deinit {
    if descriptor >= 0 {
      close(descriptor)
    } else {
      unlink(path)
    }
  }

  private static func locked(_ path: String, hint: String) -> GitError {
    GitError(.locked, attempt: "lock \(path)", message: "another process holds it", hint: hint)
  }
}

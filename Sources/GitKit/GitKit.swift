/// libgit2 in Swift: values out, never pointers.
///
/// What may enter: what Git itself knows, that is objects, trees, commits, references, history, configuration, the working
/// tree and Git's index, and the lock files that go with them. What may not: anything about claims, articles or their
/// layout, and any type of libgit2 in a public signature.
///
/// ``GitLocation`` finds a repository and reads where its `HEAD` stands without libgit2, whose start alone takes 8 to 40 ms;
/// ``Repository`` does everything else. Every error is a ``GitError``.
internal import CLibgit2
import Synchronization

/// The C library's global state, which is made when a repository is first opened.
enum Libgit2 {
  /// Starts the library once in the process; every later call costs a comparison.
  static func start() throws(GitError) {
    guard started >= 0 else {
      throw GitError(.other, attempt: "start libgit2", message: "its initialization failed")
    }
  }

  private static let started: Int32 = {
    let count = git_libgit2_init()
    // Hashing all that is read makes walks through trees three times slower; zlib's checksum, which each object has, is
    // always proved, and `Repository.verify` proves the hash too.
    return count < 0 ? count : claimlog_git_set_hash_verification(0)
  }()

  /// Turns a result of the library into an error that says what was tried.
  @discardableResult
  static func check(_ result: Int32, _ attempt: @autoclosure () -> String) throws(GitError) -> Int32 {
    guard result < 0 else { return result }
    throw GitError(result: result, attempt: attempt())
  }

  /// How many calls now need what they write to be on the disk when they return.
  private static let durableCalls = Mutex(0)

  /// Calls a function during which the library flushes to the disk what it writes.
  ///
  /// The library has one switch for references, settings and objects in all threads. It is off while objects are written,
  /// since these are flushed together (see ``ObjectStaging``); where it is on for another thread, they are only slower.
  static func durably<Result>(_ body: () throws(GitError) -> Result) throws(GitError) -> Result {
    durableCalls.withLock { calls in
      calls += 1
      if calls == 1 { _ = claimlog_git_set_fsync(1) }
    }
    defer {
      durableCalls.withLock { calls in
        calls -= 1
        if calls == 0 { _ = claimlog_git_set_fsync(0) }
      }
    }
    return try body()
  }
}

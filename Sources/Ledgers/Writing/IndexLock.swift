internal import Glibc

/// Git's own `index.lock`, taken so that no plain `git` writes the index while a commit's files are put in place.
///
/// The file holds a mark, made and moved into place in one step, so that one that a killed process left is known for what
/// it is, and may be taken over by whoever holds the ledger's lock. Git's own lock files never hold this mark.
struct IndexLock: ~Copyable {
  private let path: String
  private static let mark = Array("claimlog: a commit's files are being put in place\n".utf8)

  /// Takes the lock, waiting for a plain `git` that holds it.
  init(gitDirectory: String, waitingUpTo limit: Duration, attempt: String) throws(LedgerError) {
    path = gitDirectory + "/index.lock"
    let made = gitDirectory + "/index.lock.claimlog"
    try WorkingTree.replace(made, with: Self.mark, attempt: attempt)
    defer { unlink(made) }
    var waited = Duration.zero
    while link(made, path) != 0 {
      guard errno == EEXIST else { throw .system(attempt) }
      // The caller holds the ledger's lock, so a mark of ours is one that a killed process left.
      if try WorkingTree.read(path, attempt: attempt) == Self.mark { return }
      guard waited < limit else {
        throw LedgerError(
          .busy, attempt, why: "Git's index is locked (\(path))",
          hint: "wait for the other git command to finish; if none is running, remove that file")
      }
      usleep(20_000)
      waited += .milliseconds(20)
    }
  }

  /// Gives the lock back now.
  consuming func release() {}

  deinit { unlink(path) }
}

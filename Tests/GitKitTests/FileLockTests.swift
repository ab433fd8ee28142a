import Foundation
import GitKit
import TestSupport
import Testing

@Suite struct FileLockTests {
  @Test func aLockFileKeepsOthersOutUntilItIsReleased() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("index.lock")
    let lock = try FileLock.creating(path)
    let held = FileManager.default.fileExists(atPath: path)
    #expect(held)
    let thrown = error { () throws(GitError) in _ = try FileLock.creating(path, waitingUpTo: .milliseconds(20)) }
    #expect(thrown?.code == .locked)
    lock.release()
    #expect(!FileManager.default.fileExists(atPath: path))
    try FileLock.creating(path).release()
  }

  @Test func anAdvisoryLockEndsWithItsHolderAndLeavesItsFile() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("lock")
    let lock = try FileLock.holding(path)
    let thrown = error { () throws(GitError) in _ = try FileLock.holding(path, waitingUpTo: .milliseconds(20)) }
    #expect(thrown?.code == .locked)
    lock.release()
    // A child that another test starts at this moment holds the file until it is its own program.
    try FileLock.holding(path, waitingUpTo: .seconds(5)).release()
    #expect(FileManager.default.fileExists(atPath: path))
  }

  @Test func waitsForTheLock() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("", to: "lock")
    Thread.detachNewThread {
      usleep(20_000)
      unlink(path)
    }
    try FileLock.creating(path, waitingUpTo: .seconds(20)).release()
  }

  @Test func takesOverALockThatWasLeft() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("", to: "index.lock")
    let taken = try adopt(path)
    #expect(taken)
    #expect(!FileManager.default.fileExists(atPath: path))
    let again = try adopt(path)
    #expect(!again)
  }

  private func adopt(_ path: String) throws -> Bool {
    guard let lock = FileLock.adopting(path) else { return false }
    #expect(FileManager.default.fileExists(atPath: path))
    lock.release()
    return true
  }

  @Test func saysWhyItCannotLock() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("absent/lock")
    #expect(error { () throws(GitError) in _ = try FileLock.creating(path) }?.code == .notFound)
    #expect(error { () throws(GitError) in _ = try FileLock.holding(path) }?.code == .notFound)
  }
}

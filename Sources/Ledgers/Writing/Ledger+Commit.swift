internal import Foundation
internal import GitKit
internal import Measures

/// How long a writer waits for another one of Claimlog's.
private let longestWait = Duration.seconds(60)

extension Ledger {
  private var commonFolder: String { "\(repository.location.commonDirectory)/claimlog" }
  /// The note on what is under way; one for each working tree.
  private var pendingPath: String { "\(repository.location.gitDirectory)/claimlog-pending" }

  /// Makes one change of the ledger one commit, whole or not at all.
  ///
  /// `build` is given the ledger as it is now, under the writers' lock, and says what is to be written; where plain Git
  /// moves the branch meanwhile, it is asked again. A kill at any moment leaves a sound ledger: see ``finishPending()``.
  ///
  /// - Returns: The commit in hexadecimal digits; nil where `build` had nothing to write.
  @discardableResult
  mutating func commit(
    _ attempt: String, as editor: Editor, _ build: (borrowing Ledger) throws -> LedgerChange?
  ) throws -> String? {
    guard let branch else {
      throw LedgerError(
        .busy, attempt, why: "the head is detached, so there is no branch to commit to",
        hint: "go back to the branch first: git switch main")
    }
    let state = repository.state()
    guard state == .clean else {
      throw LedgerError(
        .busy, attempt, why: "Git is in the middle of a \(state.rawValue)",
        hint: "finish it or give it up with git first (git status says how), then try again")
    }
    let lock = try writersLock(attempt, waitingUpTo: longestWait)
    try finishPendingUnderLock()
    try setUpMergeDriver()
    for _ in 0..<10 {
      try catchUp()
      guard let change = try build(self) else {
        lock.release()
        return nil
      }
      do {
        // What cannot be made again is on the disk before anything names it.
        for (file, _) in change.kept { try privateFiles.keep(file) }
        let id = try write(change, to: branch, attempt, as: editor)
        try catchUp()
        if let tree = try tree {
          try index.readTexts(of: change.kept.map(\.article), in: tree, of: repository)
        }
        try removePending()
        lock.release()
        return id?.hex
      } catch let error as GitError where error.code == .modified {
        // Plain Git moved the branch: look at it again, and build again.
        try removePending()
      }
    }
    throw LedgerError(
      .busy, attempt, why: "the branch kept moving", hint: "wait until the other git commands are done, and try again")
  }

  private func writersLock(_ attempt: String, waitingUpTo limit: Duration) throws -> FileLock {
    do {
      try FileManager.default.createDirectory(atPath: commonFolder, withIntermediateDirectories: true)
      return try FileLock.holding("\(commonFolder)/lock", waitingUpTo: limit)
    } catch let error as GitError where error.code == .locked {
      throw LedgerError(
        .busy, attempt, why: "another claimlog has been writing here for a minute",
        hint: "wait for it, or stop it, and try again: nothing was recorded")
    } catch let error as CocoaError {
      throw LedgerError(
        .failed, attempt, why: "the Git directory cannot be written: \(error.localizedDescription)",
        hint: "you need permission to write there, and a disk that is not read-only")
    }
  }

  private mutating func write(
    _ change: LedgerChange, to branch: String, _ attempt: String, as editor: Editor
  ) throws -> ObjectID? {
    let base = try tree
    var files: [PathChange] = []
    var blobs: [(path: String, blob: ObjectID?)] = []
    for path in change.paths {
      let old = try base.flatMap { base throws in try repository.blobID(at: path, in: base) }
      let new = try change.files[path].flatMap { $0 }.map { bytes throws in try repository.writeBlob(bytes) }
      if old != new { blobs.append((path, new)) }
      if old != new || change.adopts[path] != nil { files.append(PathChange(path: path, old: old, new: new)) }
    }
    let committer = Signature(
      name: editor.name, email: editor.email, seconds: Int64(max(0, editor.now.seconds)),
      offsetMinutes: editor.offsetMinutes)
    if blobs.isEmpty, files.isEmpty { return nil }
    if repository.isBare {
      return try move(branch, change, base, blobs, committer, putting: [], attempt)
    }
    let indexLock = try IndexLock(
      gitDirectory: repository.location.gitDirectory, waitingUpTo: .seconds(5), attempt: attempt)
    try refuseUncommitted(files, but: change.adopts, attempt)
    if blobs.isEmpty {
      // All that a person had changed is computed anew: the files go back to what is committed.
      try putInPlace(files, over: change.adopts)
      indexLock.release()
      return nil
    }
    let id = try move(branch, change, base, blobs, committer, putting: files, attempt)
    try putInPlace(files, over: change.adopts)
    indexLock.release()
    return id
  }

  /// Makes the commit's objects, notes what is under way, and moves the branch.
  private func move(
    _ branch: String, _ change: LedgerChange, _ base: ObjectID?, _ blobs: [(path: String, blob: ObjectID?)],
    _ committer: Signature, putting files: [PathChange], _ attempt: String
  ) throws -> ObjectID {
    let tree = try repository.updatingTree(base, with: blobs)
    let id = try repository.createCommit(
      tree: tree, parents: tip.map { [$0] } ?? [], author: change.author ?? committer, committer: committer,
      message: change.message)
    try WorkingTree.replace(
      pendingPath, with: Pending(branch: branch, commit: id, files: files).bytes, flushing: true, attempt: attempt)
    try repository.setReference(
      branch, to: id, expecting: tip, reflogMessage: "claimlog: \(change.subject.prefix(60))", as: committer)
    return id
  }

  /// Stops before anything is written where a person's uncommitted change is in a file that is to be written.
  private func refuseUncommitted(
    _ files: [PathChange], but adopted: [String: [UInt8]?], _ attempt: String
  ) throws {
    let paths = files.map(\.path).filter { adopted[$0] == nil }
    guard let changed = try repository.workingTreeChanges(at: paths).first else { return }
    throw LedgerError(
      .uncommitted, attempt, why: "\(changed.path) has a change that is not committed",
      hint: "check and commit it with: claimlog commit, or drop it with: git checkout HEAD -- \(changed.path)")
  }

  /// Lets the working tree's files and Git's index follow; only files that still are as they were are replaced.
  private func putInPlace(_ files: [PathChange], over adopted: [String: [UInt8]?] = [:]) throws {
    guard let folder = repository.location.workingDirectory else { return }
    let workingTree = WorkingTree(root: folder)
    for file in files {
      let present = try workingTree.read(file.path)
      let old = try file.old.map { old throws in try repository.readBlob(old) }
      let new = try file.new.map { new throws in try repository.readBlob(new) }
      let isKnown = present == old || adopted[file.path].map { $0 == present } ?? false
      if isKnown, present != new { try workingTree.write(new, to: file.path) }
    }
    let prepared = try repository.prepareIndex(updating: files.map { ($0.path, $0.new) })
    try prepared.install()
  }

  /// Finishes what a killed writer had begun: where the branch had moved, the files and Git's index follow.
  ///
  /// Where another writer is at work, it is left alone.
  func finishPending() throws {
    guard try WorkingTree.read(pendingPath, attempt: "look for unfinished work") != nil else { return }
    do {
      let lock = try writersLock("finish what was under way", waitingUpTo: .zero)
      try finishPendingUnderLock()
      lock.release()
    } catch let error as LedgerError where error.code == .busy {
      return
    }
  }

  private func finishPendingUnderLock() throws {
    let attempt = "finish what was under way"
    guard let bytes = try WorkingTree.read(pendingPath, attempt: attempt) else { return }
    if let pending = Pending(bytes) { try removeStaleLock(of: pending.branch) }
    if let pending = Pending(bytes), !repository.isBare, repository.exists(pending.commit),
      let tip = try repository.reference(pending.branch),
      try tip == pending.commit || repository.isAncestor(pending.commit, of: tip),
      case .branch(pending.branch, _) = try repository.head()
    {
      let indexLock = try IndexLock(
        gitDirectory: repository.location.gitDirectory, waitingUpTo: .seconds(5), attempt: attempt)
      try putInPlace(pending.files)
      indexLock.release()
    }
    try removePending()
  }

  /// Removes the lock on a branch that a killed writer left.
  ///
  /// The caller holds the writers' lock and has found the killed writer's note, so nobody else's lock is expected; a plain
  /// `git` that holds one all the same is done within the second that is waited.
  private func removeStaleLock(of branch: String) throws {
    let path = "\(repository.location.commonDirectory)/\(branch).lock"
    var waited = 0
    while FileManager.default.fileExists(atPath: path) {
      guard waited < 50 else { return try FileManager.default.removeItem(atPath: path) }
      Thread.sleep(forTimeInterval: 0.02)
      waited += 1
    }
  }

  private func removePending() throws {
    if FileManager.default.fileExists(atPath: pendingPath) { try FileManager.default.removeItem(atPath: pendingPath) }
  }
}

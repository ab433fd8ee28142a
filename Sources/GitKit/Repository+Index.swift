internal import CLibgit2
import Glibc

extension Repository {
  /// Writes a new version of Git's index beside it, in which some files are as they were committed.
  ///
  /// What is staged for other files stays. Where a file in the working tree has the content that was committed, its times and
  /// size are noted, so that `git status` need not read it again.
  ///
  /// Git's index is read here, so the caller takes `index.lock` before and holds it until the new one is installed.
  ///
  /// - Parameter changes: the files' paths and contents, nil for those that were removed.
  /// - Throws: ``GitError`` with `.invalid` in a bare repository, `.unsupportedExtension` when libgit2 cannot read the index.
  public func prepareIndex(
    updating changes: [(path: String, blob: ObjectID?)]
  ) throws(GitError) -> PreparedIndex {
    let attempt = "bring Git's index up to date"
    guard let workingDirectory = location.workingDirectory else {
      throw GitError(.invalid, attempt: attempt, message: "a bare repository has none")
    }
    let target = FileSystem.join(location.gitDirectory, "index")
    let prepared = PreparedIndex(path: target + ".claimlog", target: target)
    // libgit2 locks the new version, too; a writer that was killed may have left that lock, and nobody else takes it.
    unlink(prepared.path + ".lock")
    try Self.beginIndex(at: prepared.path, with: target)
    var index: OpaquePointer?
    try Libgit2.check(git_index_open(&index, prepared.path), attempt)
    defer { git_index_free(index) }
    for change in changes {
      _ = try Self.checked(change.path)
      guard let blob = change.blob else {
        let result = git_index_remove_bypath(index, change.path)
        if git_error_code(result) != GIT_ENOTFOUND { try Libgit2.check(result, "\(attempt) for \(change.path)") }
        continue
      }
      var entry = git_index_entry()
      let known = git_index_get_bypath(index, change.path, 0)
      entry.mode = known?.pointee.mode == 0o100755 ? 0o100755 : 0o100644
      entry.id = blob.forLibgit2
      entry.note(file: FileSystem.join(workingDirectory, change.path), ifItHolds: blob)
      let result = change.path.withCString { path in
        entry.path = path
        return git_index_add(index, &entry)
      }
      try Libgit2.check(result, "\(attempt) for \(change.path)")
    }
    try Libgit2.check(git_index_write(index), attempt)
    try FileSystem.flush(prepared.path)
    return prepared
  }

  /// Gives a file the content of another, if that is there, and nothing of an older one that a kill left.
  ///
  /// A second name for the same file will do, since libgit2 does not change a file, but puts another in its place.
  private static func beginIndex(at path: String, with target: String) throws(GitError) {
    unlink(path)
    if link(target, path) == 0 || errno == ENOENT { return }
    // Some file systems have no second names.
    if let bytes = try FileSystem.read(target) { try FileSystem.write(bytes, to: path) }
  }
}

extension git_index_entry {
  /// Notes a file's times, size and place, if it holds what was committed.
  ///
  /// The file is looked at before and after it is read: one that changes meanwhile is not noted, and Git will read it.
  fileprivate mutating func note(file path: String, ifItHolds blob: ObjectID) {
    var (before, after, held) = (stat(), stat(), git_oid())
    guard lstat(path, &before) == 0, before.st_mode & S_IFMT == S_IFREG,
      git_odb_hashfile(&held, path, GIT_OBJECT_BLOB) == 0, ObjectID(held) == blob,
      lstat(path, &after) == 0, before.isSameVersion(as: after)
    else { return }
    ctime = git_index_time(before.st_ctim)
    mtime = git_index_time(before.st_mtim)
    dev = UInt32(truncatingIfNeeded: before.st_dev)
    ino = UInt32(truncatingIfNeeded: before.st_ino)
    uid = before.st_uid
    gid = before.st_gid
    file_size = UInt32(truncatingIfNeeded: before.st_size)
  }
}

extension git_index_time {
  fileprivate init(_ time: timespec) {
    self.init(
      seconds: Int32(truncatingIfNeeded: time.tv_sec), nanoseconds: UInt32(truncatingIfNeeded: time.tv_nsec))
  }
}

extension stat {
  fileprivate func isSameVersion(as other: stat) -> Bool {
    st_ino == other.st_ino && st_size == other.st_size && st_mtim.tv_sec == other.st_mtim.tv_sec
      && st_mtim.tv_nsec == other.st_mtim.tv_nsec
  }
}

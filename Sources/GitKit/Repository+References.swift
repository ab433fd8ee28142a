internal import CLibgit2

extension Repository {
  /// What a reference (`refs/heads/main`) leads to; nil when there is none with that name.
  ///
  /// - Throws: ``GitError`` with `.invalid` when it is no name for a reference, `.corrupt` when it leads nowhere.
  public func reference(_ name: String) throws(GitError) -> ObjectID? {
    try Self.check(referenceName: name)
    var raw = git_oid()
    let result = git_reference_name_to_id(&raw, handle, name)
    if git_error_code(result) == GIT_ENOTFOUND { return nil }
    try Libgit2.check(result, "read reference \(name)")
    return ObjectID(raw)
  }

  /// Moves a reference if it is where it is expected to be, by one step that cannot be seen half done.
  ///
  /// All new objects are brought safely to the disk before, and the reference when it has moved.
  ///
  /// - Parameters:
  ///   - name: its full name, never `HEAD`.
  ///   - new: the object that it is to lead to.
  ///   - expected: where it must be now; nil when there must be none.
  ///   - reflogMessage: what the reflog says about it.
  ///   - signature: who moves it, and when.
  /// - Throws: ``GitError`` with `.modified` when it is somewhere else, `.locked` when another process is moving it, `.notFound`
  ///   when the new object is not there.
  public func setReference(
    _ name: String, to new: ObjectID, expecting expected: ObjectID?, reflogMessage: String, as signature: Signature
  ) throws(GitError) {
    let attempt = "move \(name) to \(new.abbreviated())"
    try flush()
    guard exists(new) else { throw GitError(.notFound, attempt: attempt, message: "object \(new) is not there") }
    try change(name, expecting: expected, attempt: attempt) { (transaction) throws(GitError) in
      var raw = new.forLibgit2
      let time = git_time_t(signature.seconds)
      var writer: UnsafeMutablePointer<git_signature>?
      try Libgit2.check(
        git_signature_new(&writer, signature.name, signature.email, time, Int32(signature.offsetMinutes)), attempt)
      defer { git_signature_free(writer) }
      try Libgit2.check(git_transaction_set_target(transaction, name, &raw, writer, reflogMessage), attempt)
    }
  }

  /// Removes a reference if it is where it is expected to be.
  ///
  /// - Throws: ``GitError`` with `.modified` when it is somewhere else or not there, `.locked` when another process is moving it.
  public func deleteReference(_ name: String, expecting expected: ObjectID) throws(GitError) {
    let attempt = "remove \(name)"
    try change(name, expecting: expected, attempt: attempt) { (transaction) throws(GitError) in
      try Libgit2.check(git_transaction_remove(transaction, name), attempt)
    }
  }

  /// The commit that a person's words for a revision mean, in as much of the syntax of `git rev-parse` as libgit2 knows.
  ///
  /// - Throws: ``GitError`` with `.notFound`, `.ambiguous` or `.invalid`.
  public func resolve(revision: String) throws(GitError) -> ObjectID {
    let attempt = "find the revision \(revision.debugDescription)"
    guard !revision.isEmpty, !revision.utf8.contains(0) else {
      throw GitError(.invalid, attempt: attempt, message: "that names none")
    }
    var object: OpaquePointer?
    do throws(GitError) {
      try Libgit2.check(git_revparse_single(&object, handle, revision), attempt)
    } catch  where error.code == .notFound {
      throw GitError(.notFound, attempt: attempt, message: "there is no commit, branch or tag of that name")
    }
    defer { git_object_free(object) }
    var commit: OpaquePointer?
    let result = git_object_peel(&commit, object, GIT_OBJECT_COMMIT)
    guard result >= 0, let id = git_object_id(commit) else {
      throw GitError(.invalid, attempt: attempt, message: "what it names is no commit")
    }
    defer { git_object_free(commit) }
    return ObjectID(id.pointee)
  }

  /// Locks a reference, compares it, and changes it.
  private func change(
    _ name: String, expecting expected: ObjectID?, attempt: String,
    by body: (_ transaction: OpaquePointer) throws(GitError) -> Void
  ) throws(GitError) {
    try Self.check(referenceName: name)
    try Libgit2.durably { () throws(GitError) in
      var started: OpaquePointer?
      try Libgit2.check(git_transaction_new(&started, handle), attempt)
      // Freeing it takes back every lock that has not been used.
      defer { git_transaction_free(started) }
      guard let transaction = started, try lock(name, in: started, attempt) else {
        throw GitError(
          .locked, attempt: attempt, message: "another process is moving it",
          hint: "try again; if no git command is running, remove the reference's .lock file")
      }
      let current = try directReference(name, attempt)
      guard current == expected else {
        let (now, then) = (current?.abbreviated() ?? "nowhere", expected?.abbreviated() ?? "nowhere")
        throw GitError(.modified, attempt: attempt, message: "it is at \(now), and was expected at \(then)")
      }
      try body(transaction)
      try Libgit2.check(git_transaction_commit(transaction), attempt)
    }
  }

  /// Locks a reference, waiting for who holds it: longer than Git, which gives up after a tenth of a second.
  private func lock(_ name: String, in transaction: OpaquePointer?, _ attempt: String) throws(GitError) -> Bool {
    try waiting(upTo: .seconds(1)) { () throws(GitError) -> Bool? in
      let result = git_transaction_lock_ref(transaction, name)
      if git_error_code(result) == GIT_ELOCKED { return nil }
      try Libgit2.check(result, attempt)
      return true
    } ?? false
  }

  /// What a reference leads to; nil when it is not there.
  ///
  /// - Throws: ``GitError`` with `.invalid` when it leads to another reference, which moving it would cut off.
  private func directReference(_ name: String, _ attempt: String) throws(GitError) -> ObjectID? {
    var found: OpaquePointer?
    let result = git_reference_lookup(&found, handle, name)
    if git_error_code(result) == GIT_ENOTFOUND { return nil }
    try Libgit2.check(result, attempt)
    defer { git_reference_free(found) }
    guard let id = git_reference_target(found) else {
      throw GitError(.invalid, attempt: attempt, message: "it is a symbolic reference")
    }
    return ObjectID(id.pointee)
  }

  private static func check(referenceName name: String) throws(GitError) {
    var isValid: Int32 = 0
    guard !name.utf8.contains(0), git_reference_name_is_valid(&isValid, name) == 0, isValid == 1 else {
      throw GitError(
        .invalid, attempt: "use the reference \(name.debugDescription)", message: "that is no name for one")
    }
  }
}

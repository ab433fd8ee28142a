internal import CLibgit2

extension Repository {
  /// A file's content.
  ///
  /// - Throws: ``GitError`` with `.notFound` when there is no such object, `.invalid` when it is no blob.
  public func readBlob(_ id: ObjectID) throws(GitError) -> [UInt8] {
    try read(id, as: .blob)
  }

  /// Stores a file's content, and gives its id.
  ///
  /// Like every new object, it is on the disk and seen by other processes after ``flush()``, which ``setReference`` calls.
  @discardableResult
  public func writeBlob(_ bytes: [UInt8]) throws(GitError) -> ObjectID {
    try write(bytes, as: .blob)
  }

  /// Whether there is an object.
  public func exists(_ id: ObjectID) -> Bool {
    var raw = id.forLibgit2
    return git_odb_exists(objects, &raw) == 1
  }

  /// A commit.
  ///
  /// At the edge of a shallow clone it has no parents, as nothing is known of them.
  ///
  /// - Throws: ``GitError`` with `.notFound` when there is no such object, `.invalid` when it is no commit.
  public func readCommit(_ id: ObjectID) throws(GitError) -> Commit {
    guard var commit = Commit(id: id, decoding: try read(id, as: .commit)) else {
      throw GitError(.corrupt, attempt: "read commit \(id)", message: "it is damaged")
    }
    if shallow.contains(id) { commit.parents = [] }
    return commit
  }

  /// A folder's entries, in Git's order.
  ///
  /// - Throws: ``GitError`` with `.notFound` when there is no such object, `.invalid` when it is no tree.
  public func readTree(_ id: ObjectID) throws(GitError) -> [TreeEntry] {
    var cursor = try treeCursor(id)
    var entries: [TreeEntry] = []
    while !cursor.isAtEnd {
      entries.append(
        TreeEntry(
          name: String(decoding: cursor.name, as: UTF8.self), kind: TreeEntry.Kind(mode: cursor.mode), id: cursor.id))
      try cursor.advance()
    }
    return entries
  }

  /// Stores a commit, and gives its id, which is the one that Git would give it.
  ///
  /// No reference is moved. A message without a newline at its end gets one.
  ///
  /// - Throws: ``GitError`` with `.notFound` when the tree or a parent is not there, `.invalid` when an email is empty, a time
  ///   is before 1970 or the message holds a NUL.
  public func createCommit(
    tree: ObjectID, parents: [ObjectID], author: Signature, committer: Signature, message: String
  ) throws(GitError) -> ObjectID {
    let attempt = "make a commit"
    for signature in [author, committer] {
      if let fault = signature.fault {
        throw GitError(
          .invalid, attempt: attempt, message: "the signature of \(signature.name.debugDescription) \(fault)")
      }
    }
    guard !message.utf8.contains(0) else {
      throw GitError(.invalid, attempt: attempt, message: "the message holds a NUL")
    }
    try require(tree, .tree, attempt)
    for parent in parents { try require(parent, .commit, attempt) }
    return try write(
      Commit.encoded(tree: tree, parents: parents, author: author, committer: committer, message: message), as: .commit)
  }

  /// Brings all new objects safely to the disk, where other processes see them.
  ///
  /// Objects that were not flushed are gone when the repository is closed.
  public func flush() throws(GitError) {
    try staging.flush()
  }

  /// Reads an object whole and proves that its id is that of its content.
  ///
  /// - Throws: ``GitError`` with `.corrupt` when it is not, `.notFound` when there is no such object.
  public func verify(_ id: ObjectID) throws(GitError) {
    let attempt = "verify object \(id)"
    var raw = id.forLibgit2
    var object: OpaquePointer?
    try Libgit2.check(git_odb_read(&object, objects, &raw), attempt)
    defer { git_odb_object_free(object) }
    var hash = git_oid()
    try Libgit2.check(
      git_odb_hash(&hash, git_odb_object_data(object), git_odb_object_size(object), git_odb_object_type(object)),
      attempt)
    guard ObjectID(hash) == id else {
      throw GitError(.corrupt, attempt: attempt, message: "its content is that of \(ObjectID(hash))")
    }
  }

  /// Makes sure that an object is there, and is what it should be.
  private func require(_ id: ObjectID, _ kind: ObjectKind, _ attempt: String) throws(GitError) {
    var raw = id.forLibgit2
    var (size, type) = (0, GIT_OBJECT_INVALID)
    try Libgit2.check(git_odb_read_header(&size, &type, objects, &raw), "\(attempt) with \(kind) \(id)")
    guard type == kind.type else {
      throw GitError(.invalid, attempt: attempt, message: "object \(id) is no \(kind)")
    }
  }

  /// An object's stored bytes.
  func read(_ id: ObjectID, as kind: ObjectKind) throws(GitError) -> [UInt8] {
    var raw = id.forLibgit2
    var object: OpaquePointer?
    try Libgit2.check(git_odb_read(&object, objects, &raw), "read \(kind) \(id)")
    defer { git_odb_object_free(object) }
    guard git_odb_object_type(object) == kind.type else {
      throw GitError(.invalid, attempt: "read \(kind) \(id)", message: "the object is something else")
    }
    return Array(UnsafeRawBufferPointer(start: git_odb_object_data(object), count: git_odb_object_size(object)))
  }

  /// Stores an object's bytes.
  func write(_ bytes: [UInt8], as kind: ObjectKind) throws(GitError) -> ObjectID {
    try staging.begin()
    var raw = git_oid()
    let result = bytes.withUnsafeBytes { git_odb_write(&raw, objects, $0.baseAddress, $0.count, kind.type) }
    try Libgit2.check(result, "write a \(kind)")
    let id = ObjectID(raw)
    staging.note(id)
    return id
  }
}

/// The kinds of objects that are read and written here.
enum ObjectKind: String, CustomStringConvertible {
  case blob, tree, commit

  var description: String { rawValue }
}

extension ObjectKind {
  fileprivate var type: git_object_t {
    switch self {
    case .blob: GIT_OBJECT_BLOB
    case .tree: GIT_OBJECT_TREE
    case .commit: GIT_OBJECT_COMMIT
    }
  }
}

internal import CLibgit2

/// The order in which commits are given.
public enum CommitOrder: Hashable, Sendable {
  /// Every commit after its parents.
  case oldestFirst
  /// Every commit before its parents.
  case newestFirst
}

extension Repository {
  /// The commits that can be reached from some, but not from others.
  ///
  /// - Throws: ``GitError`` with `.notFound` when a commit is not there.
  public func commits(
    reachableFrom tips: [ObjectID], hiding hidden: [ObjectID] = [], order: CommitOrder = .oldestFirst
  ) throws(GitError) -> [ObjectID] {
    var found: [ObjectID] = []
    try forEachCommit(reachableFrom: tips, hiding: hidden, order: order) { (id) throws(GitError) in
      found.append(id)
      return true
    }
    return found
  }

  /// Calls a function with each commit that can be reached from some, but not from others, until it returns false.
  ///
  /// - Throws: ``GitError`` with `.notFound` when a commit is not there, and what the function throws.
  public func forEachCommit(
    reachableFrom tips: [ObjectID], hiding hidden: [ObjectID] = [], order: CommitOrder = .oldestFirst,
    _ body: (ObjectID) throws(GitError) -> Bool
  ) throws(GitError) {
    let attempt = "walk the history"
    var walk: OpaquePointer?
    try Libgit2.check(git_revwalk_new(&walk, handle), attempt)
    defer { git_revwalk_free(walk) }
    let reverse = order == .oldestFirst ? GIT_SORT_REVERSE.rawValue : 0
    try Libgit2.check(git_revwalk_sorting(walk, GIT_SORT_TOPOLOGICAL.rawValue | reverse), attempt)
    for tip in tips {
      var raw = tip.forLibgit2
      try Libgit2.check(git_revwalk_push(walk, &raw), attempt)
    }
    for end in hidden {
      var raw = end.forLibgit2
      try Libgit2.check(git_revwalk_hide(walk, &raw), attempt)
    }
    var raw = git_oid()
    while true {
      let result = git_revwalk_next(&raw, walk)
      if git_error_code(result) == GIT_ITEROVER { return }
      try Libgit2.check(result, attempt)
      guard try body(ObjectID(raw)) else { return }
    }
  }

  /// The best common ancestor of two commits; nil when their histories share nothing.
  public func mergeBase(_ one: ObjectID, _ other: ObjectID) throws(GitError) -> ObjectID? {
    var (base, first, second) = (git_oid(), one.forLibgit2, other.forLibgit2)
    let result = git_merge_base(&base, handle, &first, &second)
    if git_error_code(result) == GIT_ENOTFOUND { return nil }
    try Libgit2.check(result, "find the merge base of \(one.abbreviated()) and \(other.abbreviated())")
    return ObjectID(base)
  }

  /// Whether a commit can be reached from another, or is the same.
  public func isAncestor(_ commit: ObjectID, of other: ObjectID) throws(GitError) -> Bool {
    try mergeBase(commit, other) == commit
  }

  /// The commits in which the file at a path differs from all their parents' files, oldest first.
  ///
  /// A merge that takes one side's file as it is, is none of them; a commit that removes the file is one.
  public func history(of path: String, from tip: ObjectID) throws(GitError) -> [ObjectID] {
    var blobs: [ObjectID: ObjectID?] = [:]
    var found: [ObjectID] = []
    try forEachCommit(reachableFrom: [tip]) { (id) throws(GitError) in
      let commit = try readCommit(id)
      let blob = try blobID(at: path, in: commit.tree)
      blobs[id] = .some(blob)
      let before = commit.parents.map { blobs[$0] ?? nil }
      if before.isEmpty ? blob != nil : !before.contains(blob) { found.append(id) }
      return true
    }
    return found
  }
}

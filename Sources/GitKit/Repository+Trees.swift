extension Repository {
  /// The file at a path in a tree; nil when there is none.
  ///
  /// - Throws: ``GitError`` when a tree on the way is missing or damaged.
  public func blobID(at path: String, in tree: ObjectID) throws(GitError) -> ObjectID? {
    var folder = tree
    var parts = Array(path.utf8).split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)[...]
    while let part = parts.popFirst() {
      var cursor = try treeCursor(folder)
      try cursor.seek(part)
      guard !cursor.isAtEnd else { return nil }
      if parts.isEmpty { return cursor.isBlob ? cursor.id : nil }
      guard cursor.isTree else { return nil }
      folder = cursor.id
    }
    return nil
  }

  /// The files below a folder of a tree, with their whole paths, ordered by the bytes of these.
  ///
  /// - Parameters:
  ///   - prefix: the folder's path, or a file's; empty for the whole tree.
  ///   - tree: the tree in which it is.
  /// - Returns: nothing when there is no such folder.
  /// - Throws: ``GitError`` when a tree is missing or damaged.
  public func blobs(
    under prefix: String = "", in tree: ObjectID
  ) throws(GitError) -> [(path: String, id: ObjectID)] {
    var found: [(path: String, id: ObjectID)] = []
    var folder = tree
    var path: [UInt8] = []
    for part in Array(prefix.utf8).split(separator: UInt8(ascii: "/")) {
      var cursor = try treeCursor(folder)
      if !path.isEmpty {
        path.append(UInt8(ascii: "/"))
      }
      path += part
      try cursor.seek(part)
      guard !cursor.isAtEnd else { return [] }
      guard cursor.isTree else {
        let isWhole = path.elementsEqual(prefix.utf8)
        return cursor.isBlob && isWhole ? [(prefix, cursor.id)] : []
      }
      folder = cursor.id
    }
    try collect(below: folder, at: path) { path, id in found.append((String(decoding: path, as: UTF8.self), id)) }
    return found
  }

  /// The files that differ between two trees, ordered by the bytes of their paths.
  ///
  /// Folders are compared by id and entered only where they differ, so equal trees cost nothing. A change of mode alone is no
  /// change. A tree that is nil is empty.
  ///
  /// - Throws: ``GitError`` when a tree is missing or damaged.
  public func changes(from old: ObjectID?, to new: ObjectID?) throws(GitError) -> [PathChange] {
    var changes: [PathChange] = []
    try compare(old, new, at: []) { path, old, new in
      changes.append(PathChange(path: String(decoding: path, as: UTF8.self), old: old, new: new))
    }
    return changes
  }

  /// A cursor at the beginning of a tree; nil is the empty tree.
  func treeCursor(_ tree: ObjectID?) throws(GitError) -> TreeCursor {
    guard let tree else { return try TreeCursor() }
    return try TreeCursor(bytes: try read(tree, as: .tree), of: tree)
  }

  /// Deeper folders than these are taken for an attack.
  static var depthLimit: Int { 256 }

  private func collect(
    below tree: ObjectID, at path: [UInt8], depth: Int = 0, into body: (_ path: [UInt8], _ id: ObjectID) -> Void
  ) throws(GitError) {
    guard depth < Self.depthLimit else { throw tooDeep(path) }
    var cursor = try treeCursor(tree)
    while !cursor.isAtEnd {
      let inner = path.appending(part: cursor.name)
      if cursor.isTree {
        try collect(below: cursor.id, at: inner, depth: depth + 1, into: body)
      } else if cursor.isBlob {
        body(inner, cursor.id)
      }
      try cursor.advance()
    }
  }

  private func compare(
    _ old: ObjectID?, _ new: ObjectID?, at path: [UInt8], depth: Int = 0,
    into body: (_ path: [UInt8], _ old: ObjectID?, _ new: ObjectID?) -> Void
  ) throws(GitError) {
    if old == new { return }
    guard depth < Self.depthLimit else { throw tooDeep(path) }
    var (before, after) = (try treeCursor(old), try treeCursor(new))
    while !before.isAtEnd || !after.isAtEnd {
      let order = Self.order(before, after)
      let (hasBefore, hasAfter) = (order <= 0, order >= 0)
      let (one, other) = (hasBefore ? before.id : nil, hasAfter ? after.id : nil)
      if one != other {
        let shown = hasBefore ? before : after
        let inner = path.appending(part: shown.name)
        if shown.isTree {
          try compare(one, other, at: inner, depth: depth + 1, into: body)
        } else {
          // A submodule's commit is no file; a file may have taken its place.
          let (oldBlob, newBlob) = (hasBefore && before.isBlob ? one : nil, hasAfter && after.isBlob ? other : nil)
          if oldBlob != newBlob { body(inner, oldBlob, newBlob) }
        }
      }
      if hasBefore { try before.advance() }
      if hasAfter { try after.advance() }
    }
  }

  /// Which of two cursors' entries comes first: a number below, at, or above 0.
  private static func order(_ left: TreeCursor, _ right: TreeCursor) -> Int {
    if left.isAtEnd { return 1 }
    if right.isAtEnd { return -1 }
    if TreeCursor.precedes(left.name, isTree: left.isTree, right.name, isTree: right.isTree) { return -1 }
    return TreeCursor.precedes(right.name, isTree: right.isTree, left.name, isTree: left.isTree) ? 1 : 0
  }

  private func tooDeep(_ path: [UInt8]) -> GitError {
    GitError(
      .corrupt, attempt: "read the folders below \(String(decoding: path.prefix(200), as: UTF8.self))",
      message: "they are more than \(Self.depthLimit) deep")
  }
}

extension [UInt8] {
  /// A path, and a name in the folder that it leads to.
  func appending(part: some Collection<UInt8>) -> [UInt8] {
    var longer: [UInt8] = []
    longer.reserveCapacity(count + 1 + part.count)
    longer += self
    if !isEmpty { longer.append(UInt8(ascii: "/")) }
    longer += part
    return longer
  }
}

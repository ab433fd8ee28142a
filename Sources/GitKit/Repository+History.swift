extension Repository {
  /// The commits in which the file at a path differs from all their parents' files, oldest first.
  ///
  /// A merge that takes one side's file as it is, is none of them; a commit that removes the file is one. At the edge of a
  /// shallow clone a file seems to begin.
  ///
  /// - Throws: ``GitError`` with `.notFound` when a commit or a tree is not there.
  public func history(of path: String, from tip: ObjectID) throws(GitError) -> [ObjectID] {
    let (graph, numbers) = try walk(from: [tip], hiding: [])
    var finder = PathFinder(path)
    var blobs = [ObjectID?](repeating: nil, count: graph.nodes.count)
    var found: [ObjectID] = []
    for number in numbers.reversed() {
      let node = graph.nodes[number]
      let blob = try finder.blobID(in: node.links.tree, of: self)
      blobs[number] = blob
      let before = node.links.parents.map { parent in graph.number(of: parent).flatMap { blobs[$0] } }
      if before.isEmpty ? blob != nil : !before.contains(blob) { found.append(node.id) }
    }
    return found
  }
}

/// Finds one path in many trees, and remembers for each folder on the way what it was when it was last looked into.
private struct PathFinder {
  private let parts: [ArraySlice<UInt8>]
  private var steps: [(folder: ObjectID, entry: ObjectID?, isTree: Bool)]

  init(_ path: String) {
    parts = Array(path.utf8).split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    steps = parts.map { _ in (.zero, nil, false) }
  }

  mutating func blobID(in tree: ObjectID, of repository: borrowing Repository) throws(GitError) -> ObjectID? {
    var folder = tree
    for (depth, part) in parts.enumerated() {
      if steps[depth].folder != folder {
        var cursor = try repository.treeCursor(folder)
        try cursor.seek(part)
        let isThere = !cursor.isAtEnd && (cursor.isTree || cursor.isBlob)
        steps[depth] = (folder, isThere ? cursor.id : nil, isThere && cursor.isTree)
      }
      guard let entry = steps[depth].entry else { return nil }
      if depth == parts.count - 1 { return steps[depth].isTree ? nil : entry }
      guard steps[depth].isTree else { return nil }
      folder = entry
    }
    return nil
  }
}

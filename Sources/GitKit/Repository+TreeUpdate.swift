extension Repository {
  /// A tree that differs from another in some files, and the id of it.
  ///
  /// Only the folders on the way to these files are read and written. A file that takes the place of another keeps its
  /// permission to be run; a folder whose last file goes, goes too. The result is byte for byte what Git would write.
  ///
  /// - Parameters:
  ///   - base: the tree to begin with; nil is the empty tree.
  ///   - changes: the files' whole paths and their new contents, nil to remove a file (which need not be there); in any order.
  /// - Throws: ``GitError`` with `.invalid` when a path is one that Git would not have (empty or dotted parts, `.git`) or
  ///   comes twice, `.conflict` when a file and a folder would have the same name.
  public func updatingTree(
    _ base: ObjectID?, with changes: [(path: String, blob: ObjectID?)]
  ) throws(GitError) -> ObjectID {
    var edits: [TreeEdit] = []
    edits.reserveCapacity(changes.count)
    for change in changes { edits.append(TreeEdit(path: try Self.checked(change.path), blob: change.blob)) }
    edits.sort { $0.path.lexicographicallyPrecedes($1.path) }
    for (edit, next) in zip(edits, edits.dropFirst()) where edit.path == next.path {
      throw GitError(.invalid, attempt: "change \(edit.shownPath)", message: "the path is given twice")
    }
    guard let tree = try updated(base, with: edits[...], from: 0) else { return try write([], as: .tree) }
    return tree
  }

  /// A folder with the edits whose paths lead into it; nil when nothing is left in it.
  ///
  /// - Parameter offset: where in the paths the part begins that is a name in this folder.
  private func updated(
    _ base: ObjectID?, with edits: ArraySlice<TreeEdit>, from offset: Int
  ) throws(GitError) -> ObjectID? {
    var cursor = try treeCursor(base)
    var writer = TreeWriter()
    var rest = edits
    while let edit = rest.first {
      let name = edit.part(from: offset)
      let isTree = name.endIndex < edit.path.endIndex
      // Folders in edits are ordered as in trees: by their names with a slash behind.
      while !cursor.isAtEnd, TreeCursor.precedes(cursor.name, isTree: cursor.isTree, name, isTree: isTree) {
        writer.keep(cursor)
        try cursor.advance()
      }
      let isSame = !cursor.isAtEnd && cursor.isTree == isTree && cursor.name.elementsEqual(name)
      if isTree {
        let group = rest.prefix { $0.leads(through: name, from: offset) }
        rest = rest.dropFirst(group.count)
        let inner = try updated(isSame ? cursor.id : nil, with: group, from: name.endIndex + 1)
        if let inner { writer.add(mode: 0o040000, name: name, id: inner, isNew: !isSame) }
      } else {
        rest = rest.dropFirst()
        if let blob = edit.blob {
          let isExecutable = isSame && TreeEntry.Kind(mode: cursor.mode) == .executable
          writer.add(mode: isExecutable ? 0o100755 : 0o100644, name: name, id: blob, isNew: !isSame)
        }
      }
      if isSame { try cursor.advance() }
    }
    while !cursor.isAtEnd {
      writer.keep(cursor)
      try cursor.advance()
    }
    if let name = writer.clash {
      let folder = edits.first.map { String(decoding: $0.path[..<offset], as: UTF8.self) } ?? ""
      throw GitError(
        .conflict, attempt: "change \(folder)\(String(decoding: name, as: UTF8.self))",
        message: "it would be both a file and a folder")
    }
    return writer.isEmpty ? nil : try write(writer.bytes, as: .tree)
  }

  /// A path's bytes, if Git would have it.
  static func checked(_ path: String) throws(GitError) -> [UInt8] {
    let bytes = Array(path.utf8)
    for part in bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      let name = String(decoding: part, as: UTF8.self)
      guard !part.isEmpty, !part.contains(0), name != ".", name != "..", name.lowercased() != ".git" else {
        throw GitError(.invalid, attempt: "use the path \(path.debugDescription)", message: "Git has no such paths")
      }
    }
    guard bytes.count(where: { $0 == UInt8(ascii: "/") }) < depthLimit else {
      throw GitError(
        .invalid, attempt: "use the path \(path.prefix(200).debugDescription)",
        message: "it is more than \(depthLimit) folders deep")
    }
    return bytes
  }
}

/// A file to be put into a tree or, when there is no blob, taken from it.
private struct TreeEdit {
  let path: [UInt8]
  let blob: ObjectID?

  var shownPath: String { String(decoding: path, as: UTF8.self) }

  /// The name that begins at an offset.
  func part(from offset: Int) -> ArraySlice<UInt8> {
    path[offset...].prefix { $0 != UInt8(ascii: "/") }
  }

  /// Whether the path goes through a folder with a name that begins at an offset.
  func leads(through name: ArraySlice<UInt8>, from offset: Int) -> Bool {
    let end = offset + name.count
    return end < path.count && path[end] == UInt8(ascii: "/") && path[offset..<end].elementsEqual(name)
  }
}

/// Builds a tree's stored bytes from entries that come in Git's order.
private struct TreeWriter {
  private struct Entry {
    let name: ArraySlice<UInt8>
    let isTree: Bool
  }

  private(set) var bytes: [UInt8] = []
  private var entries: [Entry] = []
  private var newEntries: [Entry] = []

  var isEmpty: Bool { entries.isEmpty }

  mutating func keep(_ cursor: TreeCursor) {
    add(mode: cursor.mode, name: cursor.name, id: cursor.id, isNew: false)
  }

  mutating func add(mode: UInt32, name: ArraySlice<UInt8>, id: ObjectID, isNew: Bool) {
    bytes += String(mode, radix: 8).utf8
    bytes.append(UInt8(ascii: " "))
    bytes += name
    bytes.append(0)
    bytes += id.bytes
    let entry = Entry(name: name, isTree: mode & 0o170000 == 0o040000)
    entries.append(entry)
    if isNew { newEntries.append(entry) }
  }

  /// A name that both a file and a folder have, where there is one.
  var clash: ArraySlice<UInt8>? {
    newEntries.first { contains(name: $0.name, isTree: !$0.isTree) }?.name
  }

  private func contains(name: ArraySlice<UInt8>, isTree: Bool) -> Bool {
    var range = entries.indices
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      if TreeCursor.precedes(entries[middle].name, isTree: entries[middle].isTree, name, isTree: isTree) {
        range = (middle + 1)..<range.upperBound
      } else {
        range = range.lowerBound..<middle
      }
    }
    guard range.lowerBound < entries.endIndex else { return false }
    let entry = entries[range.lowerBound]
    return entry.isTree == isTree && entry.name.elementsEqual(name)
  }
}

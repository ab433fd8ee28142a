/// Reads the stored bytes of a tree from one entry to the next, without making anything for those that are passed over.
///
/// A tree is a sequence of entries `mode SP name NUL id`, the mode in octal digits and the id in 20 bytes, ordered by name as
/// if the names of folders ended with a slash.
struct TreeCursor {
  private let bytes: [UInt8]
  private let tree: ObjectID
  private var position = 0
  private var nameRange = 0..<0

  /// Whether there are no more entries, in which case the properties that follow mean nothing.
  private(set) var isAtEnd = false
  /// The entry's mode.
  private(set) var mode: UInt32 = 0

  /// Stands at the first entry of a tree; a tree without bytes is empty.
  ///
  /// - Throws: ``GitError`` with `.corrupt` when the bytes are no tree.
  init(bytes: [UInt8] = [], of tree: ObjectID = .zero) throws(GitError) {
    self.bytes = bytes
    self.tree = tree
    try advance()
  }

  /// The entry's name.
  var name: ArraySlice<UInt8> { bytes[nameRange] }

  /// The entry's object.
  var id: ObjectID { ObjectID(unchecked: bytes, at: nameRange.upperBound + 1) }

  /// Whether the entry is a folder.
  var isTree: Bool { mode & 0o170000 == 0o040000 }

  /// Whether the entry is a file or a symbolic link.
  var isBlob: Bool { !isTree && mode & 0o170000 != 0o160000 }

  /// Goes to the next entry.
  mutating func advance() throws(GitError) {
    guard position < bytes.count else {
      isAtEnd = true
      return
    }
    mode = 0
    var index = position
    while index < bytes.count, bytes[index] != UInt8(ascii: " ") {
      guard (UInt8(ascii: "0")...UInt8(ascii: "7")).contains(bytes[index]), index - position < 7 else { throw damaged }
      mode = mode << 3 | UInt32(bytes[index] - UInt8(ascii: "0"))
      index += 1
    }
    let start = index + 1
    var end = start
    while end < bytes.count, bytes[end] != 0 { end += 1 }
    guard start < end, end + ObjectID.byteCount < bytes.count else { throw damaged }
    nameRange = start..<end
    position = end + 1 + ObjectID.byteCount
  }

  /// Goes to the entry with a name, or to the end.
  mutating func seek(_ wanted: some Collection<UInt8>) throws(GitError) {
    while !isAtEnd, !(nameRange.count == wanted.count && name.elementsEqual(wanted)) { try advance() }
  }

  private var damaged: GitError {
    GitError(.corrupt, attempt: "read tree \(tree)", message: "it is damaged")
  }

  /// Whether one name comes before another in a tree.
  static func precedes(
    _ left: ArraySlice<UInt8>, isTree leftIsTree: Bool, _ right: ArraySlice<UInt8>, isTree rightIsTree: Bool
  ) -> Bool {
    let shared = min(left.count, right.count)
    var (leftIndex, rightIndex) = (left.startIndex, right.startIndex)
    for _ in 0..<shared {
      if left[leftIndex] != right[rightIndex] { return left[leftIndex] < right[rightIndex] }
      leftIndex += 1
      rightIndex += 1
    }
    // A file's name ends with the lowest byte of all, a folder's as if with a slash.
    let slash = UInt8(ascii: "/")
    let leftNext = leftIndex < left.endIndex ? left[leftIndex] : (leftIsTree ? slash : 0)
    let rightNext = rightIndex < right.endIndex ? right[rightIndex] : (rightIsTree ? slash : 0)
    return leftNext < rightNext
  }
}

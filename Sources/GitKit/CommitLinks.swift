/// What a walk through history needs to know of a commit.
struct CommitLinks {
  /// The root of its files.
  let tree: ObjectID
  /// What it follows, as far as the repository reaches.
  var parents: [ObjectID]
  /// When it was made, in seconds since 1970.
  let seconds: Int64

  /// Reads a commit's stored bytes; nil when they are no commit.
  init?(decoding bytes: [UInt8]) {
    // `tree <40 digits>\n`, then a `parent <40 digits>\n` for each, then the author and the committer.
    func id(after word: StaticString, at position: Int) -> ObjectID? {
      let start = position + word.utf8CodeUnitCount
      let end = start + 2 * ObjectID.byteCount
      guard end < bytes.count, bytes[end] == UInt8(ascii: "\n"), bytes.holds(word, at: position) else { return nil }
      return ObjectID(hexDigits: bytes[start..<end])
    }
    guard let tree = id(after: "tree ", at: 0) else { return nil }
    var position = "tree \n".utf8.count + 2 * ObjectID.byteCount
    var parents: [ObjectID] = []
    while let parent = id(after: "parent ", at: position) {
      parents.append(parent)
      position += "parent \n".utf8.count + 2 * ObjectID.byteCount
    }
    var seconds: Int64 = 0
    while position < bytes.count, bytes[position] != UInt8(ascii: "\n") {
      let end = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
      if bytes.holds("committer ", at: position) {
        let line = bytes[position..<end]
        let date = line[((line.lastIndex(of: UInt8(ascii: ">")) ?? line.endIndex - 1) + 1)...]
        for digit in date.drop(while: { $0 == UInt8(ascii: " ") }) {
          guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit), seconds < Int64.max / 100 else { break }
          seconds = seconds * 10 + Int64(digit - UInt8(ascii: "0"))
        }
        break
      }
      position = end + 1
    }
    self.tree = tree
    self.parents = parents
    self.seconds = seconds
  }
}

extension [UInt8] {
  /// Whether a word stands at a position.
  fileprivate func holds(_ word: StaticString, at position: Int) -> Bool {
    guard position + word.utf8CodeUnitCount <= count else { return false }
    return (0..<word.utf8CodeUnitCount).allSatisfy { self[position + $0] == word.utf8Start[$0] }
  }
}

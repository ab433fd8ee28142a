/// The part of history that has been read to answer one question.
///
/// Commits have numbers in the order in which they were met. libgit2's own walk is not used, since in version 1.5 it fails at
/// the edge of a shallow clone.
struct CommitGraph {
  /// What is known of a commit while a walk is under way.
  struct Marks: OptionSet {
    let rawValue: UInt8

    /// It has been put into the queue.
    static let met = Marks(rawValue: 1)
    /// It has been taken from the queue.
    static let passed = Marks(rawValue: 2)
    /// It is reachable from a commit that is hidden.
    static let hidden = Marks(rawValue: 4)
    /// It is reachable from the first of two commits.
    static let fromFirst = Marks(rawValue: 8)
    /// It is reachable from the second of two commits.
    static let fromSecond = Marks(rawValue: 16)
    /// It is reachable from a common ancestor.
    static let belowCommon = Marks(rawValue: 32)
    /// It was found to be a common ancestor.
    static let common = Marks(rawValue: 64)
  }

  /// A commit that has been read.
  struct Node {
    let id: ObjectID
    let links: CommitLinks
    var marks: Marks = []
  }

  private(set) var nodes: [Node] = []
  private var numbers: [ObjectID: Int] = [:]

  /// The number of a commit that has been read.
  func number(of id: ObjectID) -> Int? { numbers[id] }

  /// Adds a commit that has not been read before, and numbers it.
  mutating func add(_ id: ObjectID, _ links: CommitLinks) -> Int {
    nodes.append(Node(id: id, links: links))
    numbers[id] = nodes.count - 1
    return nodes.count - 1
  }

  func has(_ marks: Marks, _ number: Int) -> Bool { nodes[number].marks.isSuperset(of: marks) }

  mutating func mark(_ number: Int, _ marks: Marks) { nodes[number].marks.formUnion(marks) }

  /// Some of the commits, every one before its parents; otherwise the newest first.
  func sorted(_ wanted: [Int]) -> [Int] {
    var children = [Int](repeating: -1, count: nodes.count)
    for number in wanted { children[number] = 0 }
    // The parents that are wanted themselves, once each.
    func parents(_ number: Int) -> [Int] {
      var known: [Int] = []
      for id in nodes[number].links.parents {
        if let parent = numbers[id], children[parent] >= 0, !known.contains(parent) { known.append(parent) }
      }
      return known
    }
    for number in wanted {
      for parent in parents(number) { children[parent] += 1 }
    }
    var queue = PriorityQueue()
    for number in wanted where children[number] == 0 { queue.insert(number, seconds: nodes[number].links.seconds) }
    var sorted: [Int] = []
    sorted.reserveCapacity(wanted.count)
    while let number = queue.popFirst() {
      sorted.append(number)
      for parent in parents(number) {
        children[parent] -= 1
        if children[parent] == 0 { queue.insert(parent, seconds: nodes[parent].links.seconds) }
      }
    }
    return sorted
  }
}

/// The order in which commits are given; either way deterministic, and by committer date where descent leaves it open.
public enum CommitOrder: Hashable, Sendable {
  /// Every commit after its parents.
  case oldestFirst
  /// Every commit before its parents.
  case newestFirst
}

extension Repository {
  /// The commits that can be reached from some, but not from others.
  ///
  /// In a shallow clone history begins where the clone does.
  ///
  /// - Throws: ``GitError`` with `.notFound` when a commit is not there.
  public func commits(
    reachableFrom tips: [ObjectID], hiding hidden: [ObjectID] = [], order: CommitOrder = .oldestFirst
  ) throws(GitError) -> [ObjectID] {
    let (graph, numbers) = try walk(from: tips, hiding: hidden)
    let ids = numbers.map { graph.nodes[$0].id }
    return order == .newestFirst ? ids : ids.reversed()
  }

  /// Calls a function with each commit that can be reached from some, but not from others, until it returns false.
  ///
  /// - Throws: ``GitError`` with `.notFound` when a commit is not there, and what the function throws.
  public func forEachCommit(
    reachableFrom tips: [ObjectID], hiding hidden: [ObjectID] = [], order: CommitOrder = .oldestFirst,
    _ body: (Commit) throws(GitError) -> Bool
  ) throws(GitError) {
    for id in try commits(reachableFrom: tips, hiding: hidden, order: order) {
      guard try body(try readCommit(id)) else { return }
    }
  }

  /// Walks back from commits, and stops where only hidden ones are left.
  ///
  /// The newest commit is always looked at next, so that what is reachable from both sides is known to be hidden before
  /// anything follows from it. Clocks may have gone wrong: as Git does, it goes on for some commits more before it stops,
  /// unless what was found descends from the one hidden commit alone, which settles it.
  ///
  /// - Returns: what was read, and the numbers of the commits, every one before its parents.
  func walk(from tips: [ObjectID], hiding hidden: [ObjectID]) throws(GitError) -> (CommitGraph, [Int]) {
    var graph = CommitGraph()
    var queue = PriorityQueue()
    // How many in the queue are not hidden.
    var open = 0
    func meet(_ number: Int) {
      guard !graph.has(.met, number) else { return }
      graph.mark(number, .met)
      queue.insert(number, seconds: graph.nodes[number].links.seconds)
      if !graph.has(.hidden, number) { open += 1 }
    }
    for id in hidden {
      let number = try read(id, into: &graph)
      graph.mark(number, .hidden)
      meet(number)
    }
    for id in tips { meet(try read(id, into: &graph)) }
    var (found, oldest) = ([Int](), Int64.max)
    var (patience, isSettled) = (Self.patience, false)
    while let next = queue.nextSeconds {
      if open == 0 {
        if patience == Self.patience, !isSettled {
          let sorted = graph.sorted(found.filter { !graph.has(.hidden, $0) })
          if let only = hidden.first, hidden.allSatisfy({ $0 == only }), graph.allDescend(from: only, sorted) {
            return (graph, sorted)
          }
          isSettled = true
        }
        patience = next >= oldest ? Self.patience : patience - 1
        if patience == 0 { break }
      }
      guard let number = queue.popFirst() else { break }
      graph.mark(number, .passed)
      let isHidden = graph.has(.hidden, number)
      if !isHidden {
        open -= 1
        found.append(number)
        oldest = min(oldest, graph.nodes[number].links.seconds)
      }
      for id in graph.nodes[number].links.parents {
        let parent = try read(id, into: &graph)
        if isHidden { open -= graph.hide(parent) }
        meet(parent)
      }
    }
    return (graph, graph.sorted(found.filter { !graph.has(.hidden, $0) }))
  }

  /// How many commits more are looked at when all that are left seem to be hidden; the number is Git's.
  private static var patience: Int { 5 }

  /// The number of a commit, which is read when it is new.
  func read(_ id: ObjectID, into graph: inout CommitGraph) throws(GitError) -> Int {
    if let number = graph.number(of: id) { return number }
    guard var links = CommitLinks(decoding: try read(id, as: .commit)) else {
      throw GitError(.corrupt, attempt: "read commit \(id)", message: "it is damaged")
    }
    if shallow.contains(id) { links.parents = [] }
    return graph.add(id, links)
  }
}

extension CommitGraph {
  /// Hides a commit and all that has been reached from it.
  ///
  /// - Returns: how many of these wait in the queue.
  fileprivate mutating func hide(_ number: Int) -> Int {
    var waiting = 0
    var stack = [number]
    while let number = stack.popLast() {
      if has(.hidden, number) { continue }
      mark(number, .hidden)
      if has(.passed, number) {
        stack += nodes[number].links.parents.compactMap { self.number(of: $0) }
      } else if has(.met, number) {
        waiting += 1
      }
    }
    return waiting
  }

  /// Whether all commits, given every one before its parents, have another among their ancestors.
  fileprivate func allDescend(from ancestor: ObjectID, _ sorted: [Int]) -> Bool {
    var descendants: Set<ObjectID> = [ancestor]
    for number in sorted.reversed() {
      guard nodes[number].links.parents.contains(where: { descendants.contains($0) }) else { return false }
      descendants.insert(nodes[number].id)
    }
    return true
  }
}

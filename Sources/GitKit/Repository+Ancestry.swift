extension Repository {
  /// The best common ancestor of two commits; nil when their histories share nothing.
  ///
  /// Where there are several of which none descends from another, the newest.
  ///
  /// - Throws: ``GitError`` with `.notFound` when a commit is not there.
  public func mergeBase(_ one: ObjectID, _ other: ObjectID) throws(GitError) -> ObjectID? {
    let common = try commonAncestors(one, other)
    guard common.count > 1 else { return common.first }
    for candidate in common {
      var isBest = true
      for rival in common where rival != candidate && isBest {
        isBest = try !commonAncestors(candidate, rival).contains(candidate)
      }
      if isBest { return candidate }
    }
    return common.first
  }

  /// Whether a commit can be reached from another, or is the same.
  ///
  /// - Throws: ``GitError`` with `.notFound` when a commit is not there.
  public func isAncestor(_ commit: ObjectID, of other: ObjectID) throws(GitError) -> Bool {
    try commonAncestors(commit, other).contains(commit)
  }

  /// The common ancestors of two commits that were not seen to lie below another one, the newest first.
  ///
  /// The method is Git's: each side's commits get its mark, which they hand on to their parents; a commit with both marks is
  /// common, and hands on that what is below it need not be looked at.
  private func commonAncestors(_ one: ObjectID, _ other: ObjectID) throws(GitError) -> [ObjectID] {
    var graph = CommitGraph()
    var queue = PriorityQueue()
    // How often each commit waits in the queue, and how many that wait are not below a common ancestor.
    var (waiting, open) = ([Int: Int](), 0)
    func hand(_ marks: CommitGraph.Marks, to number: Int) {
      guard !graph.has(marks, number) else { return }
      let wasBelow = graph.has(.belowCommon, number)
      graph.mark(number, marks)
      if !wasBelow, graph.has(.belowCommon, number) { open -= waiting[number] ?? 0 }
      waiting[number, default: 0] += 1
      if !graph.has(.belowCommon, number) { open += 1 }
      queue.insert(number, seconds: graph.nodes[number].links.seconds)
    }
    hand(.fromFirst, to: try read(one, into: &graph))
    hand(.fromSecond, to: try read(other, into: &graph))
    var common: [Int] = []
    while open > 0, let number = queue.popFirst() {
      waiting[number, default: 0] -= 1
      if !graph.has(.belowCommon, number) { open -= 1 }
      var marks = graph.nodes[number].marks.intersection([.fromFirst, .fromSecond, .belowCommon])
      if marks == [.fromFirst, .fromSecond] {
        if !graph.has(.common, number) {
          graph.mark(number, .common)
          common.append(number)
        }
        marks.insert(.belowCommon)
      }
      for id in graph.nodes[number].links.parents { hand(marks, to: try read(id, into: &graph)) }
    }
    let best = common.filter { !graph.has(.belowCommon, $0) }
    return best.sorted { graph.nodes[$0].links.seconds > graph.nodes[$1].links.seconds }.map { graph.nodes[$0].id }
  }
}

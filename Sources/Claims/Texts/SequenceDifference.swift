/// What two sequences of numbers have in common, in order: the stretches that stand in both.
///
/// What stands once in each is matched first, as in patience difference; where nothing does, what is left between is
/// compared by Myers’ method (An O(ND) Difference Algorithm, 1986) as long as that is cheap. Beyond the bound nothing more is
/// matched, so that any two sequences are compared in about linear time.
struct SequenceDifference {
  /// Elements that stand in both, one after the other.
  struct Run: Hashable {
    let old: Int
    let new: Int
    let count: Int
  }

  /// The common stretches, in order; none adjoins the next on both sides.
  private(set) var runs: [Run] = []

  private let old: [Int]
  private let new: [Int]

  /// How many edits Myers’ method looks for.
  private static let mostEdits = 240
  /// How deep patience goes.
  private static let deepest = 48

  init(from old: [Int], to new: [Int]) {
    self.old = old
    self.new = new
    compare(old.indices, new.indices, depth: 0)
  }

  private mutating func add(_ old: Int, _ new: Int, _ count: Int) {
    guard count > 0 else { return }
    if let last = runs.last, last.old + last.count == old, last.new + last.count == new {
      runs[runs.count - 1] = Run(old: last.old, new: last.new, count: last.count + count)
    } else {
      runs.append(Run(old: old, new: new, count: count))
    }
  }

  private mutating func compare(_ left: Range<Int>, _ right: Range<Int>, depth: Int) {
    var (left, right) = (left, right)
    var head = 0
    while head < left.count, head < right.count, old[left.lowerBound + head] == new[right.lowerBound + head] {
      head += 1
    }
    add(left.lowerBound, right.lowerBound, head)
    left = left.lowerBound + head..<left.upperBound
    right = right.lowerBound + head..<right.upperBound
    var tail = 0
    while tail < left.count, tail < right.count, old[left.upperBound - tail - 1] == new[right.upperBound - tail - 1] {
      tail += 1
    }
    left = left.lowerBound..<left.upperBound - tail
    right = right.lowerBound..<right.upperBound - tail
    if !left.isEmpty, !right.isEmpty {
      let anchors = depth < Self.deepest ? self.anchors(left, right) : []
      if anchors.isEmpty {
        compareByEdits(left, right)
      } else {
        var (i, j) = (left.lowerBound, right.lowerBound)
        for anchor in anchors {
          // An earlier one may have grown over it.
          guard anchor.old >= i, anchor.new >= j else { continue }
          compare(i..<anchor.old, j..<anchor.new, depth: depth + 1)
          add(anchor.old, anchor.new, 1)
          (i, j) = (anchor.old + 1, anchor.new + 1)
        }
        compare(i..<left.upperBound, j..<right.upperBound, depth: depth + 1)
      }
    }
    add(left.upperBound, right.upperBound, tail)
  }

  /// What stands once on either side, and in the same order on both.
  private func anchors(_ left: Range<Int>, _ right: Range<Int>) -> [(old: Int, new: Int)] {
    var places: [Int: (old: Int, new: Int, isOnce: Bool)] = [:]
    for index in left {
      let isNew = places[old[index]] == nil
      places[old[index]] = (index, -1, isNew)
    }
    for index in right {
      guard let place = places[new[index]] else { continue }
      places[new[index]] = (place.old, index, place.isOnce && place.new < 0)
    }
    let pairs = left.compactMap { index -> (old: Int, new: Int, weight: Int)? in
      guard let place = places[old[index]], place.isOnce, place.new >= 0 else { return nil }
      return (index, place.new, 1)
    }
    return Self.heaviestInOrder(pairs).map { (pairs[$0].old, pairs[$0].new) }
  }

  /// Of pairs in the order of their old places, those that weigh most together and are in the order of their new places,
  /// too; by their positions.
  static func heaviestInOrder(_ pairs: [(old: Int, new: Int, weight: Int)]) -> [Int] {
    let ranks = pairs.indices.sorted { pairs[$0].new < pairs[$1].new }
    var rank = [Int](repeating: 0, count: pairs.count)
    for (place, index) in ranks.enumerated() { rank[index] = place + 1 }
    // A Fenwick tree of the best chain that ends at or before a rank.
    var best = [(weight: Int, index: Int)](repeating: (0, -1), count: pairs.count + 1)
    var before = [Int](repeating: -1, count: pairs.count)
    var last = (weight: 0, index: -1)
    for index in pairs.indices {
      var chain = (weight: 0, index: -1)
      var place = rank[index] - 1
      while place > 0 {
        if best[place].weight > chain.weight { chain = best[place] }
        place -= place & -place
      }
      before[index] = chain.index
      let own = (weight: chain.weight + pairs[index].weight, index: index)
      if own.weight > last.weight { last = own }
      place = rank[index]
      while place <= pairs.count {
        if own.weight > best[place].weight { best[place] = own }
        place += place & -place
      }
    }
    var chosen: [Int] = []
    var next = last.index
    while next >= 0 {
      chosen.append(next)
      next = before[next]
    }
    return chosen.reversed()
  }

  /// Myers’ greedy method; matches nothing where more edits than ``mostEdits`` would be needed.
  private mutating func compareByEdits(_ left: Range<Int>, _ right: Range<Int>) {
    let (n, m) = (left.count, right.count)
    let most = min(n + m, Self.mostEdits)
    guard abs(n - m) <= most else { return }
    var furthest = [Int](repeating: 0, count: 2 * most + 3)
    let middle = most + 1
    var trace: [[Int]] = []
    for edits in 0...most {
      trace.append(Array(furthest[middle - edits - 1...middle + edits + 1]))
      for diagonal in stride(from: -edits, through: edits, by: 2) {
        let isDown =
          diagonal == -edits
          || (diagonal != edits && furthest[middle + diagonal - 1] < furthest[middle + diagonal + 1])
        var x = isDown ? furthest[middle + diagonal + 1] : furthest[middle + diagonal - 1] + 1
        while x < n, x - diagonal < m, x - diagonal >= 0,
          old[left.lowerBound + x] == new[right.lowerBound + x - diagonal]
        { x += 1 }
        furthest[middle + diagonal] = x
        if x >= n, x - diagonal >= m { return addPath(trace, edits, left, right) }
      }
    }
  }

  /// Goes back the way that Myers’ method came.
  private mutating func addPath(_ trace: [[Int]], _ edits: Int, _ left: Range<Int>, _ right: Range<Int>) {
    var (x, y) = (left.count, right.count)
    var found: [Run] = []
    for step in stride(from: edits, through: 0, by: -1) {
      let furthest = trace[step]
      let middle = step + 1
      let diagonal = x - y
      let isDown =
        diagonal == -step
        || (diagonal != step && furthest[middle + diagonal - 1] < furthest[middle + diagonal + 1])
      let previous = isDown ? diagonal + 1 : diagonal - 1
      let fromX = step == 0 ? 0 : furthest[middle + previous]
      let fromY = step == 0 ? 0 : fromX - previous
      let startX = step == 0 ? 0 : isDown ? fromX : fromX + 1
      let count = x - startX
      if count > 0 {
        found.append(Run(old: left.lowerBound + startX, new: right.lowerBound + startX - diagonal, count: count))
      }
      (x, y) = (fromX, fromY)
    }
    for run in found.reversed() { add(run.old, run.new, run.count) }
  }
}

/// Commits that wait to be looked at, the newest first.
///
/// Of commits with the same time the one with the lower number comes first, so the order never depends on chance.
struct PriorityQueue {
  private struct Element {
    let seconds: Int64
    let number: Int

    func precedes(_ other: Element) -> Bool {
      seconds != other.seconds ? seconds > other.seconds : number < other.number
    }
  }

  // A binary heap: the children of the element at i are at 2i + 1 and 2i + 2, and none precedes its parent.
  private var heap: [Element] = []

  /// The time of the commit that comes next.
  var nextSeconds: Int64? { heap.first?.seconds }

  mutating func insert(_ number: Int, seconds: Int64) {
    var index = heap.count
    heap.append(Element(seconds: seconds, number: number))
    while index > 0, heap[index].precedes(heap[(index - 1) / 2]) {
      heap.swapAt(index, (index - 1) / 2)
      index = (index - 1) / 2
    }
  }

  mutating func popFirst() -> Int? {
    guard let first = heap.first, let last = heap.popLast() else { return nil }
    if heap.isEmpty { return first.number }
    heap[0] = last
    var index = 0
    while true {
      var best = index
      for child in [2 * index + 1, 2 * index + 2] where child < heap.count && heap[child].precedes(heap[best]) {
        best = child
      }
      if best == index { return first.number }
      heap.swapAt(index, best)
      index = best
    }
  }
}

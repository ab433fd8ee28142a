internal import English

/// What each move would cost: how many right arcs can no longer be made after it (Goldberg and Nivre 2013).
struct DynamicOracle {
  /// For each word its head, the number of words for the root.
  let heads: [Int]
  /// For each word its relation's number.
  let relations: [UInt8]
  /// For each word and the root what depends on it.
  private let dependents: [[Int]]

  init(heads: [Int], relations: [UInt8]) {
    self.heads = heads
    self.relations = relations
    var dependents: [[Int]] = Array(repeating: [], count: heads.count + 1)
    for (word, head) in heads.enumerated() { dependents[head].append(word) }
    self.dependents = dependents
  }

  /// The allowed moves that cost least, each with its right relation where its arc is right.
  func best(_ state: ParserState) -> [ParserState.Move] {
    var found: [(move: ParserState.Move, cost: Int)] = []
    let stack = state.stack
    if state.canShift {
      let next = state.next
      let below = stack.dropLast().contains(heads[next]) ? 1 : 0
      found.append((.shift, below + dependents[next].count { $0 < next && state.heads[$0] < 0 }))
    }
    if let top = stack.last {
      let toCome = dependents[top].count { $0 >= state.next }
      if state.canGoLeft {
        let isRight = heads[top] == state.next
        let isBelow = stack.count > 1 && heads[top] == stack[stack.count - 2]
        let cost = toCome + (!isRight && (isBelow || heads[top] > state.next) ? 1 : 0)
        found.append((.left(relations[top]), cost))
      }
      if state.canGoRight {
        found.append((.right(relations[top]), toCome + (heads[top] >= state.next ? 1 : 0)))
      }
    }
    let least = found.map(\.cost).min() ?? 0
    return found.filter { $0.cost == least }.map(\.move)
  }
}

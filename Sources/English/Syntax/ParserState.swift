/// How far a sentence is parsed: the stack, the place in the sentence, and the arcs so far.
///
/// The moves are those of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011), with the root behind the last
/// word: `shift` moves the next word to the stack, `left` makes the next word the head of the stack's top, `right` makes
/// the word below it the head of the stack's top; both take the top away.
package struct ParserState {
  /// A move, as the parser's classes number it: 0 is `shift`, then for each relation `left` and `right`.
  package enum Move: Equatable {
    case shift
    case left(UInt8)
    case right(UInt8)

    /// The move of a class.
    package init(number: Int) {
      self = number == 0 ? .shift : number % 2 == 1 ? .left(UInt8((number - 1) / 2)) : .right(UInt8((number - 2) / 2))
    }

    /// The class of the move.
    package var number: Int {
      switch self {
      case .shift: 0
      case .left(let relation): 1 + 2 * Int(relation)
      case .right(let relation): 2 + 2 * Int(relation)
      }
    }
  }

  /// The number of words; the root has this index.
  package let count: Int
  /// The words that wait for their head or for words that depend on them.
  package private(set) var stack: [Int] = []
  /// The next word of the sentence; the root when it is ``count``.
  package private(set) var next = 0
  /// For each word its head, ``count`` for the root; -1 where it has none yet.
  package private(set) var heads: [Int]
  /// For each word its relation's number.
  package private(set) var relations: [UInt8]

  // For each word and the root: the outermost two dependents on each side, how many there are, and in which relations.
  private(set) var left1: [Int]
  private(set) var left2: [Int]
  private(set) var right1: [Int]
  private(set) var right2: [Int]
  private(set) var leftCount: [UInt8]
  private(set) var rightCount: [UInt8]
  private(set) var leftSet: [UInt64]
  private(set) var rightSet: [UInt64]

  /// The beginning of a sentence.
  package init(count: Int) {
    self.count = count
    heads = Array(repeating: -1, count: count)
    relations = Array(repeating: 0, count: count)
    left1 = Array(repeating: -1, count: count + 1)
    left2 = left1
    right1 = left1
    right2 = left1
    leftCount = Array(repeating: 0, count: count + 1)
    rightCount = leftCount
    leftSet = Array(repeating: 0, count: count + 1)
    rightSet = leftSet
  }

  /// Whether a word has a dependent before it in a relation.
  func hasDependent(_ relation: Relation, of place: Int, _ relations: [Relation]) -> Bool {
    guard let number = relations.firstIndex(of: relation), number < 64 else { return false }
    return leftSet[place] & (1 << UInt64(number)) != 0
  }

  /// Whether every word has its head.
  package var isFinished: Bool { next == count && stack.isEmpty }

  /// Whether the next word may go onto the stack.
  package var canShift: Bool { next < count }
  /// Whether the next word, or the root, may be the head of the stack's top; the root is of one word only.
  package var canGoLeft: Bool { next < count ? !stack.isEmpty : stack.count == 1 }
  /// Whether the word below may be the head of the stack's top.
  package var canGoRight: Bool { stack.count > 1 }

  /// Makes a move; it must be one that the state allows.
  package mutating func make(_ move: Move) {
    switch move {
    case .shift:
      stack.append(next)
      next += 1
    case .left(let relation):
      guard let top = stack.popLast() else { return }
      heads[top] = next
      relations[top] = relation
      left2[next] = left1[next]
      left1[next] = top
      leftCount[next] = min(leftCount[next] + 1, 4)
      leftSet[next] |= 1 << UInt64(relation & 63)
    case .right(let relation):
      guard let top = stack.popLast(), let head = stack.last else { return }
      heads[top] = head
      relations[top] = relation
      right2[head] = right1[head]
      right1[head] = top
      rightCount[head] = min(rightCount[head] + 1, 4)
      rightSet[head] |= 1 << UInt64(relation & 63)
    }
  }
}

/// Which elements of two arrays belong together.
///
/// Two elements match when they are equal, or are objects with the same string `id`. Matches are the longest common
/// subsequence, where the arrays without their common ends are small enough for a table; elements between
/// matches are paired in order, and what is left over stands alone.
struct ArrayAlignment {
  /// What becomes of an element.
  enum Step {
    /// It stays as it is.
    case same
    /// Another, or another version of it, takes its place.
    case pair(old: JSON, new: JSON)
    case added(JSON)
    case removed
  }

  /// What becomes of each element, in order.
  private(set) var steps: [Step] = []

  /// The most cells of the table.
  private static let tableLimit = 1_000_000

  init(_ old: [JSON], _ new: [JSON]) {
    var numbers: [Identity: Int] = [:]
    func number(_ element: JSON) -> Int {
      let next = numbers.count
      let identity = Identity(element)
      if let known = numbers[identity] { return known }
      numbers[identity] = next
      return next
    }
    let oldNumbers = old.map(number)
    let newNumbers = new.map(number)

    var start = 0
    while start < min(old.count, new.count), oldNumbers[start] == newNumbers[start] { start += 1 }
    var tail = 0
    while tail < min(old.count, new.count) - start, oldNumbers[old.count - 1 - tail] == newNumbers[new.count - 1 - tail]
    {
      tail += 1
    }
    let oldMiddle = start..<(old.count - tail)
    let newMiddle = start..<(new.count - tail)
    var anchors = (0..<start).map { (old: $0, new: $0) }
    if oldMiddle.count * newMiddle.count <= Self.tableLimit {
      anchors += Self.commonSubsequence(oldNumbers[oldMiddle], newNumbers[newMiddle])
    }
    anchors += (0..<tail).map { (old: oldMiddle.upperBound + $0, new: newMiddle.upperBound + $0) }

    var place = (old: 0, new: 0)
    for anchor in anchors + [(old: old.count, new: new.count)] {
      let oldGap = old[place.old..<anchor.old]
      let newGap = new[place.new..<anchor.new]
      steps += zip(oldGap, newGap).map { .pair(old: $0, new: $1) }
      steps += oldGap.dropFirst(newGap.count).map { _ in .removed }
      steps += newGap.dropFirst(oldGap.count).map { .added($0) }
      if anchor.old < old.count, anchor.new < new.count {
        let isSame = new[anchor.new].id == nil
        steps.append(isSame ? .same : .pair(old: old[anchor.old], new: new[anchor.new]))
      }
      place = (old: anchor.old + 1, new: anchor.new + 1)
    }
  }

  private static func commonSubsequence(_ old: ArraySlice<Int>, _ new: ArraySlice<Int>) -> [(old: Int, new: Int)] {
    let width = new.count + 1
    // lengths[row * width + column]: of the longest common subsequence of what follows there.
    var lengths = [Int32](repeating: 0, count: (old.count + 1) * width)
    for row in stride(from: old.count - 1, through: 0, by: -1) {
      for column in stride(from: new.count - 1, through: 0, by: -1) {
        let isMatch = old[old.startIndex + row] == new[new.startIndex + column]
        lengths[row * width + column] =
          isMatch
          ? lengths[(row + 1) * width + column + 1] + 1
          : max(lengths[(row + 1) * width + column], lengths[row * width + column + 1])
      }
    }
    var matches: [(old: Int, new: Int)] = []
    var (row, column) = (0, 0)
    while row < old.count, column < new.count {
      if old[old.startIndex + row] == new[new.startIndex + column] {
        matches.append((old: old.startIndex + row, new: new.startIndex + column))
        row += 1
        column += 1
      } else if lengths[(row + 1) * width + column] >= lengths[row * width + column + 1] {
        row += 1
      } else {
        column += 1
      }
    }
    return matches
  }

  /// What tells an element from others.
  private enum Identity: Hashable {
    case id(ByteKey)
    case value(JSON)

    init(_ element: JSON) {
      self = element.id.map { .id(ByteKey($0)) } ?? .value(element)
    }
  }
}

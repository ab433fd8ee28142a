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
  private static let tableLimit = 250_000

  /// Aligns two arrays; unless `isMatched`, by position alone.
  init(_ old: [JSON], _ new: [JSON], isMatched: Bool) {
    let matches = isMatched ? Self.matches(old, new) : []
    var place = (old: 0, new: 0)
    for match in matches + [(old: old.count, new: new.count)] {
      let oldGap = old[place.old..<match.old]
      let newGap = new[place.new..<match.new]
      steps += zip(oldGap, newGap).map { .pair(old: $0, new: $1) }
      steps += oldGap.dropFirst(newGap.count).map { _ in .removed }
      steps += newGap.dropFirst(oldGap.count).map { .added($0) }
      if match.old < old.count, match.new < new.count {
        let isSame = new[match.new].id == nil
        steps.append(isSame ? .same : .pair(old: old[match.old], new: new[match.new]))
      }
      place = (old: match.old + 1, new: match.new + 1)
    }
  }

  /// The positions of elements that match, in order.
  private static func matches(_ old: [JSON], _ new: [JSON]) -> [(old: Int, new: Int)] {
    // Elements that match have the same number.
    var numbers: [Identity: Int] = [:]
    func number(_ element: JSON) -> Int {
      let next = numbers.count
      let identity = Identity(element)
      if let known = numbers[identity] { return known }
      numbers[identity] = next
      return next
    }
    let old = old.map(number)
    let new = new.map(number)

    let shorter = min(old.count, new.count)
    let head = zip(old, new).prefix { $0 == $1 }.count
    let tail = zip(old.reversed(), new.reversed()).prefix(shorter - head).prefix { $0 == $1 }.count
    let oldMiddle = old[head..<(old.count - tail)]
    let newMiddle = new[head..<(new.count - tail)]
    var matches = (0..<head).map { (old: $0, new: $0) }
    if oldMiddle.count * newMiddle.count <= tableLimit {
      matches += commonSubsequence(oldMiddle, newMiddle)
    }
    return matches + (0..<tail).map { (old: oldMiddle.endIndex + $0, new: newMiddle.endIndex + $0) }
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

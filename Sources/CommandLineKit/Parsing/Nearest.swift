/// The candidate that `word` was most likely meant to be, or `nil` if it resembles none.
///
/// A candidate that `word` begins wins; then the one that the fewest edits lead to, one edit for each three letters at
/// most and fewer than it has letters. Among equals the first wins.
func nearest(to word: String, in candidates: [String]) -> String? {
  guard word.utf8.count <= 100 else { return nil }
  let letters = Array(word.lowercased().unicodeScalars)
  let stem = letters.drop { $0 == "-" }
  guard !stem.isEmpty else { return nil }
  if stem.count > 1, let whole = candidates.first(where: { $0.unicodeScalars.starts(with: letters) }) {
    return whole
  }
  var best: (candidate: String, distance: Int)?
  for candidate in candidates {
    let other = Array(candidate.lowercased().unicodeScalars)
    let limit = max(1, min(3, stem.count / 3))
    guard abs(other.count - letters.count) <= limit else { continue }
    let distance = editDistance(letters, other)
    if distance <= limit, distance < stem.count, distance < (best?.distance ?? .max) {
      best = (candidate, distance)
    }
  }
  return best?.candidate
}

/// How many insertions, deletions, replacements and swaps of neighbours lead from one to the other (optimal string
/// alignment distance).
func editDistance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
  guard !one.isEmpty, !other.isEmpty else { return max(one.count, other.count) }
  var beforeLast: [Int] = []
  var last = Array(0...other.count)
  for (row, letter) in one.enumerated() {
    var current = [row + 1]
    current.reserveCapacity(last.count)
    for (column, opposite) in other.enumerated() {
      var cost = min(last[column] + (letter == opposite ? 0 : 1), last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, letter == other[column - 1], one[row - 1] == opposite {
        cost = min(cost, beforeLast[column - 1] + 1)
      }
      current.append(cost)
    }
    (beforeLast, last) = (last, current)
  }
  return last[other.count]
}

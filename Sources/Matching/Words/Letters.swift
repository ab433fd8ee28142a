/// Whether two words are spelled alike: “organisation” and “organization”, “Guinea” and “Guinean”.
enum Letters {
  /// From which part of three-letter pieces in common on two words are alike.
  private static let alike = 0.6

  /// Whether two words of at least five letters, which begin alike, have most three-letter pieces in common (Dice's coefficient).
  static func areAlike(_ one: String, _ other: String) -> Bool {
    let (one, other) = (Array(one.utf8), Array(other.utf8))
    guard one.count > 4, other.count > 4, one[0] == other[0], one[1] == other[1], one[2] == other[2] else {
      return false
    }
    var left = other.count - 2
    var shared = 0
    var used = [Bool](repeating: false, count: left)
    for start in 0..<(one.count - 2) {
      let place = used.indices.first { place in
        !used[place] && one[start] == other[place] && one[start + 1] == other[place + 1]
          && one[start + 2] == other[place + 2]
      }
      guard let place else { continue }
      used[place] = true
      shared += 1
    }
    left += one.count - 2
    return Double(2 * shared) >= alike * Double(left)
  }
}

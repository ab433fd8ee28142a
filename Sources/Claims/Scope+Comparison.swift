extension Scope {
  /// Whether this counts something else than another scope does, as far as their words tell.
  ///
  /// What is said to be counted in or out must be the same. Places may be worded in many ways ("near its border", "near the
  /// border with Ukraine"), so they differ only where each names something that the other does not. A scope that says nothing
  /// may be any.
  public func countsOtherwise(than other: Scope) -> Bool {
    let mine = Self.names(place)
    let others = Self.names(other.place)
    if !mine.isEmpty, !others.isEmpty, !mine.isSubset(of: others), !others.isSubset(of: mine) { return true }
    let lists = (includes + excludes, other.includes + other.excludes)
    guard !lists.0.isEmpty, !lists.1.isEmpty else { return false }
    return !Self.isSame(includes, other.includes) || !Self.isSame(excludes, other.excludes)
  }

  private static func names(_ place: String?) -> Set<String> {
    let words = (place ?? "").lowercased().split { !$0.isLetter && !$0.isNumber }
    return Set(words.map(String.init)).subtracting(fillers)
  }

  private static func isSame(_ left: [String], _ right: [String]) -> Bool {
    left.count == right.count && zip(left, right).allSatisfy { $0.lowercased().isSame(as: $1.lowercased()) }
  }

  /// Words that say how something lies to a place, not which place; `outside` and `inside` are none of them.
  private static let fillers: Set<String> = [
    "a", "along", "an", "and", "around", "at", "by", "close", "from", "her", "his", "in", "its", "near", "of", "on",
    "our", "s", "that", "the", "their", "this", "to", "with",
  ]
}

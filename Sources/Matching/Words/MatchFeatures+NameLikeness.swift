extension MatchFeatures {
  /// Whether two names can be one: equal, or one the last words of the other (“Mulet”, “Edmond Mulet”), or of the same last word
  /// and first letter (“Hal Gehman”, “Harold W. Gehman”).
  enum NameLikeness {
    static func same(_ left: String, _ right: String) -> Bool {
      left == right || isEnd(left, of: right) || isEnd(right, of: left) || hasInitialOf(left, right)
    }

    private static func isEnd(_ short: String, of long: String) -> Bool {
      let short = short.utf8
      let long = long.utf8
      guard short.count + 1 < long.count, !short.isEmpty else { return false }
      return long.suffix(short.count).elementsEqual(short) && long.dropLast(short.count).last == separator
    }

    private static func hasInitialOf(_ left: String, _ right: String) -> Bool {
      let left = left.utf8
      let right = right.utf8
      guard left.first == right.first, let one = left.lastIndex(of: separator),
        let other = right.lastIndex(of: separator)
      else { return false }
      return left[one...].elementsEqual(right[other...])
    }

    private static let separator = UInt8(ascii: "_")
  }
}

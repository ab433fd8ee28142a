extension MatchFeatures {
  /// Whether two names can be one: equal, or one the last words of the other (“Mulet”, “Edmond Mulet”).
  enum NameLikeness {
    static func same(_ left: String, _ right: String) -> Bool {
      left == right || isEnd(left, of: right) || isEnd(right, of: left)
    }

    private static func isEnd(_ short: String, of long: String) -> Bool {
      let short = short.utf8
      let long = long.utf8
      guard short.count + 1 < long.count, !short.isEmpty else { return false }
      return long.suffix(short.count).elementsEqual(short) && long.dropLast(short.count).last == 0x5F
    }
  }
}

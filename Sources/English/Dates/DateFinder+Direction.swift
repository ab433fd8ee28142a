extension DateFinder {
  /// Whether the clause that a date stands in looks ahead (1), back (−1), or does not say (0).
  ///
  /// The nearest verb before it tells, else the nearest behind it. “said” and the like tell only where they stand right
  /// beside the date: in “he said talks would begin on Monday” they are not about Monday.
  func direction(_ date: Range<Int>) -> Int {
    for place in (max(0, date.lowerBound - 12)..<date.lowerBound).reversed() {
      let word = tokens[place].lower
      if word == ";" || word == ":" { break }
      if Self.reporting.contains(word) {
        if date.lowerBound - place <= 2 { return -1 }
        continue
      }
      if word == "to", ["is", "are", "'s", "'re"].contains(lower(place - 1)) { return 1 }
      if date.lowerBound - place <= 2 {
        if ["after", "since", "following"].contains(word) { return -1 }
        if word == "until" || word == "till" { return 1 }
      }
      if ["plan", "plans", "set"].contains(word), lower(place + 1) == "to" { return 1 }
      if lower(place - 1) == "have",
        ["to", "will", "would", "should", "could", "may", "might"].contains(lower(place - 2))
      {
        continue
      }
      // “will be held”: the verb before tells.
      if lower(place - 1) == "be" { continue }
      if let side = Self.side(of: word) { return side }
    }
    for place in date.upperBound..<min(tokens.count, date.upperBound + 12) {
      let word = tokens[place].lower
      if word == ";" || word == ":" { break }
      if Self.reporting.contains(word) { continue }
      if let side = Self.side(of: word) { return side }
    }
    return 0
  }

  private static func side(of word: String) -> Int? {
    if ahead.contains(word) { return 1 }
    if back.contains(word) { return -1 }
    return word.utf8.count > 4 && word.hasSuffix("ed") && !word.hasSuffix("eed") ? -1 : nil
  }

  private static let ahead: Set<String> = [
    "will", "'ll", "wo", "shall", "would", "scheduled", "due", "expected", "planned", "planning",
    "upcoming", "expects", "expect", "intends", "payable", "effective", "expire", "expires", "hopes", "begins",
    "deadline", "postponed", "slated", "forecast",
  ]

  private static let back: Set<String> = [
    "was", "were", "had", "did", "has", "have", "been", "hit", "struck", "died", "came", "went", "took", "made",
    "began",
    "left", "held", "met", "gave", "got", "saw", "fell", "rose", "won", "lost", "led", "found", "brought", "sent",
    "broke",
    "became", "set", "ran", "shot", "drove", "flew", "grew", "wrote", "spoke", "after", "since", "ago", "sold", "paid",
    "closed",
    "put", "cut", "kept", "stood", "dropped", "following", "previous",
  ]

  private static let reporting: Set<String> = [
    "said", "says", "told", "announced", "reported", "added", "warned", "stated", "confirmed", "declared",
  ]
}

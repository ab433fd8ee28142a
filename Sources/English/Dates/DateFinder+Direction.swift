extension DateFinder {
  /// How many tokens before a date are asked, and how many behind it.
  private static let reach = (before: 24, behind: 12)

  /// Whether the clause that a date stands in looks ahead (1), back (−1), or does not say (0).
  ///
  /// The nearest verb before it tells, else the nearest behind it. “said” and the like tell only where they stand right
  /// beside the date or are the first verb behind it: in “he said talks would begin on Monday” they are not about Monday.
  func direction(_ date: Range<Int>) -> Int {
    for place in (max(0, date.lowerBound - Self.reach.before)..<date.lowerBound).reversed() {
      let word = tokens[place].lower
      if word == ";" || word == ":" { break }
      let isBeside = date.lowerBound - place <= 2
      if isBeside, ["after", "since", "following"].contains(word) { return -1 }
      if isBeside, ["until", "till", "through"].contains(word) { return 1 }
      if Self.reporting.contains(word) {
        if isBeside { return -1 }
        continue
      }
      if let side = side(at: place) { return side }
    }
    for place in date.upperBound..<min(tokens.count, date.upperBound + Self.reach.behind) {
      let word = tokens[place].lower
      if word == ";" || word == ":" { break }
      if Self.reporting.contains(word) {
        // “on Monday, he said, talks will begin”
        if lower(place + 1) == "," { continue }
        return -1
      }
      if let side = side(at: place) { return side }
    }
    return 0
  }

  /// The side that a word tells as a verb among its neighbours; nil where it tells none.
  private func side(at place: Int) -> Int? {
    let word = tokens[place].lower
    let before = lower(place - 1)
    switch word {
    case "to":
      if ["is", "are", "'s", "'re"].contains(before) { return 1 }
      return Self.intending.contains(before) ? (["been", "had"].contains(lower(place - 2)) ? -1 : 1) : nil
    case "have":
      // “will have left by Monday”, “hopes to have left”, but “may have left on Monday”, “is said to have left”
      if ["will", "would", "'ll"].contains(before) { return nil }
      if before == "to", Self.intending.contains(lower(place - 2)) { return nil }
    case "may", "might", "can", "should":
      return lower(place + 1) == "have" || isUpper(place) && word == "may" ? nil : 1
    case "due", "expected", "scheduled", "planned":
      if before == "been" { return -1 }
    default:
      // “will have been held”: the verb before tells.
      if before == "have" || before == "be" { return nil }
    }
    if Self.ahead.contains(word) { return 1 }
    if Self.back.contains(word) { return -1 }
    // “an unspecified date”: no verb.
    guard word.utf8.count > 4, word.hasSuffix("ed"), !word.hasSuffix("eed"), !Self.beforeAdjectives.contains(before)
    else { return nil }
    return -1
  }

  /// Words behind which a form in “-ed” tells what something is like.
  private static let beforeAdjectives: Set<String> = [
    "a", "an", "the", "its", "his", "her", "their", "our", "this", "these", "those", "still", "newly", "most", "more",
  ]

  /// Words before an infinitive of what is still to come.
  private static let intending: Set<String> = [
    "plan", "plans", "set", "hope", "hopes", "hoped", "hoping", "aim", "aims", "aimed", "want", "wants", "intend",
    "ready",
    "promised", "promises", "pledged", "vowed", "prepare", "prepares", "preparing", "prepared", "agreed", "likely",
    "supposed", "going",
  ]

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

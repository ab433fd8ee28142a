import Claims
import English
import Measures

/// Picks the times of a claim from the dates of its sentence.
struct TimeReader {
  let sentence: TaggedSentence
  let text: [Unicode.Scalar]

  /// When what is claimed happened: of the dates in the clause the one nearest to its verb.
  ///
  /// A date that only tells which thing is meant is none: “the 2004 flood”, “survivors of Tuesday's earthquake”.
  func event(_ mentions: [DateMention], around verb: Int) -> (TimeReference, rule: String)? {
    let place = sentence.tokens[verb].span.lowerBound
    let nearest = mentions.filter { !isModifier($0) }.min { left, right in
      (distance(left, place), left.span.lowerBound) < (distance(right, place), right.span.lowerBound)
    }
    guard let nearest else { return nil }
    let reference = TimeReference(
      text: String(scalars: text[nearest.span]), value: nearest.value,
      anchor: nearest.kind == .absolute ? nil : "published", span: nearest.span)
    return (reference, nearest.rule)
  }

  private func distance(_ mention: DateMention, _ place: Int) -> Int {
    mention.span.contains(place) ? 0 : min(abs(mention.span.lowerBound - place), abs(mention.span.upperBound - place))
  }

  /// Whether a date belongs to a noun phrase that the clause only mentions.
  private func isModifier(_ mention: DateMention) -> Bool {
    let tokens = sentence.tokens(in: mention.dateSpan)
    let before = sentence.lower(tokens.lowerBound - 1)
    let isPossessive = sentence.wordClass(tokens.upperBound) == .possessiveMarker
    if isPossessive { return Self.mentioning.contains(before) }
    let hasNoun = sentence.wordClass(tokens.upperBound) == .noun
    // “in the 2004 election” tells the time as well.
    let isIn = ["in", "during", "at", "on"].contains(sentence.lower(tokens.lowerBound - 2))
    return hasNoun && Self.determiners.contains(before) && !isIn
  }

  /// Words that lead to a thing which the clause is not about.
  private static let mentioning: Set<String> = [
    "of", "from", "after", "following", "since", "for", "with", "about", "on", "than", "before",
  ]

  private static let determiners: Set<String> = [
    "the", "a", "an", "his", "her", "its", "their", "our", "my", "your", "this", "that", "'s",
  ]

  /// Whether a date says for when a figure holds: “as of Monday”, “by Tuesday evening”; not by when something is to be done.
  func isAsOf(_ mention: DateMention) -> Bool {
    let tokens = sentence.tokens(in: mention.span)
    guard let first = tokens.first else { return false }
    let words = [
      sentence.lower(first - 2), sentence.lower(first - 1), sentence.lower(first), sentence.lower(first + 1),
    ]
    if words[0] == "as" && words[1] == "of" || words[2] == "as" && words[3] == "of"
      || words[1] == "as" && words[2] == "of"
    {
      return true
    }
    return (words[1] == "by" || words[2] == "by") && !looksAhead(before: first)
  }

  /// Whether a word of what is to come stands before a date: “will”, “hopes to”.
  private func looksAhead(before token: Int) -> Bool {
    for place in (max(0, token - 16)..<token).reversed() {
      switch sentence.lower(place) {
      case ";", ":": return false
      case "will", "would", "'ll", "should", "must", "can", "hopes", "hope", "hoped", "expects", "expected", "plans",
        "planned", "aims", "wants", "due", "promised", "pledged":
        return true
      default: continue
      }
    }
    return false
  }
}

import Claims
import English
import Measures

/// Picks the times of a claim from the dates of its sentence.
struct TimeReader {
  let sentence: TaggedSentence
  let text: [Unicode.Scalar]

  /// When what is claimed happened: of the dates in the clause the one nearest to its verb.
  func event(_ mentions: [DateMention], around verb: Int) -> (TimeReference, rule: String)? {
    let place = sentence.tokens[verb].span.lowerBound
    let nearest = mentions.min { left, right in
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

  /// Whether a date says for when a figure holds: “as of Monday”, “by Tuesday evening”.
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
    return words[1] == "by" || words[2] == "by"
  }
}

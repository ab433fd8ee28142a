import Claims
import English

/// Takes a sentence apart by its sources: who says what.
///
/// It knows the ways news names a source: before what is said, after it, in the middle of it, with “according to”, with the
/// verb first, one inside of another, and two side by side. A verb of saying that fits none of them is left alone.
struct ReportFinder {
  let sentence: TaggedSentence
  /// For each token, whether it stands in double quotation marks.
  let isQuoted: [Bool]

  /// Where the article's own voice begins again: “said that A had happened, but B is so”.
  ///
  /// What is reported with a past tense is told in the past; a clause in the present after a comma is no longer reported.
  func narratorStart(_ verb: SpokenVerb, in range: Range<Int>) -> Int? {
    guard !isQuoted[range].contains(true) else { return nil }
    let dash = range.dropFirst(3).first { sentence.classes[$0] == .dash }
    if let dash, Clauses.start(at: dash + 1, before: range.upperBound, in: sentence) != nil { return dash }
    guard !sentence.lexemes[verb.end - 1].isDisjoint(with: [.past, .pastOrParticiple]) else { return nil }
    for place in range.dropFirst(3) {
      guard sentence.classes[place] == .coordinator || ["while", "although", "though"].contains(sentence.lower(place)),
        sentence.classes[place - 1] == .comma,
        let finite = Clauses.start(at: place + 1, before: range.upperBound, in: sentence)
      else { continue }
      let first = range.first { sentence.classes[$0].isFinite }
      if let first, first < place, isPast(first), !isPast(finite) { return place }
    }
    return nil
  }

  private func isPast(_ place: Int) -> Bool {
    let lexeme = sentence.lexemes[place]
    if sentence.classes[place] == .finiteVerb { return lexeme.isDisjoint(with: [.thirdPerson, .base]) }
    return ["was", "were", "had", "did", "would", "could", "might", "'d", "should"].contains(sentence.lower(place))
  }

  // MARK: - Small questions

  /// The range without marks at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, isLoose(start) || sentence.classes[start] == .closingQuote { start += 1 }
    while end > start, isLoose(end - 1) || sentence.classes[end - 1] == .openingQuote { end -= 1 }
    return start..<end
  }

  private func isLoose(_ place: Int) -> Bool {
    switch sentence.classes[place] {
    case .comma, .stop, .dash, .colon: true
    default: false
    }
  }

  func hasFinite(_ range: Range<Int>) -> Bool {
    range.contains { sentence.classes[$0].isFinite }
  }

  func isSpeech(_ place: Int) -> Bool {
    SpeechVerb.forms[sentence.lower(place)] != nil
  }
}

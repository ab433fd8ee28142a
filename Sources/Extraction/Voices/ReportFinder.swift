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

  /// The stretches of the sentence, in the order of the text.
  func stretches(in range: Range<Int>, voices: [Voice] = []) -> [Stretch] {
    let range = trimmed(range)
    guard !range.isEmpty else { return [] }
    if let split = coordinatedReport(in: range) {
      let left = stretches(in: range.lowerBound..<split.end, voices: voices)
      let voice = left.first?.voices.last ?? leadingSubject(range.lowerBound..<split.end)
      return left + stretches(in: split.start..<range.upperBound, voices: voices, sharing: voice, split)
    }
    if let found = accordingTo(in: range, voices) { return found }
    if let found = impersonal(in: range, voices) { return found }
    var start = range.lowerBound
    while let verb = nextVerb(in: start..<range.upperBound) {
      if let found = report(verb, in: range, voices) { return found }
      start = verb.end
    }
    return [Stretch(voices: voices, content: Array(range), act: nil)]
  }

  /// The right side of “said A and added B”: its verb comes first, and its speaker stands on the left.
  private func stretches(in range: Range<Int>, voices: [Voice], sharing voice: Voice?, _ split: Split) -> [Stretch] {
    guard split.sharesSpeaker, let verb = nextVerb(in: range, allowsGerund: true), let voice else {
      return stretches(in: range, voices: voices)
    }
    var own = voice
    own.verb = verb.span
    own.rule = "shared"
    guard let content = contentStart(after: verb, in: range) else {
      return stretches(in: range, voices: voices)
    }
    own.addressee = content.addressee
    return nested(content.start..<range.upperBound, voices + [own], verb.meaning.act)
  }

  /// What is said inside of what is said.
  func nested(_ range: Range<Int>, _ voices: [Voice], _ act: SpeechVerb.Act) -> [Stretch] {
    stretches(in: range, voices: voices).map { stretch in
      var stretch = stretch
      if stretch.act == nil { stretch.act = act }
      return stretch
    }
  }

  // MARK: - Two reports side by side

  struct Split {
    /// Where the left side ends.
    let end: Int
    /// Where the right side begins.
    let start: Int
    /// Whether the right side has no subject of its own.
    let sharesSpeaker: Bool
  }

  private func coordinatedReport(in range: Range<Int>) -> Split? {
    guard range.contains(where: { isSpeech($0) && !isQuoted[$0] }) else { return nil }
    for place in range.dropFirst(2) where !isQuoted[place] {
      let wordClass = sentence.classes[place]
      let joins =
        wordClass == .coordinator || sentence.lower(place) == ";"
        || (wordClass == .subordinator
          && ["while", "whereas", "although", "though", "as", "after"].contains(sentence.lower(place)))
      if joins, let split = report(after: place, in: range) { return split }
      if wordClass == .comma, let split = gerund(after: place, in: range) { return split }
    }
    return nil
  }

  private func report(after joint: Int, in range: Range<Int>) -> Split? {
    var start = joint + 1
    while range.contains(start), sentence.classes[start] == .adverb || sentence.lower(start) == "that" { start += 1 }
    guard range.contains(start) else { return nil }
    let end = joint > range.lowerBound && sentence.classes[joint - 1] == .comma ? joint - 1 : joint
    if let verb = nextVerb(in: start..<min(start + 4, range.upperBound)), verb.groupStart == start {
      guard
        range.lowerBound..<joint ~= (firstSpeech(in: range.lowerBound..<joint) ?? -1)
          || hasSubject(range.lowerBound..<joint),
        contentStart(after: verb, in: verb.end..<range.upperBound) != nil
      else { return nil }
      return Split(end: end, start: start, sharesSpeaker: true)
    }
    guard let verb = nextVerb(in: start..<min(start + 26, range.upperBound)),
      let subject = subject(before: verb, in: start..<range.upperBound), subject.lowerBound <= start + 1,
      contentStart(after: verb, in: verb.end..<range.upperBound) != nil,
      hasFinite(range.lowerBound..<end)
    else { return nil }
    return Split(end: end, start: start, sharesSpeaker: false)
  }

  /// “…, adding that B”.
  private func gerund(after comma: Int, in range: Range<Int>) -> Split? {
    var start = comma + 1
    while range.contains(start), sentence.classes[start] == .adverb || sentence.classes[start] == .coordinator {
      start += 1
    }
    guard range.contains(start), SpeechVerb.gerunds[sentence.lower(start)] != nil,
      let verb = nextVerb(in: start..<(start + 1), allowsGerund: true),
      contentStart(after: verb, in: (start + 1)..<range.upperBound) != nil
    else { return nil }
    return Split(end: comma, start: start, sharesSpeaker: true)
  }

  private func firstSpeech(in range: Range<Int>) -> Int? {
    range.first { isSpeech($0) && !isQuoted[$0] }
  }

  private func hasSubject(_ range: Range<Int>) -> Bool {
    range.contains { sentence.classes[$0].isFinite }
  }

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

  /// The subject that a range begins with, as whoever says what follows: “X was there and said”.
  private func leadingSubject(_ range: Range<Int>) -> Voice? {
    guard let verb = range.first(where: { sentence.classes[$0].isFinite && !isQuoted[$0] }) else { return nil }
    let place = SpokenVerb(meaning: SpeechVerb.plain, groupStart: verb, end: verb + 1)
    guard let subject = subject(before: place, in: range), canSpeak(subject) else { return nil }
    return Voice(speaker: subject, verb: nil, addressee: nil, rule: "shared")
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

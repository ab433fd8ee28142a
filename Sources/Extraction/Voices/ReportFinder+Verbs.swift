import English

/// A verb of saying in a sentence, with the auxiliaries and adverbs that belong to it.
struct SpokenVerb: Sendable {
  let meaning: SpeechVerb
  /// Where the group begins: “has” of “has also said”.
  let groupStart: Int
  /// Behind the verb.
  let end: Int

  /// The verb itself.
  var span: Range<Int> { (end - 1)..<end }
}

extension ReportFinder {
  /// The first verb of saying in a range that carries the tense, by itself or with its auxiliaries; none in quotations.
  func nextVerb(in range: Range<Int>, ignoringQuotes: Bool = false) -> SpokenVerb? {
    for place in range {
      let word = sentence.lower(place)
      let wordClass = sentence.classes[place]
      guard wordClass == .finiteVerb || wordClass == .participle || wordClass == .baseVerb,
        let meaning = SpeechVerb.forms[word], !isQuoted[place] || ignoringQuotes
      else { continue }
      var start = place
      var hasTense = wordClass == .finiteVerb
      var isNegated = false
      scan: while start > range.lowerBound {
        switch sentence.classes[start - 1] {
        case .adverb: break
        case .negation: isNegated = true
        case .finiteAuxiliary:
          // “was told”, “is expected”: somebody else speaks.
          guard
            !sentence.lexemes[start - 1].contains(.be)
              || sentence.lower(start - 1) == "'s" && wordClass == .participle
                && ["he", "she", "who"].contains(sentence.lower(start - 2))
          else { return nextVerb(in: (place + 1)..<max(place + 1, range.upperBound)) }
          hasTense = true
        case .auxiliary:
          guard !sentence.lexemes[start - 1].contains(.be) else { break scan }
        default: break scan
        }
        start -= 1
      }
      while start < place, sentence.classes[start] == .adverb { start += 1 }
      guard hasTense, !isNegated else { continue }
      return SpokenVerb(meaning: meaning, groupStart: start, end: place + 1)
    }
    return nil
  }

  /// Where what is said begins after a verb of saying; nil where no clause and no quotation follows.
  func contentStart(after verb: SpokenVerb, in range: Range<Int>) -> (start: Int, addressee: Range<Int>?)? {
    let end = range.upperBound
    // “described the loss as”, “urged them to”: what follows is no clause unless it is marked as one.
    let needsMark = verb.meaning.base == "describe" || verb.meaning.base == "find" || verb.meaning.act == .demand
    var place = verb.end
    var addressee: Range<Int>?
    if verb.meaning.hasAddressee, let found = self.addressee(at: place, before: end) {
      addressee = found
      place = found.upperBound
    }
    if verb.meaning.act == .deny { return deniedContent(at: place, before: end).map { ($0, addressee) } }
    // “said on Monday in Geneva that”, “said in a statement:”
    let limit = min(end, place + 14)
    var ahead = place
    while ahead < limit {
      let word = sentence.lower(ahead)
      let wordClass = sentence.classes[ahead]
      if word == "that", ahead == place || isAdverbial(place..<ahead) {
        let start = ahead + 1
        return start < end && hasFinite(start..<end) ? (start, addressee) : nil
      }
      if wordClass == .colon || wordClass == .openingQuote {
        guard ahead == place || isAdverbial(place..<ahead) || wordClass == .colon else { break }
        if wordClass == .openingQuote, !startsSpeech(ahead, before: end) { break }
        return ahead + 1 < end ? (ahead + (wordClass == .colon ? 1 : 0), addressee) : nil
      }
      if wordClass == .comma, isAdverbial(place..<ahead), ahead > place {
        if startsClause(ahead + 1, before: end) { return (ahead + 1, addressee) }
        return nil
      }
      if wordClass == .finiteVerb || wordClass == .finiteAuxiliary { break }
      ahead += 1
    }
    if needsMark { return nil }
    if startsClause(place, before: end) { return (place, addressee) }
    // “said on Monday 200 people had died”: the clause begins after a time.
    var start = place
    while start < limit, sentence.lexeme(start).contains(.time) || sentence.classes[start] == .preposition {
      start += 1
    }
    if start > place, sentence.lexeme(start - 1).contains(.time), startsClause(start, before: end) {
      return (start, addressee)
    }
    return nil
  }

  /// Whether an opening quote begins what is said, and not only a word in it.
  private func startsSpeech(_ quote: Int, before end: Int) -> Bool {
    let inside = (quote + 1)..<end
    return inside.contains { sentence.classes[$0].isFinite }
  }

  /// “rejected claims that”: where the proposition begins that is denied.
  func deniedContent(at place: Int, before end: Int) -> Int? {
    var ahead = place
    var hasNoun = false
    while ahead < min(end, place + 8) {
      let word = sentence.lower(ahead)
      if Self.deniable.contains(word) { hasNoun = true }
      if word == "that" {
        guard hasNoun || ahead == place, hasFinite((ahead + 1)..<end) else { return nil }
        return ahead + 1
      }
      guard !sentence.classes[ahead].isMark else { return nil }
      ahead += 1
    }
    return startsClause(place, before: end) ? place : nil
  }

  private static let deniable: Set<String> = [
    "claim", "claims", "report", "reports", "allegation", "allegations", "accusation", "accusations", "suggestion",
    "suggestions", "rumour", "rumours", "rumor", "rumors", "charge", "charges", "notion", "idea",
  ]

  /// To whom something is told: a pronoun, a name, or a noun with what belongs to it.
  private func addressee(at place: Int, before end: Int) -> Range<Int>? {
    guard place < end else { return nil }
    switch sentence.classes[place] {
    case .objectPronoun, .pronoun: return place..<(place + 1)
    default: break
    }
    // “assured the German newspaper Die Welt that”
    if let that = (place..<min(end, place + 9)).first(where: {
      sentence.lower($0) == "that" || sentence.classes[$0] == .colon
    }), that > place,
      (place..<that).allSatisfy({
        [.determiner, .possessive, .adjective, .noun, .name, .hyphen, .possessiveMarker].contains(sentence.classes[$0])
      })
    {
      return place..<that
    }
    var stop = place
    if [.determiner, .possessive, .adjective].contains(sentence.classes[stop]) { stop += 1 }
    if stop < end, sentence.classes[stop] == .name {
      while stop < end, sentence.classes[stop] == .name || sentence.classes[stop] == .hyphen { stop += 1 }
      if stop < end, sentence.classes[stop] == .noun { stop += 1 }
      // “told the BBC's Matthew Price”
      if stop + 1 < end, sentence.classes[stop] == .possessiveMarker {
        stop += 1
        while stop < end, [.name, .noun].contains(sentence.classes[stop]) { stop += 1 }
      }
      return place..<stop
    }
    while stop < end, stop < place + 4, [.noun, .adjective, .hyphen].contains(sentence.classes[stop]) { stop += 1 }
    return stop > place && sentence.classes[stop - 1] == .noun ? place..<stop : nil
  }

  /// Whether a stretch is only a time, a place or a manner: “on Monday”, “in a statement”.
  private func isAdverbial(_ range: Range<Int>) -> Bool {
    guard let first = range.first else { return true }
    let opens =
      sentence.classes[first] == .preposition || sentence.classes[first] == .adverb
      || sentence.classes[first] == .subordinator || sentence.lexemes[first].contains(.time)
      || sentence.lexeme(first + 1).contains(.time) && [.demonstrative, .adjective].contains(sentence.classes[first])
    return opens && !hasFinite(range)
  }

  /// Whether a subject and its finite verb begin at a place.
  func startsClause(_ place: Int, before end: Int) -> Bool {
    if place < end, sentence.classes[place] == .subordinator,
      ["although", "though", "while", "if", "when", "unless"].contains(sentence.lower(place))
    {
      return Clauses.start(at: place + 1, before: end, in: sentence) != nil
    }
    return Clauses.start(at: place, before: end, in: sentence) != nil
  }
}

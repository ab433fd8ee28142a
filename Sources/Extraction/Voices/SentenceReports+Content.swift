import English

extension SentenceReports {
  /// What is said behind a word of saying.
  struct Content {
    var range: Range<Int>
    var addressee: Range<Int>?
    /// Whether a comma or a colon stands before it.
    var isApart = false
    /// Whether an adverbial stands before it, and nothing that marks it: it may be no content at all.
    var isFar = false
    /// Whether it is a quotation.
    var isDirect = false
    /// Whether it is a clause or a quotation.
    var isClause = true
  }

  /// What is said behind a verb; nil where nothing is.
  func content(after cue: VerbCue) -> Content? {
    var place = cue.end
    var addressee: Range<Int>?
    if cue.verb.hasAddressee, let found = self.addressee(at: place) {
      addressee = found
      place = found.upperBound
    }
    if let found = clause(at: place, cue) { return with(addressee, found) }
    if cue.verb.kind != .judging, let behind = behindAdverbial(place),
      cue.verb.hasBareClause || isMarked(behind), var found = clause(at: behind, cue, isBehindAdverbial: true)
    {
      found.isFar = !isMarked(behind)
      return with(addressee, found)
    }
    guard addressee == nil || cue.verb.hasInfinitive else { return nil }
    return object(at: place, cue).map { with(addressee, $0) }
  }

  /// Whether a quotation, “that” or a colon begins at a place.
  private func isMarked(_ place: Int) -> Bool {
    switch sentence.wordClass(place) {
    case .openingQuote, .colon: true
    case .comma: sentence.wordClass(place + 1) == .openingQuote
    default: sentence.lower(place) == "that"
    }
  }

  private func with(_ addressee: Range<Int>?, _ content: Content) -> Content {
    var content = content
    content.addressee = addressee
    return content
  }

  /// A clause or a quotation that begins at a place.
  private func clause(at place: Int, _ cue: VerbCue, isBehindAdverbial: Bool = false) -> Content? {
    guard place < range.upperBound else { return nil }
    let word = sentence.lower(place)
    switch sentence.classes[place] {
    case .openingQuote:
      guard cue.verb.kind != .judging || isClauseQuote(place), place + 1 < range.upperBound else { return nil }
      return ended(from: place, to: directEnd(from: place), isDirect: true)
    case .colon, .comma:
      let next = place + 1
      guard next < range.upperBound else { return nil }
      if sentence.classes[next] == .openingQuote, next + 1 < range.upperBound,
        cue.verb.kind == .saying || sentence.classes[place] == .colon
      {
        return ended(from: next, to: directEnd(from: next), isApart: sentence.classes[place] == .comma, isDirect: true)
      }
      if let that = farThat(behind: place, cue) { return ended(from: that, to: contentEnd(from: that)) }
      guard
        sentence.classes[place] == .colon
          || isBehindAdverbial && !isComparison(next) && phrases.startsClause(next, before: range.upperBound),
        cue.verb.kind == .saying
      else { return nil }
      return ended(from: next, to: contentEnd(from: next), isApart: sentence.classes[place] == .comma)
    default: break
    }
    if word == "that",
      phrases.hasFinite(place..<range.upperBound) || ["say", "tell", "claim"].contains(cue.verb.base)
        || word == "that" && sentence.classes[place] == .subordinator
    {
      return ended(from: place, to: contentEnd(from: place))
    }
    if Self.questions.contains(word), cue.verb.kind != .judging, phrases.hasFinite(place..<range.upperBound) {
      return ended(from: place, to: contentEnd(from: place))
    }
    if cue.verb.base == "say", !isBehindAdverbial || sentence.lexemes[place - 1].contains(.time), isLooseClause(place) {
      return ended(from: place, to: contentEnd(from: place))
    }
    let isPronoun = sentence.classes[place] == .pronoun && cue.verb.kind == .saying
    if cue.verb.hasBareClause || isPronoun, !sentence.lexemes[place].contains(.time), beginsClause(place),
      phrases.startsClause(place, before: range.upperBound)
    {
      return ended(from: place, to: contentEnd(from: place))
    }
    return nil
  }

  /// “said on Sunday, up from the 100,000 that …”: it goes with the figure before.
  private func isComparison(_ place: Int) -> Bool {
    ["up", "down"].contains(sentence.lower(place)) && ["from", "on"].contains(sentence.lower(place + 1))
  }

  /// “insists, most recently in May, that A”.
  private func farThat(behind comma: Int, _ cue: VerbCue) -> Int? {
    guard sentence.classes[comma] == .comma, cue.verb.kind == .saying || cue.verb.kind == .thinking else { return nil }
    return ((comma + 1)..<min(range.upperBound, comma + 20)).first {
      sentence.lower($0) == "that" && sentence.classes[$0 - 1] == .comma
    }
  }

  /// Whether a clause can begin without “that”: not with an adverbial, which may go with the verb of saying.
  private func beginsClause(_ place: Int) -> Bool {
    ![.preposition, .adverb].contains(sentence.classes[place])
      || sentence.wordClass(place + 1) == .number && !sentence.lexeme(place + 2).contains(.time)
      || ["than", "least", "most", "to"].contains(sentence.lower(place + 1))
  }

  /// Whether something stands behind “said” that can only be what is said, though its verb is not plain to see.
  private func isLooseClause(_ place: Int) -> Bool {
    guard sentence.classes[place].beginsNounPhrase || ["her", "it"].contains(sentence.lower(place)),
      !sentence.lexemes[place].contains(.time)
    else {
      return ["the same", "things such"].contains("\(sentence.lower(place)) \(sentence.lower(place + 1))")
    }
    if sentence.lower(place) == "the", sentence.lower(place + 1) == "same" { return true }
    guard sentence.wordClass(place - 1) != .comma else { return false }
    return phrases.hasFinite(place..<min(range.upperBound, place + 40)) || contentEnd(from: place) - place >= 6
  }

  /// A thing that is announced, wanted, criticized; or what somebody agreed to do.
  private func object(at place: Int, _ cue: VerbCue) -> Content? {
    guard place < range.upperBound else { return nil }
    let hasLink = sentence.lower(place - 1) != sentence.lower(cue.head) && place > cue.head + 1
    if sentence.classes[place] == .infinitiveMarker, cue.verb.hasInfinitive {
      return ended(from: place, to: contentEnd(from: place), isClause: false)
    }
    guard cue.verb.hasObject || hasLink, !cue.verb.needsLink || hasLink, !sentence.lexemes[place].contains(.time) else {
      return nil
    }
    switch sentence.classes[place] {
    case .determiner, .possessive, .pronoun, .objectPronoun, .demonstrative, .noun, .name, .number, .adjective, .gerund,
      .symbol,
      .openingQuote, .participle, .adverb:
      return ended(from: place, to: contentEnd(from: place), isClause: false)
    default:
      return nil
    }
  }

  private func ended(from start: Int, to end: Int, isApart: Bool = false, isDirect: Bool = false, isClause: Bool = true)
    -> Content?
  {
    start < end ? Content(range: start..<end, isApart: isApart, isDirect: isDirect, isClause: isClause) : nil
  }

  private static let questions: Set<String> = ["how", "why", "whether", "what", "if", "when", "where", "who", "which"]

  // MARK: - What stands between

  /// To whom something is told: a pronoun, a name, or a noun with what belongs to it.
  private func addressee(at place: Int) -> Range<Int>? {
    guard place < range.upperBound else { return nil }
    switch sentence.classes[place] {
    case .objectPronoun, .pronoun: return place..<(place + 1)
    case .determiner, .possessive, .noun, .name, .adjective, .number: break
    default: return nil
    }
    var stop = place
    scan: while stop < range.upperBound, stop < place + 14 {
      switch sentence.classes[stop] {
      case .determiner where stop > place && !isLink(stop - 1): break scan
      case .determiner, .possessive, .adjective, .noun, .name, .hyphen, .possessiveMarker, .number:
        if sentence.lexemes[stop].contains(.time) { break scan }
        stop += 1
      case .preposition where isLink(stop) && sentence.wordClass(stop + 1).beginsNounPhrase: stop += 1
      case .coordinator where sentence.wordClass(stop + 1) == .name: stop += 1
      default: break scan
      }
    }
    return stop > place && sentence.classes[stop - 1].isNominal ? place..<stop : nil
  }

  private func isLink(_ place: Int) -> Bool {
    ["of", "at", "for"].contains(sentence.lower(place))
  }

  /// The place behind a time, a place or a manner: “on Monday”, “in a statement”, “of his rival”.
  private func behindAdverbial(_ start: Int) -> Int? {
    var place = start
    let limit = min(range.upperBound, start + 24)
    while place < limit {
      let wordClass = sentence.classes[place]
      if place > start {
        if wordClass == .openingQuote || wordClass == .colon { return place }
        if wordClass == .comma {
          if sentence.wordClass(place + 1) == .openingQuote { return place }
          if isComparison(place + 1) { return nil }
          if phrases.startsClause(place + 1, before: range.upperBound), sentence.wordClass(place + 1) != .name {
            return place
          }
        }
        if sentence.lower(place) == "that", sentence.classes[place] != .relative || isTimeOrPlace(start..<place) {
          return place
        }
        if ["how", "why", "whether", "what"].contains(sentence.lower(place)) { return place }
        if sentence.lexemes[place - 1].contains(.time)
          || wordClass == .pronoun && !sentence.classes[start..<place].contains(.comma),
          phrases.startsClause(place, before: range.upperBound)
        {
          return place
        }
      }
      guard place > start || opensAdverbial(place), !wordClass.isFinite, wordClass != .stop, wordClass != .dash else {
        return nil
      }
      place += 1
    }
    return nil
  }

  private func opensAdverbial(_ place: Int) -> Bool {
    switch sentence.classes[place] {
    case .preposition, .adverb, .subordinator: true
    default:
      sentence.lexemes[place].contains(.time) || sentence.lexeme(place + 1).contains(.time)
    }
  }

  private func isTimeOrPlace(_ range: Range<Int>) -> Bool {
    opensAdverbial(range.lowerBound) && !phrases.hasFinite(range)
  }

  /// Whether a quotation has a verb with a tense.
  private func isClauseQuote(_ open: Int) -> Bool {
    let inside = (open + 1)..<range.upperBound
    return inside.prefix { sentence.classes[$0] != .closingQuote }.contains { sentence.classes[$0].isFinite }
  }

  // MARK: - Where it ends

  /// Behind a quotation that begins at a mark; behind what it is mixed with, where a clause goes on.
  func directEnd(from open: Int) -> Int {
    guard let utterance = quotation[open + 1] else { return contentEnd(from: open) }
    var close = open + 1
    while close < range.upperBound, quotation[close] == utterance { close += 1 }
    guard close < range.upperBound else { return close }
    let end = sentence.classes[close] == .closingQuote ? close + 1 : close
    guard end < range.upperBound else { return end }
    let isClosed = [.comma, .stop].contains(sentence.classes[close - 1])
    if isClosed || [.comma, .stop, .dash, .colon].contains(sentence.classes[end]) {
      // “A,” and “B.”
      if ["and", "but", "or"].contains(sentence.lower(end)), sentence.wordClass(end + 1) == .openingQuote {
        return directEnd(from: end + 1)
      }
      return end
    }
    return contentEnd(from: end)
  }

  /// Behind the clause that begins at a place: before its sentence's last mark, another frame, or the article's own voice.
  func contentEnd(from start: Int) -> Int {
    var place = start
    var lastSafe = start
    while place < range.upperBound {
      if quotation[place] == nil, place > start, isBorder(place) { break }
      place += 1
      lastSafe = place
    }
    var end = lastSafe
    while end > start, quotation[end - 1] == nil, [.comma, .stop, .dash, .colon].contains(sentence.classes[end - 1]) {
      end -= 1
    }
    return end
  }

  /// Whether what is said ends before a token.
  private func isBorder(_ place: Int) -> Bool {
    switch sentence.classes[place] {
    case .comma, .dash:
      return startsFrame(place + 1)
    case .coordinator:
      return startsFrame(place + 1)
    case .stop where sentence.lower(place) == ";":
      return true
    case .bracket where [")", "]"].contains(sentence.lower(place)):
      return !(range.lowerBound..<place).reversed().prefix(40).contains { ["(", "["].contains(sentence.lower($0)) }
    default:
      return sentence.lower(place) == "according" && sentence.lower(place + 1) == "to"
    }
  }

  /// Whether another report begins at a place: “X said”, “said X”, “according to”, “adding that”, “and added that”.
  private func startsFrame(_ start: Int) -> Bool {
    var place = start
    while place < range.upperBound, [.adverb, .coordinator].contains(sentence.classes[place]) { place += 1 }
    guard place < range.upperBound, quotation[place] == nil else { return false }
    if sentence.lower(place) == "according" { return true }
    if let cue = cue(at: place), cue.form == .gerund || cue.form == .finite {
      if cue.verb.kind == .saying { return true }
      if cue.verb.kind == .thinking, cue.form == .finite, sentence.wordClass(start - 1) == .coordinator || place > start
      {
        return true
      }
    }
    if sentence.classes[place] == .finiteAuxiliary,
      let cue = (place..<min(range.upperBound, place + 3)).lazy.compactMap({ self.cue(at: $0) }).first,
      cue.verb.kind == .saying, cue.form == .finite
    {
      return true
    }
    guard let phrase = phrases.nounPhrase(from: place, before: range.upperBound),
      let cue = (phrase.upperBound..<min(range.upperBound, phrase.upperBound + 3)).lazy.compactMap({ self.cue(at: $0) })
        .first
    else { return false }
    return cue.verb.kind == .saying && cue.form == .finite && cue.start == phrase.upperBound
  }
}

import English

extension SentenceReports {
  /// The verb of saying at a place, where it says something there.
  func cue(at place: Int) -> VerbCue? {
    guard let verb = CueVerb.forms[sentence.lower(place)] else { return nil }
    var isFinite = sentence.classes[place] == .finiteVerb
    switch sentence.classes[place] {
    case .finiteVerb, .participle, .baseVerb, .gerund:
      guard !isNounByTree(place), !isModifier(place) else { return nil }
    case .noun, .name, .adjective:
      isFinite = isFiniteByForm(place) || closesFrame(place)
      guard isFinite || isGerundByForm(place) else { return nil }
    default: return nil
    }
    var start = place
    var isNegated = false
    var isPassive = false
    var isInfinitive = false
    scan: while start > range.lowerBound, quotation[start - 1] == nil {
      switch sentence.classes[start - 1] {
      case .adverb: break
      case .negation: isNegated = true
      case .finiteAuxiliary:
        if sentence.lexemes[start - 1].contains(.be), sentence.classes[place] == .participle,
          !isContractedHas(start - 1)
        {
          isPassive = true
        }
        isFinite = true
      case .auxiliary:
        if sentence.lexemes[start - 1].contains(.be), sentence.classes[place] == .participle { isPassive = true }
      case .infinitiveMarker:
        isInfinitive = true
        start -= 1
        break scan
      default: break scan
      }
      start -= 1
    }
    while start < place, sentence.classes[start] == .adverb { start += 1 }
    var form: VerbCue.Form
    if isPassive {
      form = .passive
    } else if isFinite {
      form = .finite
    } else if sentence.classes[place] == .gerund || isGerundByForm(place) {
      form = .gerund
    } else if isInfinitive {
      form = .infinitive
    } else if verb.kind == .saying || verb.links.contains(sentence.lower(place + 1)), start == place,
      mayBeFinite(place)
    {
      // “Mr King, 82, told me”
      form = .finite
    } else {
      return nil
    }
    if form == .gerund, sentence.lower(place - 1) == "as", let quoted = quotedAs(before: place - 1) {
      form = .quotedAs
      start = quoted
    }
    var end = place + 1
    if verb.links.contains(sentence.lower(end)), sentence.wordClass(end) != .infinitiveMarker { end += 1 }
    return VerbCue(verb: verb, head: place, start: start, end: end, form: form, isNegated: isNegated)
  }

  /// Whether a word has a form that is a verb with a tense and nothing else: “says”, “argues”, “told”.
  private func isFiniteByForm(_ place: Int) -> Bool {
    let lexeme = sentence.lexemes[place]
    guard
      !lexeme.isDisjoint(with: [.thirdPerson, .past])
        || ["said", "told", "added", "warned"].contains(sentence.lower(place))
    else { return false }
    return !lexeme.contains(.usuallyNoun) && (!sentence.tokens[place].isCapitalized || place == range.lowerBound)
  }

  /// “85 confirmed deaths”, “the reported loss”: a participle before its noun.
  private func isModifier(_ place: Int) -> Bool {
    guard sentence.lexemes[place].contains(.pastOrParticiple), !["said", "told"].contains(sentence.lower(place)) else {
      return false
    }
    switch sentence.wordClass(place - 1) {
    case .number, .determiner, .possessive, .possessiveMarker, .preposition: break
    default: return false
    }
    return [.noun, .name, .adjective].contains(sentence.wordClass(place + 1))
  }

  /// “…, tweeting that”, taken for a noun.
  private func isGerundByForm(_ place: Int) -> Bool {
    sentence.lexemes[place].contains(.gerund) && sentence.wordClass(place - 1) == .comma
      && !sentence.tokens[place].isCapitalized
  }

  /// Whether what looks like a participle or an infinitive can carry the tense: it stands behind somebody.
  private func mayBeFinite(_ place: Int) -> Bool {
    guard sentence.lower(place + 1) != "by" else { return false }
    switch sentence.wordClass(place - 1) {
    case .coordinator:
      return sentence.lexemes[place].contains(.pastOrParticiple)
        && [.subordinator, .colon, .openingQuote].contains(sentence.wordClass(place + 1))
    case .comma, .closingQuote, .bracket: return sentence.lexemes[place].contains(.pastOrParticiple)
    case .name, .pronoun: return true
    case .noun where sentence.lexemes[place - 1].contains(.time):
      return sentence.lexemes[place].contains(.pastOrParticiple)
    case .noun, .number, .adjective:
      return ["said", "told", "say"].contains(sentence.lower(place)) || sentence.wordClass(place + 1) == .colon
        || sentence.classes[place] == .baseVerb || hasSubjectByTree(place)
    default: return place == range.lowerBound && sentence.classes[place] == .participle
    }
  }

  /// “…, the Herald reports.” and “The Herald reports:”, where the verb is spelled like a noun.
  private func closesFrame(_ place: Int) -> Bool {
    guard ["reports", "notes", "claims", "warns", "states", "comments", "remarks"].contains(sentence.lower(place))
    else { return false }
    let next = sentence.wordClass(place + 1)
    if next == .colon { return place == sentence.count - 2 }
    guard next == .stop,
      let comma = (max(range.lowerBound, place - 7)..<place).last(where: {
        sentence.classes[$0] == .comma || sentence.classes[$0] == .closingQuote
      })
    else { return false }
    return comma > range.lowerBound + 2 && comma + 1 < place
      && (comma + 1..<place).contains { sentence.classes[$0] == .name }
      && (comma + 1..<place).allSatisfy { [.name, .determiner, .noun, .hyphen].contains(sentence.classes[$0]) }
  }

  private func isContractedHas(_ place: Int) -> Bool {
    sentence.lower(place) == "'s" && ["he", "she", "who"].contains(sentence.lower(place - 1))
  }

  /// “was quoted as”: where it begins.
  private func quotedAs(before place: Int) -> Int? {
    guard ["quoted", "cited"].contains(sentence.lower(place - 1)) else { return nil }
    var start = place - 1
    while start > range.lowerBound, [.auxiliary, .finiteAuxiliary, .adverb].contains(sentence.classes[start - 1]) {
      start -= 1
    }
    return start
  }

  // MARK: - Other cues

  /// “according to X” with what stands around it.
  func accordingTo(at place: Int) -> SentenceReport? {
    guard sentence.lower(place) == "according", sentence.lower(place + 1) == "to",
      let source = phrases.nounPhrase(from: place + 2, before: range.upperBound) ?? looseSource(from: place + 2)
    else { return nil }
    let cue = place..<(place + 2)
    if place <= range.lowerBound + 1 || sentence.wordClass(place - 1) == .coordinator {
      var start = source.upperBound
      while start < range.upperBound, [.comma, .colon].contains(sentence.classes[start]) { start += 1 }
      let end = contentEnd(from: start)
      guard start < end else { return nil }
      return SentenceReport(cue: cue, head: place, source: source, content: [start..<end], rule: "according-to")
    }
    var end = place
    while end > range.lowerBound, [.comma, .dash].contains(sentence.classes[end - 1]) { end -= 1 }
    let begin = clauseStart(before: end)
    guard begin < end else { return nil }
    var content = [begin..<end]
    if let rest = rest(behind: source.upperBound, left: begin..<end) { content.append(rest) }
    return SentenceReport(cue: cue, head: place, source: source, content: content, rule: "according-to")
  }

  private func looseSource(from start: Int) -> Range<Int>? {
    let end = (start..<max(start, range.upperBound)).first { sentence.classes[$0].isMark } ?? range.upperBound
    return start < end && end - start < 12 ? start..<end : nil
  }

  /// Where the clause begins that ends at a place.
  private func clauseStart(before end: Int) -> Int {
    var begin = range.lowerBound
    for report in reports where report.rule == "after" || report.rule == "inverted" {
      begin = max(begin, report.cue.upperBound)
    }
    while begin < end, [.comma, .dash, .coordinator].contains(sentence.classes[begin]) { begin += 1 }
    return begin
  }

  /// “the claim that A”, “Smith's warning that A”.
  func noun(at place: Int) -> SentenceReport? {
    guard Self.nouns.contains(sentence.lower(place)), [.noun, .name].contains(sentence.classes[place]),
      sentence.lower(place + 1) == "that", place + 2 < range.upperBound,
      phrases.startsClause(place + 2, before: range.upperBound)
    else { return nil }
    let end = contentEnd(from: place + 1)
    var source: Range<Int>?
    var start = place
    while start > range.lowerBound, [.adjective, .noun, .number, .adverb].contains(sentence.classes[start - 1]) {
      start -= 1
    }
    if start > range.lowerBound, sentence.classes[start - 1] == .possessiveMarker {
      var name = start - 1
      while name > range.lowerBound,
        [.noun, .name, .adjective, .determiner, .hyphen].contains(sentence.classes[name - 1])
      { name -= 1 }
      source = name..<start
    } else if start > range.lowerBound, sentence.classes[start - 1] == .possessive {
      source = (start - 1)..<start
    }
    return SentenceReport(
      cue: place..<(place + 1), head: place, source: source, content: [(place + 1)..<end], rule: "noun")
  }

  private static let nouns: Set<String> = [
    "claim", "claims", "statement", "statements", "report", "reports", "warning", "warnings", "allegation",
    "allegations",
    "accusation", "accusations", "assertion", "assertions", "suggestion", "suggestions", "argument", "arguments",
    "belief", "view", "opinion", "fear", "fears", "hope", "hopes", "promise", "pledge", "vow", "announcement",
    "admission",
    "acknowledgment", "conclusion", "complaint", "complaints", "concern", "concerns", "idea", "notion", "rumor",
    "rumors",
    "rumour", "rumours", "speculation", "charge", "charges", "prediction", "predictions", "insistence", "contention",
    "confidence", "doubt", "doubts", "threat", "revelation", "confirmation", "denial", "criticism", "perception",
    "guess",
    "suspicion", "suspicions", "assurance", "assurances", "worry", "worries", "comment", "remark", "reminder",
    "proposal",
  ]

  /// “SMITH: …”, “Smith: …” at the beginning of a line.
  func speakerLabel() -> SentenceReport? {
    guard let colon = range.prefix(7).first(where: { sentence.classes[$0] == .colon }), colon > range.lowerBound,
      colon + 1 < range.upperBound
    else { return nil }
    let label = range.lowerBound..<colon
    guard CueVerb.forms[sentence.lower(range.lowerBound)] == nil,
      label.allSatisfy({ sentence.tokens[$0].isCapitalized || sentence.tokens[$0].kind == .punctuation }),
      label.contains(where: { sentence.tokens[$0].kind == .word }), quotation[range.lowerBound] == nil
    else { return nil }
    let end = contentEnd(from: colon + 1)
    guard colon + 1 < end else { return nil }
    return SentenceReport(
      cue: colon..<(colon + 1), head: colon, source: label, content: [(colon + 1)..<end], rule: "label")
  }
}

import English

extension ReportFinder {
  /// The stretches of a range, where this verb says whose they are; nil where it does not.
  func report(_ verb: SpokenVerb, in range: Range<Int>, _ voices: [Voice]) -> [Stretch]? {
    let content = contentStart(after: verb, in: verb.end..<range.upperBound)
    if let subject = subject(before: verb, in: range) {
      if isFirstPerson(subject), voices.isEmpty, !isQuoted[subject.lowerBound] { return nil }
      if isFirstPerson(subject), !voices.isEmpty || isQuoted[subject.lowerBound] {
        // “I think”, “we believe”: the same speaker.
        guard let content, subject.lowerBound <= range.lowerBound + 1 else { return nil }
        return nested(content.start..<range.upperBound, voices, verb.meaning.act)
      }
      guard canSpeak(subject) else { return nil }
      var voice = Voice(speaker: subject, verb: verb.span, addressee: content?.addressee, rule: "before")
      if let content {
        return before(voice, verb, content.start, range, voices)
      }
      if verb.meaning.isActItself, leadIn(before: subject, in: range) != nil, isActItself(verb, range) {
        voice.rule = "act"
        return act(voice, verb, range, voices)
      }
      return after(subject.lowerBound, &voice, verb, range, voices)
    }
    return inverted(verb, range, voices)
  }

  /// “X said A”: with what stands before X, where that belongs to A.
  private func before(
    _ voice: Voice, _ verb: SpokenVerb, _ start: Int, _ range: Range<Int>, _ voices: [Voice]
  ) -> [Stretch]? {
    guard let speaker = voice.speaker else { return nil }
    if [.demand, .promise, .threaten].contains(verb.meaning.act), leadIn(before: speaker, in: range) != nil {
      // What is demanded or promised reads alone only with whoever does so.
      var voice = voice
      voice.rule = "act"
      return act(voice, verb, range, voices)
    }
    guard let lead = leadIn(before: speaker, in: range) else {
      // “A, X said, B” and “A, X said B” are told apart by what stands on the left.
      var voice = voice
      return after(speaker.lowerBound, &voice, verb, range, voices)
    }
    let border = narratorStart(verb, in: start..<range.upperBound)
    var stretches = nested(start..<(border ?? range.upperBound), voices + [voice], verb.meaning.act)
    if let border { stretches += self.stretches(in: border..<range.upperBound, voices: voices) }
    if let place = lead.place, !stretches.isEmpty { stretches[0].content = Array(place) + stretches[0].content }
    return stretches
  }

  /// “X called for A”: the whole range is what X does; with the article's own voice behind it, where that begins again.
  private func act(_ voice: Voice, _ verb: SpokenVerb, _ range: Range<Int>, _ voices: [Voice]) -> [Stretch] {
    let border = narratorStart(verb, in: verb.end..<range.upperBound)
    let whole = Stretch(
      voices: voices + [voice], content: Array(range.lowerBound..<(border ?? range.upperBound)), act: verb.meaning.act)
    guard let border else { return [whole] }
    return [whole] + stretches(in: border..<range.upperBound, voices: voices)
  }

  /// What stands between the beginning of a range and its subject: nothing, or an adverbial; nil where it is a clause.
  private func leadIn(before subject: Range<Int>, in range: Range<Int>) -> (place: Range<Int>?, Void)? {
    let lead = trimmed(range.lowerBound..<subject.lowerBound)
    guard let first = lead.first else { return (nil, ()) }
    switch sentence.classes[first] {
    case .preposition, .adverb, .coordinator, .gerund, .subordinator, .infinitiveMarker, .participle, .adjective: break
    default:
      guard !hasFinite(lead), lead.count <= 3 else { return nil }
    }
    let isPlace =
      ["in", "at", "near", "across", "outside"].contains(sentence.lower(first)) && !hasFinite(lead)
      && lead.count <= 8 && namesPlaceFirst(lead) && !lead.contains { sentence.lexemes[$0].contains(.time) }
      && lead.contains { sentence.classes[$0] == .name }
    return (isPlace ? lead : nil, ())
  }

  /// Whether the first noun of an adverbial is a place: “in the capital Kyiv”, but not “in a statement in Kyiv”.
  private func namesPlaceFirst(_ lead: Range<Int>) -> Bool {
    guard let noun = lead.first(where: { sentence.classes[$0] == .noun || sentence.classes[$0] == .name }) else {
      return false
    }
    return sentence.classes[noun] == .name || sentence.lexemes[noun].contains(.place)
  }

  /// “A, X said” and “A, X said, B”.
  private func after(
    _ subjectStart: Int, _ voice: inout Voice, _ verb: SpokenVerb, _ range: Range<Int>, _ voices: [Voice]
  ) -> [Stretch]? {
    guard subjectStart > range.lowerBound else { return nil }
    let border = sentence.classes[subjectStart - 1]
    guard border == .comma || border == .closingQuote || border == .stop || border == .dash else { return nil }
    let left = trimmed(range.lowerBound..<subjectStart)
    guard isStatement(left) else { return nil }
    voice.rule = "after"
    return framed(left, voice, verb.meaning.act, verb.end, range, voices)
  }

  /// “A,” said X.
  private func inverted(_ verb: SpokenVerb, _ range: Range<Int>, _ voices: [Voice]) -> [Stretch]? {
    guard verb.groupStart > range.lowerBound, !verb.meaning.hasAddressee else { return nil }
    let border = sentence.classes[verb.groupStart - 1]
    guard border == .comma || border == .closingQuote else { return nil }
    let left = trimmed(range.lowerBound..<verb.groupStart)
    guard isStatement(left), let speaker = nounPhrase(from: verb.end, before: range.upperBound) else { return nil }
    let voice = Voice(speaker: speaker, verb: verb.span, addressee: nil, rule: "inverted")
    return framed(left, voice, verb.meaning.act, speaker.upperBound, range, voices)
  }

  /// What stands on both sides of “X said”.
  private func framed(
    _ left: Range<Int>, _ voice: Voice, _ act: SpeechVerb.Act, _ end: Int, _ range: Range<Int>, _ voices: [Voice]
  ) -> [Stretch] {
    var stretches: [Stretch] = []
    var left = left
    // “It was worse than thought: ‘The roads are gone,’ he said”: what stands before the colon is the article's.
    if let quote = left.last(where: { sentence.classes[$0] == .openingQuote }), quote > left.lowerBound + 2,
      sentence.classes[quote - 1] == .colon
        || sentence.tokens[quote + 1].isCapitalized && startsClause(quote + 1, before: left.upperBound),
      hasFinite(left.lowerBound..<(quote - 1)), !isSpeech(quote - 1), sentence.classes[quote - 1] != .comma
    {
      stretches = self.stretches(in: left.lowerBound..<quote, voices: voices)
      left = quote..<left.upperBound
    }
    stretches += nested(left, voices + [voice], act)
    guard let comma = (end..<range.upperBound).first(where: { isBorder($0) }) else { return stretches }
    let rest = trimmed(comma..<range.upperBound)
    guard rest.count > 1 else { return stretches }
    if isQuoted[rest.lowerBound..<rest.upperBound].contains(true), isQuoted[left].contains(true) {
      return stretches + nested(rest, voices + [voice], act)
    }
    if sentence.classes[rest.lowerBound] == .coordinator || sentence.classes[rest.lowerBound] == .subordinator {
      if hasFinite(rest) { stretches += self.stretches(in: rest, voices: voices) }
    } else if hasFinite(rest), sentence.classes[comma] == .comma, let last = stretches.indices.last,
      ![.relative, .preposition, .adverb, .gerund, .participle, .adjective].contains(sentence.classes[rest.lowerBound])
    {
      stretches[last].content += Array(rest)
    }
    return stretches
  }

  private func isBorder(_ place: Int) -> Bool {
    switch sentence.classes[place] {
    case .comma, .openingQuote, .colon, .dash, .stop: true
    default: false
    }
  }

  /// Whether a range can be what is said: a quotation, or a clause of its own.
  private func isStatement(_ range: Range<Int>) -> Bool {
    guard let first = range.first else { return false }
    if isQuoted[range].contains(true) || sentence.classes[first] == .openingQuote { return true }
    guard hasFinite(range) else { return false }
    switch sentence.classes[first] {
    case .subordinator, .gerund, .infinitiveMarker, .participle: return false
    default: return startsClause(first, before: range.upperBound) || sentence.classes[first] == .preposition
    }
  }

  /// “According to X, A”, “A, according to X”, “A, according to X, and B”.
  func accordingTo(in range: Range<Int>, _ voices: [Voice]) -> [Stretch]? {
    guard
      let place = range.dropLast(2).first(where: {
        sentence.lower($0) == "according" && sentence.lower($0 + 1) == "to" && !isQuoted[$0]
      }), let speaker = nounPhrase(from: place + 2, before: range.upperBound), isSource(speaker)
    else { return nil }
    let voice = Voice(speaker: speaker, verb: place..<(place + 2), addressee: nil, rule: "according-to")
    let left = trimmed(range.lowerBound..<place)
    if left.isEmpty || !hasFinite(left) && left.count <= 2 {
      return nested(speaker.upperBound..<range.upperBound, voices + [voice], .say)
    }
    guard hasFinite(left) else { return nil }
    return framed(left, voice, .say, speaker.upperBound, range, voices)
  }

  /// Whether a noun phrase behind “according to” is somebody, or something written: not “according to need”.
  private func isSource(_ phrase: Range<Int>) -> Bool {
    phrase.contains {
      sentence.classes[$0] == .name || sentence.classes[$0] == .pronoun
        || !sentence.lexemes[$0].isDisjoint(with: [.person, .role, .organization])
        || Self.writings.contains(sentence.lower($0))
    }
  }

  private static let writings: Set<String> = [
    "report", "reports", "study", "studies", "survey", "poll", "data", "figures", "statistics", "estimate", "estimates",
    "document", "documents", "records", "analysis", "statement", "statements", "tally", "count", "census", "media",
    "website",
    "memo", "letter", "e-mail", "law", "indictment", "transcript", "newspaper", "newspapers", "locals",
    "correspondents",
  ]

  /// “It is feared that A”, “There are fears that A”.
  func impersonal(in range: Range<Int>, _ voices: [Voice]) -> [Stretch]? {
    guard
      let first = range.first(where: {
        sentence.classes[$0] == .pronoun && ["it", "there"].contains(sentence.lower($0))
      }),
      first == range.lowerBound || [.comma, .coordinator, .adverb].contains(sentence.classes[first - 1])
    else { return nil }
    let subject = sentence.lower(first)
    let lead = range.lowerBound..<first
    guard
      lead.count <= 2
        || lead.prefix(2).contains(where: { [.subordinator, .preposition].contains(sentence.classes[$0]) })
    else { return nil }
    var place = first + 1
    while range.contains(place), [.finiteAuxiliary, .auxiliary, .adverb].contains(sentence.classes[place]) {
      place += 1
    }
    guard range.contains(place), place > first + 1 else { return nil }
    let word = sentence.lower(place)
    var act: SpeechVerb.Act?
    if subject == "it", sentence.classes[place] == .participle,
      (first..<place).contains(where: { sentence.lexemes[$0].contains(.be) }), let meaning = SpeechVerb.forms[word]
    {
      act = meaning.act
    }
    if subject == "there" {
      switch word {
      case "fears", "concerns", "worries", "fear", "concern": act = .fear
      case "hopes", "hope": act = .hope
      default: break
      }
    }
    guard let act, act != .deny else { return nil }
    var start = place + 1
    let hasThat = sentence.lower(start) == "that"
    if hasThat { start += 1 }
    guard start < range.upperBound, hasThat || subject == "it", startsClause(start, before: range.upperBound) else {
      return nil
    }
    if lead.count > 2 { return [Stretch(voices: voices, content: Array(range), act: act, isImpersonal: true)] }
    return nested(start..<range.upperBound, voices, act).map { stretch in
      var stretch = stretch
      stretch.isImpersonal = true
      return stretch
    }
  }

  private func isFirstPerson(_ subject: Range<Int>) -> Bool {
    subject.count == 1 && ["i", "we"].contains(sentence.lower(subject.lowerBound))
  }

  /// Whether a noun phrase can be somebody who says something.
  func canSpeak(_ subject: Range<Int>) -> Bool {
    let last = sentence.lower(subject.upperBound - 1)
    if subject.count == 1 {
      return ![
        "there", "which", "what", "this", "that", "these", "those", "nothing", "none", "nobody", "everything", "you",
      ].contains(last)
    }
    return true
  }

  /// Whether the verb's whole sentence is what its subject says: “called for”, but not “called it”.
  private func isActItself(_ verb: SpokenVerb, _ range: Range<Int>) -> Bool {
    guard verb.end < range.upperBound else { return false }
    let next = sentence.lower(verb.end)
    switch verb.meaning.base {
    case "call", "appeal": return next == "for" || next == "on"
    case "warn": return next == "of" || next == "against"
    case "describe": return (verb.end..<range.upperBound).contains { sentence.lower($0) == "as" }
    case "hope", "expect", "predict", "forecast", "fear", "anticipate": return true
    case "demand" where next == "that": return true
    default: return sentence.classes[verb.end].beginsNounPhrase
    }
  }
}

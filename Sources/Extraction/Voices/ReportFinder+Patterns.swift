import English

extension ReportFinder {
  /// Whether an adverbial before a report is a place: “in the capital Kyiv”.
  func isPlace(_ lead: Range<Int>) -> Bool {
    guard let first = lead.first else { return false }
    return ["in", "at", "near", "across", "outside"].contains(sentence.lower(first)) && !hasFinite(lead)
      && lead.count <= 8 && namesPlaceFirst(lead) && !lead.contains { sentence.lexemes[$0].contains(.time) }
      && lead.contains { sentence.classes[$0] == .name }
  }

  /// Whether the first noun of an adverbial is a place: “in the capital Kyiv”, but not “in a statement in Kyiv”.
  private func namesPlaceFirst(_ lead: Range<Int>) -> Bool {
    guard let noun = lead.first(where: { sentence.classes[$0] == .noun || sentence.classes[$0] == .name }) else {
      return false
    }
    return sentence.classes[noun] == .name || sentence.lexemes[noun].contains(.place)
  }

  /// Whether a noun phrase behind “according to” is somebody, or something written: not “according to need”.
  func isSource(_ phrase: Range<Int>) -> Bool {
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
    return [Stretch(voices: voices, content: Array(start..<range.upperBound), act: act, isImpersonal: true)]
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
  func isActItself(_ verb: SpokenVerb, _ range: Range<Int>) -> Bool {
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

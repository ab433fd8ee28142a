import English

extension WordTagger {
  /// What a word is here that can be a verb; nil where it is none.
  func verb(_ index: Int, _ lexeme: Lexeme) -> WordClass? {
    let previous = previous(index)
    let before = previous.map { classes[$0] }
    if lexeme.contains(.base), before == .infinitiveMarker || isAfterModal(index) || isAfterHelp(index) {
      return .baseVerb
    }
    if let previous, isAfterHaveOrBe(previous), !lexeme.isDisjoint(with: [.participle, .pastOrParticiple]) {
      return .participle
    }
    if lexeme.contains(.gerund) {
      if lexeme.contains(.adjective), before == .finiteAuxiliary || before == .determiner { return .adjective }
      return before == .determiner || before == .possessive || before == .adjective ? .noun : .gerund
    }
    if isInsideNounPhrase(index, before) { return lexeme.contains(.pastOrParticiple) ? .adjective : nil }
    if lexeme.contains(.past) { return .finiteVerb }
    if lexeme.contains(.pastOrParticiple) {
      if lexeme.contains(.base), before == .pronoun, !hasFinite { return .finiteVerb }
      return pastOrParticiple(index, previous)
    }
    if lexeme.contains(.participle) { return .participle }
    if lexeme.contains(.thirdPerson) { return isThirdPerson(index, lexeme, previous) ? .finiteVerb : nil }
    if lexeme.contains(.base) { return base(index, lexeme, previous) }
    return nil
  }

  /// “help stop”, “let go”.
  private func isAfterHelp(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let word = tokens[index - 1].lower
    return (word == "help" || word == "helped" || word == "let") && classes[index - 1] != .noun
  }

  private func isAfterHaveOrBe(_ previous: Int) -> Bool {
    guard classes[previous] == .finiteAuxiliary || classes[previous] == .auxiliary else { return false }
    return !lexemes[previous].isDisjoint(with: [.have, .be])
  }

  /// “the reported number”, “85 confirmed deaths”, “a talk”: between what opens a noun phrase and its noun.
  private func isInsideNounPhrase(_ index: Int, _ before: WordClass?) -> Bool {
    switch before {
    case .determiner:
      // “Both killed two people”, “all performed”: the word before stands alone.
      guard index > 0, ["all", "both", "each"].contains(tokens[index - 1].lower) else { return true }
      return nounFollows(index) && !isFollowedByObject(index)
    case .possessive, .possessiveMarker, .hyphen: return true
    case .adjective, .preposition: return lexemes[index].isDisjoint(with: [.past]) && !isFollowedByObject(index)
    case .number: return nounFollows(index) && !isFollowedByObject(index) && !isFollowedByPredicate(index)
    case .demonstrative: return hasFinite || (lexemes[index].contains(.usuallyNoun))
    default: return false
    }
  }

  /// “made homeless”: an adjective that no noun follows.
  private func isFollowedByPredicate(_ index: Int) -> Bool {
    guard index + 1 < tokens.count, lexemes[index + 1].contains(.adjective) else { return false }
    return index + 2 >= tokens.count || tokens[index + 2].kind != .word
      || !lexemes[index + 2].isDisjoint(with: [.preposition, .coordinator])
  }

  /// “killed 20 people”: what follows can only be an object or a clause.
  private func isFollowedByObject(_ index: Int) -> Bool {
    guard index + 1 < tokens.count else { return false }
    let token = tokens[index + 1]
    if token.kind == .number || token.kind == .symbol { return true }
    let lexeme = lexemes[index + 1]
    return !lexeme.isDisjoint(with: [.determiner, .possessive, .objectPronoun, .demonstrative, .subjectPronoun])
      && lexeme.isDisjoint(with: [.preposition])
  }

  private func pastOrParticiple(_ index: Int, _ previous: Int?) -> WordClass {
    guard let previous else {
      if isAttributive(index) { return .adjective }
      return hasLaterFinite(index) ? .participle : .finiteVerb
    }
    let word = tokens[index].lower
    let isSpeech = SpeechVerb.forms[word] != nil && !isAgent(index) && !isCopular(index)
    switch classes[previous] {
    case .pronoun, .relative, .demonstrative:
      return .finiteVerb
    case .coordinator:
      if isAttributive(index) { return .adjective }
      if isSpeech, isFollowedByClause(index) { return .finiteVerb }
      guard let lastVerb else { return .finiteVerb }
      switch classes[lastVerb] {
      case .finiteVerb: return .finiteVerb
      case .participle, .auxiliary: return .participle
      default: return isFollowedByObject(index) ? .finiteVerb : .participle
      }
    case .finiteVerb, .finiteAuxiliary, .auxiliary, .baseVerb, .participle, .gerund, .infinitiveMarker, .subordinator:
      return .participle
    case .comma:
      if isAttributive(index) { return .adjective }
      if isSpeech, isFollowedByClause(index), !hasFinite || opensSpeechTag(index) { return .finiteVerb }
      if hasFinite { return isListedVerb(previous) ? .finiteVerb : .participle }
      return hasLaterFinite(index) ? .participle : .finiteVerb
    default:
      break
    }
    if isReduced(index), hasFinite || lastVerb != nil { return .participle }
    if word == "said" && isSpeech || isSpeech && standsInSpeechTag(previous) { return .finiteVerb }
    if hasFinite, !isSpeech || !isFollowedByClause(index) {
      // “They say rebels killed two”: another subject may have come since.
      return isFollowedByObject(index) && !isAgent(index) ? .finiteVerb : .participle
    }
    if isSpeech { return .finiteVerb }
    if isFollowedByObject(index) { return .finiteVerb }
    if isAgent(index) { return .participle }
    return hasLaterFinite(index) ? .participle : .finiteVerb
  }

  /// “disorganised efforts were”: a noun follows and then its verb, so that this word belongs to the noun.
  private func isAttributive(_ index: Int) -> Bool {
    guard index + 1 < tokens.count, tokens[index + 1].kind == .word, !tokens[index + 1].isCapitalized else {
      return false
    }
    return nounFollows(index) && !isFollowedByObject(index) && hasLaterFinite(index)
  }

  /// “the equipment needed to”: verbs that follow a noun far more often as participles than with a subject.
  private func isReduced(_ index: Int) -> Bool {
    guard Self.reduced.contains(tokens[index].lower), index + 1 < tokens.count else { return false }
    return !isFollowedByObject(index)
  }

  private static let reduced: Set<String> = [
    "needed", "used", "called", "known", "aimed", "designed", "required", "involved", "affected", "based", "located",
    "caused", "displaced", "trapped", "made", "named", "intended", "associated", "related", "seen", "owned", "operated",
    "supplied", "funded", "backed", "given",
  ]

  /// “, said X” behind what is said: a verb of saying after a comma, and then somebody.
  private func opensSpeechTag(_ index: Int) -> Bool {
    guard index + 1 < tokens.count else { return false }
    return ["say", "said", "says", "add", "added", "adds", "reported", "explained", "warned", "wrote"].contains(
      tokens[index].lower)
      && (nounFollows(index) || [":", "that"].contains(tokens[index + 1].lower))
  }

  /// “…, the officials warned on Monday”: between a comma and the verb stands a noun phrase and nothing else.
  private func standsInSpeechTag(_ previous: Int) -> Bool {
    for place in stride(from: previous, through: max(0, previous - 6), by: -1) {
      switch classes[place] {
      case .comma, .closingQuote: return place < previous
      case .noun, .name, .determiner, .possessive, .possessiveMarker, .adjective, .hyphen, .pronoun: break
      default: return false
      }
    }
    return false
  }

  /// “say between 100 and 150 people”: a figure follows, perhaps behind what hedges it.
  private func isFollowedByFigure(_ index: Int) -> Bool {
    tokens[(index + 1)...].prefix(3).contains { $0.kind == .number }
  }

  private func isFollowedByClause(_ index: Int) -> Bool {
    guard index + 1 < tokens.count else { return true }
    return tokens[index + 1].lower == "that" || tokens[index + 1].kind == .punctuation || nounFollows(index)
  }

  /// “said to be”: a participle that says what something is taken for.
  private func isCopular(_ index: Int) -> Bool {
    index + 1 < tokens.count && tokens[index + 1].lower == "to"
  }

  /// “donated by companies”, but not “rose by 5%”.
  private func isAgent(_ index: Int) -> Bool {
    guard index + 2 < tokens.count, tokens[index + 1].lower == "by" else { return false }
    return tokens[index + 2].kind != .number && tokens[index + 2].kind != .symbol
  }

  /// “landed, unloaded and left”: the comma before the word follows a clause whose verb was a plain past tense.
  private func isListedVerb(_ comma: Int) -> Bool {
    guard let lastVerb, classes[lastVerb] == .finiteVerb, comma - lastVerb <= 6 else { return false }
    return tokens[comma...].prefix(8).contains { $0.lower == "and" }
  }

  private func isThirdPerson(_ index: Int, _ lexeme: Lexeme, _ previous: Int?) -> Bool {
    guard let previous else { return false }
    switch classes[previous] {
    case .pronoun, .relative, .demonstrative: return true
    case .name, .closingQuote, .bracket, .comma, .noun, .coordinator, .number, .gerund:
      break
    default: return false
    }
    if hasFinite, SpeechVerb.forms[tokens[index].lower] == nil { return false }
    if classes[previous] == .noun, tokens[previous].lower.hasSuffix("s"), !tokens[previous].lower.hasSuffix("ss") {
      return false
    }
    if classes[previous] == .coordinator {
      guard let lastFinite, lexemes[lastFinite].contains(.thirdPerson) || classes[lastFinite] == .finiteAuxiliary else {
        return false
      }
    }
    let isLast = index + 1 >= tokens.count || tokens[index + 1].kind == .punctuation
    if isLast, classes[previous] == .noun, SpeechVerb.forms[tokens[index].lower] == nil { return false }
    return fitsAfterVerb(index, isDoubtful: lexeme.contains(.usuallyNoun))
  }

  /// Whether what follows can follow a verb.
  private func fitsAfterVerb(_ index: Int, isDoubtful: Bool) -> Bool {
    guard index + 1 < tokens.count else { return !isDoubtful }
    let next = index + 1
    let token = tokens[next]
    if token.kind == .number || token.kind == .symbol { return true }
    if token.kind == .punctuation { return ["“", "‘", "\""].contains(token.text) || !isDoubtful }
    let lexeme = lexemes[next]
    if !lexeme.isDisjoint(with: [.determiner, .possessive, .objectPronoun, .subjectPronoun, .demonstrative, .number]) {
      return true
    }
    if token.lower == "that" || token.lower == "to" { return true }
    if isDoubtful {
      return tokens[next...].prefix(3).contains { $0.kind == .number }
        && !lexeme.isDisjoint(with: [.preposition, .adverb])
    }
    return lexeme.isDisjoint(with: [.tensed, .modal, .past]) || lexeme.contains(.preposition)
  }

  private func base(_ index: Int, _ lexeme: Lexeme, _ previous: Int?) -> WordClass? {
    guard let previous else { return opensCommand(index, lexeme) ? .baseVerb : nil }
    if !hasFinite, index - 1 > previous, Self.frequency.contains(tokens[index - 1].lower),
      classes[previous] == .noun || classes[previous] == .name
    {
      return .finiteVerb
    }
    switch classes[previous] {
    case .pronoun where ["i", "we", "you", "they", "others"].contains(tokens[previous].lower): return .finiteVerb
    case .relative where lexeme.isDisjoint(with: .usuallyNoun): return .finiteVerb
    case .openingQuote, .stop: return opensCommand(index, lexeme) ? .baseVerb : nil
    case .noun, .name, .closingQuote:
      let isSpeech = ["say", "believe", "think", "fear", "hope", "insist", "report"].contains(tokens[index].lower)
      if isSpeech, !hasFinite, isFollowedByClause(index) || isFollowedByFigure(index) { return .finiteVerb }
      guard !hasFinite || SpeechVerb.forms[tokens[index].lower] != nil, isPlural(previous) else { return nil }
      return fitsAfterVerb(index, isDoubtful: lexeme.contains(.usuallyNoun)) ? .finiteVerb : nil
    case .coordinator:
      guard let lastVerb else { return nil }
      if classes[lastVerb] == .baseVerb, lexeme.isDisjoint(with: .usuallyNoun) { return .baseVerb }
      return classes[lastVerb] == .finiteVerb && lexemes[lastVerb].contains(.base) && isFollowedByObject(index)
        ? .finiteVerb : nil
    default:
      return nil
    }
  }

  /// Adverbs that stand right before a verb.
  private static let frequency: Set<String> = [
    "rarely", "often", "usually", "never", "always", "sometimes", "still", "also", "already", "now", "only",
    "generally",
    "typically", "seldom", "regularly", "frequently", "mostly", "currently",
  ]

  private func isPlural(_ index: Int) -> Bool {
    if lexemes[index].contains(.plural) { return true }
    let word = tokens[index].lower
    if index >= 2, classes[index - 1] == .coordinator || (index >= 3 && classes[index - 2] == .coordinator) {
      return true
    }
    return word.hasSuffix("s") && !word.hasSuffix("ss")
  }

  private func opensCommand(_ index: Int, _ lexeme: Lexeme) -> Bool {
    guard lexeme.isDisjoint(with: [.usuallyNoun, .adjective, .role]), index + 1 < tokens.count else { return false }
    return isFollowedByObject(index) || lexemes[index + 1].contains(.preposition)
  }

  /// Whether another verb with a tense follows in the same clause, so that this one is none.
  private func hasLaterFinite(_ index: Int) -> Bool {
    var place = index + 1
    let end = min(tokens.count, index + 30)
    while place < end {
      let token = tokens[place]
      let lexeme = lexemes[place]
      if token.kind == .punctuation {
        switch token.text {
        case ",":
          guard place + 1 < end else { return false }
          let after = lexemes[place + 1]
          if !after.isDisjoint(with: [.coordinator, .relative, .subordinator, .subjectPronoun]) { return false }
        case "-", "'", "’", "(", ")": break
        default: return false
        }
      } else if token.kind == .word {
        if lexeme.contains(.tensed) && token.lower != "'s" || lexeme.contains(.modal) || lexeme.contains(.past) {
          return lexemes[place - 1].isDisjoint(with: [.subjectPronoun, .relative]) || tokens[place - 1].lower == "one"
        }
        if !lexeme.isDisjoint(with: [.relative, .subordinator]) {
          if lexeme.isDisjoint(with: [.preposition, .adverb]) || clauseFollows(place) { return false }
        }
        if lexeme.contains(.pastOrParticiple), lexemes[place - 1].isDisjoint(with: [.tensed, .be, .have]),
          isAgent(index) || isFollowedByObject(place)
            || tokens[place - 1].isCapitalized && SpeechVerb.forms[token.lower] != nil
        {
          return true
        }
      }
      place += 1
    }
    return false
  }
}

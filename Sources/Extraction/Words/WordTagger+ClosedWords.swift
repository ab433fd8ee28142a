import English

extension WordTagger {
  /// What a word of the closed classes is here; nil where it is none of them.
  func closedWord(_ index: Int, _ lexeme: Lexeme) -> WordClass? {
    let word = tokens[index].lower
    switch word {
    case "not", "n't", "never": return .negation
    case "to": return isInfinitive(after: index) ? .infinitiveMarker : .preposition
    case "that": return that(index)
    case "'s": return possessiveOrIs(index)
    case "there": return canBeFinite(next(index)) ? .pronoun : .adverb
    case "her": return nounFollows(index) ? .possessive : .objectPronoun
    case "no": return .determiner
    case "one" where index > 0 && lexemes[index - 1].contains(.determiner): return .noun
    case "so": return startsClauseAfterComma(index) ? .coordinator : .adverb
    case "yet": return startsClauseAfterComma(index) ? .coordinator : .adverb
    case "like" where isAfterModal(index): return .baseVerb
    case "may", "might", "will", "can", "must":
      return index > 0 && [.determiner, .possessive].contains(classes[index - 1]) ? .noun : .finiteAuxiliary
    case "following", "including", "excluding", "regarding", "concerning":
      return index > 0 && [.determiner, .finiteAuxiliary].contains(classes[index - 1]) ? .gerund : .preposition
    case "due", "out", "up", "down", "off", "about", "over", "around", "above", "across", "along":
      return !nounFollows(index) ? .adverb : .preposition
    case "last", "first", "next", "past", "second", "third": return .adjective
    default: break
    }
    if !lexeme.isDisjoint(with: .auxiliaries), let auxiliary = auxiliary(index, lexeme) { return auxiliary }
    if lexeme.contains(.relative) { return .relative }
    if lexeme.contains(.demonstrative) { return .demonstrative }
    if lexeme.contains(.subordinator) { return subordinator(index, lexeme) }
    if lexeme.contains(.coordinator) { return .coordinator }
    if lexeme.contains(.possessive) { return .possessive }
    if lexeme.contains(.subjectPronoun), lexeme.isDisjoint(with: .number) {
      guard lexeme.contains(.objectPronoun) else { return .pronoun }
      return canBeFinite(next(index)) || opensClause(index) && isThirdPerson(next(index)) ? .pronoun : .objectPronoun
    }
    if lexeme.contains(.objectPronoun), lexeme.isDisjoint(with: .determiner) { return .objectPronoun }
    if lexeme.contains(.preposition) { return .preposition }
    if lexeme.contains(.determiner) { return .determiner }
    if lexeme.contains(.adverb), lexeme.isDisjoint(with: .verbForms.union([.number, .adjective])) { return .adverb }
    return nil
  }

  /// Whether a clause can begin at a place: nothing stands before it that it could be the object of.
  private func opensClause(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    return [.subordinator, .comma, .coordinator, .stop, .colon, .dash, .openingQuote].contains(classes[index - 1])
      || SpeechVerb.forms[tokens[index - 1].lower] != nil
  }

  private func isThirdPerson(_ index: Int?) -> Bool {
    index.map { lexemes[$0].contains(.thirdPerson) } ?? false
  }

  private func isInfinitive(after index: Int) -> Bool {
    guard let next = next(index) else { return false }
    let lexeme = lexemes[next]
    if ["be", "have", "do"].contains(tokens[next].lower) { return true }
    return lexeme.contains(.base) && !tokens[next].isCapitalized
  }

  private func that(_ index: Int) -> WordClass {
    guard let previous = previous(index) else { return nounFollows(index) ? .demonstrative : .pronoun }
    let before = classes[previous]
    if canBeFinite(next(index)) { return before == .noun || before == .name ? .relative : .demonstrative }
    switch before {
    case .finiteVerb, .finiteAuxiliary, .baseVerb, .participle, .gerund, .auxiliary, .adjective, .noun, .name,
      .objectPronoun, .comma, .number:
      return .subordinator
    default:
      return .demonstrative
    }
  }

  private func possessiveOrIs(_ index: Int) -> WordClass {
    guard index > 0 else { return .possessiveMarker }
    let before = lexemes[index - 1]
    if !before.isDisjoint(with: [.subjectPronoun, .demonstrative, .relative])
      || ["here", "let"].contains(tokens[index - 1].lower)
    {
      return tokens[index - 1].lower == "let" ? .objectPronoun : .finiteAuxiliary
    }
    guard index + 1 < tokens.count else { return .possessiveMarker }
    let after = lexemes[index + 1]
    let word = tokens[index + 1].lower
    let opens = ["a", "an", "the", "not", "been", "being", "now", "still", "going", "in"].contains(word)
    return opens && !after.contains(.possessive) ? .finiteAuxiliary : .possessiveMarker
  }

  private func auxiliary(_ index: Int, _ lexeme: Lexeme) -> WordClass? {
    let word = tokens[index].lower
    let isTensed = lexeme.contains(.tensed) || lexeme.contains(.modal)
    guard isTensed else { return .auxiliary }
    if ["have", "do"].contains(word) {
      let previous = previous(index).map { classes[$0] }
      if previous == .infinitiveMarker || isAfterModal(index) { return .auxiliary }
    }
    if let previous = previous(index), word == "do" || word == "does",
      [.determiner, .possessive].contains(classes[previous])
    {
      return nil
    }
    return .finiteAuxiliary
  }

  /// Whether a modal or a form of “do” stands before, perhaps with the subject of a question between.
  func isAfterModal(_ index: Int) -> Bool {
    guard var place = previous(index) else { return false }
    if classes[place] == .pronoun, place > 0 { place -= 1 }
    return !lexemes[place].isDisjoint(with: [.modal, .do]) && classes[place] == .finiteAuxiliary
  }

  private func subordinator(_ index: Int, _ lexeme: Lexeme) -> WordClass {
    guard !lexeme.isDisjoint(with: [.preposition, .adverb]) else {
      return .subordinator
    }
    if clauseFollows(index) { return .subordinator }
    return lexeme.contains(.preposition) && !(lexeme.contains(.adverb) && !nounFollows(index)) ? .preposition : .adverb
  }

  private func startsClauseAfterComma(_ index: Int) -> Bool {
    guard index > 0, classes[index - 1] == .comma, index + 1 < tokens.count else { return false }
    return clauseFollows(index)
  }

  /// Whether a subject and a finite verb come next, before any mark.
  func clauseFollows(_ index: Int) -> Bool {
    var place = index + 1
    var words = 0
    while place < tokens.count, words < 9 {
      let token = tokens[place]
      if token.kind == .punctuation, token.text != "-", token.text != "'" { return false }
      let lexeme = lexemes[place]
      let isAfterPronoun = words > 0 && !lexemes[place - 1].isDisjoint(with: .subjectPronoun)
      if words > 0, token.kind == .word, token.lower != "'s" || isAfterPronoun {
        if lexeme.contains(.tensed) || lexeme.contains(.modal) || lexeme.contains(.past) { return true }
        if words > 1 || !lexemes[place - 1].isDisjoint(with: [.subjectPronoun]) {
          if lexeme.contains(.pastOrParticiple),
            place + 1 >= tokens.count || tokens[place + 1].kind == .punctuation
              || !lexemes[place + 1].isDisjoint(with: [.preposition, .determiner, .possessive, .adverb])
          {
            return true
          }
        }
        let isVerbForm = lexeme.contains(.thirdPerson) && lexeme.isDisjoint(with: .usuallyNoun) && words > 1
        if isVerbForm, lexemes[place - 1].isDisjoint(with: [.determiner, .possessive, .adjective]) {
          let after = place + 1 < tokens.count ? lexemes[place + 1] : []
          if place + 1 >= tokens.count || tokens[place + 1].kind == .punctuation
            || !after.isDisjoint(with: [.preposition, .determiner, .possessive, .adverb])
          {
            return true
          }
        }
        if lexeme.contains(.base), lexeme.isDisjoint(with: [.usuallyNoun, .adjective]), words > 1 || isAfterPronoun,
          tokens[place - 1].lower.hasSuffix("s") || lexemes[place - 1].contains(.plural)
        {
          return true
        }
        if !lexemes[place - 1].isDisjoint(with: [.subjectPronoun]), !lexeme.isDisjoint(with: [.base, .thirdPerson]) {
          return true
        }
      }
      if !lexeme.isDisjoint(with: [.relative, .coordinator]), token.lower != "that" { return false }
      words += 1
      place += 1
    }
    return false
  }

  /// Whether the word at a place may be a verb with its tense, as far as the lists know.
  func canBeFinite(_ index: Int?) -> Bool {
    guard let index else { return false }
    let lexeme = lexemes[index]
    if tokens[index].isCapitalized && index > 0 && !lexeme.contains(.tensed) && !lexeme.contains(.modal) {
      return false
    }
    if lexeme.contains(.tensed) || lexeme.contains(.modal) { return true }
    return !lexeme.isDisjoint(with: [.past, .pastOrParticiple, .thirdPerson, .base])
      && lexeme.isDisjoint(with: [.preposition, .determiner, .usuallyNoun, .adjective])
  }

  /// Whether the next word can stand in a noun phrase.
  func nounFollows(_ index: Int) -> Bool {
    guard index + 1 < tokens.count else { return false }
    let token = tokens[index + 1]
    switch token.kind {
    case .punctuation: return ["“", "‘", "\""].contains(token.text)
    case .number, .mixed, .time, .symbol, .address: return true
    case .word:
      let lexeme = lexemes[index + 1]
      if token.isCapitalized { return true }
      let others: Lexeme = [
        .preposition, .coordinator, .subordinator, .relative, .be, .have, .do, .modal, .adverb, .negation,
      ]
      return lexeme.isDisjoint(with: others)
        || !lexeme.isDisjoint(with: [.determiner, .number, .adjective, .demonstrative])
    }
  }
}

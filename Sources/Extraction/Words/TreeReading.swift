import English

/// Says what each word of a sentence is here, from the sentence's tree and, where that is too coarse, from the words themselves.
struct TreeReading {
  let tree: SyntaxTree
  let lexemes: [Lexeme]
  /// Words that the article writes with a capital inside of sentences, in lower case.
  let names: Set<String>

  /// What each token is.
  func classes() -> [WordClass] {
    tree.tokens.indices.map(classify)
  }

  private func classify(_ index: Int) -> WordClass {
    let token = tree.tokens[index]
    switch token.kind {
    case .punctuation: return mark(index)
    case .symbol: return token.text == "&" ? .coordinator : .symbol
    case .number, .time: return .number
    case .mixed: return token.text.utf8.first.map { (0x30...0x39).contains($0) } == true ? .number : .name
    case .address: return .noun
    case .word: return word(index)
    }
  }

  private func word(_ index: Int) -> WordClass {
    // “Tolm – The road is closed”: what no list knows, with a capital, is rather a name than a verb.
    if tree.tags[index].isVerb, tree.tokens[index].isCapitalized, lexemes[index].isEmpty { return .name }
    switch tree.tags[index] {
    case .nnp, .nnps: return name(index)
    case .nn, .nns: return noun(index)
    case .md: return .finiteAuxiliary
    case .vbd, .vbz, .vbp: return tree.parts[index] == .auxiliary || isAuxiliary(index) ? .finiteAuxiliary : .finiteVerb
    case .vb: return tree.parts[index] == .auxiliary || isAuxiliary(index) ? .auxiliary : .baseVerb
    case .vbn: return participle(index)
    case .vbg: return gerund(index)
    case .dt, .pdt: return determiner(index)
    case .prp: return pronoun(index)
    case .ex: return .pronoun
    case .prpPossessive: return .possessive
    case .wdt, .wp, .wpPossessive, .wrb: return relative(index)
    case .in: return preposition(index)
    case .to: return tree.parts[index] == .adposition ? .preposition : .infinitiveMarker
    case .cc: return ["both", "either", "neither"].contains(lower(index)) ? .determiner : .coordinator
    case .cd: return .number
    case .jj, .jjr, .jjs: return adjective(index)
    case .rb, .rbr, .rbs, .rp, .uh: return adverb(index)
    case .pos: return .possessiveMarker
    case .prp where lower(index) == "'s": return .objectPronoun
    default: return other(index)
    }
  }

  private func lower(_ index: Int) -> String {
    tree.tokens.indices.contains(index) ? tree.tokens[index].lower : ""
  }

  private func isAuxiliary(_ index: Int) -> Bool {
    !lexemes[index].isDisjoint(with: .auxiliaries)
  }

  private func name(_ index: Int) -> WordClass {
    let token = tree.tokens[index]
    if token.isCapitalized { return .name }
    return lexemes[index].contains(.number) ? .number : .noun
  }

  private func noun(_ index: Int) -> WordClass {
    if lexemes[index].contains(.number), !["second", "seconds", "quarter", "quarters", "half"].contains(lower(index)) {
      return .number
    }
    let token = tree.tokens[index]
    // A capital inside of a sentence that has small letters elsewhere: “the Lancet”.
    if token.isAcronym { return .name }
    if token.isCapitalized, names.contains(token.lower), lexemes[index].isDisjoint(with: [.role, .title]) {
      return .name
    }
    return .noun
  }

  private func participle(_ index: Int) -> WordClass {
    if tree.parts[index] == .auxiliary || isAuxiliary(index) { return .auxiliary }
    if tree.relations[index] == .amod, let head = tree.heads[index], head > index { return .adjective }
    return .participle
  }

  private func gerund(_ index: Int) -> WordClass {
    if ["including", "excluding", "regarding", "concerning", "following"].contains(lower(index)),
      tree.relations[index] == .case || tree.parts[index] == .adposition
    {
      return .preposition
    }
    if tree.parts[index] == .auxiliary || isAuxiliary(index) { return .auxiliary }
    if tree.relations[index] == .amod, let head = tree.heads[index], head > index { return .adjective }
    return .gerund
  }

  private func determiner(_ index: Int) -> WordClass {
    ["this", "that", "these", "those"].contains(lower(index)) ? .demonstrative : .determiner
  }

  private func pronoun(_ index: Int) -> WordClass {
    switch lower(index) {
    case "me", "him", "us", "them", "himself", "herself", "itself", "themselves", "ourselves", "myself", "yourself":
      return .objectPronoun
    case "her", "it", "you":
      return tree.relations[index].isSubject || tree.relations[index] == .expl ? .pronoun : .objectPronoun
    default: return .pronoun
    }
  }

  private func relative(_ index: Int) -> WordClass {
    lower(index) == "when" && tree.relations[index] == .advmod && isClauseOfTime(index) ? .subordinator : .relative
  }

  /// Whether “when” opens a clause that says when: the clause is no question and belongs to a verb.
  private func isClauseOfTime(_ index: Int) -> Bool {
    guard let verb = tree.heads[index] else { return false }
    return tree.relations[verb] == .advcl
  }

  private func preposition(_ index: Int) -> WordClass {
    if tree.parts[index] == .subordinator || tree.relations[index] == .mark {
      // “opposed to uniting”, “with all reporting”: what no clause with a tense follows is a preposition to us.
      return lexemes[index].contains(.subordinator) || lexemes[index].isEmpty ? .subordinator : .preposition
    }
    if tree.parts[index] == .adverb { return .adverb }
    return .preposition
  }

  private func adjective(_ index: Int) -> WordClass {
    if lexemes[index].contains(.number) { return .number }
    let token = tree.tokens[index]
    if token.isCapitalized, index > 0, token.isAcronym { return .name }
    return .adjective
  }

  private func adverb(_ index: Int) -> WordClass {
    if ["not", "n't", "never"].contains(lower(index)) { return .negation }
    if tree.parts[index] == .adposition, tree.relations[index] == .case { return .preposition }
    if tree.parts[index] == .coordinator { return .coordinator }
    return .adverb
  }

  private func other(_ index: Int) -> WordClass {
    if lexemes[index].contains(.number) { return .number }
    return tree.tokens[index].isCapitalized ? .name : .noun
  }

  // MARK: - Marks

  private func mark(_ index: Int) -> WordClass {
    let tokens = tree.tokens
    let token = tokens[index]
    let isGlued = !token.precededBySpace
    switch token.text {
    case ",", "،": return .comma
    case ";": return .stop
    case ":": return .colon
    case "“", "«", "‘", "``": return .openingQuote
    case "”", "»": return .closingQuote
    case "\"", "''": return isGlued ? .closingQuote : .openingQuote
    case "'", "’":
      if isGlued, index > 0, tokens[index - 1].lower.hasSuffix("s") { return .possessiveMarker }
      return isGlued ? .closingQuote : .openingQuote
    case "-", "‐", "‑", "–":
      let joins = isGlued && index + 1 < tokens.count && !tokens[index + 1].precededBySpace
      return joins ? .hyphen : .dash
    case "—", "--", "---", "―": return .dash
    case "(", ")", "[", "]", "{", "}": return .bracket
    case ".", "!", "?", "…", "...": return .stop
    default: return .punctuation
    }
  }
}

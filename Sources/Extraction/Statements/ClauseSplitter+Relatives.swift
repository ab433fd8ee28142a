import English

/// Clauses inside of others: relative ones, and what stands behind “with”.
extension ClauseSplitter {
  /// Cuts off “, with 20,000 left homeless”: a figure with a predicate of its own.
  func absolutes(of clause: Clause) -> [Clause] {
    let content = clause.quoted
    guard
      let place = content.indices.dropFirst(3).last(where: {
        sentence.lower(content[$0]) == "with" && sentence.classes[content[$0 - 1]] == .comma
      })
    else { return [clause] }
    let inner = Array(content[(place + 1)...])
    let predicate = inner.indices.first { index in
      guard index > 0, sentence.wordClass(inner[index] - 1).isNominal else { return false }
      let wordClass = sentence.classes[inner[index]]
      // No verb with a tense follows “with people”: what is spelled like one is a participle.
      let isSpelledSo = wordClass == .finiteVerb && sentence.lexemes[inner[index]].contains(.pastOrParticiple)
      return wordClass == .participle || isSpelledSo || (wordClass == .gerund && index + 1 < inner.count)
        || ["dead", "homeless", "missing", "injured"].contains(sentence.lower(inner[index]))
    }
    guard let predicate, (1...8).contains(predicate),
      inner.count > 4 || inner[..<predicate].contains(where: { sentence.classes[$0] == .number }),
      !hasFinite(inner[..<predicate])
    else { return [clause] }
    let kept = Set(content[..<(place - 1)])
    let outer = Clause(
      quoted: Array(content[..<(place - 1)]), words: clause.words.filter { kept.contains($0) || $0 < content[0] },
      rule: clause.rule)
    guard isWhole(outer) else { return [clause] }
    var result = Clause(quoted: inner, words: inner, rule: Self.absoluteRule)
    if let verb = mainVerb(of: outer) {
      let token = inner[predicate]
      result.readings[token] = "[\(auxiliary(of: Array(inner[..<predicate]), verb))] \(sentence.tokens[token].text)"
    }
    return [outer, result]
  }

  /// The rule of a clause that has a predicate but no verb with a tense.
  static let absoluteRule = "absolute"

  /// Cuts off “including 1.5 million who are homeless” and repeats “dozens of its staff who were killed”: a figure with a
  /// relative clause is a claim of its own.
  private func counted(_ clause: Clause) -> [Clause] {
    let content = clause.quoted
    guard
      let place = content.indices.dropFirst(2).first(where: { index in
        ["who", "that", "which"].contains(sentence.lower(content[index]))
          && sentence.classes[content[index]] == .relative
          && sentence.classes[content[index - 1]] != .comma && index + 2 < content.count
          && sentence.classes[content[index + 1]].isFinite
      })
    else { return [clause] }
    var start = place
    while start > 0, place - start < 6,
      [.noun, .name, .number, .adjective, .hyphen, .possessive, .determiner].contains(
        sentence.classes[content[start - 1]])
        || sentence.lower(content[start - 1]) == "of"
    { start -= 1 }
    guard start < place, let figure = (start..<place).first(where: { sentence.classes[content[$0]] == .number }),
      sentence.lower(content[figure]) != "one"
    else { return [clause] }
    let number = hedged(content, figure)
    let end = relativeEnd(content, place)
    let inner = Clause(
      quoted: Array(content[number..<end]), words: Array(content[number..<place] + content[(place + 1)..<end]),
      rule: "counted")
    // “There were 200 people who were trapped” says no more than its relative clause.
    if number == 2, sentence.lower(content[0]) == "there" { return [inner] }
    guard number > 0, sentence.lower(content[number - 1]) == "including", end >= content.count - 1 else {
      return [clause, inner]
    }
    var outer = clause
    let removed = Set(content[(number - 1)...])
    outer.quoted = Array(content[..<(number - 1)])
    outer.words.removeAll { removed.contains($0) }
    return isWhole(outer) ? [outer, inner] : [clause, inner]
  }

  /// Cuts off “, which killed 200,000”, with what it is about.
  func relatives(of clause: Clause) -> [Clause] {
    let content = clause.quoted
    guard
      let place = content.indices.dropFirst().first(where: { isRelative(content, $0) }),
      let antecedent = antecedent(content, before: place)
    else { return counted(clause) }
    let end = relativeEnd(content, place)
    let verb = Array(content[(place + 1)..<end])
    guard verb.count >= 2, !["why", "how", "because", "what"].contains(sentence.lower(verb[1])) else { return [clause] }
    let inner = Clause(
      quoted: Array(content[antecedent.lowerBound..<end]), words: Array(content[antecedent]) + verb, rule: "relative")
    var outer = clause
    let hasComma = sentence.classes[content[place - 1]] == .comma
    let before = hasComma ? place - 1 : place
    let removed = Set(content[before..<end])
    outer.words.removeAll { removed.contains($0) }
    if end >= content.count - 1 {
      outer.quoted = Array(content[..<before])
    } else if hasComma, let next = outer.words.first(where: { $0 > content[end - 1] }), sentence.classes[next] == .comma
    {
      outer.words.removeAll { $0 == next }
    }
    guard isWhole(outer) else { return [clause] }
    return [outer, inner]
  }

  private func isRelative(_ content: [Int], _ place: Int) -> Bool {
    let token = content[place]
    guard sentence.classes[token] == .relative, place + 2 < content.count else { return false }
    let word = sentence.lower(token)
    guard ["which", "who", "that"].contains(word),
      sentence.classes[content[place + 1]].isFinite || sentence.classes[content[place + 1]] == .adverb
    else { return false }
    if sentence.classes[content[place - 1]] == .comma { return true }
    // “the earthquake which killed 200,000”: a figure in it is news of its own.
    let end = relativeEnd(content, place)
    return content[place..<end].contains { sentence.classes[$0] == .number && sentence.lower($0) != "one" }
  }

  /// The comma behind a relative clause that the main verb follows: “…, which was shown in A, B and C, was …”.
  private func mainVerbComma(_ content: [Int], after place: Int) -> Int? {
    guard sentence.classes[content[place - 1]] == .comma, place + 2 < content.count else { return nil }
    for index in content.indices[(place + 2)...] where sentence.classes[content[index]] == .comma {
      var next = index + 1
      while next < content.count, sentence.classes[content[next]] == .adverb { next += 1 }
      if next < content.count, sentence.classes[content[next]].isFinite { return index }
      if next < content.count,
        [.coordinator, .relative, .subordinator, .stop, .dash].contains(sentence.classes[content[next]])
      {
        return nil
      }
    }
    return nil
  }

  func relativeEnd(_ content: [Int], _ place: Int) -> Int {
    if let comma = mainVerbComma(content, after: place) { return comma }
    let hasComma = sentence.classes[content[place - 1]] == .comma
    var verbs = 0
    var index = place + 1
    while index < content.count {
      switch sentence.classes[content[index]] {
      case .finiteAuxiliary, .finiteVerb:
        // “one area that is under review is”: the second verb is the main one.
        verbs += 1
        if verbs == 2, !hasComma,
          !content[place..<index].contains(where: {
            sentence.classes[$0] == .coordinator || sentence.classes[$0] == .subordinator
          })
        {
          return index
        }
      case .dash where !hasFinite(content[index...]): break
      case .stop, .dash, .colon: return index
      case .comma:
        // A list goes on, a clause does not.
        var next = index + 1
        while next < content.count, sentence.classes[content[next]] == .adverb { next += 1 }
        guard next < content.count else { return index }
        let wordClass = sentence.classes[content[next]]
        if wordClass.isFinite || [.coordinator, .subordinator, .relative, .gerund, .preposition].contains(wordClass)
          || beginsClause(content, next)
        {
          return index
        }
      default: break
      }
      index += 1
    }
    return content.count
  }

  /// The noun phrase before a relative pronoun.
  func antecedent(_ content: [Int], before place: Int) -> Range<Int>? {
    var end = place
    if sentence.classes[content[end - 1]] == .comma { end -= 1 }
    let isPerson = sentence.lower(content[place]) == "who"
    var start = end
    scan: while start > 0, end - start < 14 {
      switch sentence.classes[content[start - 1]] {
      case .noun, .name, .number, .adjective, .hyphen, .possessiveMarker, .symbol, .gerund: start -= 1
      case .preposition where sentence.lower(content[start - 1]) == "of" && start < end: start -= 1
      case .preposition where isPerson && start < end && !content[start..<end].contains(where: isSomebody): start -= 1
      case .determiner, .possessive, .demonstrative:
        start -= 1
        guard start > 0, sentence.classes[content[start - 1]] == .preposition else { break scan }
      default: break scan
      }
    }
    if isPerson, !content[start..<end].contains(where: isSomebody) { return nil }
    // “a concert on Friday, which raised”: a time raises nothing.
    if content[start..<end].allSatisfy({ sentence.lexemes[$0].contains(.time) || !sentence.classes[$0].isNominal }) {
      return nil
    }
    guard start < end,
      content[start..<end].contains(where: { sentence.classes[$0] == .noun || sentence.classes[$0] == .name })
    else { return nil }
    return (sentence.classes[content[start]] == .number ? hedged(content, start) : start)..<end
  }

  /// Where a figure begins with what hedges it: “more than 200”, “an estimated 300”.
  private func hedged(_ content: [Int], _ figure: Int) -> Int {
    var start = figure
    while start > 0, Self.hedges.contains(sentence.lower(content[start - 1])) { start -= 1 }
    return start
  }

  private static let hedges: Set<String> = [
    "more", "than", "at", "least", "most", "up", "to", "about", "around", "some", "an", "estimated", "as", "many",
    "much",
    "nearly", "almost", "over", "under", "fewer", "less", "only", "approximately", "roughly", "another", "further",
  ]

  /// Whether a word can be somebody.
  private func isSomebody(_ token: Int) -> Bool {
    sentence.classes[token] == .name || !sentence.lexemes[token].isDisjoint(with: [.person, .role, .plural])
  }
}

import English

/// What follows a whole clause and states something of its own without a subject or a verb with a tense.
extension ClauseSplitter {
  /// The rule of a clause that has the subject of the one before it, and an auxiliary in brackets.
  static let participleRule = "participle"

  /// Cuts off “, easing the pressure on the camps” and “, joined by two bishops”: who does it is the clause's subject.
  func participles(of clause: Clause) -> [Clause] {
    let content = clause.quoted
    guard
      let place = content.indices.dropFirst(3).first(where: { isAdjunct(content, $0) }),
      let verb = mainVerb(of: clause),
      verb < content[place], let subject = subject(of: verb, in: clause)
    else { return [clause] }
    let tail = Array(content[(place + 1)...])
    let kept = Set(tail)
    var outer = clause
    outer.quoted = Array(content[..<place])
    outer.words.removeAll { kept.contains($0) || $0 == content[place] }
    guard isWhole(outer), let participle = tail.first(where: isParticiple), belongs(participle, to: verb) else {
      return [clause]
    }
    var inner = Clause(quoted: tail, words: subject + tail, rule: Self.participleRule)
    inner.readings[participle] = "[\(auxiliary(of: subject, verb))] \(sentence.tokens[participle].text)"
    return [outer, inner]
  }

  /// Whether the tree has the participle with the verb, not with a noun: “equipment, valued at 70,000, from its stores”.
  private func belongs(_ participle: Int, to verb: Int) -> Bool {
    let tree = sentence.tree
    let head = [.aux, .auxPassive, .cop].contains(tree.relations[verb]) ? tree.heads[verb] : verb
    return tree.heads[participle] == head && tree.relations[participle].universal != .acl
  }

  private func isParticiple(_ token: Int) -> Bool {
    sentence.classes[token] == .gerund || sentence.classes[token] == .participle
  }

  /// Whether a comma or a dash opens such an adjunct that goes on to the end.
  private func isAdjunct(_ content: [Int], _ place: Int) -> Bool {
    guard [.comma, .dash].contains(sentence.classes[content[place]]), content.count - place > 4 else { return false }
    var first = place + 1
    if sentence.classes[content[first]] == .adverb { first += 1 }
    let token = content[first]
    let word = sentence.lower(token)
    guard isParticiple(token), SpeechVerb.gerunds[word] == nil, SpeechVerb.forms[word] == nil,
      !Self.prepositions.contains(word)
    else { return false }
    let next = sentence.wordClass(token + 1)
    if sentence.classes[token] == .participle, next != .preposition { return false }
    if sentence.classes[token] == .gerund, next.isMark || next == .coordinator || next.isFinite { return false }
    let rest = content[(first + 1)...]
    // A verb with a tense behind it would make it a subject or an apposition.
    return !rest.contains { sentence.classes[$0].isFinite && !isInsideDependent($0, from: token) }
      && (rest.count > 7 || rest.contains { [.number, .name].contains(sentence.classes[$0]) })
  }

  private func isInsideDependent(_ verb: Int, from start: Int) -> Bool {
    (start..<verb).contains { [.relative, .subordinator].contains(sentence.classes[$0]) }
  }

  /// Words in “-ing” and “-ed” that are as good as prepositions.
  private static let prepositions: Set<String> = [
    "including", "excluding", "according", "regarding", "concerning", "following", "depending", "based", "compared",
    "given", "starting", "beginning", "owing", "barring", "considering", "pending", "citing", "quoting",
  ]

  /// The clause's verb with a tense.
  func mainVerb(of clause: Clause) -> Int? {
    Modality(sentence: sentence, words: clause.words).mainVerb.map { clause.words[$0] }
  }

  /// The subject of a verb, where it stands in the clause and is somebody or something.
  private func subject(of verb: Int, in clause: Clause) -> [Int]? {
    let tree = sentence.tree
    var head = verb
    if [.aux, .auxPassive, .cop].contains(tree.relations[verb]), let own = tree.heads[verb] { head = own }
    guard let subject = tree.subject(of: head), subject < verb, tree.tags[verb] != .md,
      sentence.classes[subject].isNominal, !["there", "this", "that", "it"].contains(sentence.lower(subject))
    else { return nil }
    let extent = tree.extent(of: subject)
    let words = clause.words.filter { extent.contains($0) }
    return words.isEmpty || words.count > 16 ? nil : words
  }

  /// “is”, “are”, “was” or “were”, as subject and verb have it.
  func auxiliary(of subject: [Int], _ verb: Int) -> String {
    let tree = sentence.tree
    let isPast = tree.tags[verb] == .vbd
    let head =
      subject.first { tree.relations[$0].isSubject } ?? subject.last { sentence.classes[$0].isNominal } ?? subject[0]
    if sentence.lower(head) == "i" { return isPast ? "was" : "am" }
    let isPlural =
      [.nns, .nnps, .cd].contains(tree.tags[head])
      || ["they", "we", "you", "people", "police"].contains(sentence.lower(head))
      || tree.children[head].contains { tree.relations[$0] == .conj }
    return isPast ? (isPlural ? "were" : "was") : (isPlural ? "are" : "is")
  }

  // MARK: - Where, and what some say

  /// Cuts off “, where 200 people died” and “, which some say killed 200 people”.
  func places(of clause: Clause) -> [Clause] {
    let content = clause.quoted
    guard
      let place = content.indices.dropFirst(3).first(where: {
        sentence.classes[content[$0]] == .relative && sentence.classes[content[$0 - 1]] == .comma
      }), let antecedent = antecedent(content, before: place)
    else { return [clause] }
    let end = relativeEnd(content, place)
    guard end - place > 4,
      var inner = whereClause(content, place, end, antecedent) ?? whatSomeSay(content, place, end, antecedent)
    else { return [clause] }
    inner.quoted = Array(content[antecedent.lowerBound..<end])
    var outer = clause
    let removed = Set(content[(place - 1)..<end])
    outer.words.removeAll { removed.contains($0) }
    if end >= content.count - 1 { outer.quoted = Array(content[..<(place - 1)]) }
    return isWhole(outer) ? [outer, inner] : [clause]
  }

  private func whereClause(_ content: [Int], _ place: Int, _ end: Int, _ antecedent: Range<Int>) -> Clause? {
    guard sentence.lower(content[place]) == "where", beginsClause(Array(content[..<end]), place + 1),
      content[antecedent].contains(where: { sentence.classes[$0] == .name })
    else { return nil }
    var clause = Clause(
      quoted: [], words: Array(content[(place + 1)..<end]) + [content[place]] + Array(content[antecedent]),
      rule: "where")
    clause.readings[content[place]] = "in"
    return clause
  }

  private func whatSomeSay(_ content: [Int], _ place: Int, _ end: Int, _ antecedent: Range<Int>) -> Clause? {
    guard ["which", "who"].contains(sentence.lower(content[place])) else { return nil }
    let verb = content.indices[(place + 2)..<end].first { index in
      sentence.classes[content[index]].isFinite && SpeechVerb.forms[sentence.lower(content[index - 1])] != nil
    }
    guard let verb, verb - place <= 7 else { return nil }
    return Clause(
      quoted: [], words: Array(content[(place + 1)..<verb]) + Array(content[antecedent]) + Array(content[verb..<end]),
      rule: "relative")
  }
}

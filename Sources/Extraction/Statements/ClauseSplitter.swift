import English

/// Cuts what somebody says into clauses that can stand alone.
///
/// A cut is made only where both sides have a subject and a finite verb, where the second verb shares the first one's
/// subject, or where a figure has a predicate of its own (“200,000 were killed and two million made homeless”). What would
/// leave either side without one is not cut.
struct ClauseSplitter {
  let sentence: TaggedSentence

  /// The clauses of a stretch, in the order of the text.
  func clauses(of content: [Int]) -> [Clause] {
    coordinated(Clause(quoted: content, words: content, rule: "sentence")).flatMap { part in
      absolutes(of: part).flatMap { participles(of: $0) }.flatMap { relatives(of: $0) }.flatMap { places(of: $0) }
    }
  }

  // MARK: - Side by side

  /// Cuts at “;”, “and”, “but”, “while” and dashes, from left to right.
  private func coordinated(_ whole: Clause) -> [Clause] {
    var rest = whole
    var result: [Clause] = []
    if let (first, second) = concession(rest) {
      result.append(first)
      rest = second
    }
    var place = 2
    while place < rest.quoted.count {
      guard let cut = cut(rest, at: place) else {
        place += 1
        continue
      }
      result.append(cut.left)
      rest = cut.right
      place = 2
    }
    if result.isEmpty { rest = withoutConcession(rest) }
    return result + [rest]
  }

  /// A clause without the “although” that it begins with, where the clause that it concedes to is none of ours.
  private func withoutConcession(_ clause: Clause) -> Clause {
    guard let first = clause.words.first, first == clause.quoted.first,
      ["while", "although", "though", "whereas"].contains(sentence.lower(first)),
      sentence.classes[first] != .adverb, beginsClause(clause.quoted, 1),
      !clause.quoted.contains(where: { sentence.classes[$0] == .comma && $0 != clause.quoted.last })
    else { return clause }
    var rest = clause
    rest.words.removeFirst()
    rest.quoted.removeFirst()
    rest.rule = "concession"
    return rest
  }

  /// “While A, B”.
  private func concession(_ clause: Clause) -> (Clause, Clause)? {
    let content = clause.quoted
    guard content.count > 6 else { return nil }
    var start = 0
    if sentence.lower(content[0]) == "even" { start = 1 }
    guard Self.openings.contains(sentence.lower(content[start])), sentence.classes[content[start]] != .adverb else {
      return nil
    }
    guard beginsClause(content, start + 1) else { return nil }
    for place in content.indices.dropFirst(start + 3) where sentence.classes[content[place]] == .comma {
      guard hasFinite(content[(start + 1)..<place]), beginsClause(content, place + 1) else { continue }
      return (
        Clause(
          quoted: Array(content[(start + 1)..<place]), words: Array(content[(start + 1)..<place]), rule: "concession"),
        Clause(quoted: Array(content[(place + 1)...]), words: Array(content[(place + 1)...]), rule: "concession")
      )
    }
    return nil
  }

  /// What opens a clause that stands before the main one and says what is so.
  private static let openings: Set<String> = ["while", "although", "though", "whereas", "as", "since", "because"]

  private func cut(_ clause: Clause, at place: Int) -> (left: Clause, right: Clause)? {
    let content = clause.quoted
    let token = content[place]
    guard isJoint(token, at: place, in: content) else { return nil }
    // “so that”, “more and more”
    if sentence.lower(token) == "so", sentence.lower(token + 1) == "that" { return nil }
    if sentence.lower(token - 1) == sentence.lower(token + 1) { return nil }
    // “in and near Ukraine”, “whom he and his wife met”
    if [.preposition, .pronoun].contains(sentence.wordClass(token - 1)), sentence.classes[token] == .coordinator {
      return nil
    }
    // “a search and rescue team”
    if sentence.wordClass(token - 1) == .noun, sentence.wordClass(token + 1) == .noun, !isPlural(token + 1),
      !isPlural(token - 1)
    {
      return nil
    }
    // “between 100 and 150”
    if sentence.wordClass(token - 1) == .number, sentence.wordClass(token + 1) == .number,
      content[..<place].suffix(3).contains(where: { sentence.lower($0) == "between" })
    {
      return nil
    }
    var end = place
    while end > 0, isLoose(content[end - 1]) || sentence.lower(content[end - 1]) == "even" { end -= 1 }
    var start = place + 1
    while start < content.count,
      isLoose(content[start]) || ["that", "so", "then"].contains(sentence.lower(content[start]))
    {
      start += 1
    }
    guard start < content.count, end > 1 else { return nil }
    let leftWords = clause.words.prefix { $0 < content[end - 1] || $0 == content[end - 1] }
    let left = Clause(quoted: Array(content[..<end]), words: Array(leftWords), rule: clause.rule)
    guard isWhole(left), !isUnfinished(content, before: end), !isInsideName(token),
      !isInsideWords(content, before: place)
    else { return nil }
    let right = Array(content[start...])
    let isFree =
      !isInsideRelative(content, place) || sentence.lower(token) == ";" || sentence.lower(token + 1) == "that"
    if beginsClause(right, 0), isFree {
      return (left, Clause(quoted: right, words: right, rule: "coordination"))
    }
    if sentence.lower(token) == "and" || sentence.lower(token) == "but" {
      if let words = sharedSubject(left, right) {
        return (left, Clause(quoted: right, words: words, rule: "shared-subject"))
      }
      if let words = sharedAuxiliary(left, right) {
        return (left, Clause(quoted: right, words: words, rule: "shared-auxiliary"))
      }
    }
    return nil
  }

  private func isJoint(_ token: Int, at place: Int, in content: [Int]) -> Bool {
    let word = sentence.lower(token)
    switch sentence.classes[token] {
    case .coordinator: return word != "or" && word != "&"
    case .subordinator:
      if ["while", "whereas", "although", "though"].contains(word) { return true }
      if ["after", "since"].contains(word) { return true }
      return ["as", "because", "when"].contains(word) && place > 0 && sentence.classes[content[place - 1]] == .comma
    case .stop: return word == ";"
    // “They have no tents, they have no water”.
    case .comma: return isSplice(at: place, in: content)
    case .dash: return !content[(place + 1)...].contains { sentence.classes[$0] == .dash }
    default: return false
    }
  }

  /// “They have no tents, they have no water”: the same pronoun begins both sides, and nothing dependent stands before.
  private func isSplice(at place: Int, in content: [Int]) -> Bool {
    guard place + 2 < content.count, sentence.wordClass(content[place + 1]) == .pronoun,
      sentence.lower(content[place + 1]) == sentence.lower(content[0])
    else { return false }
    return !content[..<place].contains { [.subordinator, .relative].contains(sentence.classes[$0]) }
  }

  private func isLoose(_ token: Int) -> Bool {
    switch sentence.classes[token] {
    case .comma, .dash, .coordinator, .stop, .colon: true
    default: false
    }
  }

  /// Whether a dependent clause on the left has no verb yet: “as governments and agencies send aid”.
  private func isUnfinished(_ content: [Int], before end: Int) -> Bool {
    for token in content[..<end].reversed() {
      switch sentence.classes[token] {
      case .finiteVerb:
        return SpeechVerb.forms[sentence.lower(token)] != nil && sentence.wordClass(token + 1).beginsNounPhrase
      case .finiteAuxiliary, .stop, .colon, .dash: return false
      case .subordinator, .relative: return true
      default: break
      }
    }
    return false
  }

  private func isPlural(_ token: Int) -> Bool {
    sentence.lower(token).hasSuffix("s") || !sentence.lexeme(token).isDisjoint(with: [.plural, .person])
  }

  /// “Search and Rescue Team”: between the parts of a name.
  private func isInsideName(_ token: Int) -> Bool {
    guard sentence.wordClass(token - 1) == .name, sentence.wordClass(token + 1) == .name else { return false }
    return !sentence.wordClass(token + 2).isFinite
  }

  /// “all ‘crisis and aid management’ mechanisms”: inside of quoted words that are no clause.
  private func isInsideWords(_ content: [Int], before place: Int) -> Bool {
    for token in content[..<place].reversed() {
      switch sentence.classes[token] {
      case .closingQuote, .finiteAuxiliary, .finiteVerb: return false
      case .openingQuote: return true
      default: break
      }
    }
    return false
  }

  /// Whether the nearest clause on the left is a relative or a dependent one, to which “and” might belong.
  private func isInsideRelative(_ content: [Int], _ place: Int) -> Bool {
    if place > 0, sentence.classes[content[place - 1]] == .comma { return false }
    var verbs = 0
    for token in content[..<place].reversed() {
      switch sentence.classes[token] {
      case .comma, .stop, .colon, .dash: return false
      case .finiteAuxiliary, .finiteVerb: verbs += 1
      // Behind “which survived … had” the main verb has come.
      case .relative: return verbs < 2
      case .subordinator where ["if", "unless", "because", "whether"].contains(sentence.lower(token)): return true
      default: break
      }
    }
    return false
  }

  /// “landed in Haiti and (landed) took off”: the words of the right side with the left one's subject before them.
  private func sharedSubject(_ left: Clause, _ right: [Int]) -> [Int]? {
    var verb = 0
    while verb < right.count, sentence.classes[right[verb]] == .adverb || sentence.classes[right[verb]] == .negation {
      verb += 1
    }
    guard verb < right.count, right.count - verb >= 2, sentence.classes[right[verb]].isFinite else { return nil }
    // “was told that it must cut and tasked with it”: a participle that its auxiliary is far from.
    if sentence.classes[right[verb]] == .finiteVerb, ["by", "with"].contains(sentence.lower(right[verb] + 1)),
      sentence.lexemes[right[verb]].contains(.pastOrParticiple)
    {
      return nil
    }
    if let subject = commonSubject(of: right[verb]) {
      let own = left.words.filter { subject.contains($0) }
      if !own.isEmpty { return own + right }
    }
    guard let first = left.words.firstIndex(where: { sentence.classes[$0].isFinite }), first > 0 else { return nil }
    let subject = subjectTokens(left.words[..<first])
    guard !subject.isEmpty, subject.count <= 16 else { return nil }
    // A second subject after the first verb might be the one that is meant.
    let tail = left.words[(first + 1)...]
    guard !tail.contains(where: { sentence.classes[$0].isFinite || sentence.classes[$0] == .relative }) else {
      return nil
    }
    return subject + right
  }

  /// The subject of the verb that a verb is coordinated with, as the tree has it.
  private func commonSubject(of verb: Int) -> Range<Int>? {
    let tree = sentence.tree
    var head = verb
    if [.aux, .auxPassive, .cop].contains(tree.relations[head]), let own = tree.heads[head] { head = own }
    guard tree.subject(of: head) == nil else { return nil }
    while tree.relations[head] == .conj, let first = tree.heads[head] {
      if let subject = tree.subject(of: first), tree.finiteVerb(of: first) != nil, subject < first,
        sentence.classes[subject].isNominal, agrees(subject, with: verb)
      {
        return tree.extent(of: subject)
      }
      head = first
    }
    return nil
  }

  /// “It … were”: whether a verb has the number of a subject.
  private func agrees(_ subject: Int, with verb: Int) -> Bool {
    switch sentence.lower(verb) {
    case "were", "are", "have", "'re": !["it", "he", "she", "this", "that"].contains(sentence.lower(subject))
    default: true
    }
  }

  /// “were killed and two million made homeless”: the words of the right side with the left one's auxiliary.
  private func sharedAuxiliary(_ left: Clause, _ right: [Int]) -> [Int]? {
    guard
      let participle = right.firstIndex(where: {
        sentence.classes[$0] == .participle || sentence.classes[$0] == .finiteVerb
      }),
      (1...6).contains(participle), right[..<participle].contains(where: { sentence.classes[$0] == .number }),
      right[..<participle].allSatisfy({ !sentence.classes[$0].isMark && sentence.classes[$0] != .relative }),
      sentence.lexemes[right[participle]].contains(.pastOrParticiple)
        || sentence.lexemes[right[participle]].contains(.participle)
    else { return nil }
    guard let first = left.words.firstIndex(where: { sentence.classes[$0].isFinite }),
      sentence.classes[left.words[first]] == .finiteAuxiliary,
      left.words[..<first].contains(where: { sentence.classes[$0] == .number || sentence.lexemes[$0].contains(.person) }
      )
    else { return nil }
    var auxiliary: [Int] = []
    for token in left.words[first...] {
      guard [.finiteAuxiliary, .auxiliary].contains(sentence.classes[token]) else { break }
      auxiliary.append(token)
    }
    guard auxiliary.contains(where: { !sentence.lexemes[$0].isDisjoint(with: [.be]) }) else { return nil }
    return Array(right[..<participle]) + auxiliary + Array(right[participle...])
  }

  /// The subject at the end of what stands before a verb, without an adverbial before it.
  private func subjectTokens(_ before: ArraySlice<Int>) -> [Int] {
    var tokens = Array(before)
    while let last = tokens.last, sentence.classes[last] == .adverb || sentence.classes[last] == .negation {
      tokens.removeLast()
    }
    if let comma = tokens.firstIndex(where: { sentence.classes[$0] == .comma }) {
      if let last = tokens.last, sentence.classes[last] == .comma,
        tokens.count(where: { sentence.classes[$0] == .comma }) == 2
      {
        // “The deal, announced on Friday, would …”
        return sentence.classes[tokens[0]].beginsNounPhrase ? Array(tokens[..<comma]) : []
      }
      guard [.preposition, .adverb].contains(sentence.classes[tokens[0]]) else { return [] }
      tokens = Array(tokens[(comma + 1)...])
      guard !tokens.contains(where: { sentence.classes[$0] == .comma }) else { return [] }
    }
    guard let first = tokens.first, sentence.classes[first].beginsNounPhrase else { return [] }
    return tokens
  }

  // MARK: - Small questions

  func hasFinite(_ tokens: some Sequence<Int>) -> Bool {
    tokens.contains { sentence.classes[$0].isFinite }
  }

  /// Whether a clause has its subject and its verb.
  func isWhole(_ clause: Clause) -> Bool {
    guard
      let verb = clause.words.indices.first(where: {
        sentence.classes[clause.words[$0]].isFinite && !isRelativeVerb(clause.words, $0)
      }),
      verb > 0
    else { return false }
    return clause.words[..<verb].contains { sentence.classes[$0].isNominal || sentence.classes[$0] == .determiner }
  }

  /// Whether a verb with a tense is that of a relative clause: nothing but its subject stands between.
  private func isRelativeVerb(_ words: [Int], _ place: Int) -> Bool {
    for token in words[..<place].reversed() {
      switch sentence.classes[token] {
      case .relative: return true
      case .comma, .stop, .dash, .colon, .subordinator, .finiteAuxiliary, .finiteVerb: return false
      default: break
      }
    }
    return false
  }

  func beginsClause(_ content: [Int], _ place: Int) -> Bool {
    guard place < content.count, let last = content.last else { return false }
    return Clauses.start(at: content[place], before: last + 1, in: sentence) != nil
  }
}

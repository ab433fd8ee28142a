import English

/// Finds the cues that the words of a statement give.
///
/// It looks at single words and their neighbours only. The tags, subjects and commands of the trained parser in their place
/// ranked two sets of labelled sentences better by .009 and .003 (average precision), and took some twenty times as long;
/// the ledger's index reads every claim through this.
struct WorthReader {
  private let tokens: [Token]
  private let lexemes: [Lexeme]
  /// Where words stand among the tokens: no marks.
  private let words: [Int]

  /// A reader of some sentences' words, taken as one statement.
  init(_ sentences: [Sentence]) {
    let tokens = sentences.flatMap(\.tokens)
    self.tokens = tokens
    lexemes = tokens.map { Lexicon.lexeme(of: $0.lower) }
    words = tokens.indices.filter { index in
      switch tokens[index].kind {
      case .punctuation: false
      case .word: !tokens[index].lower.utf8.elementsEqual("'s".utf8)
      case .number, .mixed, .time, .address, .symbol: true
      }
    }
  }

  /// The cues that the words and the amounts give.
  func cues(_ figures: WorthFigures, dates: Int) -> Set<WorthCue> {
    var cues = contents(figures, dates: dates)
    cues.formUnion(manner)
    cues.formUnion(shape(hasContent: !cues.isDisjoint(with: Self.substance)))
    return cues
  }

  private static let substance: Set<WorthCue> = [.figure, .smallFigure, .roughFigure, .actor, .harm, .change]

  // MARK: - What it says

  private func contents(_ figures: WorthFigures, dates: Int) -> Set<WorthCue> {
    var cues: Set<WorthCue> = []
    if figures.figures > 0 { cues.insert(.figure) }
    if figures.figures == 0, figures.small > 0 { cues.insert(.smallFigure) }
    if figures.figures > 1 { cues.insert(.secondFigure) }
    if figures.hasMoneyOrShare { cues.insert(.moneyOrShare) }
    if figures.figures == 0, figures.rough > 0 { cues.insert(.roughFigure) }
    if figures.durations > 0 { cues.insert(.duration) }
    if dates > 0 { cues.insert(.date) }
    if has(WorthWords.comparison) { cues.insert(.comparison) }
    if has(WorthWords.change) { cues.insert(.change) }
    if has(WorthWords.allOrNone) { cues.insert(.allOrNone) }
    if has(WorthWords.harm) { cues.insert(.harm) }
    let matters = words.count { WorthWords.publicMatter.contains(tokens[$0].lower) }
    if matters > 0 { cues.insert(.publicMatter) }
    if matters > 2 { cues.insert(.secondMatter) }
    let names = nameCount
    if names > 0 { cues.insert(.actor) }
    if names > 1 { cues.insert(.secondActor) }
    if tellsOfThePast { cues.insert(.past) } else if tellsOfThePresent { cues.insert(.ongoing) }
    if words.count >= 18 { cues.insert(.detailed) }
    return cues
  }

  /// How many names stand in it: runs of capitalized words that do not begin the sentence.
  private var nameCount: Int {
    var count = 0
    var isInName = false
    for index in tokens.indices {
      let isName = isName(index)
      if isName, !isInName { count += 1 }
      isInName = isName
    }
    return count
  }

  private func isName(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word || token.kind == .mixed, token.isCapitalized else { return false }
    if token.isAcronym { return token.text.utf8.count > 1 }
    guard lexemes[index].isDisjoint(with: [.subjectPronoun, .time, .title, .possessive]) else { return false }
    if index > 0, tokens[index - 1].kind != .punctuation { return true }
    // The first word is a name where no list knows it and it may be a subject.
    guard lexemes[index].isEmpty, !isStopword(token.lower), index + 1 < tokens.count else { return false }
    return isName(index + 1) || !lexemes[index + 1].isDisjoint(with: [.tensed, .modal, .past, .thirdPerson])
  }

  /// Whether a verb stands in the past tense or the perfect.
  private var tellsOfThePast: Bool {
    words.contains { index in
      let lexeme = lexemes[index]
      if WorthWords.pastAuxiliaries.contains(tokens[index].lower) { return true }
      if lexeme.contains(.base) { return false }
      if lexeme.contains(.past) { return true }
      guard !lexeme.isDisjoint(with: [.pastOrParticiple, .participle]) else { return false }
      let before = lexemes[..<index].suffix(3).reduce(into: Lexeme()) { $0.formUnion($1) }
      if before.contains(.have) { return true }
      return lexeme.contains(.pastOrParticiple) && before.isDisjoint(with: [.be, .modal]) && !isAttribute(index)
    }
  }

  /// Whether a participle is none of a verb, but says what kind of thing: “the depressed areas”, “United”, “schools run by”.
  private func isAttribute(_ index: Int) -> Bool {
    if index > 0, tokens[index].isCapitalized { return true }
    if index + 1 < tokens.count, tokens[index + 1].lower == "by" { return true }
    guard index > 0 else { return true }
    return tokens[index - 1].text == "-"
      || !lexemes[index - 1].isDisjoint(with: [.determiner, .possessive, .preposition])
  }

  /// Whether something is being done: “are being moved”, “is raising taxes”.
  private var tellsOfThePresent: Bool {
    words.contains { index in
      let lexeme = lexemes[index]
      let before = lexemes[..<index].suffix(2)
      if lexeme.contains(.gerund), tokens[index].lower != "going" {
        return before.contains { $0.contains(.be) && $0.contains(.tensed) }
      }
      return false
    }
  }

  // MARK: - How it says it

  private var manner: Set<WorthCue> {
    var cues: Set<WorthCue> = []
    if tokens.last(where: { $0.kind != .punctuation || $0.text.hasPrefix("?") })?.text.hasPrefix("?") == true {
      cues.insert(.question)
    }
    if isOpinion { cues.insert(.opinion) }
    if has(WorthWords.judgement) { cues.insert(.judgement) }
    if has(WorthWords.address) { cues.insert(.address) }
    if has(WorthWords.courtesy) { cues.insert(.courtesy) }
    if has(WorthWords.duty) || hasPair("have", "to") || hasPair("has", "to") || hasPair("got", "to") {
      cues.insert(.duty)
    }
    if has(WorthWords.prediction) || hasPair("going", "to") {
      cues.insert(isFirstPerson(before: WorthWords.promise) ? .promise : .prediction)
    }
    if has(WorthWords.possible) { cues.insert(.possible) }
    if has(WorthWords.condition) { cues.insert(.condition) }
    if has(WorthWords.page) { cues.insert(.furniture) }
    return cues
  }

  /// “I think”, “we believe”, “in my view”.
  private var isOpinion: Bool {
    for (place, index) in words.enumerated() {
      let word = tokens[index].lower
      if word == "i" || word == "we" {
        let after = words[(place + 1)...].prefix(3).map { tokens[$0].lower }
        if after.contains(where: { WorthWords.opinionVerbs.contains($0) || $0 == "'m" || $0 == "am" }) { return true }
      }
      if word == "my" || word == "our", place + 1 < words.count,
        WorthWords.opinionNouns.contains(tokens[words[place + 1]].lower)
      {
        return true
      }
    }
    return false
  }

  private func isFirstPerson(before verbs: Set<String>) -> Bool {
    for (place, index) in words.enumerated() where ["i", "we"].contains(tokens[index].lower) {
      if place + 1 < words.count, verbs.contains(tokens[words[place + 1]].lower) { return true }
    }
    return false
  }

  // MARK: - What shape it has

  private func shape(hasContent: Bool) -> Set<WorthCue> {
    var cues: Set<WorthCue> = []
    if words.count > 45 { cues.insert(.passage) }
    if words.count < 5 { cues.insert(.fragment) } else if words.count < 9 { cues.insert(.brief) }
    guard let first = words.first else { return cues.union([.fragment]) }
    if !hasContent, WorthWords.vagueSubject.contains(tokens[first].lower) { cues.insert(.vagueSubject) }
    if lexemes[first].contains(.base), lexemes[first].isDisjoint(with: [.usuallyNoun, .be, .have, .modal]),
      !tokens[first].isAcronym
    {
      cues.insert(.command)
    }
    return cues
  }

  private func has(_ list: Set<String>) -> Bool { words.contains { list.contains(tokens[$0].lower) } }

  private func hasPair(_ one: String, _ other: String) -> Bool {
    zip(words, words.dropFirst()).contains { tokens[$0].lower == one && tokens[$1].lower == other }
  }
}

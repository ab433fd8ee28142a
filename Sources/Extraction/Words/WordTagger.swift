import English

/// Says what each word of a sentence is, from left to right, by the word lists and the words around it.
///
/// It is made for one question above all: where are the verbs that carry a tense? What it cannot decide it calls a noun,
/// so that a clause is rather missed than made up.
struct WordTagger {
  let tokens: [Token]
  let names: Set<String>
  var lexemes: [Lexeme] = []
  var classes: [WordClass] = []
  /// Whether the clause that is being read has its finite verb.
  var hasFinite = false
  /// The last verb of any form.
  var lastVerb: Int?
  /// The last verb with a tense.
  var lastFinite: Int?
  /// Whether all words begin with a capital, so that it says nothing.
  private var isTitleCase = false
  /// Whether the clause around the dependent one that is being read has its finite verb; nil outside of one.
  private var outerHasFinite: Bool?

  init(tokens: [Token], names: Set<String>) {
    self.tokens = tokens
    self.names = names
    lexemes = tokens.map { $0.kind == .word ? Lexicon.lexeme(of: $0.lower) : [] }
    let words = tokens.filter { $0.kind == .word && $0.text.utf8.count > 3 }
    isTitleCase = words.count >= 3 && words.allSatisfy(\.isCapitalized)
  }

  mutating func run() {
    classes.reserveCapacity(tokens.count)
    for index in tokens.indices {
      let found = classify(index)
      classes.append(found)
      switch found {
      case .finiteAuxiliary, .finiteVerb:
        // What is said has a verb of its own.
        hasFinite = SpeechVerb.forms[tokens[index].lower] == nil
        lastVerb = index
        lastFinite = index
      case .auxiliary, .baseVerb, .participle, .gerund:
        lastVerb = index
      case .subordinator, .relative:
        outerHasFinite = outerHasFinite ?? hasFinite
        hasFinite = false
      case .comma:
        if let outer = outerHasFinite { hasFinite = outer }
        outerHasFinite = nil
      case .coordinator, .stop, .colon, .dash, .openingQuote:
        hasFinite = false
      default:
        break
      }
    }
    let border =
      classes.indices.dropFirst().first { classes[$0] == .coordinator && classes[$0 - 1] == .comma } ?? classes.count
    if !classes[..<border].contains(where: \.isFinite) { promote(before: border) }
  }

  /// Makes the likeliest word of a clause without a finite verb its verb: “Donations from stars already add up to millions”.
  private mutating func promote(before border: Int) {
    let places = tokens[..<border].indices.dropFirst().dropLast().filter { index in
      let lexeme = lexemes[index]
      guard !tokens[index].isCapitalized, !lexeme.isDisjoint(with: [.base, .thirdPerson, .pastOrParticiple]) else {
        return false
      }
      guard classes[index] == .noun || classes[index] == .participle else { return false }
      let before = classes[index - 1]
      return before == .adverb && index > 1 && classes[index - 2].isNominal || before == .noun || before == .name
    }
    let best =
      places.first { lexemes[$0].isDisjoint(with: .usuallyNoun) && isFollowedByComplement($0) && classes[$0] == .noun }
      ?? places.first { classes[$0 - 1] == .adverb && classes[$0] == .noun }
      ?? places.first {
        lexemes[$0].contains(.base) && !lexemes[$0 - 1].isDisjoint(with: [.person, .plural]) && classes[$0] == .noun
      }
    if let best { classes[best] = .finiteVerb }
  }

  private func isFollowedByComplement(_ index: Int) -> Bool {
    guard index + 1 < tokens.count else { return false }
    return !lexemes[index + 1].isDisjoint(with: [.determiner, .possessive, .preposition, .number])
      || tokens[index + 1].kind == .number
  }

  private func classify(_ index: Int) -> WordClass {
    let token = tokens[index]
    switch token.kind {
    case .punctuation: return mark(index)
    case .symbol: return .symbol
    case .number, .time: return .number
    case .mixed: return token.text.utf8.first.map { (0x30...0x39).contains($0) } == true ? .number : .name
    case .address: return .noun
    case .word: return word(index)
    }
  }

  private func mark(_ index: Int) -> WordClass {
    let token = tokens[index]
    let isGlued = !token.precededBySpace
    switch token.text {
    case ",", "،": return .comma
    case ";": return .stop
    case ":": return .colon
    case "“", "«", "‘", "``": return .openingQuote
    case "”", "»", "''": return .closingQuote
    case "\"": return isGlued ? .closingQuote : .openingQuote
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

  private func word(_ index: Int) -> WordClass {
    let token = tokens[index]
    let lexeme = lexemes[index]
    if token.isCapitalized, !isTitleCase, let name = capitalized(index, lexeme) { return name }
    if let closed = closedWord(index, lexeme) { return closed }
    if !lexeme.isDisjoint(with: .verbForms), let verb = verb(index, lexeme) { return verb }
    if lexeme.contains(.number) { return .number }
    if lexeme.contains(.adverb) { return .adverb }
    if lexeme.contains(.adjective) { return isNounToo(index, lexeme) ? .noun : .adjective }
    return .noun
  }

  /// Whether a word such as “official” is a noun here: no noun follows that it could belong to.
  private func isNounToo(_ index: Int, _ lexeme: Lexeme) -> Bool {
    guard !lexeme.isDisjoint(with: [.role, .place]) else { return false }
    guard index + 1 < tokens.count, tokens[index + 1].kind == .word else { return true }
    return !lexemes[index + 1].isDisjoint(with: [
      .tensed, .modal, .past, .pastOrParticiple, .preposition, .relative, .coordinator,
    ])
  }

  /// A name, where the capital makes it one.
  private func capitalized(_ index: Int, _ lexeme: Lexeme) -> WordClass? {
    let token = tokens[index]
    if token.text == "I" { return nil }
    let closed: Lexeme = [
      .determiner, .possessive, .subjectPronoun, .preposition, .coordinator, .subordinator, .relative, .be, .have,
      .do, .modal, .demonstrative, .negation,
    ]
    let nextIsName = index + 1 < tokens.count && tokens[index + 1].isCapitalized && tokens[index + 1].kind == .word
    if beginsSentence(index) {
      guard lexeme.isDisjoint(with: closed) else { return nil }
      if names.contains(token.lower) || token.isAcronym { return .name }
      if !lexeme.isDisjoint(with: [.role, .title]) { return nextIsName ? .name : nil }
      if !lexeme.isDisjoint(with: [.adverb, .number, .gerund]) { return nil }
      return nextIsName || (lexeme.isEmpty && !token.lower.hasSuffix("s") && isFollowedByFinite(index)) ? .name : nil
    }
    if token.isAcronym { return .name }
    if lexeme.contains(.modal) { return .name }
    if !lexeme.isDisjoint(with: closed) {
      // “Hope For Haiti Now”: a small word inside a name.
      let previousIsName = index > 0 && classes[index - 1] == .name
      if nextIsName, !lexeme.isDisjoint(with: [.determiner, .subjectPronoun]),
        lexeme.isDisjoint(with: [.preposition, .coordinator])
      {
        return .name
      }
      return previousIsName && nextIsName && lexeme.isDisjoint(with: [.be, .have, .do, .modal, .subjectPronoun])
        ? .name : nil
    }
    return .name
  }

  /// Whether a capital says nothing at this place.
  private func beginsSentence(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    switch classes[index - 1] {
    case .openingQuote, .colon, .dash, .bracket: return true
    case .stop: return tokens[index - 1].text != ";"
    default: return false
    }
  }

  private func isFollowedByFinite(_ index: Int) -> Bool {
    guard index + 1 < tokens.count else { return false }
    let next = lexemes[index + 1]
    return next.contains(.tensed) || next.contains(.modal) || SpeechVerb.forms[tokens[index + 1].lower] != nil
  }

  /// The last token before a place that is neither an adverb nor a negation nor a closing mark of emphasis.
  func previous(_ index: Int) -> Int? {
    var place = index - 1
    while place >= 0 {
      switch classes[place] {
      case .adverb, .negation, .closingQuote: place -= 1
      case .openingQuote where place > 0: place -= 1
      default: return place
      }
    }
    return nil
  }

  /// What the next token that is no adverb can be, and where it stands.
  func next(_ index: Int) -> Int? {
    var place = index + 1
    while place < tokens.count, place < index + 4, lexemes[place].contains(.adverb),
      lexemes[place].isDisjoint(with: [.preposition, .number, .determiner])
    {
      place += 1
    }
    return place < tokens.count ? place : nil
  }
}

extension Token {
  /// Whether it begins with a capital letter.
  var isCapitalized: Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return first.isASCII ? (0x41...0x5A).contains(first.value) : first.properties.isUppercase
  }

  /// Whether it is written in capitals only, at least two of them: “UN”, “U.S.”.
  var isAcronym: Bool {
    guard kind == .word, text.utf8.count > 1 else { return false }
    var letters = 0
    for scalar in text.unicodeScalars where scalar != "." {
      guard scalar.properties.isUppercase else { return false }
      letters += 1
    }
    return letters > 1
  }
}

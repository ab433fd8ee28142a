import English

/// Takes lines apart that were glued together where a text lost its line breaks.
///
/// A headline, a caption and the first sentence then stand in one: “Aid reaches the town The first lorries have arrived”. A
/// border is where a common word with a capital follows a word without a mark between them, and no name explains it.
struct GluedLines {
  /// Words that the article writes in lower case.
  private let common: Set<String>
  /// Words that it writes with a capital inside of a name or before one.
  private let names: Set<String>

  /// Learns an article's words.
  init(_ sentences: [Sentence]) {
    var common: Set<String> = []
    var names: Set<String> = []
    for sentence in sentences {
      for (index, token) in sentence.tokens.enumerated() where token.kind == .word {
        if !token.isCapitalized {
          common.insert(token.lower)
        } else if index > 0, sentence.tokens[index - 1].isCapitalized || Self.isSmall(sentence.tokens[index - 1]) {
          names.insert(token.lower)
        }
      }
    }
    self.common = common
    self.names = names
  }

  /// The lines of a sentence; the sentence itself, where nothing was glued.
  func split(_ sentence: Sentence) -> [Sentence] {
    let tokens = sentence.tokens
    guard tokens.count > 6 else { return [sentence] }
    var result: [Sentence] = []
    var start = 0
    for place in tokens.indices.dropFirst(3) where place - start >= 3 && tokens.count - place >= 4 {
      guard isBorder(place, in: tokens) else { continue }
      result.append(Self.part(start..<place, of: sentence))
      start = place
    }
    guard start > 0 else { return [sentence] }
    result.append(Self.part(start..<tokens.count, of: sentence))
    return result
  }

  private static func part(_ range: Range<Int>, of sentence: Sentence) -> Sentence {
    let tokens = Array(sentence.tokens[range])
    let span = (tokens.first?.span.lowerBound ?? 0)..<(tokens.last?.span.upperBound ?? 0)
    return Sentence(span: span, tokens: tokens, paragraph: sentence.paragraph)
  }

  private func isBorder(_ place: Int, in tokens: [Token]) -> Bool {
    let token = tokens[place]
    if opensQuotation(place, in: tokens) { return true }
    guard token.kind == .word, token.isCapitalized, !token.isAcronym, token.precededBySpace else { return false }
    let previous = tokens[place - 1]
    guard previous.kind == .word || previous.kind == .number || Self.isLooseQuote(previous) else { return false }
    let next = tokens[place + 1]
    guard next.kind == .word || next.kind == .number || next.kind == .symbol else { return false }
    if Self.starters.contains(token.lower) { return isStarter(token, after: previous, before: next) }
    // “victims Survivors have”: a common noun that would have no capital inside of a sentence.
    guard !previous.isCapitalized, !next.isCapitalized, !Self.isSmall(previous),
      common.contains(token.lower) || Lexicon.lexeme(of: token.lower).contains(.person),
      !names.contains(token.lower)
    else { return false }
    return Lexicon.lexeme(of: token.lower).isDisjoint(with: [.role, .title, .time])
  }

  /// A quotation of some length that nobody's name and no mark leads to.
  private func opensQuotation(_ place: Int, in tokens: [Token]) -> Bool {
    guard tokens[place].text == "“", tokens.count - place > 7, tokens[place + 1].isCapitalized else { return false }
    let previous = tokens[place - 1]
    guard previous.kind == .word || previous.kind == .number, !Self.isSmall(previous),
      SpeechVerb.forms[previous.lower] == nil
    else {
      return false
    }
    let inside = tokens[(place + 1)...].prefix { $0.text != "”" }
    return inside.count > 6
      && inside.contains { !Lexicon.lexeme(of: $0.lower).isDisjoint(with: [.tensed, .modal, .past]) }
      && Lexicon.lexeme(of: previous.lower).isDisjoint(with: .verbForms)
  }

  private func isStarter(_ token: Token, after previous: Token, before next: Token) -> Bool {
    if Self.pronouns.contains(token.lower) || previous.kind == .number, next.isCapitalized { return false }
    if previous.isCapitalized {
      // “We Are The World”: a name or a title that has it inside.
      return !next.isCapitalized || next.isAcronym || token.lower == "a" || token.lower == "an"
    }
    // “told The Times”, “says The Lancet”: a name that begins with its article.
    if next.isCapitalized, SpeechVerb.forms[previous.lower] != nil { return false }
    return !Self.isSmall(previous)
  }

  /// Whether a word joins what comes before with what comes after, so that no line ends with it.
  private static func isSmall(_ token: Token) -> Bool {
    let lexeme = Lexicon.lexeme(of: token.lower)
    let joins: Lexeme = [.preposition, .determiner, .coordinator, .subordinator, .possessive, .demonstrative]
    return !lexeme.isDisjoint(with: joins) && lexeme.isDisjoint(with: [.time, .place])
  }

  private static func isLooseQuote(_ token: Token) -> Bool {
    token.precededBySpace && (token.text == "'" || token.text == "’")
  }

  private static let pronouns: Set<String> = [
    "there", "it", "he", "she", "they", "we", "this", "these", "all", "one",
  ]
  private static let starters: Set<String> = [
    "the", "a", "an", "there", "it", "he", "she", "they", "we", "this", "these", "more", "some", "many", "most", "at",
    "in", "on", "as", "two", "three", "four", "five", "several", "about", "around", "dozens", "hundreds", "thousands",
    "all", "his", "her", "its", "their", "after", "when", "one", "no", "up", "nearly",
  ]
}

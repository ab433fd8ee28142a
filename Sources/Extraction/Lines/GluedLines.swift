import English

/// Takes lines apart that were glued together where a text lost its line breaks.
///
/// A headline, a caption and the first sentence then stand in one: “Aid reaches the town The first lorries have arrived”. A
/// border is where a small word with a capital follows a word without a mark between them, and no name explains it.
enum GluedLines {
  /// The lines of a sentence; the sentence itself, where nothing was glued.
  static func split(_ sentence: Sentence) -> [Sentence] {
    let tokens = sentence.tokens
    guard tokens.count > 6 else { return [sentence] }
    var result: [Sentence] = []
    var start = 0
    for place in tokens.indices.dropFirst(3) where place - start >= 3 && tokens.count - place >= 4 {
      guard isBorder(place, in: tokens, from: start) else { continue }
      result.append(part(start..<place, of: sentence))
      start = place
    }
    guard start > 0 else { return [sentence] }
    result.append(part(start..<tokens.count, of: sentence))
    return result
  }

  private static func part(_ range: Range<Int>, of sentence: Sentence) -> Sentence {
    let tokens = Array(sentence.tokens[range])
    let span = (tokens.first?.span.lowerBound ?? 0)..<(tokens.last?.span.upperBound ?? 0)
    return Sentence(span: span, tokens: tokens, paragraph: sentence.paragraph)
  }

  private static func isBorder(_ place: Int, in tokens: [Token], from start: Int) -> Bool {
    let token = tokens[place]
    let previous = tokens[place - 1]
    guard token.kind == .word, token.isCapitalized, !token.isAcronym, starters.contains(token.lower),
      token.precededBySpace
    else { return false }
    guard previous.kind == .word || previous.kind == .number || previous.text == "'" else { return false }
    let before = Lexicon.lexeme(of: previous.lower)
    let next = tokens[place + 1]
    guard next.kind == .word || next.kind == .number || next.kind == .symbol else { return false }
    if previous.isCapitalized {
      // “We Are The World”: a name or a title that has it inside.
      return !next.isCapitalized || clauseWords.contains(token.lower) && !previousIsTitled(place, tokens)
    }
    let joins: Lexeme = [.preposition, .determiner, .coordinator, .subordinator, .possessive]
    guard
      before.isDisjoint(with: joins)
        || before.contains(.adverb) && before.isDisjoint(with: [.determiner, .coordinator])
    else {
      return false
    }
    // “told The Times”, “says The Lancet”: a name that begins with its article.
    return !(next.isCapitalized && SpeechVerb.forms[previous.lower] != nil)
  }

  private static func previousIsTitled(_ place: Int, _ tokens: [Token]) -> Bool {
    place >= 2 && tokens[place - 2].isCapitalized && tokens[place - 1].isCapitalized && tokens[place + 1].isCapitalized
      && tokens[place].lower == "the"
  }

  private static let clauseWords: Set<String> = ["a", "an", "there", "it", "he", "she", "they", "we"]
  private static let starters: Set<String> = [
    "the", "a", "an", "there", "it", "he", "she", "they", "we", "this", "these", "more", "some", "many", "most", "at",
    "in", "on", "as", "two", "three", "four", "five", "several", "about", "around", "dozens", "hundreds", "thousands",
    "all", "his", "her", "its", "their", "after", "when", "one", "no", "up", "nearly",
  ]
}

import English

/// Writes a statement from the words of a sentence, so that it reads alone.
struct StatementWriter {
  let sentence: TaggedSentence

  /// A range of tokens as written, with single spaces.
  static func plain(_ range: Range<Int>, in sentence: TaggedSentence) -> String {
    StatementWriter(sentence: sentence).joined(Array(range), replacing: [:])
  }

  /// A statement of some tokens: a capital first, no loose marks at its ends, quotes and brackets in pairs.
  ///
  /// - Parameter replacements: What stands instead of a token, as the name does for its pronoun.
  func statement(_ words: [Int], replacing replacements: [Int: String] = [:]) -> String {
    let kept = trimmed(balanced(words))
    return Self.capitalized(joined(kept, replacing: replacements))
  }

  /// The tokens that a statement is made of: without the loose marks and the connecting words at its ends.
  func trimmed(_ words: [Int]) -> [Int] {
    var words = balanced(words)[...]
    while let last = words.last, isLooseEnd(last) { words.removeLast() }
    while let first = words.first, isLooseStart(first, next: words.dropFirst().first) { words.removeFirst() }
    return balanced(Array(words))
  }

  private func isLooseStart(_ token: Int, next: Int?) -> Bool {
    switch sentence.classes[token] {
    case .comma, .stop, .colon, .dash, .coordinator, .closingQuote: return true
    case .bracket: return sentence.lower(token) == ")" || sentence.lower(token) == "]"
    case .punctuation, .hyphen: return true
    case .adverb, .subordinator:
      guard let next else { return false }
      let word = sentence.lower(token)
      if word == "that" { return true }
      return sentence.classes[next] == .comma
        && [
          "however", "meanwhile", "moreover", "furthermore", "therefore", "nevertheless", "nonetheless", "indeed", "so",
        ].contains(word)
    default: return false
    }
  }

  private func isLooseEnd(_ token: Int) -> Bool {
    switch sentence.classes[token] {
    case .comma, .stop, .colon, .dash, .coordinator, .openingQuote, .hyphen, .punctuation: true
    case .bracket: sentence.lower(token) == "(" || sentence.lower(token) == "["
    default: false
    }
  }

  /// Without the quotation marks and brackets that have no partner.
  private func balanced(_ words: [Int]) -> [Int] {
    var open: [Int] = []
    var lone: Set<Int> = []
    for token in words {
      switch (sentence.classes[token], sentence.lower(token)) {
      case (.openingQuote, _), (.bracket, "("), (.bracket, "["), (.bracket, "{"):
        open.append(token)
      case (.closingQuote, _):
        if let last = open.last, sentence.classes[last] == .openingQuote {
          open.removeLast()
        } else {
          lone.insert(token)
        }
      case (.bracket, _):
        if let last = open.last, sentence.classes[last] == .bracket { open.removeLast() } else { lone.insert(token) }
      default: break
      }
    }
    lone.formUnion(open)
    var kept = lone.isEmpty ? words : words.filter { !lone.contains($0) }
    // A statement that is one quotation needs no marks.
    if let first = kept.first, let last = kept.last, kept.count > 2, sentence.classes[first] == .openingQuote,
      sentence.classes[last] == .closingQuote,
      !kept.dropFirst().dropLast().contains(where: {
        sentence.classes[$0] == .closingQuote || sentence.classes[$0] == .openingQuote
      })
    {
      kept = Array(kept.dropFirst().dropLast())
    }
    return kept
  }

  private func joined(_ words: [Int], replacing replacements: [Int: String]) -> String {
    var result = ""
    var previous: Int?
    for token in words {
      let hasSpace = sentence.tokens[token].precededBySpace
      let isAdjacent = previous == token - 1
      if !result.isEmpty,
        hasSpace || (!isAdjacent && !sentence.classes[token].isMark && sentence.classes[token] != .hyphen)
      {
        result += " "
      }
      result += replacements[token] ?? sentence.tokens[token].text
      previous = token
    }
    return result
  }

  /// With a capital first letter, where the first word is not written its own way (“iPhone”).
  static func capitalized(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, first.properties.isLowercase else { return text }
    if let second = text.unicodeScalars.dropFirst().first, second.properties.isUppercase { return text }
    return first.properties.titlecaseMapping + String(text.unicodeScalars.dropFirst())
  }
}

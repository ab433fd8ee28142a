/// Cuts the tokens of a paragraph into sentences.
struct SentenceSplitter {
  let tokens: [Token]

  /// Where each sentence begins and ends, in tokens.
  func sentences() -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < tokens.count {
      if let end = sentenceEnd(at: index, from: start) {
        result.append(start..<end)
        start = end
        index = end
      } else {
        index += 1
      }
    }
    if start < tokens.count { result.append(start..<tokens.count) }
    return result
  }

  /// The end of the sentence that began at `start`, where the token at `index` ends it.
  private func sentenceEnd(at index: Int, from start: Int) -> Int? {
    let token = tokens[index]
    guard let strength = endStrength(of: token) else { return nil }
    if strength == .full, isListNumber(index, from: start) { return nil }
    var end = index + 1
    while end < tokens.count, isClosing(end) { end += 1 }
    guard end < tokens.count else { return end }
    let next = tokens[end]
    guard next.precededBySpace || strength == .full && startsUpper(next) else { return nil }
    let isClosed = end > index + 1
    switch strength {
    case .full:
      if startsLower(next) { return isClosed || !startsSmallSentence(end, after: index, from: start) ? nil : end }
      if next.kind == .punctuation, [",", ";", ":", ")"].contains(next.text) { return nil }
      if isClosed, token.text != ".", isSpeechTag(end) { return nil }
      return end
    case .ellipsis:
      return startsUpper(opened(end)) ? end : nil
    case .abbreviation:
      if isClosed { return startsUpper(opened(end)) ? end : nil }
      return startsSentence(end, after: index) ? end : nil
    }
  }

  private enum EndStrength {
    case full, ellipsis, abbreviation
  }

  private func endStrength(of token: Token) -> EndStrength? {
    switch token.kind {
    case .punctuation:
      switch token.text.unicodeScalars.first {
      case "!", "?", "。", "！", "？", "‽", "؟", "۔", "।": return .full
      case "…": return .ellipsis
      case ".": return token.text.unicodeScalars.count == 1 ? .full : .ellipsis
      default: return nil
      }
    case .word:
      guard token.text.utf8.last == 0x2E else { return nil }
      let word = String(token.lower.dropLast())
      switch Abbreviation(word) {
      case .title, .beforeNumber, .within: return nil
      default: return .abbreviation
      }
    case .symbol where Tokenizer.isFace(token.text):
      return .ellipsis
    default:
      return nil
    }
  }

  /// “1.” at the beginning of an item.
  private func isListNumber(_ index: Int, from start: Int) -> Bool {
    guard index == start + 1, tokens[index].text == "." else { return false }
    let first = tokens[start]
    return first.kind == .number && first.text.utf8.count <= 2 && !tokens[index].precededBySpace
  }

  /// Whether a sentence begins at a place though it has no capital: after a question, or where the writer uses none.
  private func startsSmallSentence(_ index: Int, after end: Int, from start: Int) -> Bool {
    guard tokens[index].kind == .word, !isSpeechTag(index) else { return false }
    return tokens[end].text.utf8.last == 0x3F || startsLower(tokens[start])
  }

  /// A quotation mark or a bracket that belongs to the sentence before it.
  private func isClosing(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .punctuation || token.kind == .symbol else { return false }
    switch token.text {
    case "”", "»", ")", "]", "’’", "''": return true
    case "\"", "'", "’", "*":
      guard token.precededBySpace else { return true }
      // Printed with a space before it: closing where what follows stands apart.
      return index + 1 >= tokens.count || (token.text == "\"" && tokens[index + 1].precededBySpace)
    default: return false
    }
  }

  private func startsLower(_ token: Token) -> Bool {
    token.text.unicodeScalars.first?.isLower == true && token.kind != .address
  }

  private func startsUpper(_ token: Token) -> Bool {
    guard let first = token.text.unicodeScalars.first else { return false }
    return first.isUpper || ["“", "‘", "\"", "«"].contains(first)
  }

  /// The token at a place, or the next where that one opens a quotation or a bracket.
  private func opened(_ index: Int) -> Token {
    let token = tokens[index]
    let opens = token.kind == .punctuation && ["“", "‘", "\"", "'", "(", "[", "«", "``"].contains(token.text)
    return opens && index + 1 < tokens.count ? tokens[index + 1] : token
  }

  /// Whether a sentence begins at a place that follows an abbreviation.
  private func startsSentence(_ index: Int, after abbreviation: Int) -> Bool {
    let next = opened(index)
    guard startsUpper(next) else { return false }
    if Self.starters.contains(next.lower) { return !(next.lower == "i" && isInitial(abbreviation)) }
    let word = tokens[abbreviation].lower
    guard word == "a.m." || word == "p.m." || word == "etc." else { return false }
    return next.kind == .word && Vocabulary.months[next.lower] == nil && Vocabulary.weekdays[next.lower] == nil
      && next.text != next.text.uppercased()
  }

  private func isInitial(_ index: Int) -> Bool {
    tokens[index].text.utf8.count == 2
  }

  /// Whether what follows a quotation says who spoke it: “‘Really?’ Smith asked.”
  private func isSpeechTag(_ index: Int) -> Bool {
    tokens[index..<min(tokens.count, index + 4)].contains { Self.speech.contains($0.lower) }
  }

  private static let speech: Set<String> = [
    "said", "says", "asked", "asks", "cried", "shouted", "added", "wrote", "replied", "yelled", "exclaimed", "told",
    "joked",
  ]

  /// Words that begin a sentence far more often than a name.
  private static let starters: Set<String> = Set(
    """
    the a an he she it they we i you this that these those his her its their our my in on at but and or if when while \
    after before as for from with since there here what who why how which one some many most more no not now then \
    however meanwhile although though despite under also another both each even so such by to last once until during \
    among about according because earlier later yet still instead nor neither either
    """.split(separator: " ").map(String.init))
}

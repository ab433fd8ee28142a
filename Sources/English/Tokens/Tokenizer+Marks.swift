extension Tokenizer {
  /// Takes a mark or a sign.
  mutating func scanMark(_ scalar: Unicode.Scalar, spaced: Bool) {
    let start = position
    if scalar.isApostrophe, !spaced, isLetter(start + 1), let stop = cliticEnd(from: start) {
      return emit(from: start, to: stop, .word, spaced: false)
    }
    switch scalar {
    case ":", ";", "=":
      if spaced, let stop = faceEnd(from: start) { return emit(from: start, to: stop, .symbol, spaced: spaced) }
      if scalar == "=" { return scanRun(of: scalar, spaced: spaced) }
    case "." where isDigit(start + 1) && (spaced || tokens.last?.kind == .symbol):
      return scanPointedNumber(spaced: spaced)
    case "#" where isLetter(start + 1), "@" where isLetter(start + 1):
      guard spaced || start == 0 || ScalarClass(text[start - 1]) == .punctuation else { break }
      var stop = start + 1
      while stop < end, isLetter(stop) || text[stop].isASCIIDigit { stop += 1 }
      return emit(from: start, to: stop, .address, spaced: spaced)
    case ".", "-", "!", "?", "*", "~", "`", "'", "<", ">", "…", "–", "—", "·", "•":
      return scanRun(of: scalar, spaced: spaced)
    default:
      break
    }
    emit(from: start, to: start + 1, ScalarClass(scalar) == .symbol ? .symbol : .punctuation, spaced: spaced)
  }

  /// Takes a mark as often as it is repeated; exclamation and question marks may be mixed.
  private mutating func scanRun(of scalar: Unicode.Scalar, spaced: Bool) {
    let start = position
    var stop = start + 1
    let isMixed = scalar == "!" || scalar == "?"
    while stop < end, text[stop] == scalar || (isMixed && (text[stop] == "!" || text[stop] == "?")) { stop += 1 }
    emit(from: start, to: stop, ScalarClass(scalar) == .symbol ? .symbol : .punctuation, spaced: spaced)
  }

  /// Whether a token is a face of marks: “:-)”.
  static func isFace(_ text: String) -> Bool {
    [":)", ":-)", ";)", ";-)", "=)", ":(", ":-(", ";(", "=("].contains(text)
  }

  /// The end of a face of marks; nil where there is none.
  private func faceEnd(from start: Int) -> Int? {
    let mouth = peek(start + 1) == "-" ? start + 2 : start + 1
    guard peek(mouth) == ")" || peek(mouth) == "(", peek(start) != "=" || mouth == start + 1 else { return nil }
    guard !isLetter(mouth + 1), !isDigit(mouth + 1) else { return nil }
    return mouth + 1
  }

  /// Takes a decimal without its zero, as in “.5”.
  private mutating func scanPointedNumber(spaced: Bool) {
    let start = position
    var stop = start + 1
    while isDigit(stop) { stop += 1 }
    emit(from: start, to: stop, .number, spaced: spaced)
  }

  /// The end of “'s” and the like after a token that it belongs to.
  private func cliticEnd(from apostrophe: Int) -> Int? {
    var stop = apostrophe + 1
    while stop < end, stop - apostrophe <= 3, isLetter(stop) { stop += 1 }
    guard stop - apostrophe <= 3 else { return nil }
    return ["s", "m", "d", "re", "ve", "ll"].contains(Self.folded(text[(apostrophe + 1)..<stop])) ? stop : nil
  }
}

extension Tokenizer {
  /// Takes a word from its first letter.
  mutating func scanWord(spaced: Bool) {
    let start = position
    if let stop = addressEnd(from: start) { return emit(from: start, to: stop, .address, spaced: spaced) }
    if let stop = acronymEnd(from: start) { return emit(from: start, to: stop, .word, spaced: spaced) }
    var stop = start
    var hasDigit = false
    scan: while stop < end {
      let scalar = text[stop]
      switch ScalarClass(scalar) {
      case .letter:
        stop += 1
      case .format where isLetter(stop + 1):
        stop += 1
      case .digit where stop - start == 3 && !hasDigit && Currency.isCode(text[start..<stop]):
        break scan
      case .digit where scalar.isASCIIDigit:
        hasDigit = true
        stop += 1
      case .punctuation where scalar == "." && hasDigit && text[stop - 1].isASCIIDigit && isDigit(stop + 1):
        stop += 1
      case .punctuation where scalar.isApostrophe && stop > start && isLetter(stop + 1):
        if let clitic = cliticStart(apostrophe: stop, wordStart: start) {
          stop = clitic
          break scan
        }
        stop += 1
      case .punctuation where scalar.isHyphen && isLetter(stop + 1) && keepsHyphen(from: start, to: stop):
        stop += 1
      case .symbol where scalar == "&" && stop > start && text[stop - 1].isUpper && peek(stop + 1)?.isUpper == true:
        stop += 1
      case .symbol where scalar == "@" && isLetter(stop + 1):
        return emit(from: start, to: addressEnd(after: stop), .address, spaced: spaced)
      default:
        break scan
      }
    }
    if peek(stop) == "$", isMoneyPrefix(start..<stop) {
      return emit(from: start, to: stop + 1, .symbol, spaced: spaced)
    }
    if peek(stop) == ".", !hasDigit {
      if let domain = domainEnd(from: start, dot: stop) {
        return emit(from: start, to: domain, .address, spaced: spaced)
      }
      if let mail = mailEnd(from: stop) {
        return emit(from: start, to: mail, .address, spaced: spaced)
      }
      if keepsFullStop(from: start, to: stop) {
        return emit(from: start, to: stop + 1, .word, spaced: spaced)
      }
    }
    if let cut = joinedWords(start..<stop) {
      emit(from: start, to: cut, .word, spaced: spaced)
      return emit(from: cut, to: stop, .word, spaced: false)
    }
    emit(from: start, to: stop, hasDigit ? .mixed : .word, spaced: spaced)
  }

  /// Where the second of two words that are written as one begins: “cannot”, “dont”, “gonna”.
  private func joinedWords(_ range: Range<Int>) -> Int? {
    guard (4...8).contains(range.count), ["t", "T", "a", "A"].contains(text[range.upperBound - 1]) else { return nil }
    switch Self.folded(text[range]) {
    case "cannot", "gotta", "gonna", "wanna": return range.lowerBound + 3
    case "dont", "didnt", "doesnt", "isnt", "arent", "wasnt", "werent", "hasnt", "havent", "hadnt", "couldnt",
      "wouldnt":
      return range.upperBound - 2
    default: return nil
    }
  }

  /// The end of a mail address whose first full stop is at a place.
  private func mailEnd(from dot: Int) -> Int? {
    guard dot + 1 < end, ScalarClass(text[dot + 1]) != .space else { return nil }
    var stop = dot
    while stop < end, stop - dot < 64, isLetter(stop) || isDigit(stop) || [".", "-", "+"].contains(text[stop]) {
      stop += 1
    }
    return peek(stop) == "@" && isLetter(stop + 1) ? addressEnd(after: stop) : nil
  }

  /// Whether letters before a dollar sign say which dollar: “US$”, “aud$”.
  private func isMoneyPrefix(_ letters: Range<Int>) -> Bool {
    if letters.count <= 3, text[letters].allSatisfy(\.isASCIIUpper) { return true }
    return (2...3).contains(letters.count) && Currency.sign(Self.folded(text[letters]).uppercased() + "$") != nil
  }

  /// Where “n't”, “'s” and the like begin, if that is what this apostrophe is in.
  private func cliticStart(apostrophe: Int, wordStart: Int) -> Int? {
    var stop = apostrophe + 1
    while stop < end, stop - apostrophe <= 3, ScalarClass(text[stop]) == .letter { stop += 1 }
    guard stop - apostrophe <= 3, peek(stop)?.isApostrophe != true || !isLetter(stop + 1) else { return nil }
    switch Self.folded(text[(apostrophe + 1)..<stop]) {
    case "s", "m", "d", "re", "ve", "ll": return apostrophe
    case "t":
      let place = apostrophe - 1
      return place > wordStart && (text[place] == "n" || text[place] == "N") ? place : nil
    default: return nil
    }
  }

  /// Whether the part before a hyphen is a prefix that stays with its word, as in “re-elected”.
  private func keepsHyphen(from start: Int, to hyphen: Int) -> Bool {
    guard hyphen - start <= 7 else { return false }
    return Self.prefixes.contains(Self.folded(text[start..<hyphen]))
  }

  private static let prefixes: Set<String> = [
    "anti", "co", "counter", "de", "e", "ex", "extra", "hyper", "inter", "intra", "macro", "mega", "micro", "mid",
    "mini",
    "multi", "neo", "non", "pan", "post", "pre", "pro", "pseudo", "re", "semi", "sub", "super", "trans", "ultra", "un",
  ]

  /// The end of single letters with full stops between them, as in “U.S.” and “a.m.”; nil where there are none.
  private func acronymEnd(from start: Int) -> Int? {
    if let degree = degreeEnd(from: start) { return degree }
    var stop = start
    while isLetter(stop), peek(stop + 1) == ".", isLetter(stop + 2), !isLetter(stop + 3) { stop += 2 }
    guard stop > start, isLetter(stop) else { return nil }
    return peek(stop + 1) == "." ? stop + 2 : stop + 1
  }

  /// The end of “Ph.D.”, “M.Sc.” and the like.
  private func degreeEnd(from start: Int) -> Int? {
    guard text[start].isUpper, start + 4 < end, start == 0 || !isLetter(start - 1) else { return nil }
    let length = ["ph.d.", "m.sc.", "b.sc.", "d.sc.", "b.ed.", "m.ed."].contains(Self.folded(text[start..<(start + 5)]))
    return length ? start + 5 : nil
  }

  /// Whether the full stop after a word is the word's own.
  private func keepsFullStop(from start: Int, to stop: Int) -> Bool {
    guard stop - start <= 8 else { return false }
    if stop - start == 1, text[start].isUpper { return !isLetter(stop + 1) && !isDigit(start - 1) }
    guard let abbreviation = Abbreviation(Self.folded(text[start..<stop])) else { return false }
    var next = stop + 1
    while next < end, next < stop + 4, ScalarClass(text[next]) == .space { next += 1 }
    let startsNumber = isDigit(next) || (peek(next) == "#" && isDigit(next + 1))
    switch abbreviation {
    case .beforeNumber: return startsNumber
    case .title: return text[start].isUpper && next < end
    case .calendar: return text[start].isUpper
    case .ambiguousCalendar: return text[start].isUpper && (startsNumber || peek(stop + 1) == ",")
    case .state: return text[start].isUpper && tokens.last?.text == ","
    case .ending, .within: return true
    }
  }

  /// The end of a web address that begins here.
  private func addressEnd(from start: Int) -> Int? {
    let first = text[start].value | 0x20
    guard first == 0x68 || first == 0x77 else { return nil }
    let opening = Self.folded(text[start..<min(end, start + 8)])
    guard opening.hasPrefix("http://") || opening.hasPrefix("https://") || opening.hasPrefix("www.") else { return nil }
    return addressEnd(after: start)
  }

  /// Where what has no space in it ends, without the marks that end a sentence.
  func addressEnd(after start: Int) -> Int {
    var stop = start
    while stop < end {
      let scalar = text[stop]
      guard ScalarClass(scalar) != .space, !["\"", "<", ">", "“", "”", "|", "{", "}"].contains(scalar) else { break }
      stop += 1
    }
    while stop > start + 1, [".", ",", ";", ":", "!", "?", ")", "]", "'", "’", "…"].contains(text[stop - 1]) {
      stop -= 1
    }
    return stop
  }

  /// The end of a name such as `example.org`, where what follows the full stop is a known ending.
  private func domainEnd(from start: Int, dot: Int) -> Int? {
    var place = dot
    var last: Int?
    while peek(place) == ".", isLetter(place + 1) {
      var stop = place + 1
      while stop < end, stop - place <= 16, ScalarClass(text[stop]) == .letter || text[stop].isASCIIDigit { stop += 1 }
      let part = Self.folded(text[(place + 1)..<stop])
      if Self.domains.contains(part) { last = stop }
      guard stop - place <= 16, last == stop || peek(stop) == ".", stop - start < 100 else { break }
      place = stop
    }
    guard let last else { return nil }
    return peek(last) == "/" ? addressEnd(after: last) : last
  }

  private static let domains: Set<String> = [
    "com", "org", "net", "gov", "edu", "int", "mil", "info", "uk", "eu", "ru", "ua", "de", "fr", "io", "tv", "eus",
    "html",
    "htm", "pdf", "doc", "docx", "xls", "xlsx", "txt", "csv", "jpg", "png", "zip",
  ]
}

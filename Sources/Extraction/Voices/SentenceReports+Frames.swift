import English

/// Frames: “A, X said, B”.
extension SentenceReports {
  /// What stands on the left of “X said”, where that is what X said.
  func frame(before start: Int) -> Range<Int>? {
    guard start > range.lowerBound + 1 else { return nil }
    switch sentence.classes[start - 1] {
    case .comma, .closingQuote, .dash: break
    case .stop where ["?", "!", "…", "..."].contains(sentence.lower(start - 1)): break
    default: return nil
    }
    var end = start
    while end > frameEnd, isLooseMark(end - 1) { end -= 1 }
    var begin = leftBorder(before: end)
    while begin < end, isLooseMark(begin) { begin += 1 }
    guard begin < end else { return nil }
    if sentence.classes[end - 1] == .closingQuote, let open = openingQuote(before: end - 1, from: begin) {
      return isSpeech(open, from: begin) ? open..<end : begin..<end
    }
    if quotation[end - 1] != nil || sentence.classes[end - 1] == .closingQuote { return begin..<end }
    let first = sentence.classes[begin]
    guard phrases.hasFinite(begin..<end), first != .gerund, first != .infinitiveMarker, first != .participle else {
      return nil
    }
    if first == .subordinator {
      // “When A, X said B” is for what follows; “Although A, B, X said” is not.
      guard hasMainClause(begin..<end) else { return nil }
    }
    return begin..<end
  }

  private func hasMainClause(_ range: Range<Int>) -> Bool {
    guard let comma = range.first(where: { sentence.classes[$0] == .comma }) else { return false }
    return phrases.startsClause(comma + 1, before: range.upperBound)
  }

  /// Where what a frame closes can begin: behind the frame before it.
  private func leftBorder(before end: Int) -> Int { min(frameEnd, end) }

  private func isLooseMark(_ place: Int) -> Bool {
    switch sentence.classes[place] {
    case .comma, .dash: true
    default: false
    }
  }

  /// The mark that opens the quotation that a mark closes.
  private func openingQuote(before close: Int, from begin: Int) -> Int? {
    guard close > begin, let utterance = quotation[close - 1] else { return nil }
    var place = close - 1
    while place >= begin, quotation[place] == utterance { place -= 1 }
    return place >= begin && sentence.classes[place] == .openingQuote ? place : nil
  }

  /// Whether a quotation is all that is said, and what stands before it is not: “It was plain: ‘A,’ he said”.
  private func isSpeech(_ open: Int, from begin: Int) -> Bool {
    guard open > begin else { return true }
    switch sentence.classes[open - 1] {
    case .colon, .comma, .stop: return true
    default: return false
    }
  }

  mutating func framed(
    _ cue: VerbCue, source: Range<Int>, left: Range<Int>, end: Int, rule: String
  ) -> SentenceReport {
    var content = [left]
    let behind = max(end, cue.end)
    frameEnd = behind
    if let rest = rest(behind: behind, left: left) {
      content.append(rest)
      frameEnd = rest.upperBound
    }
    return SentenceReport(
      cue: cue.start..<cue.end, head: cue.head, verb: cue.verb, source: source, content: content,
      addressee: nil, isNegated: cue.isNegated, rule: rule)
  }

  /// What goes on behind “X said”, where it goes on.
  func rest(behind end: Int, left: Range<Int>) -> Range<Int>? {
    guard
      let border = (end..<range.upperBound).first(where: {
        [.comma, .openingQuote, .colon, .dash, .stop].contains(sentence.classes[$0])
      })
    else { return nil }
    var start = border
    while start < range.upperBound, isLooseMark(start) || sentence.classes[start] == .colon { start += 1 }
    guard start < range.upperBound else { return nil }
    if sentence.classes[start] == .openingQuote {
      guard isDirect(left), start + 1 < range.upperBound else { return nil }
      return start..<directEnd(from: start)
    }
    guard !isDirect(left), sentence.classes[border] == .comma, start + 1 < range.upperBound,
      phrases.hasFinite(start..<range.upperBound)
    else { return nil }
    switch sentence.classes[start] {
    case .coordinator, .subordinator, .relative, .preposition, .adverb, .gerund, .participle, .adjective:
      guard !phrases.hasFinite(left) else { return nil }
      fallthrough
    default:
      let stop = contentEnd(from: start)
      return stop > start ? start..<stop : nil
    }
  }
}

import English

/// Finds who says what in one sentence: each word of saying with its source and its content.
///
/// It reads from left to right, so that “and added” finds who spoke before. Contents lie within the sentence here; that a
/// quotation goes on beyond it is for the reader of the whole document.
struct SentenceReports {
  let sentence: TaggedSentence
  /// What depends on what in it.
  var tree: SyntaxTree { sentence.tree }
  /// For each token, the utterance in whose quotation marks it stands.
  let quotation: [Int?]
  /// What is to be read: all but a dateline.
  let range: Range<Int>
  /// Questions about noun phrases.
  let phrases: ReportFinder

  private(set) var reports: [SentenceReport] = []
  /// The last subject of a clause outside of relative clauses: who “and added” and “saying” can mean.
  var subject: Range<Int>?
  /// Where the content of the last report ends: subjects within it are no one's but its own.
  private var heldUntil = 0
  /// The furthest token that a frame such as “X said” takes.
  var frameEnd: Int

  /// The reports of a sentence, in the order of their cues.
  static func reports(in sentence: TaggedSentence, quotation: [Int?], range: Range<Int>) -> [SentenceReport] {
    var reader = SentenceReports(sentence: sentence, quotation: quotation, range: range)
    reader.run()
    return reader.reports
  }

  /// The report of a sentence that ends with a colon, whose content is to come: “Smith added:”.
  static func opening(_ sentence: TaggedSentence, quotation: [Int?]) -> SentenceReport? {
    let reader = SentenceReports(sentence: sentence, quotation: quotation, range: 0..<sentence.count)
    for place in reader.range.reversed() where quotation[place] == nil {
      guard let cue = reader.cue(at: place), cue.verb.kind == .saying, cue.form == .finite,
        let source = reader.subject(before: cue.start)
      else { continue }
      return SentenceReport(
        cue: cue.start..<cue.end, head: cue.head, verb: cue.verb, source: source, content: [], addressee: nil,
        isNegated: cue.isNegated, rule: "colon")
    }
    return nil
  }

  private init(sentence: TaggedSentence, quotation: [Int?], range: Range<Int>) {
    self.sentence = sentence
    self.quotation = quotation
    self.range = range
    phrases = ReportFinder(sentence: sentence, isQuoted: quotation.map { $0 != nil })
    frameEnd = range.lowerBound
  }

  private mutating func run() {
    if let label = speakerLabel() { reports.append(label) }
    for place in range where quotation[place] == nil {
      if let report = accordingTo(at: place) ?? noun(at: place) {
        reports.append(report)
      } else if let cue = cue(at: place), let report = report(of: cue) {
        reports.append(report)
        if let right = report.content.last, right.lowerBound >= report.cue.upperBound {
          heldUntil = max(heldUntil, right.upperBound)
        }
      } else if sentence.classes[place].isFinite, place >= heldUntil {
        noteSubject(before: place)
      }
    }
  }

  private mutating func noteSubject(before verb: Int) {
    guard let found = subject(before: verb), sentence.wordClass(found.lowerBound - 1) != .relative else { return }
    subject = found
  }

  func subject(before place: Int) -> Range<Int>? {
    let found = phrases.subject(
      before: SpokenVerb(meaning: .plain, groupStart: place, end: place + 1),
      in: max(range.lowerBound, frameEnd)..<range.upperBound)
    // “after the meeting he said”: a pronoun stands alone.
    guard let found, let last = found.last, found.count > 1, sentence.classes[last] == .pronoun else { return found }
    return last..<(last + 1)
  }

  // MARK: - A verb's report

  private mutating func report(of cue: VerbCue) -> SentenceReport? {
    switch cue.form {
    case .passive: return passive(cue)
    case .gerund: return gerund(cue)
    case .infinitive: return infinitive(cue)
    case .finite, .quotedAs: break
    }
    let right = content(after: cue).flatMap { cue.isNegated && !$0.isClause && cue.verb.kind == .saying ? nil : $0 }
    if let relative = relative(before: cue.start) {
      guard let right else { return nil }
      return made(cue, source: relative, right, rule: "relative")
    }
    if [.comma, .closingQuote].contains(sentence.wordClass(cue.start - 1)),
      right?.isClause != true || endsWithName(cue.end), let inverted = inverted(cue)
    {
      return inverted
    }
    let found = subject(before: cue.start) ?? subjectByTree(of: cue.head, before: cue.start)
    let own = found.flatMap { phrases.canSpeak($0) ? $0 : nil }
    if let source = own ?? looseSubject(before: cue, right) {
      if sentence.wordClass(source.lowerBound - 1) != .relative, cue.start >= heldUntil { subject = source }
      let left = frame(before: source.lowerBound) ?? frame(before: fullStart(of: source))
      if right == nil, sentence.lower(source.lowerBound - 1) == "as" { return asSaid(cue, source: source) }
      if let right, left.map({ isRight(right, notLeft: $0) }) ?? true {
        return made(cue, source: source, right, rule: own == nil ? "loose" : "before")
      }
      if let left = left ?? interrupted(by: source, cue) {
        return framed(cue, source: source, left: left, end: cue.end, rule: "after")
      }
      return nil
    }
    if let inverted = inverted(cue) { return inverted }
    // “and added that”
    guard let right, isCoordinated(cue.start), let subject = sharedSubjectByTree(of: cue.head) ?? subject else {
      return nil
    }
    return made(cue, source: subject, right, rule: "shared")
  }

  /// Where a noun phrase begins with the modifiers that look like verbs: “retired general Brekke”.
  private func fullStart(of source: Range<Int>) -> Int {
    var start = source.lowerBound
    while start > range.lowerBound, source.lowerBound - start < 4,
      [.participle, .adjective, .determiner, .noun, .name, .finiteVerb].contains(sentence.classes[start - 1])
    { start -= 1 }
    return start
  }

  /// Whether the noun phrase at a place is no subject: a mark or the end stands behind it.
  private func endsWithName(_ place: Int) -> Bool {
    guard [.name, .determiner, .pronoun].contains(sentence.wordClass(place)),
      let phrase = phrases.nounPhrase(from: place, before: range.upperBound)
    else { return false }
    return phrase.upperBound >= range.upperBound
      || [.comma, .stop, .dash].contains(sentence.classes[phrase.upperBound])
  }

  /// “A, said X” and “Said X: ‘A’”.
  private mutating func inverted(_ cue: VerbCue) -> SentenceReport? {
    guard Self.invertible.contains(cue.verb.base), !sentence.lexeme(cue.end).contains(.time),
      let source = phrases.nounPhrase(from: cue.end, before: range.upperBound)
    else { return nil }
    if let left = frame(before: cue.start) {
      guard isDirect(left) || cue.verb.base == "say" || sentence.classes[cue.end] == .name else { return nil }
      subject = source
      return framed(cue, source: source, left: left, end: source.upperBound, rule: "inverted")
    }
    guard cue.start == range.lowerBound, [.colon, .comma].contains(sentence.wordClass(source.upperBound)),
      source.upperBound + 1 < range.upperBound
    else { return nil }
    let start = source.upperBound + 1
    let end = sentence.classes[start] == .openingQuote ? directEnd(from: start) : contentEnd(from: start)
    subject = source
    return made(cue, source: source, Content(range: start..<max(end, start + 1)), rule: "inverted")
  }

  /// The verbs that stand before who says it.
  private static let invertible: Set<String> = [
    "say", "add", "note", "write", "ask", "explain", "reply", "argue", "warn", "report", "recall", "observe",
    "conclude",
    "joke", "insist", "tweet", "state", "declare", "continue", "admit", "suggest", "lament", "quip", "remark", "think",
    "announce", "acknowledge", "claim", "respond", "predict", "caution", "wonder", "exclaim", "boast", "complain",
  ]

  /// Whether what stands behind a verb is what is said, where something stands before it that might be.
  private func isRight(_ right: Content, notLeft left: Range<Int>) -> Bool {
    if isDirect(left) { return right.isDirect && !right.isApart }
    return right.isClause && !right.isFar && (!right.isApart || right.isDirect)
  }

  /// “As X said, A” and “A, as X said”.
  private func asSaid(_ cue: VerbCue, source: Range<Int>) -> SentenceReport? {
    guard cue.verb.kind == .saying else { return nil }
    let comma = (cue.end..<min(range.upperBound, cue.end + 12)).first { sentence.classes[$0] == .comma }
    let lead = source.lowerBound - 1
    if lead <= frameEnd + 2, let comma, phrases.startsClause(comma + 1, before: range.upperBound) {
      return made(cue, source: source, Content(range: (comma + 1)..<contentEnd(from: comma + 1)), rule: "as")
    }
    guard let left = frame(before: lead) else { return nil }
    return SentenceReport(
      cue: cue.start..<cue.end, head: cue.head, verb: cue.verb, source: source, content: [left], rule: "as")
  }

  /// “who” of “who in 2010 said”.
  private func relative(before start: Int) -> Range<Int>? {
    for place in (max(range.lowerBound, start - 8)..<start).reversed() {
      if isRelative(place) {
        return place == start - 1 || place > range.lowerBound && sentence.lower(place) != "that"
          ? place..<(place + 1) : nil
      }
      switch sentence.classes[place] {
      case .adverb, .preposition, .number, .comma: continue
      default: guard sentence.lexemes[place].contains(.time) else { return nil }
      }
    }
    return nil
  }

  /// What stands before a verb of saying back to the last mark, where no rule knows it for a subject.
  private func looseSubject(before cue: VerbCue, _ right: Content?) -> Range<Int>? {
    guard cue.verb.kind == .saying, cue.form == .finite else { return nil }
    let border = max(range.lowerBound, frameEnd)
    var start = cue.start
    if start > border, [.comma, .dash, .bracket].contains(sentence.classes[start - 1]) {
      // “X, of the party -- which is small -- said”: from the beginning, or from the quotation before it.
      start = (border..<start).last { sentence.classes[$0] == .closingQuote }.map { $0 + 1 } ?? border
      guard let head = phrases.nounPhrase(from: start, before: cue.start), head.count < 30 else { return nil }
      start = head.lowerBound
    } else {
      scan: while start > border, cue.start - start < 25 {
        switch sentence.classes[start - 1] {
        case .comma, .stop, .colon, .dash, .openingQuote, .closingQuote, .subordinator, .relative, .finiteVerb,
          .finiteAuxiliary, .bracket:
          break scan
        case .coordinator where start == cue.start: return nil
        default: start -= 1
        }
      }
    }
    while start < cue.start, [.coordinator, .adverb].contains(sentence.classes[start]) { start += 1 }
    let found = start..<cue.start
    guard found.contains(where: { [.name, .noun, .pronoun].contains(sentence.classes[$0]) }), phrases.canSpeak(found)
    else {
      return nil
    }
    if let right, right.isClause { return found }
    guard let left = frame(before: start), isDirect(left) else { return nil }
    return found
  }

  /// “A, X said, B” where neither A nor B is a clause of its own.
  private func interrupted(by source: Range<Int>, _ cue: VerbCue) -> Range<Int>? {
    guard cue.verb.kind == .saying, source.lowerBound > frameEnd + 1, sentence.classes[source.lowerBound - 1] == .comma,
      (cue.end..<min(range.upperBound, cue.end + 5)).contains(where: { sentence.classes[$0] == .comma })
    else { return nil }
    return frameEnd..<(source.lowerBound - 1)
  }

  func isDirect(_ range: Range<Int>) -> Bool {
    quotation[range].contains { $0 != nil } || sentence.classes[range.lowerBound] == .openingQuote
  }

  private func isCoordinated(_ start: Int) -> Bool {
    switch sentence.wordClass(start - 1) {
    case .coordinator, .comma, .stop, .dash, .closingQuote, .bracket: true
    case .adverb: start > range.lowerBound + 1 && isCoordinated(start - 1)
    default: false
    }
  }

  /// “It was announced that A”.
  private func passive(_ cue: VerbCue) -> SentenceReport? {
    guard let right = content(after: cue), sentence.lower(right.range.lowerBound) == "that" || isImpersonal(cue) else {
      return nil
    }
    var agent: Range<Int>?
    if sentence.lower(cue.end) == "by" { agent = phrases.nounPhrase(from: cue.end + 1, before: range.upperBound) }
    return made(cue, source: agent, right, rule: "impersonal")
  }

  private func isImpersonal(_ cue: VerbCue) -> Bool {
    sentence.lower(cue.start - 1) == "it"
  }

  /// “…, adding that A” and “a letter saying A”.
  private func gerund(_ cue: VerbCue) -> SentenceReport? {
    guard let right = content(after: cue), !["worth", "without"].contains(sentence.lower(cue.start - 1)) else {
      return nil
    }
    let before = sentence.wordClass(cue.start - 1)
    if before == .noun || before == .name {
      guard right.isClause, let source = subject(before: cue.start) else { return nil }
      return made(cue, source: source, right, rule: "participle")
    }
    if !right.isClause, cue.verb.kind == .saying, before == .preposition || before == .subordinator { return nil }
    let source =
      subject ?? sharedSubjectByTree(of: cue.head) ?? phrases.nounPhrase(from: range.lowerBound, before: cue.start)
    return made(cue, source: source, right, rule: "participle")
  }

  /// “went on to say that A”.
  private func infinitive(_ cue: VerbCue) -> SentenceReport? {
    guard cue.verb.kind == .saying, let right = content(after: cue), right.isClause,
      Self.leadsToSaying.contains(sentence.lower(cue.start - 1))
    else { return nil }
    return made(cue, source: subject, right, rule: "infinitive")
  }

  private static let leadsToSaying: Set<String> = [
    "on", "continued", "continues", "continue", "declined", "declines", "refused", "refuses", "appeared", "appears",
    "seemed",
    "seems", "began", "begins", "wanted", "wants", "want", "tried", "tries", "used", "quick", "able", "enough", "likes",
    "like",
    "and", "him", "her", "them", "had", "has", "was", "is", "ready", "careful", "happy", "first", "only",
    "yet",
  ]

  private func isRelative(_ place: Int) -> Bool {
    range.contains(place) && sentence.classes[place] == .relative
      && ["who", "which", "that"].contains(sentence.lower(place))
  }

  private func made(_ cue: VerbCue, source: Range<Int>?, _ right: Content, rule: String) -> SentenceReport {
    SentenceReport(
      cue: cue.start..<cue.end, head: cue.head, verb: cue.verb, source: source, content: [right.range],
      addressee: right.addressee, isNegated: cue.isNegated, rule: rule)
  }
}

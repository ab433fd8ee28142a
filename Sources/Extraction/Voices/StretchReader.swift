import English

/// Takes a sentence apart by its sources: which words are whose.
///
/// It reads the reports of the sentence, keeps those that claims can have their source from, and gives each word to the
/// reports whose content it stands in, outermost first. What stands in none is the article's own voice, but for the words
/// that only name a source.
struct StretchReader {
  let sentence: TaggedSentence
  let isQuoted: [Bool]
  let phrases: ReportFinder

  /// A report as claims see it.
  private struct Voiced {
    var voice: Voice
    var act: SpeechVerb.Act
    /// Whose words these are.
    var content: [Range<Int>]
    /// The words that only name the source.
    var frame: Range<Int>
    /// Whether whoever speaks stands within what is said: “X called for A”.
    var isAct = false

    var count: Int { content.reduce(0) { $0 + $1.count } }
    func contains(_ token: Int) -> Bool { content.contains { $0.contains(token) } }
  }

  /// A reader for a sentence.
  init(sentence: TaggedSentence, quotation: [Int?]) {
    self.sentence = sentence
    isQuoted = quotation.map { $0 != nil }
    phrases = ReportFinder(sentence: sentence, isQuoted: isQuoted)
  }

  /// The stretches of a range, in the order of the text.
  func stretches(in range: Range<Int>, quotation: [Int?]) -> [Stretch] {
    let range = phrases.trimmed(range)
    guard !range.isEmpty else { return [] }
    let isWhole = range.allSatisfy { quotation[$0] != nil || sentence.classes[$0].isMark }
    let marks = isWhole ? quotation.map { _ in nil } : quotation
    let reports = SentenceReports.reports(in: sentence, quotation: marks, range: range)
    let voiced = reports.compactMap { self.voiced($0, in: range) }
    let result = cut(range, by: voiced)
    return result.flatMap { refined($0) }.map(ActReader(sentence: sentence).sourced)
  }

  // MARK: - Which reports count

  private func voiced(_ report: SentenceReport, in range: Range<Int>) -> Voiced? {
    guard !report.isNegated, let meaning = meaning(of: report), let first = report.content.first else { return nil }
    if let source = report.source, isFirstPerson(source) { return nil }
    var voice = Voice(
      speaker: report.source, verb: report.head..<(report.head + 1), addressee: report.addressee, rule: report.rule)
    if report.rule == "according-to" { voice.verb = report.cue }
    guard report.source != nil, report.source.map(phrases.canSpeak) ?? false else { return nil }
    let isBehind = first.lowerBound >= report.cue.upperBound
    let start = min(report.source?.lowerBound ?? report.cue.lowerBound, report.cue.lowerBound)
    if isBehind, ["before", "loose"].contains(report.rule), isAct(meaning, report, in: range) {
      voice.rule = "act"
      let whole = [start..<last(of: report)]
      return Voiced(voice: voice, act: meaning.act, content: whole, frame: start..<start, isAct: true)
    }
    // “pledged five million”: a deed.
    let opening = first.lowerBound
    if isBehind, [.promise, .threaten, .demand].contains(meaning.act), sentence.wordClass(opening) != .openingQuote,
      !phrases.startsClause(opening, before: range.upperBound), sentence.lower(opening) != "that"
    {
      return nil
    }
    guard var content = propositions(of: report, meaning) else { return nil }
    if isBehind, let border = narrator(behind: report, content[0]) { content[0] = content[0].lowerBound..<border }
    let frameEnd = isBehind ? content[0].lowerBound : max(report.cue.upperBound, report.source?.upperBound ?? 0)
    return Voiced(voice: voice, act: meaning.act, content: content, frame: start..<max(start, frameEnd))
  }

  private func meaning(of report: SentenceReport) -> SpeechVerb? {
    switch report.rule {
    case "according-to": return report.source.map(phrases.isSource) == true ? SpeechVerb.said : nil
    case "label": return nil
    case "as" where report.verb.map { ["suggest", "indicate", "show"].contains($0.base) } ?? false: return nil
    case "relative", "noun", "impersonal", "infinitive": return nil
    default:
      if report.verb?.base == "want" { return wantsOthers(report) ? SpeechVerb.wanted : nil }
      let word = sentence.lower(report.head)
      // “called her mother”, “called the talks off”
      if Lexicon.base(of: word) == "call", let first = report.content.first, !isQuoted[first.lowerBound],
        !["for", "on", "upon"].contains(sentence.lower(report.head + 1))
      {
        return nil
      }
      return SpeechVerb.forms[word] ?? SpeechVerb.gerunds[word]
    }
  }

  /// “wants the army to leave”, but not “wants to leave” and “wants peace”.
  private func wantsOthers(_ report: SentenceReport) -> Bool {
    guard let content = report.content.first, sentence.classes[content.lowerBound] != .infinitiveMarker else {
      return false
    }
    return content.prefix(10).contains { sentence.classes[$0] == .infinitiveMarker }
  }

  /// What is said, as clauses: without “that”, and without “claims that” of a denial; nil where it is none.
  private func propositions(of report: SentenceReport, _ meaning: SpeechVerb) -> [Range<Int>]? {
    var content = report.content
    if meaning.act == .deny, content[0].lowerBound >= report.cue.upperBound,
      sentence.lower(content[0].lowerBound) != "that"
    {
      guard let start = phrases.deniedContent(at: content[0].lowerBound, before: content[0].upperBound) else {
        return nil
      }
      content[0] = start..<content[0].upperBound
    }
    if sentence.lower(content[0].lowerBound) == "that", content[0].count > 1 {
      content[0] = (content[0].lowerBound + 1)..<content[0].upperBound
    }
    guard content.contains(where: phrases.hasFinite) else { return nil }
    let opens = sentence.lower(content[0].lowerBound)
    if ["how", "why", "what", "who", "which", "when", "where", "to", "if", "whether"].contains(opens),
      content[0].lowerBound >= report.cue.upperBound
    {
      return nil
    }
    guard sentence.classes[content[0].lowerBound] != .relative else { return nil }
    return content
  }

  private func last(of report: SentenceReport) -> Int {
    let end = report.content.last?.upperBound ?? report.cue.upperBound
    let verb = SpokenVerb(meaning: .plain, groupStart: report.cue.lowerBound, end: report.head + 1)
    return phrases.narratorStart(verb, in: report.cue.upperBound..<max(end, report.cue.upperBound)) ?? end
  }

  private func narrator(behind report: SentenceReport, _ content: Range<Int>) -> Int? {
    let verb = SpokenVerb(meaning: .plain, groupStart: report.cue.lowerBound, end: report.head + 1)
    return phrases.narratorStart(verb, in: content)
  }

  /// Whether the whole clause is what somebody does by saying it: “demanded that A”, “called for A”.
  private func isAct(_ meaning: SpeechVerb, _ report: SentenceReport, in range: Range<Int>) -> Bool {
    guard let content = report.content.first, !isQuoted[content.lowerBound],
      sentence.classes[content.lowerBound] != .openingQuote
    else { return false }
    let isClause =
      sentence.lower(content.lowerBound) == "that"
      || phrases.startsClause(content.lowerBound, before: content.upperBound)
    // “agreed with the country that it would trade”: no clause follows the verb itself.
    if ["with", "on", "to"].contains(sentence.lower(report.head + 1)), meaning.base == "agree" { return true }
    if [.demand, .promise, .threaten].contains(meaning.act) {
      return isClause || meaning.isActItself || sentence.classes[content.lowerBound] == .infinitiveMarker
    }
    guard meaning.isActItself, !isClause else { return false }
    return phrases.isActItself(
      SpokenVerb(meaning: meaning, groupStart: report.cue.lowerBound, end: report.head + 1), range)
  }

  private func isFirstPerson(_ source: Range<Int>) -> Bool {
    source.count == 1 && ["i", "we"].contains(sentence.lower(source.lowerBound))
  }

  // MARK: - Cutting

  private func cut(_ range: Range<Int>, by voiced: [Voiced]) -> [Stretch] {
    guard !voiced.isEmpty else { return [Stretch(voices: [], content: Array(range), act: nil)] }
    var stretches: [(key: [Int], content: [Int])] = []
    var isJoined = false
    for token in range {
      let owners = voiced.indices.filter { voiced[$0].contains(token) }.sorted {
        (voiced[$1].count, $0) < (voiced[$0].count, $1)
      }
      let inner = owners.last.map { voiced[$0].count } ?? Int.max
      if voiced.contains(where: { $0.frame.contains(token) && $0.count < inner }) {
        isJoined = false
        continue
      }
      if let last = stretches.last, last.key == owners, isJoined {
        stretches[stretches.count - 1].content.append(token)
      } else if !owners.isEmpty, let earlier = stretches.lastIndex(where: { $0.key == owners }) {
        stretches[earlier].content.append(token)
        // What follows goes on with it.
        stretches.append(stretches.remove(at: earlier))
      } else {
        stretches.append((owners, [token]))
      }
      isJoined = true
    }
    stretches.sort { ($0.content.first ?? 0) < ($1.content.first ?? 0) }
    var result: [Stretch] = []
    for (index, stretch) in stretches.enumerated() {
      var content = stretch.content
      if stretch.key.isEmpty {
        guard let kept = own(content, isFirst: index == 0) else { continue }
        content = kept
      } else if index > 0, stretches[index - 1].key.isEmpty,
        let lead = place(before: stretches[index - 1].content, stretch, voiced)
      {
        content = lead + content
      }
      guard content.contains(where: { !sentence.classes[$0].isMark }) else { continue }
      let inner = stretch.key.last.map { voiced[$0] }
      result.append(Stretch(voices: stretch.key.map { voiced[$0].voice }, content: content, act: inner?.act))
    }
    return result
  }

  /// What the article says itself beside a report: a clause, but no adverbial and nothing that hangs on a name.
  private func own(_ content: [Int], isFirst: Bool) -> [Int]? {
    guard let first = content.first, let last = content.last else { return nil }
    var range = phrases.trimmed(first..<(last + 1))
    while let end = range.last, [.coordinator, .subordinator, .preposition].contains(sentence.classes[end]) {
      range = phrases.trimmed(range.lowerBound..<end)
    }
    guard phrases.hasFinite(range), let start = range.first else { return nil }
    switch sentence.classes[start] {
    case .coordinator, .subordinator: return Array(range)
    case .gerund, .participle, .infinitiveMarker, .relative: return nil
    default: return isFirst ? Array(range) : phrases.startsClause(start, before: range.upperBound) ? Array(range) : nil
    }
  }

  /// The place before a report that belongs to what is said: “In Tolm, officials said A”.
  private func place(before lead: [Int], _ stretch: (key: [Int], content: [Int]), _ voiced: [Voiced]) -> [Int]? {
    guard let inner = stretch.key.last, voiced[inner].voice.rule == "before", stretch.key.count == 1,
      let first = lead.first, let last = lead.last, last < voiced[inner].frame.lowerBound
    else { return nil }
    let range = phrases.trimmed(first..<(last + 1))
    return phrases.isPlace(range) ? Array(range) : nil
  }

  // MARK: - Inside of a stretch

  /// “I think A” in a quotation, and “it is feared that A”.
  private func refined(_ stretch: Stretch) -> [Stretch] {
    guard let first = stretch.content.first, let last = stretch.content.last else { return [] }
    let range = first..<(last + 1)
    guard stretch.content.count == range.count else { return [stretch] }
    if let found = opinion(in: stretch, phrases.trimmed(range)) { return [found] }
    guard let found = phrases.impersonal(in: phrases.trimmed(range), stretch.voices) else { return [stretch] }
    return found
  }

  private func opinion(in stretch: Stretch, _ range: Range<Int>) -> Stretch? {
    guard let first = range.first, isQuoted[range].contains(true) || !stretch.voices.isEmpty else { return nil }
    let pronoun = range.first { ![.coordinator, .adverb, .openingQuote].contains(sentence.classes[$0]) } ?? first
    guard range.contains(pronoun + 2), isFirstPerson(pronoun..<(pronoun + 1)),
      let verb = phrases.nextVerb(in: (pronoun + 1)..<min(range.upperBound, pronoun + 4), ignoringQuotes: true),
      verb.groupStart == pronoun + 1, let content = phrases.contentStart(after: verb, in: verb.end..<range.upperBound)
    else { return nil }
    var found = stretch
    found.content = Array(content.start..<range.upperBound)
    found.act = verb.meaning.act
    return found
  }
}

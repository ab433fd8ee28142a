internal import Claims
internal import English
internal import Measures

/// Writes the claims of a line.
struct ClaimWriter {
  /// What a line gave.
  struct Found {
    var drafts: [ClaimDraft] = []
    /// Why it gave none.
    var skipped: String?
  }

  private let article: ExtractionInput
  private let line: ArticleReading.Line
  private let before: ArticleReading.Line?
  private let reading: ArticleReading
  private let he: String?
  private let she: String?
  private let mentions: [QuantityMention]
  private let dates: [DateMention]
  /// How many of the line's dates have no value.
  let unresolved: Int

  private var sentence: TaggedSentence { line.sentence }

  /// A writer for a line.
  ///
  /// - Parameters:
  ///   - before: The line before it.
  ///   - he: Whom “he” at the line's beginning can only mean, from what stands before it.
  ///   - she: The same for “she”.
  init(
    article: ExtractionInput, line: ArticleReading.Line, before: ArticleReading.Line?, reading: ArticleReading,
    he: String?, she: String?
  ) {
    self.article = article
    self.line = line
    self.before = before
    self.reading = reading
    self.he = he
    self.she = she
    mentions = quantities(in: line.sentence.sentence, of: article.text)
    dates = English.dates(in: line.sentence.sentence, of: article.text, published: article.published?.day)
    unresolved = dates.count { $0.value == nil }
  }

  /// The claims of the line's parts, or why there are none.
  mutating func claims(of parts: [SourcedReading.Part]) -> Found {
    var found = Found()
    if let why = reasonToSkip(parts) {
      found.skipped = why
      return found
    }
    var why: String?
    for part in parts {
      for clause in ClauseSplitter(sentence: sentence).clauses(of: part.stretch.content) {
        if let reason = reasonToSkip(clause, part) {
          why = why ?? reason
        } else {
          found.drafts.append(draft(clause, part))
        }
      }
    }
    if found.drafts.isEmpty { found.skipped = why ?? "no clause" }
    return found
  }

  // MARK: - What is no claim

  private func reasonToSkip(_ parts: [SourcedReading.Part]) -> String? {
    let last = sentence.tokens.last { $0.kind != .punctuation || ["?", "?!"].contains($0.text) }
    if last?.text.hasPrefix("?") == true { return "question" }
    if sentence.tokens.count(where: { $0.kind == .word }) < 3 { return "too short" }
    if addressesReader { return "to the reader" }
    return nil
  }

  /// “You can send your pictures to …”: outside of quotations, and about what readers may do with the page.
  private var addressesReader: Bool {
    let words = sentence.tokens.indices.filter { line.quotation[$0] == nil }.map { sentence.lower($0) }
    guard words.contains("you") || words.contains("your") else { return false }
    return words.contains { Self.readerWords.contains($0) }
  }

  private static let readerWords: Set<String> = [
    "send", "share", "upload", "submit", "donate", "comments", "email", "e-mail", "text", "click", "contact",
    "subscribe",
    "inbox", "newsletter", "account", "browser", "website", "cookies", "app",
  ]

  private func reasonToSkip(_ clause: Clause, _ part: SourcedReading.Part) -> String? {
    let words = StatementWriter(sentence: sentence).trimmed(clause.words)
    guard
      [ClauseSplitter.absoluteRule, ClauseSplitter.participleRule].contains(clause.rule)
        || words.contains(where: { sentence.classes[$0].isFinite })
    else {
      return "no verb"
    }
    guard words.count >= 3 else { return "too short" }
    if isCommand(words) { return "command" }
    let hasFigure = words.contains { sentence.classes[$0] == .number }
    let hasName = words.contains { sentence.classes[$0] == .name }
    if !hasFigure, !hasName, words.count <= 5, let first = words.first,
      ["this", "that", "these", "those"].contains(sentence.lower(first)),
      sentence.wordClass(first + 1).isFinite
    {
      return "does not read alone"
    }
    if !hasFigure, !hasName, words.count <= 14, words.contains(where: { sentence.lexemes[$0].contains(.judgement) }) {
      return "opinion"
    }
    return nil
  }

  /// “Send blankets”: the verb comes first, and none with a tense comes next.
  private func isCommand(_ words: [Int]) -> Bool {
    guard let first = words.first, sentence.classes[first] == .baseVerb else { return false }
    let next = words.dropFirst().first
    return sentence.lexemes[first].isDisjoint(with: .adverb) && next.map { !sentence.classes[$0].isFinite } ?? true
  }

  // MARK: - The fields

  private func draft(_ clause: Clause, _ part: SourcedReading.Part) -> ClaimDraft {
    let writer = StatementWriter(sentence: sentence)
    let said = writer.trimmed(clause.words)
    let falsity = falsity(at: said)
    let words = writer.trimmed(Array(said.dropFirst(falsity)))
    let quoted = writer.trimmed(clause.quoted)
    let range = (quoted.first ?? 0)..<((quoted.last ?? -1) + 1)
    let pronoun = replacement(words, part) ?? subjectBefore(words)
    var draft = ClaimDraft(
      statement: writer.statement(
        words, replacing: clause.readings.merging(pronoun.map { [$0.token: $0.name] } ?? [:]) { $1 }),
      quote: sentence.span(of: range))
    draft.rules.append("statement:\(clause.rule)")
    if let pronoun { draft.rules.append("statement:\(pronoun.rule)") }
    fillSource(&draft, part)
    if falsity > 0, draft.stance == .asserts {
      draft.stance = .denies
      draft.rules.append("stance:falsity")
    }
    fillModality(&draft, words, part)
    let figures = fillFigures(&draft, words)
    fillTimes(&draft, words)
    fillScope(&draft, words, figure: figures)
    draft.verbatim = part.attribution.isEmpty ? [] : verbatim(in: draft.quote)
    return draft
  }

  /// How many words “it is false that” has where a clause begins with it; 0 where it does not. What follows is what is denied.
  private func falsity(at words: [Int]) -> Int {
    let lower = words.prefix(8).map { sentence.tokens[$0].lower }
    guard lower.count == 8, lower[0] == "it", ["is", "was", "'s", "’s"].contains(lower[1]) else { return 0 }
    var index = 2
    while ["simply", "just", "completely", "absolutely", "utterly", "a"].contains(lower[index]), index < 4 {
      index += 1
    }
    let isNot = lower[index] == "not"
    if isNot { index += 1 }
    guard (isNot ? ["true", "correct"] : ["false", "untrue", "lie", "myth"]).contains(lower[index]) else { return 0 }
    return lower[index + 1] == "that" ? index + 2 : 0
  }

  private func fillSource(_ draft: inout ClaimDraft, _ part: SourcedReading.Part) {
    draft.attribution = part.attribution
    for rule in part.rules { draft.rules.append("attribution:\(rule)") }
    for voice in part.stretch.voices {
      guard let addressee = voice.addressee else { continue }
      draft.addressee.append(StatementWriter.plain(addressee, in: sentence))
    }
    if part.stretch.act == .deny {
      draft.stance = .denies
      draft.rules.append("stance:verb")
    }
  }

  private func fillModality(_ draft: inout ClaimDraft, _ words: [Int], _ part: SourcedReading.Part) {
    let modality = Modality(sentence: sentence, words: words)
    let (mode, rule) = modality.mode(part.stretch.act, isVoiced: !part.attribution.isEmpty)
    draft.mode = mode
    if mode != .asserted { draft.rules.append("mode:\(rule)") }
    draft.polarity = modality.polarity
    if draft.polarity == .negative { draft.rules.append("polarity:negation") }
  }

  private func fillFigures(_ draft: inout ClaimDraft, _ words: [Int]) -> Range<Int>? {
    let members = Set(words)
    let own = mentions.filter { mention in
      let tokens = sentence.tokens(in: mention.numberSpan)
      return !tokens.isEmpty && tokens.allSatisfy { members.contains($0) }
    }
    let figures = FigureReader.quantities(own, of: article.text)
    draft.quantities = figures.map(\.0)
    for (quantity, rule) in figures { draft.rules.append("\(quantity.id):\(rule)") }
    return draft.quantities.first?.span.map { sentence.tokens(in: $0) }
  }

  private func fillTimes(_ draft: inout ClaimDraft, _ words: [Int]) {
    let members = Set(words)
    let own = dates.filter { date in
      let tokens = sentence.tokens(in: date.span)
      return !tokens.isEmpty && tokens.allSatisfy { members.contains($0) }
    }
    let reader = TimeReader(sentence: sentence, text: article.text)
    let asOf = draft.quantities.isEmpty ? nil : own.first { reader.isAsOf($0) && $0.value != nil }
    draft.asOf = asOf?.value
    if let asOf { draft.rules.append("asOf:\(asOf.rule)") }
    let verb = Modality(sentence: sentence, words: words).mainVerb.map { words[$0] } ?? words.first ?? 0
    guard let (when, rule) = reader.event(own.filter { $0.span != asOf?.span }, around: verb) else { return }
    draft.when = when
    draft.rules.append("when:\(rule)")
  }

  private func fillScope(_ draft: inout ClaimDraft, _ words: [Int], figure: Range<Int>?) {
    let reader = ScopeReader(sentence: sentence, words: words)
    draft.scope = reader.scope(figure: figure)
    if draft.scope.place != nil { draft.rules.append("scope:place") }
    if !draft.scope.includes.isEmpty { draft.rules.append("scope:including") }
    if !draft.scope.excludes.isEmpty { draft.rules.append("scope:excluding") }
    draft.condition = reader.condition
    if draft.condition != nil { draft.rules.append("condition:if") }
    let members = Set(words)
    for name in NameFinder(sentence: sentence).names(in: 0..<sentence.count)
    where name.allSatisfy({ members.contains($0) }) {
      guard !name.allSatisfy({ sentence.lexemes[$0].contains(.time) }) else { continue }
      draft.entities.append(
        Entity(
          as: StatementWriter.plain(name, in: sentence), ref: reading.names.fullest(name, in: sentence),
          span: sentence.span(of: name)))
    }
  }

  private func verbatim(in quote: Range<Int>) -> [Range<Int>] {
    let first = reading.quotations.partitioningIndex { $0.span.upperBound > quote.lowerBound }
    return reading.quotations[first...].prefix { $0.span.lowerBound < quote.upperBound }.map {
      $0.span.clamped(to: quote)
    }
  }

  // MARK: - Pronouns

  /// Who stands in a statement for the pronoun that it begins with, where only one can be meant.
  private func replacement(_ words: [Int], _ part: SourcedReading.Part) -> (token: Int, name: String, rule: String)? {
    guard let first = words.first(where: { sentence.classes[$0] != .openingQuote }), sentence.classes[first] == .pronoun
    else { return nil }
    let pronoun = sentence.lower(first)
    if pronoun == "it", let speaker = part.attribution.last, let voice = part.stretch.voices.last {
      guard isItsSpeaker(first, voice, part.stretch.act) else { return nil }
      let written = speaker.as.split(separator: " ").count <= 5 ? speaker.as : speaker.name
      return (first, written, "pronoun-speaker")
    }
    guard pronoun == "he" || pronoun == "she" else { return nil }
    let gender: NameBook.Gender = pronoun == "he" ? .male : .female
    if let speaker = part.attribution.last {
      let own = reading.names.gender(of: speaker.name)
      guard line.quotation[first] == nil, own == nil || own == gender, isOnlyPerson(speaker, before: first) else {
        return nil
      }
      return (first, speaker.name, "pronoun-speaker")
    }
    guard line.quotation[first] == nil, isFirstWord(first), let name = gender == .male ? he : she,
      name.contains(where: \.isUppercase)
    else { return nil }
    return (first, name, "pronoun-before")
  }

  /// “But also warned that …”: the subject of the sentence before, in brackets, for a sentence that begins with its verb.
  private func subjectBefore(_ words: [Int]) -> (token: Int, name: String, rule: String)? {
    guard let first = words.first, let verb = words.first(where: { sentence.classes[$0] != .adverb }),
      sentence.classes[verb].isFinite, sentence.tree.tags[verb] != .md, verb > 0, !sentence.tokens[verb].isCapitalized,
      (0..<first).allSatisfy({ [.coordinator, .adverb, .comma].contains(sentence.classes[$0]) }), let before,
      before.skipped == nil, !before.isQuoted.contains(true), !line.isQuoted[first],
      line.sentence.sentence.paragraph - before.sentence.sentence.paragraph <= 1
    else { return nil }
    let tree = before.sentence.tree
    guard let root = tree.heads.firstIndex(of: nil), let subject = tree.subject(of: root), subject < root,
      before.sentence.classes[subject].isNominal,
      !["it", "there", "this", "that"].contains(before.sentence.lower(subject))
    else { return nil }
    let extent = tree.extent(of: subject)
    guard extent.count <= 12 else { return nil }
    let name =
      switch before.sentence.lower(subject) {
      case "he": he ?? "He"
      case "she": she ?? "She"
      default: StatementWriter.plain(extent, in: before.sentence)
      }
    return (first, "[\(name)] \(sentence.tokens[first].lower)", "subject-before")
  }

  /// “Russia says it has”, “Moscow denies that it”: whether “it” is whoever speaks, right before it.
  ///
  /// Only with a verb that needs somebody to do it: “says it was too early” is about nobody.
  private func isItsSpeaker(_ pronoun: Int, _ voice: Voice, _ act: SpeechVerb.Act?) -> Bool {
    guard let speaker = voice.speaker, let verb = voice.verb, speaker.upperBound <= verb.lowerBound,
      verb.upperBound <= pronoun,
      pronoun - verb.upperBound <= 1, line.quotation[pronoun] == nil
    else { return false }
    let names = NameFinder(sentence: sentence).names(in: speaker)
    guard let name = names.last, name.upperBound == speaker.upperBound, !reading.names.mayBePerson(name, in: sentence)
    else { return false }
    if act == .deny { return true }
    let next = sentence.lower(pronoun + 1)
    if ["plans", "intends", "wants", "expects", "hopes", "aims"].contains(next) { return true }
    return ["has", "had", "will", "would"].contains(next)
      && !["be", "been", "take", "taken"].contains(sentence.lower(pronoun + 2))
  }

  private func isFirstWord(_ token: Int) -> Bool {
    !sentence.classes[..<token].contains { $0.isNominal }
  }

  /// Whether a sentence names nobody but its speaker before a place, and the speaker is somebody with a name.
  private func isOnlyPerson(_ speaker: Attribution, before place: Int) -> Bool {
    guard speaker.name.contains(where: \.isUppercase) else { return false }
    let persons = NameFinder(sentence: sentence).names(in: 0..<place).filter {
      reading.names.mayBePerson($0, in: sentence)
    }
    return persons.allSatisfy { reading.names.fullest($0, in: sentence).isSame(as: speaker.name) }
  }
}

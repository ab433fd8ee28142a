import Claims
import English

/// Says who a speaker is: by the fullest name that the article gives, or as written where it gives none.
///
/// It reads the sentences in their order, so that “he” is whoever spoke last. Where two could be meant, “he” stays “he”.
struct SpeakerResolver {
  let names: NameBook
  let roles: RoleBook
  /// Who spoke last, and in which sentence.
  private var lastPerson: (speaker: Attribution, gender: NameBook.Gender?, sentence: Int)?
  private var lastGroup: (speaker: Attribution, sentence: Int)?
  private var lastAny: (speaker: Attribution, sentence: Int)?
  /// The name that the last sentence begins with, where it is no person's.
  private var lastSubject: (name: String, sentence: Int)?
  /// The persons that the last two sentences name.
  private var named: [(name: String, gender: NameBook.Gender?, sentence: Int)] = []

  init(names: NameBook, roles: RoleBook) {
    self.names = names
    self.roles = roles
  }

  /// Notes whom a sentence names outside of quotations, for the pronouns of the next one.
  mutating func note(_ sentence: TaggedSentence, at index: Int, isQuoted: [Bool]) {
    named.removeAll { $0.sentence < index - 1 }
    lastSubject = subject(of: sentence).map { ($0, index) }
    for name in NameFinder(sentence: sentence).names(in: 0..<sentence.count) {
      guard !isQuoted[name.lowerBound], names.mayBePerson(name, in: sentence) else { continue }
      let full = names.fullest(name, in: sentence)
      if !named.contains(where: { $0.name == full && $0.sentence == index }) {
        named.append((full, names.gender(of: full), index))
      }
    }
  }

  /// The name that is a sentence's subject, where it is no person's: “Russia” of “Russia, which is a member, did not attend”.
  private func subject(of sentence: TaggedSentence) -> String? {
    let start = sentence.lower(0) == "the" ? 1 : 0
    guard let name = NameFinder(sentence: sentence).names(in: 0..<min(sentence.count, 8)).first,
      name.lowerBound == start,
      !names.mayBePerson(name, in: sentence)
    else { return nil }
    let next = sentence.wordClass(name.upperBound)
    guard next.isFinite || next == .adverb || next == .comma && sentence.lower(name.upperBound + 1) == "which" else {
      return nil
    }
    return names.fullest(name, in: sentence)
  }

  /// The link of the chain for a voice.
  mutating func attribution(of voice: Voice, in sentence: TaggedSentence, at index: Int) -> Attribution? {
    let verb = voice.verb.map { StatementWriter.plain($0, in: sentence) }
    guard let speaker = voice.speaker else { return lastAny?.speaker }
    let written = StatementWriter.plain(speaker, in: sentence)
    let span = sentence.span(of: speaker)
    if speaker.count == 1, let pronoun = pronoun(speaker, in: sentence) {
      let name = antecedent(of: pronoun, in: sentence, at: index)
      let attribution = Attribution(name: name ?? written, as: written, verb: verb, span: span)
      if name != nil { remember(attribution, isGroup: pronoun == .group, gender: pronoun.gender, index) }
      return attribution
    }
    let (name, isPerson) = self.name(of: speaker, in: sentence)
    let attribution = Attribution(name: name, as: written, verb: verb, span: span)
    remember(
      attribution, isGroup: !isPerson,
      gender: isPerson ? names.gender(of: name) ?? gender(of: speaker, in: sentence) : nil, index)
    return attribution
  }

  private mutating func remember(_ speaker: Attribution, isGroup: Bool, gender: NameBook.Gender?, _ index: Int) {
    if isGroup { lastGroup = (speaker, index) } else { lastPerson = (speaker, gender, index) }
    lastAny = (speaker, index)
  }

  /// That a quotation went on, so that whoever says it still speaks.
  mutating func keepsSpeaking(_ speaker: Attribution, at index: Int) {
    if lastPerson?.speaker.name == speaker.name { lastPerson?.sentence = index }
    if lastGroup?.speaker.name == speaker.name { lastGroup?.sentence = index }
  }

  // MARK: - Pronouns

  private enum Pronoun {
    case he, she, it, group

    var gender: NameBook.Gender? {
      switch self {
      case .he: .male
      case .she: .female
      default: nil
      }
    }
  }

  private func pronoun(_ speaker: Range<Int>, in sentence: TaggedSentence) -> Pronoun? {
    switch sentence.lower(speaker.lowerBound) {
    case "he": .he
    case "she": .she
    case "it": .it
    case "they": .group
    default: nil
    }
  }

  private func antecedent(of pronoun: Pronoun, in sentence: TaggedSentence, at index: Int) -> String? {
    switch pronoun {
    case .it, .group:
      let group = lastGroup.flatMap { index - $0.sentence <= 2 ? $0 : nil }
      guard pronoun == .it, let lastSubject, lastSubject.sentence == index - 1 else { return group?.speaker.name }
      // Who spoke in the sentence before, and what that sentence is about, must be the same.
      guard let group, group.sentence == index - 1, !group.speaker.name.isSame(as: lastSubject.name) else {
        return lastSubject.name
      }
      return nil
    case .he, .she:
      return person(pronoun.gender, at: index)
    }
  }

  /// The one person that “he” or “she” can be at a sentence: the last speaker, or the only one named since.
  func person(_ gender: NameBook.Gender?, at index: Int) -> String? {
    let since = lastPerson?.sentence ?? -1
    let fitting = named.filter {
      $0.sentence >= max(since, index - 1) && ($0.gender == nil || gender == nil || $0.gender == gender)
    }
    var candidates: [String] = []
    for person in fitting where !candidates.contains(person.name) { candidates.append(person.name) }
    if let lastPerson, index - lastPerson.sentence <= 3,
      lastPerson.gender == nil || gender == nil || lastPerson.gender == gender
    {
      let spoken = lastPerson.speaker.name
      // Whoever speaks in the sentence before is meant, whomever else it names.
      if lastPerson.sentence >= index - 1 || candidates.isEmpty || candidates == [spoken] { return spoken }
    }
    return candidates.count == 1 ? candidates[0] : nil
  }

  // MARK: - Names

  /// The name of a speaker, and whether it is one person.
  private func name(of speaker: Range<Int>, in sentence: TaggedSentence) -> (name: String, isPerson: Bool) {
    let finder = NameFinder(sentence: sentence)
    let comma = speaker.first { sentence.classes[$0] == .comma } ?? speaker.upperBound
    let border = (speaker.lowerBound..<comma).first {
      [.preposition, .relative, .bracket].contains(sentence.classes[$0]) && !isInsideName($0, sentence)
    }
    let head = speaker.lowerBound..<(border ?? comma)
    if let name = finder.names(in: head).last, name.upperBound == head.upperBound,
      !name.allSatisfy({ !sentence.lexemes[$0].isDisjoint(with: [.role, .title]) }),
      !head.contains(where: { sentence.classes[$0] == .coordinator })
    {
      return (
        names.fullest(name, in: sentence), names.mayBePerson(name, in: sentence) || names.isPerson(name, in: sentence)
      )
    }
    // “A spokesman for the UN, John Smith, said”
    if comma < speaker.upperBound {
      let apposition = (comma + 1)..<speaker.upperBound
      let isSomebody = head.last.map { !sentence.lexemes[$0].isDisjoint(with: [.person, .role]) } ?? false
      if let name = finder.names(in: apposition).first, name.lowerBound == apposition.lowerBound,
        names.mayBePerson(name, in: sentence)
          || isSomebody && [.comma, .stop].contains(sentence.wordClass(name.upperBound))
      {
        return (names.fullest(name, in: sentence), true)
      }
    }
    if let known = roles.person(speaker, in: sentence) { return (known, true) }
    let relative = speaker.first { sentence.classes[$0] == .relative } ?? speaker.upperBound
    let end = min(comma, relative)
    let isPerson = isOnePerson(head, sentence)
    return (StatementWriter.plain(speaker.lowerBound..<max(end, speaker.lowerBound + 1), in: sentence), isPerson)
  }

  private func isInsideName(_ place: Int, _ sentence: TaggedSentence) -> Bool {
    NameFinder(sentence: sentence).names(in: max(0, place - 6)..<min(sentence.count, place + 2)).contains {
      $0.contains(place)
    }
  }

  /// The gender that a noun of a speaker gives away.
  private func gender(of speaker: Range<Int>, in sentence: TaggedSentence) -> NameBook.Gender? {
    for place in speaker.prefix(5) {
      switch sentence.lower(place) {
      case "man", "boy", "father", "spokesman", "son", "brother", "husband", "chairman", "king": return .male
      case "woman", "girl", "mother", "spokeswoman", "daughter", "sister", "wife", "chairwoman", "queen": return .female
      default: break
      }
    }
    return nil
  }

  /// Whether a noun phrase without a name is one person: “the mayor”, “one desperate woman”.
  private func isOnePerson(_ head: Range<Int>, _ sentence: TaggedSentence) -> Bool {
    guard let last = head.last, !isPlural(head, sentence) else { return false }
    return !sentence.lexemes[last].isDisjoint(with: [.role, .person]) && !sentence.lexemes[last].contains(.plural)
  }

  private func isPlural(_ head: Range<Int>, _ sentence: TaggedSentence) -> Bool {
    guard let last = head.last else { return false }
    return sentence.lower(last).hasSuffix("s") && !sentence.lower(last).hasSuffix("ss")
  }
}

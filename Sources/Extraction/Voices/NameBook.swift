import English

/// The names of an article: for a surname the fullest name, for an acronym what it stands for.
///
/// A short name leads to a full one only where the article has exactly one that fits.
struct NameBook {
  /// A person's gender, where a title or a trade gives it away.
  enum Gender: Sendable { case male, female }

  private var byLast: [String: [String]] = [:]
  private var byFirst: [String: [String]] = [:]
  private var acronyms: [String: String] = [:]
  private var genders: [String: Gender] = [:]
  private var places: Set<String> = []
  private var persons: Set<String> = []
  /// Surnames that stand alone as a person's, in lower case.
  private var markedLast: Set<String> = []

  /// Reads the names of all sentences.
  init(_ sentences: [TaggedSentence]) {
    for sentence in sentences {
      let finder = NameFinder(sentence: sentence)
      for name in finder.names(in: 0..<sentence.count) { add(name, in: sentence) }
    }
  }

  private mutating func add(_ name: Range<Int>, in sentence: TaggedSentence) {
    if let acronym = acronym(after: name, in: sentence) {
      acronyms[acronym] = Self.text(Self.withoutTitles(name, in: sentence), in: sentence)
      return
    }
    let core = Self.withoutTitles(name, in: sentence)
    let text = Self.text(core, in: sentence)
    if let gender = gender(of: name, core: core, in: sentence) {
      genders[core.count > 1 ? text : sentence.lower(core.lowerBound)] = gender
    }
    let hasTitle = core.lowerBound > name.lowerBound
    if !hasTitle, isAfterPlacePreposition(name, in: sentence) { places.insert(text) }
    guard looksLikePerson(core, in: sentence) else { return }
    let isMarked = hasTitle || isMarkedAsPerson(name, in: sentence)
    if isMarked {
      persons.insert(text)
      if core.count == 1 { markedLast.insert(sentence.lower(core.lowerBound)) }
    }
    guard core.count >= 2, let last = core.last else { return }
    let lastName = sentence.lower(last)
    let firstName = sentence.lower(core.lowerBound)
    if byLast[lastName]?.contains(text) != true { byLast[lastName, default: []].append(text) }
    if byFirst[firstName]?.contains(text) != true { byFirst[firstName, default: []].append(text) }
  }

  // MARK: - Answers

  /// The fullest name that the article has for a name; the name as it stands where it is the fullest or in doubt.
  func fullest(_ name: Range<Int>, in sentence: TaggedSentence) -> String {
    let core = Self.withoutTitles(name, in: sentence)
    let text = Self.text(core, in: sentence)
    guard core.count == 1, let last = core.last else { return text }
    let word = sentence.lower(last)
    if let full = acronyms[sentence.tokens[last].text] { return full }
    if let only = byLast[word], only.count == 1 { return only[0] }
    if core.lowerBound == name.lowerBound, let only = byFirst[word], only.count == 1,
      persons.contains(only[0]) || !places.contains(text)
    {
      return only[0]
    }
    return text
  }

  /// Whether the article shows that a name is a person's.
  func isPerson(_ name: Range<Int>, in sentence: TaggedSentence) -> Bool {
    isPerson(fullest(name, in: sentence))
  }

  private func isPerson(_ full: String) -> Bool {
    if persons.contains(full) { return true }
    return full.split(separator: " ").last.map { markedLast.contains($0.lowercased()) } ?? false
  }

  /// Whether a name may be a person's.
  func mayBePerson(_ name: Range<Int>, in sentence: TaggedSentence) -> Bool {
    let full = fullest(name, in: sentence)
    if isPerson(full) { return true }
    let core = Self.withoutTitles(name, in: sentence)
    return core.count >= 2 && looksLikePerson(core, in: sentence) && !places.contains(full)
      && !(name.lowerBound > 0 && sentence.lower(name.lowerBound - 1) == "the")
  }

  /// The gender of a person, where the article gives it away.
  func gender(of fullName: String) -> Gender? {
    if let gender = genders[fullName] { return gender }
    guard let last = fullName.split(separator: " ").last else { return nil }
    return genders[last.lowercased()]
  }

  // MARK: - Judging names

  /// “World Food Programme (WFP)”: the acronym, where its letters fit the name's.
  private func acronym(after name: Range<Int>, in sentence: TaggedSentence) -> String? {
    let place = name.upperBound
    guard sentence.lower(place) == "(", place + 2 < sentence.count, sentence.lower(place + 2) == ")", name.count > 1
    else { return nil }
    let acronym = sentence.tokens[place + 1]
    guard acronym.isAcronym, acronym.text.utf8.count <= 8 else { return nil }
    let initials = name.filter { sentence.tokens[$0].isCapitalized }.compactMap { sentence.tokens[$0].text.first }
    guard let first = initials.first, first == acronym.text.first else { return nil }
    return acronym.text
  }

  private func looksLikePerson(_ core: Range<Int>, in sentence: TaggedSentence) -> Bool {
    guard (1...4).contains(core.filter { sentence.classes[$0] == .name }.count) else { return false }
    return core.allSatisfy {
      sentence.lexemes[$0].isDisjoint(with: [.organization, .time])
        && !(sentence.tokens[$0].isAcronym && core.count == 1)
        && !["of", "for", "&"].contains(sentence.lower($0))
    }
  }

  /// Whether the words around a name say that it is a person's: a trade before it, an age or an office after it.
  private func isMarkedAsPerson(_ name: Range<Int>, in sentence: TaggedSentence) -> Bool {
    let before = name.lowerBound - 1
    if before >= 0, sentence.lexemes[before].contains(.role) || sentence.lower(before) == "old" { return true }
    let after = name.upperBound
    // “said Jones”, behind what was said.
    if before > 0, ["said", "says", "added", "asked"].contains(sentence.lower(before)),
      [.comma, .closingQuote].contains(sentence.wordClass(before - 1))
    {
      return true
    }
    if sentence.wordClass(after) == .comma {
      if sentence.wordClass(after + 1) == .number, sentence.wordClass(after + 2) == .comma { return true }
      guard name.count >= 2, sentence.wordClass(after + 1) != .name else { return false }
      let apposition = (after + 1)..<min(sentence.count, after + 8)
      for place in apposition {
        if sentence.lexemes[place].contains(.role) { return true }
        if sentence.classes[place] == .comma || sentence.classes[place].isFinite { break }
      }
    }
    if name.count >= 2, sentence.wordClass(after) == .finiteAuxiliary, sentence.lexeme(after).contains(.be) {
      let predicate = (after + 1)..<min(sentence.count, after + 6)
      return predicate.contains { sentence.lexemes[$0].contains(.role) }
    }
    return name.count >= 2 && SpeechVerb.forms[sentence.lower(after)] != nil && sentence.wordClass(after) == .finiteVerb
  }

  private func isAfterPlacePreposition(_ name: Range<Int>, in sentence: TaggedSentence) -> Bool {
    name.lowerBound > 0
      && ["in", "at", "near", "from", "to", "outside", "into", "across", "around"].contains(
        sentence.lower(name.lowerBound - 1))
  }

  private func gender(of name: Range<Int>, core: Range<Int>, in sentence: TaggedSentence) -> Gender? {
    let titles = name.lowerBound..<core.lowerBound
    for place in titles {
      switch sentence.lower(place) {
      case "mr", "mr.", "sir", "lord", "king", "prince", "pope": return .male
      case "mrs", "mrs.", "ms", "ms.", "miss", "lady", "dame", "queen", "princess": return .female
      default: break
      }
    }
    guard name.lowerBound > 0 else { return nil }
    switch sentence.lower(name.lowerBound - 1) {
    case "spokesman", "chairman", "actor", "businessman", "congressman", "fisherman", "father", "son", "brother",
      "husband":
      return .male
    case "spokeswoman", "chairwoman", "actress", "businesswoman", "congresswoman", "mother", "daughter", "sister",
      "wife":
      return .female
    default: return nil
    }
  }

  /// A name without the titles and offices before it: “Fiona Hyslop” of “External Affairs Minister Fiona Hyslop”.
  static func withoutTitles(_ name: Range<Int>, in sentence: TaggedSentence) -> Range<Int> {
    guard
      let title = name.dropLast().last(where: { !sentence.lexemes[$0].isDisjoint(with: [.title, .role]) })
    else { return name }
    var start = title + 1
    if sentence.lower(start) == "of" {
      // “Secretary of State Hillary Clinton”
      start += sentence.lower(start + 1) == "the" ? 3 : 2
    } else if sentence.classes[start] == .hyphen {
      return name
    }
    guard start < name.upperBound, sentence.classes[start] == .name || sentence.tokens[start].isCapitalized else {
      return name
    }
    let core = start..<name.upperBound
    // “President of Haiti”, “Minister for Foreign Affairs”: an office without a name.
    return core.contains { ["of", "for"].contains(sentence.lower($0)) } ? name : core
  }

  /// A name as written, with single spaces.
  static func text(_ name: Range<Int>, in sentence: TaggedSentence) -> String {
    StatementWriter.plain(name, in: sentence)
  }
}

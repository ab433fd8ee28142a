internal import Claims
internal import English
internal import Measures

extension MatchFeatures {
  /// Reads what an appearance is known by.
  struct WordingReader {
    private let appearance: Appearance
    private let words: [StatementWord]
    private let nameTable: Names
    /// The names of who gives a toll, which is not about them.
    private let reporters: [String]

    static func read(_ appearance: Appearance, _ names: Names) -> Wording {
      WordingReader(appearance, names).wording
    }

    private init(_ appearance: Appearance, _ names: Names) {
      self.appearance = appearance
      nameTable = names
      let words = StatementWord.words(of: appearance.statement, names: names)
      let told = Self.withoutReporter(words, speakers: appearance.attribution)
      self.words = Self.markingEvents(in: told, figures: appearance.quantities)
      reporters = words.dropLast(told.count).compactMap(\.name)
    }

    private static let reporting: Set<String> = [
      "say", "says", "said", "put", "puts", "estimate", "estimates", "estimated", "believe", "believes", "believed",
      "counted", "counts", "count", "logged", "recorded", "reckons", "reckoned", "heard", "reported", "reports",
      "spoke",
      "speaks", "gave", "gives", "confirmed", "confirms", "suggest", "suggests", "suggested",
    ]

    /// A statement without who makes it: “the Red Cross put the death toll at 50,000” is about the toll.
    private static func withoutReporter(_ words: [StatementWord], speakers: [Attribution]) -> [StatementWord] {
      guard let verb = words.prefix(9).firstIndex(where: { reporting.contains($0.lower) }), verb > 0 else {
        return words
      }
      let reporter = words[..<verb]
      let names = reporter.compactMap(\.name)
      let isSpeaker =
        !names.isEmpty
        && names.allSatisfy { name in
          speakers.contains { speaker in
            StatementWord.words(of: speaker.name).contains { $0.name.map { NameLikeness.same($0, name) } ?? false }
          }
        }
      let givesToll =
        (words[verb - 1].name != nil || words[verb - 1].isContent) && words[verb...].contains { $0.state != nil }
      let isPlain = !reporter.contains { $0.state != nil || $0.event != nil || $0.isNumber || $0.isPlace }
      return isPlain && (isSpeaker || givesToll) ? Array(words[verb...]) : words
    }

    /// Marks what comes after what happened and before the next figure as telling of what happened.
    private static func markingEvents(in words: [StatementWord], figures: [Quantity]) -> [StatementWord] {
      var words = words
      let figures = MeasureReader(figures, in: words).starts
      var isOfEvent = false
      for index in words.indices {
        if figures.contains(index) { isOfEvent = false }
        words[index].isOfEvent = isOfEvent
        // “The quake’s toll for children” is of children.
        let isOwner = index + 1 < words.count && ["'s", "’s"].contains(words[index + 1].lower)
        if words[index].event != nil, !isOwner { isOfEvent = true }
      }
      return words
    }

    private var wording: Wording {
      var wording = Wording()
      let references = self.references
      var terms: [String] = []
      for word in words where word.name != nil || word.isContent {
        for term in self.terms(of: word) where !terms.contains(term) { terms.append(term) }
      }
      for name in references {
        for term in self.terms(ofName: name) where !terms.contains(term) { terms.append(term) }
      }
      let figures = MeasureReader(appearance.quantities, in: words)
      wording.measures = figures.measures
      if appearance.polarity == .negative || appearance.stance == .denies,
        !wording.measures.contains(where: \.isCentral),
        let none = MeasureReader.none(in: words)
      {
        wording.measures.append(none)
      }
      terms.removeAll(where: wording.isDescription)
      let kept = Array(terms.prefix(MatchFeatures.maximumWords))
      wording.words = MatchFeatures.sortedOnce(kept)
      wording.names = MatchFeatures.sortedOnce((words.compactMap(\.name) + references).prefix(10))
      wording.places = MatchFeatures.sortedOnce(words.filter(\.isPlace).compactMap(\.name).prefix(6))
      wording.events = MatchFeatures.sortedOnce(words.compactMap(\.event))
      wording.verbs = MatchFeatures.sortedOnce(verbs.filter(kept.contains).prefix(6))
      wording.parts = MatchFeatures.sortedOnce(parts + (figures.isAdditional ? ["additional"] : []))
      let subject = subject
      wording.subject = subject.flatMap { words[$0].name } ?? ""
      if let name = wording.measures.first?.names.first {
        wording.owner = name
      } else if let subject, let figure = figures.starts.min(), subject < figure,
        wording.measures.allSatisfy({ $0.state.isEmpty })
      {
        // Who has the troops is who is named before them; who has the dead is not: that may be who killed them.
        wording.owner = wording.subject
      }
      wording.source =
        appearance.attribution.isEmpty
        ? ""
        : String(
          appearance.sourceKey.unicodeScalars.filter { $0.value >= 0x20 }.prefix(60).map(Character.init))
      wording.mode = appearance.mode
      wording.isNegative = appearance.polarity == .negative
      wording.isDenied = appearance.stance == .denies
      wording.isAnaphoric = isAnaphoric
      wording.years = years
      wording.days = days
      wording.published = appearance.published?.first?.dayNumber
      return wording
    }

    /// The names that the extractor found, in the form that the statement's own have; those that it has already are left out.
    private var references: [String] {
      var names: [String] = []
      for entity in appearance.entities.prefix(8) {
        let parts = StatementWord.words(of: entity.ref, names: nameTable)
        if let name = parts.first(where: { $0.name != nil })?.name, !names.contains(name) { names.append(name) }
      }
      let own = words.compactMap(\.name) + reporters
      return names.filter { name in !own.contains { NameLikeness.same($0, name) } }
    }

    /// Where the first name stands that does not say where and is not only the one who says it; else the first one.
    private var subject: Int? {
      let named = words.indices.filter { words[$0].name != nil }
      let subject = named.first { index in
        let after = words[(index + 1)...].prefix(2)
        return !words[index].isPlace && !after.contains { Self.reporting.contains($0.lower) }
      }
      return subject ?? named.first
    }

    private func terms(of word: StatementWord) -> [String] {
      guard let name = word.name else { return [word.term] }
      return terms(ofName: name)
    }

    private func terms(ofName name: String) -> [String] {
      if Countries.isCountry(name) { return [name] }
      return name.split(separator: "_").map(String.init).filter { $0.utf8.count > 1 && !isStopword($0) }
    }

    private var parts: [String] {
      var parts = words.filter { !$0.isOfEvent }.compactMap(\.part)
      let scope = [appearance.scope.place ?? ""] + appearance.scope.includes + appearance.scope.excludes
      for text in scope.prefix(6) where !text.isEmpty { parts += StatementWord.words(of: text).compactMap(\.part) }
      if isOfPeriod { parts.append("weekly") }
      return parts
    }

    /// Whether a count is of some days only: “in the past week”, “in 24 hours”, “a day”.
    private var isOfPeriod: Bool {
      let units: Set<String> = ["week", "day", "hours", "month", "fortnight", "weeks", "days"]
      let before: Set<String> = [
        "past", "last", "previous", "a", "per", "each", "every", "this", "the", "24", "48", "two", "three", "seven",
      ]
      return words.indices.dropFirst(2).contains { index in
        guard units.contains(words[index].lower), before.contains(words[index - 1].lower) else { return false }
        let opening = words[index - 2].lower
        if ["a", "per", "each", "every"].contains(words[index - 1].lower) {
          return words[index - 2].isContent || opening == "in" || words[index - 1].lower != "a"
        }
        return ["in", "over", "during", "within"].contains(opening)
          || (["the", "a"].contains(opening) && index > 2
            && ["in", "over", "during", "within"].contains(words[index - 3].lower))
      }
    }

    private static let auxiliaries: Set<String> = [
      "has", "have", "had", "is", "are", "was", "were", "be", "been", "being", "will", "would", "can", "could", "may",
      "might", "must", "shall", "should", "to", "not", "n't", "did", "does", "do",
    ]

    /// Words after an auxiliary or with an ending of verbs: a guess that costs no parse.
    private var verbs: [String] {
      var verbs: [String] = []
      var followsAuxiliary = false
      for word in words {
        if Self.auxiliaries.contains(word.lower) {
          followsAuxiliary = true
        } else if word.lower.hasSuffix("ly") {
          continue
        } else if word.name == nil, word.isContent, followsAuxiliary || word.lower.hasSuffix("ed") {
          verbs.append(word.term)
          followsAuxiliary = false
        } else {
          followsAuxiliary = false
        }
      }
      return verbs
    }

    private static let subjects: Set<String> = ["it", "they", "he", "she", "these", "those", "both"]
    private static let owners: Set<String> = ["its", "their", "his", "her"]
    private static let objects: Set<String> = ["it", "them", "there", "here", "him"]

    /// Whether it begins with a pronoun, or points back with one before it names anything; “there are” and “it is” do not.
    private var isAnaphoric: Bool {
      for (index, word) in words.enumerated() {
        if word.name != nil { return false }
        let next = index + 1 < words.count ? words[index + 1].lower : ""
        if index == 0, ["there", "it"].contains(word.lower), Self.auxiliaries.contains(next), next != "has" {
          return false
        }
        if index < 2, Self.subjects.contains(word.lower) || Self.owners.contains(word.lower) { return true }
        if index > 1, Self.objects.contains(word.lower) { return true }
      }
      return false
    }

    private var years: [Int] {
      var years: [Int] = []
      for word in words where word.isNumber && word.text.utf8.count == 4 {
        guard let year = Int(word.text), (1000...2100).contains(year) else { continue }
        let isAmount = appearance.quantities.contains { quantity in
          quantity.text.split(separator: " ").contains { $0 == word.text }
        }
        if !isAmount { years.append(year) }
      }
      if let first = appearance.when?.value?.first?.year, first == appearance.when?.value?.last?.year {
        years.append(first)
      }
      // The year of the article itself tells its statement from no other.
      if let own = appearance.published?.first?.year { years.removeAll { $0 == own } }
      return Array(Set(years).sorted().prefix(4))
    }

    private var days: ClosedRange<Int>? {
      guard let first = appearance.when?.value?.first, let last = appearance.when?.value?.last, first <= last else {
        return nil
      }
      return first.dayNumber...last.dayNumber
    }
  }
}

internal import English

extension MatchFeatures {
  /// A word of a statement, with what the lexicon and the capitals say of it.
  struct StatementWord {
    /// As written.
    var text: String
    /// In lower case.
    var lower: String
    /// Whether it is a figure.
    var isNumber: Bool
    /// Whether a mark other than a hyphen stands before it.
    var followsMark: Bool
    /// Whether a hyphen joins it to the word before: “au” of “Port-au-Prince”.
    var isJoined: Bool
    /// Whether it begins with a capital.
    var isCapital: Bool
    /// The name that it belongs to.
    var name: String?
    /// Whether the name says where: “in Haiti”.
    var isPlace = false

    /// Whether it says something about what a text is about.
    var isContent: Bool {
      if isLostLife { return true }
      return !isNumber && !isFraming && !isStopword(lower) && lower.utf8.count > 1
    }

    /// Whether it is the “lives” of “lost their lives”.
    var isLostLife = false
    /// Whether it tells of what happened, and not of what is counted: “southern” of “the quake that struck southern Peru”.
    var isOfEvent = false

    /// What befell those who are counted.
    var state: String? {
      if isLostLife { return "dead" }
      return name == nil ? Lexicon.concept(lower, in: Lexicon.states) : nil
    }
    /// What happened.
    var event: String? { Lexicon.concept(lower, in: Lexicon.events) }
    /// Which part of the whole.
    var part: String? { name == nil ? Lexicon.concept(lower, in: Lexicon.parts) : nil }

    /// The word as the matcher compares it: its concept, else its stem.
    var term: String {
      state ?? event ?? Lexicon.concept(lower, in: Lexicon.things) ?? Lexicon.concept(lower, in: Lexicon.deeds)
        ?? stem(lower)
    }

    /// Whether it only carries a figure or a report.
    var isFraming: Bool { isChange || Lexicon.framing.contains(lower) }
    /// Whether it is the “raised” of “raised its offer to”, which a figure follows.
    var isChange = false

    /// The most words of a statement that are looked at.
    static let limit = 256

    /// The words of a statement, names found.
    static func words(of text: String, names: Names = Names(), limit: Int = limit) -> [StatementWord] {
      var words: [StatementWord] = []
      var followsMark = true
      var isJoined = false
      for token in sentences(of: Array(text.unicodeScalars.prefix(limit * 16))).flatMap(\.tokens) {
        switch token.kind {
        case .word, .mixed, .number:
          guard words.count < limit else { break }
          words.append(
            StatementWord(
              text: token.text, lower: bare(token.lower), isNumber: token.kind == .number, followsMark: followsMark,
              isJoined: isJoined,
              isCapital: token.text.unicodeScalars.first?.properties.isUppercase ?? false))
          followsMark = false
          isJoined = false
        case .punctuation where token.text == "-" && !token.precededBySpace: isJoined = true
        default: followsMark = true
        }
      }
      NameFinder.find(in: &words, as: names)
      markPhrases(in: &words)
      return words
    }

    private static let losing: Set<String> = [
      "lost", "lose", "losing", "claimed", "claim", "claiming", "cost", "took", "gave",
    ]
    private static let changing: Set<String> = [
      "raise", "raises", "raised", "cut", "cuts", "lower", "lowers", "lowered", "lift", "lifts", "lifted", "double",
      "doubled", "halve", "halved", "slash", "slashed",
    ]
    private static let beforeFigures: Set<String> = [
      "about", "almost", "around", "at", "over", "more", "nearly", "some", "up", "an", "as", "less", "than",
    ]

    /// Marks what several words say together.
    private static func markPhrases(in words: inout [StatementWord]) {
      var lastLosing = -10
      for index in words.indices {
        let word = words[index]
        if losing.contains(word.lower) { lastLosing = index }
        // “Lost everything but their lives.”
        if ["but", "except"].contains(word.lower) { lastLosing = -10 }
        if word.lower == "lives" || word.lower == "life", index - lastLosing < 8 { words[index].isLostLife = true }
        if changing.contains(word.lower), index + 1 < words.count {
          let next = words[index + 1]
          words[index].isChange = !next.isNumber && !next.followsMark && !beforeFigures.contains(next.lower)
        }
      }
    }

    /// A word as it is looked up: without the full stop of “Nov.”, but with those of “u.s.”.
    static func bare(_ word: String) -> String {
      let word = plain(word)
      guard word.utf8.last == 0x2E, word.utf8.count > 1, !word.utf8.dropLast().contains(0x2E) else { return word }
      return String(word.dropLast())
    }

    /// A word without what the stored form uses between words.
    static func plain(_ word: String) -> String {
      let apart: Set<Unicode.Scalar> = ["_", ":", "|", ";", ",", "/"]
      guard word.unicodeScalars.contains(where: { apart.contains($0) || $0.value <= 0x20 }) else { return word }
      var result = String.UnicodeScalarView()
      result.append(contentsOf: word.unicodeScalars.filter { !apart.contains($0) && $0.value > 0x20 })
      return String(result)
    }
  }
}

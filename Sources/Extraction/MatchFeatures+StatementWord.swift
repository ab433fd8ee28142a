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
      !isNumber && !isStopword(lower) && !Lexicon.framing.contains(lower) && lower.utf8.count > 1
    }

    /// What befell those who are counted.
    var state: String? { name == nil ? Lexicon.concept(lower, in: Lexicon.states) : nil }
    /// What happened.
    var event: String? { Lexicon.concept(lower, in: Lexicon.events) }
    /// Which part of the whole.
    var part: String? { name == nil ? Lexicon.concept(lower, in: Lexicon.parts) : nil }

    /// The word as the matcher compares it: its concept, else its stem.
    var term: String {
      state ?? event ?? Lexicon.concept(lower, in: Lexicon.things) ?? Lexicon.concept(lower, in: Lexicon.deeds)
        ?? stem(lower)
    }

    /// The most words of a statement that are looked at.
    static let limit = 256

    /// The words of a statement, names found.
    static func words(of text: String) -> [StatementWord] {
      var words: [StatementWord] = []
      var followsMark = true
      var isJoined = false
      for token in sentences(of: Array(text.unicodeScalars.prefix(limit * 16))).flatMap(\.tokens) {
        switch token.kind {
        case .word, .mixed, .number:
          guard words.count < limit else { break }
          words.append(
            StatementWord(
              text: token.text, lower: plain(token.lower), isNumber: token.kind == .number, followsMark: followsMark,
              isJoined: isJoined,
              isCapital: token.text.unicodeScalars.first?.properties.isUppercase ?? false))
          followsMark = false
          isJoined = false
        case .punctuation where token.text == "-" && !token.precededBySpace: isJoined = true
        default: followsMark = true
        }
      }
      NameFinder.find(in: &words)
      return words
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

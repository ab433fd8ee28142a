internal import Claims
internal import English

/// A claim's short name: its main words without figures, as people type it (“russia troops near ukraine border”).
public enum Label {
  /// How many words a label has at most.
  public static let wordLimit = 6
  /// How many letters a word of a label has at most.
  public static let letterLimit = 24

  /// The label of a statement; never empty.
  ///
  /// The words keep their order. Of those that say nothing by themselves only “near” and “against” stay, between two others.
  /// A statement without a letter is called `claim`.
  public static func of(_ statement: String) -> String {
    let scalars = Array(statement.unicodeScalars.prefix(4000))
    var words: [String] = []
    var pending: String?
    var seen: Set<String> = []
    for word in Self.words(of: scalars) {
      if words.count == wordLimit { break }
      if linking.contains(word) {
        pending = words.isEmpty ? nil : word
        continue
      }
      guard isTelling(word), seen.insert(stem(word)).inserted else { continue }
      if let link = pending, words.count < wordLimit - 1 { words.append(link) }
      pending = nil
      words.append(cut(word))
    }
    if words.isEmpty { words = Self.words(of: scalars).prefix(3).map(cut) }
    return words.isEmpty ? "claim" : words.joined(separator: " ")
  }

  private static let linking: Set<String> = ["near", "against"]

  private static func isTelling(_ word: String) -> Bool {
    !isStopword(word) && !Lexicon.lexeme(of: word).contains(.number) && !hedges.contains(word) && !word.isEmpty
      && Lexicon.lexeme(of: word).isDisjoint(with: [.be, .have, .modal])
  }

  /// Words of a statement that change while the claim stays.
  private static let hedges: Set<String> = [
    "estimated", "about", "approximately", "around", "nearly", "roughly", "reported", "reportedly", "said", "says",
    "least",
    "likely", "yesterday", "today", "tomorrow", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
    "sunday", "percent", "per",
    "cent", "mr", "mrs", "ms",
  ]

  /// The runs of letters, in lower case; a possessive “s” is no word.
  private static func words(of scalars: [Unicode.Scalar]) -> [String] {
    var result: [String] = []
    var current = String.UnicodeScalarView()
    var hasDigit = false
    func close() {
      if !current.isEmpty, !hasDigit { result.append(String(current).lowercased()) }
      current = String.UnicodeScalarView()
      hasDigit = false
    }
    var place = 0
    while place < scalars.count {
      let scalar = scalars[place]
      if isLetter(scalar) {
        current.append(scalar)
      } else if isDigit(scalar) {
        current.append(scalar)
        hasDigit = true
      } else if isApostrophe(scalar), !current.isEmpty {
        // Skips the “s” of “Russia's” and the “ve” of “we've”.
        close()
        var end = place + 1
        while end < scalars.count, end <= place + 3, isLetter(scalars[end]) { end += 1 }
        if end <= place + 3 { place = end - 1 }
      } else {
        close()
      }
      place += 1
    }
    close()
    return result
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return (0x61...0x7A).contains(scalar.value | 0x20) }
    return scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? (0x30...0x39).contains(scalar.value) : scalar.properties.numericType != nil
  }

  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "’"
  }

  private static func cut(_ word: String) -> String {
    word.unicodeScalars.count <= letterLimit ? word : String(scalars: word.unicodeScalars.prefix(letterLimit))
  }
}

import English

/// Finds what stands before the first sentence of a report: “BRUSSELS (AP) — ”, “Vienna, 18 February – ”, “2156 ” in a live page.
enum Dateline {
  /// How many tokens of a sentence are its dateline, with the dash behind it; 0 where there is none.
  static func length(in sentence: TaggedSentence) -> Int {
    if isClock(sentence) { return 1 }
    guard let dash = (1..<min(sentence.count, 12)).first(where: { sentence.classes[$0] == .dash }),
      sentence.classes[0] == .name || sentence.tokens[0].isAcronym || sentence.tokens[0].isCapitalized
    else { return 0 }
    let isPlain = (0..<dash).allSatisfy { place in
      switch sentence.classes[place] {
      case .name, .bracket, .comma, .number, .hyphen: true
      case .noun: place == 0 || sentence.tokens[place].isCapitalized || sentence.tokens[place].isAcronym
      case .punctuation: sentence.lower(place) == "/"
      default: sentence.lexemes[place].contains(.time) || sentence.tokens[place].isAcronym
      }
    }
    guard isPlain, sentence.tokens[dash].precededBySpace || sentence.tokens[dash].text.unicodeScalars.first != "-"
    else { return 0 }
    return (dash + 1..<sentence.count).contains { sentence.classes[$0].isFinite } ? dash + 1 : 0
  }

  /// Whether a line begins with a time of day alone, as the entries of live pages do.
  private static func isClock(_ sentence: TaggedSentence) -> Bool {
    guard sentence.count > 3, sentence.classes[0] == .number, sentence.tokens[1].isCapitalized else { return false }
    let digits = sentence.tokens[0].text.utf8.filter { (0x30...0x39).contains($0) }
    guard digits.count == 4, let hour = Int(String(decoding: digits.prefix(2), as: UTF8.self)),
      let minute = Int(String(decoding: digits.suffix(2), as: UTF8.self))
    else { return false }
    return hour < 24 && minute < 60 && sentence.tokens[0].text.utf8.count <= 5
  }
}

import English

/// Finds the dateline before the first sentence of a report: “BRUSSELS (AP) — ”, “Vienna, 18 February – ”.
enum Dateline {
  /// How many tokens of a sentence are its dateline, with the dash behind it; 0 where there is none.
  static func length(in sentence: TaggedSentence) -> Int {
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
}

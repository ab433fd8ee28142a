/// How a sentence may be written other than as usual.
///
/// News has all of them, treebanks have few: whoever learns from sentences as usual takes every word of a headline for a name.
public enum Spelling: CaseIterable, Sendable {
  /// With Capitals in Most Words, as in a headline.
  case headline
  /// WITH CAPITALS ONLY.
  case capitals
  /// without capitals.
  case small

  /// A word in this spelling.
  ///
  /// - Parameter isFirst: Whether the sentence begins with it.
  func spell(_ word: String, isFirst: Bool) -> String {
    switch self {
    case .capitals: return word.uppercased()
    case .small: return word.lowercased()
    case .headline:
      guard isFirst || word.utf8.count > 3, let first = word.first, first.isLowercase else { return word }
      // “n't” and “'s” stay as they are: they begin with no letter, or with that of “n't”.
      return word == "n't" || word == "n’t" ? word : first.uppercased() + word.dropFirst()
    }
  }
}

extension GoldSentence {
  /// The sentence, its words written in another way.
  public func spelled(_ spelling: Spelling) -> GoldSentence {
    var sentence = self
    for place in words.indices { sentence.words[place].form = spelling.spell(words[place].form, isFirst: place == 0) }
    return sentence
  }
}

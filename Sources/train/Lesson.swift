internal import English
internal import Treebanks

/// A sentence to learn from, with all that stays the same from round to round.
struct Lesson {
  /// The part of the treebank that it is in; what is learned from one part is tried on the others.
  let fold: Int
  let tokens: [Token]
  let forms: [WordForm]
  /// For each word its tag's number.
  let tags: [UInt8]
  /// For each word its head, the number of words for the root.
  let heads: [Int]
  /// For each word its relation's number.
  let relations: [UInt8]

  init(_ gold: GoldSentence, fold: Int = 0, labels: Labels) {
    self.fold = fold
    tokens = gold.sentence.tokens
    forms = tokens.map(WordForm.init)
    // A tag that is not learned has no number: no answer will be right.
    tags = gold.words.map { labels.tag(of: $0) ?? .max }
    heads = gold.words.map { $0.head ?? gold.words.count }
    relations = gold.words.map { labels.number(of: $0.relation) }
  }
}

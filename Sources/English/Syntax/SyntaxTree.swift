/// A sentence with the class of each word, and the word that each depends on.
///
/// It is a tree over all tokens, in the manner of Universal Dependencies (version 2, English), as a program guesses it:
/// about one dependency in six is wrong, so whoever reads it should look for what is plain in it and check that by the words.
public struct SyntaxTree: Hashable, Sendable {
  /// The sentence.
  public let sentence: Sentence
  /// For each token what kind of word it is.
  public let parts: [PartOfSpeech]
  /// For each token what form of a word it is.
  public let tags: [PennTag]
  /// For each token the token it depends on; nil for the root.
  public let heads: [Int?]
  /// For each token how it depends on its head.
  public let relations: [Relation]
  /// For each token the tokens that depend on it, in the order of the text.
  public let children: [[Int]]

  /// Makes a tree; all arrays are as long as the sentence has tokens, and heads lead to a root without a circle.
  init(sentence: Sentence, parts: [PartOfSpeech], tags: [PennTag], heads: [Int?], relations: [Relation]) {
    self.sentence = sentence
    self.parts = parts
    self.tags = tags
    self.heads = heads
    self.relations = relations
    var children: [[Int]] = Array(repeating: [], count: heads.count)
    for (token, head) in heads.enumerated() {
      if let head { children[head].append(token) }
    }
    self.children = children
  }

  /// The tokens.
  public var tokens: [Token] { sentence.tokens }

  /// The token and all that depends on it, directly or not, in the order of the text.
  public func subtree(of token: Int) -> [Int] {
    var result: [Int] = []
    var open = [token]
    while let next = open.popLast() {
      result.append(next)
      open.append(contentsOf: children[next])
    }
    return result.sorted()
  }

  /// The stretch of tokens from the first to the last that depends on a token, directly or not, itself included.
  ///
  /// The parser's trees have no crossing arcs, so that it is the token's subtree.
  public func extent(of token: Int) -> Range<Int> {
    var first = token
    while let child = children[first].first, child < first { first = child }
    var last = token
    while let child = children[last].last, child > last { last = child }
    return first..<(last + 1)
  }

  /// The verb with a tense of the clause that a token is the head of: itself, or its auxiliary or copula; nil where it has none.
  public func finiteVerb(of token: Int) -> Int? {
    let helper = children[token].first {
      tags[$0].isFinite && [.aux, .auxPassive, .cop].contains(relations[$0])
    }
    return helper ?? (tags[token].isFinite ? token : nil)
  }

  /// The subject of the clause that a token is the head of.
  public func subject(of token: Int) -> Int? {
    children[token].first { relations[$0].isSubject && relations[$0] != .nsubjOuter }
  }

  /// The head of the clause that a token is in: the nearest head, itself included, that has a finite verb or a subject.
  public func clause(of token: Int) -> Int {
    var place = token
    while finiteVerb(of: place) == nil, subject(of: place) == nil, let head = heads[place] { place = head }
    return place
  }

  /// The first token that depends on a token in one of some ways.
  public func child(of token: Int, as relations: Set<Relation>) -> Int? {
    children[token].first { relations.contains(self.relations[$0]) }
  }
}

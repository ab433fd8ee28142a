import English

/// A sentence, and for each of its tokens what it can be and what it is here.
struct TaggedSentence: Sendable {
  /// The sentence as it was cut.
  let sentence: Sentence
  /// What depends on what.
  let tree: SyntaxTree
  /// What each token can be.
  let lexemes: [Lexeme]
  /// What each token is here.
  let classes: [WordClass]

  /// Judges the words of a sentence.
  ///
  /// - Parameter names: Words that the article writes with a capital inside of sentences, in lower case.
  init(_ sentence: Sentence, names: Set<String>) {
    self.sentence = sentence
    tree = English.tree(of: sentence)
    lexemes = sentence.tokens.map { $0.kind == .word ? Lexicon.lexeme(of: $0.lower) : [] }
    classes = TreeReading(tree: tree, lexemes: lexemes, names: names).classes()
  }

  var tokens: [Token] { sentence.tokens }
  var count: Int { sentence.tokens.count }

  /// The class at a place; a stop beyond either end.
  func wordClass(_ index: Int) -> WordClass {
    classes.indices.contains(index) ? classes[index] : .stop
  }

  /// What the token at a place can be; nothing beyond either end.
  func lexeme(_ index: Int) -> Lexeme {
    lexemes.indices.contains(index) ? lexemes[index] : []
  }

  /// The token in lower case; empty beyond either end.
  func lower(_ index: Int) -> String {
    tokens.indices.contains(index) ? tokens[index].lower : ""
  }

  /// Where some tokens stand in the text, from the first to the last.
  func span(of range: Range<Int>) -> Range<Int> {
    guard let first = range.first, let last = range.last else {
      return sentence.span.lowerBound..<sentence.span.lowerBound
    }
    return tokens[first].span.lowerBound..<tokens[last].span.upperBound
  }

  /// The tokens that lie in a stretch of the text.
  func tokens(in span: Range<Int>) -> Range<Int> {
    let first = tokens.partitioningIndex { $0.span.upperBound > span.lowerBound }
    let last = tokens.partitioningIndex { $0.span.lowerBound >= span.upperBound }
    return first..<max(first, last)
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first index whose element fulfils the condition, where all that fulfil it stand at the end.
  func partitioningIndex(where fulfils: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if fulfils(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

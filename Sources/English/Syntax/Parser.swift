/// Tags and parses sentences, from left to right and without a second thought, in time proportional to their length.
///
/// The tagger is an averaged perceptron; the parser is the greedy arc-hybrid one with a dynamic oracle of Goldberg and Nivre
/// (2013). `Scripts/train` learns both.
struct Parser {
  let model: SyntaxModel

  /// The tree of a sentence.
  func tree(of sentence: Sentence) -> SyntaxTree {
    let forms = sentence.tokens.map(WordForm.init)
    let tags = tags(of: forms, tokens: sentence.tokens)
    let state = arcs(of: forms, tags: tags)
    return SyntaxTree(
      sentence: sentence, parts: tags.map { model.tags[Int($0)].part }, tags: tags.map { model.tags[Int($0)].tag },
      heads: state.heads.map { $0 == state.count ? nil : $0 },
      relations: state.relations.map { model.relations[Int($0)] })
  }

  /// The number of the tag of each word.
  private func tags(of forms: [WordForm], tokens: [Token]) -> [UInt8] {
    let features = TaggerFeatures(forms, tokens: tokens)
    var buffer: [UInt64] = []
    var tags: [UInt8] = []
    tags.reserveCapacity(forms.count)
    withScores(model.tags.count) { scores in
      for place in forms.indices {
        features.fill(&buffer, at: place, tags: tags)
        scores.update(repeating: 0)
        model.tagger.add(buffer, to: scores)
        tags.append(UInt8(scores.indices.max { scores[$0] < scores[$1] } ?? 0))
      }
    }
    return tags
  }

  private func arcs(of forms: [WordForm], tags: [UInt8]) -> ParserState {
    let features = ParserFeatures(forms, tags: tags, isVerb: model.isVerb)
    var state = ParserState(count: forms.count)
    var buffer: [UInt64] = []
    withScores(1 + 2 * model.relations.count) { scores in
      while !state.isFinished {
        features.fill(&buffer, of: state)
        scores.update(repeating: 0)
        model.parser.add(buffer, to: scores)
        state.make(state.best(scores, root: model.root))
      }
    }
    return state
  }

  private func withScores(_ count: Int, _ body: (UnsafeMutableBufferPointer<Int32>) -> Void) {
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: count) { scores in
      scores.initialize(repeating: 0)
      body(scores)
    }
  }
}

extension ParserState {
  /// The allowed move with the highest score; of equal ones the first.
  package func best<Score: Comparable>(_ scores: UnsafeMutableBufferPointer<Score>, root: UInt8) -> Move {
    var best = -1
    if canShift { best = 0 }
    if canGoLeft {
      if next == count { return .left(root) }
      for number in stride(from: 1, to: scores.count, by: 2) where number != Move.left(root).number {
        if best < 0 || scores[number] > scores[best] { best = number }
      }
    }
    if canGoRight {
      for number in stride(from: 2, to: scores.count, by: 2) where number != Move.right(root).number {
        if best < 0 || scores[number] > scores[best] { best = number }
      }
    }
    return Move(number: best)
  }
}

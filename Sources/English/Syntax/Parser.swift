/// Tags and parses sentences, from left to right and without a second thought, in time proportional to their length.
///
/// The tagger is an averaged perceptron; the parser is the greedy arc-hybrid one with a dynamic oracle of Goldberg and Nivre
/// (2013). `Scripts/train` learns both.
struct Parser {
  let model: SyntaxModel

  /// How much less likely than another tag that of a verb may be for a sentence without a verb to get one there.
  private static let doubt: Int32 = 5000

  /// The tree of a sentence.
  func tree(of sentence: Sentence) -> SyntaxTree {
    let forms = sentence.tokens.map(WordForm.init)
    var tagging = tags(of: forms, tokens: sentence.tokens)
    var state = arcs(of: forms, tags: tagging.tags)
    if sentence.isClosed, let verb = tagging.likeliestVerb, verb.gap < Self.doubt,
      !hasVerb(state, tagging.tags)
    {
      // A sentence has a verb with a tense: what is likeliest to be it is taken for it (“Workers objected to the plan”).
      tagging.tags[verb.place] = verb.tag
      state = arcs(of: forms, tags: tagging.tags)
    }
    // “The two countries closed all ports”: a participle with a subject and no auxiliary is a past tense.
    for place in tagging.tags.indices where model.tags[Int(tagging.tags[place])].tag == .vbn {
      if model.isActive(place, in: state), let past = model.past { tagging.tags[place] = past }
    }
    return SyntaxTree(
      sentence: sentence, parts: tagging.tags.map { model.tags[Int($0)].part },
      tags: tagging.tags.map { model.tags[Int($0)].tag },
      heads: state.heads.map { $0 == state.count ? nil : $0 },
      relations: state.relations.map { model.relations[Int($0)] })
  }

  /// Whether the main clause has a verb with a tense: its root, or an auxiliary or a copula that depends on it.
  private func hasVerb(_ state: ParserState, _ tags: [UInt8]) -> Bool {
    guard let root = state.heads.firstIndex(of: state.count) else { return true }
    return tags.indices.contains { place in
      model.isVerb[Int(tags[place])]
        && (place == root || state.heads[place] == root && model.isHelper(place, in: state))
    }
  }

  /// What was said of each word.
  private struct Tagging {
    /// The number of the tag of each word.
    var tags: [UInt8] = []
    /// The word that is likeliest to be a verb with a tense of those that are taken for something else.
    var likeliestVerb: (place: Int, tag: UInt8, gap: Int32)?
  }

  private func tags(of forms: [WordForm], tokens: [Token]) -> Tagging {
    let features = TaggerFeatures(forms, tokens: tokens)
    var buffer: [UInt64] = []
    var tagging = Tagging()
    tagging.tags.reserveCapacity(forms.count)
    withScores(model.tags.count) { scores in
      for place in forms.indices {
        features.fill(&buffer, at: place, tags: tagging.tags)
        scores.update(repeating: 0)
        model.tagger.add(buffer, to: scores)
        let best = scores.indices.max { scores[$0] < scores[$1] } ?? 0
        tagging.tags.append(UInt8(best))
        guard tokens[place].kind == .word, let verb = model.verbs.max(by: { scores[$0] < scores[$1] }) else { continue }
        // A participle is a past tense by its spelling: the nearer of the two.
        let gap = (scores[best] - scores[verb]) / (model.tags[best].tag == .vbn ? 2 : 1)
        if gap > 0, gap < tagging.likeliestVerb?.gap ?? .max { tagging.likeliestVerb = (place, UInt8(verb), gap) }
      }
    }
    return tagging
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

extension Sentence {
  /// Whether it ends as sentences do, with a full stop and perhaps a quotation mark: a headline does not.
  fileprivate var isClosed: Bool {
    tokens.count > 3 && tokens.suffix(3).contains { [".", "!"].contains($0.text) }
  }
}

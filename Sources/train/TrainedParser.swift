internal import English

/// A parser that learns from sentences, round by round.
struct TrainedParser {
  /// How often a feature must occur; with 4 instead of 8 the model is half as large again and no better.
  private static let cutOff: UInt8 = 9
  /// By how much the best right move must lead.
  private static let margin: Float = 1
  /// One move in so many is a right one even where the parser would make another; all others are its own choice, so that it
  /// learns what to do after a mistake.
  private static let guided: UInt64 = 10

  let table: FeatureTable
  private let labels: Labels
  private let lessons: [Lesson]
  /// For each lesson the tags that the parser is given.
  private let tags: [[UInt8]]
  private let oracles: [DynamicOracle]
  private var perceptron: Perceptron
  private var order: [Int]
  private var random: Random
  private var isFirstRound = true

  /// Prepares to learn.
  ///
  /// - Parameter tags: For each lesson the numbers of the tags that the parser is to see.
  init(_ lessons: [Lesson], tags: [[UInt8]], labels: Labels) {
    let oracles = lessons.map { DynamicOracle(heads: $0.heads, relations: $0.relations) }
    table = FeatureTable(cutOff: Self.cutOff) { body in
      var buffer: [UInt64] = []
      for (index, lesson) in lessons.enumerated() {
        let features = ParserFeatures(lesson.forms, tags: tags[index], isVerb: labels.isVerb)
        var state = ParserState(count: lesson.forms.count)
        while !state.isFinished, let move = oracles[index].best(state).last {
          features.fill(&buffer, of: state)
          for feature in buffer { body(feature) }
          state.make(move)
        }
      }
    }
    self.lessons = lessons
    self.tags = tags
    self.labels = labels
    self.oracles = oracles
    perceptron = Perceptron(rows: table.features.count, classes: labels.moves)
    order = Array(lessons.indices)
    random = Random(state: 0)
  }

  /// The weights as they are on the average of all rounds so far.
  var weights: Weights { perceptron.averaged() }

  /// Chooses the order in which it learns.
  mutating func shuffle(by seed: Int) {
    random = Random(state: UInt64(seed))
  }

  /// Goes over all sentences once.
  mutating func learn() {
    order.shuffle(using: &random)
    var buffer: [UInt64] = []
    var rows: [Int] = []
    for index in order {
      let features = ParserFeatures(lessons[index].forms, tags: tags[index], isVerb: labels.isVerb)
      var state = ParserState(count: lessons[index].forms.count)
      while !state.isFinished {
        features.fill(&buffer, of: state)
        table.find(buffer, into: &rows)
        let good = oracles[index].best(state)
        let (guess, wanted, rival) = choose(rows, state, good: good)
        perceptron.advance()
        if let rival { perceptron.correct(rows, towards: wanted.number, from: rival.number) }
        let isGuided = isFirstRound || random.next() % Self.guided == 0
        state.make(isGuided ? wanted : guess)
      }
    }
    isFirstRound = false
  }

  /// The move that scores highest, of the good moves the one that does, and a bad one that comes too near to it.
  private func choose(
    _ rows: [Int], _ state: ParserState, good: [ParserState.Move]
  ) -> (guess: ParserState.Move, wanted: ParserState.Move, rival: ParserState.Move?) {
    perceptron.weights.withScores(of: rows) { scores in
      let guess = state.best(scores, root: labels.root)
      guard let wanted = good.max(by: { scores[$0.number] < scores[$1.number] }) else { return (guess, guess, nil) }
      let bar = scores[wanted.number] - Self.margin
      for move in good { scores[move.number] = -.infinity }
      let rival = state.best(scores, root: labels.root)
      return (guess, wanted, scores[rival.number] > bar ? rival : nil)
    }
  }

  /// How a sentence is parsed with some weights.
  func parse(_ lesson: Lesson, tags: [UInt8], weights: Weights) -> ParserState {
    let features = ParserFeatures(lesson.forms, tags: tags, isVerb: labels.isVerb)
    var state = ParserState(count: lesson.forms.count)
    var buffer: [UInt64] = []
    var rows: [Int] = []
    while !state.isFinished {
      features.fill(&buffer, of: state)
      table.find(buffer, into: &rows)
      state.make(weights.withScores(of: rows) { state.best($0, root: labels.root) })
    }
    return state
  }
}

internal import English

/// A tagger that has learned from some sentences.
struct TrainedTagger {
  /// Rounds over all sentences.
  private static let epochs = 6
  /// How often a feature must occur. Rows of the tagger are few, so that rare words can have theirs.
  private static let cutOff: UInt8 = 4
  /// By how much the right tag must lead.
  private static let margin: Float = 0.5

  let table: FeatureTable
  let weights: Weights

  /// Learns from sentences.
  init(_ lessons: [Lesson], labels: Labels) {
    table = FeatureTable(cutOff: Self.cutOff) { body in
      var buffer: [UInt64] = []
      for lesson in lessons {
        let features = TaggerFeatures(lesson.forms, tokens: lesson.tokens)
        for place in lesson.forms.indices {
          features.fill(&buffer, at: place, tags: lesson.tags)
          for feature in buffer { body(feature) }
        }
      }
    }
    var perceptron = Perceptron(rows: table.features.count, classes: labels.tags.count)
    var order = Array(lessons.indices)
    var random = Random(state: 1)
    var buffer: [UInt64] = []
    var rows: [Int] = []
    for _ in 0..<Self.epochs {
      order.shuffle(using: &random)
      for lesson in order.lazy.map({ lessons[$0] }) {
        let features = TaggerFeatures(lesson.forms, tokens: lesson.tokens)
        var given: [UInt8] = []
        for place in lesson.forms.indices {
          features.fill(&buffer, at: place, tags: given)
          table.find(buffer, into: &rows)
          let right = Int(lesson.tags[place])
          let (guess, rival) = Self.choose(perceptron.weights, rows, right: right)
          perceptron.advance()
          if let rival { perceptron.correct(rows, towards: right, from: rival) }
          // It goes on from what it said, as it will have to.
          given.append(UInt8(guess))
        }
      }
    }
    weights = perceptron.averaged()
  }

  /// The tag that scores highest, and a wrong one that comes too near to the right one.
  private static func choose(_ weights: Weights, _ rows: [Int], right: Int) -> (guess: Int, rival: Int?) {
    weights.withScores(of: rows) { scores in
      let guess = scores.indices.max { scores[$0] < scores[$1] } ?? 0
      let bar = scores[right] - margin
      scores[right] = -.infinity
      let rival = scores.indices.max { scores[$0] < scores[$1] } ?? 0
      return (guess, scores[rival] > bar ? rival : nil)
    }
  }

  /// What it says of a sentence's words.
  func tags(of lesson: Lesson) -> [UInt8] {
    let features = TaggerFeatures(lesson.forms, tokens: lesson.tokens)
    var buffer: [UInt64] = []
    var rows: [Int] = []
    var given: [UInt8] = []
    for place in lesson.forms.indices {
      features.fill(&buffer, at: place, tags: given)
      table.find(buffer, into: &rows)
      given.append(
        weights.withScores(of: rows) { scores in
          UInt8(scores.indices.max { scores[$0] < scores[$1] } ?? 0)
        })
    }
    return given
  }
}

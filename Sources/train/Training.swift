internal import English
internal import Treebanks

/// Learns a tagger and a parser, the same from the same sentences to the last bit.
///
/// The parser learns on tags as the tagger gives them to sentences that it has not seen (jackknifing), since these are the
/// tags it will be given.
struct Training {
  /// Into how many parts the sentences are cut, each tagged by a tagger that has learned from the others.
  private static let folds = 5
  /// Rounds of the parser over all sentences; with half as many again the held-out ones are read hardly better.
  private static let epochs = 8
  /// Parsers that learn from the sentences in different orders; the mean of their weights is better than each of them.
  private static let orders = 2
  /// Of so many sentences one is learned from in each other spelling, too: an eighth more sentences in all.
  private static let respelled = 24

  private let labels: Labels
  private let lessons: [Lesson]
  private let heldOut: [Lesson]
  private let report: (String) -> Void

  /// Prepares to learn.
  ///
  /// - Parameters:
  ///   - heldOut: Sentences that nothing is learned from; they show how well it goes.
  ///   - report: Is told how it goes, line by line.
  init(_ sentences: [GoldSentence], heldOut: [GoldSentence], report: @escaping (String) -> Void) {
    let labels = Labels(of: sentences)
    self.labels = labels
    lessons = sentences.enumerated().flatMap { number, sentence in
      let spellings = Spelling.allCases.enumerated().filter { number % Self.respelled == $0.offset }
      return ([sentence] + spellings.map { sentence.spelled($0.element) }).map {
        Lesson($0, fold: number % Self.folds, labels: labels)
      }
    }
    self.heldOut = heldOut.map { Lesson($0, labels: labels) }
    self.report = report
  }

  /// Learns, and gives the bytes of the model as `SyntaxModel` reads them.
  func run() -> [UInt8] {
    let words = lessons.reduce(0) { $0 + $1.tokens.count }
    report("\(lessons.count) sentences, \(words) words, \(labels.tags.count) tags")
    var guessed = lessons.map(\.tags)
    for fold in 0..<Self.folds {
      let tagger = TrainedTagger(
        lessons.filter { $0.fold != fold }, labels: labels)
      let own = lessons.indices.filter { lessons[$0].fold == fold }
      for index in own { guessed[index] = tagger.tags(of: lessons[index]) }
      report("fold \(fold + 1) of \(Self.folds): tags \(share(own.map { (guessed[$0], lessons[$0].tags) }))")
    }
    let tagger = TrainedTagger(lessons, labels: labels)
    let heldOutTags = heldOut.map { tagger.tags(of: $0) }
    let tagsRight = share(zip(heldOutTags, heldOut).map { ($0, $1.tags) })
    report("tagger: \(tagger.table.features.count) features; held out: tags \(tagsRight)")
    let beginner = TrainedParser(lessons, tags: guessed, labels: labels)
    report("parser: \(beginner.table.features.count) features")
    var mean = Weights(rows: beginner.table.features.count, classes: labels.moves)
    for order in 1...Self.orders {
      var parser = beginner
      parser.shuffle(by: order)
      for epoch in 1...Self.epochs {
        parser.learn()
        let scores = scores(of: parser, weights: parser.weights, tags: heldOutTags)
        report("order \(order) of \(Self.orders), round \(epoch) of \(Self.epochs); held out: \(scores)")
      }
      mean.add(parser.weights, times: 1 / Float(Self.orders))
    }
    report("mean; held out: \(scores(of: beginner, weights: mean, tags: heldOutTags))")
    let model = PackedModel(
      labels: labels, tagger: (tagger.table.features, tagger.weights), parser: (beginner.table.features, mean))
    report("model: \(model.bytes.count) bytes")
    return model.bytes
  }

  /// How many heads, and heads with the relation, the parser finds in the held-out sentences.
  private func scores(of parser: TrainedParser, weights: Weights, tags: [[UInt8]]) -> String {
    let states = zip(heldOut, tags).map { parser.parse($0, tags: $1, weights: weights) }
    let heads = share(zip(states, heldOut).map { ($0.heads, $1.heads) })
    let arcs = share(
      zip(states, heldOut).map { state, lesson in
        (
          zip(state.heads, state.relations).map { [$0, universal($1)] },
          zip(lesson.heads, lesson.relations).map { [$0, universal($1)] }
        )
      })
    return "UAS \(heads), LAS \(arcs)"
  }

  /// A number for a relation without its subtype.
  private func universal(_ relation: UInt8) -> Int {
    Int(labels.number(of: labels.relations[Int(relation)].universal))
  }

  /// Which share of some answers is right, with three decimals.
  private func share<Answer: Equatable>(_ answers: [(given: [Answer], right: [Answer])]) -> String {
    let right = answers.reduce(0) { $0 + zip($1.given, $1.right).count { $0 == $1 } }
    let all = answers.reduce(0) { $0 + $1.right.count }
    let digits = String(1000 + (1000 * right + all / 2) / max(all, 1)).dropFirst()
    return right == all ? "1" : ".\(digits)"
  }
}

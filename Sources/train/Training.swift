internal import English
internal import Treebanks

/// Learns a tagger and a parser, the same from the same sentences to the last bit.
///
/// The parser learns on tags as the tagger gives them to sentences that it has not seen (jackknifing), since these are the
/// tags it will be given.
struct Training {
  /// Into how many parts the sentences are cut, each tagged by a tagger that has learned from the others.
  private static let folds = 5
  /// Rounds of the parser over all sentences.
  private static let epochs = 12

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
    lessons = sentences.map { Lesson($0, labels: labels) }
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
        lessons.indices.filter { $0 % Self.folds != fold }.map { lessons[$0] }, labels: labels)
      let own = lessons.indices.filter { $0 % Self.folds == fold }
      for index in own { guessed[index] = tagger.tags(of: lessons[index]) }
      report("fold \(fold + 1) of \(Self.folds): tags \(share(own.map { (guessed[$0], lessons[$0].tags) }))")
    }
    let tagger = TrainedTagger(lessons, labels: labels)
    let heldOutTags = heldOut.map { tagger.tags(of: $0) }
    let tagsRight = share(zip(heldOutTags, heldOut).map { ($0, $1.tags) })
    report("tagger: \(tagger.table.features.count) features; held out: tags \(tagsRight)")
    var parser = TrainedParser(lessons, tags: guessed, labels: labels)
    report("parser: \(parser.table.features.count) features")
    for epoch in 1...Self.epochs {
      parser.learn()
      report("round \(epoch) of \(Self.epochs); held out: \(scores(of: parser, tags: heldOutTags))")
    }
    let model = PackedModel(
      labels: labels, tagger: (tagger.table.features, tagger.weights), parser: (parser.table.features, parser.weights))
    report("model: \(model.bytes.count) bytes")
    return model.bytes
  }

  /// How many heads, and heads with the relation, the parser finds in the held-out sentences.
  private func scores(of parser: TrainedParser, tags: [[UInt8]]) -> String {
    let weights = parser.weights
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

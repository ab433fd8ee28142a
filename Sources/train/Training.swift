internal import English
internal import Foundation
internal import Treebanks

/// Learns a tagger and a parser, the same from the same sentences to the last bit.
///
/// The parser learns on tags as the tagger gives them to sentences that it has not seen (jackknifing, five folds), since
/// these are the tags it will be given.
struct Training {
  private static let epochs = (tagger: 6, parser: Int(ProcessInfo.processInfo.environment["EPOCHS"] ?? "") ?? 12)
  private static let folds = 5

  private let sentences: [Prepared]
  private let tags: [String]
  private let isVerb: [Bool]
  private let relations: [Relation]
  private let report: (String) -> Void

  /// A sentence with all that does not change.
  private struct Prepared {
    let tokens: [Token]
    let forms: [WordForm]
    let tags: [UInt8]
    let heads: [Int]
    let relations: [UInt8]
  }

  init(_ gold: [GoldSentence], tags given: [String]? = nil, report: @escaping (String) -> Void) {
    self.report = report
    let names = gold.flatMap { $0.words.map { "\($0.part.rawValue) \($0.tag.rawValue)" } }
    let tags = given ?? Set(names).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: tags.enumerated().map { ($1, UInt8($0)) })
    let relations = Relation.allCases
    let relationNumbers = Dictionary(uniqueKeysWithValues: relations.enumerated().map { ($1, UInt8($0)) })
    sentences = gold.map { sentence in
      let tokens = sentence.sentence.tokens
      return Prepared(
        tokens: tokens, forms: tokens.map(WordForm.init),
        tags: sentence.words.map { numbers["\($0.part.rawValue) \($0.tag.rawValue)"] ?? 0 },
        heads: sentence.words.map { $0.head ?? sentence.words.count },
        relations: sentence.words.map { relationNumbers[$0.relation] ?? 0 })
    }
    self.tags = tags
    isVerb = tags.map { PennTag(rawValue: String($0.split(separator: " ")[1]))?.isFinite ?? false }
    self.relations = relations
  }

  /// The bytes of the model, as `SyntaxModel` reads them.
  func run() -> [UInt8] {
    report("\(sentences.count) sentences, \(sentences.reduce(0) { $0 + $1.tokens.count }) words, \(tags.count) tags")
    var guessed = sentences.map(\.tags)
    for fold in 0..<Self.folds {
      let own = sentences.indices.filter { $0 % Self.folds == fold }
      var (perceptron, table) = learnTags(sentences.indices.filter { $0 % Self.folds != fold })
      perceptron.settle()
      var right = 0
      var all = 0
      for index in own {
        guessed[index] = tag(sentences[index], perceptron, table)
        right += zip(guessed[index], sentences[index].tags).count { $0 == $1 }
        all += guessed[index].count
      }
      report("fold \(fold + 1): \(Double(right * 1000 / max(all, 1)) / 10) % of tags right")
    }
    let tagger = learnTags(Array(sentences.indices))
    report("tagger: \(tagger.table.features.count) features")
    let parser = learnArcs(guessed)
    evaluate(parser, tagger)
    let packed = [
      PackedWeights(tagger.perceptron, features: tagger.table.features, bits: 14).bytes,
      PackedWeights(parser.perceptron, features: parser.table.features, bits: 17).bytes,
    ]
    let lists = tags.map { "tag \($0)\n" }.joined() + relations.map { "relation \($0.rawValue)\n" }.joined()
    var bytes = Array("CLMODEL1".utf8)
    let first = 20 + lists.utf8.count
    for number in [lists.utf8.count, first, first + packed[0].count] {
      bytes += PackedWeights.littleEndian(UInt32(number))
    }
    bytes += Array(lists.utf8) + packed[0] + packed[1]
    report("model: \(bytes.count) bytes")
    return bytes
  }

  // MARK: - Tags

  private func learnTags(_ own: [Int]) -> (perceptron: Perceptron, table: FeatureTable) {
    var table = FeatureTable()
    var buffer: [UInt64] = []
    for index in own {
      let sentence = sentences[index]
      let features = TaggerFeatures(sentence.forms, tokens: sentence.tokens)
      for place in sentence.forms.indices {
        features.fill(&buffer, at: place, tags: sentence.tags)
        for feature in buffer { table.count(feature) }
      }
    }
    table.fix { body in
      var buffer: [UInt64] = []
      for index in own {
        let sentence = sentences[index]
        let features = TaggerFeatures(sentence.forms, tokens: sentence.tokens)
        for place in sentence.forms.indices {
          features.fill(&buffer, at: place, tags: sentence.tags)
          for feature in buffer { body(feature) }
        }
      }
    }
    var perceptron = Perceptron(rows: table.features.count, classes: tags.count)
    var order = own
    var random = Random(state: 1)
    var rows: [Int] = []
    for _ in 0..<Self.epochs.tagger {
      order.shuffle(using: &random)
      for index in order {
        let sentence = sentences[index]
        let features = TaggerFeatures(sentence.forms, tokens: sentence.tokens)
        var given: [UInt8] = []
        for place in sentence.forms.indices {
          features.fill(&buffer, at: place, tags: given)
          table.find(buffer, into: &rows)
          let right = Int(sentence.tags[place])
          let (guess, rival) = choose(perceptron, rows, right: right)
          perceptron.advance()
          if let rival { perceptron.update(rows, towards: right, from: rival) }
          given.append(UInt8(guess))
        }
      }
    }
    return (perceptron, table)
  }

  private func tag(_ sentence: Prepared, _ perceptron: Perceptron, _ table: FeatureTable) -> [UInt8] {
    let features = TaggerFeatures(sentence.forms, tokens: sentence.tokens)
    var buffer: [UInt64] = []
    var rows: [Int] = []
    var given: [UInt8] = []
    for place in sentence.forms.indices {
      features.fill(&buffer, at: place, tags: given)
      table.find(buffer, into: &rows)
      given.append(UInt8(best(perceptron, rows)))
    }
    return given
  }

  /// The tag that scores highest, and a wrong one that comes too near to the right one.
  private func choose(_ perceptron: Perceptron, _ rows: [Int], right: Int) -> (guess: Int, rival: Int?) {
    withUnsafeTemporaryAllocation(of: Float.self, capacity: perceptron.classes) { scores in
      perceptron.score(rows, into: scores)
      let guess = scores.indices.max { scores[$0] < scores[$1] } ?? 0
      let bar = scores[right] - Perceptron.margin / 2
      scores[right] = -.infinity
      let rival = scores.indices.max { scores[$0] < scores[$1] } ?? 0
      return (guess, scores[rival] > bar ? rival : nil)
    }
  }

  private func best(_ perceptron: Perceptron, _ rows: [Int]) -> Int {
    withUnsafeTemporaryAllocation(of: Float.self, capacity: perceptron.classes) { scores in
      perceptron.score(rows, into: scores)
      return scores.indices.max { scores[$0] < scores[$1] } ?? 0
    }
  }

  // XDEV
  nonisolated(unsafe) static var dev: [GoldSentence] = []
  private func evaluate(
    _ parser: (perceptron: Perceptron, table: FeatureTable), _ tagger: (perceptron: Perceptron, table: FeatureTable)
  ) {
    for small in [Float(0), 0.01] {
      var p = parser.perceptron, t = tagger.perceptron
      p.settle(small); t.settle(small)
      let other = Training(Self.dev, tags: tags, report: report)
      var heads = 0, arcs = 0, all = 0, rt = 0
      let root = UInt8(relations.firstIndex(of: .root) ?? 0)
      for sentence in other.sentences {
        let given = tag(sentence, t, tagger.table)
        rt += zip(given, sentence.tags).count { $0 == $1 }
        let features = ParserFeatures(sentence.forms, tags: given, isVerb: isVerb)
        var state = ParserState(count: sentence.forms.count)
        var buffer: [UInt64] = [], rows: [Int] = []
        while !state.isFinished {
          features.fill(&buffer, of: state)
          parser.table.find(buffer, into: &rows)
          state.make(choose(p, rows, state, good: [], root: root).guess)
        }
        for i in state.heads.indices {
          all += 1
          guard state.heads[i] == sentence.heads[i] else { continue }
          heads += 1
          if relations[Int(state.relations[i])].universal == relations[Int(sentence.relations[i])].universal {
            arcs += 1
          }
        }
      }
      report(
        "DEV tags \(Double(rt)/Double(all)) UAS \(Double(heads) / Double(all)) LAS \(Double(arcs) / Double(all)) max \(p.maximum) small \(small) parser \(p.pairs) tagger \(t.pairs)"
      )
    }
  }
  // MARK: - Arcs

  private func learnArcs(_ guessed: [[UInt8]]) -> (perceptron: Perceptron, table: FeatureTable) {
    let oracles = sentences.map { DynamicOracle(heads: $0.heads, relations: $0.relations) }
    func walk(_ body: (UInt64) -> Void) {
      var buffer: [UInt64] = []
      for (index, sentence) in sentences.enumerated() {
        let features = ParserFeatures(sentence.forms, tags: guessed[index], isVerb: isVerb)
        var state = ParserState(count: sentence.forms.count)
        while !state.isFinished, let move = oracles[index].best(state).last {
          features.fill(&buffer, of: state)
          for feature in buffer { body(feature) }
          state.make(move)
        }
      }
    }
    var table = FeatureTable()
    walk { table.count($0) }
    table.fix { walk($0) }
    report("parser: \(table.features.count) features")
    let root = UInt8(relations.firstIndex(of: .root) ?? 0)
    var perceptron = Perceptron(rows: table.features.count, classes: 1 + 2 * relations.count)
    var order = Array(sentences.indices)
    var random = Random(state: 2)
    var buffer: [UInt64] = []
    var rows: [Int] = []
    for epoch in 0..<Self.epochs.parser {
      order.shuffle(using: &random)
      var right = 0
      var all = 0
      for index in order {
        let features = ParserFeatures(sentences[index].forms, tags: guessed[index], isVerb: isVerb)
        var state = ParserState(count: sentences[index].forms.count)
        while !state.isFinished {
          features.fill(&buffer, of: state)
          table.find(buffer, into: &rows)
          let good = oracles[index].best(state)
          let (guess, wanted, rival) = choose(perceptron, rows, state, good: good, root: root)
          perceptron.advance()
          if let rival { perceptron.update(rows, towards: wanted.number, from: rival.number) }
          // After the first rounds it goes its own way, so as to learn what to do after a mistake.
          let explores = epoch > 0 && random.next() % 10 != 0
          state.make(explores ? guess : wanted)
        }
        all += state.heads.count
        right += state.heads.indices.count {
          state.heads[$0] == sentences[index].heads[$0] && state.relations[$0] == sentences[index].relations[$0]
        }
      }
      report("epoch \(epoch + 1): \(Double(right * 1000 / max(all, 1)) / 10) % of arcs right")
    }
    return (perceptron, table)
  }

  /// The move that scores highest, of the good moves the one that does, and a bad one that comes too near to it.
  private func choose(
    _ perceptron: Perceptron, _ rows: [Int], _ state: ParserState, good: [ParserState.Move], root: UInt8
  ) -> (guess: ParserState.Move, wanted: ParserState.Move, rival: ParserState.Move?) {
    withUnsafeTemporaryAllocation(of: Float.self, capacity: perceptron.classes) { scores in
      perceptron.score(rows, into: scores)
      let guess = state.best(scores, root: root)
      guard let wanted = good.max(by: { scores[$0.number] < scores[$1.number] }) else { return (guess, guess, nil) }
      let bar = scores[wanted.number] - Perceptron.margin
      for move in good { scores[move.number] = -.infinity }
      let rival = state.best(scores, root: root)
      return (guess, wanted, scores[rival.number] > bar ? rival : nil)
    }
  }
}

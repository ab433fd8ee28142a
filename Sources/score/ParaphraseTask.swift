import Claims
import Foundation
import Matching

/// Pairs of sentences whose figures differ: do they make the same claim? (Microsoft Research Paraphrase Corpus.)
///
/// Only pairs count in which both sentences have figures in digits, and not the same ones. Nobody took claims out of the
/// sentences: each is one statement.
struct ParaphraseTask {
  private struct Pair {
    let half: Half
    let isSame: Bool
    let score: MatchScore
    /// The part of the words that both sentences have.
    let likeness: Double
  }

  private let pairs: [Pair]

  /// Reads the pairs of a file and has the matcher score them.
  init(in file: String) throws {
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let rows = text.split(whereSeparator: \.isNewline).dropFirst().map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }.filter { $0.count == 5 }
    let statements = rows.flatMap { [$0[3], $0[4]] }
    let features = statements.map { Statement.features(of: [$0]) }
    let terms = TermRanking(features.map { $0?.terms ?? [] })
    let matcher = TermMatcher()
    var pairs: [Pair] = []
    for (number, row) in rows.enumerated() {
      let figures = [Self.figures(of: row[3]), Self.figures(of: row[4])]
      guard !figures[0].isEmpty, !figures[1].isEmpty, figures[0] != figures[1] else { continue }
      guard let one = features[2 * number], let other = features[2 * number + 1] else { continue }
      let words = [Set(Statement.stems(of: row[3])), Set(Statement.stems(of: row[4]))]
      pairs.append(
        Pair(
          half: Half(of: "\(row[1]) \(row[2])"), isSame: row[0] == "1",
          score: matcher.score(one, other) { terms.rarity(of: $0) },
          likeness: 2 * Double(words[0].intersection(words[1]).count) / Double(max(1, words[0].count + words[1].count)))
      )
    }
    self.pairs = pairs
  }

  /// How many pairs are scored: those of the odd half.
  var count: Int { pairs.count { $0.half == .odd } }

  /// How often the more frequent answer is right, on the odd half.
  var baseline: Score { Score(pairs.filter { $0.half == .odd }.map { ($0.isSame, false) }) }

  /// Whether the matcher would link them, on the odd half.
  var verdict: Score { Score(pairs.filter { $0.half == .odd }.map { ($0.isSame, $0.score.verdict == .same) }) }

  /// The matcher's score, from a bound on that fits the even half best; on the odd half.
  var score: Score { scored { $0.score.value } }

  /// The part of the words that both have, from a bound on that fits the even half best; on the odd half.
  var likeness: Score { scored(\.likeness) }

  private func scored(_ value: (Pair) -> Double) -> Score {
    let known = pairs.filter { $0.half == .even }
    var best = (right: -1, bound: 0.0)
    for bound in known.map(value).sorted() {
      let right = known.count { (value($0) >= bound) == $0.isSame }
      if right > best.right { best = (right, bound) }
    }
    return Score(pairs.filter { $0.half == .odd }.map { ($0.isSame, value($0) >= best.bound) })
  }

  /// The numbers of a sentence as written, in order.
  private static func figures(of sentence: String) -> [String] {
    var figures: [String] = []
    for word in sentence.split(whereSeparator: { !($0.isNumber || $0 == "." || $0 == ",") }) {
      let figure = word.filter { $0 != "," }.drop { !$0.isNumber }
      let trimmed = String(figure.reversed().drop { !$0.isNumber }.reversed())
      if !trimmed.isEmpty { figures.append(trimmed) }
    }
    return figures.sorted()
  }

  /// How often an answer was right, and the F1 of “the same”.
  struct Score {
    let accuracy: Double
    let f1: Double

    init(_ answers: [(isSame: Bool, answer: Bool)]) {
      let right = answers.count { $0.isSame == $0.answer }
      let both = answers.count { $0.isSame && $0.answer }
      let either = answers.count { $0.isSame } + answers.count { $0.answer }
      accuracy = answers.isEmpty ? 0 : Double(right) / Double(answers.count)
      f1 = either == 0 ? 0 : 2 * Double(both) / Double(either)
    }
  }
}

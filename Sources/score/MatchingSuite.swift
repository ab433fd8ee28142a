import Foundation
import JSONKit

extension Suite {
  /// The matcher on tasks that it was not made for.
  static let matching = Suite(
    name: "matching",
    about:
      "diagnostics: the claim that a tweet means (clef2020-task2), paraphrases with other numbers (msrp), in a folder",
    score: { path in
      var card = Scorecard(columns: ["score", "value", "of", "peer"])
      let clef = "\(path)/clef2020-task2"
      let msrp = "\(path)/msrp/msr_paraphrase_train.txt"
      let files = FileManager.default
      guard files.fileExists(atPath: clef) || files.fileExists(atPath: msrp) else {
        throw ReaderDataError(description: "there is neither clef2020-task2 nor msrp/msr_paraphrase_train.txt")
      }
      if files.fileExists(atPath: clef) { try card.addTweets(clef) }
      if files.fileExists(atPath: msrp) { try card.addParaphrases(msrp) }
      return card
    })
}

extension Scorecard {
  /// Finding the claim meant: MAP@5 on tweets, by four ways of ranking.
  ///
  /// How much the matcher counts beside BM25 is chosen on the training tweets.
  fileprivate mutating func addTweets(_ folder: String) throws {
    let claims = try TweetTask.claims(in: "\(folder)/v3.0/verified_claims.docs.tsv")
    let search = VerifiedClaims(claims)
    func precision(_ task: TweetTask, _ rankings: [[Int]]) -> Double {
      task.meanAveragePrecision(of: rankings.map { $0.map { claims[$0].id } })
    }
    let training = try TweetTask(in: "\(folder)/v3.0/train")
    let known = training.tweets.map { search.rankings(for: $0.text) }
    var best = (precision: -1.0, share: 0.0)
    for share in [0.05, 0.1, 0.2, 0.4, 0.8] {
      let value = precision(training, known.map { $0.byBoth(share) })
      if value > best.precision { best = (value, share) }
    }
    for (name, path) in [("dev", "\(folder)/v3.0/dev"), ("test", "\(folder)/test-input")] {
      let task = try TweetTask(in: path)
      let found = task.tweets.map { search.rankings(for: $0.text) }
      let peers = name == "test" ? ["-", "-", ".898 (BM25)", ".93 (winner)"] : ["-", "-", "-", "-"]
      let ways = [
        ("the index's terms", found.map(\.byTerms)),
        ("the index's terms, ordered by the matcher", found.map(\.byMatcher)),
        ("BM25 of stemmed words", found.map(\.byWords)),
        ("BM25 and \(Self.decimal(best.share).printed(.compact)) of the matcher", found.map { $0.byBoth(best.share) }),
      ]
      for ((way, rankings), peer) in zip(ways, peers) {
        addRow("clef 2020 \(name), \(way): MAP@5", precision(task, rankings), task.tweets.count, peer)
      }
    }
  }

  /// The same claim with other figures, on the odd half of the pairs.
  fileprivate mutating func addParaphrases(_ file: String) throws {
    let task = try ParaphraseTask(in: file)
    let ways = [
      ("always “another”", task.baseline, "-"), ("part of words in common", task.likeness, "-"),
      ("the matcher links", task.verdict, "-"), ("the matcher's score", task.score, ".716 (12 features, accuracy)"),
    ]
    for (way, score, peer) in ways {
      addRow("msrp, other numbers, \(way): accuracy", score.accuracy, task.count, peer)
      addRow("msrp, other numbers, \(way): F1", score.f1, task.count, "-")
    }
  }

  private mutating func addRow(_ name: String, _ value: Double, _ count: Int, _ peer: String) {
    rows.append(Row(name: name, cells: [Self.decimal(value), .number(JSONNumber(count)), .string(peer)]))
  }
}

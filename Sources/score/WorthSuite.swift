import Extraction
import Foundation
import JSONKit

extension Suite {
  /// What is to be checked first: by its words alone on labelled sentences, and of the claims of labelled articles.
  static let worth = Suite(
    name: "worth",
    about:
      "what to check first, on ClaimBuster or CLEF CheckThat! sentences (*.json, *.tsv), or a folder of reader labels",
    score: { path in
      if try WorthDocument.isReaderFolder(path) { return try articleCard(ReaderArticle.all(in: path)) }
      return sentenceCard(try WorthDocument.all(in: path))
    })

  /// Documents of sentences: averages over documents (MAP, as the CLEF lab defines it), and one half beside the other.
  private static func sentenceCard(_ documents: [WorthDocument]) -> Scorecard {
    let rankers: [(name: String, orders: Int, score: (String, Int) -> Double)] = [
      ("worth", 1, { text, _ in Worth(ofSentence: text).sum }),
      ("baseline: at random", WorthDocument.randomOrders, WorthDocument.chance),
      ("baseline: longest first", 1, { text, _ in Double(text.utf8.count) }),
      ("baseline: with a digit", 1, { text, _ in text.utf8.contains { (0x30...0x39).contains($0) } ? 1 : 0 }),
    ]
    let halves = Half.allCases.map { half in
      // One document is split by sentences, several by documents: what hangs together is on one side.
      let kept =
        documents.count > 1
        ? documents.filter { half.has($0.name) }
        : documents.map { WorthDocument(name: $0.name, lines: $0.lines.filter { half.has($0.text) }) }
      return (name: half.rawValue, documents: kept)
    }
    var card = Scorecard(columns: columns)
    for ranker in rankers {
      for half in halves {
        let rankings = half.documents.map { document in
          (0..<ranker.orders).map { order in
            WorthRanking(document.lines.map { ($0.text, ranker.score($0.text, order), $0.isWorthy ? 1 : 0) })
          }
        }
        card.add(ranker.name, half.name, rankings)
      }
    }
    return card
  }

  /// Articles: averages over them.
  private static func articleCard(_ articles: [ReaderArticle]) throws -> Scorecard {
    let rankings = try articles.map { try WorthDocument.ReaderRankings($0) }
    var card = Scorecard(columns: columns)
    let rows: [(name: String, rankings: (WorthDocument.ReaderRankings) -> [WorthRanking])] = [
      ("worth of claims, labelled ones", { [$0.paired] }), ("worth of claims, all extracted", { [$0.extracted] }),
      ("worth of what is labelled, by words", { [$0.labelled] }), ("baseline: at random", \.random),
      ("baseline: longest first", { [$0.longest] }),
    ]
    for row in rows {
      for half in Half.allCases {
        card.add(row.name, half.rawValue, rankings.filter { half.has($0.name) }.map(row.rankings))
      }
    }
    return card
  }

  private static let columns = [
    "ranked by", "half", "documents", "sentences", "worthy", "MAP", "nDCG@10", "AUC", "P@10", "P@50",
  ]

  /// The half whose sentences were read while weights were set, and the one whose were not.
  ///
  /// The scores of both were seen all the time, so that the second is no test that nobody had looked at.
  private enum Half: String, CaseIterable {
    case all = "all"
    case tuned = "tuned on"
    case heldOut = "held out"

    func has(_ text: String) -> Bool {
      self == .all || (WorthDocument.hash(text).nonzeroBitCount.isMultiple(of: 2)) == (self == .tuned)
    }
  }
}

extension Scorecard {
  /// A row of averages over documents, each ranked in one order or several; those with nothing worth checking count for
  /// nothing.
  fileprivate mutating func add(_ name: String, _ half: String, _ documents: [[WorthRanking]]) {
    let ranked = documents.filter { $0.allSatisfy { $0.positives > 0 } }
    let rankings = ranked.flatMap { $0 }
    let mean = { (measure: (WorthRanking) -> Double?) -> JSON in
      let values = rankings.compactMap(measure)
      return values.isEmpty ? .null : Self.decimal(values.reduce(0, +) / Double(values.count))
    }
    rows.append(
      Row(
        name: name,
        cells: [
          .string(half), .number(JSONNumber(ranked.count)),
          .number(JSONNumber(ranked.reduce(0) { $0 + ($1.first?.gains.count ?? 0) })),
          .number(JSONNumber(ranked.reduce(0) { $0 + ($1.first?.positives ?? 0) })), mean(\.averagePrecision),
          mean { $0.normalizedGain(at: 10) }, mean(\.areaUnderCurve), mean { $0.precision(at: 10) },
          mean { $0.precision(at: 50) },
        ]))
  }
}

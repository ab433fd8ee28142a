import Claims
import Extraction
import Foundation
import JSONKit
import Ledgers
import Measures

extension Suite {
  /// The extractor and the ledger against what careful readers took from the same articles.
  static let reader = Suite(
    name: "reader",
    about: "claims, speakers, figures and links, on a folder of labels with the stories in a folder beside it",
    score: { path in
      let articles = try ReaderArticle.all(in: path)
      let extractor = PatternExtractor()
      let claims = articles.map { $0.extracted(by: extractor, at: ReaderRecording.now) }
      let pairings = zip(articles, claims).map { ReaderPairing($0, claims: $1.claims) }
      let tallies = pairings.map(\.tally)
      var card = Scorecard(columns: ["score", "share", "count", "of", "95 % from", "to"])
      card.add("found", tallies, \.found, of: \.labels)
      card.add("kept", tallies, \.kept, of: \.extracted)
      card.add("wrong speaker", tallies, \.wrongSpeakers, of: \.named)
      card.add("wrong number", tallies, \.wrongFigures, of: \.figures)
      var links = ReaderLinks()
      for story in Set(articles.map(\.story)).sorted() {
        let places = articles.indices.filter { articles[$0].story == story }
        let recorded = try ReaderRecording(of: articles, claims: claims, in: places)
        links += ReaderLinks(places.flatMap { pairings[$0].links(in: recorded) })
      }
      card.add("links, precision", links.right, of: links.made)
      card.add("links, recall", links.right, of: links.wanted)
      return card
    })
}

extension Scorecard {
  /// A share summed over articles, with its bootstrap interval.
  fileprivate mutating func add(
    _ name: String, _ tallies: [ReaderTally], _ part: KeyPath<ReaderTally, Int>, of whole: KeyPath<ReaderTally, Int>
  ) {
    let share = { (tallies: [ReaderTally]) -> Double? in
      let total = tallies.reduce(ReaderTally(), +)
      return total[keyPath: whole] == 0 ? nil : Double(total[keyPath: part]) / Double(total[keyPath: whole])
    }
    let total = tallies.reduce(ReaderTally(), +)
    add(name, total[keyPath: part], of: total[keyPath: whole], Bootstrap.interval(of: tallies, share: share))
  }

  fileprivate mutating func add(
    _ name: String, _ part: Int, of whole: Int, _ interval: (low: Double, high: Double)? = nil
  ) {
    rows.append(
      Row(
        name: name,
        cells: [
          whole == 0 ? nil : Self.decimal(Double(part) / Double(whole)), .number(JSONNumber(part)),
          .number(JSONNumber(whole)), interval.map { Self.decimal($0.low) } ?? nil,
          interval.map { Self.decimal($0.high) } ?? nil,
        ]))
  }
}

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
      let recorded = try ReaderRecording(of: articles)
      let pairings = articles.map { ReaderPairing($0, claims: recorded.claims[$0.line] ?? []) }
      let tallies = pairings.map(\.tally)
      var card = Scorecard(columns: ["score", "share", "count", "of", "95 % from", "to"])
      card.add("found", tallies, \.found, of: \.labels)
      card.add("kept", tallies, \.kept, of: \.extracted)
      card.add("wrong speaker", tallies, \.wrongSpeakers, of: \.named)
      card.add("wrong number", tallies, \.wrongFigures, of: \.figures)
      let links = ReaderLinks(pairings, claimOf: recorded.claimOf)
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

/// The labelled articles, recorded one after the other into a ledger that is thrown away.
private struct ReaderRecording {
  /// The extracted claims by the article's line.
  var claims: [Int: [ExtractedClaim]] = [:]
  /// The ledger's claim that an appearance became part of.
  var claimOf: [Appearance.ID: Claim.ID] = [:]

  init(of articles: [ReaderArticle]) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "claimlog-score-\(UUID().uuidString)").path
    defer {
      do { try FileManager.default.removeItem(atPath: folder) } catch {
        FileHandle.standardError.write(Data("the ledger \(folder) stays behind: \(error)\n".utf8))
      }
    }
    guard let now = Instant("2010-02-01T00:00:00Z") else { return }
    let editor = Editor(name: "Reader", email: "reader@claimlog.invalid", now: now)
    var ledger = try Ledger.create(at: folder, bare: true) { _ in editor }
    for article in articles {
      let id = Article.id(canonical: nil, text: article.text) { _ in false }
      let input = ExtractionInput(
        article: id, text: article.text, title: article.title, publisher: nil, published: article.published,
        recorded: now)
      claims[article.line] = PatternExtractor().claims(in: input).claims
      let result = try ledger.record(
        RecordInput(
          text: article.text, title: article.title, published: article.published, source: "line \(article.line)"),
        as: editor)
      for claim in result.claims { claimOf[claim.appearance.id] = claim.claim }
    }
  }
}

/// The pairs of claims of different articles that are the same fact, and those that the ledger put under one claim.
private struct ReaderLinks {
  /// Pairs under one claim of the ledger.
  var made = 0
  /// Pairs with the same fact.
  var wanted = 0
  /// Pairs that are both.
  var right = 0

  /// Compares the claims that are paired with a label.
  init(_ pairings: [ReaderPairing], claimOf: [Appearance.ID: Claim.ID]) {
    var known: [(line: Int, fact: String, claim: Claim.ID)] = []
    for pairing in pairings {
      for (label, claim) in zip(pairing.article.labels, pairing.claimOfLabel) {
        guard let claim, let id = claimOf[pairing.claims[claim].appearance.id] else { continue }
        known.append((pairing.article.line, label.fact, id))
      }
    }
    for (index, left) in known.enumerated() {
      for right in known[(index + 1)...] where right.line != left.line {
        let isMade = left.claim == right.claim
        let isWanted = left.fact == right.fact
        if isMade { made += 1 }
        if isWanted { wanted += 1 }
        if isMade && isWanted { self.right += 1 }
      }
    }
  }
}

import Foundation

/// Documents by the terms that they share with a query.
struct TermRanking {
  private let postings: [String: [(number: Int, count: Int)]]
  private let lengths: [Int]
  private let meanLength: Double

  init(_ documents: [[String]]) {
    var postings: [String: [(number: Int, count: Int)]] = [:]
    for (number, document) in documents.enumerated() {
      for (term, count) in Dictionary(document.map { ($0, 1) }, uniquingKeysWith: +) {
        postings[term, default: []].append((number, count))
      }
    }
    self.postings = postings
    lengths = documents.map(\.count)
    meanLength = Double(max(1, lengths.reduce(0, +))) / Double(max(1, lengths.count))
  }

  /// The inverse document frequency of a term, as the ledger's index weighs it.
  func rarity(of term: String) -> Double {
    log((Double(lengths.count) + 1) / (Double(postings[term]?.count ?? 0) + 0.5))
  }

  /// By the sum of the rarities of shared terms, as the ledger's index finds candidates.
  func byRarity(_ terms: [String]) -> [(number: Int, score: Double)] {
    var sums: [Int: Double] = [:]
    for term in Set(terms).sorted() {
      for posting in postings[term] ?? [] { sums[posting.number, default: 0] += rarity(of: term) }
    }
    return ranked(sums)
  }

  /// By Okapi BM25 (Robertson and Zaragoza, “The Probabilistic Relevance Framework: BM25 and Beyond”, 2009), k₁ 1.2 and b 0.75.
  func byFrequency(_ terms: [String]) -> [(number: Int, score: Double)] {
    var sums: [Int: Double] = [:]
    for term in Set(terms).sorted() {
      guard let list = postings[term] else { continue }
      let frequency = Double(list.count)
      let rarity = log(1 + (Double(lengths.count) - frequency + 0.5) / (frequency + 0.5))
      for posting in list {
        let count = Double(posting.count)
        let length = 0.25 + 0.75 * Double(lengths[posting.number]) / meanLength
        sums[posting.number, default: 0] += rarity * count * 2.2 / (count + 1.2 * length)
      }
    }
    return ranked(sums)
  }

  private func ranked(_ sums: [Int: Double]) -> [(number: Int, score: Double)] {
    sums.map { ($0.key, $0.value) }.sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 < $1.0 }
  }
}

import Claims
import English
import Extraction
import Foundation
import Matching

/// Claims that fact-checkers wrote about, to be found by a tweet: by what the matcher knows of them, and by their words.
///
/// A claim and its title are two wordings of it. Nobody has taken claims out of tweets and titles: the whole text is the
/// statement, with the figures that English finds in it and nothing else.
struct VerifiedClaims {
  /// The claims that a tweet may mean, best first, by their numbers.
  struct Rankings {
    /// By the rarity of the terms that the ledger's index keeps, as it finds candidates.
    var byTerms: [Int] = []
    /// The same candidates by the matcher's score.
    var byMatcher: [Int] = []
    /// By BM25 over stemmed words.
    var byWords: [Int] = []
    /// The best of BM25 with it, as a part of the best one's, and the matcher's score.
    fileprivate var scored: [(number: Int, words: Double, matcher: Double)] = []

    /// The best of BM25 by the sum of it and of the matcher's score, which counts by so much.
    func byBoth(_ share: Double) -> [Int] {
      VerifiedClaims.ranked(scored.map { ($0.number, $0.words + share * $0.matcher) })
    }
  }

  /// How many candidates the index gives.
  private static let mostCandidates = 64

  private let features: [MatchFeatures]
  private let terms: TermRanking
  private let words: TermRanking

  init(_ claims: [(id: String, claim: String, title: String)]) {
    let features = claims.compactMap { Statement.features(of: [$0.claim, $0.title]) }
    self.features = features
    terms = TermRanking(features.map(\.terms))
    words = TermRanking(claims.map { Statement.stems(of: "\($0.claim) \($0.title)") })
  }

  /// The claims that a tweet may mean.
  func rankings(for tweet: String) -> Rankings {
    var rankings = Rankings()
    guard let own = Statement.features(of: [tweet]) else { return rankings }
    let matcher = TermMatcher()
    func score(_ claim: Int) -> Double { matcher.score(own, features[claim]) { terms.rarity(of: $0) }.value }
    let candidates = Array(terms.byRarity(own.terms).prefix(Self.mostCandidates))
    rankings.byTerms = candidates.map(\.number)
    rankings.byMatcher = Self.ranked(candidates.map { ($0.number, score($0.number)) })
    let found = Array(words.byFrequency(Statement.stems(of: tweet)).prefix(Self.mostCandidates))
    rankings.byWords = found.map(\.number)
    let best = found.first?.score ?? 1
    rankings.scored = found.map { ($0.number, $0.score / best, score($0.number)) }
    return rankings
  }

  /// By score; equal ones keep their order.
  fileprivate static func ranked(_ scores: [(number: Int, score: Double)]) -> [Int] {
    let order = scores.enumerated().sorted {
      $0.element.score != $1.element.score ? $0.element.score > $1.element.score : $0.offset < $1.offset
    }
    return order.map(\.element.number)
  }
}

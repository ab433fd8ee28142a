import Claims
import Extraction

/// The pairs of claims of different articles that are the same fact, and those that the ledger put under one claim.
struct ReaderLinks {
  /// A labelled claim, and where the ledger has it.
  struct Member {
    /// Its article's place.
    let article: Int
    let label: ReaderArticle.Label
    let claim: Claim.ID
  }

  /// Pairs under one claim of the ledger.
  var made = 0
  /// Pairs with the same fact.
  var wanted = 0
  /// Pairs that are both.
  var right = 0
  /// Pairs under one claim that are of two facts, parts or definitions of one.
  var scopes = 0

  /// Nothing yet.
  init() {}

  /// Compares the claims of one story.
  init(_ members: [Member]) {
    for (index, left) in members.enumerated() {
      for right in members[(index + 1)...] where right.article != left.article {
        let isMade = left.claim == right.claim
        let isWanted = left.label.fact == right.label.fact
        if isMade { made += 1 }
        if isWanted { wanted += 1 }
        if isMade && isWanted { self.right += 1 }
        if isMade && !isWanted && left.label.sharesScope(with: right.label) { scopes += 1 }
      }
    }
  }

  /// Adds the counts of another story.
  static func += (left: inout ReaderLinks, right: ReaderLinks) {
    left.made += right.made
    left.wanted += right.wanted
    left.right += right.right
    left.scopes += right.scopes
  }
}

extension ReaderPairing {
  /// The labels that are paired with a claim that was recorded.
  func links(in recording: ReaderRecording) -> [ReaderLinks.Member] {
    zip(article.labels, claimOfLabel).compactMap { label, claim in
      guard let claim, let id = recording.claimOf[claims[claim].appearance.id] else { return nil }
      return ReaderLinks.Member(article: article.line, label: label, claim: id)
    }
  }
}

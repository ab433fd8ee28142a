import Claims
import Extraction
import Ledgers
import Matching

/// Articles recorded in order of publication, with what the ledger did with each claim that a label speaks of.
struct LinksTrial {
  /// What the ledger did with one labelled claim.
  struct Step {
    /// Its article's place.
    let article: Int
    let label: ReaderArticle.Label
    let appearance: Appearance
    /// The claim that it became part of, or founded.
    let claim: Claim.ID
    /// The claim as it was before, and how surely the matcher put this one with it; nil for a founder.
    let joined: (claim: Claim, score: MatchScore)?
    /// The claim that a person is asked about: may it be the same?
    let asked: Claim.ID?
    /// Whether a claim with an earlier article's appearance of its fact was among the index's candidates; nil where there is none.
    let isCandidate: Bool?
    /// Where the ledger had its fact but put it elsewhere: the claim with that fact that the matcher likes most.
    let missed: (claim: Claim, score: MatchScore)?
  }

  let articles: [ReaderArticle]
  /// What was taken from each article.
  let claims: [ExtractionResult]
  /// The labels of all articles, and of them those that a claim was taken for.
  let labelCount: Int
  let steps: [Step]
  /// The ledger's claim that an appearance became part of, labelled or not.
  let claimOf: [Appearance.ID: Claim.ID]

  /// Where the claims come from.
  enum Source {
    /// The extractor: what it finds is paired with the labels.
    case extractor
    /// The labels themselves: the matcher without the extractor.
    case labels
  }

  /// Records articles.
  init(of articles: [ReaderArticle], claimsFrom source: Source) throws {
    self.articles = articles
    labelCount = articles.reduce(0) { $0 + $1.labels.count }
    var labels: [Appearance.ID: ReaderArticle.Label] = [:]
    var taken: [ExtractionResult] = []
    for article in articles {
      switch source {
      case .labels:
        let (result, numbers) = article.labelled(at: ReaderRecording.now)
        for (claim, number) in zip(result.claims, numbers) { labels[claim.appearance.id] = article.labels[number] }
        taken.append(result)
      case .extractor:
        let result = article.extracted(by: PatternExtractor(), at: ReaderRecording.now)
        let pairing = ReaderPairing(article, claims: result.claims)
        for (label, claim) in zip(article.labels, pairing.claimOfLabel) {
          if let claim { labels[result.claims[claim].appearance.id] = label }
        }
        taken.append(result)
      }
    }
    claims = taken
    (steps, claimOf) = try Self.record(articles, claims: taken, labels)
  }

  private static func record(
    _ articles: [ReaderArticle], claims: [ExtractionResult], _ labels: [Appearance.ID: ReaderArticle.Label]
  ) throws -> ([Step], [Appearance.ID: Claim.ID]) {
    // What the ledger does not know yet when a step is watched: what the article is about.
    let topics = Dictionary(articles.map { ($0.id, MatchFeatures.Topic(of: $0.text.unicodeScalars)) }) { first, _ in
      first
    }
    func features(of claim: Claim) -> MatchFeatures {
      MatchFeatures(of: claim) { topics[$0] ?? MatchFeatures.Topic() }
    }
    var steps: [Step] = []
    let recording = try ReaderRecording(of: articles, claims: claims, in: articles.indices) { ledger, place, result in
      let earlier = steps
      for recorded in result.claims {
        guard let label = labels[recorded.appearance.id] else { continue }
        let fresh = MatchFeatures(of: recorded.appearance, in: topics[articles[place].id] ?? MatchFeatures.Topic())
        var holders: [Claim.ID] = []
        for step in earlier where step.label.fact == label.fact && step.article != place {
          if !holders.contains(step.claim) { holders.append(step.claim) }
        }
        var missed: (claim: Claim, score: MatchScore)?
        if !holders.contains(recorded.claim) {
          for holder in holders {
            let claim = try ledger.claim(holder).claim
            let score = try ledger.score(fresh, against: features(of: claim))
            if score.value > missed?.score.value ?? -1 { missed = (claim, score) }
          }
        }
        let candidates = try ledger.candidates(for: fresh)
        steps.append(
          Step(
            article: place, label: label, appearance: recorded.appearance, claim: recorded.claim,
            joined: try recorded.before.map { ($0, try ledger.score(fresh, against: features(of: $0))) },
            asked: recorded.nearest.flatMap { $0.kind == .candidate ? $0.claim : nil },
            isCandidate: holders.isEmpty ? nil : holders.contains(where: candidates.contains), missed: missed))
      }
    }
    return (steps, recording.claimOf)
  }

  // MARK: - Counts

  /// The pairs of labelled claims, those of one story.
  var links: ReaderLinks {
    var links = ReaderLinks()
    for story in Set(articles.map(\.story)).sorted() {
      let steps = steps.filter { articles[$0.article].story == story }
      links += ReaderLinks(steps.map { ReaderLinks.Member(article: $0.article, label: $0.label, claim: $0.claim) })
    }
    return links
  }

  /// How many claims the ledger should have known, and how many of these were among its candidates.
  var candidates: LinksCount {
    let known = steps.compactMap(\.isCandidate)
    return LinksCount(known.count { $0 }, of: known.count)
  }

  /// How many of the claims a person is asked about.
  var asked: LinksCount { LinksCount(steps.count { $0.asked != nil }, of: steps.count) }

  /// Of the questions where both sides have a label, how many are to be answered with yes.
  var askedRightly: LinksCount {
    var facts: [Claim.ID: Set<String>] = [:]
    for step in steps { facts[step.claim, default: []].insert(step.label.fact) }
    let questions = steps.compactMap { step in step.asked.flatMap { facts[$0] }.map { $0.contains(step.label.fact) } }
    return LinksCount(questions.count { $0 }, of: questions.count)
  }
}

/// A part of a whole.
struct LinksCount {
  var part: Int
  var whole: Int

  init(_ part: Int, of whole: Int) {
    self.part = part
    self.whole = whole
  }

  static func + (left: LinksCount, right: LinksCount) -> LinksCount {
    LinksCount(left.part + right.part, of: left.whole + right.whole)
  }
}

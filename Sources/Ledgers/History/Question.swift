public import Claims

/// Whether two claims are one: what a person is asked, since the matcher was not sure.
public struct Question: Hashable, Sendable {
  /// The claim that was recorded later; it goes into the other where the two are one.
  public let claim: Claim.ID
  /// The claim that it may be.
  public let other: Claim.ID
  /// How sure the matcher was, a decimal from 0 to 1 as written.
  public let score: String?
  /// What makes it doubtful, in a few words each.
  public let why: [String]
}

extension Ledger {
  /// The questions that are open, surest first, at most `limit`.
  ///
  /// One is closed where somebody ruled on the two claims or on appearances of theirs, where they have become one claim, or
  /// where one is gone. A claim that was absorbed is asked about as what absorbed it.
  public func questions(limit: Int = .max) throws -> [Question] {
    try index.reading {
      let asked = try index.questions()
      if asked.isEmpty { return [] }
      var closed = try ruledPairs()
      var open: [Question] = []
      for question in asked where open.count < limit {
        guard let live = try live(question), closed.insert([live.claim, live.other].sorted()).inserted else { continue }
        open.append(live)
      }
      return open
    }
  }

  /// The other claims that have to do with one, as they are now: without those that it absorbed, and without candidates that
  /// somebody ruled on.
  public func related(to claim: Claim) throws -> [RelatedClaim] {
    if claim.related.isEmpty { return [] }
    let own = try index.live(claim.id)
    let ruled = try ruledPairs()
    var seen: Set<Claim.ID> = [own]
    return try claim.related.compactMap { entry in
      var related = entry
      related.claim = try index.live(entry.claim)
      if related.kind == .candidate, ruled.contains([own, related.claim].sorted()) { return nil }
      return seen.insert(related.claim).inserted ? related : nil
    }
  }

  /// A question about what its claims have become; nil where there is nothing left to ask.
  private func live(_ question: Question) throws -> Question? {
    var pair = (newer: try index.live(question.claim), older: try index.live(question.other))
    guard pair.newer != pair.older, try index.isSound(pair.newer), try index.isSound(pair.older) else { return nil }
    if pair != (question.claim, question.other) { pair = try byAge(pair.newer, pair.older) }
    return Question(claim: pair.newer, other: pair.older, score: question.score, why: question.why)
  }

  /// The pairs of claims that somebody ruled on, as they are now, each in order.
  private func ruledPairs() throws -> Set<[Claim.ID]> {
    var pairs: Set<[Claim.ID]> = []
    for decision in try index.decisions() {
      let claims = try decision.pair.compactMap { id throws -> Claim.ID? in
        if let claim = Claim.ID(id) { return try index.live(claim) }
        guard let appearance = Appearance.ID(id) else { return nil }
        return try index.appearances(idPrefix: appearance.description, limit: 1).first?.claim
      }
      if claims.count == 2 { pairs.insert(claims.sorted()) }
    }
    return pairs
  }

  /// Two claims, the one first that was recorded later; the first of two that were recorded at once.
  func byAge(_ one: Claim.ID, _ other: Claim.ID) throws -> (newer: Claim.ID, older: Claim.ID) {
    let first = try [one, other].map { id throws in try claim(id).claim.appearances.lazy.map(\.recorded).min() }
    if let left = first[0], let right = first[1], left < right { return (other, one) }
    return (one, other)
  }
}

public import Claims
internal import Measures

extension Ledger {
  /// Records a person's ruling on two claims, two appearances or two articles, which no program overrules.
  ///
  /// A claim that was absorbed stands for the one that absorbed it. The same ruling again writes nothing; another one takes
  /// the place of the one before it.
  ///
  /// - Returns: The decision that holds, and the commit; nil where there was nothing to write.
  /// - Throws: ``LedgerError`` where one is not there, or the ruling is none for two such things.
  public mutating func decide(
    _ ruling: Decision.Ruling, on one: String, and other: String, why: String?, as editor: Editor
  ) throws -> (decision: Decision, commit: String?) {
    let attempt = "rule on \(shortID(one)) and \(shortID(other))"
    var decision: Decision?
    let commit = try commit(attempt, as: editor) { ledger in
      let left = try ledger.subject(of: one, attempt)
      let right = try ledger.subject(of: other, attempt)
      try Self.refuse(ruling, on: left, and: right, attempt)
      var change = LedgerChange(
        subject: "decide: \(left.name) and \(right.name) are \(ruling.words(areArticles: left.article != nil))")
      decision = try ledger.rule(ruling, on: left.id, and: right.id, why: why, as: editor, in: &change)
      for subject in [left, right] {
        if let claim = subject.claim { change.note(claim) }
        if let article = subject.article { change.note(article) }
      }
      return change.files.isEmpty ? nil : change
    }
    guard let decision else { throw LedgerError(.failed, attempt, why: "nothing was ruled") }
    return (decision, commit)
  }

  /// Answers whether two claims are one, in one commit: where they are, the one that was recorded later goes into the other.
  ///
  /// - Returns: The claims as they are now: the one that stays, or both.
  public mutating func answer(
    _ ruling: Decision.Ruling, on one: Claim.ID, and other: Claim.ID, why: String?, as editor: Editor
  ) throws -> ChangedClaims {
    if ruling == .sameClaim, one != other {
      let pair = try byAge(one, other)
      return try link(pair.newer, into: pair.older, why: why, as: editor)
    }
    let commit = try decide(ruling, on: one.description, and: other.description, why: why, as: editor).commit
    return ChangedClaims(commit: commit, claims: try [one, other].map { id throws in try claim(id).claim })
  }

  /// The decisions that hold on claims, appearances or articles: of each pair the newest, in the order of the pairs.
  ///
  /// A decision on a claim that was absorbed later is one on what absorbed it, and is given as such; where its two claims
  /// have become one, there is nothing left to rule. An id may be that of a claim that is yet to come.
  public func decisions(about ids: [String]) throws -> [Decision] {
    if try index.hasNoDecisions { return [] }
    var found: [Decision] = []
    for id in ids {
      var names = [id]
      if let claim = Claim.ID(id) {
        let live = try index.live(claim)
        names = try ([live] + index.absorbed(by: live)).map(\.description)
        if !names.contains(id) { names.append(id) }
      }
      for name in names { found += try index.decisions(on: name) }
    }
    return try Self.holding(among: found.compactMap { decision throws in try live(decision) })
  }

  /// A decision on what its claims have become; nil where they have become one.
  private func live(_ decision: Decision) throws -> Decision? {
    let pair = try decision.pair.map { id throws in try Claim.ID(id).map { try index.live($0).description } ?? id }
    if pair[0] == pair[1] { return nil }
    var live = decision
    live.pair = Decision.ordered(pair)
    return live
  }

  /// Of the decisions on each pair the newest, in the order of the pairs.
  static func holding(among decisions: [Decision]) -> [Decision] {
    var newest: [[String]: Decision] = [:]
    for decision in decisions {
      if let known = newest[decision.pair], !known.isOverruled(by: decision) { continue }
      newest[decision.pair] = decision
    }
    return newest.values.sorted { $0.pair.lexicographicallyPrecedes($1.pair) }
  }

  /// Writes a ruling into a change; what was ruled on the very pair before goes, and stays in the history.
  ///
  /// - Returns: The decision that holds: the present one, where it rules the same.
  @discardableResult
  func rule(
    _ ruling: Decision.Ruling, on one: String, and other: String, why: String?, as editor: Editor,
    in change: inout LedgerChange
  ) throws -> Decision {
    let pair = Decision.ordered([one, other])
    let before = try index.decisions(on: one).filter { $0.pair == pair }
    let newest = before.max { $1.isOverruled(by: $0) }
    var decision: Decision
    if let newest, newest.ruling == ruling, why == nil || why == newest.why {
      decision = newest
    } else {
      // A ruling that is made in sight of another one holds over it, whatever the two people's clocks say.
      let at = max(editor.now, newest.map { Instant(seconds: $0.at.seconds + 1) } ?? editor.now)
      decision = Decision(ruling, on: one, and: other, why: why, by: editor.person, at: at)
      change.write(LedgerFile<Decision>.bytes(of: decision), to: LedgerLayout.path(of: decision.id))
    }
    for old in before where old.id != decision.id { change.remove(LedgerLayout.path(of: old.id)) }
    return decision
  }
}

extension Ledger {
  /// What may be ruled on: a claim, an appearance or an article.
  private struct Subject {
    var id: String
    /// Its label or its title.
    var name: String
    /// The claim that it is, or that it is an appearance of.
    var claim: Claim.ID?
    var article: Article.ID?
    var kind: Character? { id.first }
  }

  private func subject(of id: String, _ attempt: String) throws -> Subject {
    if let claim = Claim.ID(id) {
      let live = try index.live(claim)
      if let summary = try index.summary(of: live) {
        return Subject(id: live.description, name: summary.label, claim: live)
      }
    } else if let appearance = Appearance.ID(id) {
      if let owner = try index.appearances(idPrefix: appearance.description, limit: 1).first {
        let label = try index.summary(of: owner.claim)?.label
        return Subject(id: id, name: label ?? id, claim: owner.claim)
      }
    } else if let article = Article.ID(id) {
      if let file = try articleFile(article) { return Subject(id: id, name: file.value.title ?? id, article: article) }
    }
    throw LedgerError(
      .notFound, attempt, why: "there is no claim, appearance or article \(id)",
      hint: "claimlog list and claimlog articles show what there is")
  }

  private static func refuse(
    _ ruling: Decision.Ruling, on one: Subject, and other: Subject, _ attempt: String
  ) throws {
    guard one.kind == other.kind else {
      throw LedgerError(
        .refused, attempt, why: "a ruling is on two of a kind: two claims, two appearances or two articles")
    }
    guard one.id != other.id else {
      throw LedgerError(
        .refused, attempt, why: "both are \(one.id)",
        hint: one.claim == nil ? nil : "take appearances out of a claim with: claimlog split")
    }
    let areArticles = one.article != nil
    guard ruling == .notSame || areArticles == (ruling == .sameOrigin) else {
      throw LedgerError(
        .refused, attempt,
        why: "two \(areArticles ? "articles" : "claims") are not ruled to be \(ruling.words(areArticles: !areArticles))"
      )
    }
  }
}

public import Claims
internal import GitKit
internal import JSONKit
internal import Measures

/// Which clock revisions are ordered by.
public enum RevisionOrder: String, CaseIterable, Sendable {
  /// When what they brought was published.
  case published
  /// When they were recorded.
  case recorded
}

extension Ledger {
  /// Every revision of a claim's file, newest first by the clock that is asked for.
  ///
  /// The numbers count in the order of recording.
  public func revisions(of id: Claim.ID, order: RevisionOrder = .recorded) throws -> [Revision] {
    Self.ordered(try index.revisions(of: id), by: order)
  }

  /// A claim as it stood at a moment.
  ///
  /// - Throws: ``LedgerError`` where it was not there then, or its file cannot be read.
  public func claim(_ id: Claim.ID, at moment: Moment = .now) throws -> ClaimState {
    let attempt = "show \(shortID(id.description))"
    switch moment {
    case .now:
      return try state(id, commit: tip, moment, attempt)
    case .published(let day):
      let now = try state(id, commit: tip, moment, attempt)
      guard let then = now.claim.publishedBy(day) else {
        throw LedgerError(
          .notFound, attempt, why: "no article with it had been published by \(day)",
          hint: now.claim.appearances.lazy.compactMap(\.published).first.map { "the first one is of \($0)" })
      }
      let file = JSON.merging(base: now.claim.json, ours: then.json, theirs: now.file)
      return ClaimState(
        claim: then, moment: moment, revision: nil, commit: now.commit,
        file: file.conflicts.isEmpty ? file.value : then.json)
    case .recorded(let instant):
      guard let commit = try index.mainline(recordedBy: instant) else {
        throw LedgerError(.notFound, attempt, why: "the ledger has no commit recorded by \(instant)")
      }
      return try state(id, commit: commit, moment, attempt)
    case .commit(let words):
      return try state(id, commit: repository.resolve(revision: words), moment, attempt)
    case .earlier(let count):
      let revisions = try revisions(of: id)
      guard revisions.indices.contains(count) else {
        throw LedgerError(
          .notFound, attempt, why: "it has \(revisions.count) revisions, so ~\(count) is before its first",
          hint: "claimlog log shows them")
      }
      return try state(id, commit: ObjectID(hex: revisions[count].commit), moment, attempt)
    case .article(let article):
      let told = try history(of: id).filter { $0.article == article }
      guard let revision = told.first(where: { $0.claim == id }) ?? told.first else {
        throw LedgerError(
          .notFound, attempt, why: "the article \(article) did not change it", hint: "claimlog log shows what did")
      }
      // What another claim was then, where the article came to this one from it.
      return try state(revision.claim, commit: ObjectID(hex: revision.commit), moment, attempt)
    }
  }

  private func state(
    _ id: Claim.ID, commit: ObjectID?, _ moment: Moment, _ attempt: String, on way: Set<Claim.ID> = []
  ) throws -> ClaimState {
    guard let commit else { throw LedgerError(.notFound, attempt, why: "the ledger has no commit yet") }
    let known = try repository.readCommit(commit)
    guard let file = try claimFile(id, in: known.tree) else {
      throw LedgerError(
        .notFound, attempt, why: "the claim was not there at \(commit.abbreviated())", hint: try homeBefore(of: id))
    }
    switch file.value {
    case .absorbed(_, let other):
      guard !way.contains(other) else {
        throw LedgerError(
          .invalid, attempt, why: "claims that absorbed one another lead round in a circle", hint: "claimlog check")
      }
      return try state(other, commit: commit, moment, attempt, on: way.union([id]))
    case .claim(let claim):
      let revisions = try index.revisions(of: id)
      let blob = try repository.blobID(at: LedgerLayout.path(of: id), in: known.tree)
      let revision = try revisions.last { revision throws in
        guard let commit = ObjectID(hex: revision.commit) else { return false }
        return try repository.blobID(at: LedgerLayout.path(of: id), in: repository.readCommit(commit).tree) == blob
      }
      return ClaimState(claim: claim, moment: moment, revision: revision, commit: commit.hex, file: file.json)
    }
  }

  /// Where the appearances of a claim were that was split off from another.
  private func homeBefore(of id: Claim.ID) throws -> String? {
    guard let file = try claimFile(id), case .claim(let claim) = file.value,
      let split = claim.related.first(where: { $0.kind == .split })
    else { return nil }
    return "it was one claim with \(shortID(split.claim.description)) before it was split off; look there"
  }

  /// What the newest revision of a claim changed; or what differs between two moments.
  ///
  /// - Parameters:
  ///   - from: The earlier state; nil for the one before `to`, or before the newest revision.
  ///   - to: The later state; nil for now.
  public func difference(of id: Claim.ID, from: Moment? = nil, to: Moment? = nil) throws -> StateDifference {
    let later = try claim(id, at: to ?? .now)
    if let from { return StateDifference(from: try claim(id, at: from), to: later) }
    let revisions = try revisions(of: id)
    guard let revision = later.revision, let index = revisions.firstIndex(where: { $0.commit == revision.commit }),
      index + 1 < revisions.count, !revisions[index + 1].isDeletion
    else { return StateDifference(from: nil, to: later) }
    return StateDifference(from: try claim(id, at: .commit(revisions[index + 1].commit)), to: later)
  }
}

/// What differs between two states of a claim.
public struct StateDifference: Sendable {
  /// The earlier state; nil for before the claim was there.
  public let from: ClaimState?
  /// The later state.
  public let to: ClaimState
  /// What differs.
  public var difference: ClaimDifference { ClaimDifference(from: from?.claim, to: to.claim) }
}

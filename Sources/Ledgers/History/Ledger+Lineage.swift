public import Claims
internal import Measures

/// The claims whose files tell of a claim.
struct Lineage {
  /// The claim itself, and those that it absorbed: all of what happened to them is its history.
  var wholes: [Claim.ID]
  /// Those that it was split off from, or that were from it: of them, what touched its own appearances.
  var parts: [Claim.ID] = []
}

extension Ledger {
  /// Every revision that tells of a claim, newest first by the clock that is asked for: those of its own file; those of
  /// claims that it absorbed; and of a claim that it was split off from, those that brought or changed its appearances.
  ///
  /// A revision says which claim's file it is of, and counts among that one's. So a claim's own numbers stay as they are,
  /// whatever it absorbs, and `~N` counts its own alone.
  public func history(of id: Claim.ID, order: RevisionOrder = .recorded) throws -> [Revision] {
    let claim = try claim(id).claim
    let lineage = try lineage(of: claim)
    if lineage.wholes.count + lineage.parts.count == 1 { return try revisions(of: claim.id, order: order) }
    let (wholes, own) = (Set(lineage.wholes), Set(claim.appearances.map(\.id)))
    let found = try index.touches(of: lineage.wholes + lineage.parts).filter { revision, touched in
      revision.claim == claim.id
        || !revision.isAbsorption && (wholes.contains(revision.claim) || !own.isDisjoint(with: touched))
    }
    // A person's change of several of these claims is told once: as the claim's own where it is one of them.
    let told = Set(found.lazy.filter { $0.revision.claim == claim.id }.map(\.revision.commit))
    var seen: Set<String> = []
    let revisions = found.map(\.revision).filter { revision in
      revision.claim == claim.id || revision.article != nil
        || !told.contains(revision.commit) && seen.insert(revision.commit).inserted
    }
    return Self.ordered(revisions, by: order)
  }

  /// The claims whose files tell of a claim.
  func lineage(of claim: Claim) throws -> Lineage {
    var lineage = Lineage(wholes: try [claim.id] + index.absorbed(by: claim.id))
    var seen: Set<Claim.ID> = [claim.id]
    var next = claim.splits
    while let id = next.popLast() {
      let live = try index.live(id)
      guard seen.insert(live).inserted else { continue }
      lineage.parts += try [live] + index.absorbed(by: live)
      if let file = try claimFile(live), case .claim(let other) = file.value { next += other.splits }
    }
    lineage.parts.sort()
    return lineage
  }

  /// Revisions that come in the order of recording, newest first by the clock that is asked for.
  static func ordered(_ revisions: [Revision], by order: RevisionOrder) -> [Revision] {
    let newest = Array(revisions.reversed())
    guard order == .published else { return newest }
    let days = newest.map { $0.published?.first?.dayNumber ?? .min }
    return newest.indices.sorted { days[$0] != days[$1] ? days[$0] > days[$1] : $0 < $1 }.map { newest[$0] }
  }
}

extension Revision {
  /// Whether another claim absorbed this one in it.
  public var isAbsorption: Bool { changed == ["mergedInto"] }
}

extension Claim {
  /// The claims that it was split off from, or that were from it.
  fileprivate var splits: [Claim.ID] { related.filter { $0.kind == .split }.map(\.claim) }
}

public import Claims
internal import Measures

extension Ledger {
  /// Says what an appearance does to what stood before it, whatever is computed; nil takes that back.
  ///
  /// How the claim stands obeys it: what a person took for an update excludes none of what stood before, and a repeat or
  /// another definition moves nothing. The reason goes into a note on the appearance.
  ///
  /// - Throws: ``LedgerError`` where the claim has no such appearance, it counts for nothing, or it has nothing before it.
  public mutating func relate(
    _ appearance: Appearance.ID, of id: Claim.ID, as relation: Relation?, why: String? = nil, as editor: Editor
  ) throws -> ChangedClaims {
    let attempt = "relate \(shortID(appearance.description))"
    var after: Claim?
    let commit = try commit(attempt, as: editor) { ledger in
      let (file, before) = try ledger.claimToChange(id, attempt)
      var claim = before
      guard let index = claim.appearances.firstIndex(where: { $0.id == appearance }) else {
        throw LedgerError(.notFound, attempt, why: "the claim \(id) has no such appearance")
      }
      guard claim.appearances[index].isAlive else {
        throw LedgerError(.refused, attempt, why: "it was rejected or withdrawn, so it counts for nothing")
      }
      after = claim
      if claim.appearances[index].relation == relation { return nil }
      claim.appearances[index].relation = relation
      if relation != nil, !claim.relations().contains(where: { $0.appearance == appearance }) {
        throw LedgerError(
          .refused, attempt, why: "it is the first of its claim, so there is nothing before it",
          hint: "claimlog log --order published shows them in their order")
      }
      if let why {
        let text = "\(relation?.rawValue ?? "as computed"): \(why)"
        let taken = claim.annotations.map(\.id)
        claim.annotations.append(
          Annotation(
            id: Annotation.id(claim: id, content: ["relate", editor.person, editor.now.description, text]) {
              taken.contains($0)
            }, kind: .note, by: editor.person, at: editor.now, target: .init(appearance: appearance), text: text))
      }
      var change = LedgerChange(subject: "relate: \(claim.label), \(relation?.rawValue ?? "as computed")")
      change.write(file.bytes(settling: .claim(claim)), to: file.path)
      change.note(claim.id)
      after = claim
      return change
    }
    return ChangedClaims(commit: commit, claims: after.map { [$0] } ?? [])
  }
}

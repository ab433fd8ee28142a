internal import Claims
internal import GitKit

extension Ledger {
  /// Takes back the last change of the branch by a new commit, whatever made it; done again, the one before that.
  ///
  /// - Parameter expected: The commit that is meant, in hexadecimal digits; nil for whichever is the last.
  /// - Returns: The commit that takes it back with the claims that are there again as they were, and the first line of
  ///   what was taken back.
  /// - Throws: ``LedgerError`` where there is nothing to take back, another change came since, or a merge stands in the way.
  public mutating func undo(_ expected: String? = nil, as editor: Editor) throws -> (
    changed: ChangedClaims, undone: String
  ) {
    let attempt = "undo the last change"
    var undone = ""
    var touched: [Claim.ID] = []
    let commit = try commit(attempt, as: editor) { ledger in
      let target = try ledger.lastChange(attempt)
      guard let parent = target.parents.first, target.parents.count == 1 else {
        throw LedgerError(
          .refused, attempt,
          why: target.parents.isEmpty ? "there is nothing before it: it made the ledger" : "it is a merge",
          hint: target.parents.isEmpty ? nil : "take it back with: git revert -m 1 \(target.id.abbreviated())")
      }
      if let expected, target.id.hex != expected {
        throw LedgerError(
          .refused, attempt, why: "something else was written since: “\(target.subject)”",
          hint: "take that back first, if you like, with: claimlog undo")
      }
      undone = target.subject
      var change = LedgerChange(subject: "undo: \(target.subject)")
      change.trailers = ["Article", "Claim"].flatMap { name in
        target.trailers(named: name).map { (name: name, value: $0) }
      }
      touched = target.trailers(named: "Claim").compactMap { Claim.ID($0) }
      change.trailers.append(("Undoes", target.id.hex))
      let tree = try ledger.tree
      for path in try ledger.repository.changes(from: ledger.repository.readCommit(parent).tree, to: target.tree) {
        guard
          try ledger.bytes(at: path.path, in: tree) == path.new.map({ id throws in try ledger.repository.readBlob(id) })
        else {
          throw LedgerError(
            .refused, attempt, why: "\(path.path) was changed again since “\(target.subject)”",
            hint: "take that later change back first, or mend the file with: claimlog edit")
        }
        if let old = path.old {
          change.write(try ledger.repository.readBlob(old), to: path.path)
        } else {
          change.remove(path.path)
        }
      }
      return change
    }
    var claims: [Claim] = []
    for id in touched {
      if let file = try claimFile(id), case .claim(let claim) = file.value { claims.append(claim) }
    }
    return (ChangedClaims(commit: commit, claims: claims), undone)
  }

  /// The newest commit of the chain of first parents that neither takes one back nor is taken back.
  private func lastChange(_ attempt: String) throws -> Commit {
    var undone: Set<String> = []
    var next = tip
    while let id = next {
      let commit = try repository.readCommit(id)
      let undoes = commit.trailers(named: "Undoes")
      undone.formUnion(undoes)
      if undoes.isEmpty, !undone.contains(id.hex) { return commit }
      next = commit.parents.first
    }
    throw LedgerError(.refused, attempt, why: "there is no change that is not taken back already")
  }
}

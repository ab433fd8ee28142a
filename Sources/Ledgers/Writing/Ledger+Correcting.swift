public import Claims
internal import Measures

extension Ledger {
  /// Changes some claims in one commit.
  ///
  /// - Parameter edit: Changes the claims, which come in the order of `ids`; those that it leaves as they are are not written.
  private mutating func change(
    _ ids: [Claim.ID], _ verb: String, _ attempt: String, as editor: Editor,
    _ edit: (inout [Claim], borrowing Ledger, inout LedgerChange) throws -> Void
  ) throws -> ChangedClaims {
    var after: [Claim] = []
    let commit = try commit(attempt, as: editor) { ledger in
      let files = try ids.map { id throws in try ledger.claimToChange(id, attempt) }
      var claims = files.map(\.claim)
      var change = LedgerChange(subject: "\(verb): \(claims.first?.label ?? "")")
      try edit(&claims, ledger, &change)
      for (file, claim) in zip(files, claims) where claim != file.claim {
        change.write(file.file.bytes(settling: .claim(claim)), to: file.file.path)
        change.note(claim.id)
      }
      after = claims
      return change.files.isEmpty ? nil : change
    }
    return ChangedClaims(commit: commit, claims: after)
  }

  /// A claim and its file, for a change.
  func claimToChange(_ id: Claim.ID, _ attempt: String) throws -> (file: LedgerFile<ClaimFile>, claim: Claim) {
    guard let file = try claimFile(id) else { throw LedgerError(.notFound, attempt, why: "there is no claim \(id)") }
    switch file.value {
    case .claim(let claim): return (file, claim)
    case .absorbed(_, let other):
      throw LedgerError(.refused, attempt, why: "\(id) was absorbed by \(other)", hint: "change \(other) instead")
    }
  }

  /// Adds a source, a note, a verdict or a tag to a claim.
  ///
  /// A verdict keeps the value that stood when it was given.
  public mutating func annotate(_ id: Claim.ID, with draft: AnnotationDraft, as editor: Editor) throws -> ChangedClaims
  {
    let attempt = "annotate \(shortID(id.description))"
    return try change([id], "annotate", attempt, as: editor) { claims, _, change in
      if let appearance = draft.appearance, !claims[0].appearances.contains(where: { $0.id == appearance }) {
        throw LedgerError(
          .notFound, attempt, why: "the claim has no appearance \(appearance)",
          hint: "claimlog show lists its appearances")
      }
      if let old = draft.supersedes, !claims[0].annotations.contains(where: { $0.id == old }) {
        throw LedgerError(.notFound, attempt, why: "the claim has no annotation \(old)")
      }
      let value = draft.kind == .verdict ? claims[0].value ?? claims[0].statement : nil
      let content = [
        draft.kind.rawValue, editor.person, editor.now.description, draft.source?.url ?? "", draft.text ?? "",
        draft.verdict ?? "",
      ]
      let taken = claims[0].annotations.map(\.id)
      claims[0].annotations.append(
        Annotation(
          id: Annotation.id(claim: id, content: content) { taken.contains($0) }, kind: draft.kind, by: editor.person,
          at: editor.now, target: Annotation.Target(appearance: draft.appearance, value: value), stance: draft.stance,
          source: draft.source, text: draft.text, verdict: draft.verdict, supersedes: draft.supersedes))
      change.subject = "annotate: \(claims[0].label)"
    }
  }

  /// Gives a claim another label.
  public mutating func relabel(_ id: Claim.ID, to label: String, as editor: Editor) throws -> ChangedClaims {
    try change([id], "edit", "edit \(shortID(id.description))", as: editor) { claims, _, _ in claims[0].label = label }
  }

  /// The file of a claim as a person would edit it.
  public func source(of id: Claim.ID) throws -> [UInt8] {
    try bytes(at: LedgerLayout.path(of: id)) ?? []
  }

  /// Takes in a claim's file as a person edited it; how the claim stands is computed anew.
  ///
  /// - Parameter base: The bytes that the person began with: where the file changed meanwhile, nothing is written.
  /// - Throws: ``LedgerError`` with the line and the column of what is wrong.
  public mutating func replace(
    _ id: Claim.ID, from base: [UInt8], to edited: [UInt8], as editor: Editor
  ) throws -> ChangedClaims {
    let attempt = "edit \(shortID(id.description))"
    return try change([id], "edit", attempt, as: editor) { claims, ledger, change in
      let path = LedgerLayout.path(of: id)
      guard try ledger.bytes(at: path) == base else {
        throw LedgerError(.busy, attempt, why: "the claim was changed meanwhile", hint: "edit it again")
      }
      let file = try LedgerFile<ClaimFile>(path: path, bytes: edited)
      guard case .claim(let claim) = file.value, claim.id == id else {
        throw LedgerError(.invalid, attempt, why: "the id in the file is not \(id)", hint: "leave the id as it is")
      }
      let bytes = file.bytes(settling: file.value)
      if bytes == base { return }
      change.write(bytes, to: path)
      change.note(id)
      claims[0] = claim
    }
  }

  /// Fixes a claim's wording or value, with the reason; nil for both lets it follow its appearances again.
  public mutating func pin(
    _ id: Claim.ID, statement: String?, value: String?, why: String, as editor: Editor
  ) throws -> ChangedClaims {
    let isLoosened = statement == nil && value == nil
    return try change([id], isLoosened ? "unpin" : "pin", "pin \(shortID(id.description))", as: editor) {
      claims, _, _ in
      claims[0].pinned =
        isLoosened ? nil : Claim.Pin(statement: statement, value: value, why: why, by: editor.person, at: editor.now)
    }
  }

  /// Says that an article was read wrongly: the appearance stays, counts for nothing, and is not extracted again.
  public mutating func reject(
    _ appearance: Appearance.ID, of id: Claim.ID, why: String, as editor: Editor
  ) throws -> ChangedClaims {
    let attempt = "reject \(shortID(appearance.description))"
    return try change([id], "reject", attempt, as: editor) { claims, _, _ in
      guard let index = claims[0].appearances.firstIndex(where: { $0.id == appearance }) else {
        throw LedgerError(.notFound, attempt, why: "the claim \(id) has no such appearance")
      }
      if claims[0].appearances[index].rejected == nil {
        claims[0].appearances[index].rejected = Rejection(why: why, by: editor.person, at: editor.now)
      }
    }
  }
}

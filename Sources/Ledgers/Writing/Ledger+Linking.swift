public import Claims
internal import Extraction
internal import JSONKit

extension Ledger {
  /// Puts all of a claim into another: it says from then on where it went, and that the two are one claim is ruled.
  public mutating func link(
    _ id: Claim.ID, into other: Claim.ID, why: String? = nil, as editor: Editor
  ) throws -> ChangedClaims {
    let attempt = "link \(shortID(id.description)) into \(shortID(other.description))"
    guard id != other else { throw LedgerError(.refused, attempt, why: "both are the same claim") }
    var linked: Claim?
    let commit = try commit(attempt, as: editor) { ledger in
      let from = try ledger.claimToChange(id, attempt)
      let into = try ledger.claimToChange(other, attempt)
      var claim = into.claim
      claim.take(from.claim)
      var change = LedgerChange(subject: "link: \(from.claim.label) into \(claim.label)")
      change.write(into.file.bytes(settling: .claim(claim), carrying: from.file), to: into.file.path)
      change.write(from.file.bytes(absorbedInto: other), to: from.file.path)
      change.note(other)
      change.note(id)
      try ledger.rule(
        .sameClaim, on: id.description, and: other.description, why: why, as: editor, in: &change)
      linked = claim
      return change
    }
    return ChangedClaims(commit: commit, claims: linked.map { [$0] } ?? [])
  }

  /// Takes an appearance out of its claim, into a claim of its own; annotations on it go with it.
  public mutating func unlink(
    _ appearance: Appearance.ID, from id: Claim.ID, why: String? = nil, as editor: Editor
  ) throws -> ChangedClaims {
    try split(
      [appearance], from: id, label: nil, why: why, "unlink", "unlink \(shortID(appearance.description))", as: editor)
  }

  /// Takes appearances out of a claim, into one new claim; annotations on them go with them, and that the two are not the
  /// same is ruled.
  ///
  /// A claim that was absorbed here and made one of the appearances comes back; so its old id means again what it meant.
  ///
  /// - Parameter label: The new claim's label; nil for the main words of its statement.
  public mutating func split(
    _ appearances: [Appearance.ID], from id: Claim.ID, label: String? = nil, why: String? = nil, as editor: Editor
  ) throws -> ChangedClaims {
    try split(appearances, from: id, label: label, why: why, "split", "split \(shortID(id.description))", as: editor)
  }

  private mutating func split(
    _ appearances: [Appearance.ID], from id: Claim.ID, label: String?, why: String?, _ verb: String, _ attempt: String,
    as editor: Editor
  ) throws -> ChangedClaims {
    var after: [Claim] = []
    let commit = try commit(attempt, as: editor) { ledger in
      let from = try ledger.claimToChange(id, attempt)
      try Self.refuse(appearances, of: from.claim, attempt)
      let moved = from.claim.appearances.filter { appearances.contains($0.id) }
      let home = try ledger.home(for: moved, from: id)
      var claim = from.claim
      let new = claim.release(moved, as: home.id, label: label)
      var change = LedgerChange(subject: "\(verb): \(new.label) from \(claim.label)")
      change.write(from.file.bytes(settling: .claim(claim)), to: from.file.path)
      let file =
        try ledger.claimFile(home.id) ?? LedgerFile(path: LedgerLayout.path(of: home.id), value: .claim(new))
      change.write(file.bytes(settling: .claim(new), carrying: from.file), to: file.path)
      for (stub, target) in home.stubs {
        guard let file = try ledger.claimFile(stub) else { continue }
        change.write(file.bytes(absorbedInto: target), to: file.path)
      }
      for id in [id, home.id] + home.stubs.map(\.stub) { change.note(id) }
      try ledger.rule(.notSame, on: id.description, and: home.id.description, why: why, as: editor, in: &change)
      after = [claim, new]
      return change
    }
    return ChangedClaims(commit: commit, claims: after)
  }

  private static func refuse(_ appearances: [Appearance.ID], of claim: Claim, _ attempt: String) throws {
    if appearances.isEmpty {
      throw LedgerError(
        .refused, attempt, why: "no appearance is named", hint: "claimlog show \(claim.id) has their ids")
    }
    for appearance in appearances where !claim.appearances.contains(where: { $0.id == appearance }) {
      throw LedgerError(
        .notFound, attempt, why: "the claim has no appearance \(appearance)",
        hint: "claimlog show \(claim.id) has their ids")
    }
    if claim.appearances.allSatisfy({ appearances.contains($0.id) }) {
      let isOnly = claim.appearances.count == 1
      throw LedgerError(
        .refused, attempt,
        why: isOnly ? "it is the claim's only appearance" : "these are all of the claim's appearances",
        hint: isOnly ? "reject it, if it was misread" : "leave at least one of them where it is")
    }
  }

  /// Which claim appearances go to that leave another, and where claims that had been absorbed lead from then on.
  ///
  /// A claim that was absorbed leads to where the appearance went that it began with.
  private func home(
    for moved: [Appearance], from id: Claim.ID
  ) throws -> (id: Claim.ID, stubs: [(stub: Claim.ID, target: Claim.ID)]) {
    let absorbed = Set(try index.absorbed(by: id))
    let own = try moved.map { appearance throws in
      try Claim.id(article: appearance.article, quote: appearance.quote.exact, occurrence: 0) { candidate throws in
        try !absorbed.contains(candidate) && bytes(at: LedgerLayout.path(of: candidate)) != nil
      }
    }
    let home = own.first(where: absorbed.contains) ?? own[0]
    let back = Set(own.filter(absorbed.contains))
    var stubs = back.subtracting([home]).map { (stub: $0, target: home) }
    for claim in back {
      stubs += try index.claims(absorbedBy: claim).filter { !back.contains($0) }.map { ($0, id) }
    }
    return (home, stubs.sorted { $0.stub < $1.stub })
  }
}

extension Claim {
  /// Takes in all that another claim has.
  fileprivate mutating func take(_ other: Claim) {
    var appearances = appearances
    for var appearance in other.appearances where !appearances.contains(where: { $0.id == appearance.id }) {
      appearance.quantities = aligned(appearance.quantities)
      appearance.link = Link(by: Link.person, score: nil)
      appearances.append(appearance)
      self.appearances = appearances
    }
    let known = annotations.map(\.id)
    annotations += other.annotations.filter { !known.contains($0.id) }
    related = (related + other.related).filter { $0.claim != id && $0.claim != other.id }
  }

  /// Gives appearances away, with the annotations on them.
  ///
  /// - Returns: The claim that has them now.
  fileprivate mutating func release(_ moved: [Appearance], as newID: Claim.ID, label: String?) -> Claim {
    let ids = moved.map(\.id)
    let isTheirs = { (annotation: Annotation) in annotation.target.appearance.map(ids.contains) ?? false }
    let appearances = moved.map { appearance in
      var appearance = appearance
      appearance.link = Link(by: Link.person, score: nil)
      return appearance
    }
    var new = Claim(
      id: newID, label: label ?? "", appearances: appearances, annotations: annotations.filter(isTheirs),
      related: [RelatedClaim(claim: id, kind: .split, by: Link.person)])
    if label == nil { new.label = Label.of(new.statement) }
    self.appearances.removeAll { ids.contains($0.id) }
    annotations.removeAll(where: isTheirs)
    related = [RelatedClaim(claim: newID, kind: .split, by: Link.person)] + related
    return new
  }
}

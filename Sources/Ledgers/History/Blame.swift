public import Claims
public import JSONKit

/// One field of a claim, and where its value comes from.
public struct BlamedField: Sendable {
  /// Where a value stands: the appearance, and the commit that brought it.
  public struct Place: Sendable {
    /// The appearance: its article, its quote, its publisher.
    public let appearance: Appearance
    /// The commit that brought it, in hexadecimal digits; nil where the history here does not tell.
    public let commit: String?
  }

  /// The field, such as `quantities[q1].low`.
  public let path: String
  /// Its value now.
  public let value: JSON
  /// The appearance that introduced the value.
  public let introduced: Place
  /// The last appearance from another publisher that gives the same value; nil where there is none.
  public let confirmed: Place?
}

extension Ledger {
  /// Where each field of what a claim says now comes from.
  ///
  /// It is read off the appearances, which a merge unites, so it sees through merges. A value was introduced by the first
  /// appearance of its run: the run goes back from the newest standing appearance to where the same source said something else.
  public func blame(_ id: Claim.ID) throws -> (claim: Claim, fields: [BlamedField]) {
    let claim = try claim(id).claim
    let lineage = try lineage(of: claim)
    guard let face = claim.face else { return (claim, []) }
    let alive = claim.appearances.filter { $0.isAlive && $0.stance == face.stance }
    let origins = try origins(of: claim)
    let last = alive.lastIndex { $0.id == face.id } ?? alive.endIndex - 1
    var fields: [BlamedField] = []
    for field in [Claim.Field(path: "statement", value: .string(face.statement))] + face.fields {
      let value = { (appearance: Appearance) -> JSON? in
        field.path == "statement"
          ? .string(appearance.statement) : appearance.fields.first { $0.path.isSame(as: field.path) }?.value
      }
      var first = last
      for index in alive.indices[...last].reversed() {
        if value(alive[index]) == field.value {
          first = index
        } else if alive[index].sourceKey == face.sourceKey {
          break
        }
      }
      let introduced = alive[first]
      let confirmed = alive[first...].last {
        value($0) == field.value && $0.publisher != introduced.publisher
          && origins.origin(of: $0.article) != origins.origin(of: introduced.article)
      }
      fields.append(
        BlamedField(
          path: field.path, value: field.value, introduced: try place(introduced, in: lineage),
          confirmed: try confirmed.map { appearance throws in try place(appearance, in: lineage) }))
    }
    return (claim, fields)
  }

  private func place(_ appearance: Appearance, in lineage: Lineage) throws -> BlamedField.Place {
    BlamedField.Place(
      appearance: appearance, commit: try index.firstCommit(of: appearance.id, among: lineage.wholes + lineage.parts))
  }
}

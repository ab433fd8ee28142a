public import JSONKit

/// What a claim's file holds: the claim, or where it went when another absorbed it.
public enum ClaimFile: Hashable, LedgerValue {
  /// A claim.
  case claim(Claim)
  /// A claim that another absorbed; old links lead on.
  case absorbed(Claim.ID, into: Claim.ID)

  /// The id that the file is named after.
  public var id: Claim.ID {
    switch self {
    case .claim(let claim): claim.id
    case .absorbed(let id, _): id
    }
  }

  /// Reads a claim's file.
  public init(_ cursor: JSONCursor) throws(JSONMismatch) {
    guard cursor["mergedInto"].exists else {
      self = .claim(try Claim(cursor))
      return
    }
    self = .absorbed(
      try cursor["id"].parsed("a claim's id, such as \"c-3f9c77e01b2a\"") { Claim.ID($0) },
      into: try cursor["mergedInto"].parsed("a claim's id, such as \"c-3f9c77e01b2a\"") { Claim.ID($0) })
  }

  /// The file's JSON.
  public var json: JSON {
    switch self {
    case .claim(let claim): claim.json
    case .absorbed(let id, let other):
      [
        "schema": .string(Claims.claimSchema), "id": .string(id.description), "mergedInto": .string(other.description),
      ]
    }
  }
}

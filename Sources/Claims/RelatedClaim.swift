public import JSONKit

/// Another claim that has to do with this one, without being it.
public struct RelatedClaim: Hashable, LedgerValue {
  /// What it has to do with it.
  public enum Kind: String, CaseIterable, Sendable {
    /// It may be the same claim: the matcher was not sure, and a person is asked (`claimlog review`).
    case candidate
    /// It is of another definition: another place, group, period, or thing that is counted.
    case scopes
    /// A person took one of the two out of the other.
    case split
  }

  /// The other claim.
  public var claim: Claim.ID
  /// What it has to do with it.
  public var kind: Kind
  /// The matcher and its version (`matcher/2`), or `person`.
  public var by: String
  /// The matcher's score, a decimal from 0 to 1 as written; nil where a person decided.
  public var score: String?
  /// What sets the two apart, or makes them doubtful, in a few words each.
  public var why: [String]

  /// A related claim.
  public init(claim: Claim.ID, kind: Kind, by: String, score: String? = nil, why: [String] = []) {
    self.claim = claim
    self.kind = kind
    self.by = by
    self.score = score
    self.why = why
  }

  /// Reads a related claim.
  public init(_ cursor: JSONCursor) throws(JSONMismatch) {
    claim = try cursor["claim"].parsed("a claim's id, such as \"c-3f9c77e01b2a\"") { Claim.ID($0) }
    kind = try cursor["kind"].choice(Kind.self)
    by = try cursor["by"].string()
    score = try cursor["score"].optional { (c) throws(JSONMismatch) in try c.string() }
    why = try cursor["why"].list { (c) throws(JSONMismatch) in try c.string() }
  }

  /// The related claim in its file's form.
  public var json: JSON {
    [
      "claim": .string(claim.description), "kind": .string(kind.rawValue), "by": .string(by), "score": .optional(score),
      "why": .list(why),
    ]
  }
}

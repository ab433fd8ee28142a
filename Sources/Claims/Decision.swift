public import JSONKit
public import Measures

/// A person's ruling on a pair of claims or articles, which no program overrules and nobody is asked about again.
public struct Decision: Hashable, LedgerValue {
  /// What was ruled.
  public enum Ruling: String, CaseIterable, Sendable {
    /// The two are one claim.
    case sameClaim
    /// The two are not one claim, or come from two origins; they are never put together again.
    case notSame
    /// The two articles come from one origin.
    case sameOrigin

    /// What two things are by this ruling, as in "one claim" and "of two origins".
    public func words(areArticles: Bool) -> String {
      switch self {
      case .sameClaim: "one claim"
      case .notSame: areArticles ? "of two origins" : "two claims"
      case .sameOrigin: "of one origin"
      }
    }
  }

  /// Its lasting name.
  public var id: ID
  /// What was ruled.
  public var ruling: Ruling
  /// The ids of the two claims, appearances or articles, in the order of their bytes.
  public var pair: [String]
  /// The reason, in the person's words.
  public var why: String?
  /// Who ruled, as `Name <email>`.
  public var by: String
  /// When; of two decisions on one pair the newer holds.
  public var at: Instant

  /// A ruling on two things, in either order.
  public init(_ ruling: Ruling, on one: String, and other: String, why: String?, by: String, at: Instant) {
    self.ruling = ruling
    pair = Self.ordered([one, other])
    self.why = why
    self.by = by
    self.at = at
    id = ID.first(for: ["decision", ruling.rawValue] + pair + [by, at.description]) { _ in false }
  }

  /// Ids in the order of their bytes, as a pair has them.
  public static func ordered(_ ids: [String]) -> [String] {
    ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Whether another decision on the same pair holds instead of this one: the newer one; of two at once, that of the later id.
  public func isOverruled(by other: Decision) -> Bool {
    at != other.at ? at < other.at : id < other.id
  }

  /// Reads a decision.
  public init(_ cursor: JSONCursor) throws(JSONMismatch) {
    let schema = try cursor["schema"].string()
    guard schema.isSame(as: Claims.decisionSchema) else {
      throw cursor["schema"].mismatch("\"\(Claims.decisionSchema)\", the format that this version reads")
    }
    id = try cursor["id"].parsed("a decision's id, such as \"d-3f9c0a1b2c3d\"") { ID($0) }
    ruling = try cursor["ruling"].choice(Ruling.self)
    pair = try cursor["pair"].list { (c) throws(JSONMismatch) in
      try c.parsed("the id of a claim, an appearance or an article") {
        Claim.ID($0)?.description ?? Appearance.ID($0)?.description ?? Article.ID($0)?.description
      }
    }
    guard pair.count == 2, pair[0].utf8.lexicographicallyPrecedes(pair[1].utf8),
      pair[0].utf8.first == pair[1].utf8.first
    else { throw cursor["pair"].mismatch("two ids of one kind, in the order of their bytes") }
    why = try cursor["why"].optional { (c) throws(JSONMismatch) in try c.string() }
    by = try cursor["by"].string()
    at = try Instant.read(cursor["at"])
  }

  /// The decision in its file's form.
  public var json: JSON {
    [
      "schema": .string(Claims.decisionSchema), "id": .string(id.description), "ruling": .string(ruling.rawValue),
      "pair": .list(pair), "why": .optional(why), "by": .string(by), "at": .string(at.description),
    ]
  }
}

extension Decision: Identified {
  /// Decision ids begin with `d-`.
  public static let idPrefix = "d"
  /// The id of a decision.
  public typealias ID = Identifier<Decision>
}

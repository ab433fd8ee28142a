public import JSONKit
public import Measures

/// What made an appearance: the extractor and its rules, or a person.
public struct Provenance: Hashable, LedgerValue {
  /// The extractor and its version (`builtin/1`), or `person`.
  public var extractor: String
  /// Which rule gave which field, as `field:rule`.
  public var rules: [String]

  /// A provenance.
  public init(extractor: String, rules: [String] = []) {
    self.extractor = extractor
    self.rules = rules
  }

  /// The provenance of what a person entered.
  public static let person = Provenance(extractor: "person")

  /// Reads a provenance.
  public init(_ cursor: JSONCursor) throws(JSONMismatch) {
    extractor = try cursor["extractor"].string()
    rules = try cursor["rules"].list { (c) throws(JSONMismatch) in try c.string() }
  }

  /// The provenance in its file's form.
  public var json: JSON { ["extractor": .string(extractor), "rules": .list(rules)] }
}

/// Who or what put an appearance with its claim, and how sure it was.
public struct Link: Hashable, LedgerValue {
  /// What ``by`` says where a person decided.
  public static let person = "person"

  /// The matcher and its version (`matcher/2`), or `person`.
  public var by: String
  /// The score, a decimal from 0 to 1 as written; nil where a person decided.
  public var score: String?

  /// A link.
  public init(by: String, score: String?) {
    self.by = by
    self.score = score
  }

  /// Reads a link.
  public init(_ cursor: JSONCursor) throws(JSONMismatch) {
    by = try cursor["by"].string()
    score = try cursor["score"].optional { (c) throws(JSONMismatch) in try c.string() }
  }

  /// The link in its file's form.
  public var json: JSON { ["by": .string(by), "score": .optional(score)] }
}

/// A person's word that we read an article wrongly: the appearance stays, counts for nothing, and is not extracted again.
public struct Rejection: Hashable, LedgerValue {
  /// What is wrong with it.
  public var why: String
  /// Who says so, as `Name <email>`.
  public var by: String
  /// When it was said.
  public var at: Instant

  /// A rejection.
  public init(why: String, by: String, at: Instant) {
    self.why = why
    self.by = by
    self.at = at
  }

  /// Reads a rejection.
  public init(_ cursor: JSONCursor) throws(JSONMismatch) {
    why = try cursor["why"].string()
    by = try cursor["by"].string()
    at = try Instant.read(cursor["at"])
  }

  /// The rejection in its file's form.
  public var json: JSON { ["why": .string(why), "by": .string(by), "at": .string(at.description)] }
}

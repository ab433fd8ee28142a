public import Claims
public import JSONKit
internal import Matching

/// What `ledger.json` says.
public struct LedgerSettings: LedgerValue, Hashable {
  /// What the ledger is called.
  public var name: String?
  /// The language of its articles, as a BCP 47 tag.
  public var language: String
  /// What else people, places and bodies go by in this story, for finding the same claim in other words; in the file's order.
  public var names: [Names]

  /// What of articles' texts goes into Git.
  public var texts: Texts

  /// What of articles' texts goes into Git.
  public enum Texts: String, CaseIterable, Sendable {
    /// The texts: who has the ledger has them.
    case full
    /// Only the quotes with their context, and the texts' hashes; for ledgers that are published. The texts stay with whoever
    /// recorded them (``PrivateFiles``).
    case quotes
  }

  /// A name and what else it goes by.
  public struct Names: Hashable, Sendable {
    /// The name.
    public let name: String
    /// What else it goes by.
    public let aliases: [String]
  }

  /// Reads the settings.
  public init(_ cursor: JSONCursor) throws(JSONMismatch) {
    let schema = try cursor["schema"].string()
    guard schema.isSame(as: Claims.ledgerSchema) else {
      throw cursor["schema"].mismatch("\"\(Claims.ledgerSchema)\", the format that this version reads")
    }
    name = try cursor["name"].optional { (c) throws(JSONMismatch) in try c.string() }
    language = try cursor["language"].optional { (c) throws(JSONMismatch) in try c.string() } ?? "en"
    names = try cursor["names"].optional { (c) throws(JSONMismatch) in try Self.names(c) } ?? []
    texts = try cursor["texts"].optional { (c) throws(JSONMismatch) in try c.choice(Texts.self) } ?? .full
  }

  private static func names(_ cursor: JSONCursor) throws(JSONMismatch) -> [Names] {
    var names: [Names] = []
    for name in try cursor.object().keys {
      let aliases = try cursor[name].list { (c) throws(JSONMismatch) in try c.string() }
      names.append(Names(name: name, aliases: aliases))
    }
    return names
  }

  /// The settings in their file's form.
  public var json: JSON {
    var object: JSONObject = [
      "schema": .string(Claims.ledgerSchema), "name": name.map { .string($0) } ?? .null, "language": .string(language),
    ]
    if texts != .full { object["texts"] = .string(texts.rawValue) }
    if !names.isEmpty {
      var table = JSONObject()
      for entry in names { table[entry.name] = .array(entry.aliases.map { .string($0) }) }
      object["names"] = .object(table)
    }
    return .object(object)
  }

  /// The names as the matcher takes them.
  var matching: MatchFeatures.Names {
    names.isEmpty ? MatchFeatures.Names() : MatchFeatures.Names(adding: names.map { ($0.name, $0.aliases) })
  }
}

public import JSONKit
public import Measures
internal import DigestKit

/// A published text, as it read when it was retrieved (schema.org's `NewsArticle`).
public struct Article: Hashable, LedgerValue {
  /// Something that the publisher said about the article afterwards.
  public struct Notice: Hashable, LedgerValue {
    /// What the publisher did.
    public enum Kind: String, CaseIterable, Sendable {
      /// It corrected the article.
      case correction
      /// It withdrew the article: what it says no longer stands.
      case withdrawal
    }

    /// What the publisher did.
    public var kind: Kind
    /// What it said, in its words or the person's.
    public var text: String
    /// Who entered it, as `Name <email>`.
    public var by: String
    /// When it was entered.
    public var at: Instant

    /// A notice.
    public init(kind: Kind, text: String, by: String, at: Instant) {
      self.kind = kind
      self.text = text
      self.by = by
      self.at = at
    }

    /// Reads a notice.
    public init(_ cursor: JSONCursor) throws(JSONMismatch) {
      kind = try cursor["kind"].choice(Kind.self)
      text = try cursor["text"].string()
      by = try cursor["by"].string()
      at = try Instant.read(cursor["at"])
    }

    /// The notice in its file's form.
    public var json: JSON {
      ["kind": .string(kind.rawValue), "text": .string(text), "by": .string(by), "at": .string(at.description)]
    }
  }

  /// Its lasting name.
  public var id: ID
  /// The address that it was retrieved from.
  public var url: String?
  /// The address that it goes by, without what differs from visit to visit.
  public var canonical: String?
  /// Further addresses that it was found under, in the same form, in the order in which they were found.
  public var addresses: [String]
  /// Its title.
  public var title: String?
  /// Who published it.
  public var publisher: String?
  /// Who wrote it.
  public var authors: [String]
  /// When it was published; nil where that is not known.
  public var published: ExtendedDate?
  /// When it says that it was changed.
  public var modified: ExtendedDate?
  /// When it was retrieved.
  public var retrieved: Instant
  /// Its language, as a BCP 47 tag.
  public var language: String
  /// The hash of its text: `sha256:` and 64 hexadecimal digits.
  public var text: String
  /// The hashes of the texts that others took the place of, in that order.
  public var superseded: [String]
  /// The hash of the bytes that were retrieved, where they differ from the text.
  public var bytes: String?
  /// How the page that the text was taken from came; nil where the text itself was recorded.
  public var retrieval: Retrieval?
  /// Where the text comes from, where a person or a credit line says so ("Reuters").
  public var origin: String?
  /// How `published` is known: `given`, or the place in the page that said it; nil where it is not known.
  public var dates: String?
  /// Corrections and withdrawals, oldest first.
  public var notices: [Notice]

  /// An article.
  public init(
    id: ID, url: String? = nil, canonical: String? = nil, addresses: [String] = [], title: String? = nil,
    publisher: String? = nil, authors: [String] = [], published: ExtendedDate? = nil, modified: ExtendedDate? = nil,
    retrieved: Instant, language: String = "en", text: String, superseded: [String] = [], bytes: String? = nil,
    retrieval: Retrieval? = nil, origin: String? = nil, dates: String? = nil, notices: [Notice] = []
  ) {
    self.id = id
    self.url = url
    self.canonical = canonical
    self.addresses = addresses
    self.title = title
    self.publisher = publisher
    self.authors = authors
    self.published = published
    self.modified = modified
    self.retrieved = retrieved
    self.language = language
    self.text = text
    self.superseded = superseded
    self.bytes = bytes
    self.retrieval = retrieval
    self.origin = origin
    self.dates = dates
    self.notices = notices
  }

  /// The hash of an article's text as ledger files write it: `sha256:` and 64 hexadecimal digits.
  public static func hash(of text: String) -> String { "sha256:" + SHA256(of: text).hex }

  /// The hash of a page's bytes, written likewise.
  public static func hash(of bytes: [UInt8]) -> String { "sha256:" + SHA256(of: bytes).hex }

  /// Whether its publisher withdrew it.
  public var isWithdrawn: Bool { notices.contains { $0.kind == .withdrawal } }

  /// Reads an article.
  public init(_ cursor: JSONCursor) throws(JSONMismatch) {
    let schema = try cursor["schema"].string()
    guard schema.isSame(as: Claims.articleSchema) else {
      throw cursor["schema"].mismatch("\"\(Claims.articleSchema)\", the format that this version reads")
    }
    if cursor["conflicts"].exists {
      throw cursor["conflicts"].mismatch("no conflicts: settle what a merge left there, then remove the key")
    }
    id = try cursor["id"].parsed("an article's id, such as \"a-3f9c1a2b4d5e\"") { ID($0) }
    url = try cursor["url"].optional { (c) throws(JSONMismatch) in try c.string() }
    canonical = try cursor["canonical"].optional { (c) throws(JSONMismatch) in try c.string() }
    addresses = try cursor["addresses"].list { (c) throws(JSONMismatch) in try c.string() }
    title = try cursor["title"].optional { (c) throws(JSONMismatch) in try c.string() }
    publisher = try cursor["publisher"].optional { (c) throws(JSONMismatch) in try c.string() }
    authors = try cursor["authors"].list { (c) throws(JSONMismatch) in try c.string() }
    published = try cursor["published"].optional(ExtendedDate.read)
    modified = try cursor["modified"].optional(ExtendedDate.read)
    retrieved = try Instant.read(cursor["retrieved"])
    language = try cursor["language"].optional { (c) throws(JSONMismatch) in try c.string() } ?? "en"
    text = try cursor["text"].parsed("sha256: and 64 hexadecimal digits", Self.checkedHash)
    superseded = try cursor["superseded"].list { (c) throws(JSONMismatch) in
      try c.parsed("sha256: and 64 hexadecimal digits", Self.checkedHash)
    }
    bytes = try cursor["bytes"].optional { (c) throws(JSONMismatch) in
      try c.parsed("sha256: and 64 hexadecimal digits", Self.checkedHash)
    }
    retrieval = try cursor["retrieval"].optional(Retrieval.init)
    origin = try cursor["origin"].optional { (c) throws(JSONMismatch) in try c.string() }
    dates = try cursor["dates"].optional { (c) throws(JSONMismatch) in try c.string() }
    notices = try cursor["notices"].list(Notice.init)
  }

  private static func checkedHash(_ text: String) -> String? {
    let digits = text.utf8.dropFirst(7)
    guard text.utf8.starts(with: "sha256:".utf8), digits.count == 64, digits.allSatisfy(ID.isDigit) else { return nil }
    return text
  }

  /// The article in its file's form.
  public var json: JSON {
    var object: JSONObject = [
      "schema": .string(Claims.articleSchema), "id": .string(id.description), "url": .optional(url),
      "canonical": .optional(canonical),
    ]
    if !addresses.isEmpty { object["addresses"] = .list(addresses) }
    object["title"] = .optional(title)
    object["publisher"] = .optional(publisher)
    object["authors"] = .list(authors)
    object["published"] = .optional(published)
    object["modified"] = .optional(modified)
    object["retrieved"] = .string(retrieved.description)
    object["language"] = .string(language)
    object["text"] = .string(text)
    if !superseded.isEmpty { object["superseded"] = .list(superseded) }
    if let bytes { object["bytes"] = .string(bytes) }
    if let retrieval { object["retrieval"] = retrieval.json }
    if let origin { object["origin"] = .string(origin) }
    object["dates"] = .optional(dates)
    object["notices"] = .list(notices)
    return .object(object)
  }
}

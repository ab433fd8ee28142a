internal import DigestKit
public import JSONKit
public import Measures

/// What a person adds to a claim: a source, a note, a verdict or a tag (W3C Web Annotation).
public struct Annotation: Hashable, LedgerValue {
  /// What kind of annotation it is.
  public enum Kind: String, CaseIterable, Sendable {
    /// Something outside that speaks for or against the claim, or helps to understand it.
    case source
    /// A remark.
    case note
    /// A rating of the claim (schema.org's `ClaimReview`).
    case verdict
    /// A word to find it by.
    case tag
  }

  /// What a source does for the claim.
  public enum Stance: String, CaseIterable, Sendable {
    /// It speaks for the claim.
    case supports
    /// It speaks against the claim.
    case disputes
    /// It helps to understand the claim.
    case context
  }

  /// What is annotated: the claim, one of its appearances, or the value that stood when the annotation was made.
  public struct Target: Hashable, LedgerValue {
    /// The appearance that is meant; nil for the claim as a whole.
    public var appearance: Appearance.ID?
    /// The value that stood then, as people read it ("100,000 estimated"); a verdict always has it.
    public var value: String?

    /// A target.
    public init(appearance: Appearance.ID? = nil, value: String? = nil) {
      self.appearance = appearance
      self.value = value
    }

    /// Reads a target; an absent one is the claim as a whole.
    public init(_ cursor: JSONCursor) throws(JSONMismatch) {
      appearance = try cursor["appearance"].optional { (c) throws(JSONMismatch) in
        try c.parsed("an appearance's id, such as \"p-3f9c02d4e6f8\"") { Appearance.ID($0) }
      }
      value = try cursor["value"].optional { (c) throws(JSONMismatch) in try c.string() }
    }

    /// The target in its file's form: only what is there.
    public var json: JSON {
      var object = JSONObject()
      if let appearance { object["appearance"] = .string(appearance.description) }
      if let value { object["value"] = .string(value) }
      return .object(object)
    }
  }

  /// Something outside the ledger that an annotation brings in.
  public struct Source: Hashable, LedgerValue {
    /// Where it is: an address, or a file's name.
    public var url: String
    /// Its title.
    public var title: String?
    /// When it was looked at.
    public var accessed: ExtendedDate?
    /// Where a copy is kept.
    public var archived: String?
    /// The SHA-256 of its bytes, in hexadecimal digits, where they were at hand.
    public var sha256: String?
    /// The words of it that matter.
    public var quote: String?

    /// A source.
    public init(
      url: String, title: String? = nil, accessed: ExtendedDate? = nil, archived: String? = nil, sha256: String? = nil,
      quote: String? = nil
    ) {
      self.url = url
      self.title = title
      self.accessed = accessed
      self.archived = archived
      self.sha256 = sha256
      self.quote = quote
    }

    /// Reads a source.
    public init(_ cursor: JSONCursor) throws(JSONMismatch) {
      url = try cursor["url"].string()
      title = try cursor["title"].optional { (c) throws(JSONMismatch) in try c.string() }
      accessed = try cursor["accessed"].optional(ExtendedDate.read)
      archived = try cursor["archived"].optional { (c) throws(JSONMismatch) in try c.string() }
      sha256 = try cursor["sha256"].optional { (c) throws(JSONMismatch) in try c.string() }
      quote = try cursor["quote"].optional { (c) throws(JSONMismatch) in try c.string() }
    }

    /// The source in its file's form.
    public var json: JSON {
      var object: JSONObject = ["url": .string(url), "title": .optional(title), "accessed": .optional(accessed)]
      if let archived { object["archived"] = .string(archived) }
      if let sha256 { object["sha256"] = .string(sha256) }
      if let quote { object["quote"] = .string(quote) }
      return .object(object)
    }
  }

  /// Its lasting name.
  public var id: ID
  /// What kind it is.
  public var kind: Kind
  /// Who made it, as `Name <email>`.
  public var by: String
  /// When it was made.
  public var at: Instant
  /// What is annotated.
  public var target: Target
  /// What a source does for the claim.
  public var stance: Stance?
  /// The source, for that kind.
  public var source: Source?
  /// The note, or the tag.
  public var text: String?
  /// The rating, in the person's own words ("false", "mostly true").
  public var verdict: String?
  /// The annotation that this one takes the place of.
  public var supersedes: ID?

  /// An annotation.
  public init(
    id: ID, kind: Kind, by: String, at: Instant, target: Target = Target(), stance: Stance? = nil,
    source: Source? = nil, text: String? = nil, verdict: String? = nil, supersedes: ID? = nil
  ) {
    self.id = id
    self.kind = kind
    self.by = by
    self.at = at
    self.target = target
    self.stance = stance
    self.source = source
    self.text = text
    self.verdict = verdict
    self.supersedes = supersedes
  }

  /// Reads an annotation.
  public init(_ cursor: JSONCursor) throws(JSONMismatch) {
    id = try cursor["id"].parsed("an annotation's id, such as \"n-3f9c5b6c7d8e\"") { ID($0) }
    kind = try cursor["kind"].choice(Kind.self)
    by = try cursor["by"].string()
    at = try Instant.read(cursor["at"])
    target = try cursor["target"].optional(Target.init) ?? Target()
    stance = try cursor["stance"].optional { (c) throws(JSONMismatch) in try c.choice(Stance.self) }
    source = try cursor["source"].optional(Source.init)
    text = try cursor["text"].optional { (c) throws(JSONMismatch) in try c.string() }
    verdict = try cursor["verdict"].optional { (c) throws(JSONMismatch) in try c.string() }
    supersedes = try cursor["supersedes"].optional { (c) throws(JSONMismatch) in
      try c.parsed("an annotation's id, such as \"n-3f9c5b6c7d8e\"") { ID($0) }
    }
    switch kind {
    case .source where source == nil: throw cursor["source"].mismatch("the source of an annotation of kind source")
    case .verdict where verdict == nil: throw cursor["verdict"].mismatch("the verdict of an annotation of kind verdict")
    case .note where text == nil, .tag where text == nil:
      throw cursor["text"].mismatch("the text of the \(kind.rawValue)")
    default: break
    }
  }

  /// The annotation in its file's form.
  public var json: JSON {
    var object: JSONObject = [
      "id": .string(id.description), "kind": .string(kind.rawValue), "by": .string(by), "at": .string(at.description),
      "target": target.json,
    ]
    if let stance { object["stance"] = .string(stance.rawValue) }
    if let source { object["source"] = source.json }
    if let text { object["text"] = .string(text) }
    if let verdict { object["verdict"] = .string(verdict) }
    if let supersedes { object["supersedes"] = .string(supersedes.description) }
    return .object(object)
  }
}

extension Annotation.Source {
  /// The SHA-256 of a source's bytes, in hexadecimal digits.
  public static func digest(of bytes: some Sequence<UInt8>) -> String { SHA256(of: bytes).hex }
}

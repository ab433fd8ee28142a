public import JSONKit

/// What a claim's figure is about: where, and what is counted in and out.
public struct Scope: Hashable, LedgerValue {
  /// The place, as written ("near its border with Ukraine").
  public var place: String?
  /// What the text says is counted in.
  public var includes: [String]
  /// What the text says is left out.
  public var excludes: [String]

  /// A scope.
  public init(place: String? = nil, includes: [String] = [], excludes: [String] = []) {
    self.place = place
    self.includes = includes
    self.excludes = excludes
  }

  /// Reads a scope; an absent one is empty.
  public init(_ cursor: JSONCursor) throws(JSONMismatch) {
    place = try cursor["place"].optional { (c) throws(JSONMismatch) in try c.string() }
    includes = try cursor["includes"].list { (c) throws(JSONMismatch) in try c.string() }
    excludes = try cursor["excludes"].list { (c) throws(JSONMismatch) in try c.string() }
  }

  /// The scope in its file's form.
  public var json: JSON {
    ["place": .optional(place), "includes": .list(includes), "excludes": .list(excludes)]
  }
}

/// Somebody or something that a claim names.
public struct Entity: Hashable, LedgerValue {
  /// As written in the sentence.
  public var `as`: String
  /// The fullest name that the text gives for it.
  public var ref: String
  /// Where it is written, in code points of the article's text.
  public var span: Range<Int>?

  /// An entity.
  public init(as written: String, ref: String, span: Range<Int>?) {
    self.as = written
    self.ref = ref
    self.span = span
  }

  /// Reads an entity.
  public init(_ cursor: JSONCursor) throws(JSONMismatch) {
    `as` = try cursor["as"].string()
    ref = try cursor["ref"].optional { (c) throws(JSONMismatch) in try c.string() } ?? `as`
    span = try cursor["span"].span()
  }

  /// The entity in its file's form.
  public var json: JSON { ["as": .string(`as`), "ref": .string(ref), "span": .span(span)] }
}

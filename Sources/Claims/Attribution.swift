public import JSONKit

/// One link of the chain that says whom an article has a claim from, outermost first ("AP reports that officials said").
///
/// A speaker who cannot be named from the text is kept as written, never guessed.
public struct Attribution: Hashable, LedgerValue {
  /// The speaker, by the fullest name that the text gives.
  public var name: String
  /// The speaker as written at this place ("NATO’s chief").
  public var `as`: String
  /// The word of saying ("said"), where there is one.
  public var verb: String?
  /// Where the speaker is written, in code points of the article's text.
  public var span: Range<Int>?

  /// A link of the chain.
  public init(name: String, as written: String, verb: String?, span: Range<Int>?) {
    self.name = name
    self.as = written
    self.verb = verb
    self.span = span
  }

  /// Reads a link of the chain.
  public init(_ cursor: JSONCursor) throws(JSONMismatch) {
    name = try cursor["name"].string()
    `as` = try cursor["as"].optional { (c) throws(JSONMismatch) in try c.string() } ?? name
    verb = try cursor["verb"].optional { (c) throws(JSONMismatch) in try c.string() }
    span = try cursor["span"].span()
  }

  /// The link in its file's form.
  public var json: JSON {
    ["name": .string(name), "as": .string(`as`), "verb": .optional(verb), "span": .span(span)]
  }
}

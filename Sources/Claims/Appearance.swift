public import JSONKit
public import Measures

/// One article making, or denying, a claim: what it says, whom it has it from, and the quote that says it.
public struct Appearance: Hashable, LedgerValue {
  /// Its lasting name.
  public var id: ID
  /// The article.
  public var article: Article.ID
  /// When the article was published, copied from it; nil where that is not known.
  public var published: ExtendedDate?
  /// Who published it, copied from it, so that how a claim stands follows from its own file.
  public var publisher: String?
  /// When the ledger recorded it.
  public var recorded: Instant
  /// Whether the article makes the claim or reports a denial.
  public var stance: Stance
  /// How the claim is put forward.
  public var mode: Mode
  /// Whether the statement is negated.
  public var polarity: Polarity
  /// The claim in this article's words, as a sentence that reads alone.
  public var statement: String
  /// Whom the article has it from, outermost first; empty where it speaks for itself.
  public var attribution: [Attribution]
  /// The figures.
  public var quantities: [Quantity]
  /// When what is claimed happened.
  public var when: TimeReference?
  /// The time for which a figure holds, where the text gives one.
  public var asOf: ExtendedDate?
  /// What is counted, and where.
  public var scope: Scope
  /// Whom and what it names.
  public var entities: [Entity]
  /// Under what condition it holds.
  public var condition: String?
  /// To whom it was said.
  public var addressee: [String]
  /// The stretches that are the speaker's own words, in code points of the article's text.
  public var verbatim: [Range<Int>]
  /// The words of the article that it was taken from.
  public var quote: Quote
  /// How the quote holds against the article's present text.
  public var support: Support
  /// What a person says it does to what stood before; what the program finds is computed, not stored.
  public var relation: Relation?
  /// What made it.
  public var by: Provenance
  /// What put it with its claim; nil for the first of a claim.
  public var link: Link?
  /// Set where a person rejected it.
  public var rejected: Rejection?
  /// Set where the publisher withdrew the article: it counts for nothing.
  public var withdrawn: Bool

  /// An appearance as an extractor makes it; what is not given is empty.
  public init(
    id: ID, article: Article.ID, published: ExtendedDate?, publisher: String?, recorded: Instant,
    stance: Stance = .asserts, mode: Mode = .asserted, polarity: Polarity = .positive, statement: String,
    attribution: [Attribution] = [], quantities: [Quantity] = [], when: TimeReference? = nil,
    asOf: ExtendedDate? = nil, scope: Scope = Scope(), entities: [Entity] = [], condition: String? = nil,
    addressee: [String] = [], verbatim: [Range<Int>] = [], quote: Quote, support: Support = .exact,
    relation: Relation? = nil, by: Provenance, link: Link? = nil, rejected: Rejection? = nil, withdrawn: Bool = false
  ) {
    self.id = id
    self.article = article
    self.published = published
    self.publisher = publisher
    self.recorded = recorded
    self.stance = stance
    self.mode = mode
    self.polarity = polarity
    self.statement = statement
    self.attribution = attribution
    self.quantities = quantities
    self.when = when
    self.asOf = asOf
    self.scope = scope
    self.entities = entities
    self.condition = condition
    self.addressee = addressee
    self.verbatim = verbatim
    self.quote = quote
    self.support = support
    self.relation = relation
    self.by = by
    self.link = link
    self.rejected = rejected
    self.withdrawn = withdrawn
  }

  /// Whether it counts: neither rejected by a person nor withdrawn by its publisher.
  public var isAlive: Bool { rejected == nil && !withdrawn }

  /// Whom it is from: the outermost speaker, else the publisher, else the article itself.
  public var source: String { attribution.first?.name ?? publisher ?? article.description }

  /// When it was published, to the second; nil where only the day is known.
  var clock: Instant? {
    guard let published, published.description.utf8.count > 10 else { return nil }
    return Instant(published.description)
  }

  /// ``source`` in the form in which sources are compared: lower case, single spaces, no full stops ("U.S."), no leading
  /// article.
  public var sourceKey: String { Self.sourceKey(source) }

  /// A name in the form in which sources are compared.
  public static func sourceKey(_ source: String) -> String {
    var words = source.lowercased().filter { $0 != "." }.split(whereSeparator: \.isWhitespace)
    if words.count > 1, ["the", "a", "an"].contains(words[0]) { words.removeFirst() }
    return words.joined(separator: " ")
  }
}

extension Appearance {
  /// Reads an appearance.
  public init(_ cursor: JSONCursor) throws(JSONMismatch) {
    id = try cursor["id"].parsed("an appearance's id, such as \"p-3f9c02d4e6f8\"") { ID($0) }
    article = try cursor["article"].parsed("an article's id, such as \"a-3f9c1a2b4d5e\"") { Article.ID($0) }
    published = try cursor["published"].optional(ExtendedDate.read)
    publisher = try cursor["publisher"].optional { (c) throws(JSONMismatch) in try c.string() }
    recorded = try Instant.read(cursor["recorded"])
    stance = try cursor["stance"].choice(Stance.self)
    mode = try cursor["mode"].choice(Mode.self)
    polarity = try cursor["polarity"].choice(Polarity.self)
    statement = try cursor["statement"].string()
    attribution = try cursor["attribution"].list(Attribution.init)
    quantities = try cursor["quantities"].list(Quantity.init)
    when = try cursor["when"].optional(TimeReference.init)
    asOf = try cursor["asOf"].optional(ExtendedDate.read)
    scope = try cursor["scope"].optional(Scope.init) ?? Scope()
    entities = try cursor["entities"].list(Entity.init)
    condition = try cursor["condition"].optional { (c) throws(JSONMismatch) in try c.string() }
    addressee = try cursor["addressee"].list { (c) throws(JSONMismatch) in try c.string() }
    verbatim = try cursor["verbatim"].list { (c) throws(JSONMismatch) -> Range<Int> in
      guard let span = try c.span() else { throw c.mismatch("a span [start, end]") }
      return span
    }
    quote = try Quote(cursor["quote"])
    support = try cursor["support"].choice(Support.self)
    relation = try cursor["relation"].optional { (c) throws(JSONMismatch) in try c.choice(Relation.self) }
    by = try Provenance(cursor["by"])
    link = try cursor["link"].optional(Link.init)
    rejected = try cursor["rejected"].optional(Rejection.init)
    withdrawn = try cursor["withdrawn"].optional { (c) throws(JSONMismatch) in try c.bool() } ?? false
    for index in quantities.indices
    where quantities[..<index].contains(where: { $0.id.isSame(as: quantities[index].id) }) {
      throw cursor["quantities"].mismatch("quantities with ids of their own; \(quantities[index].id) is there twice")
    }
  }

  /// The appearance in its file's form.
  public var json: JSON {
    var object: JSONObject = [
      "id": .string(id.description), "article": .string(article.description), "published": .optional(published),
      "publisher": .optional(publisher), "recorded": .string(recorded.description), "stance": .string(stance.rawValue),
      "mode": .string(mode.rawValue), "polarity": .string(polarity.rawValue), "statement": .string(statement),
      "attribution": .list(attribution), "quantities": .list(quantities), "when": .optional(when),
      "asOf": .optional(asOf), "scope": scope.json, "entities": .list(entities), "condition": .optional(condition),
      "addressee": .list(addressee), "verbatim": .array(verbatim.map { .span($0) }), "quote": quote.json,
      "support": .string(support.rawValue), "relation": .optional(relation?.rawValue), "by": by.json,
      "link": .optional(link),
    ]
    if let rejected { object["rejected"] = rejected.json }
    if withdrawn { object["withdrawn"] = .bool(true) }
    return .object(object)
  }
}

public import JSONKit
public import Measures

/// One checkable statement, followed across articles (schema.org's `Claim`).
///
/// The appearances are what is known; ``statement``, ``standing`` and ``disputed`` follow from them
/// (``HowItStands``) and are written into the file for whoever reads it there.
public struct Claim: Hashable, LedgerValue {
  /// A value or wording that a person fixed, with the reason.
  public struct Pin: Hashable, LedgerValue {
    /// The wording.
    public var statement: String?
    /// The value, as people write it ("130,000").
    public var value: String?
    /// Why.
    public var why: String
    /// Who fixed it, as `Name <email>`.
    public var by: String
    /// When; views say how many appearances came after.
    public var at: Instant

    /// A pin.
    public init(statement: String?, value: String?, why: String, by: String, at: Instant) {
      self.statement = statement
      self.value = value
      self.why = why
      self.by = by
      self.at = at
    }

    /// Reads a pin.
    public init(_ cursor: JSONCursor) throws(JSONMismatch) {
      statement = try cursor["statement"].optional { (c) throws(JSONMismatch) in try c.string() }
      value = try cursor["value"].optional { (c) throws(JSONMismatch) in try c.string() }
      why = try cursor["why"].string()
      by = try cursor["by"].string()
      at = try Instant.read(cursor["at"])
    }

    /// The pin in its file's form.
    public var json: JSON {
      [
        "statement": .optional(statement), "value": .optional(value), "why": .string(why), "by": .string(by),
        "at": .string(at.description),
      ]
    }
  }

  /// Its lasting name.
  public var id: ID
  /// Its main words without figures; people may edit it.
  public var label: String
  /// What it says now.
  public private(set) var statement: String
  /// What each source says now, newest first.
  public private(set) var standing: [Standing]
  /// Whether what stands excludes itself, or is denied by another source.
  public private(set) var disputed: Bool
  /// What a person fixed.
  public var pinned: Pin?
  /// Every article that makes or denies it, by date and clock of publication, then by id; undated ones come first.
  public var appearances: [Appearance] { didSet { settle() } }
  /// What people added, oldest first.
  public var annotations: [Annotation] { didSet { annotations.sort(by: Self.earlier) } }
  /// Other claims that have to do with it, in the order of their ids; each once.
  public var related: [RelatedClaim] { didSet { related = Self.ordered(related) } }

  /// A claim; how it stands is computed.
  public init(
    id: ID, label: String, pinned: Pin? = nil, appearances: [Appearance], annotations: [Annotation] = [],
    related: [RelatedClaim] = []
  ) {
    self.id = id
    self.label = label
    self.pinned = pinned
    self.appearances = appearances
    self.annotations = annotations.sorted(by: Self.earlier)
    self.related = Self.ordered(related)
    statement = ""
    standing = []
    disputed = false
    settle()
  }

  /// Puts the appearances into their order, and computes how the claim stands.
  private mutating func settle() {
    // A `didSet` does not see its own assignments, so this runs once for each change.
    if !appearances.indices.dropFirst().allSatisfy({ !Self.earlier(appearances[$0], appearances[$0 - 1]) }) {
      appearances.sort(by: Self.earlier)
    }
    let stands = HowItStands(of: appearances)
    statement = stands.statement
    standing = stands.standing
    disputed = stands.disputed
  }

  static func earlier(_ left: Appearance, _ right: Appearance) -> Bool {
    switch (left.published?.first, right.published?.first) {
    case (let l?, let r?) where l != r: return l < r
    case (nil, .some): return true
    case (.some, nil): return false
    default: break
    }
    if left.published != right.published {
      // A day without a clock comes before all that has one, so that this is an order.
      let clocks = (left.clock?.seconds ?? .min, right.clock?.seconds ?? .min)
      if clocks.0 != clocks.1 { return clocks.0 < clocks.1 }
    }
    return left.id < right.id
  }

  /// By id; of two that name the same claim, the first.
  private static func ordered(_ related: [RelatedClaim]) -> [RelatedClaim] {
    var ordered: [RelatedClaim] = []
    for one in related where !ordered.contains(where: { $0.claim == one.claim }) { ordered.append(one) }
    return ordered.sorted { $0.claim < $1.claim }
  }

  private static func earlier(_ left: Annotation, _ right: Annotation) -> Bool {
    left.at != right.at ? left.at < right.at : left.id < right.id
  }

  /// How it stood by what had been published by the end of `day`; nil where nothing had.
  public func publishedBy(_ day: CalendarDate) -> Claim? {
    let known = appearances.filter { ($0.published?.first).map { $0 <= day } ?? false }
    if known.isEmpty { return nil }
    var claim = self
    claim.appearances = known
    return claim
  }

  /// Whether no article says it any longer: all that asserted it, and count, have lost their words.
  ///
  /// How it stands does not follow that by itself, for what was published was said.
  public var isUnsupported: Bool {
    let asserting = appearances.filter { $0.isAlive && $0.stance == .asserts }
    return !asserting.isEmpty && asserting.allSatisfy { $0.support == .lost }
  }

  /// The appearance that its statement is of: the newest standing one.
  public var face: Appearance? {
    let newest = standing.first?.appearance
    return appearances.last { $0.id == newest } ?? appearances.last
  }

  /// The name of the quantity that the claim is followed by: the one that most of its appearances give, the first of equals.
  public var measureID: String? { Self.measureID(of: appearances) }

  static func measureID(of appearances: [Appearance]) -> String? {
    var counts: [String: Int] = [:]
    for appearance in appearances {
      for quantity in appearance.quantities { counts[quantity.id, default: 0] += 1 }
    }
    return counts.min { left, right in
      if left.value != right.value { return left.value > right.value }
      let (one, other) = (left.key, right.key)
      return one.utf8.count != other.utf8.count ? one.utf8.count < other.utf8.count : one < other
    }?.key
  }

  /// The quantity of `appearance` that the claim is followed by.
  public func measure(of appearance: Appearance) -> Quantity? {
    guard let measureID else { return nil }
    return appearance.quantities.first { $0.id.isSame(as: measureID) }
  }

  /// Reads a claim; how it stands is computed, not read.
  public init(_ cursor: JSONCursor) throws(JSONMismatch) {
    let schema = try cursor["schema"].string()
    guard schema.isSame(as: Claims.claimSchema) else {
      throw cursor["schema"].mismatch("\"\(Claims.claimSchema)\", the format that this version reads")
    }
    if cursor["conflicts"].exists {
      throw cursor["conflicts"].mismatch("no conflicts: settle what a merge left there, then remove the key")
    }
    let appearances = try cursor["appearances"].list(Appearance.init)
    if appearances.isEmpty { throw cursor["appearances"].mismatch("at least one appearance") }
    try Self.refuseTwins(appearances.map(\.id.description), at: cursor["appearances"])
    let annotations = try cursor["annotations"].list(Annotation.init)
    try Self.refuseTwins(annotations.map(\.id.description), at: cursor["annotations"])
    self.init(
      id: try cursor["id"].parsed("a claim's id, such as \"c-3f9c77e01b2a\"") { ID($0) },
      label: try cursor["label"].string(), pinned: try cursor["pinned"].optional(Pin.init), appearances: appearances,
      annotations: annotations, related: try cursor["related"].list(RelatedClaim.init))
  }

  private static func refuseTwins(_ ids: [String], at cursor: JSONCursor) throws(JSONMismatch) {
    var seen = Set<String>()
    for id in ids where !seen.insert(id).inserted {
      throw cursor.mismatch("things with ids of their own; \(id) is there twice")
    }
  }

  /// The claim in its file's form.
  public var json: JSON {
    var object: JSONObject = [
      "schema": .string(Claims.claimSchema), "id": .string(id.description), "label": .string(label),
      "statement": .string(statement), "standing": .list(standing), "disputed": .bool(disputed),
      "pinned": .optional(pinned), "appearances": .list(appearances), "annotations": .list(annotations),
    ]
    if !related.isEmpty { object["related"] = .list(related) }
    return .object(object)
  }
}

/// What one appearance of a claim does to what stood before it: updates it, repeats it, confirms it, excludes it.
public struct AppearanceRelation: Hashable, Sendable {
  /// The appearance.
  public let appearance: Appearance.ID
  /// The earlier appearance that it speaks to.
  public let earlier: Appearance.ID
  /// What it does to that.
  public let relation: Relation
  /// Whether a person said so; else it is computed.
  public let isRuled: Bool
  /// Why, in a few words: "one origin", "the same source, another time".
  public let why: String
}

extension Claim {
  /// The appearances that are alive, in the order in which they were published: of one day by the clock, of one article by its
  /// versions.
  public var told: [Appearance] { Saying.all(of: appearances).map(\.appearance) }

  /// What each appearance does to what stood before it, in the order of publication; for each that is alive and has
  /// something before it.
  ///
  /// It is computed from the appearances and never stored, so an article that is recorded late changes its neighbours. A
  /// person's ruling (``Appearance/relation``) overrules what is computed.
  ///
  /// What an appearance speaks to is the one of the earlier ones that tells a reader what it did to the claim:
  ///
  /// 1. what it says again: the newest of its own origin, else of its own source, that gave the same value;
  /// 2. else, of the last words of all sources, those of the same definition that speak for the same time, and where there are
  ///    none, those of the newest day. Of several, the one that its own source contradicts comes first, then one that
  ///    it agrees with, its own source's older word, one that it excludes; of equals the newest. One that gives a value comes
  ///    before one that gives none.
  ///
  /// A denial speaks to the newest that another source asserts. Where all the earlier ones count something else, it is
  /// the newest of those.
  ///
  /// - Parameter origins: Which of the articles come from one origin.
  public func relations(origins: Origins = Origins()) -> [AppearanceRelation] {
    RelationReader(Saying.all(of: appearances), origins: origins).relations
  }
}

extension Relation {
  /// Whether the two cannot both be right, which makes a claim disputed as long as both stand.
  public var isConflict: Bool { self == .disagrees || self == .contradicts || self == .denies }
}

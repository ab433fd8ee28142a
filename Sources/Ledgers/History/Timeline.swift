public import Claims
public import Measures

/// A claim's amount over time: a series for each source.
public struct Timeline: Sendable {
  /// What one source said over time.
  public struct Series: Sendable {
    /// The source.
    public let source: String
    /// What it said, by date of publication.
    public let points: [Point]
  }

  /// One value that a source gave.
  public struct Point: Sendable {
    /// When the article was published.
    public let published: ExtendedDate?
    /// The time for which the value holds, where the text gives one.
    public let asOf: ExtendedDate?
    /// The value.
    public let quantity: Quantity
    /// The article.
    public let article: Article.ID
    /// The appearance.
    public let appearance: Appearance.ID
    /// Whether it is no news: the source had given the same value just before, or it repeats its own origin's text or an older value
    /// of its source, or a person says so.
    public let repeats: Bool
    /// What is counted, where the text says so; a series breaks where it changes.
    public let scope: Scope
    /// How its quote holds: what is `lost` the article no longer says.
    public let support: Support
  }

  /// The claim.
  public let claim: Claim
  /// The series, in the order of their first points.
  public let series: [Series]
  /// The unit of the amounts.
  public let unit: String?

  /// The timeline of a claim: its measure in every appearance that asserts it and is alive.
  ///
  /// - Parameter origins: Which of its articles come from one origin; what they say is said once.
  public init(of claim: Claim, origins: Origins = Origins()) {
    self.claim = claim
    let repeated = Set(claim.relations(origins: origins).filter { $0.relation == .repeats }.map(\.appearance))
    unit = claim.unit
    var names: [String] = []
    var sources: [String: String] = [:]
    var points: [String: [Point]] = [:]
    for appearance in claim.told where appearance.stance == .asserts {
      guard let quantity = claim.measure(of: appearance), quantity.low != nil || quantity.high != nil else { continue }
      // Articles that neither name a source nor have a publisher share a series; as sources, each stands for itself.
      let isNameless = appearance.source == appearance.article.description
      let key = isNameless ? "" : appearance.sourceKey
      if points[key] == nil {
        names.append(key)
        sources[key] = isNameless ? "articles without a publisher" : appearance.source
      }
      let saysItAgain = points[key]?.last.map { $0.quantity.hasSameValue(as: quantity) } ?? false
      points[key, default: []].append(
        Point(
          published: appearance.published, asOf: appearance.asOf, quantity: quantity, article: appearance.article,
          appearance: appearance.id, repeats: saysItAgain || repeated.contains(appearance.id), scope: appearance.scope,
          support: appearance.support))
    }
    series = names.map { Series(source: sources[$0] ?? $0, points: points[$0] ?? []) }
  }
}

extension Ledger {
  /// The amounts of a claim over time.
  public func timeline(of id: Claim.ID) throws -> Timeline {
    let claim = try claim(id).claim
    return Timeline(of: claim, origins: try origins(of: claim))
  }
}

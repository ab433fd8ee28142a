import Claims
import Measures

/// Appearances of a claim, told in a line each: `US officials, 2022-01-12: 100000`.
///
/// `SOURCE[ denies], DATE[ as of DATE]: VALUE[ HEDGE][ in PLACE]`, where the value is `100000`, `>100000`, `<50000`,
/// `169000-190000`, `so` for none, or `not` for the negated statement; `?` is an unknown date, and `(Post)` a paper that speaks for itself.
enum Told {
  /// The claim that these lines tell of, an article each.
  static func claim(_ lines: [String]) -> Claim {
    Claim(
      id: Claim.id(article: Samples.article, quote: "quote", occurrence: 0) { _ in false }, label: "troops",
      appearances: lines.enumerated().map { appearance($1, article: $0 + 1) })
  }

  /// What the last of these lines does to which of the others, by their places from 0.
  static func last(_ lines: [String], origins: Origins = Origins()) -> (relation: Relation, earlier: Int)? {
    let claim = claim(lines)
    let ids = lines.enumerated().map { appearance($1, article: $0 + 1).id }
    guard let last = claim.relations(origins: origins).first(where: { $0.appearance == ids.last }),
      let earlier = ids.firstIndex(of: last.earlier)
    else { return nil }
    return (last.relation, earlier)
  }

  /// The appearance that a line tells of.
  static func appearance(_ line: String, article number: Int) -> Appearance {
    let parts = line.split(separator: ": ", maxSplits: 1).map(String.init)
    let head = parts[0].split(separator: ", ", maxSplits: 1).map(String.init)
    let isPaper = head[0].hasPrefix("(")
    let isDenial = head[0].hasSuffix(" denies")
    let dates = head[1].split(separator: " as of ").map(String.init)
    var words = parts[1].split(separator: " ").map(String.init)
    var place: String?
    if let index = words.firstIndex(of: "in") {
      place = words[index...].joined(separator: " ")
      words.removeSubrange(index...)
    }
    var appearance = Samples.appearance(
      number, published: dates[0] == "?" ? nil : dates[0],
      publisher: isPaper ? String(head[0].dropFirst().dropLast()) : "Example Wire",
      speaker: isPaper ? nil : isDenial ? String(head[0].dropLast(" denies".count)) : head[0],
      asOf: dates.count > 1 ? dates[1] : nil, stance: isDenial ? .denies : .asserts,
      polarity: words[0] == "not" ? .negative : .positive)
    appearance.scope.place = place
    appearance.quantities = ["so", "not"].contains(words[0]) ? [] : [quantity(words)]
    return appearance
  }

  private static func quantity(_ words: [String]) -> Quantity {
    let isBound = words[0].hasPrefix(">") || words[0].hasPrefix("<")
    let ends = (isBound ? words[0].dropFirst() : words[0][...]).split(separator: "-").map { Amount(String($0)) }
    return Quantity(
      id: "q1", of: "troops", unit: "person", low: words[0].hasPrefix("<") ? nil : ends[0],
      high: words[0].hasPrefix(">") ? nil : ends[ends.count - 1], lowOpen: words[0].hasPrefix(">"),
      highOpen: words[0].hasPrefix("<"), basis: words.count > 1 ? Basis(rawValue: words[1]) : nil, text: words[0])
  }

  /// The origins in which the articles of these places in a story are one.
  static func oneOrigin(_ places: Int...) -> Origins {
    let articles = places.map { appearance("A, ?: so", article: $0 + 1).article }
    return Origins(groups: [
      Origins.Group(
        articles: articles,
        reasons: [Origins.Reason(article: articles[0], other: articles[1], why: "both credit Example Wire")])
    ])
  }
}

extension Claim {
  /// Rules on the appearances of a source, as a person would.
  mutating func rule(_ relation: Relation, on source: String) {
    for index in appearances.indices where appearances[index].source == source {
      appearances[index].relation = relation
    }
  }
}

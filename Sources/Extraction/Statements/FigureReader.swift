import Claims
import English
import Measures

/// Turns the amounts of a sentence into those of a claim.
enum FigureReader {
  /// The quantities of a claim, the one that it will be followed by first, each with its rule.
  ///
  /// People, money, shares and things counted come before measures, these before lengths of time and ages; orders of size
  /// (“thousands”) come last. Within these the order is the text's.
  static func quantities(_ mentions: [QuantityMention], of text: [Unicode.Scalar]) -> [(Quantity, rule: String)] {
    let ranked = mentions.enumerated().sorted { left, right in
      let ranks = (rank(left.element), rank(right.element))
      return ranks.0 == ranks.1 ? left.offset < right.offset : ranks.0 < ranks.1
    }
    return ranked.enumerated().map { index, entry in
      let mention = entry.element
      let quantity = Quantity(
        id: "q\(index + 1)", of: mention.noun, unit: mention.unit, low: mention.low, high: mention.high,
        lowOpen: mention.lowOpen, highOpen: mention.highOpen,
        basis: mention.hedge.flatMap { Basis(rawValue: $0.rawValue) },
        text: String(scalars: text[mention.span]), span: mention.span)
      return (quantity, mention.rule)
    }
  }

  private static func rank(_ mention: QuantityMention) -> Int {
    if mention.isVague { return 3 }
    switch mention.kind {
    case .count, .money, .percent: return 0
    case .measure, .number: return 1
    case .duration, .age: return 2
    }
  }
}

import Claims
import English
import Measures

/// Turns the amounts of a sentence into those of a claim.
enum FigureReader {
  /// The quantities of a claim, the one that it will be followed by first, each with its rule.
  ///
  /// People, money, shares and things counted come before measures, these before lengths of time and ages. Orders of size
  /// (“thousands”) come after figures of their kind, but before other kinds: where thousands are feared dead in a quake of
  /// magnitude 7, the claim is about the dead. What has become of something comes before what it was and by how much it
  /// changed, and what stands in brackets behind both; what is denied beside the right figure is none. Within these the
  /// order is the text's.
  static func quantities(_ mentions: [QuantityMention], of text: [Unicode.Scalar]) -> [(Quantity, rule: String)] {
    let stated = mentions.filter { $0.role != .denied }
    let ranked = (stated.isEmpty ? mentions : stated).enumerated().sorted { left, right in
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
    let kind =
      switch mention.kind {
      case .count, .money, .percent: 0
      case .measure, .number: 2
      case .duration, .age: 4
      }
    return kind + (mention.isVague ? 1 : 0) + (mention.role == .value ? 0 : 3)
  }
}

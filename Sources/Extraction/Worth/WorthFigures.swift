import Claims
import English

/// How many amounts a statement gives, by what they are worth to somebody who checks.
struct WorthFigures {
  /// Amounts with a number: people, things, money, shares, measures.
  var figures = 0
  /// Whether one of them is money or a share.
  var hasMoneyOrShare = false
  /// Orders of size: “dozens”, “tens of thousands”.
  var rough = 0
  /// Lengths of time and ages.
  var durations = 0

  /// The amounts of a sentence.
  init(_ mentions: [QuantityMention]) {
    for mention in mentions {
      switch mention.kind {
      case .duration, .age: durations += 1
      case .money, .percent:
        add(isRough: mention.isVague)
        hasMoneyOrShare = true
      case .count, .measure, .number: add(isRough: mention.isVague)
      }
    }
  }

  /// The amounts of a claim.
  init(_ quantities: [Quantity]) {
    for quantity in quantities {
      if Self.durationUnits.contains(quantity.unit) {
        durations += 1
        continue
      }
      add(isRough: Self.isRough(quantity))
      if quantity.unit == "%" || Self.isCurrency(quantity.unit) { hasMoneyOrShare = true }
    }
  }

  private mutating func add(isRough: Bool) {
    if isRough { rough += 1 } else { figures += 1 }
  }

  private static let durationUnits: Set<String> = [
    "second", "minute", "hour", "day", "week", "month", "year", "decade", "century",
  ]

  /// A currency's code in ISO 4217.
  private static func isCurrency(_ unit: String) -> Bool {
    unit.utf8.count == 3 && unit.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
  }

  /// An order of size has a lower end only, and is written without a digit: “thousands of people”.
  private static func isRough(_ quantity: Quantity) -> Bool {
    guard quantity.high == nil, !quantity.lowOpen else { return false }
    return !quantity.text.unicodeScalars.contains { ("0"..."9").contains($0) }
  }
}

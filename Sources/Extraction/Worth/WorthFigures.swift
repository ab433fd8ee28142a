import Claims
import English
import Measures

/// How many amounts a statement gives, by what they are worth to somebody who checks.
struct WorthFigures {
  /// Amounts with a number: people, things, money, shares, measures.
  var figures = 0
  /// Counts of one to three in words: “two wars”.
  var small = 0
  /// Whether one of them is money or a share.
  var hasMoneyOrShare = false
  /// Orders of size: “dozens”, “tens of thousands”.
  var rough = 0
  /// Lengths of time and ages.
  var durations = 0

  /// The amounts of a sentence.
  init(_ mentions: [QuantityMention], of text: [Unicode.Scalar]) {
    for mention in mentions {
      switch mention.kind {
      case .duration, .age: durations += 1
      case .money, .percent:
        add(isRough: mention.isVague, isSmall: false)
        hasMoneyOrShare = true
      case .count, .measure, .number:
        let words = mention.numberSpan.clamped(to: text.indices).map { text[$0] }
        add(isRough: mention.isVague, isSmall: Self.isSmall(mention.low, mention.high, words))
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
      let isMoneyOrShare = quantity.unit == "%" || Self.currencies.contains(quantity.unit)
      if isMoneyOrShare { hasMoneyOrShare = true }
      let isSmall = !isMoneyOrShare && Self.isSmall(quantity.low, quantity.high, Array(quantity.text.unicodeScalars))
      add(isRough: Self.isRough(quantity), isSmall: isSmall)
    }
  }

  private mutating func add(isRough: Bool, isSmall: Bool) {
    if isRough { rough += 1 } else if isSmall { small += 1 } else { figures += 1 }
  }

  /// Whether a number is one to three, and written in words.
  private static func isSmall(_ low: Amount?, _ high: Amount?, _ text: [Unicode.Scalar]) -> Bool {
    guard let low, let high, low == high, let three = Amount("3"), low <= three else { return false }
    return !hasDigit(text)
  }

  private static func hasDigit(_ text: some Sequence<Unicode.Scalar>) -> Bool {
    text.contains { ("0"..."9").contains($0) }
  }

  private static let durationUnits: Set<String> = [
    "second", "minute", "hour", "day", "week", "month", "year", "decade", "century",
  ]

  /// The currencies that news give sums in, by their codes in ISO 4217.
  private static let currencies: Set<String> = Set(
    """
    USD EUR GBP JPY CNY CHF CAD AUD NZD INR RUB UAH PLN SEK NOK DKK CZK HUF RON TRY ILS SAR AED EGP ZAR NGN KES BRL MXN ARS \
    CLP COP HTG DOP KRW IDR MYR SGD HKD THB PHP VND PKR BDT IRR IQD AFN SYP LBP XOF XAF
    """.split(separator: " ").map(String.init))

  /// An order of size has a lower end only, and is written without a digit: “thousands of people”.
  private static func isRough(_ quantity: Quantity) -> Bool {
    guard quantity.high == nil, !quantity.lowOpen else { return false }
    return !hasDigit(quantity.text.unicodeScalars)
  }
}

import English
import Measures

/// One kind of amount that Recognizers-Text has a file of cases for, and what is found for it.
enum QuantitiesModel: String, CaseIterable {
  case currency = "CurrencyModel"
  case number = "NumberModel"
  case dimension = "DimensionModel"
  case percent = "PercentModel"
  case age = "AgeModel"
  case range = "NumberRangeModel"
  case ordinal = "OrdinalModel"

  /// What is found, as it is compared with a mark.
  struct Answer {
    let span: Range<Int>
    let low: Amount?
    let high: Amount?
    let lowOpen: Bool
    let highOpen: Bool
    let unit: String?
  }

  /// What the table calls it.
  var name: String {
    switch self {
    case .currency: "currencies"
    case .number: "numbers"
    case .dimension: "dimensions"
    case .percent: "percentages"
    case .age: "ages"
    case .range: "number ranges"
    case .ordinal: "ordinals"
    }
  }

  /// The score of Recognizers-Text on its own cases, as the project's goals have it.
  var peer: Double? {
    switch self {
    case .currency: 0.772
    case .number: 0.753
    case .dimension: 0.630
    case .percent, .age, .range, .ordinal: nil
    }
  }

  /// What is found in a text.
  func answers(in text: [Unicode.Scalar]) -> [Answer] {
    sentences(of: text).flatMap { sentence in
      switch self {
      case .number: numbers(in: sentence, of: text).map { Answer($0) }
      case .ordinal: ordinals(in: sentence, of: text).map { Answer($0) }
      default: quantities(in: sentence, of: text).filter(covers).map { Answer($0, withCues: self == .range) }
      }
    }
  }

  /// Every amount of a text, and the numbers outside of them.
  static func anyAmounts(in text: [Unicode.Scalar]) -> [Answer] {
    sentences(of: text).flatMap { sentence in
      let amounts = quantities(in: sentence, of: text).map { Answer($0, withCues: false) }
      let others = numbers(in: sentence, of: text).map { Answer($0) }.filter { number in
        !amounts.contains { $0.span.overlaps(number.span) }
      }
      return (amounts + others).sorted { $0.span.lowerBound < $1.span.lowerBound }
    }
  }

  private func covers(_ mention: QuantityMention) -> Bool {
    switch self {
    case .currency: mention.kind == .money && !mention.isVague
    case .number, .ordinal: false
    case .dimension:
      // Temperatures and magnitudes have files of their own, or none.
      mention.kind == .measure && !mention.isVague && !mention.unit.hasPrefix("degree ") && mention.unit != "magnitude"
    case .percent: mention.kind == .percent && mention.rule.hasPrefix("percent")
    case .age: mention.kind == .age
    case .range: mention.low != mention.high && !mention.isVague
    }
  }

  /// Whether an answer has the value of a mark.
  func isRight(_ answer: Answer, _ mark: QuantitiesCase.Mark) -> Bool {
    if self == .ordinal { return mark.value == answer.unit }
    guard self == .range else {
      guard answer.low == nil || answer.high == nil || answer.low == answer.high,
        let value = answer.low ?? answer.high
      else { return false }
      let written = mark.value.last == "%" ? String(mark.value.dropLast()) : mark.value
      return Self.isSame(value, written)
    }
    // `[20,30)`: of two ends the second is left out by habit, so that only of an open range the brackets tell anything.
    let ends = mark.value.dropFirst().dropLast().split(separator: ",", omittingEmptySubsequences: false)
    guard ends.count == 2 else { return false }
    let low = answer.low.map { Self.isSame($0, String(ends[0])) } ?? ends[0].isEmpty
    let high = answer.high.map { Self.isSame($0, String(ends[1])) } ?? ends[1].isEmpty
    guard low && high, ends[0].isEmpty || ends[1].isEmpty else { return low && high }
    return ends[0].isEmpty ? answer.highOpen == (mark.value.last == ")") : answer.lowOpen == (mark.value.first == "(")
  }

  /// Whether two numbers are the same, but for the digits behind the twelfth.
  static func isSame(_ value: Amount, _ written: String) -> Bool {
    guard let left = Double(value.description), let right = Double(written) else { return false }
    return abs(left - right) <= 1e-9 * max(1, abs(right))
  }

  /// Whether the unit of an answer is that of a mark, whichever they call it.
  func isSameUnit(_ answer: Answer, _ mark: QuantitiesCase.Mark) -> Bool {
    guard let unit = mark.unit, self == .currency || self == .dimension || self == .age else { return true }
    guard let own = answer.unit?.split(separator: "/").first else { return false }
    if self == .currency { return Self.currencies[unit] == String(own) }
    let name = unit.lowercased()
      .replacing("meter", with: "metre").replacing("liter", with: "litre").replacing("metric ton", with: "tonne")
      .replacing("pound", with: "pound-mass").replacing(" per ", with: "/")
    return name == (name.contains("/") ? answer.unit : String(own))
  }

  private static let currencies = [
    "Dollar": "USD", "United States dollar": "USD", "Euro": "EUR", "Chinese yuan": "CNY", "Pound": "GBP",
    "British pound": "GBP", "Canadian dollar": "CAD", "Australian dollar": "AUD", "Hong Kong dollar": "HKD",
    "New Zealand dollar": "NZD", "Japanese yen": "JPY", "Franc": "franc", "Swiss franc": "CHF", "Rupee": "INR",
    "Sri Lankan rupee": "LKR", "Finnish markka": "FIM", "Peseta": "ESP", "Netherlands guilder": "NLG",
    "Georgian lari": "GEL", "Costa Rican colón": "CRC", "Lao kip": "LAK", "Bitcoin": "BTC", "Cent": "cent",
    "Pence": "penny", "Penny": "penny", "Sen": "sen", "Satoshi": "satoshi",
  ]
}

extension QuantitiesModel.Answer {
  fileprivate init(_ mention: NumberMention) {
    self.init(
      span: mention.span, low: mention.value, high: mention.value, lowOpen: false, highOpen: false, unit: nil)
  }

  /// A place in an order; in the manner of the cases, the last is `end+0` and the one before it `end-1`.
  fileprivate init(_ mention: OrdinalMention) {
    let back = (mention.place - Amount(1)).description
    self.init(
      span: mention.span, low: mention.place, high: mention.place, lowOpen: false, highOpen: false,
      unit: mention.isFromEnd ? (back == "0" ? "end+0" : "end-\(back)") : mention.place.description)
  }

  /// The number with its unit, or all that opens it.
  fileprivate init(_ mention: QuantityMention, withCues: Bool) {
    let unit = mention.unitSpan ?? mention.numberSpan
    let number = mention.numberSpan
    let plain = min(number.lowerBound, unit.lowerBound)..<max(number.upperBound, unit.upperBound)
    self.init(
      span: withCues ? min(mention.span.lowerBound, number.lowerBound)..<number.upperBound : plain,
      low: mention.low, high: mention.high, lowOpen: mention.lowOpen, highOpen: mention.highOpen, unit: mention.unit)
  }
}

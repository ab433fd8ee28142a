import Measures

/// An amount while it is being put together; places are tokens.
struct QuantityDraft {
  /// The whole of it so far.
  var start: Int
  var end: Int
  /// The number or numbers alone.
  var number: Range<Int>
  var low: Amount?
  var high: Amount?
  var lowOpen = false
  var highOpen = false
  var unit: String?
  var unitTokens: Range<Int>?
  var noun: Int?
  var hedge: QuantityMention.Hedge?
  var hedgeTokens: Range<Int>?
  var isVague = false
  var kind = QuantityMention.Kind.number
  var role = QuantityMention.Role.value
  var rule: String

  /// Whether both ends are one number, which a cue may open.
  var isPoint: Bool { low != nil && low == high }

  /// Whether nothing says what it measures.
  var isBare: Bool { unit == nil && noun == nil }

  init(number: Range<Int>, low: Amount?, high: Amount?, rule: String) {
    self.start = number.lowerBound
    self.end = number.upperBound
    self.number = number
    self.low = low
    self.high = high
    self.rule = rule
  }
}

extension Amount {
  /// The power of ten that the last digit other than zero stands for, which is how exactly a round number may be meant: 1 for
  /// 4,980, 3 for 5,000, −2 for 0.25; nil for zero.
  public var lastPlace: Int? { isZero ? nil : exponent }

  /// The nearest multiple of a power of ten; what lies in the middle goes away from zero.
  public func rounded(toPowerOfTen power: Int) -> Amount {
    guard !isZero, power > exponent else { return self }
    let dropped = power - exponent
    guard dropped <= digits.count else { return .zero }
    let kept = Amount(negative: isNegative, digits: Array(digits.dropLast(dropped)), exponent: power)
    guard digits[digits.count - dropped] >= 5 else { return kept }
    return kept + Amount(negative: isNegative, digits: [1], exponent: power)
  }
}

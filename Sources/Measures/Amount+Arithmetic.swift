extension Amount {
  /// The exact sum.
  public static func + (left: Amount, right: Amount) -> Amount {
    let exponent = Swift.min(left.exponent, right.exponent)
    let (first, second) = (left.digits(withExponent: exponent), right.digits(withExponent: exponent))
    if left.isNegative == right.isNegative {
      return Amount(negative: left.isNegative, digits: sum(first, second), exponent: exponent)
    }
    if compareMagnitudes(left, right) < 0 {
      return Amount(negative: right.isNegative, digits: difference(second, first), exponent: exponent)
    }
    return Amount(negative: left.isNegative, digits: difference(first, second), exponent: exponent)
  }

  /// The exact difference.
  public static func - (left: Amount, right: Amount) -> Amount {
    left + -right
  }

  /// The number with its sign turned.
  public static prefix func - (amount: Amount) -> Amount {
    Amount(negative: !amount.isNegative, digits: amount.digits, exponent: amount.exponent)
  }

  /// The exact product.
  public static func * (left: Amount, right: Amount) -> Amount {
    guard !left.isZero, !right.isZero else { return .zero }
    var columns = [Int](repeating: 0, count: left.digits.count + right.digits.count)
    for (i, a) in left.digits.enumerated() {
      for (j, b) in right.digits.enumerated() {
        columns[i + j + 1] += Int(a) * Int(b)
      }
    }
    for i in columns.indices.dropFirst().reversed() {
      columns[i - 1] += columns[i] / 10
      columns[i] %= 10
    }
    return Amount(
      negative: left.isNegative != right.isNegative, digits: columns.map { UInt8($0) },
      exponent: left.exponent + right.exponent)
  }

  /// The number times ten to this power, exactly; what a text does with “million”.
  public func scaled(byPowerOfTen power: Int) -> Amount {
    Amount(negative: isNegative, digits: digits, exponent: isZero ? 0 : exponent + Swift.min(Swift.max(power, -60), 60))
  }

  private func digits(withExponent wanted: Int) -> [UInt8] {
    isZero ? [] : digits + [UInt8](repeating: 0, count: exponent - wanted)
  }

  private static func sum(_ first: [UInt8], _ second: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var carry: UInt8 = 0
    for place in 0..<Swift.max(first.count, second.count) {
      let total = digit(of: first, place) + digit(of: second, place) + carry
      result.append(total % 10)
      carry = total / 10
    }
    result.append(carry)
    return result.reversed()
  }

  /// The first less the second, where the first is not the smaller.
  private static func difference(_ first: [UInt8], _ second: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var borrow: UInt8 = 0
    for place in first.indices {
      let upper = digit(of: first, place)
      let lower = digit(of: second, place) + borrow
      borrow = upper < lower ? 1 : 0
      result.append(upper + borrow * 10 - lower)
    }
    return result.reversed()
  }

  /// The digit at a place counted from the right.
  private static func digit(of digits: [UInt8], _ place: Int) -> UInt8 {
    place < digits.count ? digits[digits.count - 1 - place] : 0
  }
}

internal import Claims
internal import Measures

extension Quantity {
  /// The value alone, as short as a chart needs it: `100,000`, `>130,000`, `169,000–190,000`, `$2.5 million`, `45 %`.
  var shortWords: String {
    let amounts: String
    switch (low, high) {
    case (let low?, let high?) where low == high: amounts = plain(low)
    case (let low?, let high?): amounts = "\(plain(low))–\(plain(high))"
    case (let low?, nil): amounts = (lowOpen ? ">" : "≥") + plain(low)
    case (nil, let high?): amounts = (highOpen ? "<" : "≤") + plain(high)
    case (nil, nil): return text
    }
    return Self.signs[unit] != nil || ["1", "person"].contains(unit) ? amounts : "\(amounts) \(unit)"
  }

  private func plain(_ amount: Amount) -> String { (Self.signs[unit] ?? "") + amount.shortWords }

  private static let signs = ["USD": "$", "GBP": "£", "EUR": "€"]

  /// What an axis of such amounts is of: the measured noun, with the unit where the noun alone does not say it.
  var measureWords: String {
    let unit = ["1", "person"].contains(unit) ? nil : unit
    return [of, unit].compactMap { $0 }.joined(separator: ", ")
  }
}

extension Amount {
  /// The amount in words where it is round: `2.5 million`; else with commas.
  var shortWords: String {
    for (power, word) in [(12, "trillion"), (9, "billion"), (6, "million")] where magnitude >= Amount.tenTo(power) {
      let scaled = scaled(byPowerOfTen: -power)
      if scaled.scaled(byPowerOfTen: 2).isWhole, scaled.digitCount <= 6 { return "\(scaled.grouped) \(word)" }
      break
    }
    return digitCount > 18 ? abbreviated : grouped
  }

  /// The amount as a number to draw with.
  var double: Double { ratio(to: Amount(1)) ?? 0 }

  private static func tenTo(_ power: Int) -> Amount { Amount(1).scaled(byPowerOfTen: power) }

  /// An amount of very many digits by its first three and its size: `1.23e45`.
  private var abbreviated: String {
    let digits = Array(magnitude.description.utf8)
    let whole = digits.prefix { $0 != UInt8(ascii: ".") }
    guard whole.count > 3 else { return String(grouped.prefix(18)) + "…" }
    let first = String(decoding: whole.prefix(1), as: UTF8.self)
    let rest = String(decoding: whole.dropFirst().prefix(2), as: UTF8.self)
    return "\(self < .zero ? "-" : "")\(first).\(rest)e\(whole.count - 1)"
  }
}

extension AmountScale {
  /// What stands at a tick: `150,000`, `2.5M`, `1e18`; with the unit's sign in front.
  static func label(of tick: Double, unit: String?) -> String {
    let sign = unit.flatMap { ["USD": "$", "GBP": "£", "EUR": "€"][$0] } ?? ""
    let size = tick.magnitude
    let minus = tick < 0 ? "−" : ""
    let suffixes: [(Double, String)] = [(1e12, "T"), (1e9, "B"), (1e6, "M")]
    if size >= 1e15 { return "\(minus)\(sign)\(power(size))" }
    if let (scale, suffix) = suffixes.first(where: { size >= $0.0 }) {
      return "\(minus)\(sign)\(decimal(size / scale))\(suffix)"
    }
    return "\(minus)\(sign)\(decimal(size))"
  }

  private static func power(_ size: Double) -> String {
    var (size, exponent) = (size, 0)
    while size >= 9.9999 { (size, exponent) = (size / 10, exponent + 1) }
    return "\(decimal(size))e\(exponent)"
  }

  /// With commas and without zeros that say nothing.
  private static func decimal(_ number: Double) -> String {
    for digits in 0...6 {
      let scale = (0..<digits).reduce(1.0) { value, _ in value * 10 }
      let whole = (number * scale).rounded()
      if (whole - number * scale).magnitude <= number * scale * 1e-9, whole < 1e15 {
        return Amount(Int(whole)).scaled(byPowerOfTen: -digits).grouped
      }
    }
    return "\(number)"
  }
}

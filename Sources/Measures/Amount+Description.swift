extension Amount {
  /// The one way this number is written: no exponent, no separators, no zeros that say nothing, as in `-100000.5`.
  public var description: String {
    let (whole, fraction) = parts
    return (isNegative ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction)
  }

  /// The same with commas between thousands, as in `-100,000.5`.
  public var grouped: String {
    let (whole, fraction) = parts
    var result = isNegative ? "-" : ""
    let count = whole.utf8.count
    for (index, character) in whole.enumerated() {
      if index > 0, (count - index).isMultiple(of: 3) { result.append(",") }
      result.append(character)
    }
    return result + (fraction.isEmpty ? "" : "." + fraction)
  }

  /// The digits before the point, at least a zero, and those after it.
  private var parts: (whole: String, fraction: String) {
    let written = String(decoding: digits.map { $0 + 0x30 }, as: UTF8.self)
    if exponent >= 0 {
      return (isZero ? "0" : written + String(repeating: "0", count: exponent), "")
    }
    let fractionCount = -exponent
    if digits.count > fractionCount {
      return (String(written.dropLast(fractionCount)), String(written.suffix(fractionCount)))
    }
    return ("0", String(repeating: "0", count: fractionCount - digits.count) + written)
  }
}

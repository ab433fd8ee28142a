import Measures

/// Reads the number that begins at a token.
struct NumeralReader {
  let tokens: [Token]

  /// The number whose first token is the one at `index`, or nil.
  func numeral(at index: Int) -> Numeral? {
    guard index < tokens.count else { return nil }
    switch tokens[index].kind {
    case .number: return figure(at: index)
    case .word: return words(at: index)
    default: return nil
    }
  }

  /// A word at a place, in lower case; empty beyond the ends.
  func lower(_ index: Int) -> String {
    tokens.indices.contains(index) ? tokens[index].lower : ""
  }

  func isAttached(_ index: Int) -> Bool {
    tokens.indices.contains(index) && !tokens[index].precededBySpace
  }

  private func figure(at index: Int) -> Numeral? {
    guard var value = Self.value(of: tokens[index].text) else { return nil }
    var end = index + 1
    let isPlain = tokens[index].text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    if isPlain, let (grouped, next) = spacedThousands(from: index) {
      (value, end) = (grouped, next)
    } else if isPlain, tokens.indices.contains(end), tokens[end].kind == .number,
      let fraction = Self.properFraction(tokens[end].text)
    {
      // “2 1/2”
      value = value + fraction
      end += 1
    } else if lower(end) == "and", lower(end + 1) == "a", lower(end + 2) == "half" {
      value = value + Self.half
      end += 3
    }
    var numeral = Numeral(range: index..<end, value: value, isFigure: true, isPlainFigure: isPlain && end == index + 1)
    takeScales(&numeral)
    guard numeral.value.digitCount <= Amount.maximumDigits else { return nil }
    return numeral
  }

  private static let half = Amount(5).scaled(byPowerOfTen: -1)

  /// “million” and the like behind a figure, also as in “2-million”; at most two of them.
  func takeScales(_ numeral: inout Numeral) {
    for _ in 0..<2 {
      var end = numeral.range.upperBound
      if lower(end) == "-", isAttached(end), isAttached(end + 1) { end += 1 }
      guard let word = NumberWord(lower(end)) else { return }
      switch word {
      case .hundred: numeral.value = numeral.value.scaled(byPowerOfTen: 2)
      case .scale(let power): numeral.value = numeral.value.scaled(byPowerOfTen: power)
      case .dozen: numeral.value = numeral.value * Amount(12)
      case .small, .tens: return
      }
      numeral.hasScale = true
      numeral.isPlainFigure = false
      numeral.range = numeral.range.lowerBound..<(end + 1)
    }
  }

  /// “100 000”: groups of three digits with spaces, which end in three zeros or before a word.
  private func spacedThousands(from index: Int) -> (Amount, Int)? {
    let first = tokens[index].text
    guard first.utf8.count <= 3, first.utf8.first != 0x30 else { return nil }
    var digits = first
    var end = index + 1
    while end < tokens.count, end - index < 5, tokens[end].kind == .number, tokens[end].text.utf8.count >= 3,
      !digits.utf8.contains(0x2E), tokens[end].text.utf8.prefix(3).allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
      tokens[end].text.utf8.count == 3 || tokens[end].text.utf8.dropFirst(3).first == 0x2E
    {
      digits += tokens[end].text
      end += 1
    }
    guard end > index + 1,
      digits.hasSuffix("000") || end > index + 2 || (end < tokens.count && tokens[end].kind == .word),
      end >= tokens.count || tokens[end].kind != .number, let value = Amount(digits)
    else { return nil }
    return (value, end)
  }

  /// The value of one token of digits: with separators, a decimal point, a fraction.
  static func value(of text: String) -> Amount? {
    guard text.utf8.count <= 90 else { return nil }
    if let plain = Amount(text) { return plain }
    if let last = text.unicodeScalars.last, !last.isASCII {
      guard let fraction = NumberWord.vulgarFraction(last) else { return nil }
      let whole = String(text.dropLast())
      return whole.isEmpty ? fraction : Amount(whole).map { $0 + fraction }
    }
    if text.utf8.contains(0x2F) { return properFraction(text) }
    if let mark = text.utf8.firstIndex(where: { $0 | 0x20 == 0x65 }) {
      let exponent = text[text.utf8.index(after: mark)...]
      guard let power = Int(exponent), abs(power) <= 40 else { return nil }
      return value(of: String(text[..<mark])).map { $0.scaled(byPowerOfTen: power) }
    }
    let digits = String(decoding: text.utf8.filter { $0 != 0x2C }, as: UTF8.self)
    return Amount(digits.utf8.first == 0x2E ? "0" + digits : digits)
  }

  /// “1/2” and “½”, where the denominator is one that people divide by.
  static func properFraction(_ text: String) -> Amount? {
    if text.unicodeScalars.count == 1, let scalar = text.unicodeScalars.first {
      return NumberWord.vulgarFraction(scalar)
    }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count <= 2, parts[1].utf8.count <= 3, let numerator = Int(parts[0]),
      let denominator = Int(parts[1]), numerator < denominator,
      [2, 3, 4, 5, 6, 8, 10, 16, 32, 100].contains(denominator)
    else { return nil }
    return quotient(numerator, denominator, places: 12)
  }

  /// One number by another, at so many decimals, rounded half up; exact where it ends before.
  static func quotient(_ numerator: Int, _ denominator: Int, places: Int) -> Amount? {
    guard denominator > 0, numerator >= 0 else { return nil }
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    let (scaled, overflow) = numerator.multipliedReportingOverflow(by: scale)
    guard !overflow else { return nil }
    return Amount((scaled + denominator / 2) / denominator).scaled(byPowerOfTen: -places)
  }
}

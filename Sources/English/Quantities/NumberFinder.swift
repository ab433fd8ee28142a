import Measures

/// Finds all numbers of a sentence: figures, words, fractions, powers of ten.
struct NumberFinder {
  let tokens: [Token]
  let reader: NumeralReader

  /// A number and its tokens.
  private typealias Found = (value: Amount, end: Int)

  /// The numbers in a sentence.
  static func numbers(in sentence: Sentence) -> [NumberMention] {
    let finder = NumberFinder(tokens: sentence.tokens, reader: NumeralReader(tokens: sentence.tokens))
    return finder.run()
  }

  private func run() -> [NumberMention] {
    var result: [NumberMention] = []
    var index = 0
    while index < tokens.count {
      guard let found = number(at: index), found.value.digitCount <= Amount.maximumDigits else {
        index += 1
        continue
      }
      let span = tokens[index].span.lowerBound..<tokens[found.end - 1].span.upperBound
      result.append(NumberMention(span: span, value: found.value))
      index = found.end
    }
    return result
  }

  private func lower(_ index: Int) -> String {
    index >= 0 && index < tokens.count ? tokens[index].lower : ""
  }

  private func isAttached(_ index: Int) -> Bool {
    index > 0 && index < tokens.count && !tokens[index].precededBySpace
  }

  private func number(at index: Int) -> Found? {
    let isNegative = isMinus(index)
    let start = isNegative ? index + 1 : index
    guard start < tokens.count, var found = plain(at: start) ?? fraction(at: start, numerator: nil) else { return nil }
    if let power = power(of: found, from: start) { found = power }
    if let quotient = quotient(of: found, from: start) { found = quotient }
    return (isNegative ? -found.value : found.value, found.end)
  }

  private func isMinus(_ index: Int) -> Bool {
    switch lower(index) {
    case "-", "−": isAttached(index + 1) && (index == 0 || tokens[index].precededBySpace || lower(index - 1) == "(")
    case "minus", "negative": index + 1 < tokens.count
    default: false
    }
  }

  /// Figures with words that go on: “4 thousand 3 hundred and 21”.
  private func continued(_ found: Found, from start: Int) -> Found {
    var found = found
    var lowest = Amount(1)
    while tokens[start].kind == .number, let scale = scaleValue(found.end - 1), scale < lowest || lowest == Amount(1) {
      let place = lower(found.end) == "and" ? found.end + 1 : found.end
      guard place < tokens.count, tokens[place].kind == .number || lower(found.end) == "and",
        let next = reader.numeral(at: place),
        next.value < scale
      else {
        break
      }
      lowest = scale
      found = (found.value + next.value, next.range.upperBound)
    }
    return found
  }

  private func scaleValue(_ index: Int) -> Amount? {
    switch NumberWord(lower(index)) {
    case .hundred: Amount(100)
    case .scale(let power): Amount(1).scaled(byPowerOfTen: power)
    default: nil
    }
  }

  /// A figure or words, with the letter for a power of ten.
  private func plain(at index: Int) -> Found? {
    guard !isPartOfName(index), let numeral = reader.numeral(at: index), !isPronoun(index, numeral) else { return nil }
    var found: Found = (numeral.value, numeral.range.upperBound)
    if numeral.isFigure, !numeral.hasScale, found.end < tokens.count, tokens[found.end].kind == .word {
      let next = found.end + 1
      let isLast = next >= tokens.count || tokens[next].kind == .punctuation
      if let power = Self.letters[tokens[found.end].text], isAttached(found.end) || isLast {
        found = (found.value.scaled(byPowerOfTen: power), next)
      } else if isAttached(found.end) {
        // “180ml” is an amount of something, and no number by itself.
        return nil
      }
    }
    return continued(found, from: index)
  }

  private static let letters = ["k": 3, "K": 3, "M": 6, "mn": 6, "mil": 6, "MM": 6, "b": 9, "B": 9, "G": 9]

  /// “F-16” and “G7” are names.
  private func isPartOfName(_ index: Int) -> Bool {
    guard isAttached(index), index > 0 else { return false }
    if tokens[index - 1].kind == .word || tokens[index - 1].kind == .mixed { return true }
    return lower(index - 1) == "-" && isAttached(index - 1) && index > 1 && tokens[index].kind == .number
      && tokens[index - 2].kind == .word
  }

  /// “one” that counts nothing: “this one”, “no one”.
  private func isPronoun(_ index: Int, _ numeral: Numeral) -> Bool {
    guard lower(index) == "one", numeral.range.count == 1 else { return false }
    return ["this", "that", "which", "no", "any", "every", "each", "some", "another", "the"].contains(lower(index - 1))
      || lower(index + 1) == "another"
  }

  // MARK: Fractions

  /// “over three”, “two thirds” and “and two thirds” behind a number; “a hundredth”, “quarter million” without one.
  private func quotient(of number: Found, from start: Int) -> Found? {
    if ["over", "in"].contains(lower(number.end)), number.end == start + 1 || lower(number.end) == "over",
      lower(number.end) == "over" || number.value == Amount(1), let divisor = plain(at: number.end + 1)
    {
      guard let value = Self.divide(number.value, divisor.value) else { return nil }
      return (value, divisor.end)
    }
    if let fraction = fraction(at: start, numerator: number) {
      guard let joint = (start..<number.end).last(where: { lower($0) == "and" }) else { return fraction }
      // “one billion and three quarters million”
      if let rest = reader.numeral(at: joint + 1), rest.hasScale, rest.range.upperBound > number.end,
        let own = reader.unscaled(at: joint + 1), rest.value < number.value - own
      {
        return (number.value - own + rest.value, rest.range.upperBound)
      }
      guard let part = plain(at: joint + 1), part.end == number.end else { return fraction }
      let whole = number.value - part.value
      // “one hundred and three quarters”: the last part alone is the numerator, where that makes a proper fraction.
      guard let proper = self.fraction(at: joint + 1, numerator: part), proper.value < Amount(1) else {
        return fraction
      }
      return (whole + share(proper.value, ofScaleAt: joint - 1), proper.end)
    }
    guard lower(number.end) == "and" else { return nil }
    let place = number.end + 1
    if let part = reader.numeral(at: place), !part.value.isWhole || part.hasScale, !part.isFigure,
      part.value < scaleValue(number.end - 1) ?? number.value
    {
      return (number.value + part.value, part.range.upperBound)
    }
    let hasArticle = lower(place) == "a" || lower(place) == "an"
    let part = hasArticle ? (value: Amount(1), end: place + 1) : plain(at: place)
    guard let part, let fraction = fraction(at: place, numerator: part), fraction.value < Amount(1) else { return nil }
    return (number.value + share(fraction.value, ofScaleAt: number.end - 1), fraction.end)
  }

  /// “six million and two thirds” is two thirds of a million more; “six hundred and two thirds” two thirds of one.
  private func share(_ fraction: Amount, ofScaleAt place: Int) -> Amount {
    guard case .scale(let power) = NumberWord(lower(place)), power >= 6 else { return fraction }
    return fraction.scaled(byPowerOfTen: power)
  }

  /// The fraction whose numerator is the number before it, or one.
  private func fraction(at start: Int, numerator: Found?) -> Found? {
    var place = numerator?.end ?? start
    if numerator == nil {
      guard lower(place) == "a" || lower(place) == "an" || lower(place) == "half" || lower(place) == "quarter" else {
        return nil
      }
      if lower(place) == "a" || lower(place) == "an" { place += 1 }
    } else if lower(place) == "-" {
      place += 1
    }
    guard let (denominator, end) = denominator(at: place) else { return nil }
    if numerator == nil, end == place + 1, denominator < Amount(5), lower(place) != "half", lower(end) != "of" {
      return nil
    }
    guard let value = Self.divide(numerator?.value ?? Amount(1), denominator) else { return nil }
    return (value, end)
  }

  /// “thirds”, “twenty-fifth”, “hundred thousandths”.
  private func denominator(at start: Int) -> (Amount, Int)? {
    var place = start
    var factor = Amount(1)
    var tens = 0
    while place < start + 4 {
      let word = lower(place)
      if tens > 0, word == "first" || word == "firsts" { return (factor * Amount(tens + 1), place + 1) }
      if let simple = NumberWord.denominator(word) {
        return (factor * Amount(tens + simple), place + 1)
      }
      let singular =
        word.hasSuffix("ths") ? String(word.dropLast(3)) : word.hasSuffix("th") ? String(word.dropLast(2)) : ""
      if !singular.isEmpty, let name = NumberWord(singular) {
        switch name {
        case .hundred: return (factor.scaled(byPowerOfTen: 2), place + 1)
        case .scale(let power): return (factor.scaled(byPowerOfTen: power), place + 1)
        case .small(let value): return (factor * Amount(tens + value), place + 1)
        case .tens, .dozen: return nil
        }
      }
      switch NumberWord(word) {
      case .tens(let value): tens = value
      case .hundred: factor = factor.scaled(byPowerOfTen: 2)
      case .scale(let power): factor = factor.scaled(byPowerOfTen: power)
      case .small, .dozen, nil: return nil
      }
      place += lower(place + 1) == "-" ? 2 : 1
    }
    return nil
  }

  // MARK: Powers

  /// “^2” and “x10^-4” behind a number.
  private func power(of number: Found, from start: Int) -> Found? {
    guard lower(number.end) == "^", isAttached(number.end), isAttached(number.end + 1) else { return nil }
    let isNegative = lower(number.end + 1) == "-"
    let place = isNegative || lower(number.end + 1) == "+" ? number.end + 2 : number.end + 1
    guard place < tokens.count, tokens[place].kind == .number, let exponent = Int(tokens[place].text), exponent <= 60
    else {
      return nil
    }
    var value = Amount(1)
    for _ in 0..<exponent {
      value = value * number.value
      guard value.digitCount <= Amount.maximumDigits else { return nil }
    }
    if isNegative {
      guard let inverse = Self.divide(Amount(1), value) else { return nil }
      value = inverse
    }
    return (value, place + 1)
  }

  /// One number by another at twelve decimals, where both are small enough to be reckoned with.
  private static func divide(_ dividend: Amount, _ divisor: Amount) -> Amount? {
    guard !divisor.isZero else { return nil }
    // Long division on the exact values, digit by digit.
    var remainder = dividend.magnitude
    let whole = divisor.magnitude
    var power = 0
    while whole.scaled(byPowerOfTen: power + 1) <= remainder, power < 40 { power += 1 }
    var result = Amount.zero
    while power >= -13, !remainder.isZero {
      let unit = whole.scaled(byPowerOfTen: power)
      var digit = 0
      while unit <= remainder, digit < 10 {
        remainder = remainder - unit
        digit += 1
      }
      if power == -13 {
        if digit >= 5 { result = result + Amount(1).scaled(byPowerOfTen: -12) }
      } else {
        result = result + Amount(digit).scaled(byPowerOfTen: power)
      }
      power -= 1
    }
    return dividend.isNegative == divisor.isNegative ? result : -result
  }
}

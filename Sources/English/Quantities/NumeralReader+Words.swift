import Measures

extension NumeralReader {
  func words(at index: Int) -> Numeral? {
    if let half = halfOfScale(at: index) { return half }
    var place = index
    var total = 0
    var group = 0
    var lastScale = Int.max
    var hasScale = false
    var hasPart = false
    let first = lower(index)
    if first == "a" || first == "an" {
      guard let word = NumberWord(lower(index + 1)) else { return nil }
      switch word {
      case .hundred, .scale, .dozen: group = 1
      case .small, .tens: return nil
      }
      place += 1
    } else {
      guard let word = NumberWord(first) else { return nil }
      // A “million” whose figure could not be read is no million.
      switch word {
      case .hundred, .scale, .dozen: guard index == 0 || tokens[index - 1].kind != .number else { return nil }
      case .small, .tens: break
      }
    }
    scan: while place < tokens.count, place - index < 24, tokens[place].kind == .word,
      let word = NumberWord(lower(place))
    {
      switch word {
      case .small(let value):
        let isOpen = group > 0 ? group % 10 == 0 && (group % 100 == 0 || value < 10) : lastScale < Int.max
        guard !hasPart || (isOpen && value > 0) else { break scan }
        group += value
      case .tens(let value):
        guard !hasPart || group % 100 == 0 else { break scan }
        group += value
      case .hundred:
        guard group < 100 else { break scan }
        group = max(group, 1) * 100
        hasScale = true
      case .dozen:
        guard group < 1000, hasPart || group > 0 || lower(place) == "dozen" else { break scan }
        group = max(group, 1) * 12
        hasPart = true
        hasScale = true
        place += 1
        break scan
      case .scale(7) where lastScale == 5 && group == 0:
        // “three lakh crore”
        total *= 10_000_000
        lastScale = 0
      case .scale(let power):
        guard power < lastScale, group > 0 || !hasPart else { break scan }
        var scale = 1
        for _ in 0..<power { scale *= 10 }
        total += max(group, 1) * scale
        group = 0
        lastScale = power
        hasScale = true
      }
      hasPart = true
      place += 1
      place = joint(after: place, hasScale: hasScale, lastScale: lastScale, group: group)
    }
    guard hasPart else { return nil }
    var numeral = Numeral(
      range: index..<place, value: Amount(total + group), isFigure: false, hasScale: hasScale)
    takeDecimals(&numeral)
    takeHalf(&numeral, lastScale: lastScale)
    return numeral
  }

  /// Behind a part of a number: over a hyphen or an “and” to its next part, where there is one.
  private func joint(after place: Int, hasScale: Bool, lastScale: Int, group: Int) -> Int {
    if lower(place) == "-", isAttached(place), isAttached(place + 1) {
      switch NumberWord(lower(place + 1)) {
      case .small(let value): return value > 0 && value < 10 && group % 10 == 0 && group % 100 >= 20 ? place + 1 : place
      case .hundred, .scale, .dozen: return place + 1
      case .tens, nil: return place
      }
    }
    guard lower(place) == "and", hasScale else { return place }
    var next = place + 1
    var value = 0
    while let word = NumberWord(lower(next)), next < place + 4 {
      switch word {
      case .small(let part), .tens(let part): value += part
      case .hundred, .scale, .dozen:
        return followsLowerScale(next, value, group: group, lastScale: lastScale) ? place + 1 : place
      }
      next += lower(next + 1) == "-" && isAttached(next + 1) ? 2 : 1
    }
    return value > 0 && group % 100 == 0 ? place + 1 : place
  }

  /// Whether an “and” and a number up to this power go on a number: “one hundred and thirty thousand”, “one million and
  /// three hundred thousand”, but not “one hundred and two hundred”.
  private func followsLowerScale(_ place: Int, _ value: Int, group: Int, lastScale: Int) -> Bool {
    guard value > 0 else { return false }
    switch NumberWord(lower(place)) {
    case .scale(let power):
      return power < lastScale
    case .hundred:
      guard group == 0, lastScale < Int.max else { return false }
      if case .scale(let power) = NumberWord(lower(place + 1)) { return power < lastScale }
      return lastScale >= 3
    default:
      return false
    }
  }

  /// “two point five million”, “nine point nought four”.
  private func takeDecimals(_ numeral: inout Numeral) {
    guard !numeral.hasScale, lower(numeral.range.upperBound) == "point" else { return }
    var place = numeral.range.upperBound + 1
    var digits = ""
    while digits.utf8.count < 12, case .small(let value) = NumberWord(lower(place)) {
      digits += String(value)
      place += 1
    }
    guard !digits.isEmpty, let decimals = Amount("0." + digits) else { return }
    numeral.value = numeral.value + decimals
    numeral.range = numeral.range.lowerBound..<place
    takeScales(&numeral)
  }

  /// “two and a half”, “a million and a half”, “two and a half million”.
  private func takeHalf(_ numeral: inout Numeral, lastScale: Int) {
    var place = numeral.range.upperBound
    var words: [String] = []
    while words.count < 3, place < tokens.count {
      if lower(place) == "-", isAttached(place), isAttached(place + 1) { place += 1 }
      words.append(lower(place))
      place += 1
    }
    guard words == ["and", "a", "half"] || words == ["and", "one", "half"] || words == ["and", "a", "quarter"] else {
      return
    }
    let part = Amount(words[2] == "quarter" ? 25 : 50).scaled(byPowerOfTen: -2)
    let power = lastScale == Int.max ? 0 : lastScale
    // “one billion and a half million” goes on another way.
    if power > 0, NumberWord(lower(place)) != nil { return }
    numeral.value = numeral.value + part.scaled(byPowerOfTen: power)
    numeral.range = numeral.range.lowerBound..<place
    if power == 0 { takeScales(&numeral) }
  }

  /// “half a million”, “a quarter of a million”, “three quarters of a million”, “half a dozen”.
  private func halfOfScale(at index: Int) -> Numeral? {
    var place = index
    var numerator = 1
    if lower(place) == "a" {
      place += 1
    } else if case .small(let value) = NumberWord(lower(place)), value > 0, value < 10 {
      numerator = value
      place += lower(place + 1) == "-" && isAttached(place + 1) ? 2 : 1
    }
    guard let denominator = NumberWord.denominator(lower(place)), denominator <= 10, numerator < denominator else {
      return nil
    }
    place += 1
    let isOf = lower(place) == "of"
    if isOf { place += 1 }
    if lower(place) == "a" || (lower(place) == "-" && isAttached(place)) { place += 1 }
    guard isOf || denominator == 2 || denominator == 4,
      lower(place) != "dozen" || lower(place - 1) != "half" || numerator == 1
    else { return nil }
    guard let word = NumberWord(lower(place)) else { return nil }
    let whole: Amount
    switch word {
    case .scale(let power): whole = Amount(1).scaled(byPowerOfTen: power)
    case .dozen: whole = Amount(12)
    case .hundred: whole = Amount(100)
    case .small, .tens: return nil
    }
    guard let share = Self.quotient(numerator, denominator, places: 6) else { return nil }
    return Numeral(range: index..<(place + 1), value: whole * share, isFigure: false, hasScale: true)
  }
}

extension NumeralReader {
  /// The part of a number in words before its “million”: “three” of “three million”.
  func unscaled(at index: Int) -> Amount? {
    guard index < tokens.count, let word = NumberWord(tokens[index].lower) else { return nil }
    switch word {
    case .small(let value), .tens(let value): return Amount(value)
    case .hundred, .scale, .dozen: return nil
    }
  }
}

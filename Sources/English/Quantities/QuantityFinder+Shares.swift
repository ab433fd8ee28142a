import Measures

extension QuantityFinder {
  // MARK: Shares

  /// “a third of the soldiers”, “two-thirds”, “half of”, “one in five children”: a share, in percent.
  func share(at index: Int) -> QuantityDraft? {
    inRatio(at: index) ?? fractions(at: index)
  }

  /// A fraction in words, by itself.
  private struct Fraction {
    var numerator: Int
    var denominator: Int
    /// Whether the numerator is written: “two thirds”, but not “a third”.
    var hasNumerator: Bool
    var end: Int

    /// In percent.
    var value: Amount? { NumeralReader.quotient(numerator * 100, denominator, places: 2) }
  }

  private func words(ofFractionAt index: Int) -> Fraction? {
    var place = index
    var numerator = 1
    var hasNumerator = false
    switch lower(place) {
    case "a", "an":
      place += 1
    case "half", "halves":
      break
    default:
      guard case .small(let value) = NumberWord(lower(place)), value > 0, value < 20 else {
        guard lower(place) == "quarter" else { return nil }
        break
      }
      numerator = value
      hasNumerator = true
      place += isTie(place + 1) ? 2 : 1
    }
    guard let denominator = NumberWord.denominator(lower(place)), numerator < denominator,
      !(place > index && numerator > 1 && !lower(place).hasSuffix("s"))
    else { return nil }
    return Fraction(numerator: numerator, denominator: denominator, hasNumerator: hasNumerator, end: place + 1)
  }

  /// A fraction, or two that are the ends of a range: “a third to half of the houses”.
  private func fractions(at index: Int) -> QuantityDraft? {
    guard let first = words(ofFractionAt: index) else { return nil }
    guard lower(first.end) == "to" || lower(first.end) == "and" && lower(index - 1) == "between",
      var range = fraction(at: first.end + 1), let low = first.value, let high = range.high, low < high
    else { return fraction(at: index) }
    range.low = low
    range.number = index..<range.number.upperBound
    range.start = lower(index - 1) == "between" && index > floor ? index - 1 : index
    range.rule += "+range"
    return range
  }

  private func fraction(at index: Int) -> QuantityDraft? {
    guard let words = words(ofFractionAt: index) else { return nil }
    let end = words.end
    let isHalf = words.denominator == 2
    let isOf = lower(end) == "of"
    // “half a million” is a number; “half the troops” a share; “a third party” neither.
    if isHalf {
      guard isOf || ["the", "its", "their", "his", "her", "all", "our", "that", "this"].contains(lower(end)) else {
        return nil
      }
    } else if !isOf {
      guard words.hasNumerator, lower(index) != "one" || isTie(index + 1) || isEnd(end) else { return nil }
    }
    if isOf, lower(end + 1) == "a", NumberWord(lower(end + 2)) != nil { return nil }
    if ["first", "second", "the", "last", "final"].contains(lower(index - 1)), !words.hasNumerator { return nil }
    if MeasureUnit.named(lower(end + (isOf ? 2 : 1)))?.kind == .measure, lower(end + 1) == "a" || lower(end) == "a" {
      return nil
    }
    guard let value = words.value else { return nil }
    var draft = QuantityDraft(number: index..<end, low: value, high: value, rule: "fraction")
    draft.unit = "%"
    draft.kind = .percent
    if isOf || isHalf { draft.noun = sharedNoun(at: afterPointers(isOf ? end + 1 : end)) }
    return draft
  }

  /// “2/3 of the house”
  func figureShare(at index: Int) -> QuantityDraft? {
    guard lower(index + 1) == "of", let value = NumeralReader.properFraction(text(index)),
      let parts = Int(value.scaled(byPowerOfTen: 12).description),
      let percent = NumeralReader.quotient(parts, 10_000_000_000, places: 2)
    else { return nil }
    var draft = QuantityDraft(number: index..<(index + 1), low: percent, high: percent, rule: "fraction")
    draft.unit = "%"
    draft.kind = .percent
    draft.noun = sharedNoun(at: afterPointers(index + 2))
    return draft
  }

  /// What a share is one of: “soldiers” of “the soldiers”, “people” of “the country's 10 million people”.
  func sharedNoun(at start: Int) -> Int? {
    if let noun = nounPhrase(at: start, allowsSingular: true) { return noun }
    for place in start..<min(tokens.count, start + 6) {
      if let numeral = reader.numeral(at: place) {
        return nounPhrase(
          at: isTie(numeral.range.upperBound) ? numeral.range.upperBound + 1 : numeral.range.upperBound,
          allowsSingular: true)
      }
      guard kind(place) == .word || isTie(place), !Self.stops.contains(lower(place)) else { return nil }
    }
    return nil
  }

  private func isEnd(_ place: Int) -> Bool {
    place >= tokens.count || kind(place) == .punctuation
  }

  func afterPointers(_ place: Int) -> Int {
    var place = place
    while ["the", "its", "their", "his", "her", "our", "all", "these", "those", "that", "this"].contains(lower(place)) {
      place += 1
    }
    return place
  }

  /// “one in five children”, “1 in 10”, “three out of four”, “one in every ten”.
  func inRatio(at index: Int) -> QuantityDraft? {
    let isOutOf = lower(index + 1) == "out"
    guard isOutOf || lower(index + 1) == "in", let part = digit(at: index) else { return nil }
    guard !isOutOf || lower(index + 2) == "of" else { return nil }
    var place = isOutOf ? index + 3 : index + 2
    let isEvery = lower(place) == "every"
    if isEvery { place += 1 }
    guard let whole = reader.numeral(at: place), !whole.hasScale || whole.value == Amount(100) || isOutOf,
      let count = Int(whole.value.description), count > part, count <= 1_000_000,
      unit(at: whole.range.upperBound)?.kind != .duration
    else { return nil }
    let end = whole.range.upperBound
    // “two in three villages” are two; “one in three villages” is a third of them.
    let isSure = isOutOf || isEvery || part == 1 || count == 10 || count == 100
    let isCounted = end < tokens.count && NounForms.isPlural(lower(end)) && !PersonNouns.contains(tokens[end])
    guard isSure || !isCounted else { return nil }
    guard let value = NumeralReader.quotient(part * 100, count, places: 2) else { return nil }
    var draft = QuantityDraft(number: index..<end, low: value, high: value, rule: "one-in")
    draft.unit = "%"
    draft.kind = .percent
    draft.noun = nounPhrase(at: end)
    return draft
  }

  /// A whole number from 1 to 99 that is one token, in words or figures.
  private func digit(at index: Int) -> Int? {
    if case .small(let value) = NumberWord(lower(index)) { return value > 0 ? value : nil }
    guard kind(index) == .number, text(index).utf8.count <= 2, let value = Int(text(index)) else { return nil }
    return value > 0 ? value : nil
  }

  // MARK: Orders of size

  /// “dozens”, “tens of thousands of people”, “several hundred”, “a few”.
  ///
  /// The lower end is what the word names: dozens 12, hundreds 100, tens of thousands 10,000; “several”, “a few” and “a
  /// couple” 2. The upper end is open.
  func vague(at index: Int) -> QuantityDraft? {
    guard let (end, low, needsNoun) = magnitude(at: index) else { return nil }
    var draft = QuantityDraft(number: index..<end, low: low, high: nil, rule: "vague")
    draft.isVague = true
    if needsNoun, lower(end) != "of", ["scores", "tens"].contains(lower(index)) {
      // “Scores were killed”, but “he scores goals”.
      return ["were", "was", "have", "had", "are", "more"].contains(lower(end)) && tellsOfPeople(draft) ? draft : nil
    }
    if lower(end) == "of" {
      if let match = unit(at: end + 1) {
        draft.unit = match.name
        draft.kind = match.kind
        draft.unitTokens = match.tokens
        draft.end = match.tokens.upperBound
        return draft
      }
      let start = afterPointers(end + 1)
      if let noun = nounPhrase(at: start) { setNoun(noun, &draft) }
    } else if let match = unit(at: end) {
      draft.unit = match.name
      draft.kind = match.kind
      draft.unitTokens = match.tokens
      draft.end = match.tokens.upperBound
      takePer(&draft)
    } else if let noun = nounPhrase(at: end) {
      setNoun(noun, &draft)
    }
    return draft.unit == nil && needsNoun ? nil : draft
  }

  private func setNoun(_ noun: Int, _ draft: inout QuantityDraft) {
    draft.noun = noun
    draft.end = noun + 1
    draft.kind = .count
    draft.unit = unitName(of: tokens[noun])
    takePer(&draft)
  }

  private func magnitude(at index: Int) -> (end: Int, low: Amount, needsNoun: Bool)? {
    let word = lower(index)
    let next = lower(index + 1)
    switch word {
    case "several",
      "a" where next == "few" || next == "couple" || next == "handful":
      let hasOf = next == "couple" && lower(index + 2) == "of" && Self.sizes[lower(index + 3) + "s"] != nil
      let end = hasOf ? index + 3 : word == "a" ? index + 2 : index + 1
      if let scale = Self.sizes[lower(end) + "s"] { return (end + 1, scale * Amount(2), false) }
      if let scale = Self.sizes[lower(end)] { return (end + 1, scale * Amount(2), false) }
      return (end, Amount(2), true)
    case "many" where Self.sizes[next] != nil, "some" where Self.sizes[next] != nil:
      guard let low = Self.sizes[next] else { return nil }
      return (index + 2, low, false)
    default:
      guard var low = Self.sizes[word] ?? (word == "tens" || word == "scores" ? Amount(word == "tens" ? 10 : 20) : nil)
      else { return nil }
      var end = index + 1
      if lower(end) == "of", let scale = Self.sizes[lower(end + 1)] {
        low = low * scale
        end += 2
      } else if lower(end) == "upon" || lower(end) == "and", lower(end + 1) == word {
        end += 2
      }
      if word == "tens" || word == "scores" {
        return (end, low, end == index + 1)
      }
      return (end, low, false)
    }
  }

  private static let sizes: [String: Amount] = [
    "dozens": Amount(12), "hundreds": Amount(100), "thousands": Amount(1000), "millions": Amount(1_000_000),
    "billions": Amount(1_000_000_000), "trillions": Amount(1_000_000_000_000),
  ]
}

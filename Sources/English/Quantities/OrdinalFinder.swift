import Measures

/// Finds the places in an order that a sentence names: figures, words, “second to last”.
struct OrdinalFinder: TokenReading {
  let tokens: [Token]
  let reader: NumeralReader

  private typealias Found = (place: Amount, isFromEnd: Bool, end: Int)

  /// The ordinals of a sentence.
  static func ordinals(in sentence: Sentence) -> [OrdinalMention] {
    OrdinalFinder(tokens: sentence.tokens, reader: NumeralReader(tokens: sentence.tokens)).run()
  }

  private func run() -> [OrdinalMention] {
    var result: [OrdinalMention] = []
    var index = 0
    while index < tokens.count {
      guard let found = fromEnd(at: index) ?? figure(at: index) ?? words(at: index) else {
        index += 1
        continue
      }
      let span = tokens[index].span.lowerBound..<tokens[found.end - 1].span.upperBound
      result.append(OrdinalMention(span: span, place: found.place, isFromEnd: found.isFromEnd))
      index = found.end
    }
    return result
  }

  /// “last” before a noun, “next to last”, “second to last”, “penultimate”.
  private func fromEnd(at index: Int) -> Found? {
    switch lower(index) {
    case "penultimate": return (Amount(2), true, index + 1)
    case "antepenultimate": return (Amount(3), true, index + 1)
    case "next" where lower(index + 1) == "to" && lower(index + 2) == "last": return (Amount(2), true, index + 3)
    case "last" where ["the", "his", "her", "its", "their", "'s"].contains(lower(index - 1)):
      // “the last two weeks” and “the last year” are times.
      let next = reader.numeral(at: index + 1)?.range.upperBound ?? index + 1
      guard MeasureUnit.named(lower(next))?.kind != .duration, lower(next) != "few" else { return nil }
      return (Amount(1), true, index + 1)
    default:
      guard let place = NumberWord.ordinal(lower(index)) else { return nil }
      let last = isTie(index + 1) && isTie(index + 3) ? index + 4 : index + 2
      guard lower(last - 1) == "to" || isTie(last - 1) && lower(last - 2) == "to", lower(last) == "last" else {
        return nil
      }
      return (Amount(place), true, last + 1)
    }
  }

  /// `21st`
  private func figure(at index: Int) -> Found? {
    guard kind(index) == .mixed, let suffix = ["st", "nd", "rd", "th"].first(where: lower(index).hasSuffix),
      lower(index).utf8.count <= 18, let place = Int(lower(index).dropLast(suffix.utf8.count).filter { $0 != "," })
    else { return nil }
    return place > 0 ? (Amount(place), false, index + 1) : nil
  }

  /// “third”, “twenty-first”, “one hundred and fifth”, “two thousandth”.
  private func words(at index: Int) -> Found? {
    if let place = NumberWord.ordinal(lower(index)) {
      guard !isFraction(index) && !isTime(index) else { return nil }
      return (Amount(place), false, index + 1)
    }
    if let power = NumberWord.ordinalPower(lower(index)), !isFraction(index) {
      return (Amount(1).scaled(byPowerOfTen: power), false, index + 1)
    }
    guard let numeral = reader.numeral(at: index), !numeral.isFigure else { return nil }
    var end = numeral.range.upperBound
    if isTie(end) || lower(end) == "and" && numeral.hasScale { end += 1 }
    if let power = NumberWord.ordinalPower(lower(end)) {
      return (numeral.value.scaled(byPowerOfTen: power), false, end + 1)
    }
    guard let last = NumberWord.ordinal(lower(end)), numeral.value.isWhole else { return nil }
    // “twenty-first” and “one hundred first”, but not “two thirds” or “two second prizes”.
    let isOpen = numeral.hasScale || isTens(numeral.range.upperBound - 1) && last < 10
    return isOpen ? (numeral.value + Amount(last), false, end + 1) : nil
  }

  private func isTens(_ index: Int) -> Bool {
    if case .tens = NumberWord(lower(index)) { true } else { false }
  }

  /// “a third of”, “two third-party” and other shares.
  private func isFraction(_ index: Int) -> Bool {
    let before = isTie(index - 1) ? lower(index - 2) : lower(index - 1)
    if ["a", "an"].contains(before) { return lower(index + 1) == "of" && NumberWord.denominator(lower(index)) != nil }
    return NumberWord(before) != nil && lower(index) != "first"
  }

  /// “a second later”, “per second”.
  private func isTime(_ index: Int) -> Bool {
    guard lower(index) == "second" else { return false }
    switch lower(index - 1) {
    case "per", "each", "every", "split": return true
    case "a": return kind(index + 1) != .word || Stopwords.all.contains(lower(index + 1)) || lower(index + 1) == "later"
    default: return false
    }
  }
}

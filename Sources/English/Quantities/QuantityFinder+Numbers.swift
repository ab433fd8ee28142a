import Measures

extension QuantityFinder {
  /// A number with what is written onto it: a sign, the money, a letter for a power of ten.
  struct Value {
    var tokens: Range<Int>
    var number: Range<Int>
    var amount: Amount
    var numeral: Numeral
    var currency: String?
    var currencyTokens: Range<Int>?
  }

  /// The amount that begins at a token.
  func measured(at index: Int) -> Outcome {
    guard let first = value(at: index) else {
      return (halfUnit(at: index) ?? articleUnit(at: index)).map(Outcome.found) ?? .nothing
    }
    if let end = endOfNoAmount(first) { return .skipped(to: end) }
    let firstUnit = first.currency == nil ? unit(at: first.tokens.upperBound) : nil
    var draft: QuantityDraft
    if let second = otherEnd(of: first, unit: firstUnit), !isFall(from: first, to: second) {
      guard let range = range(from: first, to: second) else { return .skipped(to: second.tokens.upperBound) }
      draft = range
    } else {
      draft = QuantityDraft(number: first.number, low: first.amount, high: first.amount, rule: "count")
      draft.start = first.tokens.lowerBound
      draft.end = first.tokens.upperBound
      if let currency = first.currency { setMoney(&draft, currency, first.currencyTokens) }
    }
    takeInfixCues(&draft)
    if takeAge(&draft) { return .found(draft) }
    takeUnit(&draft)
    if draft.unit == nil { takeNoun(&draft) }
    if draft.unit == nil, isBareNoise(draft, first.numeral) { return .skipped(to: draft.end) }
    if draft.unit == nil { draft.rule = draft.rule == "count" ? "number" : draft.rule }
    return .found(draft)
  }

  /// The number at a token, with its sign and its money.
  func value(at index: Int) -> Value? {
    var place = index
    var currency: String?
    var currencyTokens: Range<Int>?
    if let (code, end) = currencySign(at: place) {
      currency = code
      currencyTokens = place..<end
      place = end
    }
    let isNegative = isMinus(place)
    if isNegative { place += 1 }
    guard var numeral = reader.numeral(at: place) else { return nil }
    if isNegative { numeral.value = -numeral.value }
    var end = numeral.range.upperBound
    if let power = letterScale(at: end, after: numeral, isMoney: currency != nil) {
      numeral.value = numeral.value.scaled(byPowerOfTen: power)
      guard numeral.value.digitCount <= Amount.maximumDigits else { return nil }
      numeral.hasScale = true
      numeral.isPlainFigure = false
      end += 1
    }
    let number = (isNegative ? place - 1 : place)..<end
    return Value(
      tokens: index..<end, number: number, amount: numeral.value, numeral: numeral, currency: currency,
      currencyTokens: currencyTokens)
  }

  /// Whether a token is a minus sign: a sign or a hyphen before a figure, or the word.
  private func isMinus(_ index: Int) -> Bool {
    switch lower(index) {
    case "-", "−", "–":
      guard isAttached(index + 1), index == 0 || tokens[index].precededBySpace || lower(index - 1) == "(" else {
        return false
      }
      return index + 1 < tokens.count && kind(index + 1) == .number
        && !(index > 0 && kind(index - 1) == .number)
    case "minus", "negative":
      // “plus or minus 4”
      return index == 0 || kind(index - 1) != .number && lower(index - 1) != "or"
    default:
      return false
    }
  }

  /// The money that a sign or a code before a number names: “$”, “US $”, “EUR”, and “# ” for a pound sign that was lost.
  private func currencySign(at index: Int) -> (String, Int)? {
    guard index + 1 < tokens.count else { return nil }
    let token = tokens[index]
    if token.kind == .symbol, let code = Currency.sign(token.text) { return (code, index + 1) }
    if token.text == "#", token.precededBySpace || lower(index - 1) == "(", tokens[index + 1].precededBySpace,
      kind(index + 1) == .number
    {
      return ("GBP", index + 1)
    }
    if token.text == "#", isAttached(index + 1), kind(index + 1) == .number,
      text(index + 1).utf8.contains(0x2E) || NumberWord(lower(index + 2)) != nil
    {
      return ("GBP", index + 1)
    }
    guard token.kind == .word else { return nil }
    if let code = Currency.code(token.text) {
      if kind(index + 1) == .number { return (code, index + 1) }
      if lower(index + 1) == "$", kind(index + 1) == .symbol { return (code, index + 2) }
    }
    // “US $5”, “C $5”; but “A $5 note” is no Australian money.
    if text(index + 1) == "$", ["us", "c", "hk", "nz", "nt"].contains(token.lower),
      let code = Currency.sign(token.text.uppercased() + "$")
    {
      return (code, index + 2)
    }
    return nil
  }

  /// The power of ten of a letter behind a figure: “38m”, “1.2bn”, “130k”.
  private func letterScale(at index: Int, after numeral: Numeral, isMoney: Bool) -> Int? {
    guard numeral.isFigure, !numeral.hasScale, index < tokens.count, kind(index) == .word else { return nil }
    let attached = !tokens[index].precededBySpace
    guard attached || isMoney || isMillion(index) else { return nil }
    switch text(index) {
    case "k", "K": return attached && lower(index + 1) != "run" && lower(index + 1) != "race" ? 3 : nil
    case "m", "M", "mn", "mil":
      if isMoney || text(index) != "m" || !attached { return 6 }
      return nounPhrase(at: index + 1) != nil || isWorth(before: index - 1) ? 6 : nil
    case "b", "B": return isMoney || attached ? 9 : nil
    case "tn": return 12
    case "t": return isMoney && attached ? 12 : nil
    default: return nil
    }
  }

  /// Whether a word shortly before tells of money: “worth up to 12m”.
  private func isWorth(before start: Int) -> Bool {
    (max(floor, start - 4)..<max(floor, start)).contains { Self.worth.contains(lower($0)) }
  }

  private static let worth: Set<String> = [
    "worth", "valued", "cost", "costs", "costing", "paid", "pay", "raised", "debts", "losses", "fee", "loan", "profit",
    "profits", "sold",
  ]

  /// Whether an “m” that stands alone is a million and no metre: “1.5 m euros”, “1.5 m members”.
  private func isMillion(_ index: Int) -> Bool {
    guard ["m", "bn", "mn"].contains(text(index)), index + 1 < tokens.count else { return false }
    if unit(at: index + 1)?.kind == .money { return true }
    return nounPhrase(at: index + 1).map { PersonNouns.contains(tokens[$0]) && $0 <= index + 2 } ?? false
  }

  func setMoney(_ draft: inout QuantityDraft, _ currency: String, _ place: Range<Int>?) {
    draft.unit = currency
    draft.unitTokens = place
    draft.kind = .money
    draft.rule = draft.rule.replacing(rule: "count", by: "money")
  }

  // MARK: Ranges

  /// The number at the other end of a range: “150–190”, “50 to 100”, “two or three”, “between 150 and 190”.
  private func otherEnd(of first: Value, unit firstUnit: UnitMatch?) -> Value? {
    let places = [first.tokens.upperBound] + (firstUnit.map { [$0.tokens.upperBound] } ?? [])
    for place in places {
      guard place < tokens.count else { continue }
      guard let joint = joint(at: place, after: first) else { continue }
      let start = value(at: joint) == nil ? endOfCue(at: joint) : joint
      if let second = value(at: start), agree(first, second, firstUnit), !isClock(start, second.tokens.upperBound) {
        return second
      }
    }
    return nil
  }

  /// The end of “at least” or “as many as” before the second number of a range that was opened by a word.
  private func endOfCue(at start: Int) -> Int {
    guard lower(start - 1) == "to" || lower(start - 1) == "and" else { return start }
    for end in (start + 1)...(start + 3) {
      let isCue = QuantityCue.ending(in: lower(end - 1)).contains { cue in
        if case .filler = cue.effect { return false }
        return cue.words.count == end - start && matches(cue, endingAt: end - 1)
      }
      if isCue { return end }
    }
    return start
  }

  /// The token behind the word or the stroke that joins the ends of a range.
  private func joint(at place: Int, after first: Value) -> Int? {
    let before = lower(first.tokens.lowerBound - 1)
    switch lower(place) {
    case "-", "–", "—":
      let isTied = isAttached(place) && isAttached(place + 1)
      let isSpaced = !isAttached(place) && !isAttached(place + 1) && lower(place) != "—"
      let hasSign = place + 1 < tokens.count && kind(place + 1) == .symbol
      if lower(place + 1) == "to" || lower(place + 1) == "and" { return isAttached(place) ? place + 2 : nil }
      return isTied || (isSpaced && (kind(place + 1) == .number || hasSign)) ? place + 1 : nil
    case "~": return isAttached(place) && isAttached(place + 1) ? place + 1 : nil
    case "to":
      if before == "from" {
        let from = first.tokens.lowerBound - 1
        let isOpen = place == first.tokens.upperBound && first.currency == nil && !isChange(before: from)
        return isSpread(from) || isOpen ? place + 1 : nil
      }
      return isChange(before: first.tokens.lowerBound) ? nil : place + 1
    case "and": return before == "between" || lower(first.tokens.lowerBound - 2) == "between" ? place + 1 : nil
    case "or": return first.numeral.hasScale || first.amount > Amount(20) ? nil : place + 1
    default: return nil
    }
  }

  /// Whether “from X to Y” spreads out a range, and does not tell of a change.
  private func isSpread(_ from: Int) -> Bool {
    (max(floor, from - 3)..<max(floor, from)).contains { place in
      let word = lower(place)
      return word == "anywhere" || word == "somewhere"
        || ["rang", "vary", "vari", "spread", "estimat"].contains {
          word.hasPrefix($0)
        }
    }
  }

  /// Whether a verb of change stands close before a place: “rose 5 percent to 12”.
  private func isChange(before place: Int) -> Bool {
    for place in (max(floor, place - 4)..<max(floor, place)).reversed() {
      if lower(place) == ";" || lower(place) == ":" { return false }
      if Self.changes.contains(lower(place)) { return true }
    }
    return false
  }

  static let changes: Set<String> = [
    "rose", "rise", "rises", "rising", "risen", "fell", "fall", "falls", "falling", "fallen", "increased", "increase",
    "increases", "increasing", "decreased", "decrease", "grew", "grow", "growing", "grown", "dropped", "drop",
    "dropping",
    "climbed", "climb", "jumped", "jump", "slipped", "gained", "lost", "cut", "raised", "raise", "raising", "reduced",
    "up", "down", "by", "declined", "tumbled", "soared", "surged", "plunged", "eased", "advanced", "won", "beat",
    "expanded", "shrank", "doubled", "added", "off", "went", "go", "goes", "gone", "going", "changed", "change",
    "moved",
    "revised", "corrected", "swelled", "expand", "boost", "boosted", "upgraded", "cutting", "doubling", "boosting",
    "growth",
  ]

  /// Whether two numbers can be the ends of one range.
  private func agree(_ first: Value, _ second: Value, _ firstUnit: UnitMatch?) -> Bool {
    if let a = first.currency, let b = second.currency, a != b { return false }
    if let firstUnit {
      guard second.currency == nil, let secondUnit = unit(at: second.tokens.upperBound) else { return false }
      return firstUnit.name == secondUnit.name
    }
    return true
  }

  /// Whether two large numbers go down with “to” between them, and so are two amounts: “gave 10 million to 2 million”.
  private func isFall(from first: Value, to second: Value) -> Bool {
    lower(second.tokens.lowerBound - 1) == "to" && first.amount >= second.amount && first.amount > Amount(100)
  }

  /// The range from one number to another; nil where the second is not the larger.
  private func range(from first: Value, to second: Value) -> QuantityDraft? {
    var low = first.amount
    if second.numeral.hasScale, !first.numeral.hasScale, low < Amount(1000), low.ratio(to: second.amount) ?? 0 < 1 {
      // “two to three million”: the word belongs to both.
      let own = NumeralReader.value(of: text(second.numeral.range.lowerBound))
      if let own = own ?? reader.unscaled(at: second.numeral.range.lowerBound), !own.isZero {
        var power = 0
        while own.scaled(byPowerOfTen: power) < second.amount, power < 18 { power += 1 }
        if own.scaled(byPowerOfTen: power) == second.amount { low = low.scaled(byPowerOfTen: power) }
      }
    }
    if !second.numeral.hasScale, first.numeral.isPlainFigure, low < Amount(1000), second.amount >= Amount(1000),
      text(second.numeral.range.lowerBound).utf8.contains(0x2C), low.scaled(byPowerOfTen: 3) < second.amount,
      second.amount < low.scaled(byPowerOfTen: 5)
    {
      // “45–50,000”
      low = low.scaled(byPowerOfTen: 3)
    }
    guard low < second.amount else { return nil }
    var draft = QuantityDraft(
      number: first.number.lowerBound..<second.number.upperBound, low: low, high: second.amount, rule: "count+range")
    draft.start = first.tokens.lowerBound
    draft.end = second.tokens.upperBound
    let before = lower(draft.start - 1)
    if before == "between" || before == "from", draft.start - 1 >= floor {
      draft.start -= 1
    }
    if let currency = first.currency ?? second.currency {
      setMoney(&draft, currency, first.currencyTokens ?? second.currencyTokens)
    }
    return draft
  }
}

extension String {
  /// The rule with its first part changed.
  func replacing(rule old: String, by new: String) -> String {
    hasPrefix(old) ? new + dropFirst(old.count) : self
  }
}

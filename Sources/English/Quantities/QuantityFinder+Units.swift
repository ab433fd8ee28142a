import Measures

extension QuantityFinder {
  /// A unit and where it stands.
  struct UnitMatch {
    var name: String
    var kind: QuantityMention.Kind
    var tokens: Range<Int>
    var rule: String
    /// The power of ten that the unit brings with it.
    var power = 0
  }

  /// Gives the unit behind the number to the draft, and what it is counted by: “a day”, “per barrel”.
  func takeUnit(_ draft: inout QuantityDraft) {
    if draft.kind == .money {
      // “75 USD million” is read with the number; a word may repeat the sign: “US$5 dollars”.
      takeCents(&draft)
      takeRepeatedMoney(&draft)
      takePer(&draft)
      takeTiedPer(&draft)
      return
    }
    guard var match = unit(at: draft.end) ?? leadingUnit(of: draft) ?? richter(at: draft.end) else { return }
    // “aged 8–10 years”, “at the age of four months”
    if match.kind == .duration, isAge(before: draft.start) {
      match.kind = .age
      match.rule = "age"
    }
    draft.unit = match.name
    draft.kind = match.kind
    draft.rule = draft.rule.replacing(rule: "count", by: match.rule)
    draft.low = draft.low?.scaled(byPowerOfTen: match.power)
    draft.high = draft.high?.scaled(byPowerOfTen: match.power)
    draft.unitTokens = match.tokens.isEmpty ? nil : match.tokens
    draft.start = min(draft.start, match.tokens.lowerBound)
    draft.end = max(draft.end, match.tokens.upperBound)
    if match.kind == .money, let power = wordScale(at: draft.end), !isNumeralWithScale(draft) {
      draft.low = draft.low?.scaled(byPowerOfTen: power)
      draft.high = draft.high?.scaled(byPowerOfTen: power)
      draft.end += 1
      draft.unitTokens = match.tokens.lowerBound..<draft.end
    }
    takeInches(&draft)
    takeCents(&draft)
    if match.kind == .measure || match.kind == .money || match.kind == .duration { takePer(&draft) }
    if match.kind == .measure || match.kind == .percent, lower(draft.end) == "of" {
      draft.noun = sharedNoun(at: afterPointers(draft.end + 1))
    }
  }

  /// Whether “aged”, “aged between” or “age of” stands before a number.
  private func isAge(before start: Int) -> Bool {
    switch lower(start - 1) {
    case "aged": true
    case "between": lower(start - 2) == "aged"
    case "of": lower(start - 2) == "age"
    default: false
    }
  }

  private static let beforeUnits: Set<String> = [
    "of", "at", "a", "over", "under", "about", "around", "between", "from", "above", "below", "least",
  ]

  /// “on the Richter scale”
  private func richter(at index: Int) -> UnitMatch? {
    guard lower(index) == "on", lower(index + 1) == "the", lower(index + 2) == "richter" else { return nil }
    let end = lower(index + 3) == "scale" ? index + 4 : index + 3
    return UnitMatch(name: "magnitude", kind: .measure, tokens: index..<end, rule: "magnitude")
  }

  /// “5 feet 2 inches” is one length, in inches.
  func takeInches(_ draft: inout QuantityDraft) {
    guard draft.unit == "foot", draft.isPoint, let feet = draft.low, feet.isWhole else { return }
    let isTied = isTie(draft.end)
    let place = isTied || lower(draft.end) == "and" ? draft.end + 1 : draft.end
    guard let inches = reader.numeral(at: place), inches.value < Amount(12) else { return }
    let hasUnit = lower(inches.range.upperBound) == "in" || unit(at: inches.range.upperBound)?.name == "inch"
    // “6-foot-2”, “he is 6 foot 2”
    let isHeight = isTied || lower(draft.end - 1) == "foot" && isEndOfPhrase(inches.range.upperBound)
    guard hasUnit || isHeight else { return }
    draft.low = feet * Amount(12) + inches.value
    draft.high = draft.low
    draft.unit = "inch"
    draft.end = inches.range.upperBound + (hasUnit ? 1 : 0)
    draft.unitTokens = draft.number.lowerBound + 1..<draft.end
    draft.number = draft.number.lowerBound..<inches.range.upperBound
  }

  /// “15 dollars and 50 cents” is one amount.
  private func takeCents(_ draft: inout QuantityDraft) {
    guard draft.kind == .money, draft.isPoint, let whole = draft.low, whole.isWhole else { return }
    let place = lower(draft.end) == "and" ? draft.end + 1 : draft.end
    guard let part = reader.numeral(at: place), part.value < Amount(100), part.value.isWhole,
      ["cent", "cents", "pence", "p"].contains(lower(part.range.upperBound)),
      draft.unit.map({ ["cent", "penny"].contains($0) }) == false
    else { return }
    draft.low = whole + part.value.scaled(byPowerOfTen: -2)
    draft.high = draft.low
    draft.end = part.range.upperBound + 1
    draft.unitTokens = (draft.unitTokens?.lowerBound ?? draft.number.upperBound)..<draft.end
  }

  /// “$5 dollars”, “$5 USD”: a word that says what the sign said.
  private func takeRepeatedMoney(_ draft: inout QuantityDraft) {
    guard draft.end < tokens.count, kind(draft.end) == .word, let sign = draft.unitTokens,
      let repeated = money(at: draft.end), repeated.name == draft.unit, repeated.power == 0
    else { return }
    draft.end = repeated.tokens.upperBound
    draft.unitTokens = sign.lowerBound..<draft.end
  }

  private func isNumeralWithScale(_ draft: QuantityDraft) -> Bool {
    draft.number.count > 1
  }

  private func wordScale(at index: Int) -> Int? {
    if case .scale(let power) = NumberWord(lower(index)) { return power }
    return nil
  }

  /// “a magnitude 7.0 quake”, “magnitude of 7.0”.
  private func leadingUnit(of draft: QuantityDraft) -> UnitMatch? {
    var place = isTie(draft.start - 1) ? draft.start - 2 : draft.start - 1
    while place >= floor, Self.beforeUnits.contains(lower(place)), draft.start - place <= 2 { place -= 1 }
    guard place >= floor else { return nil }
    let isAge =
      switch lower(place) {
      case "aged", "ages": true
      case "age": place < draft.start - 1 || lower(place - 1) == "at"
      default: false
      }
    if isAge, draft.low ?? draft.high ?? .zero < Amount(130) {
      // The number of “aged over 50” is what the cue opens, so that the unit stays outside.
      return UnitMatch(name: "year", kind: .age, tokens: draft.start..<draft.start, rule: "age")
    }
    guard lower(place) == "magnitude" else { return nil }
    return UnitMatch(name: "magnitude", kind: .measure, tokens: place..<(place + 1), rule: "magnitude")
  }

  /// The unit that begins at a token, which may be tied to its number by a hyphen.
  func unit(at index: Int) -> UnitMatch? {
    guard index < tokens.count else { return nil }
    let tied = isTie(index)
    let start = tied ? index + 1 : index
    if let share = percent(at: start) { return share }
    if kind(start) == .mixed { return poweredUnit(at: start) }
    guard [.word, .symbol].contains(kind(start)) else { return nil }
    if let money = money(at: start) { return money }
    if let degrees = degrees(at: start) { return degrees }
    return plainUnit(at: start, isTied: tied)
  }

  /// The numbers of lines that a picture has.
  private static let pictures: Set<String> = ["480", "576", "720", "1080", "1440", "2160", "4320"]

  private func percent(at start: Int) -> UnitMatch? {
    func match(_ count: Int, _ name: String = "%") -> UnitMatch {
      UnitMatch(name: name, kind: .percent, tokens: start..<(start + count), rule: "percent")
    }
    let word = lower(start)
    let next = lower(start + 1)
    func isPoint(_ place: Int) -> Bool { lower(place) == "point" || lower(place) == "points" }
    switch word {
    case "%", "percent", "pct", "pc", "％", "percents", "percentages":
      return isPoint(start + 1) ? match(2, "percentage point") : match(1)
    case "per" where next == "cent" || next == "cents":
      return isPoint(start + 2) ? match(3, "percentage point") : match(2)
    case "percentage":
      if isTie(start + 1), isPoint(start + 2) { return match(3, "percentage point") }
      return isPoint(start + 1) ? match(2, "percentage point") : match(1)
    case "basis" where isPoint(start + 1): return match(2, "basis point")
    default: return nil
    }
  }

  /// “dollars”, “Canadian dollars”, “€”, “EUR”.
  private func money(at start: Int) -> UnitMatch? {
    let token = tokens[start]
    func match(_ name: String, _ end: Int) -> UnitMatch {
      UnitMatch(name: name, kind: .money, tokens: start..<end, rule: "money")
    }
    if token.kind == .symbol {
      guard let code = Currency.sign(token.text) else { return nil }
      // “50 $100 notes”: the sign belongs to what follows it.
      return start + 1 < tokens.count && kind(start + 1) == .number && tokens[start].precededBySpace
        ? nil : match(code, start + 1)
    }
    if let code = Currency.code(token.text) { return match(code, start + 1) }
    // “50p”, but “1080p” is a picture.
    if token.text == "p", isAttached(start), kind(start - 1) == .number, !Self.pictures.contains(text(start - 1)) {
      return match("penny", start + 1)
    }
    if token.text.utf8.count == 4, token.text.utf8.first == 0x4D,
      let code = Currency.code(String(token.text.dropFirst()))
    {
      // “30 MEUR”: millions of them.
      var millions = match(code, start + 1)
      millions.power = 6
      return millions
    }
    if !isMass(at: start), let name = Currency.word(token.lower, of: "") {
      if lower(start + 1) == "sterling" { return match("GBP", start + 2) }
      return match(name, start + 1)
    }
    return moneyOfLand(at: start)
  }

  /// “Canadian dollars”, “Hong Kong dollars”, “Haitian gourdes”.
  private func moneyOfLand(at start: Int) -> UnitMatch? {
    let isLand = Currency.isLand(lower(start))
    guard isLand || isUpper(start) && kind(start) == .word else { return nil }
    for count in 1...2 {
      let land = lower(start + count - 1)
      guard let name = Currency.word(lower(start + count), of: land) else { continue }
      // “five Korean won” is money by its land alone; “three Britons won” is none.
      let isSure = isLand || Currency.isLand(land) || count == 1 && !["won", "mark", "real"].contains(name)
      guard isSure, lower(start + count) != "won" || Currency.isLand(land) else { return nil }
      return UnitMatch(name: name, kind: .money, tokens: start..<(start + count + 1), rule: "money")
    }
    return nil
  }

  /// Whether “pounds” are a weight: “a 200-pound man”, “weighs 12 pounds”, “10 pounds of rice”.
  private func isMass(at start: Int) -> Bool {
    let word = lower(start)
    guard word == "pound" || word == "pounds" else { return false }
    // “a 20-pound note”
    if lower(start - 1) == "-", Self.prices.contains(lower(start + 1)) { return false }
    if lower(start - 1) == "-" || (lower(start + 1) == "of" && lower(start + 2) != "sterling") {
      // “millions of pounds of aid” is money more often than not; “10 pounds of rice” is not.
      return NumberWord(lower(start - 1)).map { if case .scale = $0 { false } else { true } } ?? true
    }
    let weighs = (max(0, start - 6)..<start).contains { place in
      ["weigh", "lost", "lose", "heavi", "drop", "shed"].contains { lower(place).hasPrefix($0) }
    }
    return weighs || ["heavier", "lighter", "overweight"].contains(lower(start + 1))
  }

  private static let prices: Set<String> = [
    "note", "notes", "coin", "coins", "bill", "bills", "fine", "fee", "ticket", "bonus", "cheque", "bet", "prize",
    "gift",
  ]

  private func degrees(at start: Int) -> UnitMatch? {
    let word = lower(start)
    let isSign = word == "°" || word == "º"
    guard isSign || word == "degrees" || word == "degree" else {
      guard ["c", "f"].contains(word), isAttached(start), isUpper(start) else { return nil }
      return UnitMatch(
        name: word == "c" ? "degree Celsius" : "degree Fahrenheit", kind: .measure, tokens: start..<(start + 1),
        rule: "measure")
    }
    switch lower(start + 1) {
    case "c", "celsius", "centigrade":
      return UnitMatch(name: "degree Celsius", kind: .measure, tokens: start..<(start + 2), rule: "measure")
    case "f", "fahrenheit":
      return UnitMatch(name: "degree Fahrenheit", kind: .measure, tokens: start..<(start + 2), rule: "measure")
    default:
      return UnitMatch(name: "degree", kind: .measure, tokens: start..<(start + 1), rule: "measure")
    }
  }

  private func plainUnit(at start: Int, isTied: Bool) -> UnitMatch? {
    let word = lower(start)
    if let name = compoundUnit(at: start) {
      return UnitMatch(name: name, kind: .measure, tokens: start..<(start + 2), rule: "measure")
    }
    // “a 5k run”
    if word == "k", isAttached(start), ["run", "race", "walk"].contains(lower(start + 1)) {
      return UnitMatch(name: "kilometre", kind: .measure, tokens: start..<(start + 1), rule: "measure")
    }
    guard let unit = MeasureUnit.named(word) else { return nil }
    if MeasureUnit.onlyAttached.contains(word), !isAttached(start) || isTied {
      guard word == "m" || word == "g", !isTied else { return nil }
    }
    if ["g", "v", "w", "h", "l"].contains(word), text(start) != word { return nil }
    if word == "second", lower(start - 1) != "one", !isTied { return nil }
    guard unit.kind == .duration else {
      if let power = raisedPower(at: start + 1) {
        return UnitMatch(
          name: "\(power.name) \(unit.name)", kind: .measure, tokens: start..<power.end, rule: "measure")
      }
      let rule = unit.name == "magnitude" ? "magnitude" : "measure"
      return UnitMatch(name: unit.name, kind: .measure, tokens: start..<(start + 1), rule: rule)
    }
    if let end = ageEnd(at: start + 1) {
      return UnitMatch(name: unit.name, kind: .age, tokens: start..<end, rule: "age")
    }
    return UnitMatch(name: unit.name, kind: .duration, tokens: start..<(start + 1), rule: "duration")
  }

  /// The name of a unit of two words: “square miles”, “metric tons”, “fluid ounces”.
  private func compoundUnit(at start: Int) -> String? {
    let word = lower(start)
    switch word {
    case "square", "cubic", "metric", "nautical", "light", "sq", "sq.", "short", "long", "fluid", "troy":
      guard let unit = MeasureUnit.named(lower(start + 1)), unit.kind == .measure || word == "light" else { return nil }
      switch word {
      case "metric": return "tonne"
      case "short", "long": return unit.name
      case "sq", "sq.": return "square \(unit.name)"
      default: return "\(word) \(unit.name)"
      }
    default: return nil
    }
  }

  /// “km2”, “m3”
  private func poweredUnit(at index: Int) -> UnitMatch? {
    let name = lower(index)
    guard let digit = name.utf8.last, digit == 0x32 || digit == 0x33,
      let unit = MeasureUnit.named(String(name.dropLast())),
      unit.kind == .measure
    else { return nil }
    return UnitMatch(
      name: (digit == 0x32 ? "square " : "cubic ") + unit.name, kind: .measure, tokens: index..<(index + 1),
      rule: "measure")
  }

  /// “km²”
  private func raisedPower(at index: Int) -> (name: String, end: Int)? {
    guard isAttached(index) else { return nil }
    switch lower(index) {
    case "²": return ("square", index + 1)
    case "³": return ("cubic", index + 1)
    default: return nil
    }
  }

  /// “a day”, “per barrel”, “/h” behind a unit or a noun.
  func takePer(_ draft: inout QuantityDraft) {
    let place = draft.end
    let word = lower(place)
    guard ["a", "an", "per", "each", "every", "/"].contains(word), lower(place + 1) != "cent" else { return }
    let next = lower(place + 1)
    guard kind(place + 1) == .word, word == "per" || Self.isMeasure(next) || word == "/" && next == "s" else { return }
    guard word != "/" || isAttached(place) else { return }
    // “$5 million a year earlier”
    if ["ago", "earlier", "later", "before"].contains(lower(place + 2)) { return }
    if MeasureUnit.onlyAttached.contains(next), word != "/", word != "per" { return }
    let name = word == "/" && next == "s" ? "second" : MeasureUnit.named(next)?.name ?? NounForms.singular(next)
    draft.unit = (draft.unit ?? "1") + "/" + name
    if draft.kind != .money { draft.unitTokens = (draft.unitTokens?.lowerBound ?? place)..<(place + 2) }
    draft.end = place + 2
    draft.rule += "+per"
  }

  /// Whether things are counted by a word: “a day”, “a share”.
  private static func isMeasure(_ word: String) -> Bool {
    MeasureUnit.named(word) != nil || perNouns.contains(word)
  }

  private static let perNouns: Set<String> = [
    "share", "person", "head", "game", "family", "household", "child", "bottle", "seat", "flight", "ticket", "student",
    "pupil", "vote", "kilo",
  ]

  /// “a $2-million-a-year deal”.
  private func takeTiedPer(_ draft: inout QuantityDraft) {
    let place = draft.end
    guard isTie(place), lower(place + 1) == "a" || lower(place + 1) == "per", isTie(place + 2),
      Self.isMeasure(lower(place + 3))
    else { return }
    draft.unit = (draft.unit ?? "1") + "/" + (MeasureUnit.named(lower(place + 3))?.name ?? lower(place + 3))
    draft.end = place + 4
    draft.rule += "+per"
  }
}

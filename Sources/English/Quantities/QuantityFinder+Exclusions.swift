import Measures

extension QuantityFinder {
  /// The end of numbers that are no amounts, where these are; nil where the number may be one.
  func endOfNoAmount(_ value: Value) -> Int? {
    let numeral = value.numeral
    let start = numeral.range.lowerBound
    let end = value.tokens.upperBound
    if value.currency != nil { return nil }
    if isAddress(start, numeral) || isModel(start, numeral) || isTitle(start, numeral) || isClock(start, end)
      || isOrdinal(end) || isFold(end)
    {
      return end
    }
    if let end = seriesEnd(start, numeral) ?? scoreEnd(start, numeral) { return end }
    // “zero-coupon”, “below zero”
    if !numeral.isFigure, numeral.value.isZero {
      return unit(at: end) == nil && (isTie(end) || nounPhrase(at: end) == nil) ? end : nil
    }
    if !numeral.isFigure { return isName(start, end) || isPronoun(start, end) ? end : nil }
    if numeral.isPlainFigure {
      let text = text(start)
      if text.utf8.count > 1, text.utf8.first == 0x30, !text.utf8.contains(0x2E) { return end }
      if isListNumber(start) || isTimestamp(start) || isName(start, end) || isYear(start, end) { return end }
    }
    return nil
  }

  /// “F-16”, “No. 10”, “#1”, “Article 5”, “page 3”.
  private func isTitle(_ start: Int, _ numeral: Numeral) -> Bool {
    guard numeral.isPlainFigure || !numeral.isFigure else { return false }
    if numeral.isPlainFigure, lower(start - 1) == "-", isAttached(start), isAttached(start - 1), start >= 2,
      kind(start - 2) == .word || kind(start - 2) == .mixed
    {
      return NumberWord(lower(start - 2)) == nil
    }
    if numeral.isPlainFigure, isAttached(start), start > 0, [.word, .mixed, .address].contains(kind(start - 1)) {
      return true
    }
    let before = lower(start - 1)
    if ["no.", "nos.", "number", "numbers"].contains(before) { return true }
    if before == "#", isAttached(start) { return true }
    if Self.indexes.contains(before), isUpper(start - 1) { return true }
    if before == "of", lower(start - 2) == "group", isUpper(start - 2) { return true }
    guard Self.titles.contains(before) else { return false }
    return !hasNounOrUnit(numeral.range.upperBound)
  }

  private static let indexes: Set<String> = [
    "fortune", "ftse", "s&p", "nasdaq", "cac", "nikkei", "russell", "dax", "stoxx", "asx",
  ]

  /// “131 West 23rd Street”
  private func isAddress(_ start: Int, _ numeral: Numeral) -> Bool {
    guard numeral.isPlainFigure, text(start).utf8.count <= 5 else { return false }
    for place in (start + 1)..<(start + 5) {
      guard isUpper(place) || kind(place) == .mixed || kind(place) == .number else { return false }
      if Self.streets.contains(lower(place)) { return place > start + 1 }
    }
    return false
  }

  private static let streets: Set<String> = [
    "street", "avenue", "rd", "ave", "road", "lane", "boulevard", "drive", "square", "st.", "ave.", "rd.", "blvd.",
  ]

  private static let titles: Set<String> = [
    "article", "articles", "resolution", "flight", "room", "page", "pages", "chapter", "section", "channel", "route",
    "highway", "interstate", "phase", "stage", "level", "grade", "version", "type", "model", "size", "volume", "part",
    "act", "scene", "line", "platform", "gate", "terminal", "runway", "exhibit", "paragraph", "clause", "rule", "title",
    "amendment", "schedule", "annex", "appendix", "figure", "table", "box", "step", "lot", "formula", "radio", "class",
    "group", "pier", "unit", "season", "episode", "round", "game", "day", "week", "year", "top", "protocol",
    "directive",
    "category", "tier", "zone", "district", "ward", "precinct", "engine", "ladder", "station", "building", "apartment",
    "suite", "mile", "fig.", "art.", "vol.", "p.", "pp.", "sec.", "para.",
  ]

  private func hasNounOrUnit(_ end: Int) -> Bool {
    unit(at: end) != nil || nounPhrase(at: end) != nil
  }

  /// “5 p.m.”, “three o'clock”, “1600 GMT”.
  func isClock(_ start: Int, _ end: Int) -> Bool {
    if isClockWord(start, end) { return true }
    // “between 12.00 and 13.00 GMT”
    guard ["and", "to", "-", "–"].contains(lower(end)), let second = reader.numeral(at: end + 1), second.isFigure else {
      return false
    }
    return isClockWord(end + 1, second.range.upperBound)
  }

  private func isClockWord(_ start: Int, _ end: Int) -> Bool {
    switch lower(end) {
    case "fm", "am", "pm", "a.m.", "p.m.", "a.m", "p.m", "o'clock", "gmt", "est", "edt", "utc", "cet", "noon", "bst",
      "pst", "bc", "b.c.", "bce", "a.d.":
      return true
    case "hours": return text(start).utf8.count == 4 && end == start + 1 && text(start).utf8.first != 0x39
    case "local": return lower(end + 1) == "time"
    default: return false
    }
  }

  /// “a 747 aircraft”: one that is called so.
  private func isModel(_ start: Int, _ numeral: Numeral) -> Bool {
    guard numeral.isPlainFigure, lower(start - 1) == "a", text(start).utf8.count == 3 else { return false }
    return ["aircraft", "plane", "jet", "airliner", "car"].contains(lower(numeral.range.upperBound))
  }

  /// “10-fold”
  private func isFold(_ end: Int) -> Bool {
    isTie(end) && lower(end + 1) == "fold"
  }

  /// “twenty-first”, “two hundredth”: the number goes on into an ordinal.
  private func isOrdinal(_ end: Int) -> Bool {
    let place = isTie(end) ? end + 1 : end
    return place > end && Self.ordinals.contains(lower(place))
  }

  private static let ordinals: Set<String> = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
  ]

  /// Figures in a row without anything between them: telephone numbers, tables.
  private func seriesEnd(_ start: Int, _ numeral: Numeral) -> Int? {
    guard numeral.isPlainFigure else { return nil }
    var end = start + 1
    while end < tokens.count, kind(end) == .number || (kind(end) == .mixed && isTelephone(end)) {
      end += 1
    }
    if start > 0, lower(start - 1) == "+", isAttached(start) { return end }
    return end > start + 1 ? end : nil
  }

  private func isTelephone(_ index: Int) -> Bool {
    text(index).utf8.contains(0x2D) && text(index).utf8.first?.isDigit == true
  }

  /// “3-1”, “won 2–0”: two small figures that fall, or after a word of sport or votes.
  private func scoreEnd(_ start: Int, _ numeral: Numeral) -> Int? {
    guard numeral.isPlainFigure, start + 2 < tokens.count else { return nil }
    let mark = lower(start + 1)
    guard mark == "-" || mark == "–", kind(start + 2) == .number, isAttached(start + 1) == isAttached(start + 2),
      let second = reader.numeral(at: start + 2), second.isPlainFigure, text(start + 2).utf8.count <= 3,
      text(start).utf8.count <= 3
    else { return nil }
    let end = second.range.upperBound
    if numeral.value >= second.value { return unit(at: end) == nil ? end : nil }
    guard !hasNounOrUnit(end) else { return nil }
    let isSport = (max(0, start - 6)..<start).contains { Self.contests.contains(lower($0)) }
    return isSport ? end : nil
  }

  private static let contests: Set<String> = [
    "won", "win", "wins", "beat", "beats", "lost", "lose", "defeat", "defeated", "victory", "draw", "drew", "score",
    "scored", "led", "lead", "voted", "vote", "ruled", "loss", "match", "record", "chapter", "pages", "verses", "verse",
  ]

  /// “1.” or “2)” at the beginning of an item.
  private func isListNumber(_ start: Int) -> Bool {
    guard start == 0 || (start == 1 && lower(0) == "(") else { return false }
    return [".", ")", ":"].contains(lower(start + 1)) && isAttached(start + 1)
  }

  /// “Boeing 737”, “Channel Four”: a small number directly behind a name, and nothing behind it that it could count.
  private func isName(_ start: Int, _ end: Int) -> Bool {
    guard start > 0, !isTitleCase, isUpper(start - 1), kind(start - 1) != .punctuation else { return false }
    let text = text(start)
    let isFigure = kind(start) == .number
    guard isFigure ? text.utf8.count <= 4 : isUpper(start) else { return false }
    let before = lower(start - 1)
    if before == "between" || before == "from" { return false }
    if start == 1, Stopwords.all.contains(before) || !QuantityCue.ending(in: before).isEmpty { return false }
    if Vocabulary.months[before] != nil || Vocabulary.weekdays[before] != nil { return false }
    return unit(at: end) == nil && (nounPhrase(at: end) ?? .max) > end + 1
  }

  /// “one of them”, “no one”, “one day”: no counting.
  private func isPronoun(_ start: Int, _ end: Int) -> Bool {
    guard lower(start) == "one", end == start + 1 else { return false }
    if ["no", "any", "every", "this", "that", "each", "which", "the", "some", "another", "day"].contains(
      lower(start - 1))
    {
      return unit(at: end).map { $0.kind == .money } != true
    }
    let next = lower(end)
    if [
      "of", "another", "day", "thing", "way", "that", "who", "and", "or", "time", "more", "should", "can", "'s",
      "night",
    ].contains(next) {
      return true
    }
    if unit(at: end) != nil { return false }
    guard let noun = nounPhrase(at: end, allowsSingular: true) else {
      return !tellsOfPeople(QuantityDraft(number: start..<end, low: nil, high: nil, rule: ""))
    }
    return !PersonNouns.contains(tokens[noun]) && lower(start - 1) != "killed" && !isCounted(start)
  }

  /// Whether a cue or an “at least” stands before a place.
  private func isCounted(_ start: Int) -> Bool {
    guard start > floor else { return false }
    return QuantityCue.ending(in: lower(start - 1)).contains { cue in
      if case .filler = cue.effect { return false }
      return matches(cue, endingAt: start - 1)
    }
  }

  /// Four digits that are a year: unless a cue comes before or something that can be counted comes behind.
  private func isYear(_ start: Int, _ end: Int) -> Bool {
    let text = text(start)
    guard text.utf8.count == 4, let number = Int(text), (1200...2100).contains(number) else { return false }
    if isCounted(start), !["around", "about", "circa", "ca.", "over"].contains(lower(start - 1)) || hasNounOrUnit(end) {
      return false
    }
    let before = lower(start - 1)
    if ["the", "in", "since", "of", "by", "from", "until", "before", "after", "during"].contains(before),
      (1700...2050).contains(number)
    {
      return true
    }
    return !hasNounOrUnit(end) && lower(end) != "of"
  }

  /// “1108 A singer says”: the time of an entry in a running report.
  private func isTimestamp(_ start: Int) -> Bool {
    guard start == 0, text(start).utf8.count == 4, let number = Int(text(start)), number / 100 < 24,
      number % 100 < 60, isUpper(start + 1)
    else { return false }
    // “1124 Reports say”, but “1500 Americans left”
    return !NounForms.isPlural(lower(start + 1)) || NounForms.isGroup(lower(start + 1))
      || !isTitleCase && !PersonNouns.contains(tokens[start + 1])
  }

  /// Whether a number without noun and unit is nothing to keep: small words for numbers, mostly pronouns.
  func isBareNoise(_ draft: QuantityDraft, _ numeral: Numeral) -> Bool {
    if numeral.isPlainFigure, text(numeral.range.lowerBound).utf8.count >= 4, draft.isPoint {
      return !isCounted(draft.start) && !tellsOfPeople(draft)
    }
    guard !numeral.isFigure, !numeral.hasScale, (draft.low ?? .zero) <= Amount(20) else { return false }
    return !isCounted(draft.start) && !tellsOfPeople(draft)
  }
}

extension UInt8 {
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
}

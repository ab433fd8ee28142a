import Measures

extension DateFinder {
  /// `2021-11-03`, `30/11/2021`, `11.3.2021`; a clock time is no date.
  func figures(at index: Int) -> DateDraft? {
    let text = text(index)
    guard let mark = text.first(where: { !$0.isNumber }), mark != ":" else { return nil }
    let parts = text.split(separator: mark).compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    let place = index..<(index + 1)
    if parts[0] > 31 {
      guard let day = CalendarDate(year: parts[0], month: parts[1], day: parts[2]) else { return nil }
      return DateDraft(place, ExtendedDate(day: day), .absolute, "figures")
    }
    let year = parts[2] < 100 ? century(of: parts[2]) : parts[2]
    // With full stops the day comes first; with strokes and hyphens either may.
    let dayFirst = CalendarDate(year: year, month: parts[1], day: parts[0])
    let monthFirst = mark == "." ? nil : CalendarDate(year: year, month: parts[0], day: parts[1])
    switch (dayFirst, monthFirst) {
    case (nil, nil): return nil
    case (let day?, nil), (nil, let day?): return DateDraft(place, ExtendedDate(day: day), .absolute, "figures")
    case (let one?, let other?):
      let close = [one, other].filter { abs($0.dayNumber - (published?.dayNumber ?? .min / 4)) <= 7 }
      let value = one == other ? one : close.count == 1 ? close[0] : nil
      return DateDraft(place, value.map(ExtendedDate.init(day:)), .absolute, "figures-ambiguous")
    }
  }

  /// “2008”, “2008–2010”, “2008/09”, “from 2008 to 2010”, `19980227`.
  func year(at index: Int) -> DateDraft? {
    if let season = splitYear(at: index) { return season }
    if digits(index, count: 8...8) != nil { return compactDate(at: index) }
    guard let first = digits(index, count: 4...4), (1000...2100).contains(first), isYear(index, first) else {
      return nil
    }
    if let (last, end) = lastYear(at: index + 1, after: first) {
      return DateDraft(index..<end, ExtendedDate("\(first)/\(last)"), .absolute, "years")
    }
    if let (quarter, end) = quarterOfYear(at: index + 1) {
      return DateDraft(index..<end, ExtendedDate("\(first)-\(quarter + 32)"), .absolute, "quarter")
    }
    return DateDraft(index..<(index + 1), ExtendedDate(year: first), .absolute, "year")
  }

  private func lastYear(at index: Int, after first: Int) -> (Int, Int)? {
    let joint = lower(index)
    let before = lower(index - 2)
    guard ["-", "–", "to", "and"].contains(joint), joint != "and" || before == "between",
      joint != "to" || before == "from" || before == "to"
    else { return nil }
    if let last = digits(index + 1, count: 4...4), (first + 1...2100).contains(last) { return (last, index + 2) }
    guard joint == "-" || joint == "–", isAttached(index + 1), let short = digits(index + 1, count: 2...2) else {
      return nil
    }
    let last = first / 100 * 100 + short
    return last > first ? (last, index + 2) : nil
  }

  /// “2008/09”
  private func splitYear(at index: Int) -> DateDraft? {
    let text = text(index)
    guard text.utf8.count == 7 || text.utf8.count == 9, text.utf8.contains(0x2F) else {
      return text == "9/11" ? DateDraft(index..<(index + 1), ExtendedDate("2001-09-11"), .absolute, "nine-eleven") : nil
    }
    let parts = text.split(separator: "/").compactMap { Int($0) }
    guard parts.count == 2, (1800...2100).contains(parts[0]) else { return nil }
    let last = parts[1] < 100 ? parts[0] / 100 * 100 + parts[1] : parts[1]
    guard last == parts[0] + 1 else { return nil }
    return DateDraft(index..<(index + 1), ExtendedDate("\(parts[0])/\(last)"), .absolute, "years")
  }

  /// `19980227`
  private func compactDate(at index: Int) -> DateDraft? {
    guard let number = digits(index, count: 8...8), (1900...2100).contains(number / 10_000),
      let day = CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100),
      !NounForms.isPlural(lower(index + 1))
    else { return nil }
    return DateDraft(index..<(index + 1), ExtendedDate(day: day), .absolute, "figures")
  }

  /// Whether four digits are a year, by the words around them.
  private func isYear(_ index: Int, _ year: Int) -> Bool {
    let before = lower(index - 1)
    let next = lower(index + 1)
    if index > 0, kind(index - 1) == .symbol || (kind(index - 1) == .number && before != ",") {
      return false
    }
    if isAttached(index), ["-", "#", ".", "+"].contains(before), isAttached(index - 1) || before != "-" {
      return false
    }
    // “2022 GMT”, “at 1422 local time”
    if ["gmt", "utc", "est", "edt", "bst", "cet", "hours", "hrs"].contains(next) { return false }
    if next == "local", lower(index + 2) == "time" { return false }
    if next == "%" || next == "percent"
      || MeasureUnit.named(next) != nil && !isTie(index + 1) && next != "quarter" && quarterOfYear(at: index + 1) == nil
    {
      return false
    }
    if NumberWord(next) != nil || Currency.word(next, of: "") != nil { return false }
    if next == "'s", (1800...2050).contains(year) { return true }
    let isCounting = NounForms.isPlural(next) || next == "of"
    if Self.strongBefore.contains(before) { return !(before == "by" && isCounting) || year >= 1990 && !isCounting }
    guard (1800...2050).contains(year) else { return false }
    // “1901 The minister says”: a time in a running report.
    if index == 0, isUpper(1) { return false }
    if index > 0, PersonNouns.contains(index + 1 < tokens.count ? tokens[index + 1] : tokens[index]) { return false }
    if Self.weakBefore.contains(before) { return before == "the" || !isCounting }
    if isCounting || !QuantityCue.ending(in: before).isEmpty { return false }
    // Behind a name it is more often part of the name; anywhere else a year stands before or behind its words.
    if index > 0, kind(index - 1) == .word, isUpper(index - 1) { return Vocabulary.months[before] != nil }
    return (1900...2050).contains(year)
      && (index == 0 || kind(index - 1) == .punctuation || next == "" || kind(index + 1) == .punctuation)
  }

  private static let strongBefore: Set<String> = [
    "in", "since", "until", "till", "during", "before", "after", "by", "circa", "year", "early", "mid", "late",
    "fiscal",
    "spring", "summer", "autumn", "fall", "winter", "through", "throughout", "due",
  ]

  private static let weakBefore: Set<String> = [
    "of", "from", "to", "the", "and", "or", "between", "a", "his", "her", "its", "their", "this", "for", "around", "'s",
    "than", "our", "on", "with", "as", "under",
  ]

  /// “’08”, “the ’90s”.
  func shortYear(at index: Int) -> DateDraft? {
    guard isAttached(index + 1), tokens[index].precededBySpace else { return nil }
    if let short = digits(index + 1, count: 2...2) {
      guard ["in", "of", "since", "by"].contains(lower(index - 1)) else { return nil }
      return DateDraft(index..<(index + 2), ExtendedDate(year: century(of: short)), .absolute, "year")
    }
    let text = lower(index + 1)
    guard text.utf8.count == 3, text.hasSuffix("0s"), let decade = Int(text.dropLast()) else { return nil }
    return DateDraft(
      index..<(index + 2), ExtendedDate(decadeOf: decade >= 30 ? 1900 + decade : 2000 + decade), .absolute, "decade")
  }
}

import Measures

extension DateFinder {
  /// “January 12”, “Jan. 12–15, 2010”, “January 2010”, “in January”.
  func monthDay(at index: Int) -> DateDraft? {
    let word = lower(index)
    let isMid = word.hasPrefix("mid-")
    guard let month = Vocabulary.months[isMid ? String(word.dropFirst(4)) : word], isMid || isUpper(index) else {
      return nil
    }
    let day = lower(index + 1) == "the" ? index + 2 : index + 1
    if !isMid, let (first, next) = dayOfMonth(at: day), day == index + 1 || kind(day) == .mixed,
      digits(index + 1, count: 4...4) == nil
    {
      var last = first
      var end = next
      if ["-", "–", "to", "and", "through"].contains(lower(end)), let (other, after) = dayOfMonth(at: end + 1),
        other > first,
        other > 12 || lower(end) != "and" || !isCounted(after)
      {
        last = other
        end = after
      }
      return days(first...last, month: month, tokens: index..<end)
    }
    if let (year, end) = yearBehind(index + 1, allowsOf: true) {
      let value = ExtendedDate(year: year, month: month)
      return DateDraft(index..<end, isMid ? value?.approximate : value, .absolute, "month-year")
    }
    guard isMid || isMonth(index) else { return nil }
    if let published, lower(index + 2) == "year", let offset = ["last": -1, "this": 0, "next": 1][lower(index + 1)] {
      return DateDraft(
        index..<(index + 3), ExtendedDate(year: published.year + offset, month: month), .relative, "month")
    }
    let value = nearest(month: month, direction: direction(index..<(index + 1)))
    return DateDraft(index..<(index + 1), isMid ? value?.approximate : value, .partial, "month")
  }

  /// Whether a number at a place is followed by something that it counts.
  private func isCounted(_ place: Int) -> Bool {
    NounForms.isPlural(lower(place))
  }

  /// Whether a word that can be a name or a verb is the month: “May”, “March”, “Jan”.
  private func isMonth(_ index: Int) -> Bool {
    let word = lower(index)
    let isFull = word.hasSuffix(".") || word.utf8.count > 4 || word == "june" || word == "july"
    let before = lower(index - 1)
    if Self.beforeMonths.contains(before) { return true }
    if ["and", "or", "to", "-", "–"].contains(before), Vocabulary.months[lower(index - 2)] != nil { return true }
    guard isFull, word != "march" else { return false }
    guard ["april", "june", "august"].contains(word) else { return true }
    return !isUpper(index + 1) || index == 0 && tokens.count > 1 && lower(1) == ","
  }

  private static let beforeMonths: Set<String> = [
    "in", "last", "next", "this", "since", "until", "till", "by", "of", "from", "early", "late", "mid", "during",
    "before",
    "after", "through", "around", "previous", "following", "between",
  ]

  /// “12 January 2010”, “12th of January”, “12–15 January”, “the first of May”.
  func dayMonth(at index: Int) -> DateDraft? {
    let start = lower(index) == "the" ? index + 1 : index
    guard let (first, next) = dayOfMonth(at: start) else { return nil }
    var last = first
    var end = next
    if ["-", "–", "to", "and"].contains(lower(end)), let (other, after) = dayOfMonth(at: end + 1), other > first,
      Vocabulary.months[lower(lower(after) == "of" ? after + 1 : after)] != nil
    {
      last = other
      end = after
    }
    if lower(end) == "of" { end += 1 } else if isTie(end) { end += 1 }
    guard let month = Vocabulary.months[lower(end)], isUpper(end) else { return nil }
    return days(first...last, month: month, tokens: start..<(end + 1))
  }

  /// The day or days of a month with the year behind them, or else the nearest.
  private func days(_ days: ClosedRange<Int>, month: Int, tokens range: Range<Int>) -> DateDraft? {
    var end = range.upperBound
    let isFuture: Int
    var year: Int?
    if let (number, after) = yearBehind(end, allowsOf: false) {
      (year, end) = (number, after)
      isFuture = 0
    } else {
      isFuture = direction(range)
    }
    let isAttack =
      month == 9 && days == 11...11 && year == nil && ["attack", "attacks", "terror", "terrorist"].contains(lower(end))
    if isAttack { year = 2001 }
    let kind = year == nil ? DateMention.Kind.partial : .absolute
    let first =
      year.map { CalendarDate(year: $0, month: month, day: days.lowerBound) }
      ?? nearest(
        month: month, day: days.lowerBound, direction: isFuture)
    guard days.upperBound <= CalendarDate.days(inMonth: month, ofYear: 2000) else { return nil }
    guard let first else { return DateDraft(range.lowerBound..<end, nil, kind, "day-month") }
    let value: ExtendedDate?
    if days.count == 1 {
      value = ExtendedDate(day: first)
    } else {
      value = ExtendedDate(from: first, to: CalendarDate(year: first.year, month: month, day: days.upperBound))
    }
    return DateDraft(range.lowerBound..<end, value, kind, year == nil ? "day-month" : "day-month-year")
  }

  /// The day that a token writes: `12`, `12th`, “first” before “of”.
  private func dayOfMonth(at index: Int) -> (Int, Int)? {
    guard index < tokens.count else { return nil }
    if let day = digits(index, count: 1...2) { return (1...31).contains(day) ? (day, index + 1) : nil }
    if kind(index) == .mixed {
      let text = tokens[index].lower
      guard ["st", "nd", "rd", "th"].contains(where: text.hasSuffix), let day = Int(text.dropLast(2)),
        (1...31).contains(day)
      else { return nil }
      return (day, index + 1)
    }
    guard lower(index + 1) == "of",
      let day = ["first", "second", "third", "fourth", "fifth"].firstIndex(of: lower(index))
    else { return nil }
    return (day + 1, index + 1)
  }

  /// The year at a place, behind a comma or not.
  func yearBehind(_ index: Int, allowsOf: Bool) -> (Int, Int)? {
    var place = index
    if lower(place) == "," || isTie(place) || (allowsOf && lower(place) == "of") { place += 1 }
    if let spoken = spokenYear(at: place) { return spoken }
    guard let year = digits(place, count: 4...4), (1000...2100).contains(year) else {
      guard lower(place) == "'", let short = digits(place + 1, count: 2...2), isAttached(place + 1) else { return nil }
      return (century(of: short), place + 2)
    }
    // “in January 2010 people died” is rare; “on 12 January, 2000 people died” is not.
    if place > index, lower(index) == ",", NounForms.isPlural(lower(place + 1)) { return nil }
    return (year, place + 1)
  }

  /// “nineteen ninety-six”, “two thousand ten”.
  func spokenYear(at index: Int) -> (Int, Int)? {
    guard ["nineteen", "eighteen", "twenty", "two"].contains(lower(index)) else { return nil }
    if lower(index) == "two" {
      guard lower(index + 1) == "thousand", let numeral = reader.numeral(at: index),
        let year = Int(numeral.value.description)
      else { return nil }
      return (2000...2099).contains(year) ? (year, numeral.range.upperBound) : nil
    }
    guard let numeral = reader.numeral(at: index + 1), let rest = Int(numeral.value.description),
      (10...99).contains(rest),
      !isTie(index + 1), !numeral.isFigure
    else { return nil }
    let centuries = lower(index) == "nineteen" ? 1900 : lower(index) == "eighteen" ? 1800 : 2000
    return (centuries + rest, numeral.range.upperBound)
  }

  /// The year that two digits stand for.
  func century(of short: Int) -> Int {
    let reference = published?.year ?? 2000
    let candidate = reference / 100 * 100 + short
    return candidate > reference + 20 ? candidate - 100 : candidate
  }

  /// “Monday”, “last Tuesday”, “Friday, 13 January 2012”.
  func weekday(at index: Int) -> DateDraft? {
    guard let weekday = Vocabulary.weekdays[lower(index)], isUpper(index) else { return nil }
    let isShort = lower(index).utf8.count < 6 && !lower(index).hasSuffix(".")
    for next in [index + 1, index + 2] where next == index + 1 || [",", "the"].contains(lower(index + 1)) {
      guard next < tokens.count else { continue }
      if let date = kind(next) == .word && lower(next) != "the" ? monthDay(at: next) : dayMonth(at: next),
        date.rule.hasPrefix("day"), date.tokens.lowerBound <= next + 1
      {
        return DateDraft(index..<date.tokens.upperBound, date.value, date.kind, date.rule)
      }
    }
    guard !isShort, !["every", "each"].contains(lower(index - 1)) else { return nil }
    if isUpper(index + 1), Self.papers.contains(lower(index + 1)) { return nil }
    if ["good", "black", "ash", "easter", "super", "palm", "bloody"].contains(lower(index - 1)), isUpper(index - 1) {
      return nil
    }
    var end = index + 1
    if ["morning", "afternoon", "evening", "night"].contains(lower(end)) { end += 1 }
    if let (week, after) = week(at: end) {
      let day = week.map { $0.adding(days: weekday - 1) }
      return DateDraft(index..<after, day.map(ExtendedDate.init(day:)), .relative, "weekday-of-week")
    }
    if end == index + 1, kind(end) == .mixed, let (number, after) = dayOfMonth(at: end) {
      let day = nearest(weekday: weekday, day: number, direction: direction(index..<after))
      return DateDraft(index..<after, day.map(ExtendedDate.init(day:)), .relative, "weekday")
    }
    let day = nearest(weekday: weekday, direction: direction(index..<end))
    return DateDraft(index..<end, day.map(ExtendedDate.init(day:)), .relative, "weekday")
  }

  private static let papers: Set<String> = [
    "times", "telegraph", "mirror", "mail", "express", "herald", "post", "people", "star", "school", "club", "prayers",
  ]

  /// “[of] last week” behind a weekday: its Monday.
  private func week(at index: Int) -> (CalendarDate?, Int)? {
    let place = lower(index) == "of" ? index + 1 : index
    guard lower(place + 1) == "week" else { return nil }
    let monday = published.map { $0.adding(days: 1 - $0.weekday) }
    switch lower(place) {
    case "last": return (monday?.adding(days: -7), place + 2)
    case "next": return (monday?.adding(days: 7), place + 2)
    case "this": return (monday, place + 2)
    default: return nil
    }
  }

  // MARK: Nearest

  /// The date with this month and day that is nearest to publication, on the side that the sentence tells.
  func nearest(month: Int, day: Int, direction: Int) -> CalendarDate? {
    guard let published else { return nil }
    let candidates = [-4, -1, 0, 1, 4].compactMap { CalendarDate(year: published.year + $0, month: month, day: day) }
    return candidates.min {
      cost($0.dayNumber - published.dayNumber, direction) < cost($1.dayNumber - published.dayNumber, direction)
    }
  }

  /// How little a date so far ahead of publication suits a sentence that looks to a side: what lies on the other side
  /// counts four times, so that it wins only where it is much nearer. Behind goes before ahead.
  private func cost(_ ahead: Int, _ direction: Int) -> Int {
    let isOtherSide = ahead * direction < 0
    return abs(ahead) * (isOtherSide ? 8 : 2) + (ahead > 0 ? 1 : 0)
  }

  /// The month that is nearest to that of publication, on the side that the sentence tells.
  func nearest(month: Int, direction: Int) -> ExtendedDate? {
    guard let published else { return nil }
    let distances = [-12, 0, 12].map { $0 + month - published.month }
    guard let nearest = distances.min(by: { cost($0, direction) < cost($1, direction) }) else { return nil }
    let months = published.year * 12 + published.month - 1 + nearest
    return ExtendedDate(year: months / 12, month: months % 12 + 1)
  }

  /// “Thursday 21st”: the nearest day that is both, on the side that the sentence tells.
  private func nearest(weekday: Int, day: Int, direction: Int) -> CalendarDate? {
    guard let published else { return nil }
    let days = (-70...70).filter { ahead in
      let date = published.adding(days: ahead)
      return date.weekday == weekday && date.day == day
    }
    return days.min { cost($0, direction) < cost($1, direction) }.map { published.adding(days: $0) }
  }

  /// The weekday before publication or on its day; after it where the sentence looks ahead.
  func nearest(weekday: Int, direction: Int) -> CalendarDate? {
    guard let published else { return nil }
    let ahead = (weekday - published.weekday + 7) % 7
    return published.adding(days: direction > 0 ? ahead : ahead == 0 ? 0 : ahead - 7)
  }
}

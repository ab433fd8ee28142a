import Measures

extension DateFinder {
  /// “the 1990s”, “the 20th century”, “summer 2009”, “the third quarter of 1989”, “Q3 2009”.
  func period(at index: Int) -> DateDraft? {
    let start = lower(index) == "the" ? index + 1 : index
    guard start < tokens.count else { return nil }
    return decade(at: start) ?? century(at: start) ?? season(at: start) ?? quarter(at: start) ?? weekend(at: start)
  }

  private func decade(at index: Int) -> DateDraft? {
    let text = lower(index)
    if text.utf8.count == 5, text.hasSuffix("0s"), let year = Int(text.dropLast()), (1000...2100).contains(year) {
      return DateDraft(index..<(index + 1), ExtendedDate(decadeOf: year), .absolute, "decade")
    }
    let names = ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"]
    guard lower(index - 1) == "the", let place = names.firstIndex(of: text) else { return nil }
    return DateDraft(index..<(index + 1), ExtendedDate(decadeOf: 1920 + place * 10), .absolute, "decade")
  }

  private func century(at index: Int) -> DateDraft? {
    let end = isTie(index + 1) ? index + 2 : index + 1
    guard lower(end) == "century" else { return nil }
    let text = lower(index)
    let names = ["nineteenth": 19, "twentieth": 20, "eighteenth": 18]
    let number =
      names[text] ?? (["st", "nd", "rd", "th"].contains(where: text.hasSuffix) ? Int(text.dropLast(2)) : nil)
    guard let number, (1...99).contains(number) else { return nil }
    let prefix = number > 10 ? "\(number - 1)" : "0\(number - 1)"
    return DateDraft(index..<(end + 1), ExtendedDate(prefix + "XX"), .absolute, "century")
  }

  /// The number of EDTF for a season.
  func seasonNumber(_ word: String) -> Int? {
    switch word {
    case "spring": 21
    case "summer": 22
    case "autumn", "fall": 23
    case "winter": 24
    default: nil
    }
  }

  private func season(at index: Int) -> DateDraft? {
    guard let number = seasonNumber(lower(index)) else { return nil }
    guard let (year, end) = yearBehind(index + 1, allowsOf: true) else { return season(number, at: index) }
    return DateDraft(index..<end, ExtendedDate("\(year)-\(number)"), .absolute, "season")
  }

  /// “in the summer”: the nearest one, on the side that the sentence tells.
  private func season(_ number: Int, at index: Int) -> DateDraft? {
    guard lower(index - 1) == "the",
      ["in", "by", "during", "since", "until", "before", "over"].contains(lower(index - 2)),
      lower(index + 1) != "of", kind(index + 1) != .word || Stopwords.all.contains(lower(index + 1)), !isTie(index + 1)
    else { return nil }
    let range = index..<(index + 1)
    guard let published else { return DateDraft(range, nil, .partial, "season") }
    let month = (number - 20) * 3
    var year = published.year
    if direction(range) > 0 {
      if month + 2 < published.month { year += 1 }
    } else if month > published.month {
      year -= 1
    }
    return DateDraft(range, ExtendedDate("\(year)-\(number)"), .partial, "season")
  }

  /// “year-end”: around the end of this year.
  func yearEnd(at index: Int) -> DateDraft? {
    guard lower(index) == "year" else { return nil }
    let place = isTie(index + 1) ? index + 2 : index + 1
    guard lower(place) == "end", place == index + 2 || lower(index - 1) == "by" || lower(index - 1) == "the" else {
      return nil
    }
    let offset = lower(index - 1) == "since" ? -1 : 0
    let value = published.flatMap { ExtendedDate(year: $0.year + offset)?.approximate }
    return DateDraft(index..<(place + 1), value, .relative, "pointer")
  }

  /// “first half of 2009”, “second half of last year”: from January to June, from July to December.
  func half(at index: Int) -> DateDraft? {
    let second = lower(index) == "second"
    guard second || lower(index) == "first" else { return nil }
    let place = isTie(index + 1) ? index + 2 : index + 1
    guard lower(place) == "half" else { return nil }
    let next = lower(place + 1) == "of" ? place + 2 : place + 1
    if let (year, end) = yearBehind(next, allowsOf: false) {
      return DateDraft(index..<end, half(of: year, isSecond: second), .absolute, "half")
    }
    guard lower(next + 1) == "year", let offset = ["last": -1, "this": 0, "next": 1, "the": 0][lower(next)] else {
      return nil
    }
    let year = published.map { $0.year + offset }
    return DateDraft(index..<(next + 2), year.flatMap { half(of: $0, isSecond: second) }, .relative, "half")
  }

  private func half(of year: Int, isSecond: Bool) -> ExtendedDate? {
    guard let first = ExtendedDate(year: year, month: isSecond ? 7 : 1),
      let last = ExtendedDate(year: year, month: isSecond ? 12 : 6)
    else { return nil }
    return ExtendedDate("\(first)/\(last)")
  }

  /// “third quarter”, “third-quarter”, “Q3”: its number and its end.
  func quarterOfYear(at index: Int) -> (number: Int, end: Int)? {
    if let known = ["q1", "q2", "q3", "q4"].firstIndex(of: lower(index)) { return (known + 1, index + 1) }
    let names = ["first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4]
    guard let number = names[lower(index)] else { return nil }
    let place = isTie(index + 1) ? index + 2 : index + 1
    return lower(place) == "quarter" && !isTie(place + 1) ? (number, place + 1) : nil
  }

  private func quarter(at index: Int) -> DateDraft? {
    guard let (number, end) = quarterOfYear(at: index) else { return nil }
    if let (year, after) = yearBehind(end, allowsOf: true) {
      return DateDraft(index..<after, ExtendedDate("\(year)-\(number + 32)"), .absolute, "quarter")
    }
    guard let published else { return DateDraft(index..<end, nil, .partial, "quarter") }
    let place = lower(end) == "of" ? end + 1 : end
    if lower(place + 1) == "year", let offset = ["last": -1, "this": 0, "next": 1][lower(place)] {
      return DateDraft(
        index..<(place + 2), ExtendedDate("\(published.year + offset)-\(number + 32)"), .relative, "quarter")
    }
    let current = (published.month - 1) / 3 + 1
    var year = number <= current ? published.year : published.year - 1
    if ["ago", "earlier"].contains(lower(index - 1)), lower(index - 2) == "-" { year -= 1 }
    if direction(index..<end) > 0, number > current { year = published.year }
    return DateDraft(index..<end, ExtendedDate("\(year)-\(number + 32)"), .partial, "quarter")
  }

  /// “the weekend”: the last one, or the coming one where the sentence looks ahead.
  private func weekend(at index: Int) -> DateDraft? {
    guard lower(index) == "weekend", index > 0, lower(index - 1) == "the" else { return nil }
    let ahead = direction(index..<(index + 1)) > 0
    return DateDraft(index..<(index + 1), weekend(offset: ahead ? 0 : -1), .relative, "weekend")
  }

  /// The Saturday and Sunday of this week (0), the last (−1) or the next (1); on a Sunday the last is this one.
  func weekend(offset: Int) -> ExtendedDate? {
    guard let published else { return nil }
    let saturday = published.adding(days: 6 - published.weekday + offset * 7)
    let first = offset < 0 && published.weekday == 7 ? saturday.adding(days: 7) : saturday
    return ExtendedDate(from: first, to: first.adding(days: 1))
  }

  /// “Christmas Day”, “New Year's Eve”: feasts that have a day, with or without a year.
  func holiday(at index: Int) -> DateDraft? {
    guard isUpper(index) else { return nil }
    var end = index + 1
    let possessive = lower(end) == "'s"
    let day = possessive ? lower(end + 1) : lower(end)
    let date: (Int, Int)
    switch lower(index) {
    case "christmas":
      date = day == "eve" ? (12, 24) : (12, 25)
      if day == "eve" || day == "day" { end += 1 }
    case "halloween":
      date = (10, 31)
    case "boxing" where day == "day":
      date = (12, 26)
      end += 1
    case "valentine" where possessive && day == "day":
      date = (2, 14)
      end += 2
    case "new":
      guard lower(end) == "year" else { return nil }
      end += lower(end + 1) == "'s" ? 2 : 1
      guard lower(end) == "eve" || lower(end) == "day" else { return nil }
      date = lower(end) == "eve" ? (12, 31) : (1, 1)
      end += 1
    default:
      return nil
    }
    if let (year, after) = yearBehind(end, allowsOf: true) {
      let value = CalendarDate(year: year, month: date.0, day: date.1)
      return DateDraft(index..<after, value.map(ExtendedDate.init(day:)), .absolute, "holiday")
    }
    let value = nearest(month: date.0, day: date.1, direction: direction(index..<end))
    return DateDraft(index..<end, value.map(ExtendedDate.init(day:)), .partial, "holiday")
  }
}

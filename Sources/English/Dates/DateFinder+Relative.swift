import Measures

extension DateFinder {
  /// “today”, “yesterday”, “so far”.
  func day(at index: Int) -> DateDraft? {
    func draft(_ days: Int, _ count: Int) -> DateDraft {
      let value = published.map { ExtendedDate(day: $0.adding(days: days)) }
      return DateDraft(index..<(index + count), value, .relative, "day")
    }
    let count = ["morning", "afternoon", "evening", "night"].contains(lower(index + 1)) ? 2 : 1
    // “USA TODAY”
    if index > 0, isUpper(index), kind(index - 1) == .word, isUpper(index - 1) { return nil }
    switch lower(index) {
    case "today", "tonight": return draft(0, 1)
    case "yesterday": return draft(-1, count)
    case "tomorrow": return draft(1, count)
    case "so" where lower(index + 1) == "far", "to" where lower(index + 1) == "date":
      let next = lower(index + 2)
      if ["as", "from", "away", "apart", "between", "that"].contains(next) { return nil }
      return DateDraft(index..<(index + 2), ExtendedDate(from: nil, to: published), .relative, "so-far")
    default: return nil
    }
  }

  /// “last week”, “the past 24 hours”, “next Tuesday”, “this summer”, “the day before yesterday”.
  func pointed(at index: Int) -> DateDraft? {
    var place = index
    let hasArticle = lower(index) == "the"
    if hasArticle {
      if lower(index + 1) == "day", ["before", "after"].contains(lower(index + 2)),
        ["yesterday", "tomorrow"].contains(lower(index + 3))
      {
        let days = lower(index + 3) == "yesterday" ? -2 : 2
        return DateDraft(
          index..<(index + 4), published.map { ExtendedDate(day: $0.adding(days: days)) }, .relative, "day")
      }
      if ["end", "beginning", "start", "middle"].contains(lower(index + 1)) { return modified(at: index + 1) }
      place += 1
    }
    // “this past week”
    let isPast = lower(place) == "this" && lower(place + 1) == "past"
    if isPast { place += 1 }
    guard let pointer = Pointer(lower(place), hasArticle: hasArticle || isPast) else { return nil }
    let isVerb = pointer == .last && !hasArticle && Self.beforeVerbs.contains(lower(index - 1))
    if isVerb { return nil }
    // “following Monday's vote”
    if lower(place) == "following", !hasArticle { return nil }
    if let draft = count(of: pointer, from: index, at: place + 1) { return draft }
    return unit(of: pointer, from: index, at: place + 1, hasArticle: hasArticle)
  }

  /// Words that make “last” behind them a verb.
  private static let beforeVerbs: Set<String> = [
    "will", "'ll", "to", "would", "can", "could", "may", "might", "should", "not", "n't", "only", "must",
  ]

  /// Where “last”, “next” and the like point.
  enum Pointer {
    case last, past, this, next
    /// From another date of the text: “the following day”.
    case context

    init?(_ word: String, hasArticle: Bool) {
      switch word {
      case "last": self = .last
      case "past": self = .past
      case "this", "current": self = .this
      case "next", "coming": self = .next
      case "previous", "following", "same": self = .context
      default: return nil
      }
      if word == "past" || word == "coming", !hasArticle { return nil }
    }
  }

  /// “the last two weeks”, “the next 24 hours”.
  private func count(of pointer: Pointer, from start: Int, at place: Int) -> DateDraft? {
    var amount: Int?
    var end = place
    if let numeral = reader.numeral(at: place), let number = Int(numeral.value.description), number > 0, number < 10_000
    {
      amount = number
      end = numeral.range.upperBound
    } else if ["few", "several"].contains(lower(place)) {
      end = place + 1
    } else {
      return nil
    }
    guard let unit = MeasureUnit.named(lower(end)), unit.kind == .duration || unit.name == "hour" else { return nil }
    let range = start..<(end + 1)
    guard let published, let amount, amount > 1 || reader.numeral(at: place) != nil else {
      return DateDraft(range, nil, .relative, "span")
    }
    switch pointer {
    case .last, .past:
      return DateDraft(
        range, ExtendedDate(from: moved(published, -amount, unit.name), to: published), .relative, "span")
    case .next:
      return DateDraft(range, ExtendedDate(from: published, to: moved(published, amount, unit.name)), .relative, "span")
    case .this, .context:
      return nil
    }
  }

  /// A day so many units away.
  private func moved(_ day: CalendarDate, _ amount: Int, _ unit: String) -> CalendarDate {
    switch unit {
    case "day", "night": day.adding(days: amount)
    case "week": day.adding(days: amount * 7)
    case "fortnight": day.adding(days: amount * 14)
    case "month": day.adding(months: amount)
    case "quarter": day.adding(months: amount * 3)
    case "year": day.adding(months: amount * 12)
    case "decade": day.adding(months: amount * 120)
    case "century": day.adding(months: amount * 1200)
    case "hour": day.adding(days: amount > 0 ? (amount + 23) / 24 : -((23 - amount) / 24))
    default: day
    }
  }

  /// “last week”, “this year”, “next Monday”, “last summer”, “last January”.
  private func unit(of pointer: Pointer, from start: Int, at place: Int, hasArticle: Bool) -> DateDraft? {
    let word = lower(place)
    let range = start..<(place + 1)
    if pointer == .context {
      let isWeekday = Vocabulary.weekdays[word] != nil && isUpper(place)
      guard isWeekday || ["day", "week", "month", "year", "night", "weekend"].contains(word) else { return nil }
      let side = ["previous": -1, "following": 1][lower(place - 1)] ?? 0
      return DateDraft(range, beside(side, word), .relative, "context")
    }
    let offset = pointer == .next ? 1 : pointer == .this ? 0 : -1
    if let month = Vocabulary.months[word], isUpper(place), !hasArticle {
      return pointedMonth(month, pointer, range, place)
    }
    if let weekday = Vocabulary.weekdays[word], isUpper(place) { return self.weekday(weekday, pointer, range, place) }
    guard let published else {
      let isKnown =
        ["week", "month", "year", "decade", "century", "weekend", "night", "quarter"].contains(word)
        || seasonNumber(word) != nil
      return isKnown ? DateDraft(range, nil, .relative, "pointer") : nil
    }
    if pointer == .past || (pointer == .last && hasArticle), let unit = MeasureUnit.named(word), unit.kind == .duration
    {
      guard unit.name != "second", unit.name != "minute" else { return nil }
      return DateDraft(range, ExtendedDate(from: moved(published, -1, unit.name), to: published), .relative, "span")
    }
    if word == "year", lower(place + 1) == "'s", let quarter = quarterOfYear(at: place + 2) {
      let value = ExtendedDate("\(published.year + offset)-\(quarter.number + 32)")
      return DateDraft(start..<quarter.end, value, .relative, "quarter")
    }
    guard let value = value(of: word, offset: offset, from: published) else { return nil }
    return DateDraft(range, value, .relative, "pointer")
  }

  /// The week, month or year that is so many away from that of publication.
  private func value(of word: String, offset: Int, from published: CalendarDate) -> ExtendedDate? {
    switch word {
    case "week":
      let monday = published.adding(days: 1 - published.weekday + offset * 7)
      return ExtendedDate(from: monday, to: monday.adding(days: 6))
    case "weekend": return weekend(offset: offset)
    case "month":
      let day = published.adding(months: offset)
      return ExtendedDate(year: day.year, month: day.month)
    case "year": return ExtendedDate(year: published.year + offset)
    case "decade": return ExtendedDate(decadeOf: published.year + offset * 10)
    case "century": return ExtendedDate("\(published.year / 100 + offset)XX")
    case "quarter":
      let day = published.adding(months: offset * 3)
      return ExtendedDate("\(day.year)-\((day.month - 1) / 3 + 33)")
    case "night": return offset <= 0 ? ExtendedDate(day: published.adding(days: offset)) : nil
    case "morning", "afternoon", "evening": return offset == 0 ? ExtendedDate(day: published) : nil
    default:
      guard let number = seasonNumber(word) else { return nil }
      // A season that this year has not had yet was last year's.
      let begins = (number - 20) * 3
      var year = published.year + (offset > 0 && begins > published.month ? 0 : offset)
      if offset < 0, begins + 2 < published.month { year = published.year }
      return ExtendedDate("\(year)-\(number)")
    }
  }

  /// “last January”: the one before this month.
  private func pointedMonth(_ month: Int, _ pointer: Pointer, _ range: Range<Int>, _ place: Int) -> DateDraft? {
    // “last January 12” is read as a day.
    guard digits(place + 1, count: 1...2) == nil, let published else { return monthDay(at: place) }
    let year: Int
    switch pointer {
    case .last: year = month < published.month ? published.year : published.year - 1
    case .next: year = month > published.month ? published.year : published.year + 1
    default: year = published.year
    }
    return DateDraft(range, ExtendedDate(year: year, month: month), .relative, "month")
  }

  /// “last Tuesday”, “next Tuesday”, “this Tuesday”.
  private func weekday(_ weekday: Int, _ pointer: Pointer, _ range: Range<Int>, _ place: Int) -> DateDraft? {
    var end = range.upperBound
    if ["morning", "afternoon", "evening", "night"].contains(lower(end)) { end += 1 }
    guard let published else { return DateDraft(range.lowerBound..<end, nil, .relative, "weekday") }
    let ahead = (weekday - published.weekday + 7) % 7
    let days: Int
    switch pointer {
    case .next: days = ahead == 0 ? 7 : ahead
    case .this: days = direction(range) < 0 ? (ahead == 0 ? 0 : ahead - 7) : ahead
    default: days = ahead - 7
    }
    return DateDraft(range.lowerBound..<end, ExtendedDate(day: published.adding(days: days)), .relative, "weekday")
  }

  /// “two weeks ago”, “a year earlier”, “three days from now”.
  func distance(at index: Int) -> DateDraft? {
    var amount: Int?
    var place = index
    if let numeral = reader.numeral(at: index), let number = Int(numeral.value.description), number > 0, number < 10_000
    {
      amount = number
      place = numeral.range.upperBound
    } else {
      switch lower(index) {
      case "a", "an":
        amount = lower(index + 1) == "few" || lower(index + 1) == "couple" ? nil : 1
        place = amount == 1 ? index + 1 : lower(index + 2) == "of" ? index + 3 : index + 2
      case "several", "few": place = index + 1
      default: return nil
      }
    }
    guard let unit = MeasureUnit.named(lower(place)), unit.kind == .duration else { return nil }
    let end = place + 1
    switch lower(end) {
    case "ago": return DateDraft(index..<(end + 1), away(amount.map { -$0 }, unit.name), .relative, "ago")
    case "'" where lower(end + 1) == "time" && lower(index - 1) == "in":
      return DateDraft(index..<(end + 2), away(amount, unit.name), .relative, "from-now")
    case "from" where lower(end + 1) == "now":
      return DateDraft(index..<(end + 2), away(amount, unit.name), .relative, "from-now")
    case "earlier", "later":
      guard !["hour", "minute", "second", "millisecond"].contains(unit.name) else { return nil }
      let value = away(fromAnchor: amount.map { lower(end) == "earlier" ? -$0 : $0 }, unit.name)
      return DateDraft(index..<(end + 1), value, .relative, "context")
    default:
      guard lower(index - 1) == "in", isFromNow(index..<end, unit.name) else { return nil }
      return DateDraft(index..<end, away(amount, unit.name), .relative, "from-now")
    }
  }

  /// “in two weeks” at the end of a clause that looks ahead: then, and not how long it takes.
  private func isFromNow(_ range: Range<Int>, _ unit: String) -> Bool {
    guard ["day", "week", "fortnight", "month", "year"].contains(unit), direction(range) > 0,
      range.upperBound >= tokens.count || kind(range.upperBound) == .punctuation && !isTie(range.upperBound)
    else { return false }
    // “for the first time in 20 years”, “the worst in ten years”
    return !(max(0, range.lowerBound - 4)..<range.lowerBound).contains { place in
      ["time", "first", "biggest", "largest"].contains(lower(place)) || lower(place).hasSuffix("est")
    }
  }

  /// The date so many units away, as near as such words tell it.
  private func away(_ amount: Int?, _ unit: String) -> ExtendedDate? {
    guard let published, let amount else { return nil }
    return away(amount, unit, from: published)
  }

  func away(_ amount: Int, _ unit: String, from start: CalendarDate) -> ExtendedDate? {
    let day = moved(start, amount, unit)
    switch unit {
    case "day", "night": return abs(amount) < 7 ? ExtendedDate(day: day) : ExtendedDate(day: day).approximate
    case "week", "fortnight": return ExtendedDate(day: day).approximate
    case "month", "quarter": return ExtendedDate(year: day.year, month: day.month)?.approximate
    case "year": return ExtendedDate(year: day.year)?.approximate
    case "decade", "century": return ExtendedDate(decadeOf: day.year)?.approximate
    default: return ExtendedDate(day: start)
    }
  }

  /// “early 2010”, “late last year”, “the end of January”, “earlier this week”.
  func modified(at index: Int) -> DateDraft? {
    var place = index + 1
    if lower(place) == "of" || isTie(place) {
      place += 1
    } else if ["end", "beginning", "start", "middle"].contains(lower(index)) {
      return nil
    } else if lower(place) == "in" || lower(place) == "on" {
      place += 1
    }
    guard place < tokens.count, place != index, let inner = inner(at: place) else { return nil }
    let range = index..<inner.tokens.upperBound
    switch lower(index) {
    case "earlier", "later":
      guard let published, let date = inner.value, inner.rule == "pointer", lower(inner.tokens.lowerBound) == "this"
      else { return nil }
      let value =
        lower(index) == "earlier"
        ? ExtendedDate(from: date.first, to: published) : ExtendedDate(from: published, to: date.last)
      var draft = DateDraft(range, value, .relative, "within")
      draft.date = date
      return draft
    default:
      guard inner.value?.day == nil else { return DateDraft(range, inner.value, inner.kind, inner.rule) }
      return DateDraft(range, inner.value?.approximate, inner.kind, inner.rule)
    }
  }

  private func inner(at place: Int) -> DateDraft? {
    switch kind(place) {
    case .number:
      guard isTie(place - 1), let year = digits(place, count: 4...4) else { return year(at: place) }
      return DateDraft(place..<(place + 1), ExtendedDate(year: year), .absolute, "year")
    case .mixed: return period(at: place)
    case .punctuation: return lower(place) == "'" ? shortYear(at: place) : nil
    case .word: break
    default: return nil
    }
    switch DateWord(lower(place)) {
    case .month: return monthDay(at: place)
    case .weekday: return weekday(at: place)
    case .pointer: return pointed(at: place)
    case .period: return period(at: place)
    case .article:
      guard lower(place) == "the", ["week", "month", "year", "decade", "century"].contains(lower(place + 1)) else {
        return pointed(at: place) ?? period(at: place)
      }
      return unit(of: .this, from: place, at: place + 1, hasArticle: true)
    default: return nil
    }
  }
}

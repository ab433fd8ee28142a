import Measures

extension DateFinder {
  /// The date so many units away from the one before in the sentence: “a year earlier”, “two days later”.
  func away(fromAnchor amount: Int?, _ unit: String) -> ExtendedDate? {
    guard let anchor, let amount, let first = anchor.first else { return nil }
    guard anchor.day == nil else { return away(amount, unit, from: first) }
    // A period moves as a whole, where the unit is no smaller: the third quarter a year earlier is one, too.
    let months = unit == "year" ? amount * 12 : unit == "month" ? amount : unit == "quarter" ? amount * 3 : nil
    guard let months, let last = anchor.last else { return nil }
    let isYear = first.month == 1 && last.year == first.year && last.month == 12
    if isYear { return unit == "year" ? ExtendedDate(year: first.year + amount) : nil }
    let moved = first.adding(months: months)
    if last.year == first.year, last.month == first.month, first.day == 1 {
      return ExtendedDate(year: moved.year, month: moved.month)
    }
    let isQuarter = first.day == 1 && first.month % 3 == 1 && last.year == first.year && last.month == first.month + 2
    return isQuarter ? ExtendedDate("\(moved.year)-\((moved.month - 1) / 3 + 33)") : nil
  }

  /// “the following day”, “the previous Friday”, “the same year”, “that month”: beside the date before in the sentence.
  func beside(_ side: Int, _ unit: String) -> ExtendedDate? {
    guard let anchor, let first = anchor.first, let last = anchor.last else { return nil }
    let base = side < 0 ? first : last
    switch unit {
    case "year":
      guard first.year == last.year else { return nil }
      return ExtendedDate(year: base.year + side)
    case "month":
      guard first.year == last.year, first.month == last.month else { return nil }
      let month = first.adding(months: side)
      return ExtendedDate(year: month.year, month: month.month)
    case "week":
      guard last.dayNumber - first.dayNumber <= 6 else { return nil }
      let monday = first.adding(days: 1 - first.weekday + side * 7)
      return ExtendedDate(from: monday, to: monday.adding(days: 6))
    case "day", "night":
      return anchor.day.map { ExtendedDate(day: $0.adding(days: side)) }
    default:
      guard let weekday = Vocabulary.weekdays[unit], let day = anchor.day, side != 0 else { return nil }
      let ahead = (weekday - day.weekday + 7) % 7
      return ExtendedDate(day: day.adding(days: side > 0 ? (ahead == 0 ? 7 : ahead) : ahead - 7))
    }
  }

  /// “that year”, “that day”, where a date stands before them.
  func pointedBack(at index: Int) -> DateDraft? {
    guard anchor != nil, ["day", "week", "month", "year", "night"].contains(lower(index + 1)),
      !isTie(index + 2), let value = beside(0, lower(index + 1))
    else { return nil }
    return DateDraft(index..<(index + 2), value, .relative, "context")
  }
}

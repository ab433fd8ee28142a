import Measures

extension DateFinder {
  /// A date with the one behind it that ends its range: “from 12 January to 3 February 2010”, “May–July 2009”.
  func range(from first: DateDraft) -> DateDraft {
    let joint = first.tokens.upperBound
    guard isJoint(joint, after: first), let last = draft(at: joint + 1), last.tokens.lowerBound == joint + 1,
      Self.ends.contains(first.rule), Self.ends.contains(last.rule), let end = last.value,
      let start = start(of: first, before: end), let from = start.first, let to = end.last, from < to,
      let value = ExtendedDate("\(start)/\(end)")
    else { return first }
    let kind: DateMention.Kind = last.kind == .absolute ? .absolute : last.kind
    return DateDraft(first.tokens.lowerBound..<last.tokens.upperBound, value, kind, "range")
  }

  /// The rules whose dates can be the ends of a range.
  private static let ends: Set<String> = [
    "day-month", "day-month-year", "month", "month-year", "year", "weekday", "figures", "day", "quarter",
  ]

  /// Whether a token joins two dates to a range: by itself, or with a word before them.
  private func isJoint(_ place: Int, after first: DateDraft) -> Bool {
    let before = lower(first.tokens.lowerBound - 1)
    switch lower(place) {
    case "–", "-": return first.rule != "weekday" && first.rule != "year"
    case "to", "until", "till", "through":
      let moved = max(0, first.tokens.lowerBound - 6)..<first.tokens.lowerBound
      return before == "from" && !moved.contains { Self.moves.contains(lower($0)) }
    case "and": return before == "between"
    default: return false
    }
  }

  /// Verbs that make “from Monday to Friday” a change of date.
  private static let moves: Set<String> = [
    "moved", "postponed", "delayed", "rescheduled", "changed", "shifted", "put", "pushed", "brought", "move",
    "postpone",
  ]

  /// The first date, with the year of the second where it has none of its own.
  private func start(of first: DateDraft, before end: ExtendedDate) -> ExtendedDate? {
    guard first.kind != .absolute, first.rule == "day-month" || first.rule == "month", let last = end.last else {
      return first.value
    }
    guard let value = first.value, let day = value.first else { return nil }
    for year in [last.year, last.year - 1] {
      let start =
        value.day == nil
        ? ExtendedDate(year: year, month: day.month)
        : CalendarDate(year: year, month: day.month, day: day.day).map(ExtendedDate.init(day:))
      if let start, let from = start.first, from < last { return start }
    }
    return nil
  }
}

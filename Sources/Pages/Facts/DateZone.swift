internal import Measures

/// What a time's zone is called, as far as newspapers write it.
enum DateZone: Hashable {
  /// Seconds east of Greenwich.
  case fixed(Int)
  /// A zone of the United States by its standard time, with summer time where the day has it: `ET`.
  case american(Int)

  /// The zone by a name in lower case; nil where it is unknown or stands for several.
  init?(name: String) {
    let hours: Double
    switch name {
    case "z", "utc", "gmt": hours = 0
    case "wet": hours = 0
    case "bst", "cet", "west", "wat": hours = 1
    case "cest", "eet", "sast", "cat": hours = 2
    case "eest", "eat", "msk": hours = 3
    case "sgt", "hkt", "awst": hours = 8
    case "jst", "kst": hours = 9
    case "acst": hours = 9.5
    case "aest": hours = 10
    case "aedt": hours = 11
    case "nzst": hours = 12
    case "nzdt": hours = 13
    case "nst": hours = -3.5
    case "ast": hours = -4
    case "edt": hours = -4
    case "est", "cdt": hours = -5
    case "cst", "mdt": hours = -6
    case "mst", "pdt": hours = -7
    case "pst", "akdt": hours = -8
    case "akst": hours = -9
    case "hst": hours = -10
    case "et", "eastern": self = .american(-5 * 3600); return
    case "ct", "central": self = .american(-6 * 3600); return
    case "mt": self = .american(-7 * 3600); return
    case "pt", "pacific": self = .american(-8 * 3600); return
    default: return nil
    }
    self = .fixed(Int(hours * 3600))
  }

  /// Seconds east of Greenwich at a time of a day.
  func offset(on day: CalendarDate, second: Int) -> Int {
    switch self {
    case .fixed(let offset): return offset
    case .american(let standard):
      return Self.isAmericanSummer(day, second: second) ? standard + 3600 : standard
    }
  }

  /// From the second Sunday in March to the first in November, at two o'clock (Energy Policy Act of 2005); before 2007 from
  /// the first Sunday in April to the last in October.
  private static func isAmericanSummer(_ day: CalendarDate, second: Int) -> Bool {
    let year = day.year
    let isLate = year >= 2007
    guard let start = sunday(year, isLate ? 3 : 4, from: isLate ? 8 : 1),
      let end = sunday(year, isLate ? 11 : 10, from: isLate ? 1 : 25)
    else { return false }
    let moment = day.dayNumber * 86_400 + second
    return moment >= start.dayNumber * 86_400 + 7200 && moment < end.dayNumber * 86_400 + 7200
  }

  private static func sunday(_ year: Int, _ month: Int, from first: Int) -> CalendarDate? {
    CalendarDate(year: year, month: month, day: first).map { $0.adding(days: 7 - $0.weekday) }
  }
}

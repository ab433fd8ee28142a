/// A day of the proleptic Gregorian calendar, in no time zone.
///
/// Years run from −9999 to 9999 with a year 0, as in ISO 8601; whatever would lead outside stays at the nearest end.
/// Conversions follow Howard Hinnant, “chrono-Compatible Low-Level Date Algorithms” (2013).
public struct CalendarDate: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Days since 1 January 1970; negative before it.
  public let dayNumber: Int

  /// The day that is so many days after 1 January 1970.
  public init(dayNumber: Int) {
    self.dayNumber = Swift.min(Swift.max(dayNumber, Self.earliestDayNumber), Self.latestDayNumber)
  }

  /// The day with this year, month (1 to 12) and day, or nil where the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (-9999...9999).contains(year), (1...12).contains(month) else { return nil }
    guard day >= 1, day <= Self.days(inMonth: month, ofYear: year) else { return nil }
    self.init(dayNumber: Self.dayNumber(year: year, month: month, day: day))
  }

  /// The day written as in `2022-01-12`, or nil for anything else.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    let negative = bytes.first == 0x2D
    let unsigned = negative ? bytes.dropFirst() : bytes[...]
    guard unsigned.count == 10 else { return nil }
    let start = unsigned.startIndex
    guard unsigned[start + 4] == 0x2D, unsigned[start + 7] == 0x2D,
      let year = unsigned[start..<start + 4].decimalNumber,
      let month = unsigned[start + 5..<start + 7].decimalNumber,
      let day = unsigned[start + 8..<start + 10].decimalNumber
    else { return nil }
    self.init(year: negative ? -year : year, month: month, day: day)
  }

  /// The first day there is, 1 January −9999.
  public static let earliest = CalendarDate(dayNumber: earliestDayNumber)
  /// The last day there is, 31 December 9999.
  public static let latest = CalendarDate(dayNumber: latestDayNumber)

  /// The year, with 0 for 1 BC.
  public var year: Int { components.year }
  /// The month, 1 to 12.
  public var month: Int { components.month }
  /// The day of the month, from 1.
  public var day: Int { components.day }
  /// The day of the week, 1 for Monday to 7 for Sunday.
  public var weekday: Int { Self.floorModulo(dayNumber + 3, 7) + 1 }

  /// The day so many days later, or earlier where the number is negative.
  public func adding(days: Int) -> CalendarDate {
    let (sum, overflow) = dayNumber.addingReportingOverflow(days)
    return CalendarDate(dayNumber: overflow ? (days < 0 ? .min : .max) : sum)
  }

  /// The same day so many months later; a month that is too short gives its last day.
  public func adding(months: Int) -> CalendarDate {
    let limit = 12 * 20_000
    let (year, month, day) = components
    let total = year * 12 + (month - 1) + Swift.min(Swift.max(months, -limit), limit)
    let newYear = Self.floorDivide(total, 12)
    let newMonth = Self.floorModulo(total, 12) + 1
    guard newYear >= -9999 else { return .earliest }
    guard newYear <= 9999 else { return .latest }
    let newDay = Swift.min(day, Self.days(inMonth: newMonth, ofYear: newYear))
    return CalendarDate(dayNumber: Self.dayNumber(year: newYear, month: newMonth, day: newDay))
  }

  /// How many days this month of this year has; `month` counts from 1 to 12.
  public static func days(inMonth month: Int, ofYear year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// As in `2022-01-12`.
  public var description: String {
    let (year, month, day) = components
    return "\(year.padded(to: 4))-\(month.padded(to: 2))-\(day.padded(to: 2))"
  }

  /// Whether the left comes before the right.
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    left.dayNumber < right.dayNumber
  }

  /// Year, month and day at once: cheaper than one by one.
  public var components: (year: Int, month: Int, day: Int) {
    let shifted = dayNumber + 719_468
    let era = Self.floorDivide(shifted, 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  private static let earliestDayNumber = dayNumber(year: -9999, month: 1, day: 1)
  private static let latestDayNumber = dayNumber(year: 9999, month: 12, day: 31)

  private static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = floorDivide(shiftedYear, 400)
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  private static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  static func floorDivide(_ number: Int, _ divisor: Int) -> Int {
    let quotient = number / divisor
    return number % divisor < 0 ? quotient - 1 : quotient
  }

  static func floorModulo(_ number: Int, _ divisor: Int) -> Int {
    let remainder = number % divisor
    return remainder < 0 ? remainder + divisor : remainder
  }
}

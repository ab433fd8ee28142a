public import Measures

extension ExtendedDate {
  /// The date of publication as a person or a file gives it: `2022-01-12`, or with the time as RFC 3339 writes it,
  /// `2022-01-12T17:05:00Z` or `2022-01-12T18:05:00+01:00`.
  ///
  /// It is kept as it was given; one with a fraction of a second, or written a little otherwise than RFC 3339 does, is kept in
  /// UTC.
  ///
  /// - Throws: ``ReadingError`` with the reason, for anything else: other forms, days that are not in the calendar, times that
  ///   do not say their offset.
  public init(published text: String) throws(ReadingError) {
    let attempt = "read the date"
    let hint = "write a day such as 2022-01-12, or a moment such as 2022-01-12T17:05:00Z"
    let bytes = Array(text.utf8)
    let day = bytes.prefix(10).split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard day.map(\.count) == [4, 2, 2], let year = Self.number(day[0]), let month = Self.number(day[1]),
      let number = Self.number(day[2])
    else { throw ReadingError(attempt, why: "it does not begin with a year, a month and a day", hint: hint) }
    guard (1...12).contains(month) else { throw ReadingError(attempt, why: "there is no month \(month)", hint: hint) }
    let last = CalendarDate.days(inMonth: month, ofYear: year)
    guard (1...last).contains(number) else {
      let name = String(decoding: bytes.prefix(7), as: UTF8.self)
      throw ReadingError(attempt, why: "\(name) has the days 1 to \(last), and no day \(number)", hint: hint)
    }
    if bytes.count > 10 {
      guard let instant = Instant(text) else {
        throw ReadingError(
          attempt, why: "the day is followed by something that is no time with its offset from UTC", hint: hint)
      }
      if let date = ExtendedDate(text) ?? ExtendedDate(instant.description) {
        self = date
        return
      }
    } else if let date = ExtendedDate(text) {
      self = date
      return
    }
    throw ReadingError(attempt, why: "it is no date", hint: hint)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }
}

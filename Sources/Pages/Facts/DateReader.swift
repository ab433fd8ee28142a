internal import Measures

/// Finds the dates in a line of text: `Published 20 December 2023 at 14:03 GMT`, `Dec. 20, 2023`, `2023-12-20T14:03Z`.
///
/// Only whole dates count: a day without its year is none. A time that stands beside a date is taken with it.
struct DateReader {
  /// A date, and what the words before it call it.
  struct Found {
    var date: WrittenDate
    var role: Role
  }

  /// What a date is of.
  enum Role {
    case published
    case modified
    /// Nothing says so.
    case unsaid
  }

  private var tokens: DateTokens
  private let dayFirst: Bool
  /// Whether it is a value of the page's data: dates without separators count there.
  private let isData: Bool
  private var index = 0
  /// Where the words begin that may say what the next date is of.
  private var labelStart = 0
  /// A time of the day that was passed, and where it ends.
  private var passed: (time: Time, end: Int)?

  private struct Time {
    var second: Int
    var zone: DateZone?
  }

  init(_ text: String, dayFirst: Bool, isData: Bool = false) {
    tokens = DateTokens(text)
    self.dayFirst = dayFirst
    self.isData = isData
  }

  /// The next date in the text; nil where there are no more.
  mutating func next() -> Found? {
    while index < tokens.count {
      let start = index
      if let day = date() {
        let role = role(labelStart..<start)
        let time = timeAfter() ?? timeBefore(start)
        labelStart = index
        passed = nil
        let offset = time.flatMap { time in time.zone?.offset(on: day, second: time.second) }
        return Found(date: WrittenDate(day: day, second: time?.second, offset: offset), role: role)
      }
      if let time = clock() {
        passed = (time, index)
      } else {
        index = start + 1
      }
    }
    return nil
  }

  // MARK: The day

  /// Reads a day that begins here; the index stays where it was if there is none.
  private mutating func date() -> CalendarDate? {
    let start = index
    for read in [yearFirst, compact, dayThenMonth, monthThenDay, figures] {
      if let (day, end) = read(start) {
        index = end
        return day
      }
    }
    return nil
  }

  /// `2023-12-20`, `2023/12/20`, `2023/dec/20`.
  private func yearFirst(_ i: Int) -> (CalendarDate, Int)? {
    guard let year = tokens.number(i, digits: 4...4), let mark = tokens.mark(i + 1), "-/.".utf8.contains(mark),
      let month = tokens.number(i + 2, digits: 1...2) ?? tokens.month(i + 2), tokens.mark(i + 3) == mark,
      let day = tokens.number(i + 4, digits: 1...2)
    else { return nil }
    return Self.day(year, month, day).map { ($0, i + 5) }
  }

  /// `20231220`, `20231220140300`.
  private func compact(_ i: Int) -> (CalendarDate, Int)? {
    guard isData else { return nil }
    if let number = tokens.number(i, digits: 8...8) {
      return Self.day(number / 10_000, number / 100 % 100, number % 100).map { ($0, i + 1) }
    }
    guard let number = tokens.number(i, digits: 14...14).map({ $0 / 1_000_000 }) else { return nil }
    return Self.day(number / 10_000, number / 100 % 100, number % 100).map { ($0, i + 1) }
  }

  /// `20 December 2023`, `20th of December, 2023`, `20-Dec-2023`.
  private func dayThenMonth(_ i: Int) -> (CalendarDate, Int)? {
    guard let day = tokens.number(i, digits: 1...2) else { return nil }
    var next = i + 1
    if tokens.isWord(next, in: ["st", "nd", "rd", "th"]) { next += 1 }
    if tokens.isWord(next, in: ["of"]) || tokens.mark(next) == UInt8(ascii: "-") { next += 1 }
    if tokens.mark(next) == UInt8(ascii: ".") { next += 1 }
    guard let month = tokens.month(next) else { return nil }
    next += 1
    while next < i + 6, let mark = tokens.mark(next), ".,-".utf8.contains(mark) { next += 1 }
    guard let year = tokens.number(next, digits: 4...4) else { return nil }
    return Self.day(year, month, day).map { ($0, next + 1) }
  }

  /// `December 20th, 2023`, `Dec. 20 2023`, and the `Dec 20 14:03:00 2023` of C's `ctime`.
  private func monthThenDay(_ i: Int) -> (CalendarDate, Int)? {
    guard let month = tokens.month(i) else { return nil }
    var next = i + 1
    if tokens.mark(next) == UInt8(ascii: ".") { next += 1 }
    guard let day = tokens.number(next, digits: 1...2) else { return nil }
    next += 1
    if tokens.isWord(next, in: ["st", "nd", "rd", "th"]) { next += 1 }
    if tokens.mark(next) == UInt8(ascii: ",") || tokens.mark(next) == UInt8(ascii: ".") { next += 1 }
    if let year = tokens.number(next, digits: 4...4) { return Self.day(year, month, day).map { ($0, next + 1) } }
    guard tokens.number(next, digits: 2...2) != nil, tokens.mark(next + 1) == UInt8(ascii: ":"),
      tokens.mark(next + 3) == UInt8(ascii: ":"), let year = tokens.number(next + 5, digits: 4...4)
    else { return nil }
    return Self.day(year, month, day).map { ($0, next + 6) }
  }

  /// `12/20/2023`, `20.12.2023`, `12/20/23`.
  private func figures(_ i: Int) -> (CalendarDate, Int)? {
    guard let first = tokens.number(i, digits: 1...2), let mark = tokens.mark(i + 1), "-/.".utf8.contains(mark),
      let second = tokens.number(i + 2, digits: 1...2), tokens.mark(i + 3) == mark
    else { return nil }
    let short = mark == UInt8(ascii: "/") ? tokens.number(i + 4, digits: 2...2).map { 2000 + $0 } : nil
    guard let year = tokens.number(i + 4, digits: 4...4) ?? short else { return nil }
    let isDayFirst = second > 12 ? false : first > 12 || dayFirst || mark == UInt8(ascii: ".")
    return Self.day(year, isDayFirst ? second : first, isDayFirst ? first : second).map { ($0, i + 5) }
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate? {
    WrittenDate.years.contains(year) ? CalendarDate(year: year, month: month, day: day) : nil
  }

  // MARK: The time

  /// The time that follows a date, with what may stand between them.
  private mutating func timeAfter() -> Time? {
    let start = index
    var skipped = 0
    while skipped < 3 {
      if let time = clock() { return time }
      let joins =
        tokens.isWord(index, in: ["at", "t", "on", "time", "kl"])
        || tokens.mark(index).map { ",-|/@.;(?".utf8.contains($0) } ?? false
      guard joins else { break }
      index += 1
      skipped += 1
    }
    index = start
    return nil
  }

  /// The time that was passed just before a date: `14:03 GMT, Wed 20 December 2023`.
  private func timeBefore(_ start: Int) -> Time? {
    guard let passed, start - passed.end <= 4 else { return nil }
    let joins = (passed.end..<start).allSatisfy { i in
      tokens.mark(i) != nil || tokens.isWord(i, in: ["on"]) || tokens.isWeekday(i)
    }
    return joins ? passed.time : nil
  }

  /// Reads a time of the day that begins here: `14:03:10.5 +01:00`, `9:15 a.m. ET`, `9 AM`.
  private mutating func clock() -> Time? {
    guard var hour = tokens.number(index, digits: 1...2), hour < 24 else { return nil }
    var next = index + 1
    var second = 0
    var hasMinutes = false
    if let mark = tokens.mark(next), mark == UInt8(ascii: ":") || mark == UInt8(ascii: "."),
      let minute = tokens.number(next + 1, digits: 2...2), minute < 60
    {
      hasMinutes = true
      second = minute * 60
      next += 2
      if tokens.mark(next) == UInt8(ascii: ":"), let number = tokens.number(next + 1, digits: 2...2), number < 60 {
        second += number
        next += 2
        if tokens.mark(next) == UInt8(ascii: "."), tokens.number(next + 1, digits: 1...18) != nil { next += 2 }
      }
    }
    if let (half, end) = tokens.halfOfDay(next) {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (half == .afternoon ? 12 : 0)
      next = end
    } else if !hasMinutes {
      return nil
    }
    let zone = tokens.zone(&next)
    index = next
    return Time(second: hour * 3600 + second, zone: zone)
  }

  // MARK: What it is of

  private func role(_ range: Range<Int>) -> Role {
    for i in range.reversed() {
      if tokens.isWord(
        i, in: ["updated", "update", "modified", "edited", "changed", "revised", "reviewed", "corrected"])
      {
        return .modified
      }
      if tokens.isWord(
        i, in: ["published", "posted", "created", "issued", "filed", "publication", "released", "aired"])
      {
        return .published
      }
    }
    return .unsaid
  }
}

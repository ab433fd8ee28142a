internal import Measures

/// A date as feeds write it: RFC 822 as it ought to be and as it is found, RFC 3339, W3CDTF, seconds since 1970.
///
/// The day of the week and what is not understood is passed over. A time without an offset from UTC, or in a zone that is not
/// known, does not say which moment it is: then only the day is taken. `03/04/2022` is one day to some and another to others,
/// and so is none. The days on which computers begin to count (1 January of the years 1 and 1970) are how feeds say that they do not
/// know.
enum FeedDate {
  private static let longest = 80

  /// Reads a date; nil where there is none.
  static func read(_ text: String) -> ExtendedDate? {
    var bytes = Array(text.utf8.prefix(longest + 1))
    guard bytes.count <= longest else { return nil }
    let visible = bytes.filter { !$0.isBlank }
    if let number = visible[...].number(of: 9...10) { return counted(number) }
    if let number = visible[...].number(of: 13...13) { return counted(number / 1000) }
    let clock = FeedClock(in: bytes)
    if let clock { bytes.replaceSubrange(clock.range, with: [UInt8(ascii: " ")]) }
    let words = DateWords(bytes)
    guard let date = words.date else { return nil }
    guard let day = date.day else { return date }
    if day == CalendarDate(dayNumber: 0) || words.year == 1 { return nil }
    return clock.flatMap { moment(day, $0) } ?? date
  }

  private static func counted(_ seconds: Int) -> ExtendedDate? {
    seconds == 0 ? nil : ExtendedDate(Instant(seconds: seconds).description)
  }

  /// The moment of a day; nil where the offset is not known.
  private static func moment(_ day: CalendarDate, _ clock: FeedClock) -> ExtendedDate? {
    guard let offset = clock.offset else { return nil }
    let day = clock.hour == 24 ? day.adding(days: 1) : day
    let time = [clock.hour % 24, clock.minute, clock.second].map(twoDigits).joined(separator: ":")
    let zone =
      offset == 0 ? "Z" : (offset < 0 ? "-" : "+") + twoDigits(abs(offset) / 60) + ":" + twoDigits(abs(offset) % 60)
    return ExtendedDate("\(day)T\(time)\(zone)")
  }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

/// The year, the month and the day in the words of a date.
private struct DateWords {
  private(set) var year: Int?
  private var month: Int?
  private var day: Int?
  /// The numbers of one or two digits, in their order.
  private var numbers: [Int] = []
  private var isYearFirst = false
  private var isUnclear = false
  private let hasSlashes: Bool

  init(_ bytes: [UInt8]) {
    hasSlashes = bytes.contains(UInt8(ascii: "/"))
    var rest = bytes[...]
    while let first = rest.first {
      if first.isDigit {
        let digits = rest.prefix(while: \.isDigit)
        take(number: digits)
        rest = rest[digits.endIndex...]
      } else if first.isLetter {
        let letters = rest.prefix(while: \.isLetter)
        take(word: String(decoding: letters, as: UTF8.self).lowercased())
        rest = rest[letters.endIndex...]
      } else {
        rest.removeFirst()
      }
    }
    settle()
  }

  /// What they make together; nil where that is no date.
  var date: ExtendedDate? {
    guard !isUnclear, let year, (1...9999).contains(year) else { return nil }
    guard let month else { return ExtendedDate(year: year) }
    guard let day else { return ExtendedDate(year: year, month: month) }
    return CalendarDate(year: year, month: month, day: day).map { ExtendedDate(day: $0) }
  }

  private mutating func take(number digits: ArraySlice<UInt8>) {
    if let number = digits.number(of: 1...2) {
      numbers.append(number)
    } else if year == nil, let number = digits.number(of: 4...4) {
      year = number
      isYearFirst = numbers.isEmpty && month == nil
    } else if year == nil, numbers.isEmpty, let number = digits.number(of: 8...8) {
      (year, month, day) = (number / 10_000, number / 100 % 100, number % 100)
    } else {
      isUnclear = true
    }
  }

  private mutating func take(word: String) {
    guard month == nil, word.utf8.count >= 3 else { return }
    month = Self.months.firstIndex { $0.hasPrefix(word) || word == "sept" && $0 == "september" }.map { $0 + 1 }
  }

  /// Gives the numbers of one or two digits to what is missing.
  private mutating func settle() {
    if month != nil {
      if day == nil, !numbers.isEmpty { day = numbers.removeFirst() }
      if year == nil, !numbers.isEmpty { year = Self.century(numbers.removeFirst()) }
    } else if isYearFirst {
      if !numbers.isEmpty { month = numbers.removeFirst() }
      if !numbers.isEmpty { day = numbers.removeFirst() }
    } else if numbers.count == 2, let (month, day) = monthAndDay(numbers[0], numbers[1]) {
      (self.month, self.day) = (month, day)
    } else {
      isUnclear = true
    }
  }

  /// `12.01.2022` is in January; with slashes the order must show.
  private func monthAndDay(_ first: Int, _ second: Int) -> (month: Int, day: Int)? {
    if !hasSlashes || first > 12 { return (second, first) }
    return second > 12 || first == second ? (first, second) : nil
  }

  /// The year that two digits mean (RFC 2822, 4.3).
  private static func century(_ year: Int) -> Int { year < 50 ? 2000 + year : 1900 + year }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]
}

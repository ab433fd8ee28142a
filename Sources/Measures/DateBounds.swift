/// The first and last day of one EDTF date that is no interval.
struct DateBounds: Equatable {
  var first: CalendarDate?
  var last: CalendarDate?

  static let open = DateBounds(first: nil, last: nil)

  private init(first: CalendarDate?, last: CalendarDate?) {
    self.first = first
    self.last = last
  }

  /// Nil where the bytes are no date of EDTF level 1.
  init?(edtf bytes: ArraySlice<UInt8>, allowsTime: Bool) {
    var rest = bytes
    if let mark = rest.last, [0x3F, 0x7E, 0x25].contains(mark) { rest = rest.dropLast() }
    if rest.first == 0x59 {
      guard Self.isLongYear(rest.dropFirst()) else { return nil }
      self = .open
      return
    }
    if let separator = rest.firstIndex(of: 0x54) {
      guard allowsTime, rest.endIndex == bytes.endIndex, Self.isTime(rest[(separator + 1)...]),
        let day = CalendarDate(String(decoding: rest[..<separator], as: UTF8.self))
      else { return nil }
      self.init(first: day, last: day)
      return
    }
    let negative = rest.first == 0x2D
    if negative { rest = rest.dropFirst() }
    let fields = rest.split(separator: 0x2D, omittingEmptySubsequences: false)
    guard fields.count <= 3, let years = Self.years(fields[0], negative: negative) else { return nil }
    if fields.count > 1 {
      guard years.count == 1 else { return nil }
      self.init(year: years.lowerBound, month: fields[1], day: fields.count > 2 ? fields[2] : nil)
    } else {
      self.init(
        first: CalendarDate(year: years.lowerBound, month: 1, day: 1),
        last: CalendarDate(year: years.upperBound, month: 12, day: 31))
    }
  }

  private init?(year: Int, month: ArraySlice<UInt8>, day: ArraySlice<UInt8>?) {
    guard month.count == 2 else { return nil }
    let unknown: [UInt8] = [0x58, 0x58]
    if month.elementsEqual(unknown) {
      guard day?.elementsEqual(unknown) ?? true else { return nil }
      self.init(months: 1...12, of: year)
      return
    }
    guard let number = month.decimalNumber else { return nil }
    guard let day else {
      switch number {
      case 1...12: self.init(months: number...number, of: year)
      // Seasons belong to no hemisphere in EDTF; the days are those of the northern one, by whole months.
      case 21...24: self.init(months: (number - 20) * 3...(number - 20) * 3 + 2, of: year)
      case 33...36: self.init(months: (number - 33) * 3 + 1...(number - 32) * 3, of: year)
      default: return nil
      }
      return
    }
    guard day.count == 2 else { return nil }
    if day.elementsEqual(unknown) {
      guard (1...12).contains(number) else { return nil }
      self.init(months: number...number, of: year)
      return
    }
    guard let dayNumber = day.decimalNumber, let date = CalendarDate(year: year, month: number, day: dayNumber) else {
      return nil
    }
    self.init(first: date, last: date)
  }

  /// From the first day of one month to the last of another; months above 12 are those of the next year.
  private init(months: ClosedRange<Int>, of year: Int) {
    let lastYear = months.upperBound > 12 ? year + 1 : year
    let lastMonth = months.upperBound > 12 ? months.upperBound - 12 : months.upperBound
    self.init(
      first: CalendarDate(year: year, month: months.lowerBound, day: 1),
      last: CalendarDate(
        year: lastYear, month: lastMonth, day: CalendarDate.days(inMonth: lastMonth, ofYear: lastYear)))
  }

  /// The years that four characters stand for: one, ten (`199X`) or a hundred (`19XX`).
  private static func years(_ field: ArraySlice<UInt8>, negative: Bool) -> ClosedRange<Int>? {
    guard field.count == 4 else { return nil }
    let known = field.prefix { $0 != 0x58 }
    let unknownCount = field.count - known.count
    guard unknownCount <= 2, field.suffix(unknownCount).allSatisfy({ $0 == 0x58 }), let number = known.decimalNumber
    else { return nil }
    let span = [1, 10, 100][unknownCount]
    let low = number * span
    let high = low + span - 1
    guard negative else { return low...high }
    return low == 0 && high == 0 ? nil : -high...(-low)
  }

  /// A year of more than four digits, as in `Y170000002`.
  private static func isLongYear(_ bytes: ArraySlice<UInt8>) -> Bool {
    let digits = bytes.first == 0x2D ? bytes.dropFirst() : bytes
    return digits.count > 4 && digits.first != 0x30 && digits.allSatisfy { $0.decimalDigit != nil }
  }

  /// As in `23:20:30`, with `Z` or an offset after it where there is one.
  private static func isTime(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count >= 8 else { return false }
    let start = bytes.startIndex
    guard bytes[start + 2] == 0x3A, bytes[start + 5] == 0x3A,
      let hour = bytes[start..<start + 2].decimalNumber, hour < 24,
      let minute = bytes[start + 3..<start + 5].decimalNumber, minute < 60,
      let second = bytes[start + 6..<start + 8].decimalNumber, second <= 60
    else { return false }
    let rest = bytes[(start + 8)...]
    return rest.isEmpty || Instant.offset(rest) != nil
  }
}

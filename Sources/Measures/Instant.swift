/// A moment, to the second, as Git and RFC 3339 count it: without leap seconds.
public struct Instant: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Seconds since midnight UTC on 1 January 1970; negative before it.
  public let seconds: Int

  /// The moment so many seconds after 1970; the years −9999 to 9999 are kept to, as in ``CalendarDate``.
  public init(seconds: Int) {
    let earliest = CalendarDate.earliest.dayNumber * 86_400
    let latest = CalendarDate.latest.dayNumber * 86_400 + 86_399
    self.seconds = Swift.min(Swift.max(seconds, earliest), latest)
  }

  /// The first moment of a day, UTC.
  public init(startOf day: CalendarDate) {
    self.init(seconds: day.dayNumber * 86_400)
  }

  /// The moment written as in RFC 3339: `2022-01-12T21:04:00Z`, with an offset, with a fraction of a second.
  ///
  /// The fraction is dropped. Web pages also write a space for the `T`, no seconds, and the offset without its colon:
  /// these are taken too. A time without an offset is refused, since it does not say which moment it is.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 17, let day = CalendarDate(String(decoding: bytes[..<10], as: UTF8.self)) else { return nil }
    guard [0x54, 0x74, 0x20].contains(bytes[10]), bytes[13] == 0x3A,
      let hour = bytes[11..<13].decimalNumber, hour < 24,
      let minute = bytes[14..<16].decimalNumber, minute < 60
    else { return nil }
    var rest = bytes[16...]
    var second = 0
    if rest.first == 0x3A {
      guard rest.count >= 4, let number = rest[17..<19].decimalNumber, number <= 60 else { return nil }
      second = number
      rest = rest[19...]
      if rest.first == 0x2E || rest.first == 0x2C {
        let digits = rest.dropFirst().prefix { $0.decimalDigit != nil }
        guard !digits.isEmpty else { return nil }
        rest = rest[digits.endIndex...]
      }
    }
    guard let offset = Self.offset(rest) else { return nil }
    self.init(seconds: day.dayNumber * 86_400 + hour * 3600 + minute * 60 + second - offset)
  }

  /// The day, in UTC.
  public var day: CalendarDate {
    CalendarDate(dayNumber: CalendarDate.floorDivide(seconds, 86_400))
  }

  /// As in `2022-01-12T21:04:00Z`.
  public var description: String {
    let time = CalendarDate.floorModulo(seconds, 86_400)
    let clock = [time / 3600, time / 60 % 60, time % 60].map { $0.padded(to: 2) }
    return "\(day)T\(clock.joined(separator: ":"))Z"
  }

  /// Whether the left comes before the right.
  public static func < (left: Instant, right: Instant) -> Bool {
    left.seconds < right.seconds
  }

  /// Seconds east of Greenwich, from `Z`, `+01:00`, `+0100` or `+01`.
  static func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard let sign = bytes.first else { return nil }
    if sign == 0x5A || sign == 0x7A { return bytes.count == 1 ? 0 : nil }
    guard sign == 0x2B || sign == 0x2D else { return nil }
    let digits = bytes.dropFirst().filter { $0 != 0x3A }
    let hasColonInPlace = bytes.count == digits.count + 1 || (bytes.count == 6 && bytes[bytes.startIndex + 3] == 0x3A)
    guard hasColonInPlace, digits.count == 2 || digits.count == 4,
      let hour = digits[..<2].decimalNumber, hour < 24,
      let minute = digits.count == 4 ? digits[2...].decimalNumber : 0, minute < 60
    else { return nil }
    return (sign == 0x2D ? -1 : 1) * (hour * 3600 + minute * 60)
  }
}

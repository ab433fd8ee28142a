internal import Measures

/// A date as a page writes it: a day, and the time of the day and its offset from UTC where they are there.
struct WrittenDate: Hashable {
  /// The day that is written, whatever day it is elsewhere at that time.
  var day: CalendarDate
  /// Seconds since midnight.
  var second: Int?
  /// Seconds east of Greenwich.
  var offset: Int?

  /// The years that a web page can be of.
  static let years = 1990...2100

  init(day: CalendarDate, second: Int? = nil, offset: Int? = nil) {
    self.day = day
    self.second = second
    self.offset = offset
  }

  /// The moment, where the time and its offset are written.
  var instant: Instant? {
    guard let second, let offset else { return nil }
    return Instant(seconds: day.dayNumber * 86_400 + second - offset)
  }

  /// Minutes since midnight.
  var minute: Int? { second.map { $0 / 60 } }

  /// Whether it tells the moment as a clock at a place shows it, not in UTC.
  var isLocal: Bool { instant != nil && offset != 0 }

  /// The moment with its offset, or the day: a time that does not say its offset says no moment.
  var extended: ExtendedDate {
    guard let second, let offset else { return ExtendedDate(day: day) }
    let clock = [second / 3600, second / 60 % 60, second % 60].map(Self.twoDigits).joined(separator: ":")
    let minutes = offset.magnitude / 60
    let zone =
      offset == 0
      ? "Z" : (offset < 0 ? "-" : "+") + Self.twoDigits(Int(minutes / 60)) + ":" + Self.twoDigits(Int(minutes % 60))
    return ExtendedDate("\(day)T\(clock)\(zone)") ?? ExtendedDate(day: day)
  }

  private static func twoDigits(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
}

extension WrittenDate {
  /// The date that a value of a page's data writes; nil where there is none in it, or one of no plausible year.
  ///
  /// Taken are ISO 8601 and what goes for it, RFC 2822, dates in English words and figures, and seconds or milliseconds since
  /// 1970.
  init?(data text: String, dayFirst: Bool) {
    let text = text.utf8.prefix(100)
    if text.count == 10 || text.count == 13, let number = Int(String(decoding: text, as: UTF8.self)) {
      let instant = Instant(seconds: text.count == 13 ? number / 1000 : number)
      guard Self.years.contains(instant.day.year) else { return nil }
      let second = instant.seconds - instant.day.dayNumber * 86_400
      self.init(day: instant.day, second: second, offset: 0)
      return
    }
    var reader = DateReader(String(decoding: text, as: UTF8.self), dayFirst: dayFirst, isData: true)
    guard let found = reader.next() else { return nil }
    self = found.date
  }
}

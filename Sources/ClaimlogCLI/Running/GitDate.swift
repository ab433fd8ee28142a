internal import Measures

/// A date as Git's environment variables give it: `1642021440 +0100`, `@1642021440`, ISO 8601, or as mail has it
/// (`Wed, 12 Jan 2022 22:04:00 +0100`, RFC 2822).
///
/// Where it says no offset it is UTC, which Git would take for the time of the place.
struct GitDate: Hashable {
  let instant: Instant
  let offsetMinutes: Int

  init?(_ text: String) {
    let parts = text.drop { $0 == "@" }.split(separator: " ")
    if let first = parts.first, let seconds = Int(first), parts.count <= 2, text.hasPrefix("@") || first.count > 8 {
      guard let offset = parts.count == 2 ? Self.offset(parts[1]) : 0 else { return nil }
      self.init(instant: Instant(seconds: seconds), offsetMinutes: offset)
      return
    }
    if let written = Self.iso(mail: parts) {
      self.init(written)
      return
    }
    var iso = parts.joined(separator: "T")
    if parts.count == 3, let offset = Self.offset(parts[2]) {
      iso = "\(parts[0])T\(parts[1])\(Self.written(offset))"
    }
    guard let instant = Instant(iso) ?? Instant(iso + "Z") else { return nil }
    let time = iso.split(separator: "T").last ?? ""
    let zone = time.lastIndex { $0 == "+" || $0 == "-" }.map { time[$0...].filter { $0 != ":" } }
    self.init(instant: instant, offsetMinutes: zone.flatMap { Self.offset($0[...]) } ?? 0)
  }

  /// The words of a date in mail, as ISO 8601 has it.
  private static func iso(mail words: [Substring]) -> String? {
    let words = words.first?.last == "," ? words.dropFirst() : words[...]
    guard (4...5).contains(words.count), let day = Int(words[words.startIndex]), (1...31).contains(day),
      let month = CalendarDate.monthNames.firstIndex(of: String(words[words.startIndex + 1]))
    else { return nil }
    let rest = words.dropFirst(2).map(String.init)
    let zone = rest.count == 3 ? rest[2] : "GMT"
    guard let offset = ["GMT", "UT", "UTC"].contains(zone) ? 0 : offset(zone[...]) else { return nil }
    return "\(rest[0])-\(two(month + 1))-\(two(day))T\(rest[1])\(written(offset))"
  }

  private init(instant: Instant, offsetMinutes: Int) {
    self.instant = instant
    self.offsetMinutes = offsetMinutes
  }

  /// Minutes of an offset such as `+0130`.
  private static func offset(_ text: Substring) -> Int? {
    guard text.count == 5, let sign = text.first, sign == "+" || sign == "-", let number = Int(text.dropFirst()),
      number < 2400, number % 100 < 60
    else { return nil }
    return (number / 100 * 60 + number % 100) * (sign == "-" ? -1 : 1)
  }

  private static func written(_ offset: Int) -> String {
    (offset < 0 ? "-" : "+") + two(abs(offset) / 60) + ":" + two(abs(offset) % 60)
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

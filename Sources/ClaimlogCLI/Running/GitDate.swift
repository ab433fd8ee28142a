internal import Measures

/// A date as Git's environment variables give it: `1642021440 +0100`, `@1642021440`, or ISO 8601.
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
    var iso = text.split(separator: " ").joined(separator: "T")
    if parts.count == 3, let offset = Self.offset(parts[2]) {
      iso = "\(parts[0])T\(parts[1])\(Self.written(offset))"
    }
    guard let instant = Instant(iso) ?? Instant(iso + "Z") else { return nil }
    let zone = iso.suffix(6)
    let isZoned = zone.count == 6 && zone.dropFirst(3).first == ":" && (zone.first == "+" || zone.first == "-")
    self.init(instant: instant, offsetMinutes: isZoned ? Self.offset(zone.filter { $0 != ":" }[...]) ?? 0 : 0)
  }

  private init(instant: Instant, offsetMinutes: Int) {
    self.instant = instant
    self.offsetMinutes = offsetMinutes
  }

  /// Minutes of an offset such as `+0130`.
  private static func offset(_ text: Substring) -> Int? {
    guard text.count == 5, let sign = text.first, sign == "+" || sign == "-", let number = Int(text.dropFirst()),
      number % 100 < 60
    else { return nil }
    return (number / 100 * 60 + number % 100) * (sign == "-" ? -1 : 1)
  }

  private static func written(_ offset: Int) -> String {
    let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return (offset < 0 ? "-" : "+") + two(abs(offset) / 60) + ":" + two(abs(offset) % 60)
  }
}

internal import Measures

/// A moment as HTTP writes it (RFC 9110, 5.6.7): `Wed, 12 Jan 2022 17:05:00 GMT`, and the two older forms.
enum HTTPDate {
  private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

  /// Reads a moment; nil where it is none.
  static func read(_ text: String) -> Instant? {
    guard text.utf8.count <= 40 else { return nil }
    let words = text.lowercased().split { " ,-".contains($0) }.dropFirst()
    guard let clock = words.first(where: { $0.contains(":") }),
      let month = words.compactMap({ months.firstIndex(of: String($0)) }).first
    else { return nil }
    let numbers = words.compactMap { number($0) }
    let time = clock.split(separator: ":", omittingEmptySubsequences: false).compactMap { number($0) }
    guard numbers.count == 2, time.count == 3, time[0] < 24, time[1] < 60, time[2] <= 60 else { return nil }
    // The years of two digits are from 1970 to 2069.
    let year = numbers[1] < 70 ? numbers[1] + 2000 : numbers[1] < 100 ? numbers[1] + 1900 : numbers[1]
    guard let day = CalendarDate(year: year, month: month + 1, day: numbers[0]) else { return nil }
    return Instant(seconds: Instant(startOf: day).seconds + time[0] * 3600 + time[1] * 60 + time[2])
  }

  private static func number(_ word: some StringProtocol) -> Int? {
    guard (1...4).contains(word.utf8.count), word.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(word)
  }
}

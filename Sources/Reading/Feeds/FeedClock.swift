/// The time in a date as feeds write it: `18:05`, `6:05:30 pm`, `18:05:30.250 GMT+1`, `04:00:00 -0500`.
struct FeedClock {
  let hour: Int
  let minute: Int
  let second: Int
  /// Minutes east of Greenwich; nil where that is not said, or in a zone that is not known.
  let offset: Int?
  /// Where it stands.
  let range: Range<Int>

  /// The first time in some bytes; nil where there is none.
  init?(in bytes: [UInt8]) {
    let colon = UInt8(ascii: ":")
    guard let first = bytes.firstIndex(of: colon) else { return nil }
    let hours = bytes[..<first].suffix { $0.isDigit }
    var rest = bytes[(first + 1)...]
    guard var hour = hours.number(of: 1...2), let minute = rest.takeNumber(of: 2...2) else { return nil }
    var second = 0
    if rest.first == colon {
      rest.removeFirst()
      guard let number = rest.takeNumber(of: 1...2) else { return nil }
      second = number
    }
    if rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: ",") {
      // A fraction of a second; a comma may also only end the time.
      let digits = rest.dropFirst().prefix(while: \.isDigit)
      if !digits.isEmpty { rest = rest[digits.endIndex...] }
    }
    var end = rest.startIndex
    var word = rest.takeWord()
    if let half = word, half == "am" || half == "pm" {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (half == "pm" ? 12 : 0)
      end = rest.startIndex
      word = rest.takeWord()
    }
    var offset: Int?
    if let zone = word.flatMap({ Self.zones[$0] }) {
      offset = zone
      end = rest.startIndex
    }
    // `GMT+1` is an hour east; after any other zone's name a number only repeats it.
    if word == nil || offset != nil, let given = rest.takeOffset() {
      if word == nil || offset == 0 { offset = given }
      end = rest.startIndex
    }
    guard hour < 24 || hour == 24 && minute == 0 && second == 0, minute < 60, second <= 60 else { return nil }
    self.hour = hour
    self.minute = minute
    // A leap second is not kept apart.
    self.second = min(second, 59)
    self.offset = offset
    range = hours.startIndex..<end
  }

  /// Zones by their names, in minutes east of Greenwich; those that are two things to two people (`IST`) are left out.
  private static let zones: [String: Int] = [
    "z": 0, "gmt": 0, "utc": 0, "ut": 0, "wet": 0, "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420,
    "mdt": -360, "pst": -480, "pdt": -420, "akst": -540, "akdt": -480, "hst": -600, "bst": 60, "cet": 60, "mez": 60,
    "west": 60, "cest": 120, "mesz": 120, "eet": 120, "eest": 180, "msk": 180, "jst": 540, "kst": 540, "aest": 600,
    "aedt": 660, "nzst": 720, "nzdt": 780,
  ]
}

extension UInt8 {
  var isDigit: Bool { (0x30...0x39).contains(self) }
  /// Whether it is a letter, or a part of one that is not ASCII.
  var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) || self >= 0x80 }
}

extension ArraySlice<UInt8> {
  /// The last bytes that are all so.
  func suffix(_ isSo: (UInt8) -> Bool) -> ArraySlice {
    let start = lastIndex { !isSo($0) }.map { $0 + 1 } ?? startIndex
    return self[start...]
  }

  /// The number that all digits make, where there are as many as that.
  func number(of digits: ClosedRange<Int>) -> Int? {
    guard digits.contains(count), count < 18, allSatisfy(\.isDigit) else { return nil }
    return reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// Takes the number that comes next, where it has as many digits as that.
  fileprivate mutating func takeNumber(of digits: ClosedRange<Int>) -> Int? {
    let found = prefix(while: \.isDigit)
    guard let number = found.number(of: digits) else { return nil }
    self = self[found.endIndex...]
    return number
  }

  /// Takes the letters that come next, in lower case, blanks before them aside.
  fileprivate mutating func takeWord() -> String? {
    let start = drop(while: \.isBlank)
    let letters = start.prefix { $0.isLetter || $0 == UInt8(ascii: ".") }
    if letters.isEmpty { return nil }
    self = start[letters.endIndex...]
    return String(decoding: letters.filter { $0 != UInt8(ascii: ".") }, as: UTF8.self).lowercased()
  }

  /// Takes `+01:00`, `-0500`, `+1`: minutes.
  fileprivate mutating func takeOffset() -> Int? {
    var rest = drop(while: \.isBlank)
    guard let sign = rest.popFirst(), sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return nil }
    let digits = rest.prefix(while: \.isDigit)
    guard let number = rest.takeNumber(of: 1...4) else { return nil }
    var (hours, minutes) = digits.count > 2 ? (number / 100, number % 100) : (number, 0)
    if digits.count <= 2, rest.first == UInt8(ascii: ":") {
      rest.removeFirst()
      guard let number = rest.takeNumber(of: 2...2) else { return nil }
      minutes = number
    }
    guard hours <= 14, minutes < 60 else { return nil }
    hours = hours * 60 + minutes
    self = rest
    return sign == UInt8(ascii: "-") ? -hours : hours
  }
}

/// A text cut into figures, words and marks, for ``DateReader``.
struct DateTokens {
  private enum Token {
    /// Figures: what they write, and how many they are.
    case number(Int, digits: Int)
    /// Letters, in lower case.
    case word(String)
    /// Anything else but blanks; what is not ASCII is a `?`, and all dashes are `-`.
    case mark(UInt8)
  }

  enum HalfOfDay {
    case morning
    case afternoon
  }

  private var tokens: [Token] = []
  var count: Int { tokens.count }

  init(_ text: String) {
    var number: (value: Int, digits: Int)?
    var word = ""
    for scalar in text.unicodeScalars {
      let isDigit = (0x30...0x39).contains(scalar.value)
      let isLetter =
        (0x61...0x7A).contains(scalar.value | 0x20) || (scalar.value >= 0xC0 && scalar.properties.isAlphabetic)
      if let known = number, !isDigit {
        tokens.append(.number(known.value, digits: known.digits))
        number = nil
      }
      if !word.isEmpty, !isLetter {
        tokens.append(.word(word))
        word = ""
      }
      if isDigit {
        let digits = (number?.digits ?? 0) + 1
        // No number that matters has more figures than fit.
        let value = digits > 18 ? 0 : (number?.value ?? 0) * 10 + Int(scalar.value - 0x30)
        number = (value, digits)
      } else if isLetter {
        // A word that matters is short.
        if word.utf8.count < 32 { word += scalar.properties.lowercaseMapping }
      } else if (0x2010...0x2015).contains(scalar.value) || scalar.value == 0x2212 {
        tokens.append(.mark(UInt8(ascii: "-")))
      } else if !scalar.properties.isWhitespace, scalar.value > 0x20 {
        tokens.append(.mark(scalar.isASCII ? UInt8(scalar.value) : UInt8(ascii: "?")))
      }
    }
    if let number { tokens.append(.number(number.value, digits: number.digits)) }
    if !word.isEmpty { tokens.append(.word(word)) }
  }

  func number(_ index: Int, digits: ClosedRange<Int>) -> Int? {
    guard tokens.indices.contains(index), case .number(let value, let count) = tokens[index], digits.contains(count)
    else {
      return nil
    }
    return value
  }

  func word(_ index: Int) -> String? {
    guard tokens.indices.contains(index), case .word(let word) = tokens[index] else { return nil }
    return word
  }

  func isWord(_ index: Int, in words: [String]) -> Bool { word(index).map(words.contains) ?? false }

  func mark(_ index: Int) -> UInt8? {
    guard tokens.indices.contains(index), case .mark(let mark) = tokens[index] else { return nil }
    return mark
  }

  /// The month, 1 to 12, that a word names.
  func month(_ index: Int) -> Int? { word(index).flatMap { Self.months[$0] } }

  func isWeekday(_ index: Int) -> Bool {
    guard let word = word(index), word.utf8.count >= 3 else { return false }
    return ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"].contains {
      $0.hasPrefix(word)
    }
  }

  /// `am`, `PM`, `a.m.`, and where it ends.
  func halfOfDay(_ index: Int) -> (HalfOfDay, end: Int)? {
    switch word(index) {
    case "am": return (.morning, index + 1)
    case "pm": return (.afternoon, index + 1)
    case "a"?, "p"?:
      guard mark(index + 1) == UInt8(ascii: "."), word(index + 2) == "m" else { return nil }
      let end = mark(index + 3) == UInt8(ascii: ".") ? index + 4 : index + 3
      return (word(index) == "a" ? .morning : .afternoon, end)
    default: return nil
    }
  }

  /// The zone that follows a time: `Z`, `ET`, `(GMT)`, `+01:00`, `+0100`, `GMT+1`.
  func zone(_ index: inout Int) -> DateZone? {
    var next = index
    if mark(next) == UInt8(ascii: "(") { next += 1 }
    if let word = word(next), let zone = DateZone(name: word) {
      index = next + 1
      if zone == .fixed(0), let offset = offset(&index) { return .fixed(offset) }
      return zone
    }
    return offset(&index).map(DateZone.fixed)
  }

  private func offset(_ index: inout Int) -> Int? {
    guard let sign = mark(index), sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return nil }
    let hours: Int
    let minutes: Int
    if let number = number(index + 1, digits: 4...4) {
      (hours, minutes) = (number / 100, number % 100)
      index += 2
    } else if let number = number(index + 1, digits: 2...2) {
      hours = number
      if mark(index + 2) == UInt8(ascii: ":"), let rest = self.number(index + 3, digits: 2...2) {
        minutes = rest
        index += 4
      } else {
        minutes = 0
        index += 2
      }
    } else {
      return nil
    }
    guard hours <= 14, minutes < 60 else { return nil }
    return (sign == UInt8(ascii: "-") ? -1 : 1) * (hours * 3600 + minutes * 60)
  }

  private static let months: [String: Int] = {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
      "december",
    ]
    var months = ["sept": 9]
    for (index, name) in names.enumerated() {
      months[name] = index + 1
      months[String(name.prefix(3))] = index + 1
    }
    return months
  }()
}

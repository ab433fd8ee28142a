/// A verb and how it is inflected.
struct Verb: Sendable {
  /// “take”.
  let base: String
  /// Its forms, each with what it can be.
  let forms: [(String, Lexeme)]

  /// A verb from its principal parts: “walk”, or “take took taken” where it is irregular.
  init(_ parts: Substring) {
    let words = parts.split(separator: " ").map(String.init)
    let base = words.first ?? ""
    self.base = base
    var forms: [(String, Lexeme)] = [
      (base, .base), (Self.thirdPerson(base), .thirdPerson), (Self.gerund(base), .gerund),
    ]
    switch words.count {
    case 1: forms.append((Self.regularPast(base), .pastOrParticiple))
    case 2: forms.append((words[1], .pastOrParticiple))
    default:
      forms.append((words[1], .past))
      forms.append((words[2], .participle))
    }
    self.forms = forms
  }

  private static func thirdPerson(_ base: String) -> String {
    if ["s", "x", "z", "ch", "sh", "o"].contains(where: base.hasSuffix) { return base + "es" }
    if endsInConsonantY(base) { return base.dropLast() + "ies" }
    return base + "s"
  }

  private static func regularPast(_ base: String) -> String {
    if base.hasSuffix("e") { return base + "d" }
    if endsInConsonantY(base) { return base.dropLast() + "ied" }
    return (doubles(base) ? base + base.suffix(1) : base) + "ed"
  }

  private static func gerund(_ base: String) -> String {
    if base.hasSuffix("ie") { return base.dropLast(2) + "ying" }
    if base.hasSuffix("e"), !base.hasSuffix("ee"), base.count > 2 { return base.dropLast() + "ing" }
    return (doubles(base) ? base + base.suffix(1) : base) + "ing"
  }

  private static func endsInConsonantY(_ base: String) -> Bool {
    let end = Array(base.utf8.suffix(2))
    return end.count == 2 && end[1] == UInt8(ascii: "y") && !isVowel(end[0])
  }

  /// Whether the last consonant is doubled: one syllable, or one of the listed verbs.
  private static func doubles(_ base: String) -> Bool {
    if doubling.contains(base) { return true }
    let letters = Array(base.utf8)
    guard (3...5).contains(letters.count), let last = letters.last, !isVowel(last) else { return false }
    guard last != UInt8(ascii: "w"), last != UInt8(ascii: "x"), last != UInt8(ascii: "y") else { return false }
    let vowels = letters.filter(isVowel).count
    return vowels == 1 && isVowel(letters[letters.count - 2])
  }

  private static let doubling: Set<String> = [
    "admit", "commit", "permit", "submit", "refer", "transfer", "occur", "prefer", "control", "cancel", "compel",
    "expel", "rebel", "travel", "signal", "equip", "quit", "fuel", "level", "label", "regret", "deter", "propel",
  ]

  private static func isVowel(_ letter: UInt8) -> Bool {
    [UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u")].contains(letter)
  }
}

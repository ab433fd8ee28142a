/// A verb and how it is inflected.
package struct Verb: Sendable {
  /// “take”.
  package let base: String
  /// Its forms, each with what it can be.
  package let forms: [(String, VerbForm)]

  /// A verb from its principal parts: “walk”, or “take took taken” where it is irregular.
  package init(_ parts: Substring) {
    let words = parts.split(separator: " ").map(String.init)
    let base = words.first ?? ""
    self.base = base
    var forms: [(String, VerbForm)] = [
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

/// What a form of a verb can be.
package struct VerbForm: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  /// Forms by their bits.
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// A past tense that is no participle: “took”.
  package static let past = VerbForm(rawValue: 1 << 0)
  /// A past tense or a participle: “killed”, “found”.
  package static let pastOrParticiple = VerbForm(rawValue: 1 << 1)
  /// A participle that is no past tense: “taken”.
  package static let participle = VerbForm(rawValue: 1 << 2)
  /// “takes”.
  package static let thirdPerson = VerbForm(rawValue: 1 << 3)
  /// “take”.
  package static let base = VerbForm(rawValue: 1 << 4)
  /// “taking”.
  package static let gerund = VerbForm(rawValue: 1 << 5)

  /// What each word in lower case can be that is a form of a verb of the list.
  package static let ofWord: [String: VerbForm] = {
    var table: [String: VerbForm] = [:]
    for verb in Verb.all {
      for (word, form) in verb.forms { table[word, default: []].formUnion(form) }
    }
    return table
  }()
}

import English

/// What a word can be, as far as the word lists of this room know: several things at once, where only its neighbours decide.
struct Lexeme: OptionSet, Hashable, Sendable {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  /// “the”, “a”, “some”, “every”.
  static let determiner = Lexeme(rawValue: 1 << 0)
  /// “his”, “their”.
  static let possessive = Lexeme(rawValue: 1 << 1)
  /// “he”, “they”, “it”, “there”: what can stand alone before a verb.
  static let subjectPronoun = Lexeme(rawValue: 1 << 2)
  /// “him”, “them”, “it”.
  static let objectPronoun = Lexeme(rawValue: 1 << 3)
  /// “this”, “those”: before a noun or alone.
  static let demonstrative = Lexeme(rawValue: 1 << 4)
  static let preposition = Lexeme(rawValue: 1 << 5)
  /// “and”, “or”, “but”.
  static let coordinator = Lexeme(rawValue: 1 << 6)
  /// “because”, “although”, “if”: a clause follows.
  static let subordinator = Lexeme(rawValue: 1 << 7)
  /// “who”, “which”, “where”.
  static let relative = Lexeme(rawValue: 1 << 8)
  static let be = Lexeme(rawValue: 1 << 9)
  static let have = Lexeme(rawValue: 1 << 10)
  static let `do` = Lexeme(rawValue: 1 << 11)
  static let modal = Lexeme(rawValue: 1 << 12)
  /// Of “be”, “have”, “do” and the modals: a form with a tense.
  static let tensed = Lexeme(rawValue: 1 << 13)
  /// A past tense that is no participle: “took”.
  static let past = Lexeme(rawValue: 1 << 14)
  /// A past tense or a participle: “killed”, “found”.
  static let pastOrParticiple = Lexeme(rawValue: 1 << 15)
  /// A participle that is no past tense: “taken”.
  static let participle = Lexeme(rawValue: 1 << 16)
  /// “takes”.
  static let thirdPerson = Lexeme(rawValue: 1 << 17)
  /// “take”.
  static let base = Lexeme(rawValue: 1 << 18)
  /// “taking”.
  static let gerund = Lexeme(rawValue: 1 << 19)
  static let adverb = Lexeme(rawValue: 1 << 20)
  static let adjective = Lexeme(rawValue: 1 << 21)
  /// “not”, “n't”, “never”.
  static let negation = Lexeme(rawValue: 1 << 22)
  /// “two”, “million”, “dozens”.
  static let number = Lexeme(rawValue: 1 << 23)
  /// A weekday, a month, “yesterday”, “week”.
  static let time = Lexeme(rawValue: 1 << 24)
  /// A noun for people: “troops”, “officials”.
  static let person = Lexeme(rawValue: 1 << 25)
  /// An office or a trade that stands before or after a name: “president”, “spokesman”.
  static let role = Lexeme(rawValue: 1 << 26)
  /// “Mr”, “Gen.”: a person's name follows.
  static let title = Lexeme(rawValue: 1 << 27)
  /// A word that names of organizations have and names of persons have not: “Committee”, “Bank”.
  static let organization = Lexeme(rawValue: 1 << 28)
  /// A noun that is more often that than the verb it is spelled like: “plans”, “reports”.
  static let usuallyNoun = Lexeme(rawValue: 1 << 29)
  /// A judgement that nobody can check: “heartbreaking”.
  static let judgement = Lexeme(rawValue: 1 << 30)
  /// A plural that has no “s”: “people”, “police”.
  static let plural = Lexeme(rawValue: 1 << 31)
  /// Names a place without a proper name: “capital”, “border”, “airport”.
  static let place = Lexeme(rawValue: 1 << 32)

  /// Any form of a verb that has a meaning of its own.
  static let verbForms: Lexeme = [.past, .pastOrParticiple, .participle, .thirdPerson, .base, .gerund]
  /// “be”, “have”, “do” and the modals.
  static let auxiliaries: Lexeme = [.be, .have, .do, .modal]

  /// What a form of a verb can be.
  init(_ form: VerbForm) {
    var lexeme: Lexeme = []
    let pairs: [(VerbForm, Lexeme)] = [
      (.past, .past), (.pastOrParticiple, .pastOrParticiple), (.participle, .participle), (.thirdPerson, .thirdPerson),
      (.base, .base), (.gerund, .gerund),
    ]
    for (own, other) in pairs where form.contains(own) { lexeme.insert(other) }
    self = lexeme
  }
}

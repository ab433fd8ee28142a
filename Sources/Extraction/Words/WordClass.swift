/// What a word is in its sentence.
enum WordClass: UInt8, Sendable {
  case determiner, possessive, pronoun, objectPronoun, demonstrative
  case preposition, coordinator, subordinator, relative
  /// “to” before a verb.
  case infinitiveMarker
  /// A form of “be”, “have” or “do” or a modal that carries the tense.
  case finiteAuxiliary
  /// “be”, “been”, “having”: a form that carries none.
  case auxiliary
  /// A verb that carries the tense.
  case finiteVerb
  /// “(to) take”.
  case baseVerb
  case participle, gerund
  case adverb, adjective, negation
  case noun, name, number
  /// “'s” and “'” of a possessive.
  case possessiveMarker
  case openingQuote, closingQuote
  /// The hyphen inside of “four-hour”.
  case hyphen
  case comma, stop, dash, colon, bracket, punctuation, symbol

  /// Whether a clause has its tense here.
  var isFinite: Bool { self == .finiteAuxiliary || self == .finiteVerb }

  /// Whether it can be the head of a noun phrase.
  var isNominal: Bool {
    switch self {
    case .noun, .name, .number, .pronoun, .demonstrative: true
    default: false
    }
  }

  /// Whether a noun phrase can begin with it.
  var beginsNounPhrase: Bool {
    switch self {
    case .determiner, .possessive, .pronoun, .demonstrative, .noun, .name, .number, .adjective, .symbol: true
    default: false
    }
  }

  /// Whether it is a mark.
  var isMark: Bool {
    switch self {
    case .openingQuote, .closingQuote, .comma, .stop, .dash, .colon, .bracket, .punctuation: true
    default: false
    }
  }
}

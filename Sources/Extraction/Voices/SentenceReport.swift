/// A report within one sentence, in tokens.
struct SentenceReport: Sendable {
  /// Where the words of saying stand, with their auxiliaries.
  var cue: Range<Int>
  /// The word of saying itself.
  var head: Int
  /// What the verb means; nil for nouns, “according to” and marks.
  var verb: CueVerb?
  /// Whoever says it, as written here; nil where the sentence names nobody.
  var source: Range<Int>?
  /// What is said, in order; there are gaps where the source is named in between.
  var content: [Range<Int>]
  /// To whom it is said.
  var addressee: Range<Int>?
  /// Whether it says that this was not said.
  var isNegated = false
  /// The rule that found it.
  var rule: String
}

/// A word of saying in a sentence with what belongs to its verb group.
struct VerbCue: Sendable {
  let verb: CueVerb
  /// The verb itself.
  let head: Int
  /// Where the group begins: “has” of “has also said”.
  let start: Int
  /// Behind the verb and its particle.
  let end: Int
  /// How the verb stands.
  let form: Form
  let isNegated: Bool

  enum Form: Sendable {
    /// With a tense, by itself or through its auxiliaries.
    case finite
    /// “saying”.
    case gerund
    /// “(to) say”.
    case infinitive
    /// “it was said”.
    case passive
    /// “was quoted as saying”.
    case quotedAs
  }
}

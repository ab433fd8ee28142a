/// Somebody who says something in a sentence: where they and the verb stand, in tokens.
struct Voice: Sendable {
  /// Where the speaker is written; nil where it is whoever spoke before.
  var speaker: Range<Int>?
  /// Where the word of saying is.
  var verb: Range<Int>?
  /// To whom it is said.
  var addressee: Range<Int>?
  /// The rule that found it.
  var rule: String
}

/// A part of a sentence that has one source.
struct Stretch: Sendable {
  /// Who says it, outermost first; empty where the article does.
  var voices: [Voice]
  /// Its tokens in order; there are gaps where the source is named in between.
  var content: [Int]
  /// What is done by saying it; nil where nothing but the content tells.
  var act: SpeechVerb.Act?
  /// Whether it is an impersonal report, as in “it is feared that”.
  var isImpersonal = false
}

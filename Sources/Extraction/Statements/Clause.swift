/// A part of a sentence that states something by itself.
struct Clause: Sendable {
  /// The tokens that the quote goes over, from the first to the last.
  var quoted: [Int]
  /// The tokens that the statement is written from; a subject may stand elsewhere in the sentence.
  var words: [Int]
  /// The rule that cut it.
  var rule: String
  /// What stands in the statement for a token, where that is not the token itself.
  var readings: [Int: String] = [:]
}

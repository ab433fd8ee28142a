/// A JSON value that keeps what its text said: the order of members and the spelling of numbers.
///
/// This room reads, prints, compares, patches and merges JSON, and knows nothing of claims. It exists because
/// Foundation's decoder takes trailing commas, drops repeated keys in silence and turns `1.10` into `1.1`, and its encoder
/// changes the order of keys from call to call; a file that people edit and that Git compares line by line bears none of
/// that. What may not enter: any schema, any file or network access, any third-party format.
///
/// Two values are equal (`==`) when they print the same: strings and keys are compared byte by byte (never by Unicode
/// canonical equivalence), numbers by their spelling, members in their order. ``isSameValue(as:)`` compares what they mean.
///
/// Comparing, printing and releasing a value take stack in proportion to its depth. What was parsed is at most
/// ``JSONParsingOptions/greatestDepth`` deep.
public enum JSON: Sendable {
  /// The word `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A number, as it is spelled.
  case number(JSONNumber)
  /// Text, without its quotation marks and escapes.
  case string(String)
  /// Values in a row.
  case array([JSON])
  /// Members by key, in the order in which they are written.
  case object(JSONObject)
}

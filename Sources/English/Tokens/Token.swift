/// A word, a figure or a mark of a text, cut the way Universal Dependencies cut English.
///
/// “don't” is “do” and “n't”, “Russia's” is “Russia” and “'s”, “four-hour” is “four”, “-” and “hour” (but “re-elected” and
/// “anti-war” stay whole), “$2.5m” is “$”, “2.5” and “m”, “5%” is “5” and “%”. “U.S.” keeps its last full stop.
public struct Token: Hashable, Sendable {
  /// What a token is made of.
  public enum Kind: String, Hashable, Sendable {
    /// Letters: a word or a part of one.
    case word
    /// A figure: `12`, `100,000`, `2.5`, `1/2`, `½`.
    case number
    /// Letters and figures in one: `20th`, `1990s`, `G7`, `555-0199`.
    case mixed
    /// A date or a time in figures: `2021-11-03`, `3/11/2021`, `21:04`.
    case time
    /// A web or mail address, a `#topic`, an `@account`.
    case address
    /// A sign that is read out: `$`, `%`, `&`, `+`.
    case symbol
    /// A mark that is not read out.
    case punctuation
  }

  /// The token as written.
  public let text: String
  /// The token in lower case, with straight quotes and apostrophes.
  public let lower: String
  /// Where it stands in the text, in code points.
  public let span: Range<Int>
  /// What it is made of.
  public let kind: Kind
  /// Whether there is a space, or the beginning of the text, before it.
  public let precededBySpace: Bool

  /// Makes a token.
  public init(text: String, lower: String, span: Range<Int>, kind: Kind, precededBySpace: Bool) {
    self.text = text
    self.lower = lower
    self.span = span
    self.kind = kind
    self.precededBySpace = precededBySpace
  }
}

extension Token {
  /// A token that people cut, as treebanks have them.
  package init(goldForm text: String, start: Int, precededBySpace: Bool) {
    let scalars = Array(text.unicodeScalars)
    let own = Tokenizer.tokens(of: scalars, in: 0..<scalars.count)
    self.init(
      text: text, lower: Tokenizer.folded(scalars[...]), span: start..<(start + scalars.count),
      kind: own.count == 1 ? own[0].kind : own.last?.kind ?? .punctuation, precededBySpace: precededBySpace)
  }
}

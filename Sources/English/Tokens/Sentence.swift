/// A sentence, or what stands in a sentence's place: a headline, an item of a list.
public struct Sentence: Hashable, Sendable {
  /// Where it stands in the text, in code points, from its first token to its last.
  public let span: Range<Int>
  /// Its tokens, at least one.
  public let tokens: [Token]
  /// The number of its paragraph, from 0.
  public let paragraph: Int

  /// Makes a sentence.
  public init(span: Range<Int>, tokens: [Token], paragraph: Int) {
    self.span = span
    self.tokens = tokens
    self.paragraph = paragraph
  }
}

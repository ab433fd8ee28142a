/// Who says what in a text: the words of a source, and the word that tells that they are its words.
///
/// Each part may stand in several stretches, in the order of the text: “‘A,’ she said, ‘B.’” has its content on both sides.
/// Spans count code points; marks of quotation belong to the content that they stand around.
public struct Report: Hashable, Sendable {
  /// The words that tell that something is said: “has said”, “according to”, “the claim”; for a quotation that nothing
  /// introduces, the mark or name that stands for it.
  public var cue: [Range<Int>]
  /// Whoever says it, with all that belongs to the name; empty where the text names nobody there.
  public var source: [Range<Int>]
  /// What is said.
  public var content: [Range<Int>]

  /// A report.
  public init(cue: [Range<Int>], source: [Range<Int>], content: [Range<Int>]) {
    self.cue = cue
    self.source = source
    self.content = content
  }
}

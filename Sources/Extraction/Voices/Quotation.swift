/// Somebody's own words in an article: where they stand.
struct Quotation: Sendable {
  /// The words without their marks, in code points.
  let span: Range<Int>
  /// The words with their marks, where the text has both.
  let marked: Range<Int>
  /// Which utterance it is of: one that goes on over paragraphs is one.
  let utterance: Int
  /// Whether the marks were double: single ones are too often apostrophes to be sure.
  let isDouble: Bool
}

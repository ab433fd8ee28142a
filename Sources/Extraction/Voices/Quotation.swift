/// Somebody's own words in an article: where they stand.
struct Quotation: Sendable {
  /// The words without their marks, in code points.
  let span: Range<Int>
  /// Whether the marks were double: single ones are too often apostrophes to be sure.
  let isDouble: Bool
}

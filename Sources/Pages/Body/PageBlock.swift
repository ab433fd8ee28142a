/// A stretch of a page's text that nothing breaks: what is shown as one paragraph, heading, item or cell.
struct PageBlock: Sendable {
  /// What it is shown as.
  enum Kind: Sendable {
    case paragraph, heading, item, cell
    /// The cells of a table's row.
    case row
    /// Text that stands in a container itself.
    case loose
  }

  /// Its text on one line, blanks made single spaces.
  let text: String
  let kind: Kind
  /// The place of the element that it stands in, in ``PageOutline/elements``.
  let element: Int
  /// How many characters it has.
  let length: Int
  /// How many of them are in links.
  let linked: Int
  /// How many words it has.
  let words: Int
  /// How many of its words end a sentence.
  let sentences: Int

  /// How many of its characters are no blanks.
  var letters: Int { length - words + 1 }

  /// The share of its characters that are in links.
  var linkShare: Double { length == 0 ? 0 : Double(linked) / Double(length) }

  /// Whether it reads as sentences do, not as a label.
  var isProse: Bool { (sentences > 0 && words >= 6) || words >= 20 }
}

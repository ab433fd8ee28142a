/// What differs between two texts: paragraph by paragraph, and word by word within the paragraphs that changed.
///
/// Paragraphs that stand in both are matched first, those that moved too; then those that are like one another, also where one was
/// split in two or two became one. What differs in typography alone does not differ here: spaces and line breaks, curled
/// quotation marks, dashes, composed letters (``isTypographic``). It takes about linear time, whatever the texts are: what would be
/// dear to compare is taken for replaced. The same texts always give the same difference.
public struct TextDifference: Hashable, Sendable {
  /// A run of words that share their fate; where words took the place of others, those that went come first.
  public struct Part: Hashable, Sendable {
    /// What became of the words.
    public enum Kind: String, Sendable {
      /// They stand in both.
      case kept
      /// They stand in the old text only.
      case removed
      /// They stand in the new text only.
      case added
    }

    /// What became of the words.
    public let kind: Kind
    /// Where they stand in the old text, in code points; empty for what was added.
    public let old: Range<Int>
    /// Where they stand in the new text, in code points; empty for what was removed.
    public let new: Range<Int>
  }

  /// A paragraph, or some that became one, or one that became some.
  public struct Hunk: Hashable, Sendable {
    /// What became of a paragraph.
    public enum Kind: String, Sendable {
      /// It stands in both texts.
      case kept
      /// Some of its words changed.
      case changed
      /// It stands in the old text only.
      case removed
      /// It stands in the new text only.
      case added
    }

    /// What became of it.
    public let kind: Kind
    /// Whether it stands elsewhere among the others than it did.
    public let isMoved: Bool
    /// Where it stands in the old text, in code points; empty where it was added.
    public let old: Range<Int>
    /// Where it stands in the new text, in code points; empty where it was removed.
    public let new: Range<Int>
    /// Its words, in order.
    public let parts: [Part]

    /// Whether nothing became of it.
    public var isUntouched: Bool { kind == .kept && !isMoved }
  }

  /// A figure that another took the place of.
  public struct Figure: Hashable, Sendable {
    /// It as the old text has it, with its sign and scale: `$40 million`; nil where there was none.
    public let old: String?
    /// It as the new text has it; nil where there is none any longer.
    public let new: String?
  }

  /// The paragraphs, in the order of the new text; those that went stand where they stood.
  public let hunks: [Hunk]
  /// How many words went.
  public let removed: Int
  /// How many words came.
  public let added: Int
  /// The figures that changed within a sentence, in the order of the text.
  public let figures: [Figure]
  /// Whether the texts differ, but in nothing other than typography.
  public let isTypographic: Bool

  /// Compares two texts.
  public init(from old: [Unicode.Scalar], to new: [Unicode.Scalar]) {
    var reader = TextWords()
    let before = TextParagraphs(of: old, &reader)
    let after = TextParagraphs(of: new, &reader)
    var hunks: [Hunk] = []
    var counts = (removed: 0, added: 0)
    var figures: [Figure] = []
    for block in ParagraphAlignment(from: before, to: after).blocks {
      let words = WordAlignment(
        from: before.words[before.words(of: block.old)], to: after.words[after.words(of: block.new)])
      counts.removed += words.removed
      counts.added += words.added
      if words.removed + words.added > 0, !block.old.isEmpty, !block.new.isEmpty {
        figures += FigureReader(old: old, new: new).figures(in: words.parts)
      }
      hunks.append(
        Hunk(
          kind: block.old.isEmpty
            ? .added : block.new.isEmpty ? .removed : words.parts.contains { $0.kind != .kept } ? .changed : .kept,
          isMoved: block.isMoved, old: before.span(of: block.old), new: after.span(of: block.new), parts: words.parts))
    }
    self.hunks = hunks
    removed = counts.removed
    added = counts.added
    self.figures = figures
    isTypographic = hunks.allSatisfy(\.isUntouched) && old != new
  }

  /// Compares two texts.
  public init(from old: String, to new: String) {
    self.init(from: Array(old.unicodeScalars), to: Array(new.unicodeScalars))
  }

  /// Whether nothing a reader would notice differs.
  public var isEmpty: Bool { hunks.allSatisfy(\.isUntouched) }

  /// How many paragraphs stand elsewhere.
  public var moved: Int { hunks.count(where: \.isMoved) }
}

public import Claims
public import Extraction
internal import Measures

/// What became of an article from one version to a later one.
///
/// It follows from the two versions and is stored nowhere, so that it is the same in everybody’s copy of a ledger.
public struct ArticleChange: Sendable {
  /// How much there is to it.
  public enum Kind: String, Sendable {
    /// Nothing differs.
    case none
    /// Spaces, quotation marks, dashes: nothing that a reader would notice.
    case typography
    /// Only lines that change by themselves: when it was updated, how many comments it has, what else there is to read.
    case passing
    /// The page says more of itself than before, and its text is the same.
    case note
    /// Words of the text or of the title changed.
    case words
    /// It cannot be told, because a text is not here.
    case unknown
  }

  /// What a page says of a change of words.
  public enum Notice: String, Sendable {
    /// It owns up to something that was wrong or unclear, or a person noted that its publisher did.
    case correction
    /// It says that it was updated, and nothing of what was wrong.
    case update
    /// It says nothing.
    case none
  }

  /// How much there is to it.
  public let kind: Kind
  /// What differs between the texts; nil where one of them is not here.
  public let text: TextDifference?
  /// The titles, where they differ in more than typography.
  public let title: TextDifference?
  /// How many words of the article went, without those of ``passing`` lines and of notes.
  public let removed: Int
  /// How many words of it came.
  public let added: Int
  /// The figures that changed within a sentence of the article or in its title.
  public let figures: [TextDifference.Figure]
  /// The positions of those hunks of ``text`` that are no change of the article: lines that change by themselves, and notes.
  public let passing: Set<Int>
  /// What the page says of its text that it did not say before.
  public let notes: [CorrectionNote]
  /// What was said of the change.
  public let notice: Notice

  /// Whether its words changed and nobody said so.
  public var isWithoutNotice: Bool { kind == .words && notice != .correction }

  /// Compares two versions.
  ///
  /// - Parameters:
  ///   - old: The earlier version, and its text where that is here.
  ///   - new: The later version, and its text.
  ///   - notices: What people noted that the publisher did with the later version.
  public init(
    from old: (article: Article, text: String?), to new: (article: Article, text: String?),
    notices: [Article.Notice] = []
  ) {
    let title = TextDifference(from: old.article.title ?? "", to: new.article.title ?? "")
    let isRetitled = !title.isEmpty && old.article.title != nil && new.article.title != nil
    self.title = isRetitled ? title : nil
    guard let before = old.text.map({ Array($0.unicodeScalars) }),
      let after = new.text.map({ Array($0.unicodeScalars) })
    else {
      text = nil
      (removed, added, figures, passing, notes) = (0, 0, isRetitled ? title.figures : [], [], [])
      kind = old.article.text.isSame(as: new.article.text) ? (isRetitled ? .words : .none) : .unknown
      notice = notices.isEmpty ? .none : .correction
      return
    }
    let text = TextDifference(from: before, to: after)
    self.text = text
    let known = CorrectionNote.find(in: before).map { Self.plain($0.text) }
    let all = CorrectionNote.find(in: after)
    notes = all.filter { !known.contains(Self.plain($0.text)) }
    let passing = PassingHunks(of: text, from: before, to: after, notes: all)
    self.passing = passing.positions
    var counts = (removed: 0, added: 0)
    var figures: [TextDifference.Figure] = []
    for (position, hunk) in text.hunks.enumerated() where !hunk.isUntouched && !passing.positions.contains(position) {
      let own = TextDifference(from: Array(before[hunk.old]), to: Array(after[hunk.new]))
      counts.removed += own.removed
      counts.added += own.added
      figures += own.figures
    }
    (removed, added) = counts
    // A title stands in many texts, too.
    let ofTitle = isRetitled ? title.figures.filter { !figures.contains($0) } : []
    self.figures = ofTitle + figures
    let isChanged = text.hunks.indices.contains { !text.hunks[$0].isUntouched && !passing.positions.contains($0) }
    if isChanged || isRetitled {
      kind = .words
    } else if !notes.isEmpty {
      kind = .note
    } else if !text.isEmpty {
      kind = .passing
    } else {
      kind = text.isTypographic ? .typography : .none
    }
    if !notices.isEmpty || notes.contains(where: \.kind.ownsUp) {
      notice = .correction
    } else {
      notice = notes.isEmpty ? .none : .update
    }
  }

  /// A note without what differs in typography.
  private static func plain(_ note: String) -> String {
    String(note.lowercased().filter { $0.isLetter || $0.isNumber })
  }
}

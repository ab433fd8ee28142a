internal import Claims
internal import Extraction

/// Which paragraphs that differ are no change of an article.
struct PassingHunks {
  /// Their positions among the hunks.
  private(set) var positions: Set<Int> = []

  init(of difference: TextDifference, from old: [Unicode.Scalar], to new: [Unicode.Scalar], notes: [CorrectionNote]) {
    let hunks = difference.hunks
    let oldNotes = CorrectionNote.find(in: old)
    for (position, hunk) in hunks.enumerated() where !hunk.isUntouched {
      let isNote =
        notes.contains { $0.span.overlaps(hunk.new) && $0.span.lowerBound <= hunk.new.lowerBound + 4 }
        || hunk.new.isEmpty
          && oldNotes.contains { $0.span.overlaps(hunk.old) && $0.span.lowerBound <= hunk.old.lowerBound + 4 }
      let sides = [Array(old[hunk.old]), Array(new[hunk.new])].filter { !$0.isEmpty }
      if isNote || sides.allSatisfy({ PassingLine.isOne($0) }) { positions.insert(position) }
    }
    // Below the last paragraph that is one, lists of other stories come and go.
    let last = hunks.lastIndex { Self.isProse(Array(new[$0.new])) || Self.isProse(Array(old[$0.old])) } ?? hunks.count
    for position in hunks.indices.dropFirst(last + 1) where position > 0 && hunks[position].kind != .changed {
      if !hunks[position].isUntouched { positions.insert(position) }
    }
  }

  /// Whether a paragraph is one rather than a heading or a link: it ends as a sentence does.
  private static func isProse(_ paragraph: [Unicode.Scalar]) -> Bool {
    guard
      let end = paragraph.last(where: {
        !$0.properties.isWhitespace && !["\u{201D}", "\"", "'", "\u{2019}", ")"].contains($0)
      })
    else { return false }
    return [".", "!", "?", "\u{2026}", ":"].contains(end) || paragraph.count > 200
  }
}

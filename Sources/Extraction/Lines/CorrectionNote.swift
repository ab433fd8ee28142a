import Claims

/// What a page says of its own text: that it was corrected, clarified, withdrawn, or brought up to date.
///
/// Only a page that speaks of itself counts: “Correction:” at the beginning of a line, “An earlier version of this article …”, “This
/// story was amended on …”. An article about another paper’s correction has none, and neither has a line that only says
/// when the page was last updated.
public struct CorrectionNote: Hashable, Sendable {
  /// What was done.
  public enum Kind: String, CaseIterable, Sendable {
    /// Something was wrong, and was corrected.
    case correction
    /// Something could be misunderstood, and was made clear.
    case clarification
    /// The text was taken back.
    case retraction
    /// Something was added or brought up to date: nothing is said to have been wrong.
    case update

    /// Whether it owns up to something that was wrong or unclear.
    public var ownsUp: Bool { self != .update }
  }

  /// What was done.
  public let kind: Kind
  /// Where the note stands, in code points of the text.
  public let span: Range<Int>
  /// The note as written, in one line.
  public let text: String

  /// The notes of a text, in order; in linear time.
  public static func find(in text: [Unicode.Scalar]) -> [CorrectionNote] {
    var notes: [CorrectionNote] = []
    let lines = Self.lines(of: text)
    var index = 0
    while index < lines.count {
      let line = lines[index]
      let words = NoteWords(of: text, at: line)
      index += 1
      if words.isHeading, index < lines.count {
        // “Correction” alone: what it says stands below.
        let body = NoteWords(of: text, at: lines[index])
        guard let kind = words.openingKind, body.isSelfReference || notes.isEmpty && index > 1 else { continue }
        notes.append(CorrectionNote(kind: body.kind ?? kind, at: line.lowerBound..<lines[index].upperBound, of: text))
        index += 1
        continue
      }
      // The first line is the title: “Correction: Stocks fall again” may be news.
      guard let found = words.note, index > 1 || found.isSelfReference else { continue }
      notes.append(CorrectionNote(kind: found.kind, at: found.start..<line.upperBound, of: text))
    }
    return notes
  }

  private init(kind: Kind, at span: Range<Int>, of text: [Unicode.Scalar]) {
    self.kind = kind
    self.span = span
    let words = String(scalars: text[span]).split(whereSeparator: \.isWhitespace)
    self.text = words.joined(separator: " ")
  }

  /// The lines that are not blank, without the spaces at their ends.
  private static func lines(of text: [Unicode.Scalar]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for index in 0...text.count where index == text.count || text[index] == "\n" {
      var (from, to) = (start, index)
      while from < to, text[from].properties.isWhitespace { from += 1 }
      while from < to, text[to - 1].properties.isWhitespace { to -= 1 }
      if from < to { lines.append(from..<to) }
      start = index + 1
    }
    return lines
  }
}

internal import Claims
internal import CommandLineKit
internal import Extraction
internal import JSONKit
internal import Ledgers
internal import Measures

extension ArticleChange {
  /// What became of the article, in a line: `3 words changed, figures too: 40 → 42; the page names no correction`.
  ///
  /// - Parameter hasFigures: Whether to name the figures.
  func words(withFigures hasFigures: Bool = true) -> Styled {
    switch kind {
    case .none: return "nothing differs"
    case .typography: return "only its typography changed"
    case .passing: return "only lines changed that change by themselves (dates of updates, counts, links)"
    case .note: return "its text is the same, and the page now says: \(noteWords ?? "")"
    case .unknown: return "another text; what changed cannot be told, since a text is not here"
    case .words: break
    }
    var parts: [String] = []
    if title != nil { parts.append("the title changed") }
    if removed + added > 0 { parts.append(countWords) }
    if parts.isEmpty { parts.append("marks or the order of its paragraphs changed") }
    var words = Styled(parts.joined(separator: ", "))
    if hasFigures, !figures.isEmpty { words.append(", figures too: \(figureWords, .bold)") }
    switch notice {
    case .correction: words.append("; \(noteWords.map { "the page says: \($0)" } ?? "its publisher said so")")
    case .update: words.append("; \("the page says that it was updated, and names no correction", .yellow)")
    case .none: words.append("; \("the page names no correction", .red)")
    }
    return words
  }

  /// `12 words changed`; where more went than came or the other way round, `4 words went, 12 came`.
  private var countWords: String {
    if removed == added { return "\(counted(added, "word")) changed" }
    if removed == 0 { return "\(counted(added, "word")) came" }
    if added == 0 { return "\(counted(removed, "word")) went" }
    return "\(counted(removed, "word")) went, \(added) came"
  }

  /// The figures that changed: `40 → 42, $3 million → $4 million`.
  var figureWords: String {
    let most = 6
    let words = figures.prefix(most).map { "\($0.old ?? "none") → \($0.new ?? "none")" }.joined(separator: ", ")
    return words + (figures.count > most ? ", …" : "")
  }

  /// The note that owns up, else the first one, in quotation marks.
  var noteWords: String? {
    (notes.first { $0.kind.ownsUp } ?? notes.first).map { note in
      let text = note.text.unicodeScalars.count > 240 ? String(note.text.prefix(239)) + "…" : note.text
      return "“\(text)”"
    }
  }

  /// The same for scripts.
  var json: JSON {
    let number = { (count: Int) in JSON.number(JSONNumber(count)) }
    return [
      "kind": .string(kind.rawValue), "removed": number(removed), "added": number(added),
      "figures": .array(
        figures.map { figure in
          ["from": figure.old.map { .string($0) } ?? .null, "to": figure.new.map { .string($0) } ?? .null]
        }), "title": .bool(title != nil), "notice": .string(notice.rawValue), "withoutNotice": .bool(isWithoutNotice),
      "notes": .array(
        notes.map { note in
          [
            "kind": .string(note.kind.rawValue), "text": .string(note.text), "span": Self.json(note.span),
          ]
        }),
    ]
  }

  static func json(_ span: Range<Int>) -> JSON {
    .array([.number(JSONNumber(span.lowerBound)), .number(JSONNumber(span.upperBound))])
  }
}

extension ArticleVersion {
  /// Which one it is: `version 2 (4 Mar 2026)`.
  var words: String { "version \(number) (\(day.words))" }

  /// The same for scripts, with what became of it since the version before.
  func json(_ change: ArticleChange?) -> JSON {
    [
      "number": .number(JSONNumber(number)), "commit": .string(commit), "recorded": .string(recorded.description),
      "retrieved": .string(article.retrieved.description), "text": .string(text),
      "title": article.title.map { .string($0) } ?? .null,
      "authors": .array(article.authors.map { .string($0) }),
      "published": article.published.map { .string($0.description) } ?? .null,
      "modified": article.modified.map { .string($0.description) } ?? .null, "change": change?.json ?? .null,
    ]
  }
}

internal import Claims
internal import CommandLineKit
internal import Extraction
internal import JSONKit
internal import Ledgers

/// What differs between two versions of an article: its title, its byline, its dates, and its text word by word.
struct ArticleDifferencePage {
  let old: ArticleVersion
  let new: ArticleVersion
  let change: ArticleChange
  private let before: [Unicode.Scalar]
  private let after: [Unicode.Scalar]

  init(from old: ArticleVersion, to new: ArticleVersion, in ledger: borrowing Ledger) throws {
    self.old = old
    self.new = new
    change = try ledger.change(from: old, to: new)
    before = Array((try ledger.text(of: old.article.id, hash: old.text) ?? "").unicodeScalars)
    after = Array((try ledger.text(of: new.article.id, hash: new.text) ?? "").unicodeScalars)
  }

  /// The page in lines of `width` columns at most.
  ///
  /// - Parameter showsAll: Whether to show also what is no change of the article: lines that change by themselves.
  func lines(width: Int, hasColor: Bool, id: String, showsAll: Bool) -> [Styled] {
    var lines = wrap("\(new.article.title ?? "(no title)", .bold)  \(id, .yellow)", width: width, hanging: 2)
    let publisher = new.article.publisher.map { ", \($0)" } ?? ""
    lines += wrap("\(old.words) → \(new.words)\(publisher)", width: width, hanging: 2)
    var table = TextTable([.init(), .init()], overflow: .wrapped)
    for (name, words) in facts(hasColor: hasColor) { table.append([Styled(name, .dim), words]) }
    if !table.rows.isEmpty { lines += [""] + table.lines(width: width) }
    lines += [""] + wrap(change.words(withFigures: false), width: width, hanging: 2)
    guard let text = change.text else { return lines }
    var skipped = 0
    var passed = 0
    var body: [Styled] = []
    for (position, hunk) in text.hunks.enumerated() {
      let isPassing = change.passing.contains(position) && !isNewNote(hunk)
      if hunk.isUntouched || isPassing && !showsAll {
        skipped += 1
        passed += hunk.isUntouched ? 0 : 1
        continue
      }
      body += [""] + self.lines(of: hunk, width: width, hasColor: hasColor)
    }
    lines += body
    if passed > 0 {
      let what =
        "\(counted(passed, "line")) changed that \(passed == 1 ? "changes" : "change") by \(passed == 1 ? "itself" : "themselves")"
      lines += [""] + wrap(Styled("\(what) (--verbose shows \(passed == 1 ? "it" : "them"))", .dim), width: width)
    }
    return lines
  }

  private func isNewNote(_ hunk: TextDifference.Hunk) -> Bool { change.notes.contains { $0.span.overlaps(hunk.new) } }

  /// What differs beside the text.
  private func facts(hasColor: Bool) -> [(String, Styled)] {
    var facts: [(String, Styled)] = []
    if let title = change.title {
      let (one, other) = (
        Array((old.article.title ?? "").unicodeScalars), Array((new.article.title ?? "").unicodeScalars)
      )
      let words = title.hunks.map { Self.marked($0.parts, one, other, inColor: hasColor, isWhole: true) }
      facts.append(("title", words.dropFirst().reduce(words.first ?? "") { $0 + " " + $1 }))
    }
    func add(_ name: String, _ one: String?, _ other: String?) {
      if one != other { facts.append((name, "\(one ?? "none") → \(other ?? "none")")) }
    }
    let names = { (article: Article) in article.authors.isEmpty ? nil : article.authors.joined(separator: ", ") }
    add("authors", names(old.article), names(new.article))
    add("published", old.article.published?.words, new.article.published?.words)
    add("changed", old.article.modified?.words, new.article.modified?.words)
    if !change.figures.isEmpty { facts.append(("figures", Styled(change.figureWords, .bold))) }
    return facts
  }

  /// A paragraph behind a mark of what became of it.
  private func lines(of hunk: TextDifference.Hunk, width: Int, hasColor: Bool) -> [Styled] {
    let mark: Styled =
      switch hunk.kind {
      case .kept, .changed: hunk.isMoved ? "\("↕", .cyan) " : "~ "
      case .removed: "\("−", .red) "
      case .added: "\("+", .green) "
      }
    if hunk.kind == .kept {
      let words = String(scalars: after[hunk.new]).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let start = Self.shortened(words, isFirst: false, isLast: true)
      return wrap(mark + "\("moved here: ", .dim)" + Styled(start), width: width, hanging: 2)
    }
    let words = Self.marked(hunk.parts, before, after, inColor: hasColor, isWhole: false)
    return wrap(mark + (hunk.isMoved ? "\("moved here: ", .dim)" : "") + words, width: width, hanging: 2)
  }

  /// Words with what went in red and what came in green, or in brackets; figures among these stand out.
  ///
  /// - Parameter isWhole: Whether to show also what was kept as a whole; else only what stands next to a change.
  private static func marked(
    _ parts: [TextDifference.Part], _ old: [Unicode.Scalar], _ new: [Unicode.Scalar], inColor: Bool, isWhole: Bool
  ) -> Styled {
    var result = Styled()
    for (index, part) in parts.enumerated() {
      let (text, span) = part.kind == .removed ? (old, part.old) : (new, part.new)
      let words = String(scalars: text[span]).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if index > 0, span.lowerBound > 0, text[span.lowerBound - 1].properties.isWhitespace { result.append(" ") }
      let hasFigure = words.unicodeScalars.contains { $0.properties.numericType != nil }
      switch part.kind {
      case .kept:
        result.append(Styled(isWhole ? words : shortened(words, isFirst: index == 0, isLast: index == parts.count - 1)))
      case .removed: result.append(inColor ? Styled(words, hasFigure ? [.red, .bold] : .red) : "[-\(words)-]")
      case .added: result.append(inColor ? Styled(words, hasFigure ? [.green, .bold] : .green) : "{+\(words)+}")
      }
    }
    return result
  }

  /// How much of what was kept is shown beside a change, in characters.
  private static let context = 72

  /// The ends of what was kept that stand next to a change.
  private static func shortened(_ words: String, isFirst: Bool, isLast: Bool) -> String {
    let room = isFirst || isLast ? context : 2 * context
    guard words.count > room + 24 else { return words }
    let head = words.prefix(context)
    let tail = words.suffix(context)
    let start = String(head[..<(head.lastIndex(of: " ") ?? head.endIndex)])
    let end = String(tail[(tail.firstIndex(of: " ").map { tail.index(after: $0) } ?? tail.startIndex)...])
    if isFirst, !isLast { return "… " + end }
    return isLast ? start + " …" : start + " … " + end
  }

  // MARK: For scripts

  var json: JSON {
    let hunks: [JSON] = (change.text?.hunks ?? []).enumerated().compactMap { position, hunk in
      guard !hunk.isUntouched else { return nil }
      return [
        "kind": .string(hunk.kind.rawValue), "moved": .bool(hunk.isMoved),
        "passing": .bool(change.passing.contains(position)), "from": ArticleChange.json(hunk.old),
        "to": ArticleChange.json(hunk.new),
        "parts": .array(
          hunk.parts.map { part in
            [
              "kind": .string(part.kind.rawValue), "from": ArticleChange.json(part.old),
              "to": ArticleChange.json(part.new),
              "text": .string(
                String(scalars: part.kind == .removed ? before[part.old] : after[part.new])),
            ]
          }),
      ]
    }
    return [
      "article": .string(new.article.id.description), "from": old.json(nil), "to": new.json(nil),
      "change": change.json, "hunks": .array(hunks),
    ]
  }
}

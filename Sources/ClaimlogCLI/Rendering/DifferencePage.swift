internal import Claims
internal import CommandLineKit
internal import JSONKit
internal import Ledgers

/// What differs between two states of a claim, in the words of a newsroom.
struct DifferencePage {
  let difference: StateDifference
  let ids: ShortIDs
  private let changes: [ClaimDifference.Change]
  private let old: Claim?
  private let new: Claim

  init(_ difference: StateDifference, ids: ShortIDs) {
    self.difference = difference
    self.ids = ids
    changes = difference.difference.changes
    old = difference.from?.claim
    new = difference.to.claim
  }

  /// The page in lines of `width` columns at most.
  func lines(width: Int, hasColor: Bool) -> [Styled] {
    let title: Styled = "\(new.label, .bold)  \(ids[new.id], .yellow)"
    let states: Styled = "\(difference.from?.words ?? "not there before") → \(later)"
    var lines = wrap(title, width: width) + wrap(states, width: width)
    guard !changes.isEmpty else { return lines + ["", "nothing differs"] }
    var table = TextTable([.init(), .init()], overflow: .wrapped)
    for (name, words) in rows(hasColor: hasColor) { table.append([Styled(name, .dim), words]) }
    if !table.rows.isEmpty { lines += [""] + table.lines(width: width) }
    let things = appearanceLines(width: width) + annotationLines(width: width)
    return things.isEmpty ? lines : lines + [""] + things
  }

  /// The later state in words; beside a day of publication, the present is not a revision either.
  private var later: String {
    if case .now = difference.to.moment, case .published = difference.from?.moment { return "now" }
    return difference.to.words
  }

  /// The fields, each with what became of it.
  private func rows(hasColor: Bool) -> [(String, Styled)] {
    var rows: [(String, Styled)] = []
    var seen: [String] = []
    for change in changes {
      let name = FieldName(path: change.path)
      switch name.group {
      case "statement":
        if let old = old?.statement {
          rows.append(("statement", WordDifference(from: old, to: new.statement).styled(inColor: hasColor)))
        } else {
          rows.append(("statement", Styled(new.statement)))
        }
      case "quantities":
        guard let key = name.key, !seen.contains(where: { $0.isSame(as: key) }) else { continue }
        seen.append(key)
        rows += quantityRows(key)
      case "disputed":
        rows.append(("disputed", change.kind == .removed ? "no longer" : Styled(disputeWords, .red)))
      case "standing", "appearances", "annotations": continue
      default: rows.append((name.words(in: new), Self.words(change)))
      }
    }
    // The figures are what readers look for first.
    let isFigure = { (row: (String, Styled)) in row.0 != "statement" }
    return rows.filter(isFigure) + standingRows + rows.filter { !isFigure($0) }
  }

  /// What became of what each source says; with one source it would be the value again.
  private var standingRows: [(String, Styled)] {
    let before = old?.standing ?? []
    guard new.standing.count > 1 || before.count > 1 else { return [] }
    let key = { (claim: Claim?, standing: Standing) in
      claim?.appearances.first { $0.id == standing.appearance }?.sourceKey ?? standing.source
    }
    var rows: [Styled] = []
    for standing in new.standing {
      let words = standing.words(unit: new.unit)
      let earlier = before.first { key(old, $0).isSame(as: key(new, standing)) }?.words(unit: old?.unit)
      if let earlier, earlier.isSame(as: words) { continue }
      rows.append("\(standing.source): \(earlier.map { "\($0) → " } ?? "+ ")\(words)")
    }
    for standing in before where !new.standing.contains(where: { key(new, $0).isSame(as: key(old, standing)) }) {
      rows.append("\(standing.source): − \(standing.words(unit: old?.unit))")
    }
    return rows.enumerated().map { ($0.offset == 0 ? "standing" : "", $0.element) }
  }

  private var disputeWords: String { "now: " + new.disputesInWords.joined(separator: "; ") }

  private func quantityRows(_ id: String) -> [(String, Styled)] {
    let before = old?.face?.quantities.first { $0.id.isSame(as: id) }
    let after = new.face?.quantities.first { $0.id.isSame(as: id) }
    let name = FieldName.quantityName(id, in: new)
    var rows: [(String, Styled)] = []
    if before == nil || after == nil || before?.basis == after?.basis {
      if let words = ClaimDifference.words(from: before, to: after) { rows.append((name, Self.news(words))) }
    } else if let words = ClaimDifference.words(from: before?.unhedged, to: after?.unhedged) {
      rows.append((name, Self.news(words)))
    }
    guard let before, let after else { return rows }
    if before.basis != after.basis {
      var same = after
      same.basis = before.basis
      if let words = ClaimDifference.words(from: same, to: after) {
        rows.append((name == "value" ? "hedge" : "\(name), hedge", Styled(words)))
      }
    }
    for (what, one, other) in [("measured", before.of, after.of), ("unit", before.unit, after.unit)]
    where one.map({ one in !(other?.isSame(as: one) ?? false) }) ?? (other != nil) {
      rows.append((name == "value" ? what : "\(name), \(what)", "\(one ?? "none") → \(other ?? "none")"))
    }
    return rows
  }

  /// News with its percentages set off.
  private static func news(_ words: String) -> Styled {
    guard let open = words.lastIndex(of: "("), words.hasSuffix(")") else { return Styled(words, .bold) }
    return Styled(String(words[..<open]), .bold) + Styled(String(words[open...]))
  }

  private static func words(_ change: ClaimDifference.Change) -> Styled {
    "\(words(change.from)) → \(words(change.to))"
  }

  private static func words(_ value: JSON?) -> String {
    switch value {
    case nil: "none"
    case .string(let text): text
    case .bool(let flag): flag ? "yes" : "no"
    case let value?: value.printed(.compact)
    }
  }

  private func appearanceLines(width: Int) -> [Styled] {
    changes.filter { FieldName(path: $0.path).group == "appearances" }.flatMap { change -> [Styled] in
      let id = FieldName(path: change.path).key.flatMap { Appearance.ID($0) }
      let before = old?.appearances.first { $0.id == id }
      let after = new.appearances.first { $0.id == id }
      guard let appearance = after ?? before else { return [] }
      let block = AppearanceBlock(appearance, ids: ids)
      switch change.kind {
      case .added: return block.lines(width: width, mark: Styled("+ ", .green))
      case .removed: return block.lines(width: width, mark: Styled("− ", .red))
      case .changed: return block.lines(width: width, mark: "~ ", changedFrom: before)
      }
    }
  }

  private func annotationLines(width: Int) -> [Styled] {
    changes.filter { FieldName(path: $0.path).group == "annotations" }.flatMap { change -> [Styled] in
      let id = FieldName(path: change.path).key.flatMap { Annotation.ID($0) }
      let isIt = { (annotation: Annotation) in annotation.id == id }
      guard let annotation = new.annotations.first(where: isIt) ?? old?.annotations.first(where: isIt) else {
        return []
      }
      let mark: Styled =
        switch change.kind {
        case .added: Styled("+ ", .green)
        case .removed: Styled("− ", .red)
        case .changed: "~ "
        }
      return AnnotationBlock(annotation, of: new, ids: ids).lines(width: width, mark: mark)
    }
  }
}

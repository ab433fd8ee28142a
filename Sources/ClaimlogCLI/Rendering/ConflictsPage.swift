internal import Claims
internal import CommandLineKit
internal import JSONKit
internal import Ledgers
internal import Measures

/// Conflicts with both sides quoted: beside one another where the terminal is wide enough, else one below the other.
struct ConflictsPage {
  let conflicts: [Conflict]
  let rest: Rest

  /// From how many columns on two quotes have room beside one another.
  private static let widthForTwo = 84

  init(_ conflicts: [Conflict], rest: Rest) {
    self.conflicts = conflicts
    self.rest = rest
  }

  func print(in context: Context, ledger: borrowing Ledger) {
    if context.options.json {
      return context.emit(["conflicts": .array(conflicts.map(Self.json)), "more": .bool(rest != .none)])
    }
    if context.options.csv {
      context.print(csv: rows)
      return rest.note(in: context)
    }
    if conflicts.isEmpty { return context.note("No open conflict: no two sources exclude one another.") }
    let ids = ShortIDs(of: conflicts.map(\.claim), in: ledger)
    for (index, group) in groups.enumerated() {
      if index > 0 { context.print() }
      context.print("\(ids[group[0].claim.id], .yellow)  \(group[0].claim.label, .bold)", hanging: 2)
      let shown = Self.telling(group)
      for conflict in shown {
        for line in lines(of: conflict, width: context.width, ids: ids) { context.print(line) }
      }
      if shown.count < group.count {
        context.print("  \("… and \(group.count - shown.count) more of this claim (--json has them)", .dim)")
      }
    }
    rest.note(in: context)
    if !context.options.quiet { howToSettle(in: context, ids: ids) }
  }

  /// The conflicts, those of one claim together.
  private var groups: [[Conflict]] {
    var groups: [[Conflict]] = []
    for conflict in conflicts {
      if groups.last?.first?.claim.id == conflict.claim.id {
        groups[groups.count - 1].append(conflict)
      } else {
        groups.append([conflict])
      }
    }
    return groups
  }

  /// The first three of a claim that set other values against one another: ten papers that give the figure of one agency say
  /// nothing more than the first of them.
  private static func telling(_ group: [Conflict]) -> [Conflict] {
    var seen: Set<Set<String>> = []
    return Array(
      group.filter { conflict in
        let values = [conflict.one.appearance, conflict.other.appearance].map { appearance in
          conflict.claim.measure(of: appearance)?.unhedged.words ?? conflict.claim.words(of: appearance)
        }
        return seen.insert(Set(values)).inserted
      }.prefix(3))
  }

  private func lines(of conflict: Conflict, width: Int, ids: ShortIDs) -> [Styled] {
    let verb = "  \(Self.title(conflict))\(conflict.isJudged ? ", settled by a person" : "")"
    var lines = wrap(Styled(verb, conflict.isJudged ? .dim : .red), width: width, hanging: 4)
    if width >= Self.widthForTwo {
      let column = (width - 6) / 2
      let left = side(conflict.one, of: conflict.claim, width: column, ids: ids)
      let right = side(conflict.other, of: conflict.claim, width: column, ids: ids)
      for index in 0..<max(left.count, right.count) {
        let first = index < left.count ? left[index] : Styled()
        guard index < right.count else {
          lines.append("    " + first)
          continue
        }
        let gap = Styled(String(repeating: " ", count: max(0, column + 2 - first.width)))
        lines.append("    " + first + gap + right[index])
      }
    } else {
      for side in [conflict.one, conflict.other] {
        lines += self.side(side, of: conflict.claim, width: width - 4, ids: ids).map { "    " + $0 }
      }
    }
    return lines
  }

  private static func title(_ conflict: Conflict) -> String {
    let (one, other) = (conflict.one.appearance, conflict.other.appearance)
    switch conflict.relation {
    case .contradicts: return "contradiction: \(one.sourceName), for the same time"
    case .denies: return "denial: \(one.sourceName), of what \(other.sourceName) says"
    default: return "disagreement: \(one.sourceName) against \(other.sourceName)"
    }
  }

  private func side(_ side: Conflict.Side, of claim: Claim, width: Int, ids: ShortIDs) -> [Styled] {
    let appearance = side.appearance
    var lines = wrap(
      "\(claim.words(of: appearance), .bold)  \(appearance.sourceName)", width: width, hanging: 2)
    let place = [
      (appearance.asOf.map { "as of \($0.words), published " } ?? "") + (appearance.published?.words ?? "no date"),
      appearance.publisher, side.article?.title.map { "“\($0)”" },
    ]
    lines += wrap("\(place.compactMap { $0 }.joined(separator: ", "), .dim)", width: width, hanging: 2)
    lines += wrap(Styled("“\(AppearanceBlock.oneLine(appearance.quote.exact))”"), width: width, hanging: 1)
    return lines + ["\(ids[appearance.id], .yellow)"]
  }

  private func howToSettle(in context: Context, ids: ShortIDs) {
    guard let first = conflicts.first else { return }
    let (appearance, claim) = (ids[first.one.appearance.id], ids[first.claim.id])
    context.note("")
    context.note("To settle one:")
    for (command, what) in [
      ("claimlog relate \(appearance) updates --why …", "it does something else to the other"),
      ("claimlog reject \(appearance) --why …", "it was misread"),
      ("claimlog annotate \(claim) --verdict …", "you know which is right"),
      ("claimlog pin \(claim) --value … --why …", "and what views are to say"),
    ] {
      context.note("  \(command)   \(what, .dim)")
    }
  }

  private static func json(_ conflict: Conflict) -> JSON {
    [
      "claim": .string(conflict.claim.id.description), "label": .string(conflict.claim.label),
      "relation": .string(conflict.relation.rawValue), "settled": .bool(conflict.isJudged),
      "one": json(conflict.one, of: conflict.claim), "other": json(conflict.other, of: conflict.claim),
    ]
  }

  private static func json(_ side: Conflict.Side, of claim: Claim) -> JSON {
    let appearance = side.appearance
    return [
      "appearance": .string(appearance.id.description), "source": .string(appearance.source),
      "stance": .string(appearance.stance.rawValue),
      "value": claim.measure(of: appearance).map { .string($0.words) } ?? .null,
      "statement": .string(appearance.statement), "quote": .string(appearance.quote.exact),
      "article": .string(appearance.article.description), "title": side.article?.title.map { .string($0) } ?? .null,
      "publisher": appearance.publisher.map { .string($0) } ?? .null,
      "published": appearance.published.map { .string($0.description) } ?? .null,
      "asOf": appearance.asOf.map { .string($0.description) } ?? .null,
    ]
  }

  private var rows: [[CSVField]] {
    let side = ["appearance", "source", "value", "published", "publisher", "quote"]
    let head = ["claim", "label", "relation"] + side + side.map { "other \($0)" }
    return [head.map { .text($0) }]
      + conflicts.map { conflict in
        let first: [CSVField] = [
          .text(conflict.claim.id.description), .text(conflict.claim.label), .text(conflict.relation.rawValue),
        ]
        return first + Self.fields(conflict.one, of: conflict.claim) + Self.fields(conflict.other, of: conflict.claim)
      }
  }

  private static func fields(_ side: Conflict.Side, of claim: Claim) -> [CSVField] {
    let appearance = side.appearance
    return [
      .text(appearance.id.description), .text(appearance.source),
      claim.measure(of: appearance).map { .text($0.words) } ?? .empty,
      appearance.published.map { .text($0.description) } ?? .empty, appearance.publisher.map { .text($0) } ?? .empty,
      .text(appearance.quote.exact),
    ]
  }
}

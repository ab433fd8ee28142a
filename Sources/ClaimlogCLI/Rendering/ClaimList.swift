internal import Claims
internal import CommandLineKit
internal import Extraction
internal import JSONKit
internal import Ledgers
internal import Measures

/// Claims in a table: what `list` and `search` print.
struct ClaimList {
  let claims: [ClaimSummary]
  /// What is left out.
  let rest: Rest
  /// Whether to show how much each deserves to be checked, and why.
  var showsWorth = false

  func print(in context: Context, ledger: borrowing Ledger) {
    if context.options.json {
      return context.emit(["claims": .array(claims.map(Self.json)), "more": .bool(rest != .none)])
    }
    if context.options.csv {
      context.print(csv: rows)
      return rest.note(in: context)
    }
    if claims.isEmpty { return context.note("No claim fits.") }
    context.print(
      showsWorth
        ? worthTable(columns: context.columns, ledger: ledger) : table(columns: context.columns, ledger: ledger))
    rest.note(in: context)
  }

  private func table(columns: Int?, ledger: borrowing Ledger) -> TextTable {
    // A narrow terminal has no room for the count of articles.
    let isNarrow = (columns ?? 100) < 70
    var columns: [TextTable.Column] = [.init("claim"), .init("date"), .init("value", maximum: isNarrow ? 16 : 28)]
    if !isNarrow { columns.append(.init("articles", alignment: .right)) }
    columns.append(.init("what"))
    var table = TextTable(columns)
    for claim in claims {
      var cells: [Styled] = [
        "\(ledger.shortID(claim.id.description), .yellow)", "\(claim.published?.first?.description ?? "no date")",
        "\(claim.value ?? "–")",
      ]
      if !isNarrow { cells.append("\(claim.articles)") }
      cells.append(Self.what(claim))
      table.append(cells)
    }
    return table
  }

  /// The worth of each claim, and why: beside what it says, or below where the terminal is narrow.
  private func worthTable(columns: Int?, ledger: borrowing Ledger) -> TextTable {
    let isWide = (columns ?? 120) >= 120
    var columns: [TextTable.Column] = [.init("claim"), .init("worth", alignment: .right)]
    if isWide { columns.append(.init("why", maximum: 40)) }
    columns.append(.init("what"))
    var table = TextTable(columns)
    for claim in claims {
      let why: Styled = "\(claim.worth?.words ?? "", .dim)"
      var cells: [Styled] = [
        "\(ledger.shortID(claim.id.description), .yellow)", "\(claim.worth.map(\.hundredthsOfScore) ?? "–")",
      ]
      if isWide { cells.append(why) }
      cells.append(Self.what(claim))
      table.append(cells)
      if !isWide, claim.worth != nil { table.append(["", "", why]) }
    }
    return table
  }

  /// What a claim says, with a mark where there is something wrong with it.
  private static func what(_ claim: ClaimSummary) -> Styled {
    let mark: Styled =
      claim.fault != nil
      ? "\("cannot be read ", .red)"
      : claim.disputed ? "\("disputed: ", .red)" : claim.standing.isEmpty ? "\("nothing stands: ", .red)" : ""
    let loss: Styled = claim.isUnsupported ? "\("no longer said: ", .red)" : ""
    return mark + loss + "\(claim.fault ?? claim.statement)"
  }

  private var rows: [[CSVField]] {
    let head: [CSVField] = ["id", "label", "statement", "value", "disputed", "appearances", "articles", "published"]
    return [head + (showsWorth ? ["worth", "reasons"] : [])]
      + claims.map { claim in
        [
          .text(claim.id.description), .text(claim.label), .text(claim.statement),
          claim.value.map { .text($0) } ?? .empty,
          .text(claim.disputed ? "yes" : "no"), .number("\(claim.appearances)"), .number("\(claim.articles)"),
          claim.published.map { .text($0.description) } ?? .empty,
        ] + (showsWorth ? Self.worthFields(claim) : [])
      }
  }

  private static func worthFields(_ claim: ClaimSummary) -> [CSVField] {
    guard let worth = claim.worth else { return [.empty, .empty] }
    return [.number(thousandths(worth.score)), .text(worth.reasons.map(\.cue.rawValue).joined(separator: " "))]
  }

  static func json(_ claim: ClaimSummary) -> JSON {
    var object: JSONObject = [
      "id": .string(claim.id.description), "label": .string(claim.label), "statement": .string(claim.statement),
      "standing": .array(claim.standing.map(\.json)), "disputed": .bool(claim.disputed),
      "unsupported": .bool(claim.isUnsupported),
      "appearances": .number(JSONNumber(claim.appearances)), "articles": .number(JSONNumber(claim.articles)),
      "published": claim.published.map { .string($0.description) } ?? .null,
      "value": claim.value.map { .string($0) } ?? .null,
    ]
    if let score = claim.score { object["score"] = .number(JSONNumber(thousandths(score)) ?? JSONNumber(0)) }
    if let worth = claim.worth {
      object["score"] = .number(JSONNumber(thousandths(worth.score)) ?? JSONNumber(0))
      object["reasons"] = .array(worth.reasons.map(\.json))
    }
    if let fault = claim.fault { object["fault"] = .string(fault) }
    return .object(object)
  }

  private static func thousandths(_ score: Double) -> String {
    let number = Int((max(0, min(score, 1_000_000)) * 1_000).rounded())
    let rest = "\(number % 1_000)"
    return "\(number / 1_000).\(String(repeating: "0", count: 3 - rest.count))\(rest)"
  }
}

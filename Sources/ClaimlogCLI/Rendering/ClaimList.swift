internal import Claims
internal import CommandLineKit
internal import JSONKit
internal import Ledgers
internal import Measures

/// Claims in a table: what `list` and `search` print.
struct ClaimList {
  let claims: [ClaimSummary]
  /// What is left out.
  let rest: Rest

  func print(in context: Context, ledger: borrowing Ledger) {
    if context.options.json {
      return context.emit(["claims": .array(claims.map(Self.json)), "more": .bool(rest != .none)])
    }
    if context.options.csv {
      context.print(csv: rows)
      return rest.note(in: context)
    }
    if claims.isEmpty { return context.note("No claim fits.") }
    // A narrow terminal has no room for the count of articles.
    let isNarrow = (context.columns ?? 100) < 70
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
      let mark: Styled =
        claim.fault != nil
        ? "\("cannot be read ", .red)"
        : claim.disputed ? "\("disputed: ", .red)" : claim.standing.isEmpty ? "\("nothing stands: ", .red)" : ""
      cells.append(mark + "\(claim.fault ?? claim.statement)")
      table.append(cells)
    }
    context.print(table)
    rest.note(in: context)
  }

  private var rows: [[CSVField]] {
    [["id", "label", "statement", "value", "disputed", "appearances", "articles", "published"]]
      + claims.map { claim in
        [
          .text(claim.id.description), .text(claim.label), .text(claim.statement),
          claim.value.map { .text($0) } ?? .empty,
          .text(claim.disputed ? "yes" : "no"), .number("\(claim.appearances)"), .number("\(claim.articles)"),
          claim.published.map { .text($0.description) } ?? .empty,
        ]
      }
  }

  static func json(_ claim: ClaimSummary) -> JSON {
    var object: JSONObject = [
      "id": .string(claim.id.description), "label": .string(claim.label), "statement": .string(claim.statement),
      "standing": .array(claim.standing.map(\.json)), "disputed": .bool(claim.disputed),
      "appearances": .number(JSONNumber(claim.appearances)), "articles": .number(JSONNumber(claim.articles)),
      "published": claim.published.map { .string($0.description) } ?? .null,
      "value": claim.value.map { .string($0) } ?? .null,
    ]
    if let score = claim.score { object["score"] = .number(JSONNumber(thousandths(score)) ?? JSONNumber(0)) }
    if let fault = claim.fault { object["fault"] = .string(fault) }
    return .object(object)
  }

  private static func thousandths(_ score: Double) -> String {
    let number = Int((max(0, min(score, 1_000_000)) * 1_000).rounded())
    let rest = "\(number % 1_000)"
    return "\(number / 1_000).\(String(repeating: "0", count: 3 - rest.count))\(rest)"
  }
}

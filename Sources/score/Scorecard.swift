import JSONKit

/// What a suite found: a table of figures, and what went wrong one by one.
struct Scorecard: Sendable {
  /// A line of the table.
  struct Row: Sendable {
    let name: String
    /// A figure or word for each column.
    let cells: [JSON]
  }

  /// The headings, that of the rows' names first.
  let columns: [String]
  var rows: [Row] = []
  /// What should not be; any makes the program's exit status 1.
  var failures: [String] = []
  /// What a score came from, one by one, in lines for people; printed on request.
  var details: [String] = []

  /// A figure rounded to three decimals.
  static func decimal(_ value: Double) -> JSON {
    guard value.isFinite, value.magnitude < 1e12 else { return nil }
    let thousandths = Int((value.magnitude * 1000).rounded())
    let decimals = String(thousandths % 1000 + 1000).dropFirst()
    let sign = value < 0 && thousandths > 0 ? "-" : ""
    return JSONNumber("\(sign)\(thousandths / 1000).\(decimals)").map(JSON.number) ?? nil
  }

  /// The rows as objects by column, and the failures.
  func json(suite: String) -> JSON {
    let rows = rows.map { row in
      JSON.object(JSONObject(zip(columns, [.string(row.name)] + row.cells).map { (key: $0, value: $1) }))
    }
    return ["suite": .string(suite), "rows": .array(rows), "failures": .array(failures.map(JSON.string))]
  }

  /// The table for people, failures below it.
  var table: String {
    let lines = [columns] + rows.map { [$0.name] + $0.cells.map(Self.word) }
    let widths = columns.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
    let printed = lines.map { line in
      line.indices.map { column in
        let padding = String(repeating: " ", count: widths[column] - line[column].count)
        return column == 0 ? line[column] + padding : padding + line[column]
      }.joined(separator: "  ")
    }
    return (printed + failures.map { "failed: \($0)" }).joined(separator: "\n")
  }

  private static func word(_ cell: JSON) -> String {
    switch cell {
    case .string(let word): word
    case .null: "-"
    default: cell.printed(.compact)
    }
  }
}

/// A field of a table in CSV.
public enum CSVField: Hashable, Sendable {
  /// Text.
  case text(String)
  /// A number in decimal digits, as `-1.5` or `6.02e23`; what is none is written as text.
  case number(String)
  /// Nothing.
  case empty
}

extension CSVField: ExpressibleByStringInterpolation, ExpressibleByIntegerLiteral, ExpressibleByNilLiteral {
  /// Text.
  public init(stringLiteral value: String) { self = .text(value) }
  /// A number.
  public init(integerLiteral value: Int) { self = .number(String(value)) }
  /// Nothing.
  public init(nilLiteral: ()) { self = .empty }
}

/// Tables in CSV, as RFC 4180 has it: commas, quotes where needed, CRLF.
///
/// A spreadsheet takes a field that starts with `=`, `+`, `-`, `@`, a tab or a line break for a formula, and would run what
/// an article's author wrote. Such a text is given an apostrophe in front, which whoever reads the file by program has to
/// take off; numbers are never touched.
public enum CSV {
  /// One line, with its line end.
  public static func line(_ fields: [CSVField]) -> String {
    fields.map(written).joined(separator: ",") + "\r\n"
  }

  private static func written(_ field: CSVField) -> String {
    switch field {
    case .empty: return ""
    case .number(let digits) where isNumber(digits): return digits
    case .number(let text), .text(let text): return quoted(harmless(text))
    }
  }

  private static func isNumber(_ text: String) -> Bool {
    Double(text) != nil && text.utf8.allSatisfy { "0123456789+-.eE".utf8.contains($0) }
  }

  private static func harmless(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return text }
    // The last four are what Japanese spreadsheets take for the first four.
    let starts: [Unicode.Scalar] = [
      "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
    ]
    return starts.contains(first) ? "'" + text : text
  }

  private static func quoted(_ text: String) -> String {
    let special: [UInt8] = [0x22, 0x2C, 0x0A, 0x0D]
    guard text.utf8.contains(where: { special.contains($0) }) || text.first == " " || text.last == " " else {
      return text
    }
    var result = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in text.unicodeScalars {
      if scalar == "\"" { result.append(scalar) }
      result.append(scalar)
    }
    result.append("\"")
    return String(result)
  }
}

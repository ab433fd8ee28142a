import Foundation
import JSONKit

/// A text with the amounts that others marked in it, from the tests of Recognizers-Text or of quantulum3.
struct QuantitiesCase {
  /// An amount as it was marked.
  struct Mark {
    /// Where it stands, in code points of the text.
    let span: Range<Int>
    /// `420000000`, `12.5%`, `[20,30)`; empty where the unit stands alone.
    let value: String
    /// `Finnish markka`, `Kilometer per hour`; nil where the case has none.
    let unit: String?
  }

  let input: String
  let marks: [Mark]

  /// The cases of a file of Recognizers-Text.
  static func recognizers(in file: String) throws -> [QuantitiesCase] {
    try json(of: file).array().map { test in
      let input = try test["Input"].string()
      let marks = try test["Results"].array().map { result in
        let resolution = result["Resolution"]
        return Mark(
          span: try span(of: result, in: input),
          value: try resolution["value"].optional { (value) throws(JSONMismatch) in try value.string() } ?? "",
          unit: try resolution["unit"].optional { (unit) throws(JSONMismatch) in try unit.string() })
      }
      return QuantitiesCase(input: input, marks: marks.sorted { $0.span.lowerBound < $1.span.lowerBound })
    }
  }

  /// The cases of a file of quantulum3, which gives what an amount looks like and not where it stands: the first place
  /// behind the amount before it.
  static func quantulum(in file: String) throws -> [QuantitiesCase] {
    try json(of: file).array().map { test in
      let input = try test["req"].string()
      let text = Array(input.unicodeScalars)
      var marks: [Mark] = []
      for result in try test["res"].array() {
        let surface = Array(try result["surface"].string().unicodeScalars)
        let floor = marks.last?.span.upperBound ?? 0
        let places = text.indices.filter { text[$0...].starts(with: surface) }
        guard let start = places.first(where: { $0 >= floor }) ?? places.first else { continue }
        marks.append(
          Mark(
            span: start..<(start + surface.count), value: try result["value"].number().literal,
            unit: try result["unit"].string()))
      }
      return QuantitiesCase(input: input, marks: marks)
    }
  }

  /// The JSON of a file, which may begin with a byte order mark.
  static func json(of file: String) throws -> JSONCursor {
    var bytes = Array(try Data(contentsOf: URL(fileURLWithPath: file)))
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    return JSONCursor(try JSON(parsing: bytes))
  }

  /// Where a result of Recognizers-Text stands, in code points; the file counts UTF-16 units and names the last one.
  static func span(of result: JSONCursor, in input: String) throws -> Range<Int> {
    let start = try result["Start"].int()
    let end = max(start, try result["End"].int() + 1)
    let units = input.utf16
    guard start >= 0,
      let from = units.index(units.startIndex, offsetBy: start, limitedBy: units.endIndex),
      let to = units.index(units.startIndex, offsetBy: end, limitedBy: units.endIndex)
    else { throw result["Start"].mismatch("a place in the text") }
    let scalars = input.unicodeScalars
    return scalars.distance(from: scalars.startIndex, to: from)..<scalars.distance(from: scalars.startIndex, to: to)
  }
}

/// The amounts cannot be read.
struct QuantitiesDataError: Error, CustomStringConvertible {
  let description: String
}

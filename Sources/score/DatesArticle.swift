import Foundation
import JSONKit
import Measures

/// A text whose dates were marked by others, with the day that relative ones are reckoned from.
struct DatesArticle {
  /// An expression of time as it was marked.
  struct Mark {
    /// Where it stands, in code points of the text.
    let span: Range<Int>
    /// `DATE`, `TIME`, `DURATION` or `SET`.
    let type: String
    /// The value, in the manner of TIMEX3: `1989-11-02`, `1989-Q3`, `PRESENT_REF`, `P2D`; more than one where any will do.
    let values: [String]

    /// Whether it is a date or a time of day that names a period of the calendar, and not only “now” or “recently”.
    var isCalendarDate: Bool {
      (type == "DATE" || type == "TIME") && values.contains { $0.utf8.first.map { $0 >= 0x30 && $0 <= 0x39 } == true }
    }
  }

  let name: String
  let text: [Unicode.Scalar]
  let published: CalendarDate?
  let marks: [Mark]

  /// The articles of a folder of TimeML files, or the cases of a file of Recognizers-Text.
  static func all(at path: String) throws -> [DatesArticle] {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw DatesDataError(description: "there is no such file or folder; give a folder of TimeML files (*.tml)")
    }
    guard isFolder else { return try cases(in: path) }
    let names = try FileManager.default.contentsOfDirectory(atPath: path).filter {
      $0.hasSuffix(".tml") && !$0.hasPrefix(".")
    }.sorted()
    guard !names.isEmpty else { throw DatesDataError(description: "the folder holds no TimeML files (*.tml)") }
    return try names.map { name in
      let data = try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)"))
      return DatesArticle(name: name, timeML: Array(String(decoding: data, as: UTF8.self).unicodeScalars))
    }
  }

  // MARK: - TimeML

  private init(name: String, timeML source: [Unicode.Scalar]) {
    var text: [Unicode.Scalar] = []
    var marks: [Mark] = []
    var open: [(start: Int, tag: String)] = []
    var published: CalendarDate?
    var isText = false
    var place = 0
    while place < source.count {
      guard source[place] == "<" else {
        if isText { text.append(Self.character(of: source, at: &place)) } else { place += 1 }
        continue
      }
      let end = source[place...].firstIndex(of: ">") ?? source.count - 1
      let tag = String(String.UnicodeScalarView(source[(place + 1)..<end]))
      place = end + 1
      switch tag.prefix(while: { $0 != " " }) {
      case "TEXT": isText = true
      case "/TEXT": isText = false
      case "TIMEX3":
        if isText {
          open.append((text.count, tag))
        } else if Self.attribute("functionInDocument", of: tag) == "CREATION_TIME" {
          published = Self.attribute("value", of: tag).flatMap { CalendarDate(String($0.prefix(10))) }
        }
      case "/TIMEX3":
        guard isText, let (start, tag) = open.popLast() else { continue }
        marks.append(
          Mark(
            span: start..<text.count, type: Self.attribute("type", of: tag) ?? "",
            values: [Self.attribute("value", of: tag) ?? ""]))
      default: continue
      }
    }
    self.name = name
    self.text = text
    self.published = published
    self.marks = marks.sorted { $0.span.lowerBound < $1.span.lowerBound }
  }

  /// The scalar at a place, which moves behind it; an entity is one.
  private static func character(of source: [Unicode.Scalar], at place: inout Int) -> Unicode.Scalar {
    let entities: [(String, Unicode.Scalar)] = [
      ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"),
    ]
    for (written, scalar) in entities where source[place...].starts(with: written.unicodeScalars) {
      place += written.unicodeScalars.count
      return scalar
    }
    place += 1
    return source[place - 1]
  }

  private static func attribute(_ name: String, of tag: String) -> String? {
    guard let start = tag.range(of: " \(name)=\"") else { return nil }
    return String(tag[start.upperBound...].prefix { $0 != "\"" })
  }

  // MARK: - Recognizers-Text

  private static func cases(in file: String) throws -> [DatesArticle] {
    try QuantitiesCase.json(of: file).array().map { test in
      let input = try test["Input"].string()
      let today = try test["Context"]["ReferenceDateTime"].optional { (value) throws(JSONMismatch) in
        try value.string()
      }
      let marks = try test["Results"].array().compactMap { result -> Mark? in
        guard let type = try result["TypeName"].optional({ (value) throws(JSONMismatch) in try value.string() }),
          type == "datetimeV2.date"
        else { return nil }
        let values = try result["Resolution"]["values"].array().compactMap { value in
          try value["value"].optional { (value) throws(JSONMismatch) in try value.string() }
        }
        return Mark(span: try QuantitiesCase.span(of: result, in: input), type: "DATE", values: values)
      }
      return DatesArticle(
        name: input, text: Array(input.unicodeScalars),
        published: today.flatMap { CalendarDate(String($0.prefix(10))) },
        marks: marks.sorted { $0.span.lowerBound < $1.span.lowerBound })
    }
  }

  private init(name: String, text: [Unicode.Scalar], published: CalendarDate?, marks: [Mark]) {
    self.name = name
    self.text = text
    self.published = published
    self.marks = marks
  }
}

/// The dates cannot be read.
struct DatesDataError: Error, CustomStringConvertible {
  let description: String
}

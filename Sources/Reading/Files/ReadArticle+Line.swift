import JSONKit
import Measures

extension ReadArticle {
  /// How a line has to look, for errors.
  static let lineForm =
    "write each article as a JSON object on a line of its own, such as {\"text\": \"…\", \"published\": \"2022-01-12\"}"

  /// Reads an article from a line of JSON Lines.
  init(line: [UInt8], source: String) throws(ReadingError) {
    let attempt = "read \(source)"
    let json: JSON
    do {
      json = try JSON(parsing: line)
    } catch {
      throw ReadingError(attempt, why: "column \(error.column): \(error.reason)", hint: Self.lineForm)
    }
    do {
      try self.init(JSONCursor(json), attempt: attempt, source: source)
    } catch let error as JSONMismatch {
      let column = JSON.position(of: error.path, in: line)?.column ?? 1
      throw ReadingError(attempt, why: "column \(column): \(error)", hint: Self.lineForm)
    } catch {
      throw error as? ReadingError ?? ReadingError(attempt, why: "\(error)")
    }
  }

  /// - Throws: ``JSONKit/JSONMismatch`` where a value is of the wrong kind, ``ReadingError`` where it is no text or no date.
  private init(_ cursor: JSONCursor, attempt: String, source: String) throws {
    _ = try cursor.object()
    let text = try ArticleText(cleaning: Array(cursor["text"].string().utf8), attempt: attempt)
    self.init(text: text.string, source: source)
    title = try Self.line(cursor["title"])
    publisher = try Self.line(cursor["publisher"])
    url = try Self.line(cursor["url"])
    if let url, url.utf8.contains(UInt8(ascii: " ")) { throw cursor["url"].mismatch("an address without blanks") }
    authors = try Self.authors(cursor["authors"])
    if let date = try Self.line(cursor["published"]) {
      do {
        published = try ExtendedDate(published: date)
      } catch {
        throw ReadingError(attempt, why: "published: \(error.why)", hint: error.hint)
      }
      dates = "given"
    }
  }

  /// A string on one line, its blanks and control characters made single spaces; nil where nothing is left.
  private static func line(_ cursor: JSONCursor) throws(JSONMismatch) -> String? {
    try cursor.optional { (cursor) throws(JSONMismatch) in
      let words = try cursor.string().unicodeScalars.split { scalar in
        scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
      }
      return words.isEmpty ? nil : words.map { String($0) }.joined(separator: " ")
    } ?? nil
  }

  private static func authors(_ cursor: JSONCursor) throws(JSONMismatch) -> [String] {
    switch cursor.json {
    case .string: return try line(cursor).map { [$0] } ?? []
    case .array, .null, nil: return try cursor.list(line).compactMap { $0 }
    default: throw cursor.mismatch("a string, or an array of strings")
    }
  }
}

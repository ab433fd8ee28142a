import Claims
import Foundation
import JSONKit
import Measures

/// An article with the claims that careful readers took from it.
struct ReaderArticle {
  /// A claim as a reader labelled it.
  struct Label {
    /// Where it stands, in code points of the text.
    let span: Range<Int>
    let speaker: String?
    let polarity: String
    let stance: String
    let fact: String
    /// Whether a fact-checker would surely want it.
    let isHigh: Bool
    /// The figures; orders of size (“dozens”) are none.
    let figures: [Figure]
  }

  /// The two ends of a figure.
  struct Figure: Hashable {
    let low: Amount?
    let high: Amount?
  }

  /// Its line in the story.
  let line: Int
  let title: String
  let published: ExtendedDate?
  let text: String
  let labels: [Label]

  /// The labelled articles of a folder, by their place in the story; the stories stand in a folder beside it.
  static func all(in folder: String) throws -> [ReaderArticle] {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder else {
      throw ReaderDataError(description: "there is no such folder; give the folder of the labels")
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".json") }.sorted()
    guard !names.isEmpty else { throw ReaderDataError(description: "the folder holds no labels (*.json)") }
    let stories = URL(fileURLWithPath: folder).standardizedFileURL.deletingLastPathComponent().appending(
      path: "stories")
    var texts: [String: [Data.SubSequence]] = [:]
    var articles: [ReaderArticle] = []
    for name in names {
      let json = try JSON(parsing: Array(Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))))
      let cursor = JSONCursor(json)
      let story = try cursor["article"]["story"].string()
      if texts[story] == nil { texts[story] = try lines(of: story, in: stories.path) }
      articles.append(try ReaderArticle(cursor, story: texts[story] ?? [], name: name))
    }
    return articles.sorted { $0.line < $1.line }
  }

  /// The lines of a story's file, `haiti-2010.jsonl` for “haiti”.
  private static func lines(of story: String, in folder: String) throws -> [Data.SubSequence] {
    let missing = ReaderDataError(description: "the story \"\(story)\" is not in \(folder)")
    guard FileManager.default.fileExists(atPath: folder) else { throw missing }
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    guard let file = files.first(where: { $0.hasPrefix(story) && $0.hasSuffix(".jsonl") }) else { throw missing }
    return try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(file)")).split(separator: UInt8(ascii: "\n"))
  }

  private init(_ cursor: JSONCursor, story: [Data.SubSequence], name: String) throws {
    line = try cursor["article"]["line"].int()
    guard story.indices.contains(line) else {
      throw ReaderDataError(description: "\(name): the story has no line \(line)")
    }
    let source = JSONCursor(try JSON(parsing: Array(story[line])))
    title = try source["title"].string()
    published = ExtendedDate(try source["published"].string())
    text = try source["text"].string()
    let hash = try cursor["article"]["sha256"].string()
    guard Article.hash(of: text) == "sha256:\(hash)" else {
      throw ReaderDataError(
        description: "\(name): line \(line) of the story is another text than the one that was labelled")
    }
    labels = try cursor["claims"].array().map { try Label($0) }
  }
}

extension ReaderArticle.Label {
  init(_ cursor: JSONCursor) throws {
    let start = try cursor["start"].int()
    span = start..<max(start, try cursor["end"].int())
    speaker = try cursor["speaker"].optional { (value) throws(JSONMismatch) in try value.string() }
    polarity = try cursor["polarity"].string()
    stance = try cursor["stance"].string()
    fact = try cursor["fact"].string()
    isHigh = try cursor["keep"].string() == "high"
    figures = try cursor["quantities"].array().compactMap { quantity in
      guard !Self.isVague(try quantity["text"].string()) else { return nil }
      let end = { (key: String) throws in
        try quantity[key].optional { (value) throws(JSONMismatch) in try value.string() }.flatMap { Amount($0) }
      }
      return ReaderArticle.Figure(low: try end("low"), high: try end("high"))
    }
  }

  /// Whether a figure is an order of size: no digit, and a word such as “dozens”.
  private static func isVague(_ text: String) -> Bool {
    guard !text.unicodeScalars.contains(where: { ("0"..."9").contains($0) }) else { return false }
    let vague: Set = [
      "dozens", "scores", "tens", "hundreds", "thousands", "millions", "billions", "several", "some", "many", "few",
    ]
    return text.lowercased().split(whereSeparator: { !$0.isLetter }).contains { vague.contains(String($0)) }
  }
}

/// The labels or their story cannot be read.
struct ReaderDataError: Error, CustomStringConvertible {
  let description: String
}

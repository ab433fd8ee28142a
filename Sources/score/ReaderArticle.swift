import Claims
import Foundation
import JSONKit
import Measures

/// An article with the claims that careful readers took from it.
struct ReaderArticle {
  /// The name of its story.
  let story: String
  /// Its line in the story.
  let line: Int
  let title: String
  let published: ExtendedDate?
  let publisher: String?
  let authors: [String]
  let url: String?
  let text: String
  /// What readers labelled; nothing for an article that none of them read.
  let labels: [Label]

  /// The labelled articles of a folder, by their story and their place in it; the stories stand in a folder beside it.
  static func all(in folder: String) throws -> [ReaderArticle] {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder else {
      throw ReaderDataError(description: "there is no such folder; give the folder of the labels")
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".json") }.sorted()
    guard !names.isEmpty else { throw ReaderDataError(description: "the folder holds no labels (*.json)") }
    let stories = stories(beside: folder)
    var texts: [String: [Data.SubSequence]] = [:]
    var articles: [ReaderArticle] = []
    for name in names {
      let json = try JSON(parsing: Array(Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))))
      let cursor = JSONCursor(json)
      let story = try cursor["article"]["story"].string()
      if texts[story] == nil { texts[story] = try lines(of: story, in: stories) }
      articles.append(try ReaderArticle(cursor, of: story, lines: texts[story] ?? [], name: name))
    }
    return articles.sorted { ($0.story, $0.line) < ($1.story, $1.line) }
  }

  /// The folder of the stories that a folder of labels is about.
  static func stories(beside folder: String) -> String {
    URL(fileURLWithPath: folder).standardizedFileURL.deletingLastPathComponent().appending(path: "stories").path
  }

  /// All articles of the stories in a folder, labelled or not, in order of publication; those of one day by their stories.
  static func all(ofStoriesIn folder: String, labelled: [ReaderArticle]) throws -> [ReaderArticle] {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".jsonl") }.sorted()
    let names = Set(labelled.map(\.story)).sorted()
    var articles: [ReaderArticle] = []
    for file in files {
      let story = names.first { file.hasPrefix($0) } ?? String(file.dropLast(".jsonl".count))
      let known = Dictionary(labelled.filter { $0.story == story }.map { ($0.line, $0) }) { first, _ in first }
      let lines = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(file)")).split(separator: UInt8(ascii: "\n"))
      for (line, bytes) in lines.enumerated() {
        articles.append(try known[line] ?? ReaderArticle(bytes, of: story, line: line, labels: []))
      }
    }
    let order = { (article: ReaderArticle) in
      (article.published?.first?.dayNumber ?? .min, article.published?.description ?? "", article.story, article.line)
    }
    return articles.sorted { order($0) < order($1) }
  }

  /// The lines of a story's file, `haiti-2010.jsonl` for “haiti”.
  private static func lines(of story: String, in folder: String) throws -> [Data.SubSequence] {
    let missing = ReaderDataError(description: "the story \"\(story)\" is not in \(folder)")
    guard FileManager.default.fileExists(atPath: folder) else { throw missing }
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    guard let file = files.first(where: { $0.hasPrefix(story) && $0.hasSuffix(".jsonl") }) else { throw missing }
    return try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(file)")).split(separator: UInt8(ascii: "\n"))
  }

  private init(_ cursor: JSONCursor, of story: String, lines: [Data.SubSequence], name: String) throws {
    let line = try cursor["article"]["line"].int()
    guard lines.indices.contains(line) else {
      throw ReaderDataError(description: "\(name): the story has no line \(line)")
    }
    try self.init(lines[line], of: story, line: line, labels: cursor["claims"].array().map { try Label($0) })
    let hash = try cursor["article"]["sha256"].string()
    guard Article.hash(of: text) == "sha256:\(hash)" else {
      throw ReaderDataError(
        description: "\(name): line \(line) of the story is another text than the one that was labelled")
    }
  }

  /// An article as it stands in a line of its story.
  private init(_ bytes: Data.SubSequence, of story: String, line: Int, labels: [Label]) throws {
    let source = JSONCursor(try JSON(parsing: Array(bytes)))
    let word = { (key: String) throws in
      try source[key].optional { (value) throws(JSONMismatch) in try value.string() }
    }
    self.story = story
    self.line = line
    self.labels = labels
    title = try source["title"].string()
    published = ExtendedDate(try source["published"].string())
    text = try source["text"].string()
    publisher = try word("publisher")
    url = try word("url")
    authors = try source["authors"].list { (value) throws(JSONMismatch) in try value.string() }
  }
}

/// The labels or their story cannot be read.
struct ReaderDataError: Error, CustomStringConvertible {
  let description: String
}

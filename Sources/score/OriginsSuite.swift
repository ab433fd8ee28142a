import Claims
import Extraction
import Foundation
import JSONKit
import Ledgers
import Measures

extension Suite {
  /// The articles that the ledger puts to one origin, against what the stories' writers say.
  static let origins = Suite(
    name: "origins",
    about: "pairs of articles of one origin, on a folder with stories/NAME.jsonl and origins/NAME.json",
    score: { path in
      let stories = try OriginsStory.all(in: path)
      var card = Scorecard(columns: ["story", "articles", "wanted", "found", "right", "precision", "recall"])
      var all = OriginsTally()
      for story in stories {
        let tally = try story.tally()
        card.add(story.name, tally, remarks: tally.remarks)
        all.add(tally)
      }
      if stories.count > 1 { card.add("all", all, remarks: []) }
      return card
    })
}

/// Pairs of articles of one origin: those that are, those that were found, and those that are both.
private struct OriginsTally {
  var articles = 0
  var wanted = 0
  var found = 0
  var right = 0
  /// What went wrong, a line each.
  var remarks: [String] = []

  mutating func add(_ other: OriginsTally) {
    articles += other.articles
    wanted += other.wanted
    found += other.found
    right += other.right
  }
}

extension Scorecard {
  fileprivate mutating func add(_ name: String, _ tally: OriginsTally, remarks: [String]) {
    let counts = [tally.articles, tally.wanted, tally.found, tally.right].map { JSON.number(JSONNumber($0)) }
    let shares = [tally.found, tally.wanted].map { whole in
      whole == 0 ? nil : Self.decimal(Double(tally.right) / Double(whole))
    }
    rows.append(Row(name: name, cells: counts + shares))
    for remark in remarks {
      rows.append(Row(name: "  \(remark)", cells: shares.map { _ in nil } + counts.map { _ in nil }))
    }
  }
}

/// A story, and which of its lines are of one origin.
private struct OriginsStory {
  let name: String
  private let articles: [RecordInput]
  private let groups: [[Int]]

  /// The stories of a folder that have a file of origins, by name.
  static func all(in folder: String) throws -> [OriginsStory] {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: "\(folder)/origins", isDirectory: &isFolder), isFolder else {
      throw ReaderDataError(description: "there is no folder origins in it")
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/origins").sorted()
      .filter { $0.hasSuffix(".json") }
    guard !names.isEmpty else { throw ReaderDataError(description: "its folder origins holds no labels (*.json)") }
    return try names.map { try OriginsStory(name: String($0.dropLast(".json".count)), in: folder) }
  }

  private init(name: String, in folder: String) throws {
    self.name = name
    let labels = try JSON(parsing: Array(Data(contentsOf: URL(filePath: "\(folder)/origins/\(name).json"))))
    groups = try JSONCursor(labels)["groups"].array().map { group in try group.array().map { try $0.int() } }
    let lines = try Data(contentsOf: URL(filePath: "\(folder)/stories/\(name).jsonl")).split(separator: 0x0A)
    articles = try lines.enumerated().map { number, line in
      let article = JSONCursor(try JSON(parsing: Array(line)))
      return RecordInput(
        text: try article["text"].string(), title: try article["title"].optional { try $0.string() },
        published: try article["published"].optional { try $0.string() }.flatMap { ExtendedDate($0) },
        url: try article["url"].optional { try $0.string() },
        publisher: try article["publisher"].optional { try $0.string() },
        authors: try article["authors"].list { try $0.string() }, source: "\(name), line \(number)")
    }
  }

  /// Records the articles without their claims into a ledger that is thrown away, and counts the pairs.
  func tally() throws -> OriginsTally {
    let folder = FileManager.default.temporaryDirectory.appending(path: "claimlog-score-\(UUID().uuidString)").path
    defer {
      do { try FileManager.default.removeItem(atPath: folder) } catch {
        FileHandle.standardError.write(Data("the ledger \(folder) stays behind: \(error)\n".utf8))
      }
    }
    let editor = Editor(name: "Reader", email: "reader@claimlog.invalid", now: Instant(seconds: 1_700_000_000))
    var ledger = try Ledger.create(at: folder, bare: true) { _ in editor }
    var lines: [Article.ID: Int] = [:]
    for (line, article) in articles.enumerated() {
      lines[try ledger.record(article, as: editor, extractor: NoClaims()).article.id] = line
    }
    let origins = try ledger.origins()
    var tally = OriginsTally()
    tally.articles = articles.count
    let wanted = Self.pairs(groups)
    let found = Self.pairs(origins.groups.map { group in group.articles.compactMap { lines[$0] } })
    tally.wanted = wanted.count
    tally.found = found.count
    tally.right = found.count { wanted.contains($0) }
    let reasons = origins.groups.flatMap(\.reasons)
    for pair in found where !wanted.contains(pair) {
      let reason = reasons.first { Set([$0.article, $0.other].map { lines[$0] ?? -1 }) == Set(pair) }
      tally.remarks.append("\(pair[0]), \(pair[1]) wrong: \(reason?.why ?? "through others")")
    }
    for pair in wanted where !found.contains(pair) { tally.remarks.append("\(pair[0]), \(pair[1]) missed") }
    return tally
  }

  /// The pairs within groups, each and all in order.
  private static func pairs(_ groups: [[Int]]) -> [[Int]] {
    var pairs: [[Int]] = []
    for group in groups.map({ $0.sorted() }) {
      for (place, one) in group.enumerated() { pairs += group[(place + 1)...].map { [one, $0] } }
    }
    return pairs.sorted { $0.lexicographicallyPrecedes($1) }
  }
}

/// Takes no claims: where a text comes from does not depend on them.
private struct NoClaims: ClaimExtractor {
  let name = "none/1"

  func claims(in article: ExtractionInput) -> ExtractionResult { ExtractionResult() }
}

import Claims
import Extraction
import Foundation
import JSONKit
import Measures

/// What each labelled claim does to what stood before it under its fact, as a reader says and as the program computes it.
///
/// The claims are the facts themselves, each with all its labels as appearances, and the origins are the labelled ones
/// where a folder `origins` stands beside the labels: neither the matcher nor the detection of origins has a part in it.
/// Only labels that have a relation count; what the labels call `when` is the time for which a figure holds where it begins
/// with “as of”, “by” or “at”.
struct RelationsTally {
  /// How often a reader's relation was computed as which.
  private(set) var counts: [Relation: [Relation?: Int]] = [:]
  /// Where the two differ, for people.
  private(set) var differences: [String] = []

  /// Compares the labels of one story.
  init(_ articles: [ReaderArticle], origins: Origins) {
    let results = articles.map { $0.labelled(at: ReaderRecording.now) }
    var facts: [String] = []
    var members: [String: [(label: ReaderArticle.Label, line: Int, appearance: Appearance)]] = [:]
    for (article, (result, numbers)) in zip(articles, results) {
      for (claim, number) in zip(result.claims, numbers) {
        let label = article.labels[number]
        if members[label.fact] == nil { facts.append(label.fact) }
        members[label.fact, default: []].append((label, article.line, claim.appearance))
      }
    }
    for fact in facts {
      guard let members = members[fact], let id = Claim.ID("c-000000000000") else { continue }
      let unit = Self.mostFrequent(members.compactMap { $0.appearance.quantities.first?.unit })
      let claim = Claim(id: id, label: fact, appearances: members.map { Self.dated($0.appearance, measuredIn: unit) })
      let relations = claim.relations(origins: origins)
      for member in members {
        guard let wanted = member.label.relation.flatMap({ Relation(rawValue: $0) }) else { continue }
        let computed = relations.first { $0.appearance == member.appearance.id }
        counts[wanted, default: [:]][computed?.relation, default: 0] += 1
        guard computed?.relation != wanted else { continue }
        let earlier = members.first { $0.appearance.id == computed?.earlier }
        differences.append(
          """
          \(wanted), not \(computed?.relation.rawValue ?? "nothing") (\(computed?.why ?? "no relation")): \(fact)
              \(Self.words(of: earlier?.line, earlier?.appearance))
              \(Self.words(of: member.line, member.appearance))
          """)
      }
    }
  }

  /// Nothing yet.
  init() {}

  /// Adds the counts of another story.
  static func += (left: inout RelationsTally, right: RelationsTally) {
    for (wanted, counts) in right.counts { left.counts[wanted, default: [:]].merge(counts, uniquingKeysWith: +) }
    left.differences += right.differences
  }

  /// How many relations are computed as the reader has them.
  var right: LinksCount {
    LinksCount(
      counts.reduce(0) { $0 + ($1.value[$1.key] ?? 0) }, of: counts.values.reduce(0) { $0 + $1.values.reduce(0, +) })
  }

  /// A line for each relation that readers gave: how it was computed.
  var confusion: [String] {
    Relation.allCases.compactMap { wanted in
      guard let computed = counts[wanted] else { return nil }
      let parts = (Relation.allCases.map(Optional.some) + [nil]).compactMap { relation in
        computed[relation].map { "\($0) \(relation?.rawValue ?? "nothing")" }
      }
      return "  \(wanted): \(parts.joined(separator: ", "))"
    }
  }

  /// An appearance with the figure that its fact is followed by first, and with the time for which it holds.
  private static func dated(_ appearance: Appearance, measuredIn unit: String?) -> Appearance {
    var appearance = appearance
    if let place = appearance.quantities.firstIndex(where: { $0.unit == unit }) {
      appearance.quantities.swapAt(0, place)
    }
    for place in appearance.quantities.indices {
      let isMeasure = place == 0 && appearance.quantities[place].unit == unit
      appearance.quantities[place].id = isMeasure ? "q1" : "q\(place + 2)"
    }
    let text = appearance.when?.text.lowercased() ?? ""
    if ["as of ", "by ", "at "].contains(where: text.hasPrefix) { appearance.asOf = appearance.when?.value }
    return appearance
  }

  private static func mostFrequent(_ words: [String]) -> String? {
    let counts = Dictionary(words.map { ($0, 1) }, uniquingKeysWith: +)
    return counts.min { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }?.key
  }

  private static func words(of line: Int?, _ appearance: Appearance?) -> String {
    guard let line, let appearance else { return "–" }
    let source = appearance.attribution.first?.name ?? appearance.publisher ?? "?"
    let time = appearance.when.map { ", \($0.text) = \($0.value?.description ?? "?")" } ?? ""
    return "\(line) (\(appearance.published?.description ?? "?"), \(source)\(time)) “\(appearance.statement)”"
  }
}

extension ReaderArticle {
  /// The labelled origins of a story, from a file of `origins` beside a folder of labels; none where there is no file.
  static func origins(of articles: [ReaderArticle], beside folder: String) throws -> Origins {
    guard let story = articles.first?.story else { return Origins() }
    let file = URL(fileURLWithPath: folder).standardizedFileURL.deletingLastPathComponent().appending(
      path: "origins/\(story).json")
    guard FileManager.default.fileExists(atPath: file.path) else { return Origins() }
    let cursor = JSONCursor(try JSON(parsing: Array(Data(contentsOf: file))))
    let groups = try cursor["groups"].array().map { group in
      let lines = try group.array().map { try $0.int() }
      return Origins.Group(articles: articles.filter { lines.contains($0.line) }.map(\.id), reasons: [])
    }
    return Origins(groups: groups)
  }
}

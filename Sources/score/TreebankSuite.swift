import English
import Foundation
import JSONKit
import Treebanks

extension Suite {
  /// The tagger and the parser against trees that people made, on their tokens.
  static let treebank = Suite(
    name: "treebank",
    about: "tags and trees, on a CoNLL-U file, or a folder of which the *-test.conllu are scored",
    score: { path in
      var card = Scorecard(columns: ["score", "share", "right", "of", "goal", "spike"])
      for file in try files(at: path) {
        let treebank = try Treebank(reading: String(contentsOfFile: file, encoding: .utf8))
        let tally = treebank.sentences.reduce(into: TreeTally()) { $0.add($1) }
        let name = file.split(separator: "/").last.map(String.init) ?? file
        for (row, right, goal, spike) in tally.rows {
          card.rows.append(
            Scorecard.Row(
              name: "\(name): \(row)",
              cells: [
                Scorecard.decimal(Double(right) / Double(max(tally.words, 1))), .number(JSONNumber(right)),
                .number(JSONNumber(tally.words)), goal.map(JSON.string) ?? nil, spike.map(JSON.string) ?? nil,
              ]))
        }
      }
      return card
    })

  private static func files(at path: String) throws -> [String] {
    if path.hasSuffix(".conllu") { return [path] }
    let found = try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasSuffix("-test.conllu") }
    return found.sorted().map { "\(path)/\($0)" }
  }
}

/// How many words were read rightly.
private struct TreeTally {
  var words = 0
  var parts = 0
  var tags = 0
  var heads = 0
  /// Head and relation without its subtype, as the CoNLL shared tasks count.
  var arcs = 0
  /// Head and relation with its subtype.
  var fullArcs = 0

  mutating func add(_ gold: GoldSentence) {
    let tree = tree(of: gold.sentence)
    words += gold.words.count
    for (place, word) in gold.words.enumerated() {
      if tree.parts[place] == word.part { parts += 1 }
      if tree.tags[place] == word.tag { tags += 1 }
      guard tree.heads[place] == word.head else { continue }
      heads += 1
      if tree.relations[place].universal == word.relation.universal { arcs += 1 }
      if tree.relations[place] == word.relation { fullArcs += 1 }
    }
  }

  var rows: [(name: String, right: Int, goal: String?, spike: String?)] {
    [
      ("UPOS", parts, "≥ .945", ".948"), ("XPOS", tags, nil, nil), ("UAS", heads, nil, ".845"),
      ("LAS", arcs, "≥ .810", ".810"), ("LAS with subtypes", fullArcs, nil, nil),
    ]
  }
}

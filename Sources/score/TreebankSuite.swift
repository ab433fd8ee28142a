import English
import Foundation
import JSONKit
import Treebanks

extension Suite {
  /// Sentences, tokens, tags and trees against those that people made.
  static let treebank = Suite(
    name: "treebank",
    about: "sentences, tokens, tags and trees, on a CoNLL-U file, or a folder of which the *-test.conllu are scored",
    score: { path in
      var card = Scorecard(columns: ["score", "share", "goal", "spike", "UDPipe 1.2", "Stanza"])
      for file in try files(at: path) {
        let treebank = try Treebank(reading: String(contentsOfFile: file, encoding: .utf8))
        let name = file.split(separator: "/").last.map(String.init) ?? file
        // The peers' figures are of this file, in the edition of 2019.
        let isTheirs = name == "en_ewt-test.conllu"
        for row in TreeTally(treebank).rows + RawTally(treebank).rows {
          let peers = [row.peers.spike, row.peers.udpipe, row.peers.stanza].map { isTheirs ? $0 : nil }
          card.rows.append(
            Scorecard.Row(
              name: "\(name): \(row.name)",
              cells: [Scorecard.decimal(row.share)] + ([row.goal] + peers).map { $0.map(JSON.string) ?? .null }))
        }
      }
      return card
    })

  private static func files(at path: String) throws -> [String] {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw ReaderDataError(
        description: "there is no such file or folder; give a treebank (*.conllu) or a folder of them")
    }
    guard isFolder else { return [path] }
    let found = try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasSuffix("-test.conllu") }
    guard !found.isEmpty else {
      throw ReaderDataError(
        description: "the folder holds no treebank to score (*-test.conllu); give a file for another one")
    }
    return found.sorted().map { "\(path)/\($0)" }
  }
}

/// A figure of the treebank suite, with what others reach.
///
/// The published figures (p) are of UDPipe 1.2 with its models of 2019, as the authors of LIMA measured it
/// (<https://github.com/aymara/lima-models/blob/master/eval.md>), and of Stanza from Qi and others, *Stanza: A Python Natural
/// Language Processing Toolkit for Many Human Languages* (2020), which is made from raw text only.
struct TreebankRow {
  typealias Peers = (spike: String?, udpipe: String?, stanza: String?)

  let name: String
  let share: Double
  var goal: String?
  var peers: Peers = (nil, nil, nil)
}

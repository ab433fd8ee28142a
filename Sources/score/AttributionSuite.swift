import Extraction
import JSONKit

extension Suite {
  /// Who said what, on documents whose attribution relations people marked.
  ///
  /// “Core” rows look at the cues that ``AttributionCue`` calls core speech cues: a report found is right by its cue where it
  /// is a pair with any marked relation, and a marked relation is found where any report is its pair; source and content
  /// are right in a pair where they overlap, “exact” where the contents have the same characters, white space aside. The
  /// last rows look at all cues; content tokens are those that stand in the content of any relation of the document. The
  /// rules may be tuned on the half of the documents that is called “tuned”, drawn by a hash of their names.
  static let attribution = Suite(
    name: "attribution",
    about: "who said what, on a folder with attributions/*.ann (brat) and text/*.txt, as in PolNeAR",
    score: { path in
      let documents = try AttributionDocument.all(in: path)
      guard !documents.isEmpty else { throw AttributionDataError(description: "the folder holds no documents") }
      let tallies = documents.map { AttributionTally($0, found: PatternExtractor.reports(in: $0.text)) }
      let pairs = zip(documents, tallies)
      var card = Scorecard(
        columns: [
          "relations", "marked", "found", "precision", "recall", "F1", "95 % from", "to", "spike", "Citron (PARC3)",
        ])
      card.add("tuned half", pairs.filter { $0.0.isForTuning }.map(\.1))
      card.add("other half", pairs.filter { !$0.0.isForTuning }.map(\.1))
      card.add("whole", tallies)
      return card
    })
}

extension Scorecard {
  fileprivate mutating func add(_ part: String, _ tallies: [AttributionTally]) {
    let rows: [(String, KeyPath<AttributionTally, AttributionTally.Count>, JSON, JSON)] = [
      ("core cue", \.cue, ".94", nil), ("core source", \.source, ".90", ".85"),
      ("core content", \.content, ".86", ".83"),
      ("core content, exact", \.exact, ".61", ".59"), ("any cue", \.anyCue, nil, nil),
      ("any cue, content tokens", \.tokens, ".65", nil),
    ]
    for (name, count, spike, citron) in rows {
      let sum = AttributionTally(tallies)[keyPath: count]
      let interval = Bootstrap.interval(of: tallies) { AttributionTally($0)[keyPath: count].f1 }
      let figures = [sum.precision, sum.recall, sum.f1, interval?.low, interval?.high]
      self.rows.append(
        Row(
          name: "\(part), \(tallies.count) documents: \(name)",
          cells: [.number(JSONNumber(sum.marked)), .number(JSONNumber(sum.found))]
            + figures.map { $0.map(Self.decimal) ?? nil } + [spike, citron]))
    }
  }
}

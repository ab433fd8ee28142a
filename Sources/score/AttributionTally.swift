import Extraction

/// How the relations that were found in a document compare with those that people marked.
///
/// A relation found and one marked are a pair where their cues overlap; each is in one pair at most, and the pair that has
/// more of the content in common goes first.
struct AttributionTally: Sendable {
  /// What is right of what was found, and of what there is.
  struct Count: Sendable {
    var rightOfFound = 0
    var found = 0
    var rightOfMarked = 0
    var marked = 0

    var precision: Double? { found == 0 ? nil : Double(rightOfFound) / Double(found) }
    var recall: Double? { marked == 0 ? nil : Double(rightOfMarked) / Double(marked) }
    var f1: Double? {
      guard let precision, let recall, precision + recall > 0 else { return nil }
      return 2 * precision * recall / (precision + recall)
    }

    static func + (left: Count, right: Count) -> Count {
      Count(
        rightOfFound: left.rightOfFound + right.rightOfFound, found: left.found + right.found,
        rightOfMarked: left.rightOfMarked + right.rightOfMarked, marked: left.marked + right.marked)
    }
  }

  /// Core speech cues: whether there is a pair; whether the sources overlap, the contents overlap, the contents are equal.
  var cue = Count()
  var source = Count()
  var content = Count()
  var exact = Count()
  /// All cues: whether there is a pair, and the tokens that stand in any content.
  var anyCue = Count()
  var tokens = Count()

  static func + (left: AttributionTally, right: AttributionTally) -> AttributionTally {
    var sum = left
    for part in [\AttributionTally.cue, \.source, \.content, \.exact, \.anyCue, \.tokens] {
      sum[keyPath: part] = left[keyPath: part] + right[keyPath: part]
    }
    return sum
  }

  private init() {}

  /// The sum over several documents.
  init(_ tallies: [AttributionTally]) {
    self = tallies.reduce(AttributionTally(), +)
  }

  /// Compares the reports found in a document with its relations.
  init(_ document: AttributionDocument, found: [Report]) {
    let pairs = Self.pairs(document.relations, found)
    let core = AttributionCue(document.text)
    var markedOf: [Int?] = Array(repeating: nil, count: found.count)
    for (marked, other) in pairs.enumerated() {
      if let other { markedOf[other] = marked }
    }
    for (index, relation) in document.relations.enumerated() {
      let other = pairs[index].map { found[$0] }
      anyCue.add(marked: other != nil)
      guard core.isCore(relation.cue) else { continue }
      cue.add(marked: other != nil)
      if !relation.source.isEmpty {
        source.add(marked: other.map { Self.overlap(relation.source, $0.source) > 0 } ?? false)
      }
      guard !relation.content.isEmpty else { continue }
      content.add(marked: other.map { Self.overlap(relation.content, $0.content) > 0 } ?? false)
      exact.add(marked: other.map { Self.isSame(relation.content, $0.content, in: document.text) } ?? false)
    }
    for (index, report) in found.enumerated() {
      let other = markedOf[index].map { document.relations[$0] }
      anyCue.add(found: other != nil)
      guard core.isCore(report.cue) else { continue }
      cue.add(found: other != nil)
      if !report.source.isEmpty { source.add(found: other.map { Self.overlap($0.source, report.source) > 0 } ?? false) }
      guard !report.content.isEmpty else { continue }
      content.add(found: other.map { Self.overlap($0.content, report.content) > 0 } ?? false)
      exact.add(found: other.map { Self.isSame($0.content, report.content, in: document.text) } ?? false)
    }
    countTokens(document, found)
  }

  private mutating func countTokens(_ document: AttributionDocument, _ found: [Report]) {
    let isMarked = Self.covered(document.relations.flatMap(\.content), of: document.text.count)
    let isFound = Self.covered(found.flatMap(\.content), of: document.text.count)
    for token in AttributionCue(document.text).tokens {
      let marked = isMarked[token.lowerBound]
      let found = isFound[token.lowerBound]
      if marked { tokens.add(marked: found) }
      if found { tokens.add(found: marked) }
    }
  }

  /// For each relation the report that it is a pair with.
  private static func pairs(_ relations: [AttributionDocument.Relation], _ found: [Report]) -> [Int?] {
    var candidates: [(relation: Int, report: Int, common: Int)] = []
    for (relation, marked) in relations.enumerated() {
      for (report, other) in found.enumerated() where overlap(marked.cue, other.cue) > 0 {
        candidates.append((relation, report, overlap(marked.content, other.content)))
      }
    }
    candidates.sort { ($1.common, $0.relation, $0.report) < ($0.common, $1.relation, $1.report) }
    var result: [Int?] = Array(repeating: nil, count: relations.count)
    var isTaken = Array(repeating: false, count: found.count)
    for candidate in candidates where result[candidate.relation] == nil && !isTaken[candidate.report] {
      result[candidate.relation] = candidate.report
      isTaken[candidate.report] = true
    }
    return result
  }

  /// How many code points two lists of stretches have in common.
  private static func overlap(_ left: [Range<Int>], _ right: [Range<Int>]) -> Int {
    var sum = 0
    for one in left {
      for other in right where one.overlaps(other) { sum += one.clamped(to: other).count }
    }
    return sum
  }

  /// Whether two lists of stretches hold the same code points, white space aside.
  private static func isSame(_ left: [Range<Int>], _ right: [Range<Int>], in text: [Unicode.Scalar]) -> Bool {
    inked(left, in: text) == inked(right, in: text)
  }

  private static func inked(_ ranges: [Range<Int>], in text: [Unicode.Scalar]) -> Set<Int> {
    Set(ranges.joined().filter { !text[$0].properties.isWhitespace })
  }

  private static func covered(_ ranges: [Range<Int>], of count: Int) -> [Bool] {
    var result = Array(repeating: false, count: count)
    for range in ranges {
      for place in range { result[place] = true }
    }
    return result
  }
}

extension AttributionTally.Count {
  fileprivate mutating func add(marked isRight: Bool) {
    marked += 1
    if isRight { rightOfMarked += 1 }
  }

  fileprivate mutating func add(found isRight: Bool) {
    found += 1
    if isRight { rightOfFound += 1 }
  }
}

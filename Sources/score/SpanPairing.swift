import Measures

/// What should be found and what was found in texts, counted: for the precision and recall of spans and of values.
struct SpanPairing {
  /// How many should be found.
  var wanted = 0
  /// How many were found.
  var found = 0
  /// How many found spans overlap one that should be found, each paired once.
  var overlapping = 0
  /// How many pairs have the same first and last code point.
  var exact = 0
  /// How many pairs have the value that they should have.
  var rightValues = 0
  /// How many pairs are exact and have the value that they should have.
  var rightExactValues = 0

  /// Nothing yet.
  init() {}

  /// Pairs the spans of one text one to one, in the order of the text.
  ///
  /// - Parameter isRight: Whether the found thing has the value that the wanted one should have, by their places.
  init(wanted: [Range<Int>], found: [Range<Int>], isRight: (_ wanted: Int, _ found: Int) -> Bool) {
    self.wanted = wanted.count
    self.found = found.count
    var taken = Set<Int>()
    for (place, span) in wanted.enumerated() {
      let overlapping = found.indices.filter { !taken.contains($0) && found[$0].overlaps(span) }
      guard let partner = overlapping.first(where: { isRight(place, $0) }) ?? overlapping.first else { continue }
      taken.insert(partner)
      let isExact = found[partner] == span
      let isRight = isRight(place, partner)
      self.overlapping += 1
      if isExact { exact += 1 }
      if isRight { rightValues += 1 }
      if isExact, isRight { rightExactValues += 1 }
    }
  }

  /// Adds the counts of another text.
  static func += (left: inout SpanPairing, right: SpanPairing) {
    left.wanted += right.wanted
    left.found += right.found
    left.overlapping += right.overlapping
    left.exact += right.exact
    left.rightValues += right.rightValues
    left.rightExactValues += right.rightExactValues
  }

  /// The share of what was found that is right, by a count of what is; nil where nothing was found.
  func precision(_ right: KeyPath<SpanPairing, Int>) -> Double? {
    found == 0 ? nil : Double(self[keyPath: right]) / Double(found)
  }

  /// The share of what should be found that is right; nil where nothing should.
  func recall(_ right: KeyPath<SpanPairing, Int>) -> Double? {
    wanted == 0 ? nil : Double(self[keyPath: right]) / Double(wanted)
  }

  /// The harmonic mean of precision and recall; nil where there is nothing at all.
  func f1(_ right: KeyPath<SpanPairing, Int>) -> Double? {
    wanted + found == 0 ? nil : 2 * Double(self[keyPath: right]) / Double(wanted + found)
  }
}

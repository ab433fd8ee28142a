/// The features that are frequent enough to be learned, each with the number of its row.
struct FeatureTable {
  /// The features by row.
  private(set) var features: [UInt64] = []
  private var slots: [Slot]

  private struct Slot {
    var feature: UInt64 = 0
    var row: Int32 = -1
  }

  /// Finds the features that occur often enough.
  ///
  /// Occurrences are counted by the first bits of a feature, so that now and then two share a count; this costs a row too
  /// many, no more.
  ///
  /// - Parameters:
  ///   - cutOff: A feature that is seen less often is not learned: what it would teach is the few sentences that it is in.
  ///   - walk: Calls its argument with every feature of what is learned from, in a fixed order; it is called twice.
  init(cutOff: UInt8, walk: (_ body: (UInt64) -> Void) -> Void) {
    let bits: UInt64 = 27
    var counts = [UInt8](repeating: 0, count: 1 << bits)
    walk { feature in
      let place = Int(truncatingIfNeeded: feature >> (64 - bits))
      if counts[place] < .max { counts[place] += 1 }
    }
    slots = Array(repeating: Slot(), count: 1 << 16)
    walk { feature in
      if counts[Int(truncatingIfNeeded: feature >> (64 - bits))] >= cutOff { insert(feature) }
    }
  }

  private mutating func insert(_ feature: UInt64) {
    let place = place(of: feature)
    guard slots[place].row < 0 else { return }
    slots[place] = Slot(feature: feature, row: Int32(features.count))
    features.append(feature)
    guard features.count * 2 > slots.count else { return }
    slots = Array(repeating: Slot(), count: slots.count * 2)
    for (row, feature) in features.enumerated() {
      slots[self.place(of: feature)] = Slot(feature: feature, row: Int32(row))
    }
  }

  /// The slot of a feature, or the free one where it would go.
  private func place(of feature: UInt64) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: feature) & mask
    while slots[place].row >= 0, slots[place].feature != feature { place = (place + 1) & mask }
    return place
  }

  /// The rows of some features, without those that are not learned.
  func find(_ wanted: [UInt64], into found: inout [Int]) {
    found.removeAll(keepingCapacity: true)
    for feature in wanted {
      let row = slots[place(of: feature)].row
      if row >= 0 { found.append(Int(row)) }
    }
  }
}

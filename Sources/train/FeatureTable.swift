internal import Foundation

/// The features that are frequent enough to be learned, each with the number of its row.
struct FeatureTable {
  /// A feature that is seen less often than this is not learned: what it would teach is the one sentence that it is in.
  static let cutOff: UInt8 = UInt8(ProcessInfo.processInfo.environment["CUT"] ?? "") ?? 8

  private var counts: [UInt8]
  private var keys: [UInt64] = []
  private var rows: [Int32] = []
  private var mask = 0
  /// The features by row.
  private(set) var features: [UInt64] = []

  /// A table that counts first.
  init() {
    counts = Array(repeating: 0, count: 1 << 27)
  }

  /// Counts a feature.
  mutating func count(_ feature: UInt64) {
    let place = Int(truncatingIfNeeded: feature >> 37)
    if counts[place] < .max { counts[place] += 1 }
  }

  /// Gives each frequent feature its row; counting is over.
  ///
  /// - Parameter all: Calls its argument with every feature that was counted, in a fixed order.
  mutating func fix(_ all: (_ body: (UInt64) -> Void) -> Void) {
    var keys = [UInt64](repeating: 0, count: 1 << 22)
    var rows = [Int32](repeating: -1, count: 1 << 22)
    let mask = keys.count - 1
    var features: [UInt64] = []
    let counts = counts
    all { feature in
      guard counts[Int(truncatingIfNeeded: feature >> 37)] >= Self.cutOff, features.count < 3 << 20 else { return }
      var place = Int(truncatingIfNeeded: feature) & mask
      while rows[place] >= 0 {
        if keys[place] == feature { return }
        place = (place + 1) & mask
      }
      keys[place] = feature
      rows[place] = Int32(features.count)
      features.append(feature)
    }
    self.keys = keys
    self.rows = rows
    self.mask = mask
    self.features = features
    self.counts = []
  }

  /// The rows of some features, without those that are not learned.
  func find(_ wanted: [UInt64], into found: inout [Int]) {
    found.removeAll(keepingCapacity: true)
    keys.withUnsafeBufferPointer { keys in
      rows.withUnsafeBufferPointer { rows in
        for feature in wanted {
          var place = Int(truncatingIfNeeded: feature) & mask
          while rows[place] >= 0 {
            if keys[place] == feature {
              found.append(Int(rows[place]))
              break
            }
            place = (place + 1) & mask
          }
        }
      }
    }
  }
}

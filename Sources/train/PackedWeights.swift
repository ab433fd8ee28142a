internal import Foundation

/// Averaged weights in the form that `LinearModel` reads: a byte a weight, by a table whose steps grow with their size.
///
/// With equal steps the many small weights would all become nothing, which costs more than ten points.
struct PackedWeights {
  /// The weights' bytes.
  private(set) var bytes: [UInt8] = []

  /// Packs the rows of a perceptron.
  ///
  /// - Parameter bits: How many buckets there are, as a power of two.
  init(_ perceptron: Perceptron, features: [UInt64], bits: Int) {
    var rows: [(feature: UInt64, weights: [Double])] = []
    var largest = 0.0
    for (row, feature) in features.enumerated() {
      let weights = perceptron.averages(of: row)
      largest = weights.reduce(largest) { max($0, $1.magnitude) }
      rows.append((feature, weights))
    }
    rows.sort { $0.feature < $1.feature }
    let levels = Levels(largest: largest)
    var entries: [UInt8] = []
    var places: [UInt32] = [0]
    var next = 0
    for bucket in 0..<(1 << bits) {
      while next < rows.count, Int(rows[next].feature >> UInt64(64 - bits)) == bucket {
        Self.append(rows[next], levels, to: &entries)
        next += 1
      }
      places.append(UInt32(entries.count))
    }
    bytes.append(UInt8(bits))
    for level in 0..<256 { bytes.append(contentsOf: Self.littleEndian(UInt32(bitPattern: levels.value(level)))) }
    for place in places { bytes.append(contentsOf: Self.littleEndian(place)) }
    bytes += entries
  }

  private static func append(_ row: (feature: UInt64, weights: [Double]), _ levels: Levels, to entries: inout [UInt8]) {
    let pairs = row.weights.enumerated().compactMap { number, weight in
      levels.level(of: weight).map { (UInt8(number), $0) }
    }
    guard !pairs.isEmpty else { return }
    let mark = UInt16(truncatingIfNeeded: row.feature)
    entries += [UInt8(mark & 0xFF), UInt8(mark >> 8), UInt8(pairs.count)]
    for (number, level) in pairs { entries += [number, level] }
  }

  static func littleEndian(_ value: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> UInt32(8 * $0)) }
  }

  /// The steps of weights: 0…127 for the positive ones, 128…255 for the negative ones, each larger by the same factor.
  private struct Levels {
    /// What is smaller, in single corrections, counts for nothing.
    static let smallest = 0.5 * Double(Perceptron.rate)

    let largest: Double

    /// By how much the largest is larger than the smallest, as a power of e.
    private var range: Double { log(max(largest / Self.smallest, 2)) }

    /// The nearest step of a weight.
    func level(of weight: Double) -> UInt8? {
      guard weight.magnitude >= Self.smallest else { return nil }
      let power = log(weight.magnitude / Self.smallest) / range
      let step = min(127, max(0, Int((power * 127).rounded())))
      return UInt8(weight < 0 ? 128 + step : step)
    }

    /// What a step counts for, as a whole number.
    func value(_ level: Int) -> Int32 {
      let scaled = Int32((exp(range * Double(level % 128) / 127) * 100).rounded())
      return level < 128 ? scaled : -scaled
    }
  }
}

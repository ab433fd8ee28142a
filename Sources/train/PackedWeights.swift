internal import Foundation

/// Weights in the form that `LinearModel` reads: a byte a weight, by a table whose steps grow with their size.
///
/// With equal steps the many small weights would all become nothing, which costs more than ten points.
struct PackedWeights {
  /// The weights' bytes.
  private(set) var bytes: [UInt8] = []

  /// Packs weights.
  ///
  /// - Parameters:
  ///   - features: For each row the feature that it is of.
  ///   - bits: How many buckets there are, as a power of two.
  init(_ weights: Weights, features: [UInt64], bits: Int) {
    let levels = Levels(largest: weights.cells.reduce(0) { max($0, $1.magnitude) })
    let rows = features.indices.sorted { features[$0] < features[$1] }
    var entries: [UInt8] = []
    var places: [UInt32] = [0]
    var next = 0
    for bucket in 0..<(1 << bits) {
      while next < rows.count, Int(features[rows[next]] >> UInt64(64 - bits)) == bucket {
        Self.append(weights.row(rows[next]), of: features[rows[next]], levels, to: &entries)
        next += 1
      }
      places.append(UInt32(entries.count))
    }
    bytes.append(UInt8(bits))
    for level in 0..<256 { bytes += Self.littleEndian(UInt32(bitPattern: levels.value(level))) }
    for place in places { bytes += Self.littleEndian(place) }
    bytes += entries
  }

  private static func append(_ row: ArraySlice<Float>, of feature: UInt64, _ levels: Levels, to entries: inout [UInt8])
  {
    let pairs = row.enumerated().compactMap { number, weight in levels.level(of: weight).map { (UInt8(number), $0) } }
    guard !pairs.isEmpty else { return }
    let mark = UInt16(truncatingIfNeeded: feature)
    entries += [UInt8(mark & 0xFF), UInt8(mark >> 8), UInt8(pairs.count)]
    for (number, level) in pairs { entries += [number, level] }
  }

  /// The four bytes of a number.
  static func littleEndian(_ value: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> UInt32(8 * $0)) }
  }

  /// The steps of weights: 0…127 for the positive ones, 128…255 for the negative ones, each larger by the same factor.
  private struct Levels {
    /// What is smaller counts for nothing: half of a single correction, made in the middle of learning.
    static let smallest = 0.5 * Double(Perceptron.rate)
    /// What the smallest weight is as a whole number; large enough that steps near it differ.
    static let unit = 100.0

    /// By how much the largest weight is larger than the smallest, as a power of e.
    let range: Double

    init(largest: Float) {
      range = log(max(Double(largest) / Self.smallest, 2))
    }

    /// The nearest step of a weight.
    func level(of weight: Float) -> UInt8? {
      let size = Double(weight.magnitude)
      guard size >= Self.smallest else { return nil }
      let step = min(127, max(0, Int((log(size / Self.smallest) / range * 127).rounded())))
      return UInt8(weight < 0 ? 128 + step : step)
    }

    /// What a step counts for, as a whole number.
    func value(_ level: Int) -> Int32 {
      let scaled = Int32((exp(range * Double(level % 128) / 127) * Self.unit).rounded())
      return level < 128 ? scaled : -scaled
    }
  }
}

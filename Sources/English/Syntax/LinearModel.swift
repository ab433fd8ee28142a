/// The weights of features, read where they lie: for each feature a few classes and a weight for each.
///
/// A feature's first bits choose a bucket, its last sixteen tell it from the others there, so that what was never learned
/// is as good as never mistaken for something that was. A weight is one byte that stands for a power: what a weight counts
/// for is in a table, whose steps grow with their size.
///
/// Written by `train` (`PackedWeights`): the number of bits of a bucket (1 byte), the table (256 Int32), the bucket's
/// places (UInt32 each, one more than there are buckets), then the entries: UInt16, the number of pairs (UInt8), the pairs (UInt8 class,
/// UInt8 weight). All numbers are little-endian.
package struct LinearModel: Sendable {
  private let bytes: ModelBytes
  private let shift: UInt64
  private let table: [Int32]
  private let places: Int
  private let entries: Int

  /// Reads the weights that begin at an offset.
  init(_ bytes: ModelBytes, at offset: Int) {
    self.bytes = bytes
    let bits = bytes.byte(offset)
    shift = UInt64(64 - bits)
    table = (0..<256).map { Int32(bitPattern: bytes.word(offset + 1 + 4 * $0)) }
    places = offset + 1 + 4 * 256
    entries = places + 4 * (1 << bits + 1)
  }

  /// Adds what some features count for to the scores of their classes.
  ///
  /// Each feature is somewhere else in some megabytes, so that time goes by in waiting for memory. All places are asked for
  /// at once, then all entries, and only then is anything done with them; this halves the time.
  func add(_ features: [UInt64], to scores: UnsafeMutableBufferPointer<Int32>) {
    withUnsafeTemporaryAllocation(of: (place: Int, end: Int, mark: UInt16).self, capacity: features.count) { found in
      for (number, feature) in features.enumerated() {
        let bucket = places + 4 * Int(truncatingIfNeeded: feature >> shift)
        let place = entries + Int(bytes.word(bucket))
        found.initializeElement(at: number, to: (place, entries + Int(bytes.word(bucket + 4)), 0))
      }
      for number in found.indices where found[number].place < found[number].end {
        found[number].mark = bytes.half(found[number].place)
      }
      table.withUnsafeBufferPointer { table in
        for number in found.indices {
          add(UInt16(truncatingIfNeeded: features[number]), in: found[number], table, to: scores)
        }
      }
    }
  }

  @inline(__always)
  private func add(
    _ mark: UInt16, in bucket: (place: Int, end: Int, mark: UInt16), _ table: UnsafeBufferPointer<Int32>,
    to scores: UnsafeMutableBufferPointer<Int32>
  ) {
    var place = bucket.place
    var first = bucket.mark
    while place < bucket.end {
      let next = place + 3 + 2 * bytes.byte(place + 2)
      if first == mark {
        var pair = place + 3
        while pair < next {
          scores[bytes.byte(pair)] &+= table[bytes.byte(pair + 1)]
          pair += 2
        }
        return
      }
      guard next < bucket.end else { return }
      place = next
      first = bytes.half(place)
    }
  }
}

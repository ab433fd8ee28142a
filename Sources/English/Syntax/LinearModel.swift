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

  /// Adds what a feature counts for to the scores of its classes.
  @inline(__always)
  func add(_ feature: UInt64, to scores: UnsafeMutableBufferPointer<Int32>) {
    let bucket = places + 4 * Int(truncatingIfNeeded: feature >> shift)
    var place = entries + Int(bytes.word(bucket))
    let end = entries + Int(bytes.word(bucket + 4))
    let mark = UInt16(truncatingIfNeeded: feature)
    while place < end {
      let count = bytes.byte(place + 2)
      guard bytes.half(place) == mark else {
        place += 3 + 2 * count
        continue
      }
      for pair in stride(from: place + 3, to: place + 3 + 2 * count, by: 2) {
        scores[bytes.byte(pair)] &+= table[bytes.byte(pair + 1)]
      }
      return
    }
  }
}

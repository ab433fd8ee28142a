/// Hashes of words, and of several values in one: what a feature of the models is known by.
///
/// Sixty-four bits, so that no two features of a treebank meet; the same on every machine and in every run.
enum FeatureHash {
  /// What stands for a token beyond the ends of the sentence.
  static let outside: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The hash of some bytes (FNV-1a).
  static func bytes(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }

  /// Makes one hash of two (the finishing steps of SplitMix64).
  @inline(__always)
  static func mix(_ first: UInt64, _ second: UInt64) -> UInt64 {
    var hash = (first ^ (second &* 0x9E37_79B9_7F4A_7C15)) &+ 0x632B_E59B_D9B4_E019
    hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
    return hash ^ (hash >> 31)
  }
}

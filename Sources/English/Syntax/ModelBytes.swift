internal import EnglishModel

/// The bytes of the model that stands in the program; numbers are little-endian.
struct ModelBytes: Sendable {
  /// The byte at a place.
  @inline(__always)
  func byte(_ place: Int) -> Int { Int(english_model_bytes()[place]) }

  /// The two bytes at a place.
  @inline(__always)
  func half(_ place: Int) -> UInt16 {
    UInt16(littleEndian: UnsafeRawPointer(english_model_bytes()).loadUnaligned(fromByteOffset: place, as: UInt16.self))
  }

  /// The four bytes at a place.
  @inline(__always)
  func word(_ place: Int) -> UInt32 {
    UInt32(littleEndian: UnsafeRawPointer(english_model_bytes()).loadUnaligned(fromByteOffset: place, as: UInt32.self))
  }
}

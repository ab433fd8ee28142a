/// How bytes are packed.
public enum Packing: Hashable, Sendable {
  /// gzip (RFC 1952): members, one after the other, each with a checksum.
  case gzip
  /// What HTTP calls `deflate`: zlib (RFC 1950) by its definition, and plain deflate as some servers send it.
  case deflate
  /// Deflate (RFC 1951) without a head and a checksum, as it lies in zip files.
  case bareDeflate

  /// What it is called, for people.
  var name: String { self == .gzip ? "gzip" : "deflate" }

  /// The bytes that a member of gzip begins with: its mark, and deflate as the method.
  static let gzipMark: [UInt8] = [0x1F, 0x8B, 0x08]

  /// Whether bytes begin as gzip does.
  public static func isGzip(_ bytes: some Sequence<UInt8>) -> Bool {
    bytes.starts(with: gzipMark)
  }

  /// The form for zlib of what begins with these bytes: how large its window is, and which head is expected.
  func windowBits(beginning head: some Sequence<UInt8>) -> Int32 {
    switch self {
    case .gzip: 15 + 16
    case .deflate: Self.isZlib(Array(head.prefix(2))) ? 15 : -15
    case .bareDeflate: -15
    }
  }

  /// Whether two bytes are a head of zlib: the method is deflate, and as a number they are a multiple of 31.
  private static func isZlib(_ head: [UInt8]) -> Bool {
    head.count == 2 && head[0] & 0x0F == 8 && (Int(head[0]) << 8 | Int(head[1])) % 31 == 0
  }
}

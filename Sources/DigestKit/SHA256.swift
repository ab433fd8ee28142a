internal import CCrypto

/// A SHA-256 digest (FIPS 180-4), computed by OpenSSL's libcrypto.
///
/// This room wraps libcrypto and nothing else; it knows bytes, not claims.
public struct SHA256: Hashable, Sendable {
  /// The 32 bytes of the digest.
  public let bytes: [UInt8]

  /// The digest of all of `bytes`.
  public init(of bytes: some Sequence<UInt8>) {
    let input = Array(bytes)
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    _ = CCrypto.SHA256(input, input.count, &digest)
    self.bytes = digest
  }

  /// The digest of the UTF-8 form of `text`.
  public init(of text: String) {
    self.init(of: text.utf8)
  }

  /// The digest as 64 lower-case hexadecimal digits.
  public var hex: String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 2)
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}

internal import CCrypto

extension SHA256 {
  /// A digest of bytes that come in pieces.
  public final class Stream {
    private let context: OpaquePointer?

    /// A digest of nothing yet.
    public init() {
      context = EVP_MD_CTX_new()
      EVP_DigestInit_ex(context, EVP_sha256(), nil)
    }

    deinit { EVP_MD_CTX_free(context) }

    /// Adds bytes.
    public func add(_ bytes: [UInt8]) {
      EVP_DigestUpdate(context, bytes, bytes.count)
    }

    /// The digest of all that was added; the stream begins anew.
    public func finish() -> SHA256 {
      var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
      EVP_DigestFinal_ex(context, &digest, nil)
      EVP_DigestInit_ex(context, EVP_sha256(), nil)
      return SHA256(bytes: digest)
    }
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }
}

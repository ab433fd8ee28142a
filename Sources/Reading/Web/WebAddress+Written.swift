internal import HTTPKit

extension WebAddress {
  /// An address as files have it, where another stands around it; nil for what is none, or not of the web.
  ///
  /// The ends of lines that some programs put into it go.
  init?(written text: String, from base: WebAddress? = nil) {
    guard text.utf8.count <= WebAddress.longest else { return nil }
    let bytes = text.utf8.filter { !$0.isBlank || $0 == 0x20 }
    if bytes.allSatisfy(\.isBlank) { return nil }
    let address = String(decoding: bytes, as: UTF8.self)
    do {
      self = try base?.resolving(address) ?? WebAddress(address)
    } catch {
      return nil
    }
  }
}

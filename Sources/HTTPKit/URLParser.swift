internal import CLibcurl

/// libcurl's reading of an address.
struct URLParser: ~Copyable {
  private let handle: OpaquePointer

  init() throws(FetchError) {
    guard let handle = curl_url() else {
      throw FetchError(.other, attempt: "read an address", message: "there is no memory left")
    }
    self.handle = handle
  }

  deinit {
    curl_url_cleanup(handle)
  }

  /// Reads an address, or a reference from the one that was read before.
  func set(_ bytes: [UInt8], attempt: String) throws(FetchError) {
    let malformed = { (why: String, hint: String?) in
      FetchError(.badAddress, attempt: attempt, message: why, hint: hint)
    }
    if bytes.contains(0) { throw malformed("there are characters in it that no address has", nil) }
    let flags = UInt32(CURLU_DISALLOW_USER | CURLU_URLENCODE | CURLU_ALLOW_SPACE | CURLU_NON_SUPPORT_SCHEME)
    let code = (bytes + [0]).withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { curl_url_set(handle, CURLUPART_URL, $0.baseAddress, flags) }
    }
    switch code {
    case CURLUE_OK: return
    case CURLUE_USER_NOT_ALLOWED:
      throw malformed(
        "it holds a name or a password, and what is fetched is kept with its address",
        "take them out; a page that needs them can be saved with a browser, and the file recorded")
    default:
      throw malformed("it is not well formed (\(String(cString: curl_url_strerror(code))))", nil)
    }
  }

  /// A part of the address; nil where it has none.
  func part(_ part: CURLUPart, flags: Int32 = 0) -> String? {
    var text: UnsafeMutablePointer<CChar>?
    guard curl_url_get(handle, part, &text, UInt32(flags)) == CURLUE_OK, let text else { return nil }
    defer { curl_free(text) }
    return String(cString: text)
  }
}

/// An address on the web, or one that counts from another (RFC 3986).
struct WebAddress {
  private let scheme: String?
  /// The host with what goes with it; nil where there is none.
  private let authority: String?
  private let path: String
  private let query: String?
  private let fragment: String?

  private static let longest = 4_096

  /// An address that stands in a feed; nil for what is none and for what is longer than any address is.
  ///
  /// Blanks around it and ends of lines in it go; other blanks in it are written as `%20`.
  init?(_ text: String) {
    var rest = Substring(text).utf8.drop(while: \.isBlank)
    while rest.last?.isBlank == true { rest.removeLast() }
    guard !rest.isEmpty, rest.count <= Self.longest, !rest.contains(0) else { return nil }
    var cleaned: [UInt8] = []
    for byte in rest where byte > 0x20 || byte == 0x20 {
      if byte == 0x20 { cleaned += "%20".utf8 } else if byte != 0x7F { cleaned.append(byte) }
    }
    var bytes = cleaned[...]
    fragment = Self.cut(&bytes, at: UInt8(ascii: "#"))
    query = Self.cut(&bytes, at: UInt8(ascii: "?"))
    if let colon = bytes.firstIndex(of: UInt8(ascii: ":")), Self.isScheme(bytes[..<colon]) {
      scheme = String(decoding: bytes[..<colon], as: UTF8.self).lowercased()
      bytes = bytes[(colon + 1)...]
    } else {
      scheme = nil
    }
    if bytes.starts(with: "//".utf8) {
      bytes = bytes.dropFirst(2)
      let host = bytes.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "\\") }
      authority = String(decoding: host, as: UTF8.self)
      bytes = bytes[host.endIndex...]
    } else {
      authority = nil
    }
    path = String(decoding: bytes, as: UTF8.self)
  }

  private init(scheme: String?, authority: String?, path: String, query: String?, fragment: String?) {
    self.scheme = scheme
    self.authority = authority
    self.path = path
    self.query = query
    self.fragment = fragment
  }

  private static func cut(_ bytes: inout ArraySlice<UInt8>, at mark: UInt8) -> String? {
    guard let place = bytes.firstIndex(of: mark) else { return nil }
    defer { bytes = bytes[..<place] }
    return String(decoding: bytes[(place + 1)...], as: UTF8.self)
  }

  private static func isScheme(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, (0x61...0x7A).contains(first | 0x20) else { return false }
    return bytes.allSatisfy {
      (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || "+-.".utf8.contains($0)
    }
  }

  /// Whether a program can ask for it by itself: `http` or `https`, with a host.
  var isWeb: Bool { (scheme == "http" || scheme == "https") && authority?.isEmpty == false }

  /// The address as one writes it.
  var text: String {
    var text = scheme.map { "\($0):" } ?? ""
    if let authority { text += "//\(authority)" }
    text += path
    if let query { text += "?\(query)" }
    if let fragment { text += "#\(fragment)" }
    return text
  }

  /// The address that a reference means where this one stands around it (RFC 3986, 5.2).
  func resolving(_ reference: WebAddress) -> WebAddress {
    if reference.scheme != nil { return reference }
    if reference.authority != nil {
      return WebAddress(
        scheme: scheme, authority: reference.authority, path: reference.path, query: reference.query,
        fragment: reference.fragment)
    }
    var path = self.path
    var query = reference.query
    if reference.path.isEmpty {
      query = query ?? self.query
    } else if reference.path.utf8.first == UInt8(ascii: "/") {
      path = Self.withoutDots(reference.path)
    } else {
      let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[...$0] } ?? "/"
      path = Self.withoutDots(folder + reference.path)
    }
    return WebAddress(
      scheme: scheme, authority: authority, path: path, query: query, fragment: reference.fragment)
  }

  private static func withoutDots(_ path: String) -> String {
    var parts: [Substring] = []
    let given = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    for (index, part) in given.enumerated() {
      let isLast = index == given.count - 1
      if part == ".." { _ = parts.popLast() }
      if part == "." || part == ".." {
        if isLast { parts.append("") }
      } else {
        parts.append(part)
      }
    }
    return "/" + parts.joined(separator: "/")
  }
}

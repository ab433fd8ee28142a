/// An address of a page on the web: http or https, with a host.
///
/// Read as far as facts need it, by RFC 3986; nothing is unescaped. An address with a user's name or password is none.
struct PageAddress: Hashable {
  /// `http` or `https`.
  let scheme: String
  /// In lower case.
  let host: String
  /// With its colon, as in `:8080`; empty where it is the scheme's own.
  let port: String
  /// Begins with a slash.
  let path: String
  /// With its question mark; empty where there is none.
  let query: String

  /// The address as text, without a fragment.
  var text: String { scheme + "://" + host + port + path + query }

  /// Whether it is where a site begins, not one of its pages.
  var isFrontPage: Bool { query.isEmpty && (path == "/" || path == "/index.html" || path == "/index.php") }

  /// Reads an absolute address.
  init?(_ text: String) {
    let text = text.utf8.drop { $0 <= 0x20 }
    guard text.count <= 4096, let colon = text.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let scheme = String(decoding: text[..<colon].map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }, as: UTF8.self)
    let rest = text[text.index(after: colon)...]
    guard scheme == "http" || scheme == "https", rest.starts(with: "//".utf8) else { return nil }
    let parts = Self.parts(of: rest.dropFirst(2))
    let pair = parts.authority.split(separator: UInt8(ascii: ":"), maxSplits: 1, omittingEmptySubsequences: false)
    guard pair.count <= 2, let host = Self.host(pair[0]) else { return nil }
    var port = pair.count == 2 ? String(decoding: pair[1], as: UTF8.self) : ""
    guard port.utf8.count <= 5, port.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    if (scheme, port) == ("http", "80") || (scheme, port) == ("https", "443") { port = "" }
    self.init(
      scheme: scheme, host: host, port: port.isEmpty ? "" : ":" + port, path: Self.normalized(parts.path),
      query: parts.query)
  }

  /// The address that a page at this one means by a text, which may be relative.
  func resolving(_ text: String) -> PageAddress? {
    let bytes = text.utf8.drop { $0 <= 0x20 }
    let trimmed = String(decoding: bytes, as: UTF8.self)
    if let absolute = PageAddress(trimmed) { return absolute }
    if bytes.starts(with: "//".utf8) { return PageAddress(scheme + ":" + trimmed) }
    let parts = Self.parts(of: bytes)
    // Something before a colon is another scheme: `javascript:`, `mailto:`.
    let first = bytes.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    guard bytes.count <= 4096, !first.contains(UInt8(ascii: ":")) else { return nil }
    if trimmed.isEmpty || first.isEmpty && bytes.first != UInt8(ascii: "/") {
      return replacing(path: path, query: parts.query.isEmpty ? query : parts.query)
    }
    if bytes.first == UInt8(ascii: "/") {
      return replacing(path: Self.normalized(parts.path(from: bytes)), query: parts.query)
    }
    let folder = path.utf8.prefix(through: path.utf8.lastIndex(of: UInt8(ascii: "/")) ?? path.utf8.startIndex)
    return replacing(
      path: Self.normalized(String(decoding: folder, as: UTF8.self) + parts.path(from: bytes)), query: parts.query)
  }

  private func replacing(path: String, query: String) -> PageAddress {
    PageAddress(scheme: scheme, host: host, port: port, path: path, query: query)
  }

  private init(scheme: String, host: String, port: String, path: String, query: String) {
    self.scheme = scheme
    self.host = host
    self.port = port
    self.path = path
    self.query = query
  }

  // MARK: Parts

  private struct Parts {
    var authority: [UInt8]
    var path: String
    var query: String

    /// The path of a reference that has no authority.
    func path(from bytes: some Collection<UInt8>) -> String {
      String(decoding: bytes.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }, as: UTF8.self)
    }
  }

  private static func parts(of bytes: some Collection<UInt8>) -> Parts {
    let bytes = Array(bytes.prefix { $0 != UInt8(ascii: "#") })
    let question = bytes.firstIndex(of: UInt8(ascii: "?")) ?? bytes.endIndex
    let slash = bytes[..<question].firstIndex(of: UInt8(ascii: "/")) ?? question
    return Parts(
      authority: Array(bytes[..<slash]), path: written(bytes[slash..<question]), query: written(bytes[question...]))
  }

  /// The text without blanks at its end, and with those in it escaped.
  private static func written(_ bytes: ArraySlice<UInt8>) -> String {
    var bytes = bytes
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    let escaped = bytes.flatMap { $0 == 0x20 ? Array("%20".utf8) : $0 < 0x20 ? [] : [$0] }
    return String(decoding: escaped, as: UTF8.self)
  }

  private static func host(_ bytes: ArraySlice<UInt8>) -> String? {
    let name = String(decoding: bytes, as: UTF8.self).lowercased()
    let allowed = name.unicodeScalars.allSatisfy { scalar in
      scalar == "-" || scalar == "." || scalar == "_" || scalar.properties.isAlphabetic
        || (0x30...0x39).contains(scalar.value)
    }
    guard allowed, !name.isEmpty, name.utf8.count <= 253, !name.hasPrefix("."), !name.contains("..") else { return nil }
    return name
  }

  /// The path without `.` and `..`.
  private static func normalized(_ path: String) -> String {
    var steps: [Substring] = []
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    for part in parts {
      switch part {
      case ".": continue
      case "..": _ = steps.popLast()
      default: steps.append(part)
      }
    }
    if let last = parts.last, last == "." || last == ".." { steps.append("") }
    return "/" + steps.joined(separator: "/")
  }
}

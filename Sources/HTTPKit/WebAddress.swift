internal import CLibcurl

/// A web address in one spelling: `http` or `https`, ASCII, without fragment, default port, name and password.
///
/// It is taken apart by libcurl, which then connects to what it has understood itself, so that no two readings of a crooked
/// address can differ.
public struct WebAddress: Hashable, Sendable, CustomStringConvertible {
  /// `http` or `https`.
  public let scheme: String
  /// The host in lower case and ASCII: `example.org`, `xn--bcher-kva.example`, `192.0.2.1`, `[2001:db8::1]`.
  public let host: String
  /// The port.
  public let port: Int
  /// The path and what follows it: `/`, `/news?id=7`.
  public let target: String

  /// How many bytes an address may have.
  public static let longest = 16_000

  /// Reads an address.
  ///
  /// - Throws: ``FetchError`` with `.unsupportedScheme`, and `.badAddress` for one that is not well formed or that holds a
  ///   name and a password.
  public init(_ text: String) throws(FetchError) {
    try self.init(Array(text.utf8), from: nil)
  }

  /// The address that a reference on the page of this one leads to.
  ///
  /// - Throws: As ``init(_:)`` does.
  public func resolving(_ reference: String) throws(FetchError) -> WebAddress {
    try WebAddress(Array(reference.utf8), from: self)
  }

  /// The address that a reference leads to, in whatever bytes it comes.
  init(_ reference: [UInt8], from base: WebAddress?) throws(FetchError) {
    let blank = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
    let start = Array(reference.drop(while: blank))
    let bytes = Array(start[...(start.lastIndex { !blank($0) } ?? -1)])
    let shown = Self.shown(bytes)
    let attempt = "read the address \(shown)"
    let malformed = { (why: String) in FetchError(.badAddress, attempt: attempt, message: why) }
    guard bytes.count <= Self.longest else { throw malformed("it is longer than \(Self.longest) bytes") }
    if let scheme = Self.scheme(bytes) {
      guard ["http", "https"].contains(scheme) else {
        throw FetchError(
          .unsupportedScheme, attempt: attempt, message: "its scheme is \(scheme), which is not fetched",
          hint: "addresses begin with https:// or http://")
      }
    } else if base == nil {
      throw FetchError(
        .unsupportedScheme, attempt: attempt, message: "it does not begin with https:// or http://",
        hint: "write the address whole")
    }
    let parser = try URLParser()
    if let base { try parser.set(Array(base.description.utf8), attempt: attempt) }
    try parser.set(bytes, attempt: attempt)
    scheme = parser.part(CURLUPART_SCHEME)?.lowercased() ?? ""
    host = parser.part(CURLUPART_HOST).flatMap(HostName.ascii) ?? ""
    port = parser.part(CURLUPART_PORT, flags: CURLU_DEFAULT_PORT).flatMap(Int.init) ?? 0
    let query = parser.part(CURLUPART_QUERY).map { "?\($0)" } ?? ""
    target = (parser.part(CURLUPART_PATH) ?? "/") + query
    guard scheme == "http" || scheme == "https", !name.isEmpty, (1...65_535).contains(port) else {
      throw malformed("it has no host that can be asked")
    }
    guard parser.part(CURLUPART_ZONEID) == nil else { throw malformed("it names an interface of this machine") }
    guard description.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      throw malformed("there are characters in it that no address has")
    }
  }

  /// The address.
  public var description: String { origin + target }

  /// Where it is served: `https://example.org`, with the port where it is not the scheme's own.
  public var origin: String {
    "\(scheme)://\(host)" + (port == (scheme == "https" ? 443 : 80) ? "" : ":\(port)")
  }

  /// The host without what is only spelling: the brackets of an IPv6 address, a dot at the end.
  var name: String {
    if host.hasPrefix("["), host.hasSuffix("]") { return String(host.dropFirst().dropLast()) }
    return host.hasSuffix(".") ? String(host.dropLast()) : host
  }

  /// What it is, where its name alone says that it cannot be public; nil else.
  var notPublic: String? {
    if let number = NetworkAddress(literal: name) { return number.notPublic }
    if name == "localhost" || name.hasSuffix(".localhost") { return "a name of this machine" }
    let local = [".local", ".internal", ".localdomain", ".home.arpa", ".lan"]
    return !name.contains(".") || local.contains { name.hasSuffix($0) } ? "a name of a private network" : nil
  }

  /// The scheme that a reference begins with.
  private static func scheme(_ bytes: [UInt8]) -> String? {
    guard let end = bytes.firstIndex(where: { !$0.isSchemeByte }), bytes[end] == UInt8(ascii: ":"),
      let first = bytes.first, first.isLetter
    else { return nil }
    return String(decoding: bytes[..<end].prefix(30), as: UTF8.self).lowercased()
  }

  /// An address as messages show it: without name and password, in one line, not endless.
  static func shown(_ bytes: [UInt8]) -> String {
    var rest = bytes[...]
    var text = ""
    if let scheme = scheme(bytes) {
      text = "\(scheme):"
      rest = rest.dropFirst(scheme.utf8.count + 1)
    }
    // What looks like a name and a password is cut away, wherever the crooked slashes before it stand.
    let end = rest.drop { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
      .firstIndex { [UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#")].contains($0) }
    if let at = rest[..<(end ?? rest.endIndex)].lastIndex(of: UInt8(ascii: "@")) {
      text += rest.prefix { $0 == UInt8(ascii: "/") }.map { _ in "/" }.joined()
      rest = rest[(at + 1)...]
    }
    return String(shown: Array(text.utf8) + rest)
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
  fileprivate var isSchemeByte: Bool {
    isLetter || (0x30...0x39).contains(self)
      || [UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: ".")].contains(self)
  }
}

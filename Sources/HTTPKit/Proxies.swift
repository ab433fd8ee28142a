/// The proxies that a machine's user has set up, as values.
///
/// A proxy is an address such as `http://proxy.example.org:3128`, where `http://` may be left out; `socks5h://` and the
/// like work, too. It may be on a private network, whatever ``FetchPolicy/allowsPrivate`` says. What it connects to cannot
/// be seen from here; so literal addresses that are not public and the names that never are (`localhost`, `printer.local`,
/// `intranet`) are refused before it is asked.
public struct Proxies: Hashable, Sendable {
  /// The proxy for `http` addresses.
  public var http: String?
  /// The proxy for `https` addresses.
  public var https: String?
  /// The proxy for addresses that have no other.
  public var all: String?
  /// The hosts that are asked directly, as in `no_proxy`: names, which cover the names below them, addresses, networks
  /// (`10.0.0.0/8`), or `*`; with commas or spaces between them.
  public var exceptions: String

  /// Proxies; none, where nothing is given.
  public init(http: String? = nil, https: String? = nil, all: String? = nil, exceptions: String = "") {
    self.http = http
    self.https = https
    self.all = all
    self.exceptions = exceptions
  }

  /// The proxies that variables name: `http_proxy`, `https_proxy`, `all_proxy`, `no_proxy`.
  ///
  /// All but the first may be in capitals, too: where a program runs as a web server's CGI, `HTTP_PROXY` is what the client
  /// wrote into its header `Proxy`. An empty one counts as none.
  public init(environment: [String: String]) {
    let value = { (names: String...) in names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty } }
    self.init(
      http: value("http_proxy"), https: value("https_proxy", "HTTPS_PROXY"), all: value("all_proxy", "ALL_PROXY"),
      exceptions: value("no_proxy", "NO_PROXY") ?? "")
  }

  /// The proxy to ask for an address; nil where it is asked directly.
  func proxy(for address: WebAddress) -> String? {
    guard let proxy = (address.scheme == "https" ? https : http) ?? all, !proxy.isEmpty, !isException(address) else {
      return nil
    }
    return proxy
  }

  private func isException(_ address: WebAddress) -> Bool {
    let name = address.name
    let number = NetworkAddress(literal: name)
    return exceptions.split(whereSeparator: { $0 == "," || $0.isWhitespace }).contains { exception in
      if exception == "*" { return true }
      if let number { return number.isIn(network: exception) }
      var suffix = exception.lowercased()
      if suffix.hasPrefix("*.") { suffix.removeFirst() }
      if suffix.hasPrefix(".") { suffix.removeFirst() }
      if suffix.hasSuffix(".") { suffix.removeLast() }
      return !suffix.isEmpty && (name == suffix || name.hasSuffix(".\(suffix)"))
    }
  }
}

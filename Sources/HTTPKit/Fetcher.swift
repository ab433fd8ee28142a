/// Fetches pages, each with the redirects that lead to it.
///
/// - Only `http` and `https`. From `https` to `http` is followed, as browsers do: nothing secret is sent, and the address
///   that is kept says that the page came over an open connection.
/// - Addresses that are not public are refused (``FetchPolicy/allowsPrivate``), at each redirect.
/// - Names and passwords in an address are refused: what is fetched is kept with its address, and people share ledgers.
/// - Cookies live until the page is there, so that a page that sets one and then looks for it works. Nothing else goes
///   from one address to the next.
/// - An answer that ends before its announced end is an error. One that announces none, as in HTTP/1.0, and one that was
///   compressed and cut before it was sent cannot be told from whole ones.
/// - Nothing is tried twice.
///
/// A fetcher has no state: it may be used from several threads at once.
public struct Fetcher: Sendable {
  /// What it may do.
  public var policy: FetchPolicy

  /// A fetcher.
  public init(_ policy: FetchPolicy) {
    self.policy = policy
  }

  /// Fetches a page. An answer of any status is one, also 404, and 304 where the known state is still that of the page.
  ///
  /// - Parameters:
  ///   - isCancelled: Asked ten times in a second whether to stop.
  ///   - mayFollow: Asked before a redirect is followed.
  /// - Throws: ``FetchError``.
  public func fetch(
    _ request: FetchRequest, isCancelled: () -> Bool = { false }, mayFollow: (WebAddress) -> Bool = { _ in true }
  ) throws(FetchError) -> FetchResponse {
    let first = try WebAddress(request.url)
    var address = first
    var transport = try Transport.open(policy)
    var isPermanent = true
    var movedTo: WebAddress?
    var count = 0
    while true {
      let attempt = "fetch \(first.shown)" + (count == 0 ? "" : ", redirected to \(address.shown)")
      let proxy = policy.proxies.proxy(for: address)
      if proxy != nil, !policy.allowsPrivate, let what = address.notPublic {
        throw FetchError(refused: what, of: address, attempt: attempt)
      }
      let exchange = try transport.ask(
        address, proxy: proxy, fields: fields(of: request, to: address), attempt: attempt, isCancelled: isCancelled)
      guard let location = exchange.head.location else {
        return FetchResponse(
          url: address.description, status: exchange.head.status, headers: exchange.head.texts, body: exchange.body,
          movedTo: movedTo?.description)
      }
      count += 1
      guard count <= policy.mostRedirects else {
        throw FetchError(
          .tooManyRedirects, attempt: attempt, message: "it redirects more than \(policy.mostRedirects) times")
      }
      address = try address.redirected(to: location, attempt: attempt)
      guard mayFollow(address) else {
        throw FetchError(
          .refusedRedirect, attempt: attempt, message: "its redirect to \(address.shown) is not followed")
      }
      isPermanent = isPermanent && [301, 308].contains(exchange.head.status)
      if isPermanent { movedTo = address == first ? nil : address }
    }
  }

  /// The header fields of a request to one of its addresses.
  private func fields(of request: FetchRequest, to address: WebAddress) -> [String] {
    var fields = ["Accept: \(policy.accept.headerValue)"]
    if !policy.languages.isEmpty { fields.append("Accept-Language: \(policy.languages.headerValue)") }
    guard isKnown(address, in: request) else { return fields }
    for (name, value) in [("If-None-Match", request.etag), ("If-Modified-Since", request.lastModified)] {
      // One that is no header's value cannot have come from the server.
      guard let value, !value.isEmpty, value.headerValue == value else { continue }
      fields.append("\(name): \(value)")
    }
    return fields
  }

  private func isKnown(_ address: WebAddress, in request: FetchRequest) -> Bool {
    do {
      return try WebAddress(request.knownFrom ?? request.url) == address
    } catch {
      return false
    }
  }
}

extension WebAddress {
  /// The address as messages show it.
  fileprivate var shown: String { WebAddress.shown(Array(description.utf8)) }

  /// Where a redirect leads.
  fileprivate func redirected(to location: [UInt8], attempt: String) throws(FetchError) -> WebAddress {
    do {
      return try WebAddress(location, from: self)
    } catch {
      let message = "it redirects to \(WebAddress.shown(location)), and \(error.message)"
      throw FetchError(error.code, attempt: attempt, message: message)
    }
  }
}

extension String {
  /// The text as the value of a header field: visible ASCII and spaces.
  var headerValue: String {
    String(unicodeScalars.filter { $0.value >= 0x20 && $0.value < 0x7F })
  }
}

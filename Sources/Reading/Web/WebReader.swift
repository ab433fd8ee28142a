public import HTTPKit
public import Measures

/// Fetches pages as a guest does: by the host's rules, not too fast, and later where the host asks for that.
///
/// - **`robots.txt`** is obeyed (RFC 9309), at redirects, too, also for a page that a person asks for by name: that program
///   is still a program. What it keeps back can be saved with a browser and recorded as a file, and errors say so. It is
///   remembered for a day.
/// - **Pace**: a second between two requests to one host, or what its `Crawl-delay` says, up to thirty. The redirects and
///   the `robots.txt` of one page count as one visit with it.
/// - **`Retry-After`** is waited for where it is short (``longestWait``), twice at most. Else the error says when to come
///   back (``ReadingError/retryAfter``), and until then the host is not asked again.
/// - Only whole pages are given out (200, 203), and 304 to a request that names a known state. Every other status is a
///   ``ReadingError`` in words.
///
/// It remembers hosts, so that one reader should live as long as the program fetches; it belongs to one thread.
public final class WebReader {
  /// Fetches a page; it asks the closure that it is given before it follows a redirect (``Fetcher``).
  public typealias Fetch = (FetchRequest, _ mayFollow: (WebAddress) -> Bool) throws(FetchError) -> FetchResponse

  /// The name that a `robots.txt` knows the program by.
  static let agent = "claimlog"
  /// How many seconds are waited at most when a host asks to be asked later.
  public static let longestWait = 30
  private static let mostWaits = 2
  /// For how many seconds a host is left alone that is asked too often and does not say for how long.
  private static let usualWait = 60
  private static let mostHosts = 1000
  /// How the types begin that no article and no feed has (``FetchPolicy/unwantedTypes``).
  public static let unwantedTypes = [
    "image/", "video/", "audio/", "font/", "model/", "text/css", "text/javascript", "application/javascript",
    "application/vnd.", "application/msword", "application/wasm", "application/x-bittorrent", "application/x-tar",
  ]

  private let get: Fetch
  private let now: () -> Instant
  private let pause: (Duration) -> Bool
  /// By scheme, host and port.
  private var hosts: [String: HostRecord] = [:]

  /// Fetches with `fetch`.
  ///
  /// - Parameters:
  ///   - now: The moment it is.
  ///   - pause: Lets so much time go by; false where it was stopped before.
  public init(now: @escaping () -> Instant, pause: @escaping (Duration) -> Bool, fetch: @escaping Fetch) {
    self.now = now
    self.pause = pause
    get = fetch
  }

  /// Fetches a page.
  ///
  /// - Throws: ``ReadingError``.
  public func fetch(_ request: FetchRequest) throws(ReadingError) -> FetchResponse {
    let address: WebAddress
    do { address = try WebAddress(request.url) } catch { throw ReadingError(error) }
    var waits = 0
    while true {
      try askPermission(for: address)
      try keepPace(with: address)
      let response = try visit(address, request)
      guard var seconds = retryAfter(response) else { return try page(response, at: address, to: request) }
      guard waits < Self.mostWaits, seconds <= Self.longestWait else {
        if waits == Self.mostWaits { seconds = max(seconds, Self.usualWait) }
        leaveAlone(origin(of: response), for: seconds)
        var error = ReadingError(response, to: address)
        error.delay(until: now(), plus: seconds)
        throw error
      }
      waits += 1
      try wait(Double(seconds), asking: address)
    }
  }

  /// Fetches a page with its redirects, if the rules of each host on the way permit it.
  private func visit(_ address: WebAddress, _ request: FetchRequest) throws(ReadingError) -> FetchResponse {
    var refusal: ReadingError?
    // A host that failed was asked, too.
    defer { hosts[address.origin, default: HostRecord()].answered = now() }
    do {
      let response = try get(request) { next in
        do throws(ReadingError) {
          try askPermission(for: next)
          return true
        } catch {
          refusal = error
          return false
        }
      }
      hosts[origin(of: response), default: HostRecord()].answered = now()
      return response
    } catch {
      throw refusal ?? ReadingError(error)
    }
  }

  /// The host that an answer came from.
  private func origin(of response: FetchResponse) -> String {
    do { return try WebAddress(response.url).origin } catch { return response.url }
  }

  private func leaveAlone(_ origin: String, for seconds: Int) {
    hosts[origin, default: HostRecord()].notBefore = Instant(seconds: now().seconds + seconds)
  }

  /// Waits until the host may be asked again.
  private func keepPace(with address: WebAddress) throws(ReadingError) {
    guard let seconds = hosts[address.origin]?.wait(at: now()), seconds > 0 else { return }
    try wait(seconds, asking: address)
  }

  private func wait(_ seconds: Double, asking address: WebAddress) throws(ReadingError) {
    guard pause(.seconds(seconds)) else { throw ReadingError("fetch \(address)", why: "it was stopped") }
  }

  /// Whether a host's rules permit it to read an address, and the host need not be left alone.
  private func askPermission(for address: WebAddress) throws(ReadingError) {
    let now = now()
    if let moment = hosts[address.origin]?.notBefore, moment > now {
      var error = ReadingError("fetch \(address)", why: "its server asked to be left alone for a while")
      error.delay(until: now, plus: moment.seconds - now.seconds)
      throw error
    }
    switch try rules(of: address) {
    case .unread(let why, let hint): throw ReadingError("fetch \(address)", why: why, hint: hint)
    case .rules(let rules):
      guard rules.allows(address.target) else { throw ReadingError(disallowed: address) }
    }
  }

  private func rules(of address: WebAddress) throws(ReadingError) -> HostRecord.Robots {
    if let known = hosts[address.origin]?.rules(at: now()) { return known }
    if hosts.count >= Self.mostHosts { hosts = [:] }
    let robots = try askForRules(of: address)
    hosts[address.origin, default: HostRecord()].robots = (robots, now())
    return robots
  }

  /// A host without rules permits everything; one that cannot say whether it has rules permits nothing for now.
  private func askForRules(of address: WebAddress) throws(ReadingError) -> HostRecord.Robots {
    do throws(FetchError) {
      let response = try get(FetchRequest(url: "\(address.origin)/robots.txt")) { _ in true }
      if let seconds = retryAfter(response) { leaveAlone(address.origin, for: seconds) }
      switch response.status {
      case 200..<300: return .rules(RobotsRules(response.body, agent: Self.agent))
      case 429, 500...: return HostRecord.Robots(of: address, unread: "the server answers \(response.status)")
      default: return .rules(.none)
      }
    } catch {
      switch error.code {
      case .cancelled: throw ReadingError("fetch \(address)", why: error.message)
      case .tooManyRedirects, .unwantedType: return .rules(.none)
      case .unresolved, .unreachable, .refusedAddress, .untrusted, .proxy:
        // The page would fail in the same way.
        let error = ReadingError(error)
        return .unread(why: error.why, hint: error.hint)
      default: return HostRecord.Robots(of: address, unread: error.message)
      }
    }
  }

  /// In how many seconds the server wants to be asked again, where it says so instead of an answer.
  private func retryAfter(_ response: FetchResponse) -> Int? {
    guard response.status == 429 || response.status == 503 else { return nil }
    let value = response["retry-after"] ?? ""
    let year = 366 * 86_400
    if !value.isEmpty, value.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return min(Int(value) ?? year, year) }
    guard let moment = HTTPDate.read(value) else { return response.status == 429 ? Self.usualWait : nil }
    // The server's own clock, where it shows it: ours may go otherwise.
    let start = response["date"].flatMap(HTTPDate.read) ?? now()
    return min(max(moment.seconds - start.seconds, 0), year)
  }

  /// The answer, if it is a page, or says that a known one has not changed.
  private func page(
    _ response: FetchResponse, at address: WebAddress, to request: FetchRequest
  ) throws(ReadingError) -> FetchResponse {
    let isKnown = request.etag != nil || request.lastModified != nil
    if response.status == 200 || response.status == 203 || (response.status == 304 && isKnown) { return response }
    throw ReadingError(response, to: address)
  }
}

internal import HTTPKit
internal import Measures

extension ReadingError {
  private static let byHand = "open it in a browser, save the page, and record the file with --url and its address"
  private static let tryLater = "try again later"
  static let laterOrByHand = "\(tryLater), or \(byHand)"

  /// The error for what could not be fetched.
  init(_ error: FetchError) {
    self.init(error.attempt, why: error.message, hint: error.hint)
    switch error.code {
    case .refusedAddress: hint = "--allow-private permits it, for a host that you trust"
    case .untrusted, .tooManyRedirects: hint = Self.byHand
    case .cutShort, .tooSlow, .timeout, .badAnswer: hint = Self.laterOrByHand
    default: break
    }
  }

  /// The error for a page that the host's rules keep back.
  init(disallowed address: WebAddress) {
    self.init(
      "fetch \(address)", why: "\(address.origin)/robots.txt asks programs not to read it", hint: Self.byHand)
  }

  /// It holds for so many seconds.
  mutating func delay(until now: Instant, plus seconds: Int) {
    retryAfter = seconds
    hint = "try again after \(Instant(seconds: now.seconds + seconds)), in \(Self.words(seconds))"
  }

  /// The error for an answer that is no page.
  init(_ response: FetchResponse, to address: WebAddress) {
    let (why, hint) = Self.meaning(response.status)
    self.init("fetch \(address)", why: "\(why) (\(response.status))", hint: hint)
    status = response.status
  }

  private static func meaning(_ status: Int) -> (why: String, hint: String?) {
    switch status {
    case 304: ("the server says that nothing changed, and was not asked that", tryLater)
    case 202: ("the server has no page ready, or wants to see a browser first", byHand)
    case 204, 205: ("the server has nothing to show", "look at the address")
    case 300..<400: ("the server redirects, and does not say where to", "look at the address")
    case 401, 407: ("the page asks for a name and a password", byHand)
    case 402: ("the page is for those who pay for it", byHand)
    case 403: ("the server keeps the page from this program, or from all who are not subscribers", byHand)
    case 404: ("there is no such page", "look at the address")
    case 410: ("the page was taken away for good", nil)
    case 429: ("the server is asked too often", tryLater)
    case 451: ("the page is kept back for legal reasons", byHand)
    case 400..<500: ("the server does not give the page", byHand)
    case 500...: ("the server fails", tryLater)
    default: ("the server gives no page", byHand)
    }
  }

  /// So many seconds, in the unit that fits.
  private static func words(_ seconds: Int) -> String {
    switch seconds {
    case ..<120: "\(seconds) s"
    case ..<7200: "\(seconds / 60) min"
    case ..<172_800: "\(seconds / 3600) hours"
    default: "\(seconds / 86_400) days"
    }
  }
}

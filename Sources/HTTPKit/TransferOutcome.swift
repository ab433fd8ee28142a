internal import CLibcurl
import Glibc

/// How a transfer failed, in libcurl's terms.
struct TransferOutcome {
  /// The library's code.
  var code: CURLcode
  /// What it says about it.
  var said: String
  /// What was asked for.
  var address: WebAddress
  /// The proxy that was asked.
  var proxy: String?
  /// The system's number for what went wrong with the connection; 0 where there is none.
  var system: Int32
  /// What the proxy answered when it was asked for a tunnel; 0 where it was not.
  var proxyStatus: Int
}

extension FetchError {
  /// The error for a transfer that failed.
  init(_ outcome: TransferOutcome, of exchange: Exchange, under policy: FetchPolicy, attempt: String) {
    self.init(.other, attempt: attempt, message: outcome.words)
    if let stop = exchange.stop {
      explain(stop, exchange, policy)
    } else if outcome.proxy != nil, explainProxy(outcome) {
      return
    } else if exchange.refused.first != nil, !exchange.hasTried {
      self = FetchError(refused: exchange.refused, of: outcome.address, attempt: attempt)
    } else {
      explain(outcome, policy)
    }
  }

  /// The error for a time limit that is over.
  init(outOfTime policy: FetchPolicy, attempt: String) {
    self.init(
      .timeout, attempt: attempt, message: "it took longer than \(policy.seconds.inSeconds)", hint: Self.later)
  }

  /// The error for a name that leads to addresses which may not be connected to.
  init(refused: [NetworkAddress], of address: WebAddress, attempt: String) {
    let number = refused.first
    let what = number?.notPublic ?? "an address that is not public"
    let leads = NetworkAddress(literal: address.name) != nil
    let message =
      leads ? "\(address.host) is \(what)" : "\(address.host) leads to \(number?.description ?? ""), \(what)"
    self.init(.refusedAddress, attempt: attempt, message: message, hint: Self.private)
  }

  /// The error for an address whose name alone says that it is not public.
  init(refused what: String, of address: WebAddress, attempt: String) {
    self.init(.refusedAddress, attempt: attempt, message: "\(address.host) is \(what)", hint: Self.private)
  }

  private static let later = "try again later"
  private static let `private` = "only public addresses are fetched, unless private ones are allowed"

  private mutating func become(_ code: Code, _ message: String, hint: String? = nil) {
    (self.code, self.message, self.hint) = (code, message, hint)
  }

  private mutating func explain(_ stop: Exchange.Stop, _ exchange: Exchange, _ policy: FetchPolicy) {
    switch stop {
    case .tooLarge, .enough: becomeTooLarge(policy)
    case .headTooLarge:
      become(.badAnswer, "its header has more than the \(AnswerHead.longest / 1000) kB that are read")
    case .unwantedType:
      let type = String(shown: exchange.head["content-type"] ?? [])
      become(.unwantedType, "it is \(type), which is not fetched")
    }
  }

  private mutating func becomeTooLarge(_ policy: FetchPolicy) {
    become(.tooLarge, "it has more than the \(policy.mostBytes.inBytes) that are fetched")
  }

  /// What a proxy did not do; false where it did its part.
  private mutating func explainProxy(_ outcome: TransferOutcome) -> Bool {
    let proxy = outcome.proxyName
    let hint = "look at the proxy's settings"
    switch outcome.code {
    case CURLE_COULDNT_RESOLVE_PROXY, CURLE_URL_MALFORMAT:
      become(.proxy, "the proxy \(proxy) is not found", hint: hint)
    case CURLE_COULDNT_CONNECT, CURLE_PROXY:
      become(.proxy, "the proxy \(proxy) does not answer as it should (\(outcome.words))", hint: hint)
    default:
      guard outcome.proxyStatus >= 300 else { return false }
      become(.proxy, "the proxy \(proxy) does not connect to it: it answered \(outcome.proxyStatus)", hint: hint)
    }
    return true
  }

  private mutating func explain(_ outcome: TransferOutcome, _ policy: FetchPolicy) {
    let host = outcome.address.host
    switch outcome.code {
    case CURLE_COULDNT_RESOLVE_HOST:
      become(.unresolved, "no address is known for \(host)", hint: "look at the name and at the connection")
    case CURLE_COULDNT_CONNECT:
      let why = outcome.system == 0 ? "" : ": \(String(cString: strerror(outcome.system)).lowercased())"
      become(.unreachable, "nothing answers at \(host), port \(outcome.address.port)\(why)", hint: Self.later)
    case CURLE_OPERATION_TIMEDOUT:
      becomeLate(outcome, policy)
    case CURLE_FILESIZE_EXCEEDED:
      becomeTooLarge(policy)
    case CURLE_PARTIAL_FILE, CURLE_HTTP2_STREAM:
      become(.cutShort, "the answer ended before its end (\(outcome.words))", hint: Self.later)
    case CURLE_GOT_NOTHING:
      become(.cutShort, "\(host) closed the connection without an answer", hint: Self.later)
    case CURLE_RECV_ERROR, CURLE_SEND_ERROR:
      become(.cutShort, "the connection broke off (\(outcome.words))", hint: Self.later)
    case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_CERTPROBLEM,
      CURLE_SSL_CIPHER, CURLE_SSL_INVALIDCERTSTATUS:
      become(.untrusted, "\(host) shows no secure connection to be trusted (\(outcome.words))")
    case CURLE_SSL_CACERT_BADFILE:
      become(.untrusted, "the certificates to trust cannot be read (\(outcome.words))")
    case CURLE_OUT_OF_MEMORY:
      // This is what the library says of a line longer than the 100 kB that it holds.
      become(.badAnswer, "there is a line in its header that is longer than is read")
    case CURLE_UNSUPPORTED_PROTOCOL, CURLE_WEIRD_SERVER_REPLY, CURLE_HTTP2, CURLE_BAD_CONTENT_ENCODING,
      CURLE_WRITE_ERROR:
      become(.badAnswer, "\(host) does not answer as a web server does (\(outcome.words))")
    default: break
    }
  }

  private mutating func becomeLate(_ outcome: TransferOutcome, _ policy: FetchPolicy) {
    if outcome.said.hasPrefix("Operation too slow") {
      become(
        .tooSlow,
        "for \(policy.slowSeconds) s it came with fewer than \(policy.leastBytesPerSecond) bytes in a second",
        hint: Self.later)
    } else if outcome.said.hasPrefix("Operation timed out") {
      self = FetchError(outOfTime: policy, attempt: attempt)
    } else {
      become(
        .timeout, "\(outcome.address.host) could not be connected to within \(policy.connectSeconds.inSeconds)",
        hint: Self.later)
    }
  }
}

extension TransferOutcome {
  /// What the library says, in one line.
  fileprivate var words: String {
    String(shown: (said.isEmpty ? String(cString: curl_easy_strerror(code)) : said).utf8)
  }

  /// The proxy, without the name and password that it may take.
  fileprivate var proxyName: String {
    let proxy = proxy ?? ""
    return WebAddress.shown(Array((proxy.contains("://") ? proxy : "http://\(proxy)").utf8))
  }
}

extension Double {
  fileprivate var inSeconds: String {
    self == rounded() && abs(self) < 1e9 ? "\(Int(self)) s" : "\(self) s"
  }
}

extension Int {
  fileprivate var inBytes: String {
    self >= 1_000_000 ? "\(self / 1_000_000) MB" : "\(self) bytes"
  }
}

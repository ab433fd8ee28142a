internal import CLibcurl

/// libcurl's handle, with which one page is fetched, redirects and all: it keeps the connections and the cookies.
struct Transport: ~Copyable {
  /// How many milliseconds go by at most before the caller is asked whether to go on.
  private static let step: Int32 = 100

  private let easy: UnsafeMutableRawPointer
  private let multi: UnsafeMutableRawPointer
  private let said: UnsafeMutablePointer<CChar>
  private let policy: FetchPolicy
  private let resolutions: UnsafeMutablePointer<curl_slist>?
  /// How long it took until now, in seconds.
  private var used = 0.0

  /// Makes a handle, with what is the same for all requests.
  static func open(_ policy: FetchPolicy) throws(FetchError) -> Transport {
    try Libcurl.start()
    guard let easy = curl_easy_init(), let multi = curl_multi_init() else {
      throw FetchError(.other, attempt: "start libcurl", message: "there is no memory left")
    }
    let transport = Transport(easy: easy, multi: multi, policy: policy)
    try transport.configure()
    return transport
  }

  private init(easy: UnsafeMutableRawPointer, multi: UnsafeMutableRawPointer, policy: FetchPolicy) {
    self.easy = easy
    self.multi = multi
    self.policy = policy
    resolutions = Self.list(policy.resolutions)
    said = .allocate(capacity: Int(CURL_ERROR_SIZE))
    said.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
  }

  deinit {
    curl_easy_cleanup(easy)
    curl_multi_cleanup(multi)
    curl_slist_free_all(resolutions)
    said.deallocate()
  }

  /// Sends one request and takes the answer; redirects are not followed.
  ///
  /// - Parameters:
  ///   - proxy: Who is asked to pass it on.
  ///   - fields: The header fields besides those that go with each request.
  mutating func ask(
    _ address: WebAddress, proxy: String?, fields: [String], attempt: String, isCancelled: () -> Bool
  ) throws(FetchError) -> Exchange {
    let left = policy.seconds - used
    guard left > 0 else { throw FetchError(outOfTime: policy, attempt: attempt) }
    let exchange = Exchange(policy, asksProxy: proxy != nil)
    let list = Self.list(fields)
    defer {
      _ = claimlog_curl_set_list(easy, CURLOPT_HTTPHEADER, nil)
      curl_slist_free_all(list)
    }
    try check(claimlog_curl_set_list(easy, CURLOPT_HTTPHEADER, list), attempt)
    try check(exchange.attach(to: easy), attempt)
    try set(CURLOPT_URL, address.description)
    try set(CURLOPT_PROXY, proxy ?? "")
    try set(CURLOPT_TIMEOUT_MS, Int(max(1, min(left * 1000, 1e9))))
    said.pointee = 0
    let code = try run(attempt, isCancelled)
    var microseconds: curl_off_t = 0
    _ = claimlog_curl_get_size(easy, CURLINFO_TOTAL_TIME_T, &microseconds)
    used += Double(microseconds) / 1e6
    // A redirect's page is not read, so it does not matter how that ended.
    if code != CURLE_OK, exchange.head.location == nil || !exchange.head.isComplete {
      let outcome = TransferOutcome(
        code: code, said: String(cString: said), address: address, proxy: proxy,
        system: Int32(truncatingIfNeeded: number(CURLINFO_OS_ERRNO)), proxyStatus: number(CURLINFO_HTTP_CONNECTCODE))
      throw FetchError(outcome, of: exchange, under: policy, attempt: attempt)
    }
    return exchange
  }

  private func run(_ attempt: String, _ isCancelled: () -> Bool) throws(FetchError) -> CURLcode {
    guard curl_multi_add_handle(multi, easy) == CURLM_OK else {
      throw FetchError(.other, attempt: attempt, message: "libcurl does not take the request")
    }
    defer { curl_multi_remove_handle(multi, easy) }
    var running: Int32 = 1
    while true {
      if isCancelled() { throw FetchError(.cancelled, attempt: attempt, message: "it was stopped") }
      var code = curl_multi_perform(multi, &running)
      if code == CURLM_OK, running == 0 { break }
      if code == CURLM_OK { code = curl_multi_poll(multi, nil, 0, Self.step, nil) }
      guard code == CURLM_OK else {
        throw FetchError(.other, attempt: attempt, message: String(cString: curl_multi_strerror(code)))
      }
    }
    var pending: Int32 = 0
    while let message = curl_multi_info_read(multi, &pending) {
      if message.pointee.msg == CURLMSG_DONE { return message.pointee.data.result }
    }
    throw FetchError(.other, attempt: attempt, message: "libcurl does not say how it ended")
  }

  /// Sets what is the same for all requests.
  private func configure() throws(FetchError) {
    let attempt = "start libcurl"
    try check(claimlog_curl_set_error_buffer(easy, said), attempt)
    try set(CURLOPT_PROTOCOLS_STR, "http,https")
    try set(CURLOPT_FOLLOWLOCATION, 0)
    try set(CURLOPT_DISALLOW_USERNAME_IN_URL, 1)
    try set(CURLOPT_USERAGENT, policy.userAgent.headerValue)
    // All compressions that the library knows.
    try set(CURLOPT_ACCEPT_ENCODING, "")
    // Cookies are kept in memory, for this page only.
    try set(CURLOPT_COOKIEFILE, "")
    // Set, though empty: else the library looks into the environment.
    try set(CURLOPT_NOPROXY, "")
    try set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
    // No signals; and who stops does not wait for the lookup of a name.
    try set(CURLOPT_NOSIGNAL, 1)
    try set(CURLOPT_QUICK_EXIT, 1)
    try set(CURLOPT_CONNECTTIMEOUT_MS, Int(max(1, min(policy.connectSeconds * 1000, 1e9))))
    try set(CURLOPT_LOW_SPEED_LIMIT, policy.leastBytesPerSecond)
    try set(CURLOPT_LOW_SPEED_TIME, policy.slowSeconds)
    try check(claimlog_curl_set_size(easy, CURLOPT_MAXFILESIZE_LARGE, curl_off_t(policy.mostBytes)), attempt)
    try check(claimlog_curl_set_list(easy, CURLOPT_RESOLVE, resolutions), attempt)
    if let file = policy.certificateFile {
      for option in [CURLOPT_CAINFO, CURLOPT_PROXY_CAINFO] { try set(option, file) }
      for option in [CURLOPT_CAPATH, CURLOPT_PROXY_CAPATH] { try set(option, nil) }
    }
  }

  private static func list(_ texts: [String]) -> UnsafeMutablePointer<curl_slist>? {
    texts.reduce(nil) { list, text in curl_slist_append(list, text) ?? list }
  }

  private func set(_ option: CURLoption, _ value: Int) throws(FetchError) {
    try check(claimlog_curl_set_number(easy, option, value), "start libcurl")
  }

  private func set(_ option: CURLoption, _ value: String?) throws(FetchError) {
    try check(claimlog_curl_set_text(easy, option, value), "start libcurl")
  }

  private func check(_ code: CURLcode, _ attempt: String) throws(FetchError) {
    guard code == CURLE_OK else {
      throw FetchError(.other, attempt: attempt, message: String(cString: curl_easy_strerror(code)))
    }
  }

  private func number(_ info: CURLINFO) -> Int {
    var value = 0
    _ = claimlog_curl_get_number(easy, info, &value)
    return value
  }
}

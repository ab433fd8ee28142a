internal import HTTPKit
internal import Reading

extension Context {
  /// The folders in which programs lie.
  var tools: [String] {
    (environment["PATH"] ?? "").split(separator: ":").map(String.init).filter { $0.hasPrefix("/") }
  }

  /// Fetches over the network, by the proxies of the environment.
  func web(allowingPrivate: Bool, isAskedToStop: @escaping () -> Bool) -> WebSource {
    var policy = FetchPolicy(userAgent: "claimlog/\(ClaimlogCommand.version)")
    policy.allowsPrivate = allowingPrivate
    policy.proxies = Proxies(environment: environment)
    policy.certificateFile = environment["SSL_CERT_FILE"]
    policy.unwantedTypes = WebReader.unwantedTypes
    let fetcher = Fetcher(policy)
    let pause = { self.pause($0, isAskedToStop: isAskedToStop) }
    let reader = WebReader(now: clock, pause: pause) { request, mayFollow throws(FetchError) in
      try fetcher.fetch(request, isCancelled: isAskedToStop, mayFollow: mayFollow)
    }
    return WebSource(tools: tools) { request throws(ReadingError) in try reader.fetch(request) }
  }

  /// Lets time go by; false where somebody asks to stop before it is over.
  func pause(_ duration: Duration, isAskedToStop: () -> Bool) -> Bool {
    let step = Duration.milliseconds(100)
    var left = duration
    while left > .zero {
      if isAskedToStop() { return false }
      sleep(min(left, step))
      left -= step
    }
    return !isAskedToStop()
  }
}

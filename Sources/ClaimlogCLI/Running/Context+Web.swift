internal import HTTPKit
internal import Reading

extension Context {
  /// The folders in which programs lie.
  var tools: [String] {
    (environment["PATH"] ?? "").split(separator: ":").map(String.init).filter { $0.hasPrefix("/") }
  }

  /// What fetches pages, as a guest does: by the hosts' rules, and at their pace.
  ///
  /// - Parameter isAskedToStop: Asked while a page is under way and while a host lets wait.
  func web(allowingPrivate: Bool, isAskedToStop: @escaping () -> Bool) -> WebSource {
    var policy = FetchPolicy(
      userAgent: "claimlog/\(ClaimlogCommand.version) (reads articles for people who check facts)")
    policy.allowsPrivate = allowingPrivate
    policy.mostBytes = SourceReader.largestArticle
    policy.unwantedTypes = WebReader.unwantedTypes
    policy.proxies = Proxies(environment: environment)
    let fetcher = Fetcher(policy)
    let reader = WebReader(now: clock, pause: { self.pause($0, unless: isAskedToStop) }) {
      request, mayFollow throws(FetchError) in
      try fetcher.fetch(request, isCancelled: isAskedToStop, mayFollow: mayFollow)
    }
    return WebSource(tools: tools) { request throws(ReadingError) in try reader.fetch(request) }
  }

  /// Lets some time go by; false where it was asked to stop before.
  func pause(_ duration: Duration, unless isAskedToStop: () -> Bool) -> Bool {
    var rest = duration
    while rest > .zero {
      if isAskedToStop() { return false }
      let step = min(rest, .milliseconds(200))
      sleep(step)
      rest -= step
    }
    return true
  }
}

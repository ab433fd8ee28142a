/// What a fetch may do, and how much of it.
public struct FetchPolicy: Hashable, Sendable {
  /// Who asks, as the server is told.
  public var userAgent: String
  /// Whether addresses may be connected to that are not public: this machine, its network, and what only looks public.
  ///
  /// The address itself is judged, after the name was looked up and when the connection is made, so that a name which
  /// leads here only the second time that it is looked up leads nowhere.
  public var allowsPrivate = false
  /// How many bytes an answer may have, decompressed.
  public var mostBytes = 20_000_000
  /// How many redirects are followed.
  public var mostRedirects = 10
  /// How many seconds everything may take, redirects and all.
  public var seconds = 60.0
  /// How many seconds the way to a connection may take, for each address asked.
  public var connectSeconds = 15.0
  /// The bytes in a second under which a transfer is slow.
  public var leastBytesPerSecond = 100
  /// The seconds that a transfer may be slow before it is given up.
  public var slowSeconds = 20
  /// The way to the web, where it is not a direct one.
  public var proxies = Proxies()
  /// What is wanted (`Accept`).
  public var accept = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
  /// The languages that are wanted (`Accept-Language`); none where it is empty.
  public var languages = "en,*;q=0.5"
  /// How the types begin, in lower case, of which the body is not fetched: `video/`.
  public var unwantedTypes: [String] = []
  /// A file of certificates to trust, in PEM, in place of the system's.
  public var certificateFile: String?
  /// What names lead to, in libcurl's form `name:port:address`: the tests' own names.
  package var resolutions: [String] = []

  /// A policy.
  public init(userAgent: String) {
    self.userAgent = userAgent
  }
}

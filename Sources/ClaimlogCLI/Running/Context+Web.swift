internal import HTTPKit
internal import Reading

extension Context {
  /// The folders in which programs lie.
  var tools: [String] {
    (environment["PATH"] ?? "").split(separator: ":").map(String.init).filter { $0.hasPrefix("/") }
  }
}

extension Context {
  /// Fetches over the network.
  func web(allowingPrivate: Bool, isAskedToStop: @escaping () -> Bool) -> WebSource {
    WebSource(tools: tools) { request throws(ReadingError) in
      throw ReadingError("fetch \(request.url)", why: "addresses cannot be read yet")
    }
  }
}

import HTTPKit
import TestSupport
import Testing

/// A policy for servers on this machine, with limits that tests can wait for.
func policy(_ change: (inout FetchPolicy) -> Void = { _ in }) -> FetchPolicy {
  var policy = FetchPolicy(userAgent: "claimlog-tests/1")
  policy.allowsPrivate = true
  policy.seconds = 10
  policy.connectSeconds = 5
  change(&policy)
  return policy
}

/// What a fetch ends with: the answer, or the kind of error and its words.
func fetch(
  _ url: String, _ policy: FetchPolicy = policy(), etag: String? = nil, lastModified: String? = nil,
  knownFrom: String? = nil
) throws(FetchError) -> FetchResponse {
  try Fetcher(policy).fetch(FetchRequest(url: url, etag: etag, lastModified: lastModified, knownFrom: knownFrom))
}

/// The error that a fetch ends with.
func failure(_ url: String, _ policy: FetchPolicy = policy()) throws -> FetchError {
  do {
    let answer = try fetch(url, policy)
    throw Unexpected(description: "\(url) was fetched: \(answer.status), \(answer.body.count) bytes")
  } catch let error as FetchError {
    return error
  }
}

/// What should not have come about.
struct Unexpected: Error, CustomStringConvertible {
  let description: String
}

extension FetchResponse {
  /// The body as text.
  var text: String { String(decoding: body, as: UTF8.self) }
}

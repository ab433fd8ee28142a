/// Pages from the web, through libcurl, for a program that is given addresses by strangers.
///
/// What may enter: addresses, requests, answers, redirects, limits, proxies, and which addresses of a network are public.
/// What may not: what a page says, `robots.txt`, waiting and trying again (Reading does that), the environment, the clock,
/// and any type of libcurl in a public signature.
///
/// ``Fetcher`` is the door; every error is a ``FetchError``.
internal import CLibcurl

/// The C library's global state, which is made when something is first fetched.
enum Libcurl {
  /// Starts the library once in the process.
  static func start() throws(FetchError) {
    guard started == CURLE_OK else {
      throw FetchError(.other, attempt: "start libcurl", message: "its initialization failed")
    }
  }

  private static let started: CURLcode = curl_global_init(Int(CURL_GLOBAL_DEFAULT))
}

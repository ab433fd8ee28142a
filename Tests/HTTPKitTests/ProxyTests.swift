@testable import HTTPKit
import TestSupport
import Testing

/// Proxies: used as they are set up, and no way around the rules.
struct ProxyTests {
  private func through(_ proxy: LoopbackServer, exceptions: String = "") -> FetchPolicy {
    var policy = FetchPolicy(userAgent: "claimlog-tests/1")
    policy.proxies = Proxies(http: proxy.host, https: "http://\(proxy.host)", exceptions: exceptions)
    return policy
  }

  @Test func asksAProxyOnAPrivateNetwork() throws {
    let proxy = try LoopbackServer { request in .page("through the proxy: \(request.target)") }
    let answer = try fetch("http://example.org/news", through(proxy))
    #expect(answer.text == "through the proxy: http://example.org/news")
    #expect(answer.url == "http://example.org/news")
    #expect(proxy.requests.first?["host"] == "example.org")
  }

  @Test(arguments: [
    "http://127.0.0.1/", "http://localhost/", "http://LOCALHOST./", "http://0x7f000001/", "http://2130706433/",
    "http://127.1./", "http://10.0.0.1/", "http://169.254.169.254/latest/meta-data", "http://[::1]/",
    "http://[::ffff:192.168.0.1]/", "http://intranet/", "http://printer.local/", "https://nas.home.arpa/",
    "http://app.localhost:3000/", "http://%31%32%37.0.0.1/", "http://[::ffff:7f00:1]/", "http://017700000001/",
  ])
  func doesNotAskAProxyForPrivateAddresses(_ url: String) throws {
    let proxy = try LoopbackServer { _ in .page("secret") }
    #expect(try failure(url, through(proxy)).code == .refusedAddress)
    #expect(proxy.requests.isEmpty)
  }

  @Test func doesNotFollowARedirectThroughAProxyToAPrivateAddress() throws {
    let proxy = try LoopbackServer { _ in .redirect(to: "http://192.168.0.1/admin") }
    let error = try failure("http://example.org/", through(proxy))
    #expect(error.code == .refusedAddress)
    #expect(error.message == "192.168.0.1 is an address of a private network")
    #expect(error.attempt == "fetch http://example.org/, redirected to http://192.168.0.1/admin")
    #expect(proxy.requests.count == 1)
  }

  @Test func asksAProxyForPrivateAddressesWhereTheyAreAllowed() throws {
    let proxy = try LoopbackServer { _ in .page("in") }
    var policy = through(proxy)
    policy.allowsPrivate = true
    #expect(try fetch("http://intranet/", policy).text == "in")
  }

  @Test func refusesPrivateAddressesThatAreAskedDirectly() throws {
    let proxy = try LoopbackServer { _ in .page("secret") }
    let policy = through(proxy, exceptions: "example.net, 127.0.0.0/8")
    #expect(try failure("http://127.0.0.1:\(proxy.port)/", policy).code == .refusedAddress)
    #expect(proxy.requests.isEmpty)
  }

  @Test func saysThatTheProxyDoesNotConnect() throws {
    let proxy = try LoopbackServer { _ in .page("", status: 407) }
    let error = try failure("https://example.org/", through(proxy))
    #expect(error.code == .proxy)
    #expect(error.message.hasSuffix("it answered 407"))
    #expect(proxy.requests.map(\.method) == ["CONNECT"])
  }

  @Test func doesNotRepeatTheProxysPassword() throws {
    var policy = FetchPolicy(userAgent: "claimlog-tests/1")
    policy.proxies.all = "ada:secret@127.0.0.1:1"
    let error = try failure("http://example.org/", policy)
    #expect(error.code == .proxy)
    #expect(error.message.hasPrefix("the proxy http://127.0.0.1:1 does not answer"))
    #expect(!error.description.contains("secret"))
  }

  @Test(arguments: [
    ("example.org", "http://example.org/", true), ("example.org", "http://www.example.org/", true),
    (".example.org", "http://www.example.org/", true), ("*.example.org", "http://www.example.org/", true),
    ("EXAMPLE.org.", "http://example.org./", true), ("example.org", "http://badexample.org/", false),
    ("a.org,b.org c.org", "http://c.org/", true), ("*", "http://example.org/", true),
    ("", "http://example.org/", false),
    ("10.0.0.0/8", "http://10.9.8.7/", true), ("10.0.0.0/8", "http://11.0.0.1/", false), ("::1", "http://[::1]/", true),
    ("fd00::/8", "http://[fd12::1]/", true), ("10.0.0.0/99", "http://10.0.0.0/", false),
    (",,/", "http://x.org/", false),
  ])
  func leavesOutExceptions(_ exceptions: String, _ url: String, _ isException: Bool) throws {
    let proxies = Proxies(all: "http://proxy.example.com", exceptions: exceptions)
    #expect((proxies.proxy(for: try WebAddress(url)) == nil) == isException)
  }

  @Test func readsVariables() {
    let proxies = Proxies(environment: [
      "http_proxy": "a:1", "HTTP_PROXY": "evil:1", "HTTPS_PROXY": "b:1", "all_proxy": "", "ALL_PROXY": "c:1",
      "no_proxy": "d",
    ])
    #expect(proxies == Proxies(http: "a:1", https: "b:1", all: "c:1", exceptions: "d"))
    #expect(Proxies(environment: ["HTTP_PROXY": "evil:1"]) == Proxies())
  }
}

@testable import HTTPKit
import TestSupport
import Testing

/// Which addresses are fetched, and how they are spelled.
struct AddressTests {
  private static let closed = FetchPolicy(userAgent: "claimlog-tests/1")

  @Test(arguments: [
    "0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.1", "127.8.8.8", "169.254.169.254", "172.16.0.1", "172.31.255.255",
    "192.0.0.1", "192.0.2.7", "192.88.99.1", "192.168.1.1", "198.18.0.1", "198.19.255.255", "198.51.100.2",
    "203.0.113.9",
    "224.0.0.1", "240.0.0.1", "255.255.255.255", "127.1", "0x7f.1", "0177.0.0.1", "2130706433", "0x7f000001",
    "::", "::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1", "64:ff9b::7f00:1", "64:ff9b::a00:1",
    "64:ff9b:1::1", "100::1", "2001::1", "2001:2::1", "2001:db8::1", "2002:7f00:1::", "2002:c0a8:101::1", "3fff::1",
    "fc00::1", "fd12:3456::1", "fe80::1", "fec0::1", "ff02::1", "4000::1",
  ])
  func knowsWhatIsNotPublic(_ literal: String) throws {
    #expect(try #require(NetworkAddress(literal: literal)).notPublic != nil)
  }

  @Test(arguments: [
    "1.1.1.1", "8.8.8.8", "100.63.255.255", "100.128.0.1", "172.15.0.1", "172.32.0.1", "192.0.1.1", "192.167.1.1",
    "198.17.0.1", "198.20.0.1", "223.255.255.255", "2a00:1450::1", "2001:4860:4860::8888", "2606:4700::1111",
    "::ffff:8.8.8.8", "64:ff9b::808:808", "2002:808:808::1",
  ])
  func knowsWhatIsPublic(_ literal: String) throws {
    #expect(try #require(NetworkAddress(literal: literal)).notPublic == nil)
  }

  @Test(arguments: [
    "127.0.0.1", "localhost", "127.1", "0x7f000001", "2130706433", "0177.0.0.1", "[::1]", "[::ffff:127.0.0.1]",
    "0.0.0.0",
  ])
  func refusesThisMachine(_ host: String) throws {
    let server = try LoopbackServer { _ in .page("secret") }
    let error = try failure("http://\(host):\(server.port)/", Self.closed)
    #expect(error.code == .refusedAddress)
    #expect(error.message.contains("127.0.0.1") || error.message.contains("::1") || host == "0.0.0.0")
    #expect(server.requests.isEmpty)
  }

  @Test func refusesANameThatLeadsHere() throws {
    let server = try LoopbackServer { _ in .page("secret") }
    var policy = Self.closed
    policy.resolutions = ["rebound.example.org:\(server.port):127.0.0.1"]
    let error = try failure("http://rebound.example.org:\(server.port)/", policy)
    #expect(error.code == .refusedAddress)
    #expect(error.message == "rebound.example.org leads to 127.0.0.1, an address of this machine")
    policy.allowsPrivate = true
    #expect(try fetch("http://rebound.example.org:\(server.port)/", policy).text == "secret")
  }

  @Test(arguments: [
    "ftp://example.org/", "file:///etc/passwd", "mailto:ada@example.org", "example.org/news", "/news", "", "news.html",
    "localhost:8080", "javascript:alert(1)", "://example.org",
  ])
  func fetchesOnlyTheWeb(_ url: String) throws {
    #expect(try failure(url).code == .unsupportedScheme)
  }

  @Test(arguments: [
    "http://", "http:///", "https://?", "http://exa mple.org/", "http://example.org:99999/", "http://example.org:x/",
    "http://[::1", "http://[fe80::1%25eth0]/", "http://exam\u{0}ple.org/", "http://example.org/\u{0}",
    "http://a\nb.org/",
    "https://ex\u{202E}ample.org/", "http://%00/", "http://１２７.0.0.1/", "http://ﬁ.example/",
    "http://a\u{200D}b.example/", "http://例。example/", "http://example.org\\@evil/x",
  ])
  func refusesWhatIsNoAddress(_ url: String) throws {
    #expect(try failure(url).code == .badAddress)
  }

  @Test(arguments: [
    "https://ada:secret@example.org/", "https://secret@example.org/", "https://:secret@example.org/x@y",
    "https:ada:secret@example.org", "https:/ada:secret@example.org",
  ])
  func refusesNamesAndPasswordsAndDoesNotRepeatThem(_ url: String) throws {
    let error = try failure(url)
    #expect(error.code == .badAddress)
    #expect(!error.description.contains("secret"))
    #expect(error.description.contains("example.org"))
  }

  @Test(arguments: [
    ("HTTP://Example.ORG:80", "http://example.org/"),
    ("https://example.org:443/a/../b/./c?x=1#y", "https://example.org/b/c?x=1"),
    ("https://example.org:8443/", "https://example.org:8443/"), (" https://example.org/ \n", "https://example.org/"),
    ("https://bücher.example/ö?ü", "https://xn--bcher-kva.example/%c3%b6?%c3%bc"),
    ("https://中文.example/", "https://xn--fiq228c.example/"),
    ("https://STRASSE.straße.example", "https://strasse.xn--strae-oqa.example/"),
    ("https://b%C3%BCcher.example/", "https://xn--bcher-kva.example/"),
    ("https://παράδειγμα.δοκιμή/", "https://xn--hxajbheg2az3al.xn--jxalpdlp/"),
    ("http://0x7f.1/", "http://127.0.0.1/"), ("http://[2A00::0001]/", "http://[2a00::1]/"),
    ("https://example.org/a b", "https://example.org/a%20b"),
    ("https://example.org/%41%2f", "https://example.org/%41%2f"),
  ])
  func spellsAddressesOneWay(_ given: String, _ expected: String) throws {
    let address = try WebAddress(given)
    #expect(address.description == expected)
    #expect(try WebAddress(address.description) == address)
  }

  @Test func resolvesReferences() throws {
    let base = try WebAddress("https://example.org/news/today/?page=2")
    #expect(try base.resolving("story.html").description == "https://example.org/news/today/story.html")
    #expect(try base.resolving("/").description == "https://example.org/")
    #expect(try base.resolving("//example.net/x").description == "https://example.net/x")
    #expect(try base.resolving("?page=3").description == "https://example.org/news/today/?page=3")
    #expect(try base.resolving("../../..").description == "https://example.org/")
    #expect(base.origin == "https://example.org")
    #expect(base.target == "/news/today/?page=2")
  }

  @Test func showsHostileAddressesInOneLine() throws {
    let error = try failure("gopher://x/\u{1B}[2J\n\u{202E}" + String(repeating: "a", count: 5000))
    #expect(error.description.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x202E })
    #expect(error.description.count < 400)
  }

  @Test func refusesAddressesWithoutEnd() throws {
    let error = try failure("https://example.org/" + String(repeating: "a", count: 20_000))
    #expect(error.code == .badAddress)
    #expect(error.message == "it is longer than 16000 bytes")
  }
}

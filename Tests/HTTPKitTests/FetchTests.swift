import HTTPKit
import TestSupport
import Testing

/// Pages as they come when all is well.
struct FetchTests {
  @Test func bringsAPageWithItsHeader() throws {
    let server = try LoopbackServer { _ in .page("<p>Grüße", ["ETag: \"a1\"", "X-Twice: one", "X-Twice: two"]) }
    let answer = try fetch("\(server.url)/news?id=7#part")
    #expect(answer.status == 200)
    #expect(answer.text == "<p>Grüße")
    #expect(answer.url == "\(server.url)/news?id=7")
    #expect(answer["ETag"] == "\"a1\"")
    #expect(answer.headers.filter { $0.name == "x-twice" }.map(\.value) == ["one", "two"])
    #expect(answer.movedTo == nil)
    #expect(server.targets == ["/news?id=7"])
  }

  @Test func saysWhoAsksAndForWhat() throws {
    let server = try LoopbackServer { _ in .page("") }
    _ = try fetch(server.url)
    let request = try #require(server.requests.first)
    #expect(request.method == "GET")
    #expect(request["user-agent"] == "claimlog-tests/1")
    #expect(request["accept"]?.hasPrefix("text/html,") == true)
    #expect(request["accept-language"] == "en,*;q=0.5")
    #expect(request["accept-encoding"]?.contains("gzip") == true)
    #expect(request["referer"] == nil && request["cookie"] == nil && request["if-none-match"] == nil)
  }

  @Test(arguments: [404, 403, 410, 429, 500, 503])
  func givesAnyStatusAsAnAnswer(_ status: Int) throws {
    let server = try LoopbackServer { _ in .page("<p>No.", status: status) }
    let answer = try fetch(server.url)
    #expect(answer.status == status)
    #expect(answer.text == "<p>No.")
  }

  @Test func decompresses() throws {
    let text = String(repeating: "All is well in the harbour. ", count: 5000)
    let body = Gzip.storing(Array(text.utf8))
    let server = try LoopbackServer { _ in .bytes(body, ["Content-Encoding: gzip"]) }
    #expect(try fetch(server.url).text == text)
  }

  @Test func asksWhetherAKnownPageChanged() throws {
    let server = try LoopbackServer { request in
      let isKnown = request["if-none-match"] == "\"a1\"" || request["if-modified-since"]?.hasPrefix("Wed,") == true
      return isKnown ? .bytes([], status: 304, ["ETag: \"a1\""]) : .page("new")
    }
    #expect(try fetch(server.url, etag: "\"a1\"").status == 304)
    #expect(try fetch(server.url, lastModified: "Wed, 12 Jan 2022 17:05:00 GMT").status == 304)
    #expect(try fetch(server.url, etag: "\"b2\"").text == "new")
  }

  @Test func doesNotSendAKnownStateThatIsNoHeader() throws {
    let server = try LoopbackServer { _ in .page("") }
    _ = try fetch(server.url, etag: "\"a1\"\r\nCookie: stolen=1")
    #expect(server.requests.first?["if-none-match"] == nil)
    #expect(server.requests.first?["cookie"] == nil)
  }

  @Test func fetchesFromIPv6() throws {
    guard let server = try? LoopbackServer(.six, { _ in .page("six") }) else { return }
    let answer = try fetch("\(server.url)/")
    #expect(answer.text == "six")
    #expect(answer.url == "\(server.url)/")
  }

  @Test func readsHeaderFieldsThatAreOddlyWritten() throws {
    let server = try LoopbackServer { _ in
      .raw(
        "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 200 OK\r\nX-Folded: one\r\n\ttwo\r\n"
          + "X-Spaced:   \u{1}text \r\n: no name\r\nX-Empty:\r\nContent-Length: 2\r\n\r\nok")
    }
    let answer = try fetch(server.url)
    #expect(answer["x-folded"] == "one two")
    #expect(answer["x-spaced"] == "text")
    #expect(answer["x-empty"] == "")
    #expect(answer["link"] == nil)
    #expect(answer.text == "ok")
  }

  @Test func readsHeaderFieldsInLatin1() throws {
    let head = Array("HTTP/1.1 200 OK\r\nX-Name: Caf".utf8) + [0xE9] + Array("\r\nContent-Length: 0\r\n\r\n".utf8)
    let server = try LoopbackServer { _ in .init([.send(head)]) }
    #expect(try fetch(server.url)["x-name"] == "Café")
  }

  @Test func leavesTheBytesOfAnyCharset() throws {
    let bytes: [UInt8] = [0x93, 0x80, 0xFF, 0x00, 0xE9]
    let server = try LoopbackServer { _ in .bytes(bytes, ["Content-Type: text/html; charset=utf-8"]) }
    #expect(try fetch(server.url).body == bytes)
  }

  @Test func fetchesInSeveralThreadsAtOnce() async throws {
    let server = try LoopbackServer { request in .page(request.target) }
    let fetcher = Fetcher(policy())
    let url = server.url
    let texts = try await withThrowingTaskGroup(of: String.self) { group in
      for number in 0..<8 {
        group.addTask { try fetcher.fetch(FetchRequest(url: "\(url)/\(number)")).text }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(texts.sorted() == (0..<8).map { "/\($0)" })
  }
}

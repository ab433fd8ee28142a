import HTTPKit
import TestSupport
import Testing

/// Redirects: followed, counted, and each of them looked at.
struct RedirectTests {
  @Test(arguments: [301, 302, 303, 307, 308])
  func followsRedirects(_ status: Int) throws {
    let server = try LoopbackServer { request in
      request.path == "/old" ? .redirect(to: "../new?x=1#part", status: status) : .page(request.target)
    }
    let answer = try fetch("\(server.url)/old")
    #expect(answer.text == "/new?x=1")
    #expect(answer.url == "\(server.url)/new?x=1")
    #expect(answer.movedTo == ([301, 308].contains(status) ? "\(server.url)/new?x=1" : nil))
  }

  @Test func saysHowFarItMovedForGood() throws {
    let server = try LoopbackServer { request in
      switch request.path {
      case "/1": .redirect(to: "/2", status: 301)
      case "/2": .redirect(to: "/3", status: 308)
      case "/3": .redirect(to: "/4", status: 302)
      case "/4": .redirect(to: "/5", status: 301)
      default: .page("here")
      }
    }
    let answer = try fetch("\(server.url)/1")
    #expect(answer.url == "\(server.url)/5")
    #expect(answer.movedTo == "\(server.url)/3")
  }

  @Test func givesUpALoop() throws {
    let server = try LoopbackServer { request in .redirect(to: request.path == "/a" ? "/b" : "/a") }
    let error = try failure("\(server.url)/a", policy { $0.mostRedirects = 4 })
    #expect(error.code == .tooManyRedirects)
    #expect(error.message == "it redirects more than 4 times")
    #expect(server.requests.count == 5)
  }

  @Test(arguments: [
    "file:///etc/passwd", "ftp://127.0.0.1/", "gopher://127.0.0.1:1/", "javascript:alert(1)", "data:text/html,hi",
    "FILE:/etc/passwd",
  ])
  func doesNotLeaveTheWeb(_ target: String) throws {
    let server = try LoopbackServer { _ in .redirect(to: target) }
    let error = try failure(server.url)
    #expect(error.code == .unsupportedScheme)
    #expect(error.message.lowercased().hasPrefix("it redirects to \(target)".lowercased()))
  }

  @Test func doesNotFollowANameAndAPassword() throws {
    let server = try LoopbackServer { request in .redirect(to: "http://ada:secret@\(request["host"] ?? "")/in") }
    let error = try failure(server.url)
    #expect(error.code == .badAddress)
    #expect(!error.description.contains("secret"))
    #expect(server.requests.count == 1)
  }

  @Test func takesARedirectWhosePageNeverEnds() throws {
    let server = try LoopbackServer { request in
      if request.path == "/new" { return .page("here") }
      let head = LoopbackServer.Answer.head(302, ["Location: /new"])
      return .init([.send(head), .repeating([UInt8](repeating: 0x20, count: 5000), pause: 0)])
    }
    #expect(try fetch("\(server.url)/old").text == "here")
  }

  @Test func takesARedirectThatIsBrokenOff() throws {
    let server = try LoopbackServer { request in
      if request.path == "/new" { return .page("here") }
      return .init([.send(LoopbackServer.Answer.head(302, ["Location: /new", "Content-Length: 900"]))])
    }
    #expect(try fetch("\(server.url)/old").text == "here")
  }

  @Test func givesARedirectToNowhereAsItIs() throws {
    let server = try LoopbackServer { _ in .page("<p>Hm.", status: 302) }
    #expect(try fetch(server.url).status == 302)
  }

  @Test func escapesWhatServersWriteIntoRedirects() throws {
    let server = try LoopbackServer { request in
      request.path == "/old" ? .redirect(to: "/größe und mehr?q=é") : .page(request.target)
    }
    #expect(try fetch("\(server.url)/old").text == "/gr%c3%b6%c3%9fe%20und%20mehr?q=%c3%a9")
  }

  @Test func passesACookieWall() throws {
    let server = try LoopbackServer { request in
      request["cookie"] == "seen=1" ? .page("in") : .redirect(to: request.target, ["Set-Cookie: seen=1; Path=/"])
    }
    #expect(try fetch("\(server.url)/news").text == "in")
    // The next fetch knows nothing of it.
    #expect(try fetch("\(server.url)/news").text == "in")
    #expect(server.requests.map { $0["cookie"] } == [nil, "seen=1", nil, "seen=1"])
  }

  @Test func takesNothingAlongToAnotherServer() throws {
    let other = try LoopbackServer(.four) { _ in .page("other") }
    let target = "http://localhost:\(other.port)/"
    let server = try LoopbackServer { _ in .redirect(to: target, ["Set-Cookie: name=ada"]) }
    #expect(try fetch("\(server.url)/", etag: "\"a1\"").text == "other")
    let request = try #require(other.requests.first)
    #expect(request["cookie"] == nil && request["referer"] == nil && request["if-none-match"] == nil)
    #expect(server.requests.first?["if-none-match"] == "\"a1\"")
  }

  @Test func asksTheAddressThatGaveTheKnownState() throws {
    let server = try LoopbackServer { request in
      if request.path == "/old" { return .redirect(to: "/new") }
      return request["if-none-match"] == nil ? .page("new") : .bytes([], status: 304)
    }
    let answer = try fetch("\(server.url)/old", etag: "\"a1\"", knownFrom: "\(server.url)/new")
    #expect(answer.status == 304)
    #expect(server.requests.map { $0["if-none-match"] } == [nil, "\"a1\""])
  }

  @Test func asksTheCallerBeforeItFollows() throws {
    let server = try LoopbackServer { request in request.path == "/a" ? .redirect(to: "/b") : .page("b") }
    #expect {
      try Fetcher(policy()).fetch(FetchRequest(url: "\(server.url)/a"), mayFollow: { $0.target != "/b" })
    } throws: {
      ($0 as? FetchError)?.code == .refusedRedirect
    }
    #expect(server.targets == ["/a"])
  }
}

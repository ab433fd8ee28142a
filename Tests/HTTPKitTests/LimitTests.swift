import HTTPKit
import Synchronization
import TestSupport
import Testing

/// Servers that send too much, too slowly, not enough, or no HTTP.
struct LimitTests {
  private typealias Answer = LoopbackServer.Answer

  private static let kilobyte = [UInt8](repeating: UInt8(ascii: "x"), count: 1000)

  @Test func stopsAnEndlessBody() throws {
    let server = try LoopbackServer { _ in
      Answer([.send(Answer.head(200, [])), .repeating(Self.kilobyte, pause: 0)])
    }
    let error = try failure(server.url, policy { $0.mostBytes = 300_000 })
    #expect(error.code == .tooLarge)
    #expect(error.message == "it has more than the 300000 bytes that are fetched")
  }

  @Test func doesNotBeginWithABodyThatSaysItIsTooLong() throws {
    let server = try LoopbackServer { _ in Answer([.send(Answer.head(200, ["Content-Length: 9000000000000"]))]) }
    #expect(try failure(server.url, policy { $0.mostBytes = 1000 }).code == .tooLarge)
  }

  @Test func takesABodyOfExactlyTheLimit() throws {
    let server = try LoopbackServer { _ in .bytes(Self.kilobyte) }
    #expect(try fetch(server.url, policy { $0.mostBytes = 1000 }).body.count == 1000)
    #expect(try failure(server.url, policy { $0.mostBytes = 999 }).code == .tooLarge)
  }

  @Test func stopsABomb() throws {
    let bomb = Gzip.bomb(of: 500_000_000)
    let server = try LoopbackServer { _ in .bytes(bomb, ["Content-Encoding: gzip"]) }
    #expect(try failure(server.url).code == .tooLarge)
  }

  @Test func stopsCompressionThatComesToNothing() throws {
    // The name of the file in gzip's header never ends: nothing is ever decompressed.
    let server = try LoopbackServer { _ in
      Answer([
        .send(Answer.head(200, ["Content-Encoding: gzip"]) + [0x1F, 0x8B, 8, 0x08, 0, 0, 0, 0, 0, 255]),
        .repeating(Self.kilobyte, pause: 0),
      ])
    }
    #expect(try failure(server.url, policy { $0.mostBytes = 300_000 }).code == .tooLarge)
  }

  @Test func givesUpASlowDrip() throws {
    let server = try LoopbackServer { _ in
      Answer([.send(Answer.head(200, [])), .repeating([UInt8(ascii: ".")], pause: 0.1)])
    }
    let error = try failure(server.url, policy { $0.slowSeconds = 1 })
    #expect(error.code == .tooSlow)
    #expect(error.message == "for 1 s it came with fewer than 100 bytes in a second")
  }

  @Test func givesUpAHeaderThatDrips() throws {
    let server = try LoopbackServer { _ in
      Answer([.send(Array("HTTP/1.1 200 OK\r\nX: ".utf8)), .repeating([UInt8(ascii: ".")], pause: 0.1)])
    }
    #expect(try failure(server.url, policy { $0.slowSeconds = 1 }).code == .tooSlow)
  }

  @Test func givesUpWhatTakesTooLong() throws {
    let server = try LoopbackServer { _ in Answer([.pause(seconds: 5)]) }
    let error = try failure(server.url, policy { $0.seconds = 0.3 })
    #expect(error.code == .timeout)
    #expect(error.message == "it took longer than 0.3 s")
  }

  @Test func countsTheTimeOfAllRedirectsTogether() throws {
    let server = try LoopbackServer { _ in
      Answer([.pause(seconds: 0.2)] + Answer.redirect(to: "/on").steps)
    }
    let error = try failure(server.url, policy { $0.seconds = 0.7 })
    #expect(error.code == .timeout)
    #expect((2...4).contains(server.requests.count))
  }

  @Test func noticesABodyThatIsTooShort() throws {
    let server = try LoopbackServer { _ in
      Answer([.send(Answer.head(200, ["Content-Length: 900"]) + Self.kilobyte[..<400])])
    }
    #expect(try failure(server.url).code == .cutShort)
  }

  @Test func takesOfALongerBodyWhatWasAnnounced() throws {
    let server = try LoopbackServer { _ in Answer([.send(Answer.head(200, ["Content-Length: 10"]) + Self.kilobyte)]) }
    #expect(try fetch(server.url).body.count == 10)
  }

  @Test(arguments: ["5\r\nhello\r\n", "5\r\nhe", "FFFFFFFFFFFFFFFFFF\r\nhello", "no number\r\nhello"])
  func noticesChunksThatAreCut(_ chunks: String) throws {
    let server = try LoopbackServer { _ in
      Answer([.send(Answer.head(200, ["Transfer-Encoding: chunked"]) + Array(chunks.utf8))])
    }
    #expect([.cutShort, .badAnswer].contains(try failure(server.url).code))
  }

  @Test func noticesAConnectionThatBreaks() throws {
    let server = try LoopbackServer { _ in
      Answer([.send(Answer.head(200, []) + Self.kilobyte), .pause(seconds: 0.1), .reset])
    }
    #expect(try failure(server.url).code == .cutShort)
  }

  @Test func noticesThatNothingCame() throws {
    let server = try LoopbackServer { _ in Answer([]) }
    #expect(try failure(server.url).code == .cutShort)
  }

  @Test(arguments: [
    "SSH-2.0-OpenSSH_9.2\r\n", "<html>hello</html>", "HTTP/9.9 what\r\n\r\n", "HTTP/1.1\r\n\r\n", "\0\0\0\0\0\0\0\0",
  ])
  func refusesWhatIsNoHTTP(_ bytes: String) throws {
    let server = try LoopbackServer { _ in .raw(bytes) }
    #expect([.badAnswer, .cutShort].contains(try failure(server.url).code))
  }

  @Test func refusesABodyThatDoesNotDecompress() throws {
    let server = try LoopbackServer { _ in .page("<p>This was never compressed.", ["Content-Encoding: gzip"]) }
    #expect(try failure(server.url).code == .badAnswer)
  }

  @Test(arguments: ["X-More: and more\r\n", "and one field without end ", "\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n"])
  func stopsAHeaderThatNeverEnds(_ piece: String) throws {
    let server = try LoopbackServer { _ in
      Answer([.send(Array("HTTP/1.1 100 Continue\r\nX: ".utf8)), .repeating(Array(piece.utf8), pause: 0)])
    }
    let error = try failure(server.url)
    #expect(error.code == .badAnswer, "\(error)")
  }

  @Test func doesNotFetchWhatIsNotWanted() throws {
    let server = try LoopbackServer { _ in
      Answer([.send(Answer.head(200, ["Content-Type: Video/MP4"])), .repeating(Self.kilobyte, pause: 0)])
    }
    let error = try failure(server.url, policy { $0.unwantedTypes = ["image/", "video/"] })
    #expect(error.code == .unwantedType)
    #expect(error.message == "it is Video/MP4, which is not fetched")
  }

  @Test func stopsWhenItIsAsked() throws {
    let server = try LoopbackServer { _ in Answer([.pause(seconds: 5)]) }
    let clock = ContinuousClock()
    let start = clock.now
    #expect {
      try Fetcher(policy()).fetch(
        FetchRequest(url: server.url), isCancelled: { clock.now - start > .milliseconds(150) })
    } throws: {
      ($0 as? FetchError)?.code == .cancelled
    }
    #expect(clock.now - start < .seconds(1))
  }

  @Test func saysThatNothingAnswers() throws {
    let port = try LoopbackServer { _ in .page("") }.port
    let error = try failure("http://127.0.0.1:\(port)/")
    #expect(error.code == .unreachable)
    #expect(error.message == "nothing answers at 127.0.0.1, port \(port): connection refused")
  }

  @Test func doesNotTrustWhatIsNotTLS() throws {
    let server = try LoopbackServer { _ in .page("") }
    let error = try failure("https://127.0.0.1:\(server.port)/")
    #expect(error.code == .untrusted, "\(error)")
  }
}

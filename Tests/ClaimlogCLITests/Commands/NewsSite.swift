import Foundation
import Synchronization
import TestSupport

/// A site of a test's own, with pages and a feed that come and go.
final class NewsSite: Sendable {
  /// What the server's threads share with the test.
  private final class Content: Sendable {
    struct State {
      var answers: [String: LoopbackServer.Answer] = [:]
      var feed: [String] = []
    }
    let state = Mutex(State())
  }

  private let content: Content
  let server: LoopbackServer

  init() throws {
    let content = Content()
    self.content = content
    server = try LoopbackServer { request in
      content.state.withLock { $0.answers[request.path] }
        ?? (request.path == "/robots.txt" ? .text("", status: 404) : .notFound)
    }
  }

  var feed: String { "\(server.url)/feed" }

  /// How often a path was asked for.
  func visits(to path: String) -> Int { server.requests.count { $0.path == path } }

  func answer(_ path: String, with answer: LoopbackServer.Answer?) {
    content.state.withLock { $0.answers[path] = answer }
  }

  /// Publishes articles, the newest last, and a feed of all of them with the newest first.
  func publish(_ titles: String..., day: Int = 12) {
    content.state.withLock { content in
      for title in titles {
        let path = "/" + title.lowercased().replacing(" ", with: "-")
        content.answers[path] = Self.page(title)
        let number = content.feed.count
        content.feed.append(
          "<item><title>\(title)</title><link>\(path)</link><guid isPermaLink=\"false\">\(number)</guid>"
            + "<pubDate>\(day) Jan 2022 \(10 + number):00:00 GMT</pubDate></item>")
      }
      content.answers["/feed"] = Self.feed(content.feed.reversed().joined(), etag: "\"\(content.feed.count)\"")
    }
  }

  static func feed(_ items: String, etag: String? = nil, head: String = "") -> LoopbackServer.Answer {
    let text = "<rss version=\"2.0\"><channel><title>Example Wire</title>\(head)\(items)</channel></rss>"
    return .bytes(Array(text.utf8), ["Content-Type: application/rss+xml"] + (etag.map { ["ETag: \($0)"] } ?? []))
  }

  /// A page with an article that claims something of its own.
  static func page(_ title: String, figure: Int = 100_000) -> LoopbackServer.Answer {
    .page(
      """
      <!doctype html><html lang="en"><head><title>\(title)</title></head><body><article><h1>\(title)</h1>
      <p>US officials said on Wednesday that \(figure) troops of \(title) had been massed near the border since autumn, and that more of them were on their way.</p>
      <p>The Kremlin has denied that it plans to attack anyone, and its spokesman repeated that on Thursday in a long call with reporters.</p>
      <p>Diplomats from both sides are to meet again in the coming week, as people who know of the plans for the meeting said.</p>
      </article></body></html>
      """)
  }
}

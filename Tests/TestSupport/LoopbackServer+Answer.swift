import Foundation

extension LoopbackServer {
  /// What the server does with a request, step by step.
  public struct Answer: Sendable {
    /// One thing that it does.
    public enum Step: Sendable {
      /// Sends bytes.
      case send([UInt8])
      /// Sends bytes again and again, with a pause between, until nobody takes them any more.
      case repeating([UInt8], pause: Double)
      /// Waits.
      case pause(seconds: Double)
      /// Breaks the connection off.
      case reset
    }

    /// What it does, in order; then it closes the connection.
    public var steps: [Step]

    /// An answer.
    public init(_ steps: [Step]) {
      self.steps = steps
    }

    /// These characters, and nothing else.
    public static func raw(_ text: String) -> Answer {
      Answer([.send(Array(text.utf8))])
    }

    /// A head and a body, of the right length.
    ///
    /// - Parameter fields: Header fields besides `Content-Length`.
    public static func bytes(_ body: [UInt8], status: Int = 200, _ fields: [String] = []) -> Answer {
      let head = head(status, fields + (status == 304 ? [] : ["Content-Length: \(body.count)"]))
      return Answer([.send(head + body)])
    }

    /// An HTML page.
    public static func page(_ text: String, status: Int = 200, _ fields: [String] = []) -> Answer {
      bytes(Array(text.utf8), status: status, ["Content-Type: text/html; charset=utf-8"] + fields)
    }

    /// A plain text, such as `robots.txt`.
    public static func text(_ text: String, status: Int = 200, _ fields: [String] = []) -> Answer {
      bytes(Array(text.utf8), status: status, ["Content-Type: text/plain; charset=utf-8"] + fields)
    }

    /// A redirect.
    public static func redirect(to address: String, status: Int = 302, _ fields: [String] = []) -> Answer {
      page("<p>It is elsewhere.", status: status, ["Location: \(address)"] + fields)
    }

    /// There is no such page.
    public static let notFound = page("<p>There is no such page.", status: 404)

    /// The head of an answer, with its blank line.
    public static func head(_ status: Int, _ fields: [String]) -> [UInt8] {
      let lines = ["HTTP/1.1 \(status) As told"] + fields + ["Connection: close"]
      return Array((lines.map { "\($0)\r\n" }.joined() + "\r\n").utf8)
    }
  }
}

extension LoopbackServer.Answer.Step {
  /// Does it; false where the connection is no more.
  func run(on socket: Int32, while isWanted: () -> Bool) -> Bool {
    switch self {
    case .send(let bytes): return Self.send(bytes, to: socket)
    case .repeating(let bytes, let pause):
      while isWanted() {
        guard Self.send(bytes, to: socket) else { return false }
        if pause > 0 { Thread.sleep(forTimeInterval: pause) }
      }
      return false
    case .pause(let seconds):
      var left = seconds
      while left > 0, isWanted() {
        Thread.sleep(forTimeInterval: min(left, 0.05))
        left -= 0.05
      }
      return true
    case .reset:
      var atOnce = linger(l_onoff: 1, l_linger: 0)
      setsockopt(socket, SOL_SOCKET, SO_LINGER, &atOnce, socklen_t(MemoryLayout<linger>.size))
      return false
    }
  }

  private static func send(_ bytes: [UInt8], to socket: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}

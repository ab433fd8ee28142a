import Foundation

extension LoopbackServer {
  /// What a client asked.
  public struct Request: Sendable {
    /// `GET`
    public let method: String
    /// What it asks for: a path, or from a proxy a whole address.
    public let target: String
    /// Its header fields in their order, with their names in lower case.
    public let fields: [(name: String, value: String)]

    /// The path without what is asked of it.
    public var path: String { String(target.prefix { $0 != "?" }) }

    /// The value of a header field by its name in lower case.
    public subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

    /// Reads a request; nil where none comes, or one in TLS.
    init?(from socket: Int32) {
      var head: [UInt8] = []
      var byte: UInt8 = 0
      while !head.suffix(4).elementsEqual("\r\n\r\n".utf8), head.count < 100_000 {
        guard recv(socket, &byte, 1, 0) == 1 else { return nil }
        head.append(byte)
        if head == [0x16] { return nil }
      }
      let lines = String(decoding: head, as: UTF8.self).split(separator: "\r\n")
      let words = lines.first?.split(separator: " ") ?? []
      guard words.count == 3 else { return nil }
      method = String(words[0])
      target = String(words[1])
      fields = lines.dropFirst().compactMap { line in
        guard let colon = line.firstIndex(of: ":") else { return nil }
        let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
        return (line[..<colon].lowercased(), value)
      }
    }
  }
}

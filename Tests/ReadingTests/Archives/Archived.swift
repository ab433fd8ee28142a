import Reading
import TestSupport

/// Archives as crawlers and browsers write them, made by hand for tests.
enum Archived {
  static let sentence =
    "The council of Ashby voted on Tuesday to close the old swimming pool on the river in the spring."

  /// A page with an article in which `word` stands.
  static func page(_ word: String) -> String {
    let text = (1...6).map { "<p>\(sentence) It was the \($0). of the plans that \(word) had been asked about.</p>" }
    return """
      <!DOCTYPE html><html><head><title>\(word) and the pool</title></head><body>
      <article><h1>\(word) and the pool</h1>\(text.joined(separator: "\n"))</article></body></html>
      """
  }

  /// An answer of a server.
  static func response(
    _ body: [UInt8], status: Int = 200, type: String? = "text/html; charset=utf-8", fields: String = ""
  ) -> [UInt8] {
    let type = type.map { "Content-Type: \($0)\r\n" } ?? ""
    return Array("HTTP/1.1 \(status) Some Reason\r\n\(type)\(fields)\r\n".utf8) + body
  }

  static func response(_ body: String, status: Int = 200) -> [UInt8] { response(Array(body.utf8), status: status) }

  /// A record.
  static func record(
    of kind: String = "response", url: String = "https://example.org/pool",
    type: String = "application/http;msgtype=response",
    date: String = "2022-03-01T10:15:00Z", fields: String = "", length: Int? = nil, _ body: [UInt8]
  ) -> [UInt8] {
    let head = """
      WARC/1.1\r\nWARC-Type: \(kind)\r\nWARC-Target-URI: \(url)\r\nWARC-Date: \(date)\r\n\(fields)Content-Type: \(type)\r
      Content-Length: \(length ?? body.count)\r\n\r\n
      """
    return Array(head.utf8) + body + Array("\r\n\r\n".utf8)
  }

  static let info = record(of: "warcinfo", type: "application/warc-fields", Array("software: a test\r\n".utf8))
}

/// What comes out of a source that is read from standard input in pieces, or is a file.
func items(_ source: String = "-", in folder: String = "/", tools: [String] = [], stdin: [UInt8] = []) -> [ReadItem] {
  var rest = stdin[...]
  let reader = SourceReader(in: folder, tools: tools, now: noon) {
    let size = stdin.count > 1_000_000 ? 1 << 16 : 997
    defer { rest = rest.dropFirst(size) }
    return Array(rest.prefix(size))
  }
  return Array(reader.items(of: source))
}

extension ReadItem {
  var article: ReadArticle? { if case .article(let article) = self { article } else { nil } }

  /// It in short, for comparison: the title, or what is said.
  var summary: String {
    switch self {
    case .article(let article): article.title ?? "?"
    case .address(let address): address.url
    case .failure(let error): "\(error.what): \(error.why)"
    case .remark(let remark): remark
    }
  }
}

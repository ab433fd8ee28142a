internal import ArchiveKit

/// An answer of an HTTP server as an archive has it: as it came, or already unpacked with the head left as it was.
struct StoredResponse {
  /// The status: 200, 404, …
  let status: Int
  /// What the server said that the body is; nil where it said nothing.
  let type: String?
  private let codings: [String]
  private let isChunked: Bool

  /// Takes the head off the beginning of an answer; nil where it has none.
  init?(takingHeadOf message: inout ArraySlice<UInt8>) {
    guard message.starts(with: "HTTP/".utf8), let end = message.firstIndex(of: UInt8(ascii: "\n")),
      end < 4_096 + message.startIndex
    else { return nil }
    let words = message[..<end].split(whereSeparator: \.isBlank)
    guard words.count >= 2, words[1].count == 3, let status = Int(String(decoding: words[1], as: UTF8.self)) else {
      return nil
    }
    var rest = message[(end + 1)...]
    guard let fields = HeaderFields.take(from: &rest) else { return nil }
    message = rest
    self.status = status
    type = fields["content-type"]
    isChunked = fields["transfer-encoding"]?.lowercased().contains("chunked") == true
    codings = (fields["content-encoding"] ?? "").lowercased().split { $0 == "," || $0 == " " }.map { String($0) }
  }

  /// The body as it was before it was packed and cut into chunks.
  ///
  /// - Parameter limit: How many bytes it may have.
  func body(_ stored: ArraySlice<UInt8>, atMost limit: Int, attempt: String) throws(ReadingError) -> [UInt8] {
    var body = isChunked ? try Self.joined(stored, attempt: attempt) : Array(stored)
    guard codings.count <= 3 else { throw ReadingError(attempt, why: "the page is packed \(codings.count) times") }
    for coding in codings.reversed() where coding != "identity" {
      body = try Self.unpacked(body, coding, atMost: limit, attempt: attempt)
    }
    if body.count > limit { throw Self.tooLarge(limit, attempt) }
    return body
  }

  static func tooLarge(_ limit: Int, _ attempt: String) -> ReadingError {
    ReadingError(attempt, why: "the page is larger than the \(limit / 1_000_000) MB that an article may have")
  }

  /// The body of chunks (RFC 9112, 7.1); what does not begin as a chunk was joined by the archive already.
  private static func joined(_ stored: ArraySlice<UInt8>, attempt: String) throws(ReadingError) -> [UInt8] {
    var (rest, body) = (stored, [UInt8]())
    body.reserveCapacity(rest.count)
    while true {
      guard let size = takeSize(of: &rest), size <= rest.count else {
        if body.isEmpty { return Array(stored) }
        throw ReadingError(attempt, why: "the page is cut off or damaged: one of its chunks is not whole")
      }
      if size == 0 { return body }
      body += rest.prefix(size)
      rest = rest.dropFirst(size)
      if rest.first == UInt8(ascii: "\r") { rest.removeFirst() }
      if rest.first == UInt8(ascii: "\n") { rest.removeFirst() }
    }
  }

  /// Takes the line that says how large a chunk is.
  private static func takeSize(of bytes: inout ArraySlice<UInt8>) -> Int? {
    guard let end = bytes.prefix(4_096).firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    let digits = bytes[..<end].prefix { $0 != UInt8(ascii: ";") }.trimmed
    guard (1...12).contains(digits.count), digits.first != UInt8(ascii: "+"), digits.first != UInt8(ascii: "-"),
      let size = Int(String(decoding: digits, as: UTF8.self), radix: 16)
    else { return nil }
    bytes = bytes[(end + 1)...]
    return size
  }

  private static func unpacked(
    _ body: [UInt8], _ coding: String, atMost limit: Int, attempt: String
  ) throws(ReadingError) -> [UInt8] {
    // Many archives keep the body unpacked, and the head as it was.
    if body.isEmpty || SourceForm(beginning: Array(body.prefix(1_024))) == .page { return body }
    do {
      switch coding {
      case "gzip", "x-gzip": return Packing.isGzip(body) ? try unpack(body, .gzip, atMost: limit) : body
      case "deflate": return try unpack(body, .deflate, atMost: limit)
      default: break
      }
    } catch {
      throw error.code == .tooLarge
        ? tooLarge(limit, attempt) : ReadingError(attempt, why: "the page cannot be unpacked: \(error.message)")
    }
    let shown = String(
      String.UnicodeScalarView(coding.unicodeScalars.prefix(20).filter { $0.properties.generalCategory != .control }))
    throw ReadingError(
      attempt, why: "the page is packed as \(shown), which cannot be unpacked here",
      hint: "let the crawler ask for gzip (Accept-Encoding)")
  }
}

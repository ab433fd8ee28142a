/// The pages in a WARC file, one after the other: what servers answered with status 200 and HTML, and resources that are HTML.
///
/// Other records are passed over without being held. After a broken record it goes on with the next line that begins as a
/// record does.
struct WARCPages {
  private let name: String
  private var bytes: ByteReader
  private var number = 0
  /// Whether the place in the file is not known to be between two records.
  private var isLost = false
  /// Whether the file ended, or was given up.
  private var isAtEnd = false

  /// How many bytes the head of an HTTP answer may have.
  private static let longestHead = 128_000

  init(_ bytes: consuming ByteReader, named name: String) {
    self.bytes = bytes
    self.name = name
  }

  /// Whether bytes begin as a WARC file does.
  static func isWARC(_ bytes: [UInt8]) -> Bool { bytes.starts(with: "WARC/1.".utf8) }

  /// The next page whose address is wanted; nil at the end.
  ///
  /// - Throws: For a record that is broken; the next call goes on with the next record.
  mutating func next(where isWanted: (String?) -> Bool = { _ in true }) throws(ReadingError) -> WARCPage? {
    do throws(ReadingError) {
      while try findRecord() {
        let record = try takeHead()
        let page = try record.mayHoldPage && isWanted(record.address) ? takePage(record) : skip(record)
        if let page { return page }
      }
      return nil
    } catch {
      isLost = true
      throw error
    }
  }

  private var source: String { "\(name):\(number)" }

  private func attempt(_ address: String?) -> String {
    "read \(source)" + (address.map { " (\($0))" } ?? "")
  }

  /// Goes behind the next line that begins a record; false at the end.
  private mutating func findRecord() throws(ReadingError) -> Bool {
    while !isAtEnd {
      let line = try bytes.line(atMost: 4_096)
      if case .line(let line) = line {
        if line.starts(with: "WARC/".utf8) {
          isLost = false
          number += 1
          return true
        }
        if line.allSatisfy(\.isBlank) || isLost { continue }
      }
      if line == .end {
        isAtEnd = true
      } else if !isLost {
        throw ReadingError(
          number == 0 ? "read \(name)" : "read what follows \(source)",
          why: "expected a record's WARC/1.1, found something else; reading goes on with the next record")
      }
    }
    return false
  }

  private mutating func takeHead() throws(ReadingError) -> WARCRecord {
    var head: [UInt8] = []
    while head.count <= HeaderFields.longest {
      guard case .line(let line) = try bytes.line(atMost: HeaderFields.longest) else { break }
      if line.allSatisfy(\.isBlank) {
        guard let record = WARCRecord(HeaderFields(head[...])) else { break }
        return record
      }
      head += line + [UInt8(ascii: "\n")]
    }
    throw ReadingError(attempt(nil), why: "the record's head is cut off, too long, or without a Content-Length")
  }

  /// Passes over a record.
  private mutating func skip(_ record: WARCRecord) throws(ReadingError) -> WARCPage? {
    if try bytes.skip(record.length) < record.length { throw cutOff(record) }
    try expectEnd(record)
    return nil
  }

  /// Takes what follows a head; nil where it is no page.
  private mutating func takePage(_ record: WARCRecord) throws(ReadingError) -> WARCPage? {
    let attempt = attempt(record.address)
    let beginning = bytes.beginning(min(record.length, Self.longestHead))
    var rest = beginning[...]
    var response: StoredResponse?
    if record.kind == "response" {
      response = StoredResponse(takingHeadOf: &rest)
      guard let response, response.status == 200, Self.isPage(response, rest) else { return try skip(record) }
    }
    let headLength = beginning.count - rest.count
    let largest = SourceReader.largestArticle
    if record.length - headLength > largest {
      _ = try skip(record)
      throw StoredResponse.tooLarge(largest, attempt)
    }
    let stored = try bytes.take(record.length)
    if stored.count < record.length { throw cutOff(record) }
    try expectEnd(record)
    let body = stored.dropFirst(headLength)
    return WARCPage(
      address: record.address, date: record.date, type: response == nil ? record.typeText : response?.type,
      bytes: try response?.body(body, atMost: largest, attempt: attempt) ?? Array(body), truncated: record.truncated,
      source: source)
  }

  /// Whether an answer is a page, by what the server said; where it said nothing, by how the body begins.
  private static func isPage(_ response: StoredResponse, _ body: ArraySlice<UInt8>) -> Bool {
    guard let type = response.type else { return SourceForm(beginning: Array(body.prefix(4_096))) == .page }
    return MediaType(type).isPage
  }

  /// Sees to it that a record ends where its length says.
  private mutating func expectEnd(_ record: WARCRecord) throws(ReadingError) {
    // Two ends of line, and a byte behind them: of what is packed record by record, the checksum stands between.
    let next = try bytes.soundBeginning(5)
    if next.first?.isBlank == false {
      throw ReadingError(
        attempt(record.address),
        why:
          "the record does not end where its Content-Length says; reading goes on with the next record that can be found"
      )
    }
  }

  private mutating func cutOff(_ record: WARCRecord) -> ReadingError {
    isAtEnd = true
    return ReadingError(attempt(record.address), why: "the file ends in the middle of this record")
  }
}

/// The articles of a file that has one on each line, as a JSON object.
struct ArticleLines {
  private let name: String
  private var bytes: ByteReader
  private var number = 0

  init(_ bytes: ByteReader, named name: String) {
    self.bytes = bytes
    self.name = name
  }

  /// The article on the next line that is not blank; nil at the end.
  ///
  /// - Throws: For a line that is no article; the next call goes on with the next line.
  mutating func next() throws(ReadingError) -> ReadArticle? {
    while true {
      number += 1
      let source = "\(name):\(number)"
      switch try bytes.line(atMost: SourceReader.largestArticle) {
      case .end: return nil
      case .tooLong: throw Self.tooLong(source)
      case .line(let line):
        let line = number == 1 && line.starts(with: ArticleText.mark) ? line.dropFirst(3) : line[...]
        if line.allSatisfy(\.isBlank) { continue }
        if Self.isPrintedOverLines(line) {
          bytes.skipTheRest()
          throw Self.printedOverLines(source)
        }
        return try ReadArticle(line: Array(line), source: source)
      }
    }
  }

  private static func tooLong(_ source: String) -> ReadingError {
    let limit = SourceReader.largestArticle / 1_000_000
    return ReadingError("read \(source)", why: "the line is longer than the \(limit) MB that an article may have")
  }

  /// Whether a line holds an opening bracket and nothing else: one error for such a file, not one a line.
  private static func isPrintedOverLines(_ line: ArraySlice<UInt8>) -> Bool {
    let visible = line.filter { !$0.isBlank }
    return visible == [UInt8(ascii: "{")] || visible == [UInt8(ascii: "[")]
  }

  private static func printedOverLines(_ source: String) -> ReadingError {
    ReadingError(
      "read \(source)", why: "expected an article, found the beginning of JSON that is printed over several lines",
      hint: ReadArticle.lineForm)
  }
}

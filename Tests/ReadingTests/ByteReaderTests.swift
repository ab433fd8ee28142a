import Testing

@testable import Reading

@Suite struct ByteReaderTests {
  /// A reader of a text that comes in pieces of `size` bytes.
  func reader(_ text: String, size: Int) -> ByteReader {
    var rest = Array(text.utf8)[...]
    return ByteReader(named: "a text") {
      defer { rest = rest.dropFirst(size) }
      return Array(rest.prefix(size))
    }
  }

  func lines(_ text: String, size: Int, limit: Int) throws -> [String] {
    var reader = reader(text, size: size)
    var lines: [String] = []
    while true {
      switch try reader.line(atMost: limit) {
      case .line(let bytes): lines.append(String(decoding: bytes, as: UTF8.self))
      case .tooLong: lines.append("(too long)")
      case .end: return lines
      }
    }
  }

  @Test(arguments: [1, 2, 3, 4, 5, 100])
  func cutsLinesWhereverThePiecesEnd(size: Int) throws {
    #expect(try lines("abc\n\ndefg\n\nh", size: size, limit: 4) == ["abc", "", "defg", "", "h"])
    #expect(try lines("abc\n", size: size, limit: 4) == ["abc"])
    #expect(try lines("", size: size, limit: 4) == [])
    #expect(
      try lines("abcd\nabcde\nab\nabcdefghijkl", size: size, limit: 4) == ["abcd", "(too long)", "ab", "(too long)"])
  }

  @Test(arguments: [1, 2, 3, 4, 5, 100])
  func givesAllUpToTheLimit(size: Int) throws {
    var four = reader("abcd", size: size)
    #expect(try four.all(atMost: 4) == Array("abcd".utf8))
    var five = reader("abcde", size: size)
    #expect(try five.all(atMost: 4) == nil)
  }

  @Test(arguments: [1, 3, 100])
  func looksAtTheFirstVisibleByteWithoutTakingIt(size: Int) throws {
    var reader = reader("\u{FEFF} \n{ab", size: size)
    #expect(try reader.firstVisibleByte() == UInt8(ascii: "{"))
    #expect(try reader.all(atMost: 100) == Array("\u{FEFF} \n{ab".utf8))
  }

  @Test func endsAfterAFailure() throws {
    var calls = 0
    var reader = ByteReader(named: "a text") {
      calls += 1
      if calls == 2 { throw ReadingError("read a text", why: "the disk is gone") }
      return Array("ab\ncd".utf8)
    }
    #expect(try reader.line(atMost: 10) == .line(Array("ab".utf8)))
    #expect(throws: ReadingError.self) { try reader.line(atMost: 10) }
    #expect(try reader.line(atMost: 10) == .end)
    #expect(calls == 2)
  }
}

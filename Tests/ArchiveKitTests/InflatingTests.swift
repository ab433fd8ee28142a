import ArchiveKit
import Testing

@Suite struct InflatingTests {
  let words = "one sentence, and another sentence, and a third\n"

  @Test(arguments: [1, 2, 3, 7, 1 << 20])
  func unpacksAllMembersOfGzipHoweverTheyCome(size: Int) {
    let bytes = Packed.gzip(words) + Packed.gzip("") + Packed.gzip("more")
    #expect(inflated(bytes, size: size) == [words + "more"])
  }

  @Test func unpacksMoreThanAPieceAtATime() throws {
    let text = Packed.noise(300_000)
    #expect(try gunzip(Packed.gzip(text), atMost: 300_000) == Array(text.utf8))
  }

  @Test func leavesOutWhatFollowsTheLastMemberAndIsNoGzip() {
    #expect(inflated(Packed.gzip(words) + [0, 0, 0, 0x1F, 0x8B, 7]) == [words])
  }

  @Test func givesWhatCameBeforeItWasCutOff() {
    let text = Packed.noise(20_000)
    let results = inflated(Array(Packed.gzip(text).dropLast(3000)))
    #expect(results.count == 2)
    #expect(results[0].count > 10_000 && text.hasPrefix(results[0]))
    #expect(results[1] == "cutOff")
  }

  @Test func saysThatTheChecksumIsMissing() {
    #expect(inflated(Packed.gzip(words).dropLast(4)) == [words, "cutOff"])
  }

  @Test func seesAWrongChecksum() {
    var bytes = Packed.gzip(words)
    bytes[bytes.count - 6] ^= 1
    #expect(inflated(bytes) == [words, "damaged"])
  }

  @Test func goesOnWithTheNextMemberAfterADamage() {
    var broken = Packed.gzip(Packed.noise(5000))
    broken.replaceSubrange(2000..<2020, with: [UInt8](repeating: 0xFF, count: 20))
    let results = inflated(Packed.gzip("a") + broken + Packed.gzip("z"))
    #expect(results.contains("damaged"))
    #expect(results.first?.hasPrefix("a") == true)
    #expect(results.last?.hasSuffix("z") == true)
  }

  @Test func saysThatSomethingLiesBetweenMembers() {
    #expect(inflated(Packed.gzip("a") + Array("rubbish".utf8) + Packed.gzip("b")) == ["a", "damaged", "b"])
  }

  @Test func saysOnceThatItIsNoGzip() {
    let marks = [[UInt8]](repeating: [0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 0, 0, 0xFF], count: 50)
    #expect(inflated(Array("plain".utf8) + marks.joined()) == ["damaged"])
  }

  @Test func saysThatNothingIsNoGzip() {
    #expect(inflated([]) == ["cutOff"])
  }

  @Test(arguments: [15, -15] as [Int32])
  func takesBothThatServersCallDeflate(windowBits: Int32) {
    #expect(inflated(Packed.pack(Array(words.utf8), windowBits: windowBits), .deflate) == [words])
  }

  @Test func stopsAtTheLimit() {
    let bytes = Packed.gzip(String(repeating: "a", count: 1_000_000))
    #expect(bytes.count < 2000)
    let results = inflated(bytes, atMost: 100_000)
    #expect(results.map(\.count) == [100_000, "tooLarge".count])
    #expect(throws: ArchiveError.self) { try gunzip(bytes, atMost: 999_999) }
    #expect(throws: Never.self) { try gunzip(bytes, atMost: 1_000_000) }
  }

  @Test func passesOnWhatItsSourceThrowsAndEnds() throws {
    struct Broken: Error {}
    let inflating = Inflating(.gzip) { throw Broken() }
    #expect(throws: Broken.self) { try inflating.nextPiece() }
    #expect(try inflating.nextPiece().isEmpty)
  }
}

import ArchiveKit
import TestSupport
import Testing

@Suite struct ZipFileTests {
  let folder: TemporaryFolder
  let text = Array("one sentence, and another sentence\n".utf8)

  init() throws { folder = try TemporaryFolder() }

  func open(_ bytes: [UInt8]) throws -> ZipFile {
    try ZipFile(path: folder.write(bytes, to: "a.zip"), named: "a.zip")
  }

  func packed(_ name: String, _ bytes: [UInt8]) -> Zip.Entry {
    Zip.Entry(name, packed: Packed.pack(bytes, windowBits: -15), of: bytes)
  }

  func read(_ entry: ZipEntry?, of zip: ZipFile, atMost limit: Int = .max) throws -> [UInt8] {
    let reader = try zip.contents(of: #require(entry), atMost: limit)
    var bytes: [UInt8] = []
    while case let piece = try reader.nextPiece(), !piece.isEmpty { bytes += piece }
    return bytes
  }

  func code(_ entry: Zip.Entry, atMost limit: Int = .max) throws -> ArchiveError.Code? {
    let zip = try open(Zip([entry]).bytes)
    return #expect(throws: ArchiveError.self) { try read(zip.entries.first, of: zip, atMost: limit) }?.code
  }

  @Test(arguments: [false, true])
  func readsWhatIsPackedAndWhatIsNot(isZip64: Bool) throws {
    let long = Array(Packed.noise(70_000).utf8)
    var file = Zip([Zip.Entry("plain.txt", text), packed("folder/packed.txt", long), packed("../../etc/passwd", [])])
    file.isZip64 = isZip64
    let zip = try open(file.bytes)
    #expect(zip.entries.map(\.name) == ["plain.txt", "folder/packed.txt", "../../etc/passwd"])
    #expect(zip.entries.map(\.size) == [text.count, long.count, 0])
    #expect(try read(zip.entry(named: "folder/packed.txt"), of: zip) == long)
    #expect(try read(zip.entry(named: "plain.txt"), of: zip) == text)
    #expect(try read(zip.entries.last, of: zip) == [])
  }

  @Test func readsAnEmptyZipFile() throws {
    #expect(try open(Zip([]).bytes).entries.isEmpty)
  }

  @Test func stopsAtTheLimitOfABomb() throws {
    let bomb = packed("bomb", [UInt8](repeating: 0, count: 300_000))
    #expect(bomb.packed.count < 1000)
    #expect(try code(bomb, atMost: 200_000) == .tooLarge)
  }

  @Test func seesThatASizeLies() throws {
    var small = packed("small", text)
    small.size -= 1
    #expect(try code(small) == .damaged)
    var large = packed("large", text)
    large.size += 1
    #expect(try code(large) == .cutOff)
  }

  @Test func seesAWrongChecksum() throws {
    var entry = Zip.Entry("a", text)
    entry.checksum ^= 1
    #expect(try code(entry) == .damaged)
  }

  @Test func saysWhatItCannotRead() throws {
    var encrypted = Zip.Entry("a", text)
    encrypted.flags = 1
    #expect(try code(encrypted) == .encrypted)
    #expect(try code(Zip.Entry("a", packed: text, of: text, method: 12)) == .unsupported)
  }

  @Test func survivesEveryCut() throws {
    let bytes = Zip([packed("a", text), Zip.Entry("b", text)]).bytes
    for count in 0..<bytes.count {
      #expect(throws: ArchiveError.self) { try open(Array(bytes.prefix(count))) }
    }
  }

  @Test func survivesEveryByteBeingAnother() throws {
    var file = Zip([packed("a", text), Zip.Entry("b", text)])
    file.isZip64 = true
    let bytes = file.bytes
    var failures = 0
    for place in bytes.indices {
      for value: UInt8 in [0, 0x7F, 0xFF] where bytes[place] != value {
        var broken = bytes
        broken[place] = value
        do {
          let zip = try open(broken)
          for entry in zip.entries { _ = try read(entry, of: zip) }
        } catch {
          failures += 1
        }
      }
    }
    #expect(failures > 300)
  }

  @Test func saysWhatIsNoFile() throws {
    let path = folder.path("none.zip")
    let none = #expect(throws: ArchiveError.self) { _ = try ZipFile(path: path, named: "none.zip") }
    #expect(none?.description == "could not read none.zip: there is no such file")
    #expect(throws: ArchiveError.self) { _ = try ZipFile(path: folder.path, named: "folder") }
  }
}

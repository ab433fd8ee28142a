import Claims
import Measures
import Reading
import TestSupport
import Testing

@Suite struct WARCTests {
  let anna = Archived.record(Archived.response(Archived.page("Anna")))
  let berta = Archived.record(
    url: "https://example.org/berta", date: "2023-05-02T08:00:00.123Z", Archived.response(Archived.page("Berta")))
  let none = "stdin: there is no web page in it"

  @Test func readsThePagesThatServersGave() throws {
    let read = items(stdin: Archived.info + anna + berta)
    #expect(read.map(\.summary) == ["Anna and the pool", "Berta and the pool"])
    let article = try #require(read.last?.article)
    #expect(article.url == "https://example.org/berta")
    #expect(article.retrieved == Instant("2023-05-02T08:00:00Z"))
    #expect(article.source == "stdin:3")
    #expect(article.page?.retrieval.type == "text/html; charset=utf-8")
    #expect(article.page?.bytes == Array(Archived.page("Berta").utf8))
  }

  @Test func readsWhatIsPackedRecordByRecord() {
    let read = items(stdin: Zip.gzip(Archived.info) + Zip.gzip(anna) + Zip.gzip(berta))
    #expect(read.map(\.summary) == ["Anna and the pool", "Berta and the pool"])
  }

  @Test func goesOnBehindADamagedMember() {
    var broken = Zip.gzip(anna)
    broken[500] ^= 0xFF
    let read = items(stdin: Zip.gzip(Archived.info) + broken + Zip.gzip(berta))
    #expect(read.last?.summary == "Berta and the pool")
    #expect(read.contains { $0.summary.contains("could not unpack gzip") })
    #expect(!read.contains { $0.summary.hasPrefix("Anna") })
  }

  @Test func saysWhatIsLostWhereThePackedFileIsCutOff() {
    let read = items(stdin: Zip.gzip(anna) + Zip.gzip(berta).dropLast(300))
    #expect(read.count == 2)
    #expect(read.first?.summary == "Anna and the pool")
    #expect(read.last?.summary == "read stdin: could not unpack gzip: it ends too early")
  }

  @Test func passesOverWhatIsNoPage() {
    let others = [
      Archived.record(of: "request", Array("GET / HTTP/1.1\r\n\r\n".utf8)),
      Archived.record(of: "revisit", Archived.response([])),
      Archived.record(of: "metadata", type: "application/warc-fields", Array("a: b".utf8)),
      Archived.record(of: "response", type: "text/dns", Array("20220301 example.org".utf8)),
      Archived.record(Archived.response(Archived.page("X"), status: 404)),
      Archived.record(Archived.response(Array(Archived.page("X").utf8), type: "image/png")),
      Archived.record(of: "resource", type: "text/css", Array("p {}".utf8)),
    ]
    #expect(items(stdin: Array(others.joined())).map(\.summary) == [none])
  }

  @Test func readsResourcesAndPagesWhoseServerSaidNothing() {
    let resource = Archived.record(of: "resource", type: "text/html", Array(Archived.page("Anna").utf8))
    let untyped = Archived.record(Archived.response(Array(Archived.page("Berta").utf8), type: nil))
    #expect(items(stdin: resource + untyped).map(\.summary) == ["Anna and the pool", "Berta and the pool"])
  }

  @Test func countsPagesWithoutAnArticle() {
    let frame = Archived.record(Archived.response("<html><body><img src='a.gif'></body></html>"))
    let read = items(stdin: frame + anna + frame)
    #expect(read.map(\.summary) == ["Anna and the pool", "stdin: there is no article in 2 of its 3 pages"])
  }

  @Test(arguments: ["gzip", "x-gzip", "GZIP", "identity, gzip"])
  func unpacksWhatTheServerPacked(coding: String) {
    let fields = "Content-Encoding: \(coding)\r\n"
    let packed = Archived.response(Zip.gzip(Array(Archived.page("Anna").utf8)), fields: fields)
    let unpacked = Archived.response(Array(Archived.page("Berta").utf8), fields: fields)
    let read = items(stdin: Archived.record(packed) + Archived.record(unpacked))
    #expect(read.map(\.summary) == ["Anna and the pool", "Berta and the pool"])
  }

  @Test func saysWhatItCannotUnpack() {
    let body = Archived.response([0x0B, 0x02, 0x80], fields: "Content-Encoding: br\r\n")
    let read = items(stdin: Archived.record(body) + anna)
    #expect(read.count == 2)
    #expect(
      read[0].summary
        == "read stdin:1 (https://example.org/pool): the page is packed as br, which cannot be unpacked here")
    #expect(read[1].summary == "Anna and the pool")
  }

  @Test func joinsChunksUnlessTheArchiveDid() {
    let page = Archived.page("Anna")
    let fields = "Transfer-Encoding: chunked\r\n"
    let half = page.index(page.startIndex, offsetBy: 100)
    let (first, rest) = (page[..<half], page[half...])
    let size = String(rest.utf8.count, radix: 16)
    let chunks = "64;extension=1\r\n\(first)\r\n\(size)\r\n\(rest)\r\n0\r\n\r\n"
    let read = items(
      stdin: Archived.record(Archived.response(Array(chunks.utf8), fields: fields))
        + Archived.record(Archived.response(Array(page.utf8), fields: fields))
        + Archived.record(Archived.response(Array(chunks.utf8.dropLast(40)), fields: fields)))
    #expect(read.map(\.article?.page?.bytes) == [Array(page.utf8), Array(page.utf8), nil])
    #expect(read.last?.summary.contains("one of its chunks is not whole") == true)
  }

  @Test func saysWhatTheCrawlerCutOff() {
    let read = items(
      stdin: Archived.record(fields: "WARC-Truncated: length\r\n", Archived.response(Archived.page("Anna"))))
    #expect(
      read.map(\.summary) == [
        "stdin:1: the crawler cut off the page https://example.org/pool (length)", "Anna and the pool",
      ])
  }

  @Test(arguments: [-700, -3, 6, 300])
  func goesOnBehindARecordWhoseLengthIsWrong(error: Int) {
    let body = Archived.response(Archived.page("Anna"))
    let wrong = Archived.record(length: body.count + error, body)
    let read = items(stdin: wrong + anna + berta)
    #expect(read.contains { $0.summary.contains("does not end where its Content-Length says") })
    #expect(read.last?.summary == "Berta and the pool")
  }

  @Test(arguments: ["-5", "many", "99999999999999999999", "0x10", ""])
  func goesOnBehindARecordWithoutALength(length: String) {
    let broken = "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: \(length)\r\n\r\nbody\r\n\r\n"
    let read = items(stdin: Array(broken.utf8) + anna)
    #expect(read.count == 2)
    #expect(read.first?.summary.hasPrefix("read stdin:1: the record's head is") == true)
    #expect(read.last?.summary == "Anna and the pool")
  }

  @Test func saysOnceThatSomethingElseLiesInTheFile() {
    let rubbish = [UInt8](repeating: 0xAA, count: 100_000) + Array("\nmore\nof it\n".utf8)
    let read = items(stdin: anna + rubbish + berta)
    #expect(read.count == 3)
    #expect(read[1].summary.hasPrefix("read what follows stdin:1: expected a record's WARC/1.1"))
  }

  @Test func saysThatTheFileIsCutOff() {
    let read = items(stdin: anna + berta.dropLast(500))
    #expect(
      read.map(\.summary) == [
        "Anna and the pool", "read stdin:2 (https://example.org/berta): the file ends in the middle of this record",
      ])
  }

  @Test func refusesAPageThatIsTooLarge() {
    let large = Archived.record(Archived.response([UInt8](repeating: 0x20, count: 20_000_001)))
    let read = items(stdin: large + anna)
    #expect(read.count == 2)
    #expect(read.first?.summary.hasSuffix("the page is larger than the 20 MB that an article may have") == true)
  }

  @Test(arguments: ["<https://example.org/pool>", "https://example.org/pool", " https://example.org/pool "])
  func takesTheAddress(written: String) {
    let read = items(stdin: Archived.record(url: written, Archived.response(Archived.page("Anna"))))
    #expect(read.first?.article?.url == "https://example.org/pool")
  }

  @Test(arguments: ["urn:uuid:1", "file:///etc/passwd", "javascript:alert(1)", ""])
  func takesNoAddressThatIsNotOnTheWeb(written: String) {
    let read = items(stdin: Archived.record(url: written, Archived.response(Archived.page("Anna"))))
    #expect(read.first?.article != nil)
    #expect(read.first?.article?.url == nil)
  }

  @Test func survivesEveryCut() {
    let bytes = Archived.record(Archived.response("<p>x</p>")) + Archived.record(of: "resource", Array("a".utf8))
    for count in 10..<bytes.count { #expect(items(stdin: Array(bytes.prefix(count))).count <= 3) }
  }
}

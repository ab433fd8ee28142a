import Reading
import TestSupport
import Testing

@Suite struct WACZTests {
  let folder: TemporaryFolder
  let anna = Archived.record(Archived.response(Archived.page("Anna")))
  let berta = Archived.record(url: "https://example.org/berta", Archived.response(Archived.page("Berta")))

  init() throws { folder = try TemporaryFolder() }

  func read(_ entries: [Zip.Entry]) throws -> [String] {
    try folder.write(Zip(entries).bytes, to: "a.wacz")
    return items("a.wacz", in: folder.path).map(\.summary)
  }

  func entry(_ name: String, _ text: String) -> Zip.Entry { Zip.Entry(name, Array(text.utf8)) }

  @Test func readsAllPagesOfAllArchivesWhereNoListSaysMore() throws {
    let titles = try read([
      Zip.Entry("archive/2.warc.gz", Zip.gzip(berta)), Zip.Entry("archive/1.warc", anna), entry("indexes/a.cdx", ""),
    ])
    #expect(titles == ["Anna and the pool", "Berta and the pool"])
  }

  @Test func readsOnlyThePagesThatAreListed() throws {
    let list = """
      {"format": "json-pages-1.0", "id": "pages", "title": "All Pages"}
      {"id": "1", "url": "https://example.org/berta", "ts": "20220301101500"}
      no JSON

      """
    let titles = try read([
      Zip.Entry("archive/1.warc.gz", Zip.gzip(anna) + Zip.gzip(berta)), entry("pages/pages.jsonl", list),
    ])
    #expect(titles == ["Berta and the pool"])
  }

  @Test func saysWhichFileIsNotTheOneThatIsNamed() throws {
    let right = "{\"resources\": [{\"path\": \"archive/1.warc\", \"hash\": \"sha256:\(sha256(anna))\"}]}"
    #expect(try read([Zip.Entry("archive/1.warc", anna), entry("datapackage.json", right)]) == ["Anna and the pool"])
    #expect(
      try read([Zip.Entry("archive/1.warc", berta), entry("datapackage.json", right)]) == [
        "a.wacz/archive/1.warc: it is not the file that datapackage.json names: its SHA-256 is another",
        "Berta and the pool",
      ])
  }

  @Test(arguments: ["", "[]", "{\"resources\": 1}", "{\"resources\": [{\"hash\": 2}]}"])
  func readsOnWhereDatapackageSaysNothing(text: String) throws {
    #expect(try read([Zip.Entry("archive/1.warc", anna), entry("datapackage.json", text)]) == ["Anna and the pool"])
  }

  @Test func saysWhatIsNoWACZ() throws {
    let results = try read([entry("word/document.xml", "")])
    #expect(results == ["read a.wacz: there is no WARC file in its folder archive/, so it is no WACZ file"])
    try folder.write("text", to: "b.wacz")
    #expect(
      items("b.wacz", in: folder.path).map(\.summary) == ["read b.wacz: it is no zip file, or its end is missing"])
  }

  @Test func saysWhatIsEncryptedAndReadsTheRest() throws {
    var secret = Zip.Entry("archive/1.warc", anna)
    secret.flags = 1
    let results = try read([secret, Zip.Entry("archive/2.warc", berta)])
    #expect(results == ["read a.wacz/archive/1.warc: it is encrypted", "Berta and the pool"])
  }

  private func sha256(_ bytes: [UInt8]) -> String {
    ReadArticle.Page(bytes: bytes, ending: "").hash.dropFirst(7).description
  }
}

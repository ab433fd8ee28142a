import Foundation
import Reading
import TestSupport
import Testing

@Suite struct SourceTests {
  let folder: TemporaryFolder

  /// Enough text for a page to be an article.
  static let prose =
    "Some 40 ships have left the port since the talks began, officials of the harbour said on Monday. "
    + "Nobody has seen the pilots return to the mole, and the quay has been empty since the night before."

  init() throws {
    folder = try TemporaryFolder()
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: folder.path(name), withDestinationPath: target)
  }

  @Test func readsATextFileByARelativeOrAnAbsolutePath() throws {
    let path = try folder.write("Title\n\nText.\n", to: "story/one.txt")
    let relative = try #require(read("story/one.txt", in: folder.path).first).get()
    #expect(relative == ReadArticle(text: "Title\n\nText.\n", title: "Title", source: "story/one.txt"))
    #expect(try read(path).first?.get().source == path)
  }

  @Test func readsAFileWhoseEndingSaysNothingByItsContent() throws {
    try folder.write("Text.", to: "notes")
    try folder.write("{\"text\": \"Line.\"}", to: "lines.json")
    #expect(read("notes", in: folder.path).map(\.summary) == ["Text.\n"])
    #expect(read("lines.json", in: folder.path).map(\.summary) == ["Line.\n"])
  }

  @Test(arguments: ["paper.docx", "OLD.DOC", "book.epub"])
  func saysWhatToDoWithAFormThatItCannotRead(name: String) throws {
    try folder.write("<p>Text", to: name)
    let error = read(name, in: folder.path).first?.failure
    #expect(error?.what == "read \(name)")
    #expect(error?.why == "word processor files cannot be read")
    #expect(error?.hint?.contains(".txt") == true)
  }

  @Test func saysWhatXMLIsNot() throws {
    try folder.write("<?xml version='1.0'?><invoice/>", to: "invoice.xml")
    #expect(
      read("invoice.xml", in: folder.path).map(\.summary) == [
        "read invoice.xml: XML files that are no feed cannot be read"
      ])
  }

  @Test(arguments: ["https://wire.example/1", "HTTP://wire.example/1"])
  func givesAnAddressBack(source: String) {
    #expect(
      Array(SourceReader(in: folder.path, now: noon) { [] }.items(of: source)) == [.address(PageAddress(url: source))])
  }

  @Test(arguments: ["ftp://wire.example/1", "file:///etc/hosts"])
  func saysWhatToDoWithAnAddressThatIsNotOfTheWeb(source: String) {
    let error = read(source, in: folder.path).first?.failure
    #expect(error?.why.hasSuffix("addresses cannot be read") == true)
    #expect(error?.hint?.contains("https://") == true)
  }

  @Test func readsAPageByItsEndingOrItsContent() throws {
    try folder.write("<p>\(Self.prose)</p>", to: "a.html")
    try folder.write("<!DOCTYPE html><html><p>\(Self.prose)</p></html>", to: "b.txt")
    for name in ["a.html", "b.txt"] {
      #expect(read(name, in: folder.path).map(\.summary) == ["\(Self.prose)\n"], "\(name)")
    }
  }

  @Test func leavesTheFolderOfASavedPageAlone() throws {
    try folder.write("<p>\(Self.prose)</p>", to: "story/page.html")
    try folder.write("<p>\(Self.prose)</p>", to: "story/page_files/frame.html")
    try folder.write("Notes.", to: "story/other_files/notes.txt")
    #expect(read("story", in: folder.path).map(\.summary) == ["Notes.\n", "\(Self.prose)\n"])
  }

  @Test func saysThatAFileIsNotThere() {
    #expect(read("no.txt", in: folder.path).map(\.summary) == ["read no.txt: there is no such file"])
    #expect(read("", in: folder.path).map(\.summary) == ["read a source: its name is empty"])
    #expect(read("a\0b", in: folder.path).first?.failure?.why == "the path holds a NUL")
  }

  @Test func readsAFolderInTheOrderOfItsNames() throws {
    try folder.write("B.", to: "story/b.txt")
    try folder.write("A.", to: "story/a.md")
    try folder.write("{\"text\": \"C1.\"}\nno\n{\"text\": \"C3.\"}", to: "story/c.jsonl")
    try folder.write("Capital.", to: "story/Z.txt")
    try folder.write("Inner.", to: "story/aa/inner.txt")
    try folder.write("Not this.", to: "story/picture.jpg")
    try folder.write("Nor this.", to: "story/.hidden.txt")
    try folder.write("Nor this.", to: "story/.git/x.txt")
    let results = read("story", in: folder.path)
    let sources = results.map { result in
      switch result {
      case .success(let article): article.source
      case .failure(let error): error.what
      }
    }
    #expect(
      sources == [
        "story/Z.txt", "story/a.md", "story/aa/inner.txt", "story/b.txt", "story/c.jsonl:1", "read story/c.jsonl:2",
        "story/c.jsonl:3",
      ])
    #expect(read("story/", in: folder.path).count == 7)
    #expect(try read("story/", in: folder.path).first?.get().source == "story/Z.txt")
  }

  @Test func goesOnAfterAFileThatCannotBeRead() throws {
    try folder.write("", to: "story/a.txt")
    try folder.write("B.", to: "story/b.txt")
    #expect(read("story", in: folder.path).map(\.summary) == ["read story/a.txt: it is empty", "B.\n"])
  }

  @Test func saysThatAFolderHoldsNoArticle() throws {
    try folder.write("1", to: "story/a.csv")
    #expect(
      read("story", in: folder.path).map(\.summary) == [
        "read story: there is no article in this folder: no .txt, .md, .jsonl, .html, .mhtml, .pdf, .warc or .wacz file"
      ])
  }

  @Test func followsNoLinkOutOfAFolder() throws {
    try folder.write("Secret.", to: "secret.txt")
    try folder.write("Inside.", to: "story/b.txt")
    try folder.write("Sibling.", to: "story-2/s.txt")
    try link("story/a.txt", to: "../secret.txt")
    try link("story/c.txt", to: "b.txt")
    try link("story/d", to: "../story-2")
    try link("story/e.txt", to: "../story-2/s.txt")
    try link("story/loop", to: ".")
    #expect(
      read("story", in: folder.path).map(\.summary) == [
        "read story/a.txt: it is a link that leads out of the folder", "Inside.\n", "Inside.\n",
        "read story/e.txt: it is a link that leads out of the folder",
      ])
  }

  @Test func readsAFolderThatIsNamedByALink() throws {
    try folder.write("Inside.", to: "story/b.txt")
    try link("story/c.txt", to: "b.txt")
    try link("other", to: "story")
    #expect(read("other", in: folder.path).map(\.summary) == ["Inside.\n", "Inside.\n"])
  }

  @Test func readsAFileOnlyWhenItsTurnComes() throws {
    try folder.write("A.", to: "story/a.txt")
    try folder.write("B.", to: "story/b.txt")
    var items = SourceReader(in: folder.path, now: noon) { [] }.items(of: "story").makeIterator()
    #expect(results([items.next()].compactMap { $0 }).map(\.summary) == ["A.\n"])
    try folder.write("Changed.", to: "story/b.txt")
    #expect(results([items.next()].compactMap { $0 }).map(\.summary) == ["Changed.\n"])
    #expect(items.next() == nil)
  }

  @Test func readsTheSampleStory() throws {
    let story = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Scripts/sample-story").standardizedFileURL.path
    let articles = try ["articles.jsonl", "updated.jsonl", "late.jsonl"].map { file in
      try read(file, in: story).map { try $0.get() }
    }
    #expect(articles.map(\.count) == [5, 1, 1])
    let all = articles.flatMap { $0 }
    #expect(Set(all.map(\.url)).count == 6)
    #expect(all.allSatisfy { $0.title != nil && $0.published != nil && $0.publisher != nil && $0.url != nil })
    #expect(all.allSatisfy { (150...350).contains($0.text.split(whereSeparator: \.isWhitespace).count) })
  }
}

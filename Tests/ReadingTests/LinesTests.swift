import Measures
import Reading
import TestSupport
import Testing

@Suite struct LinesTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  func lines(_ text: String) throws -> [Result<ReadArticle, ReadingError>] {
    try folder.write(text, to: "articles.jsonl")
    return read("articles.jsonl", in: folder.path)
  }

  @Test func readsAllThatALineSays() throws {
    let line = """
      {"title": "Talks end", "published": "2022-01-12", "url": "https://wire.example/1", "publisher": "Example Wire", \
      "authors": ["Anna Lindgren", "Paul Okafor"], "text": "The talks ended.\\r\\nThey were long.", "rating": 5}
      """
    let article = try #require(try lines(line).first).get()
    #expect(article.text == "The talks ended.\nThey were long.\n")
    #expect(article.title == "Talks end")
    #expect(article.published?.description == "2022-01-12")
    #expect(article.dates == "given")
    #expect(article.url == "https://wire.example/1")
    #expect(article.publisher == "Example Wire")
    #expect(article.authors == ["Anna Lindgren", "Paul Okafor"])
    #expect(article.source == "articles.jsonl:1")
  }

  @Test func leavesEmptyWhatALineDoesNotSay() throws {
    let article = try #require(try lines(#"{"text": "Title\n\nText.", "title": null, "publisher": " "}"#).first).get()
    #expect(article == ReadArticle(text: "Title\n\nText.\n", source: "articles.jsonl:1"))
  }

  @Test func takesOneAuthorAsAString() throws {
    #expect(try lines(#"{"text": "Text.", "authors": "Kit Harlow"}"#).first?.get().authors == ["Kit Harlow"])
  }

  @Test func bringsATitleOntoOneLine() throws {
    #expect(try lines(#"{"text": "Text.", "title": " Two\n\u001b lines\u0000 "}"#).first?.get().title == "Two lines")
  }

  @Test func goesOnAfterABadLine() throws {
    let results = try lines(
      """
      {"text": "First."}

      {"text": "Second.",}
      {"text": "Third.", "published": "2022-02-31"}
      {"text": "Fourth.", "authors": 4}
      ["Fifth."]
      {"title": "Sixth"}
      {"text": "  "}
      {"text": "Eighth.", "url": "https://wire.example/a b"}
      {"text": "Ninth. A \\u0000."}
      {"text": "Tenth."}
      """)
    let summaries = results.map(\.summary)
    #expect(results.count == 10)
    #expect(summaries.first == "First.\n")
    #expect(summaries[1].hasPrefix("read articles.jsonl:3: column 19: "))
    #expect(summaries[2] == "read articles.jsonl:4: published: 2022-02 has the days 1 to 28, and no day 31")
    #expect(
      summaries[3]
        == "read articles.jsonl:5: column 32: authors: expected a string, or an array of strings, found a number")
    #expect(summaries[4] == "read articles.jsonl:6: column 1: expected an object, found an array")
    #expect(summaries[5] == "read articles.jsonl:7: column 1: text: expected a string, found nothing")
    #expect(summaries[6] == "read articles.jsonl:8: it is empty")
    #expect(
      summaries[7] == "read articles.jsonl:9: column 28: url: expected an address without blanks, "
        + "found the string \"https://wire.example/a b\"")
    #expect(summaries[8] == "read articles.jsonl:10: it looks like binary: there is a NUL at byte 9, line 1")
    #expect(summaries[9] == "Tenth.\n")
  }

  @Test func readsLinesThatWindowsWrote() throws {
    let results = try lines("\u{FEFF}{\"text\": \"One.\"}\r\n\r\n{\"text\": \"Two.\"}\r\n")
    #expect(results.map(\.summary) == ["One.\n", "Two.\n"])
    #expect(try results.last?.get().source == "articles.jsonl:3")
  }

  @Test(arguments: ["{\n  \"text\": \"Text.\"\n}\n", "[\n  {\"text\": \"Text.\"}\n]\n"])
  func saysOnceThatAFileIsPrintedOverSeveralLines(text: String) throws {
    #expect(
      try lines(text).map(\.summary) == [
        "read articles.jsonl:1: expected an article, found the beginning of JSON that is printed over several lines"
      ])
  }

  @Test func passesOverALineThatIsTooLong() {
    var pieces = [
      Array("{\"text\": \"One.\"}\n".utf8), [UInt8](repeating: UInt8(ascii: "{"), count: SourceReader.largestArticle),
      Array("{\n{\"text\": \"Three.\"}".utf8), [],
    ]
    let read = results(SourceReader(in: "/", now: noon) { pieces.removeFirst() }.items(of: "-"))
    #expect(
      read.map(\.summary) == [
        "One.\n", "read stdin:2: the line is longer than the 20 MB that an article may have", "Three.\n",
      ])
  }

  @Test func findsNothingInAnEmptyFile() throws {
    #expect(try lines("\n\n").isEmpty)
  }

  @Test func knowsLinesOnStandardInputByTheirFirstCharacter() {
    #expect(read("-", stdin: Array(" \n{\"text\": \"One.\"}".utf8)).map(\.summary) == ["One.\n"])
    #expect(read("-", stdin: Array("\u{FEFF}{\"text\": \"One.\"}".utf8)).map(\.summary) == ["One.\n"])
    #expect(read("-", stdin: Array("Text with {braces}.".utf8)).map(\.summary) == ["Text with {braces}.\n"])
  }
}

import Foundation
import Reading
import TestSupport
import Testing

/// PDF files are read by another program; here a stand-in writes what pdftotext would.
@Suite struct PDFTests {
  let folder: TemporaryFolder
  let sentence = "The council of Ashby voted on Tuesday to close the old swimming pool on the river."

  init() throws { folder = try TemporaryFolder() }

  func program(_ name: String, _ script: String) throws {
    let path = try folder.write("#!/bin/sh\n\(script)\n", to: "tools/\(name)")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
  }

  func read(printing text: String, info: String = "") throws -> [ReadItem] {
    try folder.write(text, to: "printed")
    try program("pdftotext", "cat > '\(folder.path)/input'; cat '\(folder.path)/printed'")
    if !info.isEmpty { try program("pdfinfo", "cat >/dev/null; echo '\(info)'") }
    return items(tools: [folder.path("tools")], stdin: Array("%PDF-1.7 …".utf8))
  }

  func text(printing text: String) throws -> String? { try read(printing: text).first?.article?.text }

  @Test func saysWhatIsMissing() {
    guard case .failure(let error) = items(stdin: Array("%PDF-1.7".utf8)).first else {
      Issue.record("it is read without a program")
      return
    }
    #expect(error.why == "PDF files are read by pdftotext, which is not on this machine")
    #expect(error.hint == "apt install poppler-utils")
  }

  @Test func givesTheFileToTheProgram() throws {
    let article = try #require(try read(printing: sentence).first?.article)
    #expect(try folder.read("input") == "%PDF-1.7 …")
    #expect(article.text == sentence + "\n")
    #expect(article.page?.ending == "pdf")
    #expect(article.page?.bytes == Array("%PDF-1.7 …".utf8))
  }

  @Test func joinsLinesAndDividedWords() throws {
    #expect(
      try text(printing: "The coun-\ncil met in the mid-\n1990s, a well-\nknown time.\n\nIt was well-known\nby all.\n")
        == "The council met in the mid-1990s, a well-known time.\n\nIt was well-known by all.\n")
  }

  @Test func joinsAParagraphOverTheEndOfAPage() throws {
    #expect(
      try text(printing: "The council met\n\u{0C}again on Friday.\n\u{0C}Then it closed.\n\u{0C}")
        == "The council met again on Friday.\n\nThen it closed.\n")
  }

  @Test func keepsAHeadingAndItemsApart() throws {
    let printed =
      "What comes next\nThe council of Ashby meets again on Friday to\nsay so.\n\n•\n\none thing\n•\nanother\n"
    #expect(
      try text(printing: printed)
        == "What comes next\n\nThe council of Ashby meets again on Friday to say so.\n\n• one thing\n\n• another\n")
  }

  @Test func leavesOutWhatIsRepeatedOnPages() throws {
    let page = { (number: Int, text: String) in
      "The Ashby Courier, 1 March 2022\n\n\(text)\n\nPage \(number) of 3\n\n\u{0C}"
    }
    let printed = page(1, "One sentence here.") + page(2, "Another sentence.") + page(3, "A third: in 2022.")
    #expect(try text(printing: printed) == "One sentence here.\n\nAnother sentence.\n\nA third: in 2022.\n")
  }

  @Test func writesLigaturesAsLetters() throws {
    #expect(try text(printing: "The \u{FB01}re o\u{FB03}ce.\n") == "The fire office.\n")
  }

  @Test(
    arguments: [
      ("Title:          The pool of Ashby\nAuthor: x", "The pool of Ashby"),
      ("Title:          Microsoft Word - pool.docx", nil), ("Title: pool final v2.indd", nil), ("Title: pool", nil),
      ("Author: x", nil),
    ] as [(String, String?)])
  func takesATitleThatIsOne(info: String, title: String?) throws {
    #expect(try read(printing: sentence, info: info).first?.article?.title == title)
  }

  @Test func saysThatThereIsNoText() throws {
    #expect(try read(printing: "\u{0C}\n\u{0C}").first?.summary.contains("there is no text in this PDF file") == true)
  }

  @Test func saysThatTheProgramFails() throws {
    try program("pdftotext", "exit 1")
    let tools = [folder.path("tools")]
    let damaged = items(tools: tools, stdin: Array("%PDF-1.7".utf8))
    #expect(damaged.first?.summary == "read stdin: pdftotext cannot read this PDF file: it is damaged, or none")
    let encrypted = items(tools: tools, stdin: Array("%PDF-1.7 /Encrypt 7 0 R".utf8))
    #expect(encrypted.first?.summary == "read stdin: pdftotext cannot read this PDF file, which is encrypted")
  }

  @Test func stopsAProgramThatWritesWithoutEnd() throws {
    try program("pdftotext", "exec cat /dev/zero")
    let read = items(tools: [folder.path("tools")], stdin: Array("%PDF-1.7".utf8))
    #expect(read.first?.summary == "read stdin: pdftotext wrote more than 20 MB")
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext"), "poppler-utils is not here"))
  func readsARealFile() throws {
    let content = "BT /F1 12 Tf 72 720 Td (The council met on Tuesday.) Tj ET"
    let objects = [
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
      "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    let body = objects.enumerated().map { "\($0.offset + 1) 0 obj\n\($0.element)\nendobj\n" }.joined()
    let file = "%PDF-1.4\n\(body)trailer << /Root 1 0 R >>\n"
    let read = items(tools: ["/usr/bin"], stdin: Array(file.utf8))
    #expect(read.first?.article?.text == "The council met on Tuesday.\n")
  }
}

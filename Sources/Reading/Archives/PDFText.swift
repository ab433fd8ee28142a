/// The text of a PDF file, by poppler's `pdftotext`.
struct PDFText {
  /// Its paragraphs.
  let paragraphs: [String]
  /// Its title, as the file itself says, if that is one.
  let title: String?

  private static let longestRun = Duration.seconds(60)

  /// Whether bytes begin as a PDF file does.
  static func isPDF(_ bytes: [UInt8]) -> Bool { bytes.starts(with: "%PDF-".utf8) }

  /// Reads a PDF file.
  ///
  /// - Parameter tools: The folders in which programs lie.
  init(_ bytes: [UInt8], tools: [String], attempt: String) throws(ReadingError) {
    guard let program = ToolRun.find("pdftotext", in: tools) else {
      throw ReadingError(
        attempt, why: "PDF files are read by pdftotext, which is not on this machine", hint: "apt install poppler-utils"
      )
    }
    let file = try Scratch(bytes, attempt: attempt)
    let run = try ToolRun(
      program, ["-q", "-enc", "UTF-8", "-eol", "unix", "-", "-"], tools: tools, input: file,
      atMost: SourceReader.largestArticle,
      within: Self.longestRun, attempt: attempt)
    if !run.isWell { throw Self.failure(of: run, bytes, attempt: attempt) }
    paragraphs = PDFLayout(String(decoding: run.output, as: UTF8.self)).paragraphs
    if paragraphs.isEmpty {
      throw ReadingError(
        attempt, why: "there is no text in this PDF file: its pages are pictures, as of a scanner",
        hint: "let a program read the pictures first, such as ocrmypdf")
    }
    title = try ToolRun.find("pdfinfo", in: tools).flatMap { (program) throws(ReadingError) in
      let run = try ToolRun(
        program, ["-enc", "UTF-8", "-"], tools: tools, input: file, atMost: 1_000_000, within: Self.longestRun,
        attempt: attempt)
      return Self.title(in: String(decoding: run.output, as: UTF8.self))
    }
  }

  private static func failure(of run: ToolRun, _ bytes: [UInt8], attempt: String) -> ReadingError {
    // With -q nothing is said; a file that needs a password says so itself.
    let mark = Array("/Encrypt".utf8)
    let isEncrypted = bytes.indices.contains { bytes[$0] == mark[0] && bytes[$0...].starts(with: mark) }
    if isEncrypted {
      return ReadingError(
        attempt, why: "pdftotext cannot read this PDF file, which is encrypted", hint: "save it without its password")
    }
    return ReadingError(attempt, why: "pdftotext cannot read this PDF file: it is damaged, or none")
  }

  /// The title in what `pdfinfo` says; nil where it is the name of a file, as programs put it there, or of the program.
  ///
  /// The dates that stand there are those of the file, not of the article, and are not taken.
  static func title(in info: String) -> String? {
    guard let line = info.split(separator: "\n").first(where: { $0.hasPrefix("Title:") }) else { return nil }
    let words = line.dropFirst(6).split(whereSeparator: { $0.isWhitespace })
    let title = words.joined(separator: " ")
    let lower = title.lowercased()
    let isOfProgram = ["microsoft word", "untitled", "powerpoint", "print", "layout 1"].contains { lower.hasPrefix($0) }
    let isFile =
      words.last?.split(separator: ".").last.map { $0.utf8.count <= 5 && words.last?.contains(".") == true } == true
      && !title.hasSuffix(".")
    guard words.count >= 2, title.unicodeScalars.count <= SourceReader.longestTitle, !isOfProgram, !isFile else {
      return nil
    }
    return title
  }
}

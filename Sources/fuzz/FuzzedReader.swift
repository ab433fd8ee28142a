internal import ArchiveKit
internal import Glibc
internal import MarkupKit
internal import Measures
internal import Pages
internal import Reading

/// A reader of what comes from outside.
enum FuzzedReader: String, CaseIterable {
  /// A web page, and what JSON-LD in it says.
  case html, jsonld
  /// RSS, Atom, JSON Feed.
  case feed
  /// Archives and saved pages, and anything else that a file may be.
  case warc, mhtml, source
  /// Charsets.
  case encoding
  /// What is packed.
  case gzip, zip

  /// The one that CLAIMLOG_FUZZ names.
  static let chosen: FuzzedReader = {
    let name = getenv("CLAIMLOG_FUZZ").map { String(cString: $0) } ?? ""
    guard let reader = FuzzedReader(rawValue: name) else {
      let message = "CLAIMLOG_FUZZ is none of \(allCases.map(\.rawValue).joined(separator: ", "))\n"
      write(STDERR_FILENO, message, message.utf8.count)
      exit(2)
    }
    return reader
  }()

  /// Reads some bytes.
  func read(_ bytes: [UInt8]) {
    switch self {
    case .html: page(bytes)
    case .jsonld:
      let text = Array("<p>\(Self.sentence)</p>".utf8)
      page(
        Array("<html><head><script type=\"application/ld+json\">".utf8) + bytes + Array("</script></head>".utf8) + text)
    case .feed: attempt { _ = try Feed(bytes, address: Self.address) }
    case .warc, .mhtml, .source: source(bytes)
    case .encoding:
      check(TextEncoding.decode(html: bytes, type: nil))
      check(TextEncoding.decode(html: bytes, type: Self.label(bytes)))
      check(TextEncoding.decode(bytes, label: Self.label(bytes)))
    case .gzip: attempt { _ = try gunzip(bytes, atMost: 1_000_000) }
    case .zip: zip(bytes)
    }
  }

  private static let address = "https://example.org/2022/03/01/pool"
  private static let sentence =
    "The council voted on Tuesday to close the old swimming pool on the river in the spring."

  /// A charset, by the first byte.
  private static func label(_ bytes: [UInt8]) -> String {
    let labels = [
      "utf-8", "utf-16", "utf-16be", "windows-1251", "shift_jis", "gb18030", "iso-2022-jp", "koi8-r", "big5",
    ]
    return labels[Int(bytes.first ?? 0) % labels.count]
  }

  private func page(_ bytes: [UInt8]) {
    attempt {
      let page = try WebPage(bytes, type: nil, address: Self.address)
      precondition(!page.text.isEmpty && page.text.unicodeScalars.last == "\n", "a page's text ends as a text does")
      check(page.text)
    }
  }

  private func source(_ bytes: [UInt8]) {
    var rest = bytes[...]
    let reader = SourceReader(in: "/", now: Instant(seconds: 1_646_136_000)) {
      defer { rest = rest.dropFirst(1_021) }
      return Array(rest.prefix(1_021))
    }
    for item in reader.items(of: "-") {
      if case .article(let article) = item { check(article.text) }
    }
  }

  private func zip(_ bytes: [UInt8]) {
    guard let file = tmpfile() else { return }
    defer { fclose(file) }
    fwrite(bytes, 1, bytes.count, file)
    fflush(file)
    attempt {
      let zip = try ZipFile(path: "/proc/self/fd/\(fileno(file))", named: "a.zip")
      for entry in zip.entries.prefix(20) {
        attempt {
          let reader = try zip.contents(of: entry, atMost: 1_000_000)
          while try !reader.nextPiece().isEmpty {}
        }
      }
    }
  }

  /// A text that is read must be text: its scalars can be counted, and it has no NUL.
  private func check(_ text: String) {
    precondition(text.unicodeScalars.count <= text.utf8.count)
  }

  private func attempt(_ read: () throws -> Void) {
    do { try read() } catch { _ = "\(error)" }
  }
}

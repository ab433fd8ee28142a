/// A source under the name that a person gave it: standard input, a file, a folder or an address.
struct NamedSource {
  /// What a source turns out to be.
  enum Opened {
    case article(ReadArticle)
    case items(AnyIterator<ReadItem>)
    case folder(FolderWalk)
  }

  /// The name, as errors and articles give it.
  let name: String
  /// Nil for standard input.
  private let path: String?
  private let reader: SourceReader

  /// A source as it stands on a command line.
  init(_ source: String, of reader: SourceReader) {
    if source == "-" {
      self.init(name: "stdin", path: nil, of: reader)
    } else {
      let path = source.utf8.first == UInt8(ascii: "/") ? source : "\(reader.folder)/\(source)"
      self.init(name: source, path: path, of: reader)
    }
  }

  /// A file by its path.
  init(name: String, path: String?, of reader: SourceReader) {
    self.name = name
    self.path = path
    self.reader = reader
  }

  private var attempt: String { "read \(name)" }

  /// Looks at the source, and reads it unless it holds several articles.
  func open() throws(ReadingError) -> Opened {
    guard let path else { return try read(ByteReader(named: name, reader.stdin), as: .unknown) }
    if name.isEmpty { throw ReadingError("read a source", why: "its name is empty") }
    if PageAddress.isOne(name) { return .items(AnyIterator([.address(PageAddress(url: name))].makeIterator())) }
    if let scheme = ["ftp", "file"].first(where: { name.lowercased().hasPrefix("\($0)://") }) {
      throw ReadingError(
        attempt, why: "\(scheme.uppercased()) addresses cannot be read",
        hint: "only http:// and https:// are fetched; for a file give its path")
    }
    if try PathKind(of: path, attempt: attempt) == .folder {
      return .folder(try FolderWalk(name: name, path: path, of: reader))
    }
    let form = SourceForm(name: name)
    if case .unreadable(let what) = form { throw unreadable(what) }
    if form == .wacz {
      return .items(try WACZFile(path: path, named: name).items)
    }
    let file = try OpenFile(path, attempt: attempt)
    return try read(
      ByteReader(named: name) { () throws(ReadingError) in try file.nextPiece() }, as: form)
  }

  /// Reads bytes of a form that their beginning says; where it says nothing, that which the name says.
  private func read(
    _ bytes: consuming ByteReader, as named: SourceForm, isUnpacked: Bool = false
  ) throws(ReadingError) -> Opened {
    var bytes = bytes
    let beginning = bytes.beginning(4096)
    var form = SourceForm(beginning: beginning)
    if form == .unknown { form = named }
    if form == .unknown, try bytes.firstVisibleByte() == UInt8(ascii: "{") { form = .lines }
    switch form {
    case .unreadable(let what): throw unreadable(what)
    case .gzip:
      // There are gzip files that unpack to themselves.
      if isUnpacked { throw unreadable("files that are packed with gzip twice") }
      return try read(bytes.unpacked(named: name), as: SourceForm(name: String(name.dropLast(3))), isUnpacked: true)
    case .lines: return .items(Self.items(of: ArticleLines(bytes, named: name)))
    case .warc: return .items(WARCFile(bytes, named: name).items)
    case .wacz: throw unreadable("WACZ files that come through a pipe")
    case .page:
      return .article(
        try ReadArticle(page: try all(&bytes), type: nil, address: nil, source: name, tools: reader.tools))
    case .feed:
      let feed = try Feed(try all(&bytes))
      let remarks = feed.faults.map(\.words) + (feed.items.isEmpty ? ["the feed names no article"] : [])
      let addresses = feed.pages(asOf: reader.now).map { ReadItem.address($0) }
      return .items(AnyIterator((remarks.map { .remark("\(name): \($0)") } + addresses).makeIterator()))
    case .text, .unknown:
      let text = try ArticleText(cleaning: try all(&bytes), attempt: attempt)
      return .article(ReadArticle(text: text.string, title: text.title, source: name))
    }
  }

  private func all(_ bytes: inout ByteReader) throws(ReadingError) -> [UInt8] {
    if let all = try bytes.all(atMost: SourceReader.largestArticle) { return all }
    throw ReadingError(
      attempt, why: "it is larger than the \(SourceReader.largestArticle / 1_000_000) MB that an article may have",
      hint: "put each article into a file of its own, or on a line of its own in a .jsonl file")
  }

  private func unreadable(_ what: String) -> ReadingError {
    ReadingError(attempt, why: "\(what) cannot be read", hint: SourceForm.saveAsText)
  }

  private static func items(of lines: ArticleLines) -> AnyIterator<ReadItem> {
    var lines = lines
    return AnyIterator {
      do throws(ReadingError) { return try lines.next().map { .article($0) } } catch { return .failure(error) }
    }
  }
}

/// A source under the name that a person gave it: standard input, a file or a folder.
struct NamedSource {
  /// What a source turns out to be.
  enum Opened {
    case article(ReadArticle)
    case lines(ArticleLines)
    case folder(FolderWalk)
  }

  /// The name, as errors and articles give it.
  let name: String
  private let path: String
  private let stdin: (() throws -> [UInt8])?

  /// A source as it stands on a command line.
  init(_ source: String, in folder: String, stdin: @escaping () throws -> [UInt8]) {
    if source == "-" {
      self.init(name: "stdin", path: "", stdin: stdin)
    } else {
      let path = source.utf8.first == UInt8(ascii: "/") ? source : "\(folder)/\(source)"
      self.init(name: source, path: path, stdin: nil)
    }
  }

  /// A file by its path.
  init(name: String, path: String) {
    self.init(name: name, path: path, stdin: nil)
  }

  private init(name: String, path: String, stdin: (() throws -> [UInt8])?) {
    self.name = name
    self.path = path
    self.stdin = stdin
  }

  private var attempt: String { "read \(name)" }

  /// Looks at the source, and reads it unless it holds several articles.
  func open() throws(ReadingError) -> Opened {
    if let stdin { return try read(ByteReader(named: name, stdin), as: .unknown) }
    if name.isEmpty { throw ReadingError("read a source", why: "its name is empty") }
    if let scheme = Self.scheme(of: name) {
      throw ReadingError(attempt, why: "\(scheme) addresses cannot be read yet", hint: SourceForm.saveAsText)
    }
    if try PathKind(of: path, attempt: attempt) == .folder {
      return .folder(try FolderWalk(name: name, path: path))
    }
    let form = SourceForm(name: name)
    if case .unreadable(let what) = form {
      throw ReadingError(attempt, why: "\(what) cannot be read yet", hint: SourceForm.saveAsText)
    }
    let file = try OpenFile(path, attempt: attempt)
    return try read(ByteReader(named: name) { () throws(ReadingError) in try file.nextPiece() }, as: form)
  }

  private func read(_ bytes: consuming ByteReader, as form: SourceForm) throws(ReadingError) -> Opened {
    var bytes = bytes
    var isLines = form == .lines
    if form == .unknown { isLines = try bytes.firstVisibleByte() == UInt8(ascii: "{") }
    if isLines { return .lines(ArticleLines(bytes, named: name)) }
    guard let all = try bytes.all(atMost: SourceReader.largestArticle) else {
      throw ReadingError(
        attempt, why: "it is larger than the \(SourceReader.largestArticle / 1_000_000) MB that an article may have",
        hint: "put each article into a file of its own, or on a line of its own in a .jsonl file")
    }
    let text = try ArticleText(cleaning: all, attempt: attempt)
    return .article(ReadArticle(text: text.string, title: text.title, source: name))
  }

  /// The scheme of an address such as `https://…`, in capitals; nil for a path.
  private static func scheme(of name: String) -> String? {
    ["http", "https", "ftp", "file"].first { name.lowercased().hasPrefix("\($0)://") }?.uppercased()
  }
}

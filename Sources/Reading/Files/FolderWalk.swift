import Glibc

/// The articles' files of a folder and of the folders in it, one after the other, in the order of the names' bytes.
struct FolderWalk {
  private struct Entry {
    let name: String
    let path: String
  }

  private let reader: SourceReader
  private let root: Entry
  /// The folder's path without symbolic links and with a slash at its end: what lies in it begins with this.
  private let realRoot: String
  /// What is still to come, last first.
  private var pending: [Entry] = []
  private var isEmpty = true

  /// Lists a folder.
  init(name: String, path: String, of reader: SourceReader) throws(ReadingError) {
    self.reader = reader
    root = Entry(name: name, path: path)
    let real = try Self.realPath(path, attempt: "read \(name)")
    realRoot = real == "/" ? real : real + "/"
    pending = try Self.entries(of: root)
  }

  /// The next file; nil at the end.
  ///
  /// - Throws: For a folder that cannot be listed and a link that cannot be followed, in their places; what comes after them
  ///   goes on. For a folder without any article, at the end.
  mutating func next() throws(ReadingError) -> NamedSource? {
    while let entry = pending.popLast() {
      let attempt = "read \(entry.name)"
      let isArticle = Self.isArticle(entry.name)
      switch try PathKind(of: entry.path, followingLinks: false, attempt: attempt) {
      case .folder: pending += try Self.entries(of: entry)
      case .link where isArticle: if try isFileInside(entry, attempt: attempt) { return found(entry) }
      case .file where isArticle: return found(entry)
      default: continue
      }
    }
    if isEmpty {
      isEmpty = false
      throw ReadingError(
        "read \(root.name)",
        why: "there is no article in this folder: no .txt, .md, .jsonl, .html, .mhtml, .pdf, .warc or .wacz file",
        hint: SourceForm.saveAsText)
    }
    return nil
  }

  private static func isArticle(_ name: String) -> Bool {
    let form = SourceForm(name: name)
    return form.belongsInFolder || form == .gzip && SourceForm(name: String(name.dropLast(3))).belongsInFolder
  }

  private mutating func found(_ entry: Entry) -> NamedSource {
    isEmpty = false
    return NamedSource(name: entry.name, path: entry.path, of: reader)
  }

  /// Whether a link leads to a file that lies in the folder.
  private mutating func isFileInside(_ entry: Entry, attempt: String) throws(ReadingError) -> Bool {
    isEmpty = false
    let target = try Self.realPath(entry.path, attempt: attempt)
    guard target.utf8.starts(with: realRoot.utf8) else {
      throw ReadingError(
        attempt, why: "it is a link that leads out of the folder", hint: "name the file itself to record it, too")
    }
    return try PathKind(of: target, attempt: attempt) == .file
  }

  /// What is in a folder, last first, without what begins with a dot.
  private static func entries(of folder: Entry) throws(ReadingError) -> [Entry] {
    guard let stream = opendir(folder.path) else { throw ReadingError(errno: errno, attempt: "read \(folder.name)") }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.utf8.first != UInt8(ascii: ".") { names.append(name) }
    }
    // A browser puts what a page consists of into a folder beside it: its frames are no articles.
    let pages = Set(
      names.filter { SourceForm(name: $0) == .page }.compactMap { name in name.lastIndex(of: ".").map { name[..<$0] } })
    names.removeAll { $0.hasSuffix("_files") && pages.contains($0.dropLast("_files".count)) }
    names.sort { $1.utf8.lexicographicallyPrecedes($0.utf8) }
    let prefix = folder.name.utf8.last == UInt8(ascii: "/") ? folder.name : folder.name + "/"
    return names.map { Entry(name: prefix + $0, path: "\(folder.path)/\($0)") }
  }

  private static func realPath(_ path: String, attempt: String) throws(ReadingError) -> String {
    guard let real = realpath(path, nil) else { throw ReadingError(errno: errno, attempt: attempt) }
    defer { free(real) }
    return String(cString: real)
  }
}

internal import Claims
internal import GitKit
internal import Glibc

/// What a ledger has of its own and does not publish: texts and pages in the Git directory, each under its SHA-256.
///
/// They lie in the common Git directory beside the index (`claimlog/texts/3f/<64 digits>.txt`, `claimlog/pages/…`), which no
/// clone, fetch or push takes along. Unlike the index they cannot be made again from what is committed, so each is on the
/// disk before the commit that names its hash is made. A file is named after what it holds: it is never changed, what is
/// damaged counts as not there, and the branches of a ledger share it.
struct PrivateFiles {
  /// A file that is to be kept.
  struct File: Hashable {
    /// What it holds.
    let bytes: [UInt8]
    /// The hash of that: `sha256:` and 64 digits.
    let hash: String
    /// The ending of a page's file; nil for a text.
    let page: String?

    /// A text.
    init(text: [UInt8]) {
      bytes = text
      hash = Article.hash(of: text)
      page = nil
    }

    /// A page.
    init(page: [UInt8], ending: String) {
      bytes = page
      hash = Article.hash(of: page)
      self.page = ending
    }
  }

  /// The common Git directory, without a slash at its end.
  private let gitDirectory: String

  init(of location: GitLocation) { gitDirectory = location.commonDirectory }

  /// The text with a hash; nil where it is not here, or damaged.
  func text(_ hash: String) throws(LedgerError) -> [UInt8]? { try read(hash, page: nil) }

  /// The page with a hash; nil where it is not here, or damaged.
  func page(_ hash: String, ending: String) throws(LedgerError) -> [UInt8]? { try read(hash, page: ending) }

  private func read(_ hash: String, page ending: String?) throws(LedgerError) -> [UInt8]? {
    guard let parts = Self.place(of: hash, page: ending) else { return nil }
    let path = ([gitDirectory, "claimlog"] + parts.folders + [parts.name]).joined(separator: "/")
    guard let bytes = try WorkingTree.read(path, attempt: "read a text kept outside of Git"),
      Article.hash(of: bytes).isSame(as: hash)
    else { return nil }
    return bytes
  }

  /// Keeps a file; when this returns, it is on the disk.
  func keep(_ file: File) throws(LedgerError) {
    let attempt = "keep a \(file.page == nil ? "text" : "page") outside of Git"
    guard let parts = Self.place(of: file.hash, page: file.page) else { return }
    if try read(file.hash, page: file.page) != nil { return }
    var folder = gitDirectory
    for name in ["claimlog"] + parts.folders {
      let outer = folder
      folder += "/" + name
      if mkdir(folder, 0o777) == 0 {
        try Self.flush(folder: outer, attempt)
      } else if errno != EEXIST {
        throw .system(attempt)
      }
    }
    try WorkingTree.replace("\(folder)/\(parts.name)", with: file.bytes, flushing: true, attempt: attempt)
    try Self.flush(folder: folder, attempt)
  }

  /// Where the file with a hash lies; nil for what is no hash, or an ending that no page has.
  private static func place(of hash: String, page ending: String?) -> (folders: [String], name: String)? {
    let digits = hash.utf8.dropFirst("sha256:".utf8.count)
    guard hash.utf8.starts(with: "sha256:".utf8), digits.count == 64,
      digits.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
    else { return nil }
    if let ending, !LedgerLayout.pageEndings.contains(where: { $0.isSame(as: ending) }) { return nil }
    let name = String(decoding: digits, as: UTF8.self)
    return ([ending == nil ? "texts" : "pages", String(name.prefix(2))], "\(name).\(ending ?? "txt")")
  }

  /// Puts what a folder lists on the disk.
  private static func flush(folder: String, _ attempt: String) throws(LedgerError) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(attempt) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw .system(attempt) }
  }
}

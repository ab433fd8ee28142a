internal import Claims
internal import GitKit

/// One commit to be: the files that it writes or removes, and what it says.
struct LedgerChange {
  /// The first line of the message; a verb first.
  var subject: String
  /// What the trailers name, in order: `Article`, `Claim`.
  var trailers: [(name: String, value: String)] = []
  /// The author, with the author date; nil for the person who writes, now.
  var author: Signature?
  /// What each path holds afterwards; nil removes it.
  private(set) var files: [String: [UInt8]?] = [:]

  /// What is kept outside of Git, on the disk before the commit is made, and the article that it is of.
  var kept: [(file: PrivateFiles.File, article: Article.ID)] = []

  /// What a person made of files and has not committed: the change takes it in, so it is not in the way. nil: deleted.
  var adopts: [String: [UInt8]?] = [:]

  init(subject: String) { self.subject = subject }

  /// Whether there is nothing to write, neither into Git nor beside it.
  var isEmpty: Bool { files.isEmpty && kept.isEmpty }

  mutating func write(_ bytes: [UInt8], to path: String) { files[path] = .some(bytes) }
  mutating func remove(_ path: String) { files.updateValue(nil, forKey: path) }

  mutating func note(_ article: Article.ID) { trailers.append(("Article", article.description)) }
  mutating func note(_ claim: Claim.ID) {
    if !trailers.contains(where: { $0.value == claim.description }) { trailers.append(("Claim", claim.description)) }
  }

  /// The commit's message: the subject without line breaks or control characters, then the trailers.
  var message: String {
    let line = String(
      scalars: subject.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 })
    let subject = line.split(separator: " ").joined(separator: " ")
    if trailers.isEmpty { return subject + "\n" }
    return subject + "\n\n" + trailers.map { "\($0.name): \($0.value)\n" }.joined()
  }

  /// The paths, in order.
  var paths: [String] { files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
}

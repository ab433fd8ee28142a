internal import Claims
public import Extraction
internal import GitKit
public import Matching

extension Ledger {
  /// Records an article in one commit: the article, its text, the claims that it adds and those that it touches.
  ///
  /// Recording the same article again changes nothing. The same address with another text is a new version of the article: the
  /// old text stays beside it, and the quotes are looked up in the new one.
  ///
  /// - Parameter isDryRun: Only says what recording would do.
  public mutating func record(
    _ input: RecordInput, as editor: Editor, isDryRun: Bool = false,
    extractor: any ClaimExtractor = PatternExtractor(), matcher: any ClaimMatcher = TermMatcher()
  ) throws -> RecordResult {
    let attempt = "record \(input.source)"
    guard !input.text.utf8.contains(0) else {
      throw LedgerError(.refused, attempt, why: "the text holds a NUL character", hint: "is it a text file?")
    }
    if isDryRun {
      var recorder = Recorder(input, as: editor, extractor: extractor, matcher: matcher)
      return try index.reading { try recorder.record(into: self).result }
    }
    var result: RecordResult?
    let id = try commit(attempt, as: editor) { ledger in
      var recorder = Recorder(input, as: editor, extractor: extractor, matcher: matcher)
      let recorded = try ledger.index.reading { try recorder.record(into: ledger) }
      result = recorded.result
      return recorded.change
    }
    guard var result else { throw LedgerError(.failed, attempt, why: "the article was not looked at") }
    result.commit = id
    return result
  }

  /// The bytes of a file at the tip; nil where there is none.
  func bytes(at path: String) throws -> [UInt8]? { try bytes(at: path, in: tree) }

  /// The bytes of a file of a tree; nil where there is none.
  func bytes(at path: String, in tree: ObjectID?) throws -> [UInt8]? {
    guard let tree, let blob = try repository.blobID(at: path, in: tree) else { return nil }
    return try repository.readBlob(blob)
  }

  /// An article's file at the tip; nil where there is none.
  func articleFile(_ id: Article.ID) throws -> LedgerFile<Article>? {
    let path = LedgerLayout.path(of: id)
    return try bytes(at: path).map { bytes throws in try LedgerFile(path: path, bytes: bytes) }
  }

  /// A claim's file at the tip; nil where there is none.
  func claimFile(_ id: Claim.ID) throws -> LedgerFile<ClaimFile>? {
    try claimFile(id, in: tree)
  }

  /// A claim's file in a tree; nil where there is none.
  func claimFile(_ id: Claim.ID, in tree: ObjectID?) throws -> LedgerFile<ClaimFile>? {
    let path = LedgerLayout.path(of: id)
    return try bytes(at: path, in: tree).map { bytes throws in try LedgerFile(path: path, bytes: bytes) }
  }
}

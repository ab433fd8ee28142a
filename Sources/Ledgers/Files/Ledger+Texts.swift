public import Claims
internal import GitKit

extension Ledger {
  /// What `ledger.json` says at the tip.
  func settings() throws -> LedgerSettings? {
    try bytes(at: LedgerLayout.settings).map { bytes throws in
      try LedgerFile<LedgerSettings>(path: LedgerLayout.settings, bytes: bytes).value
    }
  }

  /// Whether texts and pages are kept out of Git here (`"texts": "quotes"`).
  public var keepsTextsPrivate: Bool { get throws { try settings()?.texts == .quotes } }

  /// What is kept outside of Git.
  var privateFiles: PrivateFiles { PrivateFiles(of: repository.location) }

  /// A text of an article by its hash, the present one or one that was superseded; nil where it is not here.
  ///
  /// All reading of texts goes through here. A text is looked for in Git and then among the ``PrivateFiles``, whatever
  /// `ledger.json` says now, for it may have said otherwise when the article was recorded. In a clone of a ledger that
  /// publishes only quotes there is none.
  public func text(of article: Article.ID, hash: String) throws -> String? {
    try textInGit(of: article, hash: hash)?.text
      ?? privateFiles.text(hash).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The same, of what is in Git alone, with the path that it lies under.
  func textInGit(of article: Article.ID, hash: String) throws -> (text: String, path: String)? {
    for path in [LedgerLayout.textPath(of: article), LedgerLayout.supersededPath(of: article, hash: hash)] {
      guard let bytes = try bytes(at: path) else { continue }
      let text = String(decoding: bytes, as: UTF8.self)
      if Article.hash(of: text).isSame(as: hash) { return (text, path) }
    }
    return nil
  }

  /// The page that an article's text was taken from; nil where none was kept, or it is not here.
  func page(of article: Article) throws -> [UInt8]? {
    guard let ending = article.retrieval?.page, let hash = article.bytes,
      let path = LedgerLayout.pagePath(of: article.id, ending: ending)
    else { return nil }
    if let bytes = try bytes(at: path), Article.hash(of: bytes).isSame(as: hash) { return bytes }
    return try privateFiles.page(hash, ending: ending)
  }

  /// Says that an article's text is not here, and how to give it.
  func missingText(of article: Article, _ attempt: String) throws -> LedgerError {
    let what = article.url.map { "claimlog record \($0)" } ?? "claimlog record FILE"
    let again = "the same text is put back by recording the article again: \(what)"
    if try keepsTextsPrivate {
      return LedgerError(
        .notFound, attempt,
        why: "its text is not here: this ledger publishes quotes only, and texts stay with whoever recorded them",
        hint: again)
    }
    return LedgerError(
      .invalid, attempt, why: "its text \(LedgerLayout.textPath(of: article.id)) is missing",
      hint: "claimlog check says more; \(again)")
  }
}

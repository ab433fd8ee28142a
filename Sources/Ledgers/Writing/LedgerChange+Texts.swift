internal import Claims
internal import GitKit

/// What of an article's text and page a change writes, and where: into Git, or beside it.
extension LedgerChange {
  /// Keeps something of an article outside of Git.
  private mutating func keep(_ file: PrivateFiles.File, of article: Article.ID) { kept.append((file, article)) }

  /// Writes the text and the page that an article has now; what they take the place of stays where it can be found.
  mutating func write(
    text: String, page: RecordInput.Page?, of article: Article, replacing old: Article?, in ledger: borrowing Ledger
  ) throws {
    let id = article.id
    let isPrivate = try ledger.keepsTextsPrivate
    if let old { try supersede(old, isPrivate: isPrivate, in: ledger) }
    if isPrivate {
      keep(PrivateFiles.File(text: Array(text.utf8)), of: id)
    } else {
      write(Array(text.utf8), to: LedgerLayout.textPath(of: id))
    }
    if let page { write(page, of: article, isPrivate: isPrivate) }
  }

  mutating func write(_ page: RecordInput.Page, of article: Article, isPrivate: Bool) {
    guard let bytes = page.kept, let ending = article.retrieval?.page else { return }
    if isPrivate {
      keep(PrivateFiles.File(page: bytes, ending: ending), of: article.id)
    } else if let path = LedgerLayout.pagePath(of: article.id, ending: ending) {
      write(bytes, to: path)
    }
  }

  /// Moves the text and the page that an article had out of the way.
  private mutating func supersede(_ old: Article, isPrivate: Bool, in ledger: borrowing Ledger) throws {
    let id = old.id
    if let text = try ledger.text(of: id, hash: old.text) {
      let path = LedgerLayout.supersededPath(of: id, hash: old.text)
      if isPrivate {
        keep(PrivateFiles.File(text: Array(text.utf8)), of: id)
      } else {
        write(Array(text.utf8), to: path)
      }
    }
    if isPrivate, try ledger.bytes(at: LedgerLayout.textPath(of: id)) != nil { remove(LedgerLayout.textPath(of: id)) }
    guard let ending = old.retrieval?.page, let hash = old.bytes, let page = try ledger.page(of: old),
      let path = LedgerLayout.pagePath(of: id, ending: ending),
      let superseded = LedgerLayout.supersededPagePath(of: id, hash: hash, ending: ending)
    else { return }
    if isPrivate { keep(PrivateFiles.File(page: page, ending: ending), of: id) } else { write(page, to: superseded) }
    if try ledger.bytes(at: path) != nil { remove(path) }
  }

  /// Puts back a text that the ledger knows by its hash and does not have.
  ///
  /// - Returns: Whether there was something to put back.
  mutating func restore(text: String, hash: String, of article: Article, in ledger: borrowing Ledger) throws -> Bool {
    if try ledger.text(of: article.id, hash: hash) != nil { return false }
    let isPresent = hash.isSame(as: article.text)
    if try ledger.keepsTextsPrivate {
      keep(PrivateFiles.File(text: Array(text.utf8)), of: article.id)
    } else {
      let path =
        isPresent ? LedgerLayout.textPath(of: article.id) : LedgerLayout.supersededPath(of: article.id, hash: hash)
      write(Array(text.utf8), to: path)
    }
    return true
  }

  /// Keeps the page of an article whose text is known, where none was kept or the same one is not here any more.
  ///
  /// - Returns: Whether there was something to keep.
  mutating func keep(_ page: RecordInput.Page, of known: LedgerFile<Article>, in ledger: borrowing Ledger) throws
    -> Bool
  {
    guard page.kept != nil else { return false }
    var article = known.value
    let isSame = article.bytes?.isSame(as: page.hash) ?? false
    if article.retrieval?.page != nil, try !isSame || ledger.page(of: article) != nil { return false }
    article.bytes = page.hash
    article.retrieval = page.retrieval
    write(page, of: article, isPrivate: try ledger.keepsTextsPrivate)
    if article != known.value { write(known.bytes(changedTo: article), to: known.path) }
    return true
  }

  /// Keeps what a person takes out of Git, where texts are to be kept outside of it.
  mutating func keepBeforeRemoving(_ path: String, from ledger: borrowing Ledger) throws {
    guard try ledger.keepsTextsPrivate, let bytes = try ledger.bytes(at: path) else { return }
    switch LedgerLayout.place(of: path) {
    case .text(let id), .supersededText(let id): keep(PrivateFiles.File(text: bytes), of: id)
    case .page(let id), .supersededPage(let id):
      if let ending = path.split(separator: ".").last {
        keep(PrivateFiles.File(page: bytes, ending: String(ending)), of: id)
      }
    default: break
    }
  }
}

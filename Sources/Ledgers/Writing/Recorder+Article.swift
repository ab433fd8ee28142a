internal import Claims
internal import Extraction
internal import GitKit
internal import Measures

/// What recording makes of the article itself: its file, by what is known of it and what came.
extension Recorder {
  /// What there is to do where the ledger has the text: at most to put back what is not here, or to keep a page that was not.
  ///
  /// That the server gives the page another name, or another date, changes nothing.
  func unchanged(
    _ known: LedgerFile<Article>, hash: String, page: RecordInput.Page?, in ledger: borrowing Ledger
  ) throws -> (result: RecordResult, change: LedgerChange?) {
    let article = known.value
    let isPresent = article.text.isSame(as: hash)
    var change = LedgerChange(subject: "restore: \(article.title ?? "an article without a title")")
    var result = RecordResult(
      article: article, outcome: .unchanged, commit: nil, claims: [], skipped: [], unresolved: 0, supports: [])
    result.isTextRestored = try change.restore(text: input.text, hash: hash, of: article, in: ledger)
    if isPresent, let page { result.isPageKept = try change.keep(page, of: known, in: ledger) }
    change.note(article.id)
    return (result, change.isEmpty ? nil : change)
  }

  /// What there is to do where only the title of the page is another one: that is a new version of the article, with the same text.
  ///
  /// A title that a person mended is not the page's: what counts is the one that came with the newest version.
  ///
  /// - Returns: Nil where the title is the same, or differs in typography alone.
  func retitled(
    _ known: LedgerFile<Article>, hash: String, page: RecordInput.Page?, in ledger: borrowing Ledger
  ) throws -> (result: RecordResult, change: LedgerChange?)? {
    let old = known.value
    guard old.text.isSame(as: hash), let title = input.title, let last = try ledger.versions(of: old.id).last?.article,
      let before = last.title, !TextDifference(from: before, to: title).isEmpty
    else { return nil }
    var article = updated(old, hash: hash, page: page)
    article.superseded = old.superseded
    // The page that the text was taken from is the one that was kept.
    let hasPage = page?.kept != nil
    if !hasPage { (article.bytes, article.retrieval) = (old.bytes, old.retrieval) }
    // No claim bears the date of a change that changed none.
    article.modified = old.modified
    var change = LedgerChange(subject: "update: \(title)")
    change.author = author(of: article, isNew: false)
    change.note(article.id)
    _ = try change.restore(text: input.text, hash: hash, of: article, in: ledger)
    if let page, hasPage { change.write(page, of: article, isPrivate: try ledger.keepsTextsPrivate) }
    change.write(known.bytes(changedTo: article), to: known.path)
    var result = RecordResult(
      article: article, outcome: .updated, commit: nil, claims: [], skipped: [], unresolved: 0, supports: [])
    result.change = ArticleChange(from: (last, input.text), to: (article, input.text))
    return (result, change)
  }

  /// What became of an article that was recorded again.
  func articleChange(from old: Article, to article: Article, in ledger: borrowing Ledger) throws -> ArticleChange {
    // What a person mended since is not what the page said.
    let last = try ledger.versions(of: old.id).last?.article ?? old
    return try ArticleChange(from: (last, ledger.text(of: old.id, hash: last.text)), to: (article, input.text))
  }

  /// Whether the ledger has this text of an article, as the present one or as one that was superseded.
  ///
  /// A text that comes again with a later date than the present one has is none of these: the publisher went back to it.
  func has(_ hash: String, of article: Article, in ledger: borrowing Ledger) throws -> Bool {
    if article.text.isSame(as: hash) { return true }
    let isListed = article.superseded.contains { $0.isSame(as: hash) }
    let path = LedgerLayout.supersededPath(of: article.id, hash: hash)
    guard try isListed || ledger.bytes(at: path) != nil else { return false }
    guard let given = (input.modified ?? input.published)?.first,
      let present = (article.modified ?? article.published)?.first
    else { return true }
    return given <= present
  }

  /// The page that came, where the ledger can keep it.
  func checkedPage() throws -> RecordInput.Page? {
    guard var page = input.page else { return nil }
    let attempt = "record \(input.source)"
    // What a server sends is no reason for a file of any size.
    page.retrieval.type = page.retrieval.type.flatMap { $0.utf8.count <= 256 ? $0 : nil }
    page.retrieval.etag = page.retrieval.etag.flatMap { $0.utf8.count <= 1_024 ? $0 : nil }
    page.retrieval.lastModified = page.retrieval.lastModified.flatMap { $0.utf8.count <= 256 ? $0 : nil }
    page.retrieval.from = page.retrieval.from.flatMap { $0.utf8.count <= 8_192 ? $0 : nil }
    guard let bytes = page.kept else {
      page.retrieval.page = nil
      return page
    }
    guard let ending = page.retrieval.page, LedgerLayout.pageEndings.contains(where: { $0.isSame(as: ending) }) else {
      throw LedgerError(
        .refused, attempt, why: "a page of this kind is not kept (\(page.retrieval.page ?? "unknown"))",
        hint:
          "pages are kept as \(LedgerLayout.pageEndings.joined(separator: ", ")); record it without keeping the page")
    }
    guard Article.hash(of: bytes).isSame(as: page.hash) else {
      throw LedgerError(.failed, attempt, why: "the page to be kept is not the one that its hash is of")
    }
    return page
  }

  func new(_ id: Article.ID, hash: String, page: RecordInput.Page?, in ledger: borrowing Ledger) throws -> Article {
    var article = Article(
      id: id, url: input.url, canonical: input.canonicalAddress, title: input.title, publisher: input.publisher,
      authors: input.authors, published: input.published, modified: input.modified,
      retrieved: input.retrieved ?? editor.now, language: try language ?? ledger.settings()?.language ?? "en",
      text: hash,
      bytes: page?.hash, retrieval: page?.retrieval, origin: credit, dates: input.dates)
    if article.modified == article.published { article.modified = nil }
    return article
  }

  /// The article with another text: it keeps its date, and says when it was changed.
  func updated(_ old: Article, hash: String, page: RecordInput.Page?) -> Article {
    var article = old
    if !article.superseded.contains(where: { $0.isSame(as: old.text) }) { article.superseded.append(old.text) }
    article.text = hash
    article.bytes = page?.hash
    article.retrieval = page?.retrieval
    article.retrieved = input.retrieved ?? editor.now
    article.language = language ?? old.language
    article.url = input.url ?? old.url
    // It stays to be found under what it was found under.
    article.addresses = []
    let current = article.knownAddresses
    article.addresses = (old.knownAddresses + input.knownAddresses).reduce(into: []) { list, address in
      if !(current + list).contains(where: { $0.isSame(as: address) }) { list.append(address) }
    }
    article.title = input.title ?? old.title
    article.publisher = old.publisher ?? input.publisher
    if !input.authors.isEmpty { article.authors = input.authors }
    article.origin = old.origin ?? credit
    if old.published == nil, let published = input.published {
      article.published = published
      article.dates = input.dates
    }
    // What the page says of the change; else its date, where that is another one now; else today.
    let said = input.modified ?? (old.published == nil && input.published != nil ? nil : input.published)
    let isDated = input.modified != nil || input.published != nil
    // A page that does not say when it was changed was changed by the day on which that was seen.
    let isSeen = !isDated || page != nil && input.modified == nil && said == article.published
    let given = isSeen ? ExtendedDate(day: (input.retrieved ?? editor.now).day) : said
    if let given, given != article.published { article.modified = given }
    return article
  }

  /// The date that an article's claims bear: of a first text that of publication, of a later one that of the change.
  func date(of article: Article, isNew: Bool) -> ExtendedDate? {
    isNew ? article.published : article.modified ?? article.published
  }

  func author(of article: Article, isNew: Bool) -> Signature {
    let name = article.authors.isEmpty ? article.publisher ?? "unknown" : article.authors.joined(separator: ", ")
    let date = date(of: article, isNew: isNew)
    let moment = date.flatMap { Instant($0.description) } ?? date?.first.map { Instant(startOf: $0) }
    let published = moment?.seconds ?? -1
    let seconds = published >= 0 ? published : max(0, editor.now.seconds)
    return Signature(name: name, email: "article@claimlog.invalid", seconds: Int64(seconds))
  }

  /// The agency that the text credits.
  private var credit: String? {
    CreditLine.agency(in: Array(input.text.unicodeScalars), authors: input.authors, publisher: input.publisher)
  }

  /// The language that came with the article, where it is a BCP 47 tag.
  private var language: String? {
    guard let language = input.language else { return nil }
    let parts = language.split(separator: "-", omittingEmptySubsequences: false)
    let isTag = parts.enumerated().allSatisfy { index, part in
      (index == 0 ? 2...8 : 1...8).contains(part.utf8.count)
        && part.utf8.allSatisfy { byte in
          (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || index > 0 && (0x30...0x39).contains(byte)
        }
    }
    return isTag ? language : nil
  }
}

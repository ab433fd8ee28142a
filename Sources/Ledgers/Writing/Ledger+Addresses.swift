public import Claims

extension RecordInput {
  /// The address that the article goes by: what its page says, else where its page came from in the end, else what was asked.
  var canonicalAddress: String? { (canonical ?? page?.retrieval.from ?? url).map(Article.canonical) }

  /// Every address that it came under, in canonical form, the one that it goes by first.
  var knownAddresses: [String] {
    var known: [String] = []
    for address in [canonicalAddress, url, page?.retrieval.from].compactMap({ $0 }) {
      let form = Article.canonical(address)
      if !known.contains(where: { $0.isSame(as: form) }) { known.append(form) }
    }
    return known
  }
}

extension Ledger {
  /// Whether an article with this address was recorded.
  public func hasArticle(at url: String?) throws -> Bool {
    try url.flatMap { url throws in try article(at: url) } != nil
  }

  /// The article that is known under an address; that which goes by it before others, nil where none was recorded.
  public func article(at url: String) throws -> Article? {
    let address = Article.canonical(url)
    var found: Article?
    for id in try index.articles(at: address) {
      guard let article = try articleFile(id)?.value else { continue }
      if article.canonical?.isSame(as: address) ?? false { return article }
      found = found ?? article
    }
    return found
  }

  /// The article that something to be recorded is: its id, and its file where the ledger has it.
  ///
  /// An article is known by the address that it goes by. Sites change that address, and give one page under several; so an
  /// article that is known under any of the addresses is it as well. Under another address the same text is another article, of
  /// the same origin: two pages may have one teaser. An address alone may lead to one article today and to another tomorrow (“latest news”), so for any but the one that it goes by
  /// the two texts must have a part in common, where both are here and long enough to tell.
  func identify(_ input: RecordInput, hash: String) throws -> (id: Article.ID, known: LedgerFile<Article>?) {
    let canonical = input.canonicalAddress
    var known: LedgerFile<Article>?
    let id = try Article.id(canonical: canonical, text: input.text) { id throws in
      guard let file = try articleFile(id) else { return false }
      let isSame = canonical.map { file.value.canonical?.isSame(as: $0) ?? false } ?? file.value.text.isSame(as: hash)
      if isSame { known = file }
      return !isSame
    }
    if known != nil { return (id, known) }
    for address in input.knownAddresses {
      for other in try index.articles(at: address) {
        guard let file = try articleFile(other) else { continue }
        let isOwn = file.value.canonical?.isSame(as: address) ?? false
        if try isOwn || isKin(file.value, of: input, hash: hash) { return (other, file) }
      }
    }
    return (id, nil)
  }

  /// Whether an article's text has a part in common with a new one: a quarter of the shorter one's passages.
  private func isKin(_ article: Article, of input: RecordInput, hash: String) throws -> Bool {
    if article.text.isSame(as: hash) { return true }
    guard let text = try text(of: article.id, hash: article.text) else { return true }
    let (old, new) = (Passages(of: Array(text.utf8)), Passages(of: Array(input.text.utf8)))
    let fewer = min(old.hashes.count, new.hashes.count)
    return fewer == 0 || old.shared(with: new).count * 4 >= fewer
  }
}

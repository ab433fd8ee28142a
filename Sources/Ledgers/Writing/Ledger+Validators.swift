public import Claims
internal import GitKit

extension Ledger {
  /// What to ask the server with for a page, so that it says whether the page is still as the ledger has it; nil where the page
  /// has to come.
  ///
  /// It has to come where the ledger has no article that was taken from this very address, where the article has another text
  /// by now than the one that the server's words were of, or where what is asked for is not here: the text, in a clone of a
  /// ledger that publishes quotes only, or the page.
  ///
  /// - Parameters:
  ///   - url: The address that is asked, to the letter.
  ///   - keepingPage: Whether the page itself is wanted.
  public func validators(for url: String, keepingPage: Bool = false) throws -> PageValidators? {
    let address = String(url.prefix { $0 != "#" })
    let memory = try ValidatorMemory(in: repository.location.commonDirectory, makingIt: false)
    let noted = try memory?.article(at: address)
    var candidates = noted.map { [$0] } ?? []
    for id in try index.articles(at: Article.canonical(url)) where id != noted { candidates.append(id) }
    for id in candidates {
      guard let article = try articleFile(id)?.value, try text(of: id, hash: article.text) != nil else { continue }
      if keepingPage, try page(of: article) == nil { continue }
      if let known = try memory?.validators(for: address, article: id, text: article.text) {
        return known.isEmpty ? nil : known
      }
      guard let asked = article.url, let retrieval = article.retrieval,
        asked.prefix(while: { $0 != "#" }).utf8.elementsEqual(address.utf8)
      else { continue }
      let known = PageValidators(retrieval)
      if !known.isEmpty { return known }
    }
    return nil
  }

  /// Remembers what a server called the page that an article was taken from, beside the ledger: no commit is made for it.
  ///
  /// - Parameters:
  ///   - url: The address that was asked.
  ///   - article: The article as it was recorded from that page, or was found unchanged.
  public func remember(_ validators: PageValidators, for url: String, of article: Article) throws {
    let address = String(url.prefix { $0 != "#" })
    guard let known = try articleFile(article.id)?.value, known.text.isSame(as: article.text),
      let memory = try ValidatorMemory(in: repository.location.commonDirectory, makingIt: true)
    else { return }
    try memory.note(validators, for: address, article: article.id, text: article.text)
  }
}

internal import Claims

/// A quote, and where in the ledger's files it stands.
struct QuoteInClaim {
  let quote: Quote
  let article: Article.ID
  let appearance: Appearance.ID
  let path: String
  let line: Int?
}

/// Looks at texts, pages and the quotes that were taken from them.
extension Checker {
  /// Looks at the texts and pages that articles say they have, and at those that are there.
  mutating func compareTexts() throws {
    for id in articles.keys.sorted() {
      guard let article = articles[id] else { continue }
      try compareText(of: article)
      try comparePage(of: article)
    }
    var left = 0
    for path in (Array(texts.keys) + Array(pages.keys)).sorted() {
      if setting == .quotes { left += 1 }
      switch LedgerLayout.place(of: path) {
      case .text(let id) where articles[id] == nil, .page(let id) where articles[id] == nil:
        report(path, "there is no \(LedgerLayout.path(of: id))")
      case .page(let id):
        let own = articles[id]?.retrieval?.page.flatMap { LedgerLayout.pagePath(of: id, ending: $0) }
        if own != path { report(path, "\(LedgerLayout.path(of: id)) says of no such page that it was kept") }
      case .supersededText(let id):
        let hash = Article.hash(of: String(decoding: texts[path] ?? [], as: UTF8.self))
        if LedgerLayout.supersededPath(of: id, hash: hash) != path {
          report(path, "the text is not the one of its name")
        }
      case .supersededPage(let id):
        let paths = LedgerLayout.pageEndings.map {
          LedgerLayout.supersededPagePath(of: id, hash: pages[path] ?? "", ending: $0)
        }
        if !paths.contains(path) { report(path, "the page is not the one of its name") }
      default: break
      }
    }
    result.texts.setting = setting
    result.texts.inGit = left
    if left > 0 {
      report(
        LedgerLayout.settings,
        "only quotes are to be published (\"texts\": \"quotes\"), but \(left) \(left == 1 ? "file" : "files") with a text or a page \(left == 1 ? "is" : "are") in Git still",
        isDerived: true)
    }
  }

  private mutating func compareText(of article: Article) throws {
    let path = LedgerLayout.textPath(of: article.id)
    if let text = texts[path] {
      if Article.hash(of: String(decoding: text, as: UTF8.self)).isSame(as: article.text) { return }
      return report(path, "the text is not the one that \(LedgerLayout.path(of: article.id)) has the hash of")
    }
    let length = try scalars(of: article, hash: article.text)?.count
    let isHere = length != nil
    lengths[article.text] = length
    if isHere { result.texts.verified += 1 } else { result.texts.missing += 1 }
    if setting == .quotes { return }
    report(
      LedgerLayout.path(of: article.id),
      isHere ? "its text \(path) is not in Git, but beside it" : "its text \(path) is missing", isDerived: isHere)
  }

  private mutating func comparePage(of article: Article) throws {
    let path = LedgerLayout.path(of: article.id)
    guard let ending = article.retrieval?.page else { return }
    guard let page = LedgerLayout.pagePath(of: article.id, ending: ending) else {
      return report(path, "no page is kept as “\(ending)”")
    }
    guard let hash = article.bytes else { return report(path, "a page was kept, but “bytes” does not say which") }
    if let kept = pages[page] {
      if !kept.isSame(as: hash) { report(page, "the page is not the one that \(path) has the hash of") }
      return
    }
    let isHere = try privateFiles.page(hash, ending: ending) != nil
    if setting == .quotes {
      if !isHere { result.texts.pagesMissing += 1 }
    } else {
      report(
        path, isHere ? "its page \(page) is not in Git, but beside it" : "its page \(page) is missing",
        isDerived: isHere)
    }
  }

  /// A text of an article, from Git or from beside it; nil where it is not here.
  mutating func scalars(of article: Article, hash: String) throws -> [Unicode.Scalar]? {
    let path = self.path(of: article, hash: hash)
    // Claims are looked at article by article, so a text is asked for many times in a row.
    if let known = read[path] ?? read[hash] { return known }
    if read.count >= 64 { read.removeAll(keepingCapacity: true) }
    if let bytes = texts[path] {
      let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
      read[path] = scalars
      return scalars
    }
    let scalars = try privateFiles.text(hash).map { Array(String(decoding: $0, as: UTF8.self).unicodeScalars) }
    read.updateValue(scalars, forKey: hash)
    return scalars
  }

  /// Where in Git a text of an article lies, if it does.
  private func path(of article: Article, hash: String) -> String {
    hash.isSame(as: article.text)
      ? LedgerLayout.textPath(of: article.id) : LedgerLayout.supersededPath(of: article.id, hash: hash)
  }

  /// What is wrong with an appearance's quote, by the text that it was taken from and by the one that the article has now.
  ///
  /// Where a text is not here, what can be told without it is looked at: that it is one of the article's, and in the end
  /// (``compareQuotes()``) that all quotes of it can be of one text.
  mutating func compareQuote(
    of appearance: inout Appearance, with article: Article, in file: String, line: Int?
  ) throws -> [(String, Bool)] {
    let quote = appearance.quote
    let isPresent = quote.text.isSame(as: article.text)
    let path = path(of: article, hash: quote.text)
    let place = QuoteInClaim(
      quote: quote, article: article.id, appearance: appearance.id, path: file, line: line)
    var faults: [(String, Bool)] = []
    if let source = try scalars(of: article, hash: quote.text) {
      let name = texts[path] == nil ? "the text that it was taken from" : path
      if quote.place(in: source).support != .exact {
        faults.append(("the quote does not stand at \(quote.start) of \(name)", false))
      } else if !quote.stands(in: source) {
        faults.append(("the words around the quote are not those of \(name)", false))
      }
      if setting == .quotes, isPresent { quoted[quote.text, default: []].append(place) }
    } else if setting == .quotes, isPresent || article.superseded.contains(where: { $0.isSame(as: quote.text) }) {
      result.texts.quotesUnverified += 1
      quoted[quote.text, default: []].append(place)
      if isPresent, appearance.support != .exact {
        faults.append(
          ("support is “\(appearance.support.rawValue)”, but the quote was taken from the present text", true))
        appearance.support = .exact
      }
    } else if setting == .quotes {
      faults.append(("the text that the quote was taken from is none that its article has or had", false))
    } else {
      faults.append(("the text that the quote was taken from is not there: \(path)", false))
    }
    guard let present = try scalars(of: article, hash: article.text) else { return faults }
    let support = quote.place(in: present).support
    if support != appearance.support {
      faults.append(("support is “\(appearance.support.rawValue)”, but the quote is \(support.rawValue)", true))
      appearance.support = support
    }
    return faults
  }

  /// Looks whether the quotes of each text can be of one text, and how much of the texts they show.
  mutating func compareQuotes() {
    guard setting == .quotes else { return }
    for hash in quoted.keys.sorted() {
      guard let places = quoted[hash] else { continue }
      let text = QuotedText(places.map(\.quote))
      if let length = lengths[hash] {
        result.texts.shown += text.shown
        result.texts.length += length
        continue
      }
      for number in text.faults.keys.sorted() {
        let place = places[number]
        report(place.path, "\(place.appearance): \(text.faults[number] ?? "")", line: place.line)
      }
    }
  }
}

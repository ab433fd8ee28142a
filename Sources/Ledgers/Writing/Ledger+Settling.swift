internal import Claims
internal import GitKit

extension Ledger {
  /// Puts texts and pages where `ledger.json` says that they belong: out of Git, or those that are here into it.
  ///
  /// What is taken out of Git stays in its history, and in the Git directory of whoever did it.
  ///
  /// - Returns: The commit, nil where everything was in its place, and how many files were moved.
  public mutating func settleTexts(as editor: Editor) throws -> (commit: String?, files: Int) {
    var files = 0
    let commit = try commit("move texts", as: editor) { ledger in
      guard let tree = try ledger.tree else { return nil }
      var change = LedgerChange(subject: "")
      let paths = try ledger.repository.blobs(under: LedgerLayout.articles, in: tree).map(\.path)
      if try ledger.keepsTextsPrivate {
        files = try change.takeOut(paths, of: ledger)
        change.subject = "texts: take \(files) \(files == 1 ? "file" : "files") out of Git"
      } else {
        for case .article(let id) in paths.map(LedgerLayout.place) {
          if let article = try ledger.readableArticle(id) { files += try change.putIn(article, of: ledger) }
        }
        change.subject = "texts: put \(files) \(files == 1 ? "file" : "files") into Git"
      }
      return files == 0 ? nil : change
    }
    return (commit, commit == nil ? 0 : files)
  }

  /// An article; nil where there is none, or its file cannot be read, which is a fault that a person has to look at.
  fileprivate func readableArticle(_ id: Article.ID) throws -> Article? {
    do {
      return try articleFile(id)?.value
    } catch let error as LedgerError where error.code == .invalid {
      return nil
    }
  }
}

extension LedgerChange {
  /// Takes the texts and pages among some files out of Git, and notes in articles' files which texts they had before.
  ///
  /// A text that is not the one that its article names stays: it is a fault that a person has to look at.
  fileprivate mutating func takeOut(_ paths: [String], of ledger: borrowing Ledger) throws -> Int {
    var superseded: [Article.ID: [String]] = [:]
    var count = 0
    for path in paths {
      guard let bytes = try ledger.bytes(at: path) else { continue }
      switch LedgerLayout.place(of: path) {
      case .text(let id), .supersededText(let id):
        let file = PrivateFiles.File(text: bytes)
        let article = try ledger.readableArticle(id)
        let isPresent = article?.text.isSame(as: file.hash) ?? false
        if path == LedgerLayout.textPath(of: id), !isPresent { continue }
        if !isPresent { superseded[id, default: []].append(file.hash) }
        kept.append((file, id))
      case .page(let id), .supersededPage(let id):
        guard let ending = path.split(separator: ".").last else { continue }
        kept.append((PrivateFiles.File(page: bytes, ending: String(ending)), id))
      default: continue
      }
      remove(path)
      count += 1
    }
    for (id, hashes) in superseded.sorted(by: { $0.key < $1.key }) {
      guard try ledger.readableArticle(id) != nil, let file = try ledger.articleFile(id) else { continue }
      var article = file.value
      for hash in hashes where !article.superseded.contains(where: { $0.isSame(as: hash) }) {
        article.superseded.append(hash)
      }
      if article != file.value { write(file.bytes(changedTo: article), to: file.path) }
    }
    return count
  }

  /// Puts what is here of an article's texts and pages into Git, where it is not.
  fileprivate mutating func putIn(_ article: Article, of ledger: borrowing Ledger) throws -> Int {
    let id = article.id
    var count = 0
    for hash in [article.text] + article.superseded where try ledger.textInGit(of: id, hash: hash) == nil {
      guard let text = try ledger.text(of: id, hash: hash) else { continue }
      let isPresent = hash.isSame(as: article.text)
      write(
        Array(text.utf8),
        to: isPresent ? LedgerLayout.textPath(of: id) : LedgerLayout.supersededPath(of: id, hash: hash))
      count += 1
    }
    if let ending = article.retrieval?.page, let path = LedgerLayout.pagePath(of: id, ending: ending),
      try ledger.bytes(at: path) == nil, let page = try ledger.page(of: article)
    {
      write(page, to: path)
      count += 1
    }
    return count
  }
}

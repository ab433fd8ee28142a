public import Claims
internal import English
public import Extraction
public import Measures

/// What is known better of an article.
public struct ArticleMending: Hashable, Sendable {
  /// When it was published.
  public var published: ExtendedDate?
  /// Its title.
  public var title: String?
  /// Who published it.
  public var publisher: String?

  /// What is known better; nil leaves a field as it is.
  public init(published: ExtendedDate? = nil, title: String? = nil, publisher: String? = nil) {
    self.published = published
    self.title = title
    self.publisher = publisher
  }
}

extension Ledger {
  /// Changes an article and the appearances that it makes in one commit.
  private mutating func change(
    _ id: Article.ID, _ verb: String, _ attempt: String, as editor: Editor, _ edit: (inout Article) throws -> Void,
    appearances: (inout Appearance, Article, borrowing Ledger) throws -> Void
  ) throws -> ChangedClaims {
    var after: [Claim] = []
    let commit = try commit(attempt, as: editor) { ledger in
      guard let file = try ledger.articleFile(id) else {
        throw LedgerError(.notFound, attempt, why: "there is no article \(id)")
      }
      var article = file.value
      try edit(&article)
      var change = LedgerChange(subject: "\(verb): \(article.title ?? id.description)")
      change.note(id)
      if article != file.value { change.write(file.bytes(changedTo: article), to: file.path) }
      for claimID in try ledger.index.claims(of: id) {
        guard let file = try ledger.claimFile(claimID), case .claim(let old) = file.value else { continue }
        var claim = old
        var changed = claim.appearances
        for index in changed.indices where changed[index].article == id {
          try appearances(&changed[index], article, ledger)
        }
        claim.appearances = changed
        if claim == old { continue }
        change.write(file.bytes(settling: .claim(claim)), to: file.path)
        change.note(claimID)
        after.append(claim)
      }
      return change.files.isEmpty ? nil : change
    }
    return ChangedClaims(commit: commit, claims: after)
  }

  /// Notes that the publisher corrected an article.
  public mutating func correct(_ id: Article.ID, notice: String, as editor: Editor) throws -> ChangedClaims {
    try change(id, "correct", "correct \(shortID(id.description))", as: editor) { article in
      article.notices.append(.init(kind: .correction, text: notice, by: editor.person, at: editor.now))
    } appearances: { _, _, _ in
    }
  }

  /// Notes that the publisher withdrew an article: what it says no longer counts.
  public mutating func withdraw(_ id: Article.ID, notice: String, as editor: Editor) throws -> ChangedClaims {
    try change(id, "withdraw", "withdraw \(shortID(id.description))", as: editor) { article in
      article.notices.append(.init(kind: .withdrawal, text: notice, by: editor.person, at: editor.now))
    } appearances: { appearance, _, _ in
      appearance.withdrawn = true
    }
  }

  /// Mends what is known of an article, and resolves the dates of its claims again.
  public mutating func mend(
    _ id: Article.ID, _ mending: ArticleMending, as editor: Editor, extractor: any ClaimExtractor = PatternExtractor()
  ) throws -> ChangedClaims {
    var fresh: [[UInt8]: Appearance]?
    var isTextMissing = false
    var changed = try change(id, "mend", "mend \(shortID(id.description))", as: editor) { article in
      if let published = mending.published {
        article.published = published
        article.dates = "given"
      }
      if let title = mending.title { article.title = title }
      if let publisher = mending.publisher { article.publisher = publisher }
    } appearances: { appearance, article, ledger in
      let wasOfArticle = article.modified == nil || appearance.published != article.modified
      if wasOfArticle { appearance.published = article.published }
      appearance.publisher = article.publisher
      guard mending.published != nil else { return }
      if fresh == nil, !isTextMissing {
        guard let text = try ledger.text(of: id, hash: article.text) else {
          isTextMissing = true
          return
        }
        let found = extractor.claims(
          in: ExtractionInput(
            article: id, text: text, title: article.title,
            publisher: article.publisher, published: article.published, recorded: appearance.recorded))
        fresh = Dictionary(found.claims.map { (Array($0.appearance.quote.exact.utf8), $0.appearance) }) { first, _ in
          first
        }
      }
      guard let again = fresh?[Array(appearance.quote.exact.utf8)] else { return }
      if let when = again.when, when.text.isSame(as: appearance.when?.text ?? when.text) { appearance.when = when }
      if appearance.asOf != nil { appearance.asOf = again.asOf ?? appearance.asOf }
    }
    changed.isTextMissing = isTextMissing
    return changed
  }

  /// Adds a claim that the extractor missed: the words of the article that make it, and what a person says of them.
  ///
  /// - Parameters:
  ///   - quote: Words that stand in the article's text exactly once.
  ///   - statement: The claim as a sentence that reads alone; the quote where nil.
  ///   - speaker: Whom the article has it from.
  ///   - claim: The claim that it belongs to; nil for a new one.
  public mutating func add(
    to id: Article.ID, quote: String, statement: String?, speaker: String?, claim known: Claim.ID?, as editor: Editor
  ) throws -> (commit: String?, claim: Claim, appearance: Appearance) {
    let attempt = "add a claim of \(shortID(id.description))"
    var added: (claim: Claim, appearance: Appearance)?
    let commit = try commit(attempt, as: editor) { ledger in
      let view = try ledger.article(id)
      guard let text = view.text.map({ Array($0.unicodeScalars) }) else {
        throw try ledger.missingText(of: view.article, attempt)
      }
      let span = try Self.place(of: quote, in: text, attempt)
      let twin = zip(view.claims, view.places).first { $0.0.appearance.isAlive && $0.1 == span }?.0
      if let twin {
        throw LedgerError(
          .refused, attempt,
          why: "the ledger has a claim with these words: \(ledger.shortID(twin.claim.id.description))",
          hint: "change it with: claimlog edit \(ledger.shortID(twin.claim.id.description))")
      }
      var appearance = Appearance(
        id: Appearance.id(article: id, quote: quote, occurrence: 0) { id in
          view.claims.contains { $0.appearance.id == id }
        }, article: id, published: view.article.published, publisher: view.article.publisher, recorded: editor.now,
        statement: statement ?? quote, quote: Quote(at: span, of: text, hash: view.article.text), by: .person)
      if let speaker { appearance.attribution = [Attribution(name: speaker, as: speaker, verb: nil, span: nil)] }
      appearance.quantities = PatternExtractor.quantities(at: span, of: text)
      var change = LedgerChange(subject: "add: \(appearance.statement)")
      change.note(id)
      let claim: Claim
      if let known {
        let file = try ledger.claimToChange(known, attempt)
        var changed = file.claim
        appearance.quantities = changed.aligned(appearance.quantities)
        appearance.link = Link(by: Link.person, score: nil)
        changed.appearances.append(appearance)
        change.write(file.file.bytes(settling: .claim(changed)), to: file.file.path)
        claim = changed
      } else {
        let newID = try Claim.id(article: id, quote: quote, occurrence: 0) { id throws in
          try ledger.claimFile(id) != nil
        }
        claim = Claim(id: newID, label: Label.of(appearance.statement), appearances: [appearance])
        change.write(LedgerFile<ClaimFile>.bytes(of: .claim(claim)), to: LedgerLayout.path(of: newID))
      }
      change.note(claim.id)
      added = (claim, appearance)
      return change
    }
    guard let added else { throw LedgerError(.failed, attempt, why: "nothing was added") }
    return (commit, added.claim, added.appearance)
  }

  private static func place(of quote: String, in text: [Unicode.Scalar], _ attempt: String) throws -> Range<Int> {
    let places = Quote.places(of: quote, in: text)
    guard let first = places.first else {
      throw LedgerError(
        .refused, attempt, why: "these words do not stand in its text", hint: "copy them from: claimlog article ID")
    }
    guard places.count == 1 else {
      throw LedgerError(
        .ambiguous, attempt, why: "these words stand in its text \(places.count) times",
        hint: "give more of the sentence, so that they stand there once")
    }
    return first
  }
}

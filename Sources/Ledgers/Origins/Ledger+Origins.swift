public import Claims

extension Ledger {
  /// Which of the ledger's articles come from one origin.
  public func origins() throws -> Origins {
    try index.reading {
      var finder = OriginFinder()
      try finder.readAllCarriers(of: index)
      let ruled = try index.decisions().flatMap(\.pair).compactMap { Article.ID($0) }
      let articles = try index.articlesWithPassages() + ruled
      return try finder.origins(of: articles, limit: .max, in: index, rulings: { ids throws in try rulings(on: ids) })
    }
  }

  /// Which of some articles come from one origin.
  ///
  /// It is as ``origins()`` has it, those articles aside that were not asked for, which reasons may name all the same: two
  /// papers' cuts of one text that have no sentence in common are one origin where the ledger has the text. (Where hundreds of
  /// articles hang together, not all of them are looked at.)
  public func origins(of articles: [Article.ID]) throws -> Origins {
    if articles.count < 2 { return Origins() }
    return try index.reading {
      var finder = OriginFinder()
      return try finder.origins(of: articles, in: index, rulings: { ids throws in try rulings(on: ids) }).among(
        articles)
    }
  }

  /// Which of the articles that make or deny a claim have it from one origin.
  ///
  /// Beside articles of one origin, these are an article that has the claim from a newsroom ("the Harbour Post reported") whose
  /// own earlier article is there, and articles that have it from the same news agency within a few days.
  public func origins(of claim: Claim) throws -> Origins {
    var articles: [Article.ID] = []
    for appearance in claim.appearances where !articles.contains(appearance.article) {
      articles.append(appearance.article)
    }
    if articles.count < 2 { return Origins() }
    return try index.reading {
      var finder = OriginFinder()
      let known = try finder.origins(of: articles, in: index, rulings: { ids throws in try rulings(on: ids) }).among(
        articles)
      var quotations = QuotedNewsrooms()
      for appearance in claim.appearances {
        let article = try finder.article(appearance.article, in: index)
        quotations.add(appearance, publisher: article.publisher, credit: article.credit)
      }
      let apart = try rulings(on: articles).filter { $0.ruling == .notSame }.map(\.pair)
      return known.joined(by: quotations.reasons, apart: Set(apart), in: articles)
    }
  }

  /// An article as lists show it; nil where the ledger has none of this id.
  public func summary(of article: Article.ID) throws -> ArticleSummary? {
    try index.articles(idPrefix: article.description, limit: 1).first
  }

  /// What people ruled on articles, of each pair the newest.
  private func rulings(on articles: [Article.ID]) throws -> [Decision] {
    try decisions(about: articles.map(\.description))
  }
}

extension Origins {
  /// The groups among some articles.
  func among(_ articles: [Article.ID]) -> Origins {
    let asked = Set(articles)
    return Origins(
      groups: groups.compactMap { group in
        let rest = group.articles.filter(asked.contains)
        if rest.count < 2 { return nil }
        // The reasons are a tree, so with one fewer than there are articles they join all; else it takes an article between.
        let within = group.reasons.filter { asked.contains($0.article) && asked.contains($0.other) }
        if within.count == rest.count - 1 { return Group(articles: rest, reasons: within) }
        let near = group.reasons.filter { asked.contains($0.article) || asked.contains($0.other) }
        return Group(articles: rest, reasons: near.isEmpty ? group.reasons : near)
      })
  }

  /// These groups with others joined to them, unless two articles come together that a person keeps apart.
  ///
  /// - Parameters:
  ///   - apart: The pairs that are kept apart, as ids in the order of their bytes.
  ///   - articles: All articles, in order.
  func joined(by reasons: [Reason], apart: Set<[String]>, in articles: [Article.ID]) -> Origins {
    var parts: [(articles: [Article.ID], reasons: [Reason])] = groups.map { ($0.articles, $0.reasons) }
    for article in articles where !groups.contains(where: { $0.articles.contains(article) }) {
      parts.append(([article], []))
    }
    for reason in reasons {
      guard let one = parts.firstIndex(where: { $0.articles.contains(reason.article) }),
        let other = parts.firstIndex(where: { $0.articles.contains(reason.other) }), one != other
      else { continue }
      let isBarred = parts[one].articles.contains { left in
        parts[other].articles.contains { apart.contains(Decision.ordered([left.description, $0.description])) }
      }
      if isBarred { continue }
      parts[one].articles += parts[other].articles
      parts[one].reasons += parts[other].reasons + [reason]
      parts.remove(at: other)
    }
    let place = Dictionary(articles.enumerated().map { ($1, $0) }) { first, _ in first }
    let joined = parts.filter { $0.articles.count > 1 }.map { part in
      Group(articles: part.articles.sorted { (place[$0] ?? 0) < (place[$1] ?? 0) }, reasons: part.reasons)
    }
    return Origins(
      groups: joined.sorted { left, right in
        (left.articles.first.flatMap { place[$0] } ?? 0) < (right.articles.first.flatMap { place[$0] } ?? 0)
      })
  }
}

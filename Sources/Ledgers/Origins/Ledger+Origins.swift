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
    var seen: Set<Article.ID> = []
    let articles = claim.appearances.map(\.article).filter { seen.insert($0).inserted }
    if articles.count < 2 { return Origins() }
    return try index.reading {
      var finder = OriginFinder()
      var quoted = QuotedNewsrooms()
      for appearance in claim.appearances {
        let article = try finder.article(appearance.article, in: index)
        quoted.add(appearance, publisher: article.publisher, credit: article.credit)
      }
      return try finder.origins(of: articles, quotations: quoted.reasons, in: index) { ids throws in
        try rulings(on: ids)
      }.among(articles)
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
}

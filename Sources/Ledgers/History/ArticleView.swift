public import Claims

/// An article with its text and the claims that it makes or denies.
public struct ArticleView: Sendable {
  /// The article.
  public let article: Article
  /// Its present text; nil where that is not here: only quotes of it were published, or a file is missing.
  public let text: String?
  /// What its claims' quotes tell of its present text, for where the text is not here.
  public var quoted: QuotedText {
    QuotedText(claims.map(\.appearance.quote).filter { $0.text.isSame(as: article.text) })
  }
  /// Its claims, in the order of the text; rejected ones too.
  public let claims: [(claim: Claim, appearance: Appearance)]
}

extension Ledger {
  /// How many articles' texts are not here, so that they can not be compared with others.
  public func missingTexts() throws -> Int { try index.missingTexts }

  /// An article with its text and its claims.
  public func article(_ id: Article.ID) throws -> ArticleView {
    let attempt = "show \(shortID(id.description))"
    guard let file = try articleFile(id) else { throw LedgerError(.notFound, attempt, why: "there is no such article") }
    var claims: [(claim: Claim, appearance: Appearance)] = []
    for claimID in try index.claims(of: id) {
      guard let file = try claimFile(claimID), case .claim(let claim) = file.value else { continue }
      for appearance in claim.appearances where appearance.article == id { claims.append((claim, appearance)) }
    }
    claims.sort {
      ($0.appearance.quote.start, $0.appearance.quote.end, $0.appearance.id.description)
        < ($1.appearance.quote.start, $1.appearance.quote.end, $1.appearance.id.description)
    }
    return ArticleView(article: file.value, text: try text(of: id, hash: file.value.text), claims: claims)
  }
}

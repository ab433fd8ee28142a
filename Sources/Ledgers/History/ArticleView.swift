public import Claims

/// An article with its text and the claims that it makes or denies.
public struct ArticleView: Sendable {
  /// The article.
  public let article: Article
  /// Its present text; nil where that is not here: only quotes of it were published, or a file is missing.
  public let text: String?
  /// Its claims, in the order of its present text; rejected ones too. Those whose words are gone come last.
  public let claims: [(claim: Claim, appearance: Appearance)]
  /// Where the words of each claim stand in the present text; nil where they are gone, or stand at several places.
  public let places: [Range<Int>?]

  /// What its claims' quotes tell of its present text, for where the text is not here.
  public var quoted: QuotedText {
    QuotedText(claims.map(\.appearance.quote).filter { $0.text.isSame(as: article.text) })
  }
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
    let text = try text(of: id, hash: file.value.text)
    let scalars = text.map { Array($0.unicodeScalars) }
    let placed = claims.map { entry in
      let quote = entry.appearance.quote
      // Where the text is not here, what was found when it was recorded tells.
      let isPresent = quote.text.isSame(as: file.value.text) || entry.appearance.support == .exact
      return (entry: entry, place: scalars.map { quote.place(in: $0).span } ?? (isPresent ? quote.span : nil))
    }.sorted { left, right in
      let (one, other) = (left.entry.appearance, right.entry.appearance)
      if (left.place == nil) != (right.place == nil) { return right.place == nil }
      if (one.support == .lost) != (other.support == .lost) { return other.support == .lost }
      let (span, otherSpan) = (left.place ?? one.quote.span, right.place ?? other.quote.span)
      return (span.lowerBound, span.upperBound, one.id.description)
        < (otherSpan.lowerBound, otherSpan.upperBound, other.id.description)
    }
    return ArticleView(article: file.value, text: text, claims: placed.map(\.entry), places: placed.map(\.place))
  }
}

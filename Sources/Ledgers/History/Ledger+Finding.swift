public import Claims
public import Measures

extension Ledger {
  /// The claims that pass `filter`, newest first, at most `limit`, and how many there are in all.
  public func claims(_ filter: ClaimFilter = ClaimFilter(), limit: Int) throws -> (claims: [ClaimSummary], total: Int) {
    try index.claims(filter, limit: limit)
  }

  /// The claims that pass `filter`, those first that deserve most to be checked, at most `limit`, and how many there are in all.
  ///
  /// Recency is counted from the newest article that had been published by `day`, so that in the ledger of an old story its
  /// last days are the recent ones.
  public func claims(
    _ filter: ClaimFilter = ClaimFilter(), worthiestOn day: CalendarDate, limit: Int
  ) throws -> (claims: [ClaimSummary], total: Int) {
    try index.claims(filter, worthiestOn: index.newestDay(until: day) ?? day, limit: limit)
  }

  /// The claims whose label, statement, sources or quotes hold all of some words, best first.
  public func search(_ words: [String], limit: Int) throws -> [ClaimSummary] {
    try index.search(words, limit: limit)
  }

  /// The articles, newest first, at most `limit`, and how many there are in all.
  ///
  /// - Parameter isChanged: Whether only those of which there are several versions.
  public func articles(limit: Int, isChanged: Bool = false) throws -> (articles: [ArticleSummary], total: Int) {
    try index.articles(limit: limit, isChanged: isChanged)
  }

  /// The claim that a person's words mean: an id or the beginning of one, or words that fit one claim only.
  ///
  /// Words are looked for in labels first, then in statements, then everywhere. An absorbed claim leads to the one that
  /// absorbed it.
  ///
  /// - Throws: ``LedgerError`` where none fits, or several; the hint then lists them.
  public func claim(named words: String) throws -> Claim.ID {
    let attempt = "find the claim “\(words)”"
    let parts = try Self.parts(of: words, attempt, hint: "claimlog list shows the claims and their ids")
    if let prefix = Self.idPrefix(words, letter: "c") {
      let found = try index.claims(idPrefix: prefix, limit: 9)
      if found.count == 1 { return try follow(found[0].id) }
      if found.count > 1 {
        throw ambiguous(attempt, try found.compactMap { entry throws in try index.summary(of: entry.id) })
      }
      if prefix.count > 2, words.hasPrefix("c-") {
        throw LedgerError(
          .notFound, attempt, why: "no claim's id begins so", hint: "claimlog list shows the claims and their ids")
      }
    }
    if words.hasPrefix("p-"), Self.idPrefix(words, letter: "p") != nil {
      return try follow(appearance(named: words).claim)
    }
    let exact = try index.claims(label: words)
    if exact.count == 1 { return exact[0].id }
    for column in ["label", "statement"] {
      let found = try index.search(parts, in: column, limit: 9)
      if found.count == 1 { return found[0].id }
      if found.count > 1 { throw ambiguous(attempt, found) }
    }
    let found = try index.search(parts, limit: 9)
    if found.count == 1 { return found[0].id }
    if found.count > 1 { throw ambiguous(attempt, found) }
    throw LedgerError(
      .notFound, attempt, why: "no claim has these words",
      hint: "look with: claimlog search \(parts.prefix(2).joined(separator: " "))")
  }

  /// The claim that an id leads to, through the ones that absorbed it.
  private func follow(_ id: Claim.ID) throws -> Claim.ID {
    var id = id
    var seen: Set<Claim.ID> = []
    while seen.insert(id).inserted {
      guard let file = try claimFile(id), case .absorbed(_, let other) = file.value else { return id }
      id = other
    }
    throw LedgerError(
      .invalid, "follow \(id)", why: "claims that absorbed one another lead round in a circle", hint: "claimlog check")
  }

  private func ambiguous(_ attempt: String, _ found: [ClaimSummary]) -> LedgerError {
    let lines = found.prefix(8).map {
      "  \(shortID($0.id.description))  \($0.label)" + ($0.value.map { "  (\($0))" } ?? "")
    }
    let more = found.count > 8 ? ["  … and more"] : []
    return LedgerError(
      .ambiguous, attempt, why: "several claims fit",
      hint: "say which, by its id or more of its words:\n" + (lines + more).joined(separator: "\n"))
  }

  /// The article that a person's words mean: an id or the beginning of one, or words of its title or publisher that fit only it.
  public func article(named words: String) throws -> Article.ID {
    let attempt = "find the article “\(words)”"
    let parts = try Self.parts(of: words, attempt, hint: "claimlog articles shows them all")
    var found: [ArticleSummary] = []
    if let prefix = Self.idPrefix(words, letter: "a") { found = try index.articles(idPrefix: prefix, limit: 9) }
    if found.isEmpty { found = try index.articles(words: parts, limit: 9) }
    if found.count == 1 { return found[0].id }
    if found.isEmpty {
      throw LedgerError(
        .notFound, attempt, why: "no article has this id or these words", hint: "claimlog articles shows them all")
    }
    let lines = found.prefix(8).map {
      "  \(shortID($0.id.description))  \($0.title ?? "(no title)")  \($0.publisher ?? "")"
    }
    throw LedgerError(
      .ambiguous, attempt, why: "several articles fit",
      hint: "say which, by its id or more of its words:\n" + lines.joined(separator: "\n"))
  }

  /// The appearance that an id or the beginning of one means, and its claim.
  public func appearance(named words: String) throws -> (appearance: Appearance.ID, claim: Claim.ID) {
    let attempt = "find the appearance “\(words)”"
    guard let prefix = Self.idPrefix(words, letter: "p") else {
      throw LedgerError(
        .refused, attempt, why: "an appearance's id begins with p-",
        hint: "claimlog show CLAIM shows the ids of its appearances")
    }
    let found = try index.appearances(idPrefix: prefix, limit: 9)
    if found.count == 1 { return (found[0].id, found[0].claim) }
    throw LedgerError(
      found.isEmpty ? .notFound : .ambiguous, attempt, why: found.isEmpty ? "there is none" : "several begin so",
      hint: found.isEmpty
        ? "claimlog show CLAIM shows the ids of its appearances" : found.map { "  \($0.id)" }.joined(separator: "\n"))
  }

  /// An id as Git would shorten it: the letter and as many digits as tell it from all others, at least six.
  public func shortID(_ id: String) -> String {
    let full = String(id)
    do {
      for length in stride(from: 8, to: full.count, by: 1) {
        let prefix = String(full.prefix(length))
        let count =
          switch full.first {
          case "c": try index.claims(idPrefix: prefix, limit: 2).count
          case "a": try index.articles(idPrefix: prefix, limit: 2).count
          default: try index.appearances(idPrefix: prefix, limit: 2).count
          }
        if count <= 1 { return prefix }
      }
    } catch {
      return full
    }
    return full
  }

  private static func parts(of words: String, _ attempt: String, hint: String) throws -> [String] {
    let parts = words.split(whereSeparator: \.isWhitespace).map(String.init)
    if parts.isEmpty { throw LedgerError(.refused, attempt, why: "there is no word in it", hint: hint) }
    return parts
  }

  /// `words` as the beginning of an id; the letter may be left out where at least four digits are given.
  private static func idPrefix(_ words: String, letter: Character) -> String? {
    let digits = words.hasPrefix("\(letter)-") ? words.dropFirst(2) : words[...]
    let isHex = digits.utf8.allSatisfy {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
    }
    guard isHex, digits.utf8.count <= 12, digits.utf8.count >= (digits.count == words.count ? 4 : 1) else { return nil }
    return "\(letter)-\(digits)"
  }
}

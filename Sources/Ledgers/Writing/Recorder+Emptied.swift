internal import Claims

/// What is not taken for a new text of an article.
///
/// Under an article's address a server may also answer with a consent page, a paywall, or whatever took its place. Taken for a
/// new text, all its quotes would be lost at once.
extension Recorder {
  /// The share of the known text's runs of words that another text has to have.
  private static let leastShare = 0.1
  /// The same for a text with less than a third of the words.
  private static let leastShareOfShort = 0.34
  /// The share of the words that a text has to have of which nearly all stood in the known one: a teaser is the article's beginning.
  private static let leastLength = 0.6
  /// Shorter texts than this, in words, are never judged.
  private static let leastWords = 40
  private static let run = 5

  /// Refuses a page's text in which hardly anything of the article is left, unless it is to be taken all the same.
  func refuseEmptied(_ known: Article, in ledger: borrowing Ledger) throws {
    guard input.page != nil, !input.replaces, let text = try ledger.text(of: known.id, hash: known.text) else { return }
    let before = Self.words(of: text)
    let after = Self.words(of: input.text)
    guard before.count >= Self.leastWords else { return }
    let (old, new) = (Self.runs(of: before), Self.runs(of: after))
    let isTeaser =
      Double(after.count) < Self.leastLength * Double(before.count) && Self.share(of: new, in: old) > 0.8
    let least = after.count * 3 < before.count ? Self.leastShareOfShort : Self.leastShare
    guard isTeaser || Self.share(of: old, in: new) < least else { return }
    throw LedgerError(
      .refused, "record \(input.source)",
      why: "too little of the article \(ledger.shortID(known.id.description)) is left in this page "
        + "(\(after.count) words, \(before.count) before): a consent page, a paywall, or another article?",
      hint:
        "if the article really reads so now, record it with --replace; else save the page as you see it, and record "
        + "the file with --url")
  }

  private static func share(of runs: [ArraySlice<Substring>], in others: [ArraySlice<Substring>]) -> Double {
    let others = Set(others)
    return Double(runs.count { others.contains($0) }) / Double(max(runs.count, 1))
  }

  private static func words(of text: String) -> [Substring] { text.split(whereSeparator: \.isWhitespace) }

  private static func runs(of words: [Substring]) -> [ArraySlice<Substring>] {
    words.indices.dropLast(run - 1).map { words[$0..<$0 + run] }
  }
}

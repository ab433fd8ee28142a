internal import Claims

/// What is not taken for a new text of an article.
///
/// Under an article's address a server may also answer with a consent page, a paywall, or whatever took its place. Taken for a
/// new text, all its quotes would be lost at once.
extension Recorder {
  /// The share of the known text's runs of words that another text has to have.
  private static let leastShare = 0.1
  /// The same for a text with less than a third of the words: a teaser has the beginning of the article.
  private static let leastShareOfShort = 0.34
  /// Shorter texts than this, in words, are never judged.
  private static let leastWords = 120
  private static let run = 5

  /// Refuses a page's text in which hardly anything of the article is left, unless it is to be taken all the same.
  func refuseEmptied(_ known: Article, in ledger: borrowing Ledger) throws {
    guard input.page != nil, !input.replaces, let old = try ledger.text(of: known.id, hash: known.text) else { return }
    let before = Self.words(of: old)
    let after = Self.words(of: input.text)
    guard before.count >= Self.leastWords else { return }
    let kept = Set(Self.runs(of: after))
    let runs = Self.runs(of: before)
    let share = Double(runs.count { kept.contains($0) }) / Double(max(runs.count, 1))
    let least = after.count * 3 < before.count ? Self.leastShareOfShort : Self.leastShare
    guard share < least else { return }
    throw LedgerError(
      .refused, "record \(input.source)",
      why: "hardly anything of the article \(ledger.shortID(known.id.description)) is left in this page "
        + "(\(after.count) words, \(before.count) before): a consent page, a paywall, or another article?",
      hint:
        "if the article really reads so now, record it with --replace; else save the page as you see it, and record "
        + "the file with --url")
  }

  private static func words(of text: String) -> [Substring] { text.split(whereSeparator: \.isWhitespace) }

  private static func runs(of words: [Substring]) -> [ArraySlice<Substring>] {
    words.indices.dropLast(run - 1).map { words[$0..<$0 + run] }
  }
}

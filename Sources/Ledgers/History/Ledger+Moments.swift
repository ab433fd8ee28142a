internal import Claims
internal import GitKit
internal import Measures

extension Ledger {
  /// The moment that a person's words mean: `~2`, a date (what had been published by its last day), an article, a commit.
  ///
  /// Digits alone that could begin both a commit's and an article's id are taken for the commit's.
  ///
  /// - Throws: ``LedgerError`` where they mean none of these.
  public func moment(named words: String) throws -> Moment {
    let attempt = "find the revision “\(words)”"
    let hint = "give a date (2022-01-12), an article (its id, words of its title), a commit, or ~N for N revisions ago"
    if words.hasPrefix("~") {
      let digits = words.dropFirst()
      if digits.isEmpty { return .earlier(1) }
      guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let count = Int(digits) else {
        throw LedgerError(.refused, attempt, why: "after ~ comes a number", hint: hint)
      }
      return .earlier(count)
    }
    if Self.looksLikeDate(words) {
      guard let day = ExtendedDate(words)?.last else {
        throw LedgerError(.refused, attempt, why: "there is no such date", hint: "write it as in 2022-01-12")
      }
      return .published(day)
    }
    let isArticle = words.hasPrefix("a-")
    if !isArticle, Self.isHex(words), try isCommit(words) { return .commit(words) }
    do {
      return .article(try article(named: words))
    } catch let error as LedgerError where error.code == .notFound {
      if !isArticle, try isCommit(words) { return .commit(words) }
      throw LedgerError(.notFound, attempt, why: "it is neither a date nor an article nor a commit here", hint: hint)
    }
  }

  /// Four digits, alone or before a hyphen: `2022`, `2022-01`, `2022-02-31`.
  private static func looksLikeDate(_ words: String) -> Bool {
    let digits = words.utf8.prefix { (0x30...0x39).contains($0) }
    return digits.count == 4 && (digits.endIndex == words.endIndex || words[digits.endIndex] == "-")
  }

  private static func isHex(_ words: String) -> Bool {
    words.utf8.count >= 4 && words.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }

  private func isCommit(_ words: String) throws -> Bool {
    do throws(GitError) {
      _ = try repository.resolve(revision: words)
      return true
    } catch {
      guard [.notFound, .ambiguous, .invalid].contains(error.code) else { throw error }
      return false
    }
  }
}

internal import Measures

extension Ledger {
  /// The version of an article that a person’s words mean: its number, `~2` (two earlier than now), a date (the newest of that day or
  /// before), the beginning of its text’s hash or of its commit.
  ///
  /// - Parameter versions: Those of the article, oldest first.
  /// - Throws: ``LedgerError`` where they mean none of these.
  public func version(named words: String, among versions: [ArticleVersion]) throws -> ArticleVersion {
    let attempt = "find the version “\(words)”"
    let hint =
      "give a number from 1 to \(versions.count), ~N for N versions ago, a date (2022-01-12), a commit or a text’s hash"
    let isNumber = { (text: Substring) in !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    if words.hasPrefix("~") {
      let digits = words.dropFirst()
      guard digits.isEmpty || isNumber(digits), let count = digits.isEmpty ? 1 : Int(digits) else {
        throw LedgerError(.refused, attempt, why: "after ~ comes a number", hint: hint)
      }
      guard count < versions.count else {
        throw LedgerError(
          .notFound, attempt, why: "there are \(versions.count) versions, so ~\(count) is before the first", hint: hint)
      }
      return versions[versions.count - 1 - count]
    }
    if isNumber(words[...]), words.utf8.count < 4, let number = Int(words) {
      guard let version = versions.first(where: { $0.number == number }) else {
        throw LedgerError(.notFound, attempt, why: "there is no version \(number)", hint: hint)
      }
      return version
    }
    if let day = ExtendedDate(words)?.last {
      guard let version = versions.last(where: { $0.day <= day }) else {
        throw LedgerError(
          .notFound, attempt, why: "it had not been published by \(day)",
          hint: versions.first.map { "its first version is of \($0.day)" })
      }
      return version
    }
    let hash = words.hasPrefix("sha256:") ? String(words.dropFirst("sha256:".count)) : words
    if hash.utf8.count >= 4 {
      let found = versions.filter { $0.commit.hasPrefix(hash) || $0.text.dropFirst("sha256:".count).hasPrefix(hash) }
      if let last = found.last { return last }
    }
    throw LedgerError(.notFound, attempt, why: "no version of the article goes by that", hint: hint)
  }
}

import Foundation
import TestSupport
import Testing

/// What the commands say of articles that their publishers changed.
@Suite struct ChangedArticleTests {
  static let url = "https://wire.example/story"

  /// An article of two claims: one with another figure in its second version, one that is gone from it.
  private func changed(_ note: String? = nil) throws -> Desk {
    let desk = try Desk()
    try desk.record(
      "US officials: \(Desk.line) [100000]", "Kiev: A bridge is shut", published: "2022-03-01", url: Self.url)
    let lines = "US officials: \(Desk.line) [130000]" + (note.map { "\n\($0)" } ?? "")
    try desk.record(lines, published: "2022-03-01", on: 2, url: Self.url)
    return desk
  }

  private func article(_ desk: Desk) throws -> String {
    let articles = try desk.json("articles")["articles"] as? [[String: Any]]
    return try #require(articles?.first?["id"] as? String)
  }

  @Test func diffTellsWordByWordWhatBecameOfAnArticle() throws {
    let desk = try changed()
    let shown = desk.world.run("diff", try article(desk)).output
    #expect(shown.contains("version 1 (1 Mar 2022) → version 2 (1 Mar 2022), Example Wire"))
    #expect(shown.contains("figures  100000 → 130000"))
    #expect(shown.contains("[[-100000-]{+130000+}]"))
    #expect(shown.contains("− [-Kiev: A bridge is shut-]"))
    #expect(shown.contains("the page names no correction"))
    // Words that fit no claim, but the article, will do.
    #expect(desk.world.run("diff", "title of").output == shown)
    #expect(desk.world.run("diff", "title of", "--from", "1", "--to", "2").output == shown)
  }

  @Test func diffOfAnArticleThatNeverChangedSaysSo() throws {
    let desk = try Desk.told()
    let shown = desk.world.run("diff", "Title of 2022-01-12")
    #expect(shown.status == 0)
    #expect(shown.output.contains("The ledger has one version of it: version 1 (12 Jan 2022)"))
  }

  @Test func diffInJSONHasSpansIntoBothTexts() throws {
    let desk = try changed()
    let document = try desk.json("diff", try article(desk))
    let hunks = try #require(document["hunks"] as? [[String: Any]])
    let parts = hunks.flatMap { $0["parts"] as? [[String: Any]] ?? [] }
    let removed = try #require(parts.first { $0["kind"] as? String == "removed" })
    #expect(removed["text"] as? String == "100000")
    #expect((removed["from"] as? [Int])?.count == 2)
    let change = try #require(document["change"] as? [String: Any])
    #expect(change["withoutNotice"] as? Bool == true)
    #expect((document["from"] as? [String: Any])?["number"] as? Int == 1)
  }

  @Test(arguments: [40, 60, 100])
  func diffFitsTheTerminal(_ width: Int) throws {
    let desk = try changed()
    desk.world.environment["COLUMNS"] = "\(width)"
    let lines = desk.world.run("diff", try article(desk)).output.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 100 })
  }

  @Test func hostileTextIsMadeVisible() throws {
    let desk = try Desk()
    try desk.record("A: \(Desk.line) [1]", published: "2022-03-01", url: Self.url)
    try desk.record("A: \u{1b}[31mred\u{7} \(Desk.line) [2]", published: "2022-03-01", on: 2, url: Self.url)
    let id = try article(desk)
    for words in [["diff", id], ["articles", "--changed"], ["article", id]] {
      let shown = desk.world.run(words).output
      #expect(!shown.contains("\u{1b}") && !shown.contains("\u{7}"))
    }
  }

  @Test func articlesThatChangedAreListedWithOrWithoutNotice() throws {
    let silent = try changed()
    let shown = silent.world.run("articles", "--changed")
    #expect(shown.output.contains("version 2 (1 Mar 2022):"))
    let plain = shown.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(plain.contains("the page names no correction"))
    #expect(shown.errors.contains("1 change without a notice"))
    #expect(silent.world.run("articles").output.contains("2 versions"))
    let noted = try changed("Correction: An earlier version of this article gave a wrong number of troops.")
    let told = noted.world.run("articles", "--changed")
    let words = told.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("the page says: “Correction: An earlier version"))
    #expect(told.errors.isEmpty)
    let none = try Desk.told().world.run("articles", "--changed")
    #expect(none.status == 0 && none.errors.contains("No article has changed"))
  }

  @Test func whatNoArticleSaysAnyLongerIsFlagged() throws {
    let desk = try changed()
    let list = desk.world.run("list", "--unsupported").output
    #expect(list.contains("no longer said: A bridge is shut"))
    #expect(!list.contains("troops"))
    #expect(desk.world.run("show", "bridge").output.contains("no article says it any longer"))
    #expect(desk.world.run("show", "bridge").output.contains("since its version 2 (1 Mar 2022)"))
    #expect(desk.world.run("log", "bridge").output.contains("the article no longer says it"))
    #expect(desk.world.run("blame", "bridge").output.contains("the article no longer says this since its version 2"))
    let check = desk.world.run("check")
    #expect(check.status == 0)
    #expect((check.output + check.errors).contains("1 claim is no longer said by any article"))
    let claims = try desk.json("list", "--unsupported")["claims"] as? [[String: Any]]
    #expect(claims?.map { $0["unsupported"] as? Bool } == [true])
  }

  @Test func aFigureThatChangedIsToldAsTheSameArticlesUpdate() throws {
    let desk = try changed()
    #expect(desk.world.run("log", "troops").output.contains("100,000 → 130,000 (+30 %); the article was changed"))
    #expect(desk.world.run("show", "troops").output.contains("the same article, changed: updates its own 100,000"))
    #expect(desk.world.run("conflicts").output.isEmpty)
    let article = desk.world.run("article", try article(desk)).output
    #expect(article.contains("no longer in the article since version 2 (1 Mar 2022)"))
  }

  @Test(arguments: ["9", "~5", "2021-01-01", "nosuch"])
  func saysWhatNamesAVersion(_ words: String) throws {
    let desk = try changed()
    let outcome = desk.world.run("diff", try article(desk), "--from", words)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("version"), "\(outcome.errors)")
  }
}

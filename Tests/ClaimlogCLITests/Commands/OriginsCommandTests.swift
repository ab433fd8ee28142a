import Ledgers
import TestSupport
import Testing

/// `origins`: which articles come from one origin, why, and what a person says of it.
@Suite struct OriginsCommandTests {
  private static let news = """
    The ferry from Ostby struck a sandbank in thick fog at dawn on Friday, two kilometres short of the harbour wall. \
    Lifeboats brought one hundred and sixty passengers ashore within three hours, and a helicopter took off the others. \
    The captain, who has sailed for the line for nineteen years, was questioned by the police until the late afternoon.
    """

  private func told() throws -> Desk {
    let desk = try Desk()
    try desk.record(Self.news, published: "2022-01-12", publisher: "Example Times")
    try desk.record(Self.news, "US officials: \(Desk.line) [5]", published: "2022-01-13", publisher: "Example Post")
    try desk.record("Example Post: \(Desk.line) [5]", published: "2022-01-14", publisher: "The Meridian")
    return desk
  }

  @Test func countsArticlesAndOriginsAndSaysWhy() throws {
    let desk = try told()
    let document = try desk.json("origins")
    #expect(document["articles"] as? Int == 3)
    #expect(document["origins"] as? Int == 2)
    let groups = try #require(document["groups"] as? [[String: Any]])
    let articles = try #require(groups[0]["articles"] as? [[String: Any]])
    #expect(articles.map { $0["publisher"] as? String } == ["Example Times", "Example Post"])
    #expect(articles[0]["title"] as? String == "Title of 2022-01-12")
    #expect(articles[0]["published"] as? String == "2022-01-12")
    let reasons = try #require(groups[0]["reasons"] as? [[String: Any]])
    #expect(reasons.count == 1)
    #expect((reasons[0]["why"] as? String)?.hasPrefix("share ") == true)
    #expect(
      Set([reasons[0]["article"], reasons[0]["other"]].map { $0 as? String })
        == Set(articles.map { $0["id"] as? String }))
  }

  @Test func ofAClaimSaysWhoHasItFromWhom() throws {
    let outcome = try told().world.run("origins", "troops")
    #expect(outcome.output.hasPrefix("2 articles, 1 origin\n"))
    #expect(outcome.output.contains("has it from Example Post"))
  }

  @Test func aRulingIsRememberedAndAnsweredForScripts() throws {
    let desk = try told()
    let document = try desk.json("origins", "--apart", "Title of 2022-01-12", "Title of 2022-01-13", "--why", "w")
    #expect((document["commit"] as? String)?.count == 40)
    #expect((document["decision"] as? [String: Any])?["ruling"] as? String == "notSame")
    #expect(try desk.json("origins")["origins"] as? Int == 3)
    #expect(
      desk.world.run("origins", "--apart", "Title of 2022-01-13", "Title of 2022-01-12").output
        == "That is what was ruled: nothing was written.\n")
    #expect(desk.world.run("check").status == 0)
  }

  @Test(arguments: [
    ["--same", "a"], ["--same", "--apart", "a", "b"], ["--why", "w", "troops"], ["--apart", "a", "b", "c"],
  ])
  func wordsThatDoNotGoTogetherAreMisuse(words: [String]) throws {
    #expect(try told().world.run(["origins"] + words).status == 2)
  }

  @Test func anEmptyLedgerHasNoArticles() throws {
    #expect(try Desk().world.run("origins").output == "0 articles, 0 origins\n")
  }
}

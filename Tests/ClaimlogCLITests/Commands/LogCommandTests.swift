import Testing

@Suite struct LogCommandTests {
  private func news(_ desk: Desk, _ words: String...) -> [String] {
    // Wide enough for one line an article.
    desk.world.columns = 160
    return desk.world.run(["log", "troops"] + words).output.split(separator: "\n").dropFirst().map(String.init)
  }

  @Test func tellsNewsInTheOrderOfRecording() throws {
    let desk = try Desk.told()
    let lines = news(desk)
    try #require(lines.count == 3)
    #expect(lines[0].contains("20 Jan 2022  Example Post"))
    #expect(lines[0].contains("also: 120,000, US officials"))
    #expect(lines[0].contains("recorded 3 Mar 2022"))
    #expect(lines[1].contains("100,000 estimated → more than 130,000 (+30 %); now from Pentagon"))
    #expect(lines[2].contains("new: 100,000 estimated"))
  }

  @Test func tellsNewsInTheOrderOfPublication() throws {
    let lines = news(try Desk.told(), "--order", "published")
    #expect(lines[0].contains("120,000 → more than 130,000"))
    #expect(lines[1].contains("100,000 estimated → 120,000 (+20 %)"))
    #expect(lines[2].contains("new: 100,000 estimated"))
  }

  @Test func twoVersionsOfAnArticleAreTwoLines() throws {
    let desk = try Desk()
    let url = "https://example.org/1"
    try desk.record("A: \(Desk.line) [1000]", published: "2022-01-12", url: url)
    try desk.record("A: \(Desk.line) [2000]", published: "2022-01-14", on: 2, url: url)
    let lines = news(desk, "--order", "published")
    try #require(lines.count == 2)
    #expect(lines[0].contains("1,000 → 2,000 (+100 %)"))
    #expect(lines[1].contains("new: 1,000"))
  }

  @Test func aPersonsChangeIsNamedByItsSubject() throws {
    let desk = try Desk.told()
    desk.world.run("annotate", "troops", "--note", "called the ministry")
    desk.world.run("withdraw", "Title of 2022-02-13", "--notice", "retracted")
    let lines = news(desk)
    #expect(lines[1].contains("annotate: "))
    #expect(lines[0].contains("withdraw: Title of 2022-02-13; more than 130,000 → 120,000"))
  }

  @Test func denialsAndDisputesAreNews() throws {
    let desk = try Desk.told()
    try desk.record("Moscow denies: \(Desk.line)", published: "2022-02-14", on: 4)
    #expect(news(desk)[0].contains("→ disputed"))
    try desk.record("Minsk denies: \(Desk.line)", published: "2022-02-15", on: 5)
    #expect(news(desk)[0].contains("denied by Minsk"))
  }

  @Test func whatPlainGitCommittedIsARevision() throws {
    let desk = try Desk.told()
    try desk.replace("\"label\": \"", with: "\"label\": \"own ", in: desk.claimFile)
    desk.world.run("commit", "-m", "our labels")
    #expect(news(desk)[0].contains("our labels"))
  }

  @Test func jsonAndCSVHaveEveryRevision() throws {
    let desk = try Desk.told()
    let revisions = try desk.json("log", "troops")["revisions"] as? [[String: Any]]
    #expect(revisions?.compactMap { $0["number"] as? Int } == [3, 2, 1])
    #expect(
      revisions?[1]["changed"] as? [String] == ["statement", "quantities", "attribution", "standing", "appearances"]
        || (revisions?[1]["changed"] as? [String])?.contains("quantities") == true)
    let rows = desk.world.run("log", "troops", "--csv").output.split(separator: "\r\n")
    #expect(rows.count == 4)
  }
}

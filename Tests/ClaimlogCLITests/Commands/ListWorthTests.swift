import Testing

@Suite struct ListWorthTests {
  /// Four claims: two to check, a wish and a furniture-like line.
  private func desk() throws -> Desk {
    let desk = try Desk()
    try desk.record(
      "Ana Brandt: The ministry cut jobs in Norvik last year [4000]", "Ana Brandt: We want to be happy again",
      "Ana Brandt: The council closed a school", published: "2022-01-12")
    try desk.record("officials: The ministry cut jobs in Norvik last year [9000]", published: "2022-01-12", on: 2)
    return desk
  }

  @Test func whatToCheckFirstComesFirstWithItsReasons() throws {
    let desk = try desk()
    desk.world.columns = 140
    let lines = desk.world.run("list", "--worth").output.split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines[0].contains("worth") && lines[0].contains("why"))
    #expect(lines[1].contains("disputed: The ministry cut jobs") && lines[1].contains("figure, disputed"))
    #expect(lines[2].contains("The council closed a school"))
    #expect(lines[3].contains("but ") && lines[3].contains("happy again"))
  }

  @Test func onANarrowTerminalTheReasonsStandBelow() throws {
    let desk = try desk()
    desk.world.columns = 60
    let lines = desk.world.run("list", "--worth").output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.count <= 60 })
    #expect(lines[1].contains("The ministry cut jobs") && lines[2].contains("figure, disputed"))
  }

  @Test func jsonHasEveryReasonWithItsWeight() throws {
    let claims = try #require(try desk().json("list", "--worth")["claims"] as? [[String: Any]])
    let scores = claims.compactMap { $0["score"] as? Double }
    #expect(scores.count == 3 && scores == scores.sorted(by: >))
    let reasons = try #require(claims[0]["reasons"] as? [[String: Any]])
    let figure = try #require(reasons.first { $0["name"] as? String == "figure" })
    #expect(figure["what"] as? String == "figure")
    #expect(figure["weight"] as? Double == 1.4)
    #expect(claims[0]["statement"] != nil && claims[0]["standing"] != nil)
  }

  @Test func withoutWorthTheListIsAsItWas() throws {
    let desk = try desk()
    let claims = try #require(try desk.json("list")["claims"] as? [[String: Any]])
    #expect(claims.allSatisfy { $0["reasons"] == nil && $0["score"] == nil })
    #expect(!desk.world.run("list").output.contains("worth"))
  }

  @Test func csvHasTheScoreAndTheReasons() throws {
    let rows = try desk().world.run("list", "--worth", "--csv").output.split(separator: "\r\n")
    #expect(rows[0].hasSuffix(",published,worth,reasons"))
    #expect(rows[1].contains("figure disputed"))
  }

  @Test func theLimitLeavesOutTheLeastWorthy() throws {
    let desk = try desk()
    let outcome = desk.world.run("list", "--worth", "--limit", "1")
    #expect(outcome.output.contains("The ministry cut jobs") && !outcome.output.contains("school"))
    #expect(outcome.errors.contains("and 2 more"))
    #expect(desk.world.run("list", "--worth", "--speaker", "officials").output.split(separator: "\n").count == 3)
  }

  @Test func aVerdictMakesRoomForTheNext() throws {
    let desk = try Desk()
    try desk.record(
      "Ana Brandt: The ministry cut jobs in Norvik [4000]", "Ana Brandt: The council closed a school",
      published: "2022-01-12")
    desk.world.run("annotate", "ministry", "--verdict", "false")
    let lines = desk.world.run("list", "--worth").output.split(separator: "\n")
    #expect(lines[1].contains("school") && lines[3].contains("ministry") && lines[4].contains("but has a verdict"))
  }
}

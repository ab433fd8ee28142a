import Foundation
import Testing

/// `conflicts` and `relate`: what excludes itself, side by side, and how a person settles it.
@Suite struct ConflictsCommandTests {
  private func desk() throws -> Desk {
    let desk = try Desk()
    try desk.record("US officials: \(Desk.line) [130000]", published: "2022-02-13")
    try desk.record("Russia: \(Desk.line) [60000]", published: "2022-02-13", publisher: "Example Post", on: 2)
    return desk
  }

  private func conflicts(_ desk: Desk, _ words: String...) throws -> [[String: Any]] {
    let outcome = desk.world.run(["conflicts", "--json"] + words)
    let document = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    return try #require(document?["conflicts"] as? [[String: Any]])
  }

  /// The id of the appearance of a source.
  private func appearance(of source: String, _ desk: Desk) throws -> String {
    let sides = try conflicts(desk, "--settled").flatMap { conflict in
      ["one", "other"].compactMap { conflict[$0] as? [String: Any] }
    }
    return try #require(sides.first { $0["source"] as? String == source }?["appearance"] as? String)
  }

  @Test func quotesBothSidesBesideOneAnother() throws {
    let desk = try desk()
    let lines = desk.world.run("conflicts").output.split(separator: "\n").map(String.init)
    #expect(lines.contains { $0.contains("130,000  US officials") && $0.contains("60,000  Russia") })
    #expect(lines.contains { $0.contains("Example Wire") && $0.contains("Example Post") })
    #expect(lines.contains { $0.contains("disagreement: ") })
    #expect(lines.allSatisfy { $0.count <= 100 })
  }

  @Test func oneBelowTheOtherWhereTheTerminalIsNarrow() throws {
    let desk = try desk()
    desk.world.columns = 50
    let outcome = desk.world.run("conflicts")
    let lines = outcome.output.split(separator: "\n").map(String.init)
    #expect(lines.contains("    130,000  US officials"))
    #expect(lines.contains("    60,000  Russia"))
    #expect(lines.allSatisfy { $0.count <= 50 })
    #expect(outcome.errors.contains("claimlog relate p-"))
  }

  @Test func isADocumentForPrograms() throws {
    let conflict = try #require(try conflicts(try desk()).first)
    #expect(conflict["relation"] as? String == "disagrees")
    #expect((conflict["claim"] as? String)?.hasPrefix("c-") == true)
    for side in ["one", "other"] {
      let side = try #require(conflict[side] as? [String: Any])
      for key in ["appearance", "source", "article", "published", "value", "quote", "title", "publisher"] {
        #expect(side[key] is String, "\(key)")
      }
    }
  }

  @Test func isATableForSpreadsheets() throws {
    let outcome = try desk().world.run("conflicts", "--csv")
    let rows = outcome.output.components(separatedBy: "\r\n").filter { !$0.isEmpty }
    try #require(rows.count == 2, "\(outcome.all)")
    #expect(rows[0].hasPrefix("claim,label,relation,appearance,source,value"))
  }

  @Test func saysWhereNothingExcludesItself() throws {
    let outcome = try Desk.told().world.run("conflicts")
    #expect(outcome.status == 0)
    #expect(outcome.output == "")
    #expect(outcome.errors == "No open conflict: no two sources exclude one another.\n")
  }

  @Test func listsDenialsAndContradictions() throws {
    let desk = try desk()
    try desk.record("Belarus denies: \(Desk.line)", published: "2022-02-14", publisher: "Example Post", on: 3)
    try desk.record("Russia: \(Desk.line) [70000]", published: "2022-02-13", publisher: "Example Times", on: 4)
    let kinds = try conflicts(desk).compactMap { $0["relation"] as? String }
    #expect(kinds.first == "denies")
    #expect(Set(kinds) == ["denies", "disagrees", "contradicts"])
    #expect(try conflicts(desk, "--since", "2022-03-01").isEmpty)
  }

  @Test func aLimitIsOfClaims() throws {
    let desk = try desk()
    try desk.record(
      "US officials: planes over the city [4]", "Russia: planes over the city [9]", published: "2022-02-15", on: 3)
    #expect(try conflicts(desk).count == 2)
    #expect(try conflicts(desk, "--limit", "1").count == 1)
    #expect(desk.world.run("conflicts", "--limit", "1").errors.contains("… and more"))
  }

  @Test func ofOneClaimTheTellingOnesAreShown() throws {
    let desk = try desk()
    for paper in 3...7 {
      try desk.record("Paper \(paper): \(Desk.line) [130000]", published: "2022-02-13", publisher: "Paper", on: paper)
    }
    let output = desk.world.run("conflicts").output
    #expect(output.components(separatedBy: "disagreement: ").count == 2)
    #expect(output.contains("… and 5 more of this claim"))
    #expect(try conflicts(desk).count == 6)
  }

  @Test(arguments: ["US officials", "Russia"])
  func aRulingClosesIt(_ source: String) throws {
    let desk = try desk()
    let id = try appearance(of: source, desk)
    let outcome = desk.world.run("relate", id, "updates", "--why", "counted a day later")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("updates "))
    #expect(try conflicts(desk).isEmpty)
    let show = desk.world.run("show", "troops").output
    #expect(!show.contains("disputed"))
    #expect(show.contains("a person says"))
    #expect(show.contains("updates: counted a day later"))
    #expect(desk.world.run("check").status == 0)

    #expect(desk.world.run("relate", id, "none").status == 0)
    #expect(try conflicts(desk).count == 1)
    #expect(desk.world.run("undo").status == 0)
    #expect(try conflicts(desk).isEmpty)
  }

  @Test func aVerdictSettlesItUntilMoreIsRecorded() throws {
    let desk = try desk()
    desk.world.environment["GIT_COMMITTER_DATE"] = "2022-03-05T12:00:00Z"
    desk.world.run("annotate", "troops", "--verdict", "the higher figure is right")
    #expect(try conflicts(desk).isEmpty)
    #expect(try conflicts(desk, "--settled").first?["settled"] as? Bool == true)
    try desk.record("Russia: \(Desk.line) [50000]", published: "2022-02-14", publisher: "Example Post", on: 6)
    #expect(try conflicts(desk).count == 1)
  }

  @Test func rejectingASideClosesIt() throws {
    let desk = try desk()
    desk.world.run("reject", try appearance(of: "Russia", desk), "--why", "a figure of speech")
    #expect(try conflicts(desk).isEmpty)
  }

  @Test func anUnknownRelationIsMisuseAndTheListIsGiven() throws {
    let desk = try desk()
    let id = try appearance(of: "Russia", desk)
    let outcome = desk.world.run("relate", id, "renews")
    #expect(outcome.status == 2)
    for word in ["scopes", "updates", "repeats", "confirms", "unclear", "none"] {
      #expect(outcome.errors.contains(word))
    }
    #expect(desk.world.run("relate", id, "updates", "--why", " ").status == 2)
  }

  @Test func theFirstOfAClaimHasNothingToBeRelatedTo() throws {
    let desk = try Desk.told()
    let appearances = try desk.json("show", "troops")["appearances"] as? [[String: Any]]
    let first = try #require(appearances?.first?["id"] as? String)
    let outcome = desk.world.run("relate", first, "updates")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("nothing before it"))
    #expect(desk.world.run("relate", first, "none").output == "That is how it was: nothing was written.\n")
  }
}

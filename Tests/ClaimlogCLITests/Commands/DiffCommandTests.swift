import Foundation
import TestSupport
import Testing

@Suite struct DiffCommandTests {
  @Test func speaksNews() throws {
    let desk = try Desk.told()
    let shown = desk.world.run("diff", "troops", "--from", "2022-01-12", "--to", "2022-02-13").output
    let lines = shown.split(separator: "\n").map(String.init)
    #expect(lines[1] == "12 Jan 2022 (Example Wire) → 13 Feb 2022 (Example Times)")
    #expect(lines.contains("value        100,000 → more than 130,000 (+30 %)"))
    #expect(lines.contains("hedge        “estimated” dropped"))
    #expect(lines.contains("attribution  US officials → Pentagon"))
    #expect(lines.contains { $0.hasPrefix("+ p-") && $0.contains("13 Feb 2022  Example Times") })
  }

  @Test func rangesSayEachEnd() throws {
    let desk = try Desk()
    try desk.record("A: \(Desk.line) [150000]", published: "2022-02-15")
    try desk.record("A: \(Desk.line) [150000-190000]", published: "2022-02-18", on: 2)
    #expect(desk.world.run("diff", "troops").output.contains("(low same, high +27 %)"))
  }

  @Test func takesArticlesCommitsAndCounts() throws {
    let desk = try Desk.told()
    let commit = try runGit("rev-parse", "--short", "HEAD~1", in: desk.world.folder)
    let expected = "12 Jan 2022 (Example Wire) → 13 Feb 2022 (Example Times)"
    for words in [
      ["--from", "~2", "--to", "~1"], ["--from", "Title of 2022-01-12", "--to", commit], ["--to", "~1"], ["~1"],
    ] {
      let parts = words.first == "~1" ? ["diff", "troops~1"] : ["diff", "troops"] + words
      #expect(desk.world.run(parts).output.contains(expected), "\(parts)")
    }
    #expect(
      desk.world.run("diff", "troops", "--from", "2022-01-12").output.contains("12 Jan 2022 (Example Wire) → now"))
    #expect(desk.world.run("diff", "troops", "--from", "HEAD").output.contains("nothing differs"))
  }

  @Test(arguments: ["2022-02-31", "~x", "nosuch", "a-000000000000", ""])
  func saysWhatNamesARevision(_ words: String) throws {
    let outcome = try Desk.told().world.run("diff", "troops", "--from", words)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("2022-01-12") || outcome.errors.contains("claimlog articles"), "\(outcome.errors)")
  }

  @Test func theFirstRevisionWasNotThereBefore() throws {
    #expect(try Desk.told().world.run("diff", "troops~2").output.contains("not there before → 12 Jan 2022"))
  }

  @Test func annotationsAndRejectionsAreNamed() throws {
    let desk = try Desk.told()
    desk.world.run("annotate", "troops", "--verdict", "plausible", "--note", "two services agree")
    let noted = desk.world.run("diff", "troops").output
    #expect(noted.contains("+ n-") && noted.contains("verdict: plausible") && noted.contains("two services agree"))
    let id = desk.world.run("show", "troops").output.split(whereSeparator: \.isWhitespace).first { $0.hasPrefix("p-") }
    desk.world.run("reject", String(try #require(id)), "--why", "a headline")
    #expect(desk.world.run("diff", "troops").output.contains("rejected by Ada Reader, 3 Mar 2022: a headline"))
  }

  @Test func jsonNamesThingsByTheirIDs() throws {
    let desk = try Desk.told()
    let document = try desk.json("diff", "troops", "--from", "2022-01-12", "--to", "2022-02-13")
    let changes = try #require(document["changes"] as? [[String: Any]])
    let low = try #require(changes.first { $0["path"] as? String == "quantities[q1].low" })
    #expect(low["kind"] as? String == "changed")
    #expect(low["ratio"] as? Double == 1.3)
    #expect(changes.allSatisfy { !(($0["path"] as? String)?.contains("[0]") ?? true) })
    #expect((document["to"] as? [String: Any])?["value"] as? String == "more than 130,000")
  }
}

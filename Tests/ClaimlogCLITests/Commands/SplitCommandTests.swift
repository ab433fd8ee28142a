import TestSupport
import Testing

/// `split`, and what `log`, `blame` and `show` say after claims were put together and taken apart.
@Suite struct SplitCommandTests {
  private func appearances(_ desk: Desk) throws -> [String] {
    (try desk.json("show", "troops")["appearances"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
  }

  @Test func severalAppearancesGetAClaimOfTheirOwn() throws {
    let desk = try Desk.told()
    let ids = try appearances(desk)
    let outcome = desk.world.run(
      "split", "troops", "--appearances", "\(ids[1]), \(ids[2].prefix(9))", "--label", "troops in the east", "--why",
      "w")
    #expect(outcome.output.hasPrefix("Split: 2 appearances are a claim of their own now.\n"))
    #expect(outcome.output.contains("troops in the east   more than 130,000"))
    desk.world.columns = 160
    let lines = desk.world.run("log", "troops in the east").output.split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines[1].contains("split: troops in the east from"))
    #expect(lines[2].contains("20 Jan 2022") && lines[2].contains("in c-"))
    #expect(lines[3].contains("13 Feb 2022"))
    let blamed = try desk.json("blame", "troops in the east")["fields"] as? [[String: Any]] ?? []
    let commits = blamed.compactMap { ($0["introduced"] as? [String: Any])?["commit"] as? String }
    let recorded = try runGit("log", "--format=%H", "--grep", "record: Title of", in: desk.world.folder)
    #expect(!commits.isEmpty && commits.allSatisfy(recorded.contains))
    #expect(desk.world.run("check").status == 0)
    #expect(desk.world.run("undo").status == 0)
    #expect(try appearances(desk) == ids)
  }

  @Test func valuesMayBeRepeatedAndNotAllMayGo() throws {
    let desk = try Desk.told()
    let ids = try appearances(desk)
    let all = desk.world.run(["split", "troops"] + ids.flatMap { ["--appearances", $0] })
    #expect(all.status == 1)
    #expect(all.errors.contains("these are all of the claim's appearances"))
    #expect(desk.world.run("split", "troops", "--appearances", "p-ffffff").status == 1)
    #expect(desk.world.run("split", "troops", "--appearances", ",").status == 2)
    #expect(desk.world.run("split", "troops").status == 2)
    let split = try desk.json("split", "troops", "--appearances", ids[0], "--appearances", ids[0])
    #expect((split["claims"] as? [Any])?.count == 2)
  }

  @Test func theLogTellsWhatAnAbsorbedClaimWas() throws {
    let desk = try Desk.told()
    try desk.record("Minsk: Ferries cross the strait at night [90000]", published: "2022-02-01", on: 4)
    let claims = try #require(try desk.json("search", "ferries")["claims"] as? [[String: Any]])
    let absorbed = try #require(claims.first?["id"] as? String)
    desk.world.run("link", absorbed, "massed troops")
    desk.world.columns = 160
    for order in ["recorded", "published"] {
      let lines = desk.world.run("log", absorbed, "--order", order).output.split(separator: "\n")
      let line = lines.first { $0.contains("1 Feb 2022") }
      #expect(line?.contains("90,000") == true && line?.contains("in \(absorbed.prefix(8))") == true, "\(order)")
      #expect(lines.filter { $0.contains(" link: ") }.count == 1)
    }
    let revisions = try #require(try desk.json("log", absorbed)["revisions"] as? [[String: Any]])
    #expect(revisions.map { $0["number"] as? Int } == [4, 1, 3, 2, 1])
    #expect(revisions.filter { $0["claim"] as? String == absorbed }.count == 1)
    #expect(desk.world.run("show", "\(absorbed)~1").output.contains("3 appearances"))
  }

  @Test func linkingAgainstARulingSaysThatItTakesItsPlace() throws {
    let desk = try Desk.told()
    let ids = try appearances(desk)
    desk.world.run("unlink", ids[2], "--why", "another front")
    let claims = try (desk.json("list")["claims"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
    #expect(claims.count == 2)
    let outcome = desk.world.run("link", claims[0], claims[1])
    #expect(outcome.errors.contains("had ruled, “another front”, that they are two; this takes its place"))
    #expect(!desk.world.run("undo").output.isEmpty)
    let again = desk.world.run("link", claims[0], claims[1], "--json")
    #expect(again.status == 0)
  }
}

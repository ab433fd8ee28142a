import Testing

@Suite struct ShowCommandTests {
  @Test func tellsHowItStandsAndWhatSpeaksForIt() throws {
    let desk = try Desk.told()
    let shown = desk.world.run("show", "troops").output
    #expect(shown.contains("Pentagon"))
    #expect(shown.contains("more than 130,000"))
    #expect(shown.contains("3 appearances, newest first"))
    #expect(shown.contains("Example Post, from US officials"))
    #expect(shown.contains("“US officials: \(Desk.line) [100000 estimated]”"))
  }

  @Test func theTwoClocksDiffer() throws {
    let desk = try Desk.told()
    // Found late, it counts for what had been published by then, and not for what was recorded by then.
    let published = desk.world.run("show", "troops", "--at", "2022-01-25").output
    #expect(published.contains("120,000") && !published.contains("130,000"))
    let recorded = desk.world.run("show", "troops", "--recorded", "2022-03-02").output
    #expect(recorded.contains("130,000") && !recorded.contains("120,000"))
    #expect(desk.world.run("show", "troops~2").output.contains("as of revision 1: 12 Jan 2022 (Example Wire)"))
    #expect(desk.world.run("show", "troops", "--rev", "HEAD~1").output.contains("130,000"))
  }

  @Test(arguments: [
    (["--at", "2022-02-31"], "there is no such date"),
    (["--at", "2021-01-01"], "no article with it had been published"),
    (["--recorded", "2021-01-01"], "no commit recorded by"), (["--recorded", "soon"], "there is no such moment"),
    (["--rev", "nosuch"], "there is no commit"), (["~9"], "before its first"),
  ])
  func saysWhatIsWrongWithAMoment(_ words: [String], _ why: String) throws {
    let outcome = try Desk.told().world.run(["show", "troops"] + words)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains(why), "\(outcome.errors)")
  }

  @Test func jsonIsTheFileWithItsRevision() throws {
    let desk = try Desk.told()
    try desk.replace(
      "\"annotations\": []", with: "\"annotations\": [], \"desk\": {\"weight\": 1.10}", in: desk.claimFile)
    desk.world.run("commit")
    let outcome = desk.world.run("show", "troops", "--json")
    #expect(outcome.output.contains("\"weight\": 1.10"))
    let revision = try desk.json("show", "troops~1")["revision"] as? [String: Any]
    #expect(revision?["number"] as? Int == 3)
    #expect(revision?["publisher"] as? String == "Example Post")
    let early = try desk.json("show", "troops", "--at", "2022-01-15")
    #expect((early["appearances"] as? [Any])?.count == 1)
    #expect(early["desk"] != nil)
  }

  @Test func saysWhoDisagreesWithWhom() throws {
    let desk = try Desk.told()
    try desk.record("Moscow denies: \(Desk.line)", published: "2022-02-14", on: 4)
    try desk.record("Kyiv: \(Desk.line) [<90000]", published: "2022-02-14", publisher: "Example Post", on: 5)
    let shown = desk.world.run("show", "troops").output
    #expect(shown.contains("disputed: Moscow denies it (14 Feb 2022)"))
    #expect(shown.contains("Kyiv (fewer than 90,000) against Pentagon (more than 130,000)"))
  }

  @Test func countsWhatCameAfterAPin() throws {
    let desk = try Desk.told()
    desk.world.run("pin", "troops", "--value", "100,000", "--why", "counted by us")
    #expect(!desk.world.run("show", "troops").output.contains("came after"))
    try desk.record("Kyiv: \(Desk.line) [140000]", published: "2022-02-20", on: 6)
    let shown = desk.world.run("show", "troops").output
    #expect(shown.contains("pinned value  100,000"))
    #expect(shown.contains("by Ada Reader, 3 Mar 2022: counted by us"))
    #expect(shown.contains("one appearance came after"))
  }
}

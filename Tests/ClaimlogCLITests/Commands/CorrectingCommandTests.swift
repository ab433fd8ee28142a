import TestSupport
import Testing

/// `pin`, `link`, `unlink`, `reject`, `correct`, `withdraw`, `undo`: a sentence on what was done, and what stands now.
@Suite struct CorrectingCommandTests {
  private func appearances(_ desk: Desk) throws -> [String] {
    (try desk.json("show", "troops")["appearances"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
  }

  @Test func withdrawingTakesAValueOut() throws {
    let desk = try Desk.told()
    let outcome = desk.world.run("withdraw", "Title of 2022-02-13", "--notice", "retracted")
    #expect(outcome.output.hasPrefix("Withdrawn"))
    #expect(outcome.output.contains("120,000"))
    #expect(desk.world.run("show", "troops").output.contains("withdrawn by its publisher"))
  }

  @Test func rejectingTwiceChangesNothing() throws {
    let desk = try Desk.told()
    let id = try #require(try appearances(desk).last)
    #expect(desk.world.run("reject", id, "--why", "headline").output.contains("it counts for nothing now"))
    #expect(desk.world.run("reject", id, "--why", "again").output == "That is how it was: nothing was written.\n")
    #expect(desk.world.run("reject", id, "--why", " ").status == 2)
  }

  @Test func unlinkedAndLinkedAgain() throws {
    let desk = try Desk.told()
    let id = try #require(try appearances(desk).last)
    let unlinked = try desk.json("unlink", id)
    let claims = try #require(unlinked["claims"] as? [[String: Any]])
    #expect(claims.count == 2)
    let names = claims.compactMap { $0["id"] as? String }
    let linked = desk.world.run("link", names[1], names[0])
    #expect(linked.output.contains("\(names[1]) leads on to it"))
    #expect(try desk.json("show", names[1])["id"] as? String == names[0])
    #expect(desk.world.run("check").status == 0)
  }

  @Test func undoSaysWhatStandsAgain() throws {
    let desk = try Desk.told()
    desk.world.run("edit", "troops", "--label", "something else")
    let outcome = desk.world.run("undo")
    #expect(outcome.output.contains("Took back “edit: "))
    #expect(outcome.output.contains("more than 130,000"))
    let document = try desk.json("undo")
    #expect((document["claims"] as? [Any])?.count == 1)
    #expect((document["undone"] as? String)?.hasPrefix("record: ") == true)
  }

  @Test func everyAnswerIsADocumentForScripts() throws {
    let desk = try Desk.told()
    for words in [
      ["pin", "troops", "--value", "1", "--why", "w"], ["pin", "troops", "--off"],
      ["reject", try #require(try appearances(desk).first), "--why", "w"],
      ["withdraw", "Title of 2022-02-13", "--notice", "n"], ["undo"],
    ] {
      let outcome = desk.world.run(words + ["--json"])
      for key in ["\"commit\"", "\"claims\"", "\"label\"", "\"statement\"", "\"standing\"", "\"disputed\""] {
        #expect(outcome.output.contains(key), "\(words[0]): \(key)")
      }
    }
  }

  @Test func anUncommittedEditIsNotWrittenOver() throws {
    let desk = try Desk.told()
    try desk.replace("\"label\": \"", with: "\"label\": \"my ", in: desk.claimFile)
    let outcome = desk.world.run("annotate", "troops", "--note", "n")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("claimlog commit"))
    #expect(desk.world.run("commit").status == 0)
    #expect(desk.world.run("annotate", "troops", "--note", "n").status == 0)
  }
}

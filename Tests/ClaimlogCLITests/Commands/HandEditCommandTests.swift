import Foundation
import TestSupport
import Testing

/// `status`, `commit` and `check`.
@Suite struct HandEditCommandTests {
  @Test func aSoundEditIsNamedAndCommitted() throws {
    let desk = try Desk.told()
    #expect(desk.world.run("status").output.contains("Nothing is edited"))
    try desk.replace("\"label\": \"", with: "\"label\": \"my ", in: desk.claimFile)
    let status = desk.world.run("status")
    #expect(status.output.contains("modified  \(try desk.claimFile)  my "))
    #expect(status.errors.contains("claimlog commit"))
    let commit = desk.world.run("commit", "-m", "our labels")
    #expect(commit.status == 0 && commit.output.contains("Committed 1 file"))
    #expect(try runGit("log", "-1", "--format=%s", in: desk.world.folder) == "our labels")
  }

  @Test func anInvalidEditIsNamedWithItsPlace() throws {
    let desk = try Desk.told()
    try desk.replace("\"disputed\": false", with: "\"disputed\": maybe", in: desk.claimFile)
    for words in [["status"], ["commit"]] {
      let outcome = desk.world.run(words)
      #expect(outcome.all.contains(try desk.claimFile))
      #expect(outcome.all.contains("line ") && outcome.all.contains("column "))
    }
    #expect(desk.world.run("commit").status == 1)
    #expect(desk.world.run("commit", "--json").output.contains("\"commit\": null"))
  }

  @Test func checkMendsWhatFollowsFromOtherFiles() throws {
    let desk = try Desk.told()
    let file = try desk.claimFile
    try desk.replace("\"disputed\": false", with: "\"disputed\": true", in: file)
    try runGit("commit", "-qam", "by hand", in: desk.world.folder)
    let found = try desk.json("check")
    let fault = try #require((found["faults"] as? [[String: Any]])?.first)
    #expect(fault["path"] as? String == file && fault["line"] is Int && fault["derived"] as? Bool == true)
    #expect(desk.world.run("check").status == 3)
    #expect(desk.world.run("check", "--fix").status == 0)
    #expect(desk.world.run("check").output == "sound: 1 claim, 3 articles\n")
  }
}

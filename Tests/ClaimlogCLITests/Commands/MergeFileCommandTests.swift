import Foundation
import TestSupport
import Testing

/// Git's merge driver, called as Git calls it: with files, outside of any ledger.
@Suite struct MergeFileCommandTests {
  private let desk: Desk
  private let path: String

  init() throws {
    desk = try Desk.told()
    path = try desk.claimFile
  }

  /// Merges what two people made of the claim's file.
  private func merge(base: String? = nil, _ ours: (String) -> String, _ theirs: (String) -> String) throws -> (
    outcome: World.Outcome, result: String
  ) {
    let text = try String(contentsOfFile: desk.world.folder + "/" + path, encoding: .utf8)
    let world = try World()
    for (name, content) in [("base", base ?? text), ("ours", ours(text)), ("theirs", theirs(text))] {
      try world.write(content, to: name)
    }
    let outcome = world.run("merge-file", "base", "ours", "theirs", path)
    return (outcome, try String(contentsOfFile: world.folder + "/ours", encoding: .utf8))
  }

  @Test func unitesWhatDoesNotContradict() throws {
    let (outcome, result) = try merge(
      { $0.replacingOccurrences(of: "\"annotations\": []", with: "\"annotations\": [], \"ours\": 1") },
      { $0.replacingOccurrences(of: "\"annotations\": []", with: "\"annotations\": [], \"theirs\": 2") })
    #expect(outcome.status == 0 && outcome.all == "")
    #expect(result.contains("\"ours\": 1") && result.contains("\"theirs\": 2"))
  }

  @Test func namesWhatBothChanged() throws {
    let (outcome, result) = try merge(
      { $0.replacingOccurrences(of: "\"label\": \"", with: "\"label\": \"our ") },
      { $0.replacingOccurrences(of: "\"label\": \"", with: "\"label\": \"their ") })
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("/label") && outcome.errors.contains("git add \(path)"))
    #expect(result.contains("\"conflicts\"") && result.contains("their "))
  }

  @Test func aSideThatIsNotValidIsAConflictAndNothingIsLost() throws {
    let (outcome, result) = try merge({ $0 }, { _ in "{" })
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("MERGE_HEAD") && outcome.errors.contains("line 1"))
    #expect(result == (try String(contentsOfFile: desk.world.folder + "/" + path, encoding: .utf8)))
  }

  @Test(arguments: ["", "no json"])
  func aBaseThatCannotBeReadIsNone(_ base: String) throws {
    let (outcome, result) = try merge(base: base, { $0 }, { $0 })
    #expect(outcome.status == 0)
    #expect(result.contains("\"appearances\""))
  }
}

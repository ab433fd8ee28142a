import Foundation
import TestSupport
import Testing

@Suite struct EditCommandTests {
  /// A desk whose editor is this line of shell; the file is `$1`.
  private func desk(editor line: String) throws -> Desk {
    let desk = try Desk.told()
    try desk.world.write("#!/bin/sh\n\(line)\n", to: "editor")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: desk.world.home.path + "/editor")
    desk.world.environment["EDITOR"] = desk.world.home.path + "/editor"
    desk.world.environment["TMPDIR"] = desk.world.home.path
    return desk
  }

  /// The path that an error says an edit is kept at.
  private func keptPath(_ errors: String) throws -> String {
    let start = try #require(errors.range(of: "kept in "))
    return String(errors[start.upperBound...].prefix { $0 != ";" })
  }

  @Test func takesInWhatTheEditorMadeOfTheFile() throws {
    let desk = try desk(editor: #"sed -i 's/"label": ".*"/"label": "our label"/' "$1""#)
    let outcome = desk.world.run("edit", "troops")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("our label"))
    #expect(try runGit("log", "-1", "--format=%s", in: desk.world.folder).hasPrefix("edit: "))
    #expect(try runGit("status", "--porcelain", in: desk.world.folder) == "")
  }

  @Test func anUnchangedFileIsSaidToBeUnchanged() throws {
    let desk = try desk(editor: "true")
    let outcome = desk.world.run("edit", "troops")
    #expect(outcome.status == 0)
    #expect(outcome.output == "That is how it was: nothing was written.\n")
  }

  @Test func anInvalidFileIsKeptAndCanBeTakenInWhenMended() throws {
    let desk = try desk(
      editor: #"sed -i 's/"stance": "asserts"/"stance": "loves"/; s/"label": ".*"/"label": "ours"/' "$1""#)
    let outcome = desk.world.run("edit", "troops")
    #expect(outcome.status == 1)
    #expect(
      outcome.errors.contains("line ") && outcome.errors.contains("column ") && outcome.errors.contains("asserts"))
    let path = try keptPath(outcome.errors)
    let kept = try String(contentsOfFile: path, encoding: .utf8)
    try kept.replacingOccurrences(of: "loves", with: "asserts").write(toFile: path, atomically: true, encoding: .utf8)
    let mended = desk.world.run("edit", "troops", "--file", path)
    #expect(mended.status == 0 && mended.output.contains("ours"))
    #expect(!FileManager.default.fileExists(atPath: path) && !FileManager.default.fileExists(atPath: path + ".base"))
  }

  @Test func whatOthersChangedMeanwhileIsNotLost() throws {
    let desk = try desk(editor: #"sed -i 's/"label": ".*",/"label": "ours"/' "$1""#)
    let path = try keptPath(desk.world.run("edit", "troops").errors)
    desk.world.run("annotate", "troops", "--note", "meanwhile")
    let kept = try String(contentsOfFile: path, encoding: .utf8)
    try kept.replacingOccurrences(of: "\"ours\"", with: "\"ours\",").write(
      toFile: path, atomically: true, encoding: .utf8)
    let refused = desk.world.run("edit", "troops", "--file", path)
    #expect(refused.status == 1 && refused.errors.contains("changed meanwhile"))
    #expect(FileManager.default.fileExists(atPath: path))
    #expect(desk.world.run("show", "troops").output.contains("meanwhile"))
  }

  @Test func anEditorThatFailsTakesNothingIn() throws {
    let desk = try desk(editor: #"echo x >> "$1"; exit 3"#)
    let outcome = desk.world.run("edit", "troops")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("status 3") && outcome.errors.contains("kept in"))
    #expect(try runGit("status", "--porcelain", in: desk.world.folder) == "")
  }

  @Test func aFileThatIsNotThereIsSaid() throws {
    let outcome = try Desk.told().world.run("edit", "troops", "--file", "nosuch.json")
    #expect(outcome.status == 1 && outcome.errors.contains("nosuch.json"))
  }
}

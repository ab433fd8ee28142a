import Foundation
import GitKit
import TestSupport
import Testing

@Suite struct WorkingTreeTests {
  @Test func namesEachKindOfChange() throws {
    let sample = try Sample()
    for name in ["same", "edited", "gone", "staged", "unstaged", "back", "é"] {
      try sample.folder.write("0", to: "repo/d/\(name)")
    }
    try sample.git("add", ".")
    try sample.git("commit", "-q", "-m", "base")
    try sample.folder.write("*.log\n", to: "repo/.gitignore")
    try sample.folder.write("x", to: "repo/d/ignored.log")
    try sample.folder.write("1", to: "repo/d/edited")
    try sample.folder.write("1", to: "repo/d/staged")
    try sample.folder.write("1", to: "repo/d/é")
    try sample.folder.write("new", to: "repo/new/deep/one")
    try sample.folder.write("new", to: "repo/added")
    try sample.git("add", "d/staged", "added")
    try sample.git("rm", "-q", "d/gone")
    try sample.git("rm", "-q", "--cached", "d/back")
    try FileManager.default.removeItem(atPath: "\(sample.path)/d/unstaged")
    let changes = try sample.repository.workingTreeChanges()
    #expect(
      changes.map { "\($0.kind) \($0.path)" } == [
        "untracked .gitignore", "added added", "modified d/back", "modified d/edited", "deleted d/gone",
        "modified d/staged", "deleted d/unstaged", "modified d/é", "untracked new/deep/one",
      ])
    let some = try sample.repository.workingTreeChanges(at: ["d/edited", "d/same", "new", "d/*", "absent"])
    #expect(some.map(\.path) == ["d/edited", "new/deep/one"])
    #expect(try sample.repository.workingTreeChanges(at: []).isEmpty)
  }

  @Test func knowsAnUnbornBranchAndABareRepository() throws {
    let sample = try Sample()
    try sample.folder.write("x", to: "repo/a")
    #expect(try sample.repository.workingTreeChanges().map(\.kind) == [.untracked])
    try sample.git("add", "a")
    #expect(try sample.repository.workingTreeChanges().map(\.kind) == [.added])
    let bare = try Sample(bare: true)
    #expect(try bare.repository.workingTreeChanges().isEmpty)
  }

  @Test func seesConflicts() throws {
    let sample = try Sample()
    let base = try sample.commit("base", [("a", "1")])
    try sample.commit("main", [("a", "2")])
    try sample.commit("side", [("a", "3")], parents: [base], on: "refs/heads/side")
    try sample.git("reset", "-q", "--hard")
    #expect(throws: GitCommandFailure.self) { try sample.git("merge", "-q", "side") }
    #expect(try sample.repository.workingTreeChanges().map { "\($0.kind) \($0.path)" } == ["conflicted a"])
  }
}

@Suite struct IndexTests {
  /// Commits files as Claimlog does: objects, branch, working tree, Git's index.
  private func record(_ files: [(path: String, text: String?)], in sample: Sample) throws {
    let lock = try FileLock.creating("\(sample.path)/.git/index.lock")
    try sample.commit("record", files)
    var changes: [(path: String, blob: ObjectID?)] = []
    for file in files {
      if let text = file.text {
        try sample.folder.write(text, to: "repo/\(file.path)")
        changes.append((file.path, try sample.repository.writeBlob(Array(text.utf8))))
      } else {
        try FileManager.default.removeItem(atPath: "\(sample.path)/\(file.path)")
        changes.append((file.path, nil))
      }
    }
    try sample.repository.prepareIndex(updating: changes).install()
    lock.release()
  }

  @Test func followsCommitsThatWereMadeWithoutIt() throws {
    let sample = try Sample()
    try record([("a/b/one", "1"), ("a/two", "2")], in: sample)
    #expect(try sample.git("status", "--porcelain") == "")
    try record([("a/b/one", nil), ("a/two", "3"), ("a/b.txt", "x")], in: sample)
    #expect(try sample.git("status", "--porcelain") == "")
    #expect(try sample.git("ls-files") == "a/b.txt\na/two")
    #expect(try sample.repository.workingTreeChanges().isEmpty)
    // Git's own next commit holds exactly what it should.
    try sample.folder.write("4", to: "repo/a/two")
    try sample.git("commit", "-q", "-a", "-m", "by hand")
    #expect(try sample.git("show", "--name-only", "--format=") == "a/two")
    #expect(try sample.isSound())
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: "\(sample.path)/.git").filter { $0.hasPrefix("index") } == [
        "index"
      ])
  }

  @Test func keepsWhatIsStagedElsewhere() throws {
    let sample = try Sample()
    try record([("kept", "1"), ("removed", "1"), ("touched", "1")], in: sample)
    try sample.folder.write("staged", to: "repo/kept")
    try sample.folder.write("new", to: "repo/sub/new")
    try sample.git("add", "kept", "sub/new")
    try sample.git("rm", "-q", "removed")
    try sample.folder.write("then edited", to: "repo/kept")
    try record([("touched", "2")], in: sample)
    #expect(try sample.git("status", "--porcelain") == "MM kept\nD  removed\nA  sub/new".trimmingPrefix(""))
    #expect(try sample.git("show", ":kept") == "staged")
  }

  @Test func notesTimesOnlyOfFilesThatHoldWhatWasCommitted() throws {
    let sample = try Sample()
    let commit = try sample.commit("record", [("same", "1"), ("other", "1"), ("absent", "1")])
    try sample.folder.write("1", to: "repo/same")
    try sample.folder.write("2", to: "repo/other")
    let blob = try sample.repository.blobID(at: "same", in: sample.repository.readCommit(commit).tree)
    try sample.repository.prepareIndex(updating: ["same", "other", "absent"].map { ($0, blob) }).install()
    func size(_ path: String) throws -> String? {
      try sample.git("ls-files", "--debug", path).split(separator: "\n").first { $0.contains("size:") }.map {
        String($0.split(separator: "\t").first ?? "")
      }
    }
    #expect(try size("same") == "  size: 1")
    #expect(try size("other") == "  size: 0")
    #expect(try sample.git("status", "--porcelain") == " D absent\n M other".trimmingPrefix(""))
  }

  @Test func keepsExecutablesSuch() throws {
    let sample = try Sample()
    try sample.folder.write("#!/bin/sh\n", to: "repo/run")
    chmod("\(sample.path)/run", 0o755)
    try sample.git("add", "run")
    try sample.git("commit", "-q", "-m", "run")
    try sample.commit("record", [("run", "#!/bin/sh\ntrue\n")])
    try sample.folder.write("#!/bin/sh\ntrue\n", to: "repo/run")
    chmod("\(sample.path)/run", 0o755)
    let blob = try sample.repository.writeBlob(Array("#!/bin/sh\ntrue\n".utf8))
    try sample.repository.prepareIndex(updating: [("run", blob)]).install()
    #expect(try sample.git("status", "--porcelain") == "")
  }

  @Test func leavesNothingWhenItIsNotInstalled() throws {
    let sample = try Sample()
    try record([("a", "1")], in: sample)
    let before = try sample.git("ls-files", "--stage")
    let path = try sideIndex(of: sample)
    #expect(path.hasPrefix("\(sample.path)/.git/index."))
    #expect(!FileManager.default.fileExists(atPath: path))
    #expect(try sample.git("ls-files", "--stage") == before)
  }

  private func sideIndex(of sample: Sample) throws -> String {
    let prepared = try sample.repository.prepareIndex(updating: [("a", nil)])
    #expect(FileManager.default.fileExists(atPath: prepared.path))
    return prepared.path
  }

  @Test func isNotForBareRepositories() throws {
    let sample = try Sample(bare: true)
    #expect(error { () throws(GitError) in _ = try sample.repository.prepareIndex(updating: []) }?.code == .invalid)
  }

  @Test func servesAWorktree() throws {
    let sample = try Sample()
    let first = try sample.commit("one", [("a", "1")])
    let path = sample.folder.path("tree")
    try sample.git("worktree", "add", "-q", "-b", "side", path)
    let repository = try Repository.open(at: path)
    let blob = try repository.writeBlob(Array("2".utf8))
    let tree = try repository.updatingTree(repository.readCommit(first).tree, with: [("a", blob)])
    let second = try repository.createCommit(
      tree: tree, parents: [first], author: ada, committer: grace, message: "m")
    try repository.setReference("refs/heads/side", to: second, expecting: first, reflogMessage: "m", as: grace)
    try sample.folder.write("2", to: "tree/a")
    try repository.prepareIndex(updating: [("a", blob)]).install()
    #expect(try runGit("status", "--porcelain", in: path) == "")
  }
}

import GitKit
import TestSupport
import Testing

@Suite struct LocationTests {
  @Test func looksAroundFromWithin() throws {
    let sample = try Sample()
    try sample.folder.write("x", to: "repo/a/b/c.txt")
    let found = try #require(try GitLocation.discover(from: "\(sample.path)/a/../a/b/"))
    #expect(found.workingDirectory == sample.path)
    #expect(found.gitDirectory == "\(sample.path)/.git")
    #expect(found.commonDirectory == found.gitDirectory)
    #expect(try GitLocation.discover(from: "\(sample.path)/.git/refs/heads")?.gitDirectory == found.gitDirectory)
    #expect(try GitLocation(at: "\(sample.path)/.git") == found)
    #expect(try GitLocation(at: "\(sample.path)/a") == nil)
  }

  @Test func findsABareRepository() throws {
    let sample = try Sample(bare: true)
    let found = try #require(try GitLocation.discover(from: "\(sample.path)/objects"))
    #expect(found == GitLocation(gitDirectory: sample.path, commonDirectory: sample.path, workingDirectory: nil))
  }

  @Test func stopsAtCeilings() throws {
    let sample = try Sample()
    try sample.folder.write("x", to: "repo/a/b/c.txt")
    let (inner, ceiling) = ("\(sample.path)/a/b", "\(sample.path)/a")
    #expect(try GitLocation.discover(from: inner, ceilings: [ceiling]) == nil)
    #expect(try GitLocation.discover(from: inner, ceilings: [sample.path]) == nil)
    #expect(try GitLocation.discover(from: ceiling, ceilings: [ceiling, ""]) != nil)
    #expect(try GitLocation.discover(from: inner, ceilings: [sample.folder.path]) != nil)
  }

  @Test func findsNothingWhereNothingIs() throws {
    let folder = try TemporaryFolder()
    #expect(try GitLocation.discover(from: folder.path, ceilings: [folder.path("..")]) == nil)
    #expect(try GitLocation.discover(from: folder.path("absent/too"), ceilings: [folder.path("..")]) == nil)
    // A folder that only looks like one is passed over, as Git does.
    try folder.write("ref: refs/heads/main\n", to: "x/.git/HEAD")
    #expect(try GitLocation.discover(from: folder.path("x"), ceilings: [folder.path]) == nil)
  }

  @Test func saysWhereAGitFileLeadsNowhere() throws {
    let folder = try TemporaryFolder()
    try folder.write("gitdir: ../gone\n", to: "x/.git")
    try folder.write("rubbish", to: "y/.git")
    func code(_ path: String) -> GitError.Code? {
      error { () throws(GitError) in _ = try GitLocation.discover(from: folder.path(path)) }?.code
    }
    #expect(code("x") == .notFound)
    #expect(code("y") == .invalid)
    #expect(code("a\u{0}b") == .invalid)
  }

  @Test func followsWorktreesAndSubmodules() throws {
    let sample = try Sample()
    let first = try sample.commit("one", [("a", "1")])
    try sample.git("worktree", "add", "-q", "-b", "side", sample.folder.path("tree"))
    let tree = try #require(try GitLocation.discover(from: sample.folder.path("tree")))
    #expect(tree.gitDirectory == "\(sample.path)/.git/worktrees/tree")
    #expect(tree.commonDirectory == "\(sample.path)/.git")
    #expect(tree.workingDirectory == sample.folder.path("tree"))
    #expect(try tree.head() == .branch(name: "refs/heads/side", tip: first))
    #expect(try sample.repository.head() == .branch(name: "refs/heads/main", tip: first))

    let repository = try Repository.open(tree)
    let (location, isBare) = (repository.location, repository.isBare)
    #expect(location == tree)
    #expect(!isBare)
    let second = try repository.createCommit(
      tree: repository.readCommit(first).tree, parents: [first], author: ada, committer: grace, message: "m")
    try repository.setReference("refs/heads/side", to: second, expecting: first, reflogMessage: "m", as: grace)
    #expect(try tree.head().commit == second)

    try runGit("init", "-q", "-b", "main", "super", in: sample.folder.path)
    try runGit(
      "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", sample.path, "sub",
      in: sample.folder.path("super"))
    let module = try #require(try GitLocation.discover(from: sample.folder.path("super/sub")))
    #expect(module.gitDirectory == sample.folder.path("super/.git/modules/sub"))
    #expect(module.workingDirectory == sample.folder.path("super/sub"))
    let opened = try Repository.open(module)
    let settled = opened.location
    #expect(settled == module)
  }

  @Test func heedsCoreBareAndCoreWorktreeWhenOpened() throws {
    let sample = try Sample()
    try sample.git("config", "core.bare", "true")
    let bare = try Repository.open(at: sample.path)
    let none = bare.location.workingDirectory
    #expect(none == nil)
    try sample.git("config", "core.bare", "false")
    try sample.folder.write("x", to: "elsewhere/file")
    try sample.git("config", "core.worktree", sample.folder.path("elsewhere"))
    let moved = try Repository.open(at: sample.path)
    let elsewhere = moved.location.workingDirectory
    #expect(elsewhere == sample.folder.path("elsewhere"))
  }
}

@Suite struct HeadTests {
  @Test func followsLoosePackedAndSymbolicReferences() throws {
    let sample = try Sample()
    let location = sample.repository.location
    #expect(try location.head() == .branch(name: "refs/heads/main", tip: nil))
    let first = try sample.commit("one", [("a", "1")])
    #expect(try location.head() == .branch(name: "refs/heads/main", tip: first))
    try sample.git("branch", "mainly", first.hex)
    try sample.git("tag", "-a", "-m", "peeled lines follow", "v1")
    try sample.git("pack-refs", "--all", "--prune")
    #expect(try location.head() == .branch(name: "refs/heads/main", tip: first))
    let second = try sample.commit("two", [("a", "2")])
    #expect(try location.head() == .branch(name: "refs/heads/main", tip: second))
    try sample.git("symbolic-ref", "refs/heads/alias", "refs/heads/mainly")
    try sample.git("symbolic-ref", "HEAD", "refs/heads/alias")
    #expect(try location.head() == .branch(name: "refs/heads/mainly", tip: first))
    try sample.git("checkout", "-q", "--detach", second.hex)
    #expect(try location.head() == .detached(second))
    try sample.git("checkout", "-q", "--orphan", "feature/deep")
    #expect(try location.head() == .branch(name: "refs/heads/feature/deep", tip: nil))
  }

  @Test(arguments: [
    "", "ref: \n", "ref: ../../etc/passwd\n", "ref: refs/../../x\n", "rubbish\n", "ref: refs/heads/a\u{0}b\n",
    "1234567\n",
  ])
  func tellsADamagedHead(_ text: String) throws {
    let sample = try Sample()
    try sample.folder.write(text, to: "repo/.git/HEAD")
    #expect(error { () throws(GitError) in _ = try sample.repository.location.head() }?.code == .corrupt)
  }

  @Test func endsACircle() throws {
    let sample = try Sample()
    try sample.folder.write("ref: refs/heads/b\n", to: "repo/.git/refs/heads/a")
    try sample.folder.write("ref: refs/heads/a\n", to: "repo/.git/refs/heads/b")
    try sample.folder.write("ref: refs/heads/a\n", to: "repo/.git/HEAD")
    #expect(error { () throws(GitError) in _ = try sample.repository.location.head() }?.code == .corrupt)
  }

  @Test func namesReftable() throws {
    let sample = try Sample()
    try sample.folder.write("ref: refs/heads/.invalid\n", to: "repo/.git/HEAD")
    let thrown = error { () throws(GitError) in _ = try sample.repository.location.head() }
    #expect(thrown?.code == .unsupportedExtension)
  }
}

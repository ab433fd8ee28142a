import Foundation
import GitKit
import TestSupport
import Testing

@Suite struct OpeningTests {
  @Test func createsWhatGitTakesForItsOwn() throws {
    let folder = try TemporaryFolder()
    let repository = try Repository.create(at: folder.path("deep/down"), bare: false, initialBranch: "trunk")
    let head = try repository.head()
    #expect(head == .branch(name: "refs/heads/trunk", tip: nil))
    #expect(try runGit("symbolic-ref", "HEAD", in: folder.path("deep/down")) == "refs/heads/trunk")
    #expect(try runGit("status", "--porcelain", in: folder.path("deep/down")) == "")
    let bare = try Repository.create(at: folder.path("bare.git"), bare: true)
    let isBare = bare.isBare
    #expect(isBare)
    #expect(try runGit("rev-parse", "--is-bare-repository", in: folder.path("bare.git")) == "true")
  }

  @Test func createsNothingWhereThereIsARepository() throws {
    let sample = try Sample()
    let bare = try Sample(bare: true)
    for path in [sample.path, bare.path] {
      let thrown = error { () throws(GitError) in try Repository.create(at: path, bare: false) }
      #expect(thrown?.code == .exists)
    }
    // Around one is no hindrance, in a folder with files neither.
    try sample.folder.write("x", to: "repo/inner/file")
    try Repository.create(at: "\(sample.path)/inner", bare: false)
  }

  @Test func doesNotLookAround() throws {
    let sample = try Sample()
    try sample.folder.write("x", to: "repo/inner/file")
    #expect(error { () throws(GitError) in _ = try Repository.open(at: "\(sample.path)/inner") }?.code == .notFound)
    #expect(error { () throws(GitError) in _ = try Repository.open(at: "\(sample.path)/absent") }?.code == .notFound)
  }

  @Test func refusesARepositoryWithSHA256() throws {
    let folder = try TemporaryFolder()
    try runGit("init", "-q", "--object-format=sha256", "repo", in: folder.path)
    let thrown = error { () throws(GitError) in _ = try Repository.open(at: folder.path("repo")) }
    #expect(thrown?.code == .unsupportedExtension)
    #expect(thrown?.description.contains("SHA-256") == true)
    #expect(thrown?.description.contains(folder.path("repo")) == true)
  }

  @Test(arguments: [("extensions.partialClone", "origin"), ("extensions.refStorage", "reftable")])
  func refusesOtherExtensions(_ key: String, _ value: String) throws {
    let sample = try Sample()
    try sample.git("config", "core.repositoryFormatVersion", "1")
    try sample.git("config", key, value)
    let path = sample.path
    #expect(error { () throws(GitError) in _ = try Repository.open(at: path) }?.code == .unsupportedExtension)
  }

  @Test func refusesASplitIndex() throws {
    let sample = try Sample()
    try sample.folder.write("x", to: "repo/a")
    try sample.git("add", "a")
    try sample.git("update-index", "--split-index")
    let thrown = error { () throws(GitError) in _ = try sample.repository.prepareIndex(updating: []) }
    #expect(thrown?.code == .unsupportedExtension)
    #expect(thrown?.hint?.contains("--no-split-index") == true)
  }

  @Test(.enabled(if: geteuid() == 0, "only root can give a folder away"))
  func saysWhatToDoWhereAnotherUserOwnsIt() throws {
    let sample = try Sample()
    chown(sample.path, 12345, 12345)
    chown("\(sample.path)/.git", 12345, 12345)
    let path = sample.path
    let thrown = error { () throws(GitError) in _ = try Repository.open(at: path) }
    #expect(thrown?.code == .dubiousOwner)
    #expect(thrown?.description.contains("git config --global --add safe.directory \(path)") == true)
  }

  @Test func knowsWhatIsUnderWay() throws {
    let sample = try Sample()
    let base = try sample.commit("base", [("a", "1")])
    try sample.git("reset", "-q", "--hard")
    try sample.commit("main", [("a", "2")])
    try sample.commit("side", [("a", "3")], parents: [base], on: "refs/heads/side")
    try sample.git("reset", "-q", "--hard")
    #expect(sample.repository.state() == .clean)
    #expect(throws: GitCommandFailure.self) { try sample.git("merge", "-q", "side") }
    #expect(sample.repository.state() == .merge)
    try sample.git("merge", "--abort")
    #expect(throws: GitCommandFailure.self) { try sample.git("rebase", "-q", "side") }
    #expect(sample.repository.state() == .rebase)
    try sample.git("rebase", "--abort")
    #expect(throws: GitCommandFailure.self) { try sample.git("cherry-pick", "side") }
    #expect(sample.repository.state() == .cherryPick)
    try sample.git("cherry-pick", "--abort")
    try sample.git("bisect", "start")
    #expect(sample.repository.state() == .bisect)
  }

  @Test func verifiesObjects() throws {
    let sample = try Sample(bare: true)
    let blob = try sample.repository.writeBlob(Array("true".utf8))
    let other = try sample.repository.writeBlob(Array("false".utf8))
    try sample.repository.flush()
    try sample.repository.verify(blob)
    func file(_ id: ObjectID) -> String { "\(sample.path)/objects/\(id.hex.prefix(2))/\(id.hex.dropFirst(2))" }
    try FileManager.default.removeItem(atPath: file(blob))
    try FileManager.default.copyItem(atPath: file(other), toPath: file(blob))
    #expect(error { () throws(GitError) in try sample.repository.verify(blob) }?.code == .corrupt)
  }

  @Test func readsAndChangesConfiguration() throws {
    let sample = try Sample()
    try sample.git("config", "user.name", "Grace Hopper")
    try sample.git("config", "user.email", "grace@example.org")
    let identity = try #require(try sample.repository.identity())
    #expect(identity == ("Grace Hopper", "grace@example.org"))
    #expect(try sample.repository.configuration("claimlog.nothing") == nil)
    try sample.repository.setConfiguration("claimlog.editor", to: "a \"b\" \\ ; # c\nd")
    #expect(try sample.repository.configuration("claimlog.editor") == "a \"b\" \\ ; # c\nd")
    #expect(try sample.git("config", "claimlog.editor") == "a \"b\" \\ ; # c\nd")
    try sample.repository.setConfiguration("claimlog.editor", to: nil)
    try sample.repository.setConfiguration("claimlog.editor", to: nil)
    #expect(try sample.repository.configuration("claimlog.editor") == nil)
    for key in ["", "nodot", "a\u{0}b.c", "a b.c d"] {
      #expect(
        error { () throws(GitError) in try sample.repository.setConfiguration(key, to: "x") }?.code == .invalid,
        "\(key)")
    }
  }
  @Test func whatAKilledWriterLeftOfANewIndexIsNoHindrance() throws {
    let folder = try TemporaryFolder()
    let repository = try Repository.create(at: folder.path, bare: false)
    for name in ["index.claimlog", "index.claimlog.lock"] {
      try Data("half".utf8).write(to: URL(filePath: repository.location.gitDirectory + "/" + name))
    }
    let blob = try repository.writeBlob(Array("x\n".utf8))
    try repository.prepareIndex(updating: [("a.txt", blob)]).install()
    #expect(try runGit("ls-files", in: folder.path) == "a.txt")
  }
}

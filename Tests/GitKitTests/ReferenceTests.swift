import Foundation
import GitKit
import TestSupport
import Testing

@Suite struct ReferenceTests {
  private let main = "refs/heads/main"

  @Test func beginsABranchOnlyWhereThereIsNone() throws {
    let sample = try Sample()
    let head = try sample.repository.head()
    #expect(head == .branch(name: main, tip: nil))
    let first = try sample.commit("one", [("a", "1")])
    #expect(try sample.repository.head() == .branch(name: main, tip: first))
    let thrown = error { () throws(GitError) in
      try sample.repository.setReference(main, to: first, expecting: nil, reflogMessage: "m", as: grace)
    }
    #expect(thrown?.code == .modified)
    #expect(try sample.git("rev-parse", "HEAD") == first.hex)
  }

  @Test func refusesToMoveABranchThatHasMoved() throws {
    let sample = try Sample()
    let first = try sample.commit("one", [("a", "1")])
    let second = try sample.commit("two", [("a", "2")])
    try sample.git("commit", "-q", "--allow-empty", "-m", "meanwhile")
    let meanwhile = try sample.git("rev-parse", "HEAD")
    let thrown = error { () throws(GitError) in
      try sample.repository.setReference(main, to: first, expecting: second, reflogMessage: "m", as: grace)
    }
    #expect(thrown?.code == .modified)
    #expect(thrown?.description.contains(second.abbreviated()) == true)
    #expect(try sample.git("rev-parse", "HEAD") == meanwhile)
    let absent = error { () throws(GitError) in
      try sample.repository.setReference(
        "refs/heads/none", to: first, expecting: second, reflogMessage: "m", as: grace)
    }
    #expect(absent?.code == .modified)
    #expect(try sample.repository.reference("refs/heads/none") == nil)
  }

  @Test func refusesALockedBranch() throws {
    let sample = try Sample()
    let first = try sample.commit("one", [("a", "1")])
    try sample.folder.write("", to: "repo/.git/refs/heads/main.lock")
    let thrown = error { () throws(GitError) in
      try sample.repository.setReference(main, to: first, expecting: first, reflogMessage: "m", as: grace)
    }
    #expect(thrown?.code == .locked)
  }

  @Test func waitsForALockThatGoesAway() throws {
    let sample = try Sample()
    let first = try sample.commit("one", [("a", "1")])
    let lock = try sample.folder.write("", to: "repo/.git/refs/heads/main.lock")
    Thread.detachNewThread {
      usleep(20_000)
      unlink(lock)
    }
    try sample.repository.setReference(main, to: first, expecting: first, reflogMessage: "m", as: grace)
  }

  @Test func writersThatRunAtOnceLoseNothing() async throws {
    let sample = try Sample(bare: true)
    let path = sample.path
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<3 {
        group.addTask {
          for number in 0..<4 { try Self.add("f/\(writer)/\(number)", at: path) }
        }
      }
      try await group.waitForAll()
    }
    let tip = try #require(try sample.repository.reference(main))
    #expect(try sample.repository.commits(reachableFrom: [tip]).count == 12)
    #expect(try sample.repository.blobs(in: sample.repository.readCommit(tip).tree).count == 12)
    #expect(try sample.isSound())
  }

  /// Commits one file, beginning again where another writer was first.
  private static func add(_ file: String, at path: String) throws {
    let repository = try Repository.open(at: path)
    let blob = try repository.writeBlob(Array(file.utf8))
    var isDone = false
    while !isDone {
      let tip = try repository.head().commit
      let base = try tip.map { tip throws in try repository.readCommit(tip).tree }
      let commit = try repository.createCommit(
        tree: repository.updatingTree(base, with: [(file, blob)]), parents: tip.map { [$0] } ?? [], author: ada,
        committer: grace, message: file)
      let thrown = error { () throws(GitError) in
        try repository.setReference(
          "refs/heads/main", to: commit, expecting: tip, reflogMessage: "m", as: grace)
      }
      switch thrown?.code {
      case nil: isDone = true
      case .modified, .locked: break
      default: if let thrown { throw thrown }
      }
    }
  }

  @Test func doesNotCutOffASymbolicReference() throws {
    let sample = try Sample()
    let first = try sample.commit("one", [("a", "1")])
    try sample.git("symbolic-ref", "refs/heads/alias", main)
    #expect(try sample.repository.reference("refs/heads/alias") == first)
    let thrown = error { () throws(GitError) in
      try sample.repository.setReference(
        "refs/heads/alias", to: first, expecting: first, reflogMessage: "m", as: grace)
    }
    #expect(thrown?.code == .invalid)
  }

  @Test func leavesNoLockBehind() throws {
    let sample = try Sample()
    let first = try sample.commit("one", [("a", "1")])
    _ = error { () throws(GitError) in
      try sample.repository.setReference(main, to: first, expecting: nil, reflogMessage: "m", as: grace)
    }
    try sample.git("commit", "-q", "--allow-empty", "-m", "git goes on")
  }

  @Test func refusesAnObjectThatIsNotThere() throws {
    let sample = try Sample()
    let missing = try id("1234567890123456789012345678901234567890")
    let thrown = error { () throws(GitError) in
      try sample.repository.setReference(main, to: missing, expecting: nil, reflogMessage: "m", as: grace)
    }
    #expect(thrown?.code == .notFound)
  }

  @Test(arguments: [
    "", "main", "refs/heads/", "refs/heads/a..b", "refs/heads/a b", "refs/heads/a\u{0}b", "../x", "HEAD/..",
  ])
  func refusesWhatIsNoName(_ name: String) throws {
    let sample = try Sample(bare: true)
    #expect(error { () throws(GitError) in _ = try sample.repository.reference(name) }?.code == .invalid)
  }

  @Test func writesTheReflog() throws {
    let sample = try Sample()
    let first = try sample.commit("one", [("a", "1")])
    let who = Signature(name: "Hedy", email: "h@x", seconds: 1_234_567_890, offsetMinutes: 120)
    let second = try sample.repository.createCommit(
      tree: sample.repository.readCommit(first).tree, parents: [first], author: ada, committer: grace, message: "m")
    try sample.repository.setReference(main, to: second, expecting: first, reflogMessage: "claimlog: said", as: who)
    #expect(
      try sample.git("reflog", "show", "--date=raw", "--format=%gd %gn %gs", "main").split(separator: "\n").first
        == "main@{1234567890 +0200} Hedy claimlog: said")
    #expect(try sample.git("reflog", "--format=%gs", "-1", "HEAD") == "claimlog: said")
  }

  @Test func deletesLooseAndPackedReferences() throws {
    let sample = try Sample()
    let first = try sample.commit("one", [("a", "1")])
    let second = try sample.commit("two", [("a", "2")])
    try sample.git("branch", "packed", first.hex)
    try sample.git("pack-refs", "--all")
    try sample.git("branch", "loose", first.hex)
    #expect(try sample.repository.reference("refs/heads/packed") == first)
    #expect(
      error { () throws(GitError) in try sample.repository.deleteReference("refs/heads/packed", expecting: second) }?
        .code
        == .modified)
    try sample.repository.deleteReference("refs/heads/packed", expecting: first)
    try sample.repository.deleteReference("refs/heads/loose", expecting: first)
    #expect(try sample.git("for-each-ref", "--format=%(refname)") == main)
    #expect(
      error { () throws(GitError) in try sample.repository.deleteReference("refs/heads/loose", expecting: first) }?.code
        == .modified)
  }

  @Test func movesAPackedBranch() throws {
    let sample = try Sample()
    try sample.commit("one", [("a", "1")])
    try sample.git("pack-refs", "--all")
    let second = try sample.commit("two", [("a", "2")])
    #expect(try sample.git("rev-parse", "main") == second.hex)
    #expect(try sample.repository.head() == .branch(name: main, tip: second))
  }

  @Test func resolvesWhatPeopleWrite() throws {
    let sample = try Sample()
    let first = try sample.commit("one", [("a", "1")])
    let second = try sample.commit("two", [("a", "2")])
    try sample.git("tag", "-a", "-m", "tagged", "v1", first.hex)
    for (words, commit) in [
      ("HEAD", second), ("main", second), ("HEAD~1", first), ("main^", first), ("v1", first), (first.hex, first),
      (second.abbreviated(10), second), ("refs/heads/main", second), ("main@{1}", first),
    ] {
      #expect(try sample.repository.resolve(revision: words) == commit)
    }
    for (words, code) in [
      ("nowhere", GitError.Code.notFound), ("HEAD~9", .notFound), ("", .invalid), ("a\u{0}b", .invalid),
      ("HEAD:a", .invalid), ("HEAD^{tree}", .invalid), ("HEAD~99999999999999999999", .invalid), ("..", .invalid),
    ] {
      let thrown = error { () throws(GitError) in _ = try sample.repository.resolve(revision: words) }
      #expect(thrown?.code == code || thrown?.code == .notFound, "\(words): \(String(describing: thrown))")
    }
  }

  @Test func unflushedObjectsAreGoneAndFlushedOnesStay() throws {
    let folder = try TemporaryFolder()
    var ids: [ObjectID] = []
    do {
      let repository = try Repository.create(at: folder.path("r"), bare: true)
      ids.append(try repository.writeBlob(Array("kept".utf8)))
      try repository.flush()
      ids.append(try repository.writeBlob(Array("kept".utf8)))
      ids.append(try repository.writeBlob(Array("lost".utf8)))
      let seen = repository.exists(ids[2])
      #expect(seen)
    }
    let repository = try Repository.open(at: folder.path("r"))
    let present = ids.map { repository.exists($0) }
    #expect(present == [true, true, false])
    #expect(try runGit("count-objects", "-v", in: folder.path("r")).contains("garbage: 0"))
    #expect(try runGit("cat-file", "-p", ids[0].hex, in: folder.path("r")) == "kept")
  }
}

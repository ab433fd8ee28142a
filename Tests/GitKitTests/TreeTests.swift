import GitKit
import TestSupport
import Testing

@Suite struct TreeTests {
  @Test func writesTheTreesThatGitWrites() throws {
    let sample = try Sample()
    // Names around the slash in byte order, which files and folders sort by differently.
    let paths = ["a", "a.b/x", "a-b", "a0", "ab/c/d/e", "ab/c-d", "ab/c.txt", "z/é", "z/e\u{301}", "Ä"]
    var changes: [(path: String, blob: ObjectID?)] = []
    for path in paths {
      try sample.folder.write("text of \(path)\n", to: "repo/\(path)")
      changes.append((path, try sample.repository.writeBlob(Array("text of \(path)\n".utf8))))
    }
    try sample.git("add", ".")
    let theirs = try sample.git("write-tree")
    #expect(try sample.repository.updatingTree(nil, with: changes.reversed()).hex == theirs)
    // One by one leads to the same.
    var tree: ObjectID?
    for change in changes { tree = try sample.repository.updatingTree(tree, with: [change]) }
    #expect(tree?.hex == theirs)
    let all = try sample.repository.blobs(in: try #require(tree))
    #expect(all.map { Array($0.path.utf8) } == paths.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) })
  }

  @Test func removesFoldersWithTheirLastFile() throws {
    let sample = try Sample(bare: true)
    let blob = try sample.repository.writeBlob([])
    let keep = try sample.repository.updatingTree(nil, with: [("k", blob)])
    let more = try sample.repository.updatingTree(keep, with: [("a/b/c/one", blob), ("a/b/two", blob)])
    let less = try sample.repository.updatingTree(more, with: [("a/b/c/one", nil)])
    #expect(try sample.repository.blobs(in: less).map(\.path) == ["a/b/two", "k"])
    #expect(try sample.repository.updatingTree(less, with: [("a/b/two", nil)]) == keep)
    #expect(
      try sample.repository.updatingTree(keep, with: [("k", nil)]).hex == "4b825dc642cb6eb9a060e54bf8d69288fbee4904")
  }

  @Test func removingWhatIsNotThereChangesNothing() throws {
    let sample = try Sample(bare: true)
    let blob = try sample.repository.writeBlob([])
    let tree = try sample.repository.updatingTree(nil, with: [("a/b", blob)])
    #expect(try sample.repository.updatingTree(tree, with: [("x/y/z", nil), ("a/c", nil), ("b", nil)]) == tree)
    #expect(try sample.repository.updatingTree(tree, with: []) == tree)
  }

  @Test func keepsWhatElseIsInATree() throws {
    let sample = try Sample()
    try sample.folder.write("#!/bin/sh\n", to: "repo/bin/run")
    try sample.folder.write("x", to: "repo/bin/data")
    try sample.git("add", ".")
    try sample.git("update-index", "--chmod=+x", "bin/run")
    let target = try sample.git("hash-object", "-w", "--stdin", input: "data")
    try sample.git("update-index", "--add", "--cacheinfo", "120000,\(target),bin/link")
    try sample.git("update-index", "--add", "--cacheinfo", "160000,1234567890123456789012345678901234567890,bin/module")
    let tree = try id(try sample.git("write-tree"))
    let blob = try sample.repository.writeBlob(Array("new".utf8))
    let changed = try sample.repository.updatingTree(tree, with: [("bin/run", blob), ("bin/data", blob)])
    let folder = try sample.repository.readTree(changed)
    let entries = try sample.repository.readTree(try #require(folder.first).id)
    #expect(entries.map(\.name) == ["data", "link", "module", "run"])
    #expect(entries.map(\.kind) == [.blob, .symlink, .commit, .executable])
    #expect(entries.last?.id == blob)
    // A submodule's commit is no file.
    #expect(try sample.repository.blobs(in: changed).map(\.path) == ["bin/data", "bin/link", "bin/run"])
    #expect(try sample.repository.blobID(at: "bin/module", in: changed) == nil)
  }

  @Test func letsNoFileAndFolderHaveTheSameName() throws {
    let sample = try Sample(bare: true)
    let blob = try sample.repository.writeBlob([])
    let file = try sample.repository.updatingTree(nil, with: [("x/a", blob), ("x/a-b", blob), ("x/a.b", blob)])
    let folder = try sample.repository.updatingTree(nil, with: [("x/a/b", blob), ("x/a-b", blob)])
    func code(_ base: ObjectID?, _ changes: [(path: String, blob: ObjectID?)]) -> GitError.Code? {
      error { () throws(GitError) in _ = try sample.repository.updatingTree(base, with: changes) }?.code
    }
    #expect(code(file, [("x/a/b", blob)]) == .conflict)
    #expect(code(folder, [("x/a", blob)]) == .conflict)
    #expect(code(nil, [("x/a", blob), ("x/a/b", blob)]) == .conflict)
    // One that makes room for the other is welcome.
    #expect(code(file, [("x/a", nil), ("x/a/b", blob)]) == nil)
    #expect(code(folder, [("x/a/b", nil), ("x/a", blob)]) == nil)
  }

  @Test(arguments: [
    "", "/a", "a/", "a//b", ".", "..", "a/../b", "./a", ".git/config", "a/.GIT/x", "a\u{0}b", "a/.git",
  ])
  func refusesPathsThatGitDoesNotHave(_ path: String) throws {
    let sample = try Sample(bare: true)
    let blob = try sample.repository.writeBlob([])
    let thrown = error { () throws(GitError) in _ = try sample.repository.updatingTree(nil, with: [(path, blob)]) }
    #expect(thrown?.code == .invalid)
    #expect(
      try sample.repository.blobID(at: path, in: try sample.repository.updatingTree(nil, with: [("a/b", blob)])) == nil)
  }

  @Test func refusesAPathThatIsGivenTwice() throws {
    let sample = try Sample(bare: true)
    let blob = try sample.repository.writeBlob([])
    let thrown = error { () throws(GitError) in
      _ = try sample.repository.updatingTree(nil, with: [("a", blob), ("b", nil), ("a", nil)])
    }
    #expect(thrown?.code == .invalid)
    // The same to a reader, but not in bytes.
    #expect(try sample.repository.updatingTree(nil, with: [("é", blob), ("e\u{301}", blob)]) != .zero)
  }

  @Test func findsFilesByPath() throws {
    let sample = try Sample(bare: true)
    let (one, two) = (try sample.repository.writeBlob([1]), try sample.repository.writeBlob([2]))
    let tree = try sample.repository.updatingTree(nil, with: [("a/b/one", one), ("a/b-two", two), ("c", two)])
    #expect(try sample.repository.blobID(at: "a/b/one", in: tree) == one)
    #expect(try sample.repository.blobID(at: "c", in: tree) == two)
    for absent in ["a", "a/b", "a/b/one/x", "a/b/on", "a/b/onee", "d", "c/x"] {
      #expect(try sample.repository.blobID(at: absent, in: tree) == nil)
    }
    #expect(try sample.repository.blobs(under: "a", in: tree).map(\.path) == ["a/b-two", "a/b/one"])
    #expect(try sample.repository.blobs(under: "a/b", in: tree).map(\.path) == ["a/b/one"])
    #expect(try sample.repository.blobs(under: "a/b/", in: tree).map(\.path) == ["a/b/one"])
    #expect(try sample.repository.blobs(under: "c", in: tree).map(\.path) == ["c"])
    #expect(try sample.repository.blobs(under: "c/x", in: tree).isEmpty)
    #expect(try sample.repository.blobs(under: "x", in: tree).isEmpty)
  }

  @Test func doesNotFallIntoEndlessOrBrokenTrees() throws {
    let sample = try Sample(bare: true)
    let blob = try sample.repository.writeBlob([])
    try sample.repository.flush()
    let deep = String(repeating: "f/", count: 300) + "x"
    try sample.git("update-index", "--add", "--cacheinfo", "100644,\(blob.hex),\(deep)")
    let tree = try id(try sample.git("write-tree"))
    #expect(error { () throws(GitError) in _ = try sample.repository.blobs(in: tree) }?.code == .corrupt)
    #expect(error { () throws(GitError) in _ = try sample.repository.changes(from: nil, to: tree) }?.code == .corrupt)
    for text in ["100644 name", "100644 name\u{0}short", "9 x\u{0}", "100644", "100644 \u{0}aaaaaaaaaaaaaaaaaaaa"] {
      let broken = try id(try sample.git("hash-object", "-t", "tree", "-w", "--literally", "--stdin", input: text))
      #expect(error { () throws(GitError) in _ = try sample.repository.readTree(broken) }?.code == .corrupt)
    }
  }

  @Test func touchesOnlyThePathsOwnFolders() throws {
    let sample = try Sample(bare: true)
    var changes: [(path: String, blob: ObjectID?)] = []
    let blob = try sample.repository.writeBlob([])
    for number in 0..<1024 { changes.append(("f/\(number % 32)/\(number)", blob)) }
    let tree = try sample.repository.updatingTree(nil, with: changes)
    try sample.repository.setReference(
      "refs/heads/main",
      to: try sample.repository.createCommit(tree: tree, parents: [], author: ada, committer: grace, message: "m"),
      expecting: nil, reflogMessage: "m", as: grace)
    func count() throws -> Int {
      try sample.git("count-objects", "-v").split(separator: "\n").first.flatMap { Int($0.dropFirst("count: ".count)) }
        ?? 0
    }
    let before = try count()
    _ = try sample.repository.updatingTree(tree, with: [("f/7/new", blob)])
    try sample.repository.flush()
    #expect(try count() == before + 3)
  }
}

import GitKit
import TestSupport
import Testing

@Suite struct ChangesTests {
  /// A change in words: `-` and `+` say which side has the file.
  private func changes(
    _ before: [(String, String)], _ after: [(String, String)]
  ) throws -> [String] {
    let sample = try Sample(bare: true)
    func tree(_ files: [(String, String)]) throws -> ObjectID {
      var blobs: [(path: String, blob: ObjectID?)] = []
      for (path, text) in files { blobs.append((path, try sample.repository.writeBlob(Array(text.utf8)))) }
      return try sample.repository.updatingTree(nil, with: blobs)
    }
    return try sample.repository.changes(from: try tree(before), to: try tree(after)).map {
      "\($0.old == nil ? "" : "-")\($0.new == nil ? "" : "+")\($0.path)"
    }
  }

  @Test func findsWhatIsAddedChangedAndRemoved() throws {
    let before = [("a/same", "1"), ("a/changed", "1"), ("b/gone", "1"), ("z", "1")]
    let after = [("a/same", "1"), ("a/changed", "2"), ("c/d/new", "1"), ("z", "1")]
    #expect(try changes(before, after) == ["-+a/changed", "-b/gone", "+c/d/new"])
    #expect(try changes(after, before) == ["-+a/changed", "+b/gone", "-c/d/new"])
    #expect(try changes(before, before).isEmpty)
    #expect(try changes([], [("x/y", "1")]) == ["+x/y"])
  }

  @Test func seesAFileThatBecomesAFolder() throws {
    let before = [("a", "1"), ("a-b", "1")]
    let after = [("a/x", "1"), ("a/y", "2"), ("a-b", "2")]
    #expect(try changes(before, after) == ["-a", "-+a-b", "+a/x", "+a/y"])
    #expect(try changes(after, before) == ["+a", "-+a-b", "-a/x", "-a/y"])
  }

  @Test func takesNilForTheEmptyTree() throws {
    let sample = try Sample(bare: true)
    let blob = try sample.repository.writeBlob([1])
    let tree = try sample.repository.updatingTree(nil, with: [("a/b", blob)])
    #expect(try sample.repository.changes(from: nil, to: tree) == [PathChange(path: "a/b", old: nil, new: blob)])
    #expect(try sample.repository.changes(from: tree, to: nil) == [PathChange(path: "a/b", old: blob, new: nil)])
    #expect(try sample.repository.changes(from: nil, to: nil).isEmpty)
  }

  @Test func passesOverModesAndSubmodules() throws {
    let sample = try Sample()
    try sample.folder.write("x", to: "repo/run")
    try sample.git("add", ".")
    let before = try id(try sample.git("write-tree"))
    try sample.git("update-index", "--chmod=+x", "run")
    try sample.git("update-index", "--add", "--cacheinfo", "160000,1234567890123456789012345678901234567890,module")
    let after = try id(try sample.git("write-tree"))
    #expect(before != after)
    #expect(try sample.repository.changes(from: before, to: after).isEmpty)
    // A file in a submodule's place is a new file.
    try sample.git("rm", "-q", "--cached", "module")
    try sample.folder.write("file", to: "repo/module")
    try sample.git("add", "module")
    let file = try id(try sample.git("write-tree"))
    #expect(try sample.repository.changes(from: after, to: file).map(\.path) == ["module"])
    #expect(try sample.repository.changes(from: after, to: file).first?.old == nil)
  }

  @Test func agreesWithGitOnManyFiles() throws {
    let sample = try Sample()
    var state: UInt64 = 42
    func next(_ limit: UInt64) -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state >> 33) % limit
    }
    var tips: [ObjectID] = []
    for round in 0..<6 {
      var paths: Set<String> = []
      var files: [(path: String, text: String?)] = []
      for _ in 0..<40 {
        let path = "d\(next(3))/e\(next(4))-\(next(2))/f\(next(6))"
        guard paths.insert(path).inserted else { continue }
        files.append((path, next(4) == 0 ? nil : "\(round) \(next(3))"))
      }
      tips.append(try sample.commit("round \(round)", files))
    }
    for (old, new) in zip(tips, tips.dropFirst()) {
      let theirs = try sample.git("diff", "--no-renames", "--name-only", old.hex, new.hex)
      let ours = try sample.repository.changes(
        from: sample.repository.readCommit(old).tree, to: sample.repository.readCommit(new).tree)
      #expect(ours.map(\.path).joined(separator: "\n") == theirs)
    }
    #expect(try sample.isSound())
  }
}

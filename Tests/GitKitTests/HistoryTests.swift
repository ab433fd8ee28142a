import GitKit
import TestSupport
import Testing

@Suite struct HistoryTests {
  /// base ← left ← merge, base ← right ← merge
  private struct Diamond {
    let sample: Sample
    let base, left, right, merge: ObjectID

    init(
      left leftFiles: [(String, String?)], right rightFiles: [(String, String?)], merged: [(String, String?)] = [],
      clock: (Int64, Int64, Int64, Int64) = (100, 200, 300, 400)
    ) throws {
      sample = try Sample(bare: true)
      base = try sample.commit("base", [("a", "0"), ("b", "0")], at: clock.0)
      left = try sample.commit("left", leftFiles.map { (path: $0.0, text: $0.1) }, at: clock.1)
      right = try sample.commit(
        "right", rightFiles.map { (path: $0.0, text: $0.1) }, parents: [base], on: "refs/heads/side", at: clock.2)
      merge = try sample.commit("merge", merged.map { (path: $0.0, text: $0.1) }, parents: [left, right], at: clock.3)
    }
  }

  @Test func givesEveryCommitAfterItsParents() throws {
    let d = try Diamond(left: [("a", "1")], right: [("b", "1")])
    #expect(try d.sample.repository.commits(reachableFrom: [d.merge]) == [d.base, d.left, d.right, d.merge])
    #expect(
      try d.sample.repository.commits(reachableFrom: [d.merge], order: .newestFirst) == [
        d.merge, d.right, d.left, d.base,
      ])
    #expect(try d.sample.repository.commits(reachableFrom: [d.merge], hiding: [d.left]) == [d.right, d.merge])
    #expect(try d.sample.repository.commits(reachableFrom: [d.left, d.right], hiding: [d.base]) == [d.left, d.right])
    #expect(try d.sample.repository.commits(reachableFrom: [d.left, d.left]) == [d.base, d.left])
    #expect(try d.sample.repository.commits(reachableFrom: [d.left], hiding: [d.merge]).isEmpty)
    #expect(try d.sample.repository.commits(reachableFrom: []).isEmpty)
    #expect(try d.sample.repository.commits(reachableFrom: [], hiding: [d.left]).isEmpty)
    var subjects: [String] = []
    try d.sample.repository.forEachCommit(reachableFrom: [d.merge]) { commit in
      subjects.append(commit.subject)
      return subjects.count < 2
    }
    #expect(subjects == ["base", "left"])
  }

  @Test(arguments: [(400, 300, 200, 100), (100, 100, 100, 100), (5, 900, 1, 2)] as [(Int64, Int64, Int64, Int64)])
  func goesByDescentWhateverTheClocksSay(_ clock: (Int64, Int64, Int64, Int64)) throws {
    let d = try Diamond(left: [("a", "1")], right: [("b", "1")], clock: clock)
    let all = try d.sample.repository.commits(reachableFrom: [d.merge])
    #expect(all.first == d.base && all.last == d.merge && all.count == 4)
    #expect(try d.sample.repository.commits(reachableFrom: [d.merge], hiding: [d.right]) == [d.left, d.merge])
    #expect(try d.sample.repository.commits(reachableFrom: [d.merge], hiding: [d.base]).count == 3)
    #expect(try d.sample.repository.mergeBase(d.left, d.right) == d.base)
    #expect(try d.sample.repository.mergeBase(d.merge, d.right) == d.right)
    #expect(try d.sample.repository.isAncestor(d.base, of: d.merge))
    #expect(try !d.sample.repository.isAncestor(d.left, of: d.right))
  }

  @Test func findsMergeBases() throws {
    let d = try Diamond(left: [("a", "1")], right: [("b", "1")])
    let unrelated = try d.sample.commit("other root", [("x", "1")], parents: [], on: "refs/heads/other")
    #expect(try d.sample.repository.mergeBase(d.left, d.left) == d.left)
    #expect(try d.sample.repository.mergeBase(d.base, d.merge) == d.base)
    #expect(try d.sample.repository.mergeBase(d.merge, unrelated) == nil)
    #expect(try d.sample.repository.isAncestor(d.merge, of: d.merge))
    #expect(try !d.sample.repository.isAncestor(d.merge, of: d.base))
    #expect(try !d.sample.repository.isAncestor(unrelated, of: d.merge))
    // Each side merged the other: two bases, of which the newer is given.
    let one = try d.sample.commit("one", [], parents: [d.left, d.right], on: "refs/heads/one", at: 500)
    let two = try d.sample.commit("two", [], parents: [d.right, d.left], on: "refs/heads/two", at: 600)
    #expect(try d.sample.repository.mergeBase(one, two) == d.right)
  }

  @Test func agreesWithGitOnTangledHistories() throws {
    let sample = try Sample(bare: true)
    let tree = try sample.repository.updatingTree(nil, with: [])
    var state: UInt64 = 7
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    var all: [ObjectID] = []
    for number in 0..<60 {
      var parents: [ObjectID] = []
      if !all.isEmpty, next(20) != 0 {
        for _ in 0...next(3) {
          let parent = all[max(0, all.count - 1 - next(8))]
          if !parents.contains(parent) { parents.append(parent) }
        }
      }
      // Clocks that run ahead or behind, but no two commits of one time: Git leaves the order of these open.
      let who = signed(at: Int64((1000 + number * 10 + next(15)) * 64 + number))
      all.append(
        try sample.repository.createCommit(
          tree: tree, parents: parents, author: who, committer: who, message: "\(number)"))
    }
    try sample.repository.flush()
    for _ in 0..<25 {
      let (one, other) = (all[next(60)], all[next(60)])
      let theirs = try sample.git("rev-list", one.hex, "^\(other.hex)").split(separator: "\n").map(String.init)
      let ours = try sample.repository.commits(reachableFrom: [one], hiding: [other])
      #expect(ours.map(\.hex).sorted() == theirs.sorted())
      let bases = try mergeBases(one, other, in: sample)
      let base = try sample.repository.mergeBase(one, other)
      #expect(base == nil ? bases.isEmpty : bases.contains(base?.hex ?? ""))
      #expect(try sample.repository.isAncestor(one, of: other) == bases.contains(one.hex))
    }
    let order = try sample.repository.commits(reachableFrom: all, order: .newestFirst)
    let theirs = try runGit(["rev-list", "--date-order"] + all.map(\.hex), in: sample.path)
    #expect(order.map(\.hex).joined(separator: "\n") == theirs)
  }

  /// All that Git finds; it exits with 1 where there is none.
  private func mergeBases(_ one: ObjectID, _ other: ObjectID, in sample: Sample) throws -> [String] {
    do {
      return try sample.git("merge-base", "--all", one.hex, other.hex).split(separator: "\n").map(String.init)
    } catch let failure as GitCommandFailure where failure.description.contains("exited with 1:") {
      return []
    }
  }

  @Test func tellsAMissingCommit() throws {
    let sample = try Sample(bare: true)
    let missing = try id("1234567890123456789012345678901234567890")
    func code(_ call: () throws(GitError) -> Void) -> GitError.Code? { error(of: call)?.code }
    #expect(code { () throws(GitError) in _ = try sample.repository.commits(reachableFrom: [missing]) } == .notFound)
    #expect(code { () throws(GitError) in _ = try sample.repository.mergeBase(missing, missing) } == .notFound)
    let blob = try sample.repository.writeBlob([])
    #expect(code { () throws(GitError) in _ = try sample.repository.commits(reachableFrom: [blob]) } == .invalid)
  }

  @Test func aMergeThatTakesOneSideIsNoRevision() throws {
    let d = try Diamond(left: [("a", "1")], right: [("b", "1")], merged: [("b", "1")])
    #expect(try d.sample.repository.history(of: "a", from: d.merge) == [d.base, d.left])
    #expect(try d.sample.repository.history(of: "b", from: d.merge) == [d.base, d.right])
    #expect(try d.sample.repository.history(of: "c", from: d.merge).isEmpty)
  }

  @Test func aMergeThatChangesTheFileIsARevision() throws {
    let d = try Diamond(left: [("a", "1")], right: [("a", "2")], merged: [("a", "3")])
    #expect(try d.sample.repository.history(of: "a", from: d.merge) == [d.base, d.left, d.right, d.merge])
  }

  @Test func aRemovalIsARevisionAndSoIsAReturn() throws {
    let sample = try Sample(bare: true)
    let one = try sample.commit("one", [("x/a", "1"), ("x/b", "1")])
    try sample.commit("elsewhere", [("x/b", "2")])
    let two = try sample.commit("two", [("x/a", nil)])
    try sample.commit("elsewhere", [("x/b", "3")])
    let three = try sample.commit("three", [("x/a", "1")])
    #expect(try sample.repository.history(of: "x/a", from: three) == [one, two, three])
    #expect(try sample.repository.history(of: "x/a", from: two) == [one, two])
    #expect(try sample.repository.history(of: "x", from: three).isEmpty)
  }

  @Test func walksAShallowClone() throws {
    let sample = try Sample(bare: true)
    var ids: [ObjectID] = []
    for number in 0..<5 { ids.append(try sample.commit("\(number)", [("a", "\(number)")])) }
    let isShallow = sample.repository.isShallow
    #expect(!isShallow)
    try runGit(
      "clone", "-q", "--bare", "--depth", "2", "file://\(sample.path)", "shallow", in: sample.folder.path)
    let clone = try Repository.open(at: sample.folder.path("shallow"))
    let seen = clone.isShallow
    #expect(seen)
    let last = ids.count - 1
    let walked = try clone.commits(reachableFrom: [ids[last]])
    #expect(walked == Array(ids.suffix(2)))
    let parents = try clone.readCommit(ids[last - 1]).parents
    #expect(parents.isEmpty)
    let history = try clone.history(of: "a", from: ids[last])
    #expect(history == Array(ids.suffix(2)))
    let base = try clone.mergeBase(ids[last], ids[last - 1])
    #expect(base == ids[last - 1])
  }
}

import GitKit
import TestSupport
import Testing

@Suite struct CommitTests {
  @Test func hasTheIDThatGitGivesIt() throws {
    let sample = try Sample()
    try sample.folder.write("hello\n", to: "repo/a/b/one.txt")
    try sample.folder.write("more\n", to: "repo/a.txt")
    try sample.git("add", ".")
    try sample.git("commit", "-q", "-m", "first: Zürich\n\nbody\n\nClaim: c-1")
    let theirs = try id(try sample.git("rev-parse", "HEAD"))

    let repository = try Repository.create(at: sample.folder.path("other"), bare: true)
    let tree = try repository.updatingTree(
      nil,
      with: [
        ("a/b/one.txt", repository.writeBlob(Array("hello\n".utf8))),
        ("a.txt", repository.writeBlob(Array("more\n".utf8))),
      ])
    let ours = try repository.createCommit(
      tree: tree, parents: [], author: ada, committer: grace, message: "first: Zürich\n\nbody\n\nClaim: c-1")
    #expect(ours == theirs)
  }

  @Test func readsWhatGitWrote() throws {
    let sample = try Sample()
    try sample.git("commit", "-q", "--allow-empty", "-m", "one")
    try sample.git("checkout", "-q", "-b", "side")
    try sample.git("commit", "-q", "--allow-empty", "-m", "two")
    try sample.git("checkout", "-q", "main")
    try sample.git("commit", "-q", "--allow-empty", "-m", "three")
    try sample.git("merge", "-q", "--no-ff", "-m", "merge: both\n\nwhy\n", "side")
    let tip = try id(try sample.git("rev-parse", "HEAD"))
    let commit = try sample.repository.readCommit(tip)
    #expect(commit.id == tip)
    #expect(commit.tree.hex == "4b825dc642cb6eb9a060e54bf8d69288fbee4904")
    #expect(
      commit.parents.map(\.hex)
        == (try sample.git("rev-parse", "HEAD^1", "HEAD^2").split(separator: "\n").map(String.init)))
    #expect(commit.author == ada)
    #expect(commit.committer == grace)
    #expect(commit.message == "merge: both\n\nwhy\n")
    #expect(commit.subject == "merge: both")
  }

  @Test func hostileNamesForgeNoHeader() throws {
    let sample = try Sample()
    let forger = Signature(
      name: "Ada\nparent 4b825dc642cb6eb9a060e54bf8d69288fbee4904\nauthor X", email: "a>\n\u{0}<b@c", seconds: 5)
    let commit = try sample.repository.createCommit(
      tree: sample.repository.updatingTree(nil, with: []), parents: [], author: forger, committer: forger,
      message: "m")
    try sample.repository.setReference(
      "refs/heads/main", to: commit, expecting: nil, reflogMessage: "line\nline", as: forger)
    #expect(try sample.git("rev-list", "--parents", "HEAD") == commit.hex)
    #expect(try sample.git("log", "--format=%an") == forger.name)
    #expect(try sample.isSound())
  }

  @Test func refusesWhatGitWouldNotTake() throws {
    let sample = try Sample(bare: true)
    let tree = try sample.repository.updatingTree(nil, with: [])
    let blob = try sample.repository.writeBlob([1])
    let (early, nameless) = (signed(at: -1), Signature(name: "A", email: "", seconds: 1))
    let missing = try id("1234567890123456789012345678901234567890")
    func code(_ tree: ObjectID, _ parents: [ObjectID], _ who: Signature, _ message: String) -> GitError.Code? {
      error { () throws(GitError) in
        _ = try sample.repository.createCommit(
          tree: tree, parents: parents, author: who, committer: grace, message: message)
      }?.code
    }
    #expect(code(tree, [], early, "m") == .invalid)
    #expect(code(tree, [], nameless, "m") == .invalid)
    #expect(code(tree, [], ada, "m\u{0}") == .invalid)
    #expect(code(blob, [], ada, "m") == .invalid)
    #expect(code(tree, [tree], ada, "m") == .invalid)
    #expect(code(missing, [], ada, "m") == .notFound)
    #expect(code(tree, [missing], ada, "m") == .notFound)
    #expect(code(tree, [], ada, "m") == nil)
  }

  @Test func doesNotPassOnADamagedSignature() throws {
    let sample = try Sample(bare: true)
    let tree = try sample.repository.updatingTree(nil, with: [])
    try sample.repository.flush()
    let text = "tree \(tree)\nauthor A\u{0}B <a@b> 1 +0000\ncommitter A> <a@b> 99999999999999999999 +9x\n\nm\n"
    let damaged = try id(
      try sample.git("hash-object", "-t", "commit", "-w", "--literally", "--stdin", input: text))
    let read = try sample.repository.readCommit(damaged)
    for who in [read.author, read.committer] {
      let thrown = error { () throws(GitError) in
        _ = try sample.repository.createCommit(
          tree: tree, parents: [], author: who, committer: grace, message: "m")
      }
      #expect(thrown?.code == .invalid)
    }
    #expect(try sample.repository.commits(reachableFrom: [damaged]) == [damaged])
  }

  @Test func tellsDamageFromAbsence() throws {
    let sample = try Sample(bare: true)
    let blob = try sample.repository.writeBlob([1])
    let missing = try id("1234567890123456789012345678901234567890")
    #expect(error { () throws(GitError) in _ = try sample.repository.readCommit(missing) }?.code == .notFound)
    #expect(error { () throws(GitError) in _ = try sample.repository.readCommit(blob) }?.code == .invalid)
    let garbage = try id(
      try sample.git("hash-object", "-t", "commit", "-w", "--stdin", "--literally", input: "tree x\n\n"))
    #expect(error { () throws(GitError) in _ = try sample.repository.readCommit(garbage) }?.code == .corrupt)
  }

  @Test func readsLatin1AndWrongBytes() throws {
    let sample = try Sample()
    try sample.git("-c", "i18n.commitEncoding=ISO-8859-1", "commit", "-q", "--allow-empty", "-m", "Z\u{FC}rich")
    let tip = try id(try sample.git("rev-parse", "HEAD"))
    // Git stores the bytes that it was given, which were UTF-8, and calls them Latin-1.
    #expect(try sample.repository.readCommit(tip).subject == "Z\u{C3}\u{BC}rich")
  }

  @Test(arguments: [
    ("a subject\nin two lines\n\nbody\n", "a subject in two lines"), ("\n\n  padded  \n", "padded"), ("", ""),
    ("one\n", "one"),
  ])
  func findsTheSubject(_ message: String, _ subject: String) throws {
    let sample = try Sample(bare: true)
    #expect(try commit(message, in: sample).subject == subject)
  }

  @Test func findsTrailersAsGitDoes() throws {
    let sample = try Sample()
    let message = """
      record: a title

      Claim: not-one, since more follows

      Article: a-1
      Claim: c-1
      claim: c-2
        and on
      Claim:c-3

      """
    let made = try commit(message, in: sample)
    #expect(made.trailers(named: "Claim") == ["c-1", "c-2 and on", "c-3"])
    #expect(made.trailers(named: "article") == ["a-1"])
    #expect(made.trailers(named: "Other").isEmpty)
    #expect(
      try sample.git("log", "-1", "--format=%(trailers:key=Claim,valueonly,unfold)", made.id.hex)
        == "c-1\nc-2 and on\nc-3\n")
  }

  @Test(arguments: [
    "Claim: c-1\n", "subject\nClaim: c-1\n", "subject\n\nClaim: c-1\nprose without a colon at a name's end\n",
    "subject\n\n  Claim: c-1\n", "\n\nClaim: c-1\n", "subject\n\n: c-1\n", "",
  ])
  func takesNoProseForTrailers(_ message: String) throws {
    let sample = try Sample(bare: true)
    #expect(try commit(message, in: sample).trailers(named: "Claim").isEmpty)
  }

  private func commit(_ message: String, in sample: Sample) throws -> Commit {
    let tree = try sample.repository.updatingTree(nil, with: [])
    let id = try sample.repository.createCommit(
      tree: tree, parents: [], author: ada, committer: grace, message: message)
    try sample.repository.flush()
    return try sample.repository.readCommit(id)
  }
}

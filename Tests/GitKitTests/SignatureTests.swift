import GitKit
import Testing

@Suite struct SignatureTests {
  @Test(arguments: [
    ("Ada\nparent 0000000000000000000000000000000000000000", "Ada parent 0000000000000000000000000000000000000000"),
    ("Ada <evil@example.org>", "Ada  evil@example.org"),
    ("\u{0}\u{1}Ada\u{7f}", "Ada"), ("A\u{85}B\u{2028}C", "A B C"), ("  Ada, \"", "Ada"), ("Ada\r\n", "Ada"),
    ("", "unknown"), ("<>", "unknown"), ("...", "unknown"), ("Åsa Öberg", "Åsa Öberg"), ("👩‍🔬", "👩‍🔬"),
  ])
  func cleansNames(_ given: String, _ cleaned: String) {
    #expect(Signature(name: given, email: "a@b", seconds: 0).name == cleaned)
  }

  @Test func leavesAnEmptyEmailToTheCaller() {
    #expect(Signature(name: "Ada", email: " <> ", seconds: 0).email.isEmpty)
  }

  @Test(arguments: [1440, -1440, Int.max, Int.min])
  func takesNoOffsetOfADayOrMore(_ minutes: Int) {
    #expect(Signature(name: "Ada", email: "a@b", seconds: 0, offsetMinutes: minutes).offsetMinutes == 0)
  }

  @Test(arguments: [0, 60, -90, 345, -720, 1439, -1439, 5])
  func keepsOffsetsInACommit(_ minutes: Int) throws {
    let sample = try Sample(bare: true)
    let who = Signature(name: "Ada", email: "a@b", seconds: 1, offsetMinutes: minutes)
    let tree = try sample.repository.updatingTree(nil, with: [])
    let commit = try sample.repository.createCommit(
      tree: tree, parents: [], author: who, committer: who, message: "m")
    let read = try sample.repository.readCommit(commit)
    #expect(read.author == who)
  }
}

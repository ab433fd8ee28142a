import Foundation
import TestSupport
import Testing

/// Two people's work on one ledger, merged by plain `git merge` with the driver that the ledger sets up.
@Suite struct MergingTests {
  /// The program itself, which lies beside the tests.
  private var program: String {
    get throws {
      let folder = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
      let path = folder.appending(path: "claimlog").path
      try #require(FileManager.default.isExecutableFile(atPath: path), "the program is built with the tests")
      return path
    }
  }

  private func story() throws -> World {
    let world = try World()
    world.run("init", "one")
    world.folder += "/one"
    try world.write(
      "Troops\n\nRussia has massed an estimated 100,000 troops near its border with Ukraine, US officials said.\n",
      to: "one/a.txt")
    world.run("record", "a.txt", "--published", "2022-01-12", "--publisher", "Example Wire")
    try FileManager.default.removeItem(atPath: world.folder + "/a.txt")
    try runGit("clone", "-q", world.folder, world.home.path + "/two", in: world.home.path)
    for name in ["one", "two"] {
      try runGit(
        "config", "merge.claimlog.driver", "\(try program) merge-file %O %A %B %P", in: world.home.path + "/" + name)
    }
    return world
  }

  @Test func annotationsAndAppearancesOfTwoPeopleAreUnited() throws {
    let world = try story()
    world.run("annotate", "troops", "--note", "called the ministry")
    try world.write(
      "More\n\nRussia has massed more than 130,000 troops near its border with Ukraine, US officials said.\n",
      to: "b.txt")
    world.folder = world.home.path + "/two"
    world.run("annotate", "troops", "--verdict", "plausible")
    world.run("record", "../b.txt", "--published", "2022-02-13", "--publisher", "Example Times")
    world.folder = world.home.path + "/one"
    try runGit("pull", "-q", "--no-rebase", "--no-edit", "../two", "main", in: world.folder)
    let shown = world.run("show", "troops")
    #expect(shown.output.contains("called the ministry"))
    #expect(shown.output.contains("plausible"))
    #expect(shown.output.contains("more than 130,000"))
    #expect(shown.output.contains("2 appearances"))
    #expect(world.run("check").status == 0)
    #expect(try runGit("status", "--porcelain", in: world.folder) == "")
  }

  @Test func theSameArticleRecordedTwiceIsOne() throws {
    let world = try story()
    try world.write(
      "More\n\nRussia has massed more than 130,000 troops near its border with Ukraine, US officials said.\n",
      to: "b.txt")
    for (name, clock) in [("one", "2022-03-02T12:00:00Z"), ("two", "2022-03-01T13:00:00Z")] {
      world.folder = world.home.path + "/" + name
      world.environment["GIT_COMMITTER_DATE"] = clock
      world.run("record", "../b.txt", "--published", "2022-02-13", "--publisher", "Example Times")
    }
    world.folder = world.home.path + "/one"
    try runGit("pull", "-q", "--no-rebase", "--no-edit", "../two", "main", in: world.folder)
    #expect(world.run("check").output.contains("2 articles"))
    // The first retrieval counts.
    let article = world.run("article", "More", "--json").output
    #expect(article.contains("2022-03-01T13:00:00Z"))
    #expect(world.run("log", "troops", "--json").status == 0)
  }

  @Test func labelsThatDisagreeAreAConflictThatIsNamed() throws {
    let world = try story()
    world.run("edit", "troops", "--label", "troops at the border")
    world.folder = world.home.path + "/two"
    world.run("edit", "troops", "--label", "troops near ukraine")
    world.folder = world.home.path + "/one"
    #expect(throws: GitCommandFailure.self) {
      try runGit("pull", "-q", "--no-rebase", "--no-edit", "../two", "main", in: world.folder)
    }
    let status = world.run("status")
    #expect(status.output.contains("conflict") || status.output.contains("settled"))
    let refused = world.run("undo")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("in the middle of a merge"))
  }

  @Test func twoDesksThatAnswerOtherwiseAreUnitedAndTheNewerAnswerHolds() throws {
    let world = try story()
    world.matcher = SameStatement()
    try world.write(
      "Fleet\n\nRussia has massed 40 ships near its border with Ukraine, US officials said.\n", to: "b.txt")
    world.run("record", "../b.txt", "--published", "2022-01-13", "--publisher", "Example Times")
    let ids = world.run("complete", "claims", "--", "c-").output.split(separator: "\n").map { String($0.prefix(8)) }
    try #require(ids.count == 2)
    try #require(world.run("review", "--json").output.contains("\"open\": 1"))
    try runGit("pull", "-q", "../one", "main", in: world.home.path + "/two")
    for (name, clock, answer) in [("one", "2022-03-02T12:00:00Z", "s"), ("two", "2022-03-03T12:00:00Z", "d")] {
      world.folder = world.home.path + "/" + name
      world.environment["GIT_COMMITTER_DATE"] = clock
      #expect(world.run("review", input: answer).status == 0)
    }
    world.folder = world.home.path + "/one"
    try runGit("pull", "-q", "--no-rebase", "--no-edit", "../two", "main", in: world.folder)
    let check = world.run("check")
    #expect(check.status == 0)
    #expect(check.errors.contains("are two claims, after Ada Reader"))
    #expect(check.errors.contains("claimlog split takes them apart"))
    #expect(world.run("review", "--json").output.contains("\"open\": 0"))
  }

  @Test func aClaimThatWasLinkedAndChangedMeanwhileIsLinkedAgain() throws {
    let world = try story()
    world.matcher = SameStatement()
    try world.write("Ferries\n\nThe port of Norvik lost 40 ferries last year, the mayor said.\n", to: "b.txt")
    world.run("record", "../b.txt", "--published", "2022-01-13", "--publisher", "Example Times")
    let ids = try ["troops", "ferries"].map { words in
      try #require(world.run("search", words, "--csv").output.split(separator: "\r\n").last?.prefix(14)).description
    }
    try runGit("pull", "-q", "../one", "main", in: world.home.path + "/two")
    world.run("link", ids[1], ids[0])
    world.folder = world.home.path + "/two"
    world.run("annotate", ids[1], "--note", "called the mayor")
    world.folder = world.home.path + "/one"
    #expect(throws: GitCommandFailure.self) {
      try runGit("pull", "-q", "--no-rebase", "--no-edit", "../two", "main", in: world.folder)
    }
    // The driver left the whole claim there.
    try runGit("add", "-A", in: world.folder)
    try runGit("commit", "-qm", "merge", in: world.folder)
    #expect(world.run("check").output.contains("is in \(ids[0] < ids[1] ? ids[0] : ids[1]) too"))
    #expect(world.run("link", ids[1], ids[0]).status == 0)
    #expect(world.run("check").status == 0)
    let shown = world.run("show", ids[1]).output
    #expect(shown.contains("2 appearances") && shown.contains("called the mayor"))
  }

  @Test func deletingWhatTheOtherChangedIsAConflict() throws {
    let world = try story()
    world.run("annotate", "troops", "--note", "called the ministry")
    world.folder = world.home.path + "/two"
    let claims = try runGit("ls-files", "claims", in: world.folder).split(separator: "\n").map(String.init)
    try runGit(["rm", "-q"] + claims, in: world.folder)
    try runGit("commit", "-qm", "away", in: world.folder)
    world.folder = world.home.path + "/one"
    #expect(throws: GitCommandFailure.self) {
      try runGit("pull", "-q", "--no-rebase", "--no-edit", "../two", "main", in: world.folder)
    }
  }
}

import CommandLineKit
import Foundation
import Measures
import TestSupport
import Testing

@testable import ClaimlogCLI

@Suite struct CommandTests {
  private func story() throws -> World {
    let world = try World()
    world.run("init", "story")
    world.folder += "/story"
    try world.write(
      "Troops\n\nRussia has massed an estimated 100,000 troops near its border with Ukraine, US officials said.\n\n"
        + "About 7,000 of the soldiers have left Belarus, the ministry said.\n", to: "a.txt")
    world.run("record", "../a.txt", "--published", "2022-01-12", "--publisher", "Example Wire")
    return world
  }

  @Test func everyCommandIsDeclaredAsItShouldBe() {
    #expect(ClaimlogCommand.declarationFaults == [])
  }

  @Test(arguments: [
    ["list", "--limit", "x"], ["show"], ["nosuch"], ["record"], ["annotate", "troops"],
    ["show", "troops", "--at", "2022-01-12", "--rev", "HEAD"], ["pin", "troops", "--value", "1"],
  ])
  func misuseIsTwo(_ words: [String]) throws {
    let outcome = try story().run(words)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("--help"))
  }

  @Test(arguments: [
    ["list"], ["search", "troops"], ["show", "massed troops"], ["log", "massed troops"], ["diff", "massed troops"],
    ["blame", "massed troops"], ["timeline", "massed troops"], ["articles"], ["article", "Troops"], ["status"],
    ["check"],
    ["annotate", "massed troops", "--note", "n"], ["pin", "massed troops", "--value", "1", "--why", "w"],
    ["edit", "massed troops", "--label", "l"], ["undo"], ["correct", "Troops", "--notice", "n"],
    ["withdraw", "Troops", "--notice", "n"], ["commit"], ["record", "../a.txt"], ["review"],
  ])
  func jsonIsOneDocumentAndNothingElse(_ words: [String]) throws {
    let outcome = try story().run(words + ["--json"])
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    _ = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
  }

  @Test func anErrorIsADocumentWithJSON() throws {
    let outcome = try story().run("show", "nosuch", "--json")
    #expect(outcome.status == 1)
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: [String: String]]
    #expect(object?["error"]?["what"]?.contains("nosuch") == true)
    #expect(object?["error"]?["hint"] != nil)
  }

  @Test func nothingIsWiderThanTheTerminal() throws {
    let world = try story()
    for columns in [50, 80] {
      world.columns = columns
      for words in [
        ["show", "massed troops"], ["log", "massed troops"], ["diff", "massed troops"], ["blame", "massed troops"],
        ["timeline", "massed troops"], ["list"], ["articles"],
      ] {
        for line in world.run(words).output.split(separator: "\n") {
          #expect(line.count <= columns, "\(words[0]): \(line)")
        }
      }
    }
  }

  @Test func escapeSequencesOfAnArticleDoNotReachTheTerminal() throws {
    let world = try World()
    world.run("init", "story")
    world.folder += "/story"
    try world.write(
      "{\"text\": \"Russia has massed 100,000 troops\\u001b[31m near its border, \\u202eofficials said.\\n\", \"title\": \"T\\u001b]0;x\\u0007\", \"publisher\": \"P\\u001b[2J\"}\n",
      to: "a.jsonl")
    let recorded = world.run("record", "../a.jsonl", "--verbose", "--explain")
    #expect(recorded.status == 0)
    for words in [
      ["list"], ["show", "troops"], ["log", "troops"], ["blame", "troops"], ["articles"], ["article", "P"],
    ] {
      let outcome = world.run(words)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(!outcome.all.contains("\u{1b}"), "\(words)")
      #expect(!outcome.all.unicodeScalars.contains("\u{202e}"), "\(words)")
    }
  }

  @Test func whoWritesMustBeKnown() throws {
    let world = try World()
    world.environment = ["PATH": "/usr/bin:/bin", "GIT_CONFIG_GLOBAL": "/dev/null"]
    // Where this machine's Git knows a person, that person writes.
    let outcome = world.run("init", "story")
    if outcome.status != 0 { #expect(outcome.errors.contains("git config --global user.name")) }
  }

  @Test func oneBadArticleDoesNotStopTheRest() throws {
    let world = try story()
    try world.write(
      "{\"text\": \"\"}\n{\"text\": \"The port has lost 60 ships this year.\\n\", \"published\": \"2022-02-01\"}\nnot json\n",
      to: "more.jsonl")
    let outcome = world.run("record", "../more.jsonl")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("1 new"))
    #expect(outcome.errors.contains("more.jsonl:1"))
    #expect(outcome.errors.contains("more.jsonl:3"))
  }

  @Test func articlesAreRecordedInTheOrderOfTheirPublication() throws {
    let world = try story()
    let lines = ["2022-02-03", "2022-02-01", "2022-02-02"].map {
      "{\"text\": \"The port had lost \($0.suffix(1))0 ships by then.\\n\", \"title\": \"t\($0)\", \"published\": \"\($0)\"}\n"
    }
    try world.write(lines.joined(), to: "more.jsonl")
    world.run("record", "../more.jsonl")
    let log = try runGit("log", "-3", "--format=%s", in: world.folder)
    #expect(log == "record: t2022-02-03\nrecord: t2022-02-02\nrecord: t2022-02-01")
  }

  @Test func standardInputIsRecorded() throws {
    let world = try story()
    let outcome = world.run(
      "record", "-", "--published", "2022-02-01", input: "The port has lost 60 ships this year.\n")
    #expect(outcome.status == 0)
    #expect(world.run("search", "ships").output.contains("60"))
  }

  @Test func completionsOfferClaims() throws {
    let world = try story()
    #expect(world.run("complete", "claims", "--", "russia").output.hasPrefix("russia massed"))
    #expect(world.run("completions", "bash").output.contains("complete"))
  }

  @Test func csvIsForSpreadsheets() throws {
    let rows = try story().run("list", "--csv").output.split(separator: "\r\n")
    #expect(rows.first == "id,label,statement,value,disputed,appearances,articles,published")
    #expect(rows.count == 3)
  }

  @Test func checkExitsWithThree() throws {
    let world = try story()
    try world.write("x", to: "story/claims/stray.json")
    try runGit("add", "-A", in: world.folder)
    try runGit("commit", "-qm", "x", in: world.folder)
    let outcome = world.run("check")
    #expect(outcome.status == 3)
    #expect(outcome.output.contains("claims/stray.json"))
  }
}

@Suite struct GitDateTests {
  @Test(arguments: [
    ("@1642021440 +0000", 1_642_021_440, 0), ("1642021440 +0130", 1_642_021_440, 90),
    ("2022-01-12T21:04:00Z", 1_642_021_440, 0),
    ("2022-01-12T22:04:00+01:00", 1_642_021_440, 60), ("2022-01-12 21:04:00 +0000", 1_642_021_440, 0),
    ("2022-01-12 20:04:00 -0100", 1_642_021_440, -60), ("2022-01-12T22:04:00+0100", 1_642_021_440, 60),
    ("2022-01-12 21:04:00", 1_642_021_440, 0), ("Wed, 12 Jan 2022 22:34:00 +0130", 1_642_021_440, 90),
    ("12 Jan 2022 21:04:00 GMT", 1_642_021_440, 0),
  ])
  func isReadAsGitReadsIt(_ text: String, _ seconds: Int, _ offset: Int) {
    #expect(GitDate(text)?.instant.seconds == seconds)
    #expect(GitDate(text)?.offsetMinutes == offset)
  }

  @Test(arguments: [
    "", "tomorrow", "2022-02-31", "@x", "1642021440 +9999x", "1642021440 +9900", "12 Foo 2022 21:04:00 GMT",
    "Wed, 31 Feb 2022 22:04:00 +0100",
  ])
  func whatIsNoDateIsRefused(_ text: String) { #expect(GitDate(text) == nil) }
}

import Foundation
import TestSupport
import Testing

/// What `record` does with what it is given, and when it is stopped.
@Suite struct RecordingTests {
  private let world: World

  init() throws {
    world = try World()
    world.run("init", "story")
    world.folder += "/story"
  }

  /// Writes articles as JSON Lines, each of a day of its own.
  private func write(_ days: [String], to name: String) throws {
    let lines = days.map { day in
      """
      {"text": "The port had lost \(day.suffix(2)) ships by then, officials said.\\n", "title": "t\(day)", "published": "\(day)"}\n
      """
    }
    try world.write(lines.joined(), to: name)
  }

  private func subjects() throws -> [String] {
    try runGit("log", "--format=%s", in: world.folder).split(separator: "\n").map(String.init)
  }

  @Test func aStoppedRunKeepsWholeArticlesAndGoesOnLater() throws {
    try write(["2022-02-01", "2022-02-02", "2022-02-03"], to: "more.jsonl")
    world.stopsAfter = 2
    let stopped = world.run("record", "../more.jsonl")
    #expect(stopped.status == 130)
    #expect(stopped.errors.contains("Stopped after 2 of 3 articles. Run the same command again"))
    #expect(stopped.output.contains("2 articles: 2 recorded"))
    #expect(try subjects().count == 3)
    #expect(world.run("check").status == 0)
    world.stopsAfter = nil
    let resumed = world.run("record", "../more.jsonl")
    #expect(resumed.status == 0)
    #expect(resumed.output.contains("3 articles: 1 recorded, 2 unchanged"))
  }

  @Test func theSameArticlesAgainChangeNothing() throws {
    // Two versions under one address: neither brings back the other.
    try world.write(
      """
      {"text": "The port has lost 60 ships.\\n", "url": "https://a.example/x", "published": "2022-02-01"}
      {"text": "The port has lost 70 ships.\\n", "url": "https://a.example/x", "published": "2022-02-03"}

      """, to: "versions.jsonl")
    world.run("record", "../versions.jsonl")
    let before = try runGit("rev-parse", "HEAD", in: world.folder)
    let again = world.run("record", "../versions.jsonl")
    #expect(again.output.contains("2 articles: 2 unchanged; claims: none"))
    #expect(try runGit("rev-parse", "HEAD", in: world.folder) == before)
  }

  @Test func aPublisherMayGoBackToAnEarlierText() throws {
    for (text, day) in [("60", "2022-02-01"), ("70", "2022-02-03"), ("60", "2022-02-05")] {
      try world.write("The port has lost \(text) ships.\n", to: "x.txt")
      world.run("record", "../x.txt", "--url", "https://a.example/x", "--published", day)
    }
    #expect(try subjects().count { $0.hasPrefix("update:") } == 2)
  }

  @Test func aDryRunWritesNothing() throws {
    try write(["2022-02-01"], to: "more.jsonl")
    world.environment["GIT_COMMITTER_NAME"] = nil
    let outcome = world.run("record", "../more.jsonl", "--dry-run")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("1 new"))
    #expect(outcome.errors.contains("Nothing was recorded"))
    #expect(try subjects().count == 1)
  }

  @Test func onlyWhatIsNewIsRecordedWhereThatIsAskedFor() throws {
    try world.write("The port has lost 60 ships.\n", to: "x.txt")
    world.run("record", "../x.txt", "--url", "https://a.example/x")
    try world.write("The port has lost 70 ships.\n", to: "x.txt")
    let outcome = world.run("record", "../x.txt", "--url", "https://a.example/x#top", "--new-only")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("is in the ledger already"))
    #expect(try subjects().count == 2)
  }

  @Test func theOrderIsThatOfPublicationToTheSecondAndUndatedOnesComeFirst() throws {
    let lines = [
      ("b", "\"2022-02-01T09:00:00+02:00\""), ("c", "\"2022-02-01T08:00:00Z\""), ("a", "\"2022-02-01\""), ("0", "null"),
    ]
    .map {
      "{\"text\": \"The port lost 60 ships on day \($0.0).\\n\", \"title\": \"\($0.0)\", \"published\": \($0.1)}\n"
    }
    try world.write(lines.joined(), to: "more.jsonl")
    world.run("record", "../more.jsonl")
    #expect(try subjects().reversed().dropFirst() == ["record: 0", "record: a", "record: b", "record: c"])
  }

  @Test func theOrderIsAsGivenWhereThatIsAskedFor() throws {
    try write(["2022-02-03", "2022-02-01"], to: "more.jsonl")
    world.run("record", "../more.jsonl", "--as-given")
    #expect(try subjects().reversed().dropFirst() == ["record: t2022-02-03", "record: t2022-02-01"])
  }

  @Test func whatAnArticleSaysOfItselfGoesBeforeTheOptions() throws {
    try world.write(
      """
      {"text": "The port has lost 60 ships.\\n", "publisher": "Own", "published": "2022-02-01"}
      {"text": "The port has lost 70 ships.\\n"}

      """, to: "more.jsonl")
    world.run("record", "../more.jsonl", "--publisher", "Given", "--published", "2022-02-09")
    let rows = world.run("articles", "--csv").output.split(separator: "\r\n")
    #expect(rows.contains { $0.contains(",Own,2022-02-01,") })
    #expect(rows.contains { $0.contains(",Given,2022-02-09,") })
  }

  @Test(arguments: ["--title", "--url"]) func whatIsOfOneArticleIsRefusedForSeveral(_ option: String) throws {
    try write(["2022-02-01", "2022-02-02"], to: "more.jsonl")
    let outcome = world.run("record", "../more.jsonl", option, "x")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("of one article"))
    #expect(try subjects().count == 1)
  }

  @Test(arguments: [".", "..", "articles", "../story/claims"]) func theLedgerItselfIsNoSource(_ source: String) throws {
    let outcome = world.run("record", source)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("the ledger itself"))
    #expect(try subjects().count == 1)
  }

  @Test func aFolderInTheLedgerIsASource() throws {
    try world.write("The port has lost 60 ships.\n", to: "story/inbox/x.txt")
    #expect(world.run("record", "inbox").output.contains("1 new"))
  }

  @Test func anArticleThatCannotBeReadIsNamedInJSONToo() throws {
    try world.write("{\"text\": \"The port has lost 60 ships.\\n\"}\n{}\n", to: "more.jsonl")
    let outcome = world.run("record", "../more.jsonl", "nofile", "--json")
    #expect(outcome.status == 1)
    let document = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: [[String: Any]]]
    let articles = try #require(document?["articles"])
    #expect(articles.compactMap { $0["outcome"] as? String }.sorted() == ["recorded", "refused", "refused"])
    #expect(articles.contains { $0["source"] as? String == "nofile" })
    #expect(articles.contains { ($0["reason"] as? String)?.contains("more.jsonl:2") == true })
  }

  @Test func whereTheLedgerCannotBeWrittenTheRestIsNotTried() throws {
    try write(["2022-02-01", "2022-02-02", "2022-02-03"], to: "more.jsonl")
    try runGit("checkout", "-q", "--detach", in: world.folder)
    let outcome = world.run("record", "../more.jsonl")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("head is detached"))
    #expect(outcome.errors.contains("2 articles more were not tried"))
  }

  @Test func aMisspeltFolderLeadsToNoOtherLedger() throws {
    let outcome = world.run("-C", "stroy", "list")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("there is no such folder"))
  }

  @Test func aFirstTryWithoutANameLeavesNothingBehind() throws {
    world.folder = world.home.path
    world.environment = ["PATH": "/usr/bin:/bin", "GIT_COMMITTER_NAME": ""]
    let failed = world.run("init", "other")
    #expect(failed.status == 1)
    #expect(failed.errors.contains("git config --global user.name"))
    #expect(!FileManager.default.fileExists(atPath: world.home.path + "/other"))
    world.environment["GIT_COMMITTER_NAME"] = "Ada"
    world.environment["GIT_COMMITTER_EMAIL"] = "ada@example.org"
    #expect(world.run("init", "other").status == 0)
  }

  @Test func aFirstTryWithoutANameLeavesAFolderAsItWas() throws {
    try world.write("mine", to: "other/notes.txt")
    world.folder = world.home.path + "/other"
    world.environment["GIT_COMMITTER_NAME"] = ""
    #expect(world.run("init").status == 1)
    #expect(try FileManager.default.contentsOfDirectory(atPath: world.folder) == ["notes.txt"])
  }
}

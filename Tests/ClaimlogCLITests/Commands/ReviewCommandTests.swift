import Foundation
import TestSupport
import Testing

/// The desk of a person who is asked.
extension Desk {
  /// Three claims, the later ones of which may be the first one, and another.
  static func unsure() throws -> Desk {
    let desk = try Desk()
    try desk.record("Navy: The ship sank near the coast [40]", published: "2022-01-10")
    try desk.record(
      "Mayor: The ship sank near the port [50]", published: "2022-01-11", publisher: "Example Times", on: 2)
    try desk.record(
      "Crew: The ship sank near the coast at dawn yesterday [60]", published: "2022-01-12", publisher: "Example Post",
      on: 3)
    desk.world.environment["GIT_COMMITTER_DATE"] = "2022-03-10T12:00:00Z"
    return desk
  }

  /// The pairs that are open.
  fileprivate var open: [[String]] {
    get throws {
      (try json("review")["questions"] as? [[String: Any]] ?? []).map { question in
        ["claim", "other"].compactMap { question[$0] as? String }
      }
    }
  }
}

@Suite struct ReviewCommandTests {
  @Test func linesAreAnswersWhereThereIsNoTerminal() throws {
    let desk = try Desk.unsure()
    let count = try desk.open.count
    try #require(count >= 2)
    let outcome = desk.world.run("review", input: "different\nS\n")
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(outcome.output.contains("1 of \(count)   may these be one claim?"))
    for words in [
      "The ship sank near the port", "50", "Mayor", "11 Jan 2022", "Example Times",
      "“Mayor: The ship sank near the port [50]”",
    ] { #expect(outcome.output.contains(words), "\(words)") }
    #expect(outcome.output.contains("stay two."))
    #expect(outcome.output.contains("leads on to"))
    #expect(outcome.output.contains("2 questions answered"))
    #expect(desk.world.run("check").status == 0)
    // Nothing that was answered is asked again.
    let again = try desk.open
    let answered = desk.world.run("review", input: String(repeating: "d\n", count: 9)).output
    #expect(
      answered.contains("\(again.count) question\(again.count == 1 ? "" : "s") answered, none is open.")
        || again.isEmpty)
    #expect(desk.world.run("review").output == "Nothing is open: no question waits for an answer.\n")
    #expect(try desk.open.isEmpty)
  }

  @Test func laterLeavesAQuestionOpenAndUndoTakesTheLastAnswerBack() throws {
    let desk = try Desk.unsure()
    let open = try desk.open
    let head = try runGit("rev-list", "--count", "HEAD", in: desk.world.folder)
    let outcome = desk.world.run("review", input: "u\nl\nu\ns\nu\n?\nwhat\nq\nd\n")
    #expect(outcome.output.contains("There is no answer to take back yet."))
    #expect(outcome.output.components(separatedBy: "Taken back.").count == 3)
    #expect(outcome.output.contains("takes back the last answer"))
    #expect(outcome.output.contains("0 questions answered"))
    #expect(try desk.open == open)
    // What was answered and taken back stays in the history.
    #expect(try runGit("rev-list", "--count", "HEAD", in: desk.world.folder) == "\((Int(head) ?? 0) + 2)")
  }

  @Test func theVeryLastAnswerCanBeTakenBackToo() throws {
    let desk = try Desk.unsure()
    let open = try desk.open
    let outcome = desk.world.run("review", input: String(repeating: "d\n", count: open.count) + "u\n")
    #expect(outcome.output.contains("That was the last one"))
    #expect(outcome.output.contains("\(open.count - 1) question"))
    #expect(try desk.open == [try #require(open.last)])
  }

  @Test func theEndOfTheInputEndsItAndKeepsWhatWasAnswered() throws {
    let desk = try Desk.unsure()
    let count = try desk.open.count
    #expect(desk.world.run("review", input: "d").output.contains("1 question answered"))
    #expect(try desk.open.count == count - 1)
  }

  @Test func oneQuestionIsAnsweredAtOnce() throws {
    let desk = try Desk.unsure()
    let open = try desk.open
    let outcome = desk.world.run("review", open[0][0], open[0][1], "--different", "--why", "another quay")
    #expect(outcome.output.hasPrefix("They stay two claims."))
    #expect(try runGit("show", "HEAD", in: desk.world.folder).contains("another quay"))
    #expect(
      desk.world.run("review", open[0][1], open[0][0], "--different").output
        == "That is how it was: nothing was written.\n")
    let same = try desk.json("review", open[0][1], open[0][0], "--same")
    #expect((same["claims"] as? [[String: Any]])?.compactMap { $0["id"] as? String } == [open[0][1]])
    #expect(try desk.json("show", open[0][0])["id"] as? String == open[0][1])
    #expect(desk.world.run("review", open[0][0], open[0][1], "--same").errors.contains("both"))
  }

  @Test(arguments: [
    ["c-1"], ["c-1", "c-2"], ["c-1", "c-2", "--same", "--different"], ["--same"], ["--limit", "-1"],
    ["c-1", "c-2", "c-3", "--same"],
  ])
  func misuseIsSaid(_ words: [String]) throws {
    #expect(try Desk().world.run(["review"] + words).status == 2)
  }

  @Test func programsGetBothSides() throws {
    let desk = try Desk.unsure()
    let document = try desk.json("review", "--limit", "1")
    let questions = try #require(document["questions"] as? [[String: Any]])
    #expect(questions.count == 1)
    #expect(document["more"] as? Bool == true)
    let sides = try #require(questions[0]["sides"] as? [[String: Any]])
    #expect(sides.compactMap { $0["id"] as? String } == ["claim", "other"].compactMap { questions[0][$0] as? String })
    for key in ["label", "statement", "value", "source", "article", "published", "quote"] {
      #expect(sides.allSatisfy { $0[key] is String }, "\(key)")
    }
    #expect(questions[0]["score"] is Double)
    #expect((questions[0]["reasons"] as? [[String: Any]])?.allSatisfy { $0["what"] is String } == true)
  }

  @Test func nothingIsWiderThanTheTerminal() throws {
    let desk = try Desk.unsure()
    for columns in [50, 80] {
      desk.world.columns = columns
      let shown = desk.world.run("review", input: "l\nl\nl\n").output.split(separator: "\n")
      for line in shown where !line.hasPrefix("same (s)") { #expect(line.count <= columns, "\(line)") }
    }
  }

  @Test func recordSaysThatThereIsSomethingToAsk() throws {
    let desk = try Desk.unsure()
    desk.world.matcher = SameStatement()
    try desk.world.write("Ferries\n\nThe ferry lost 70 passengers near the coast, officials said.\n", to: "a.txt")
    try desk.world.write("Boats\n\nThe ferry lost 80 passengers near the port, officials said.\n", to: "b.txt")
    desk.world.run("record", "../a.txt")
    let outcome = desk.world.run("record", "../b.txt")
    #expect(outcome.errors == "1 new claim may be a known one: claimlog review asks about it.\n")
    #expect(desk.world.run("record", "../b.txt").errors == "")
  }
}

/// `review` at a terminal: the program itself, in a terminal of its own.
@Suite struct ReviewingAtATerminalTests {
  private func review(_ desk: Desk) throws -> PseudoTerminal {
    let folder = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
    let program = folder.appending(path: "claimlog").path
    try #require(FileManager.default.isExecutableFile(atPath: program), "the program is built with the tests")
    return try PseudoTerminal(
      program, ["review"], in: desk.world.folder,
      environment: desk.world.environment.merging(["NO_COLOR": "1"]) { $1 })
  }

  @Test func keysNeedNoEnterAndTheTerminalIsAsBeforeAtTheEnd() throws {
    let desk = try Desk.unsure()
    let count = try desk.open.count
    let terminal = try review(desk)
    try terminal.wait(for: "1 of \(count)")
    try terminal.wait(for: "help (?)")
    #expect(!terminal.isAsBefore)
    terminal.type("\u{1b}[A")
    try terminal.wait(for: "help (?)")
    terminal.type("d")
    let shown = try terminal.wait(for: "2 of \(count)")
    #expect(shown.contains("Different:"))
    #expect(!shown.hasPrefix("d"))
    terminal.type("u")
    try terminal.wait(for: "Taken back.")
    try terminal.wait(for: "1 of \(count)")
    terminal.type("dq")
    try terminal.wait(for: "1 question answered")
    #expect(try terminal.end() == 0)
    #expect(terminal.isAsBefore)
    #expect(try desk.open.count == count - 1)
  }

  @Test(arguments: ["\u{3}", "\u{1c}", "\u{4}", "q", "Q"]) func everyWayOutLeavesTheTerminalAsItWas(_ keys: String)
    throws
  {
    let desk = try Desk.unsure()
    let terminal = try review(desk)
    try terminal.wait(for: "help (?)")
    terminal.type(keys)
    try terminal.wait(for: "0 questions answered")
    #expect(try terminal.end() == 0)
    #expect(terminal.isAsBefore)
  }

  @Test(arguments: [SIGTERM, SIGINT, SIGHUP]) func soDoesAKill(_ signal: Int32) throws {
    let desk = try Desk.unsure()
    let terminal = try review(desk)
    try terminal.wait(for: "help (?)")
    terminal.send(signal)
    #expect(try terminal.end() == -signal)
    #expect(terminal.isAsBefore)
    #expect(desk.world.run("check").status == 0)
  }

  @Test func whatCannotBeWrittenIsSaidAndAskedAgain() throws {
    let desk = try Desk.unsure()
    let pair = try #require(try desk.open.first)
    let terminal = try review(desk)
    try terminal.wait(for: "help (?)")
    let file = "claims/\(pair[0].dropFirst(2).prefix(2))/\(pair[0].dropFirst(4).prefix(2))/\(pair[0]).json"
    try desk.replace("\"label\": \"", with: "\"label\": \"my ", in: file)
    terminal.type("s")
    try terminal.wait(for: "has a change that is not committed")
    terminal.type("d")
    try terminal.wait(for: "Different:")
    terminal.type("q")
    #expect(try terminal.end() == 0)
  }
}

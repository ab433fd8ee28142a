import CommandLineKit
import Testing

@Suite struct ParsingTests {
  @Test func theDeclarationsAreSound() {
    #expect(Library.declarationFaults == [])
  }

  @Test(arguments: [
    ["lend", "b-1", "--to", "Ada", "--weeks", "5"], ["lend", "b-1", "--to=Ada", "--weeks=5"],
    ["lend", "--to", "Ada", "-w", "5", "b-1"], ["lend", "-w5", "b-1", "--to", "Ada"],
    ["lend", "-w=5", "b-1", "--to", "Ada"], ["lend", "--weeks", "9", "--to", "Ada", "--weeks", "5", "b-1"],
    ["lend", "--to", "Ada", "--weeks", "5", "--", "b-1"],
  ])
  func readsAnOptionHoweverItIsWritten(words: [String]) throws {
    let lend = try #require(try command(words) as? Lend)
    #expect(lend.books == ["b-1"])
    #expect(lend.to == "Ada")
    #expect(lend.weeks == 5)
    #expect(lend.state == .good)
    #expect(lend.notes == [])
  }

  @Test func gathersWhatMayBeGivenSeveralTimes() throws {
    let lend = try #require(
      try command(["lend", "b-1", "b-2", "--note", "one", "b-3", "-n", "two", "--to", "Bo"]) as? Lend)
    #expect(lend.books == ["b-1", "b-2", "b-3"])
    #expect(lend.notes == ["one", "two"])
  }

  @Test func readsTheOptionsOfAGroup() throws {
    let lend = try #require(try command(["lend", "b-1", "--to", "Bo", "--slip", "--pages", "1.5"]) as? Lend)
    #expect(lend.paper.slip)
    #expect(lend.paper.pages == 1.5)
  }

  @Test(arguments: [
    ["-C", "x", "--json", "find", "sea"], ["find", "-C", "x", "sea", "--json"], ["find", "sea", "--json", "-Cx"],
    ["--json", "find", "sea", "-C=x"],
  ])
  func takesTheOptionsOfTheRootAnywhere(words: [String]) throws {
    let invocation = try Library.parseAsRoot(words)
    #expect(invocation.root.folder == "x")
    #expect(invocation.root.json)
    #expect(!invocation.root.verbose)
    #expect(invocation.path == ["library", "find"])
    let find = try #require(try command(words) as? Find)
    #expect(find.words == ["sea"])
  }

  @Test func readsShortFlagsInOneWord() throws {
    let invocation = try Library.parseAsRoot(["find", "-vCx"])
    #expect(invocation.root.verbose)
    #expect(invocation.root.folder == "x")
  }

  @Test(arguments: [
    (["--since", "-44"], -44), (["--since=-44"], -44), ([], nil),
  ])
  func takesANegativeNumberForAValue(words: [String], year: Int?) throws {
    let find = try #require(try command(["find"] + words) as? Find)
    #expect(find.since == year)
  }

  @Test func readsNothingAsAnOptionAfterTwoDashes() throws {
    let find = try #require(try command(["find", "--", "--order", "-C", "--"]) as? Find)
    #expect(find.words == ["--order", "-C", "--"])
    #expect(find.order == nil)
  }

  @Test(arguments: ["-", "-5", "", "- a line of speech", "--quoted words", "—", "a=b", "é"])
  func readsAWordThatIsNoOptionAsItIs(word: String) throws {
    let find = try #require(try command(["find", word]) as? Find)
    #expect(find.words == [word])
    let lend = try #require(try command(["lend", "b", "--to", word]) as? Lend)
    #expect(lend.to == word)
  }

  @Test func anOptionTakesWhatStandsBehindItsEqualsSign() throws {
    let find = try #require(try command(["find", "--list=--x=y"]) as? Find)
    #expect(find.list == "--x=y")
    #expect(try (command(["find", "--list="]) as? Find)?.list == "")
  }

  @Test func leavesOutWhatNeedNotBeGiven() throws {
    #expect(try (command(["take", "b-1"]) as? Take)?.day == nil)
    #expect(try (command(["take", "b-1", "2022-02-13"]) as? Take)?.day == "2022-02-13")
  }

  @Test func followsOtherNamesAndCommandsBelowCommands() throws {
    #expect(try command(["return", "b-1"]) is Take)
    #expect(try (command(["shelf", "add", "A"]) as? Shelf.Add)?.letter == "A")
    #expect(try command(["secret"]) is Secret)
  }

  @Test func runsTheCommandWithTheContext() throws {
    let counter = Counter()
    var lend = try command(["lend", "b-1", "b-2", "--to", "Ada"])
    try lend.run(in: counter)
    #expect(counter.lent == ["b-1 to Ada", "b-2 to Ada"])
  }

  @Test func whatACommandChangesInItselfStaysItsOwn() throws {
    let first = try #require(try command(["lend", "b-1", "--to", "Ada"]) as? Lend)
    var second = first
    second.to = "Bo"
    second.paper.slip = true
    #expect(first.to == "Ada")
    #expect(!first.paper.slip)
    #expect(second.to == "Bo")
    #expect(second.paper.slip)
  }

  @Test func keepsWhatValidationMended() throws {
    #expect(try (command(["lend", "b", "--to", "A", "--weeks", "-4"]) as? Lend)?.weeks == 4)
  }

  @Test func readsAProgramWithoutVerbs() throws {
    struct Echo: ParsableCommand {
      @Flag(name: .short, help: "No line end.") var noLineEnd = false
      @Argument(help: "What to say.") var words: [String]
      func run(in context: Counter) throws {}
    }
    let echo = try Echo.parse(["-n", "a", "b"])
    #expect(echo.words == ["a", "b"])
    #expect(echo.noLineEnd)
    #expect(throws: UsageError.self) { try Echo.parse([]) }
  }

  @Test(arguments: [
    (["--help"], "usage: library COMMAND"), (["help"], "usage: library COMMAND"), ([], "usage: library COMMAND"),
    (["help", "lend"], "usage: library lend"), (["lend", "--help"], "usage: library lend"),
    (["--help", "lend"], "usage: library lend"), (["lend", "b-1", "--bad", "-h"], "usage: library lend"),
    (["shelf", "add", "-h"], "usage: library shelf add"), (["help", "shelf"], "usage: library shelf COMMAND"),
    (["help", "return"], "usage: library take"), (["-vh"], "usage: library COMMAND"),
  ])
  func givesHelpToWhoeverAsksForIt(words: [String], start: String) throws {
    guard case .help(let help) = try Library.parseAsRoot(words).action else {
      Issue.record("no help for \(words)")
      return
    }
    #expect(help.text().hasPrefix(start))
  }

  @Test(arguments: [["--version"], ["find", "--version"], ["--version", "lend"]])
  func tellsTheVersion(words: [String]) throws {
    guard case .version(let version) = try Library.parseAsRoot(words).action else {
      Issue.record("no version for \(words)")
      return
    }
    #expect(version == "library 1.2")
  }

  private func command(_ words: [String]) throws -> any ParsableCommand<Counter> {
    guard case .run(let command) = try Library.parseAsRoot(words).action else {
      throw ValidationError("\(words) runs no command")
    }
    return command
  }
}

import Foundation
import TestSupport
import Testing

/// What differs where a person reads at a terminal: the pager, colour, the width; and what a list leaves out.
@Suite struct TerminalTests {
  private let world: World

  init() throws {
    world = try World()
    world.run("init", "story")
    world.folder += "/story"
    let text = (1...60).map { "The port of Town\($0) has lost \($0 + 100) ships this year, officials said." }
    try world.write(text.joined(separator: "\n\n") + "\n", to: "a.txt")
    world.run("record", "../a.txt", "--published", "2022-01-12")
    world.environment["NO_COLOR"] = "1"
  }

  private var paged: String { get throws { try String(contentsOfFile: world.home.path + "/paged", encoding: .utf8) } }

  @Test func whatIsLongGoesThroughThePagerAsGitHasIt() throws {
    world.isTerminal = true
    world.environment["PAGER"] = "false"
    world.environment["GIT_PAGER"] =
      "printf '%s\\n' $LESS > '\(world.home.path)/paged'; cat >> '\(world.home.path)/paged'"
    let outcome = world.run("list")
    #expect(outcome.status == 0)
    #expect(outcome.output == "")
    let lines = try paged.split(separator: "\n")
    #expect(lines.first == "FRX")
    #expect(lines.count == 52)
    // What is said beside it comes when the person is back.
    #expect(outcome.errors == "… and 10 more (--limit 0 shows all)\n")
  }

  @Test(arguments: [["--no-pager"], ["--json"], ["--csv"]]) func nothingElseIsPaged(_ option: [String]) throws {
    world.isTerminal = true
    world.environment["GIT_PAGER"] = "cat > '\(world.home.path)/paged'"
    #expect(world.run(["list"] + option).output.contains("c-"))
    #expect(!FileManager.default.fileExists(atPath: world.home.path + "/paged"))
  }

  @Test func nothingIsLostWhereThereIsNoSuchPager() throws {
    let expected = world.run("list").output
    world.isTerminal = true
    world.environment["PAGER"] = "/nonexistent/pager"
    #expect(world.run("list").output == expected)
  }

  @Test func aPagerThatIsLeftEarlyIsNoFailure() throws {
    world.isTerminal = true
    world.environment["PAGER"] = "true"
    #expect(world.run("list", "--limit", "0").status == 0)
  }

  @Test func thereIsColourOnATerminalOnlyAndNotWhereItIsUnwanted() throws {
    world.environment["PAGER"] = "cat"
    world.environment["NO_COLOR"] = nil
    #expect(!world.run("list").output.contains("\u{1b}"))
    world.isTerminal = true
    #expect(world.run("list").output.contains("\u{1b}[33mc-"))
    world.environment["TERM"] = "dumb"
    #expect(!world.run("list").output.contains("\u{1b}"))
    world.environment["TERM"] = nil
    world.environment["NO_COLOR"] = "1"
    #expect(!world.run("list").output.contains("\u{1b}"))
  }

  @Test(arguments: [40, 60, 120]) func recordKeepsToTheWidthAndNothingIsCutInAPipe(_ columns: Int) throws {
    let title = String(repeating: "long headline ", count: 20) + "end"
    try world.write(
      "\(title)\n\nSome 9,000 soldiers have left Belarus for home since Monday, the ministry said.\n", to: "b.txt")
    world.columns = columns
    for line in world.run("record", "../b.txt", "--verbose", "--explain", "--dry-run").output.split(separator: "\n") {
      #expect(line.count <= columns, "\(line)")
    }
    world.columns = nil
    #expect(world.run("record", "../b.txt", "--title", title).output.contains(title))
  }

  @Test func whatALimitLeavesOutIsSaid() throws {
    #expect(world.run("list", "--limit", "59").errors == "… and 1 more (--limit 0 shows all)\n")
    #expect(world.run("list", "--limit", "60").errors == "")
    #expect(world.run("search", "port", "--limit", "59").errors == "… and more (--limit 0 shows all)\n")
    #expect(world.run("search", "port", "--limit", "60").errors == "")
    #expect(world.run("search", "port", "--limit", "0").output.split(separator: "\n").count == 61)
    #expect(world.run("search", "port", "--limit", "\(Int.max)").status == 0)
    #expect(world.run("list", "--csv").errors == "… and 10 more (--limit 0 shows all)\n")
    #expect(world.run("list", "--json").output.contains("\"more\": true"))
    #expect(world.run("list", "--json", "--limit", "0").output.contains("\"more\": false"))
    #expect(world.run("list", "--quiet").errors == "")
  }

  @Test func anArticleShowsWhereEachClaimBeginsAndEnds() throws {
    let id = String(world.run("complete", "articles", "--", "a-").output.prefix(8))
    let shown = world.run("article", id).output
    #expect(shown.contains("[The port of Town1 has lost 101 ships this year][1], officials said."))
    world.isTerminal = true
    world.environment = world.environment.merging(["PAGER": "cat", "NO_COLOR": ""]) { $1 }
    #expect(
      world.run("article", id).output.contains("\u{1b}[1mThe port of Town1 has lost 101 ships this year\u{1b}[0m"))
  }

  @Test func completionsFitAWordOfAnyKind() throws {
    let claims = world.run("complete", "claims", "--", "c-").output.split(separator: "\n")
    #expect(claims.count == 60)
    #expect(claims.allSatisfy { $0.hasPrefix("c-") && $0.contains("\t") })
    #expect(world.run("complete", "articles", "--", "a-").output.hasPrefix("a-"))
    #expect(world.run("complete", "appearances", "--", "p-").output.hasPrefix("p-"))
    #expect(world.run("complete", "claims", "--", "nosuch").output == "")
  }
}

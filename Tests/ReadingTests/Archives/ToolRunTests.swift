import Testing

@testable import Reading

@Suite struct ToolRunTests {
  func run(_ arguments: String..., within time: Duration = .seconds(30)) throws -> ToolRun {
    let input = try Scratch(Array("some bytes".utf8), attempt: "try")
    return try ToolRun(
      "/bin/sh", ["-c"] + arguments, tools: ["/usr/bin"], input: input, atMost: 100, within: time, attempt: "try")
  }

  @Test func givesWhatAProgramWrites() throws {
    let run = try run("cat; echo no >&2; exit 3")
    #expect(String(decoding: run.output, as: UTF8.self) == "some bytes")
    #expect(run.complaint == "no\n")
    #expect(!run.isWell)
  }

  @Test func killsAProgramThatTakesTooLong() {
    let start = ContinuousClock.now
    let error = #expect(throws: ReadingError.self) { _ = try run("exec sleep 60", within: .milliseconds(100)) }
    #expect(error?.why == "sh was stopped after 0.1 seconds")
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test func killsAProgramThatWritesTooMuch() {
    #expect(throws: ReadingError.self) { _ = try run("while :; do echo more; done") }
  }

  @Test func givesAProgramNothingOfThisProcess() throws {
    let run = try run("env | grep -v -e '^PWD=' -e '^SHLVL=' -e '^_=' -e '^OLDPWD='")
    #expect(String(decoding: run.output, as: UTF8.self) == "LC_ALL=C\n")
  }

  @Test func saysThatAProgramCannotBeStarted() throws {
    let input = try Scratch(attempt: "try")
    let error = #expect(throws: ReadingError.self) {
      _ = try ToolRun("/nowhere/x", [], tools: [], input: input, atMost: 1, within: .seconds(1), attempt: "try")
    }
    #expect(error?.why == "/nowhere/x cannot be started: no such file or directory")
  }
}

import Foundation
import TestSupport

/// A Markdown file with console blocks: lines that begin with `$` are typed, the others are what comes back.
///
/// A line `…` stands for any lines. `cd` and `&&` work; `claimlog` runs in process; `git` and `cat` really run. A block that
/// types anything else is for people and is not run. `printf "…" | claimlog …` types lines.
struct Transcript {
  struct Step {
    let command: String
    /// What is expected, line by line.
    let expected: [String]
    /// The lines of the file that the expectation stands in.
    let lines: Range<Int>
  }

  let url: URL
  let lines: [String]
  let steps: [Step]

  init(_ url: URL) throws {
    self.url = url
    lines = try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n")
    var steps: [Step] = []
    var block: [Step] = []
    var isInside = false
    var start = 0
    var command: String?
    for (number, line) in lines.enumerated() {
      let isEnd = isInside && line == "```"
      if isInside, isEnd || line.hasPrefix("$ ") {
        if let command {
          block.append(Step(command: command, expected: Array(lines[start..<number]), lines: start..<number))
        }
        command = line.hasPrefix("$ ") ? String(line.dropFirst(2)) : nil
        start = number + 1
      }
      if isEnd {
        isInside = false
        if block.allSatisfy({ Self.isRunnable($0.command) }) { steps += block }
        block = []
        command = nil
      } else if line == "```console" {
        isInside = true
        start = number + 1
      }
    }
    self.steps = steps
  }

  private static func isRunnable(_ command: String) -> Bool {
    command.components(separatedBy: " && ").allSatisfy { part in
      ["claimlog ", "cd ", "git ", "cat "].contains { part.hasPrefix($0) } || pipe(in: part) != nil
    }
  }

  /// Runs every step in `world`, and says where what came back is not what was expected.
  ///
  /// - Parameter between: Called before each step.
  func run(in world: World, between: () throws -> Void = {}) throws -> [(step: Step, got: [String])] {
    var wrong: [(Step, [String])] = []
    for step in steps {
      try between()
      var text = ""
      for part in step.command.components(separatedBy: " && ") { text += try Self.run(part, in: world) }
      var got = text.components(separatedBy: "\n").map { line in
        String(line.reversed().drop { $0 == " " }.reversed())
      }
      while got.last == "" { got.removeLast() }
      var expected = step.expected
      while expected.last == "" { expected.removeLast() }
      if !Self.fits(got[...], expected[...]) { wrong.append((step, got)) }
    }
    return wrong
  }

  /// What `printf "…" | claimlog …` types, and where.
  private static func pipe(in command: String) -> (input: String, words: [String])? {
    let parts = command.components(separatedBy: " | ")
    guard parts.count == 2, parts[0].hasPrefix("printf "), parts[1].hasPrefix("claimlog ") else { return nil }
    let input = words(of: parts[0]).dropFirst().joined(separator: " ")
    return (input.replacingOccurrences(of: "\\n", with: "\n"), Array(words(of: parts[1]).dropFirst()))
  }

  private static func run(_ command: String, in world: World) throws -> String {
    if let pipe = pipe(in: command) { return world.run(pipe.words, input: pipe.input).all }
    let words = words(of: command)
    switch words.first {
    case "cd":
      world.folder = words[1].hasPrefix("/") ? words[1] : world.folder + "/" + words[1]
      return ""
    case "git": return try runGit(Array(words.dropFirst()), in: world.folder) + "\n"
    case "cat": return try String(contentsOfFile: world.folder + "/" + words[1], encoding: .utf8)
    default: return world.run(Array(words.dropFirst())).all
    }
  }

  /// The words of a line, as a shell would split them.
  private static func words(of line: String) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for character in line {
      if let open = quote {
        if character == open { quote = nil } else { word = (word ?? "") + String(character) }
      } else if character == "\"" || character == "'" {
        quote = character
        word = word ?? ""
      } else if character == " " {
        if let done = word { words.append(done) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    if let word { words.append(word) }
    return words
  }

  private static func fits(_ got: ArraySlice<String>, _ expected: ArraySlice<String>) -> Bool {
    guard let first = expected.first else { return got.isEmpty }
    if first == "…" {
      return (got.startIndex...got.endIndex).contains { fits(got[$0...], expected.dropFirst()) }
    }
    return got.first == first && fits(got.dropFirst(), expected.dropFirst())
  }

  /// Writes what came back into the file.
  func rewrite(_ wrong: [(step: Step, got: [String])]) throws {
    var lines = lines
    for (step, got) in wrong.reversed() { lines.replaceSubrange(step.lines, with: got) }
    try lines.joined(separator: "\n").write(to: url, atomically: true, encoding: .utf8)
  }
}

// Scores one suite on data that others made: `score SUITE PATH [--json] [--details]`, as `Scripts/score` runs it.

import Foundation
import JSONKit

let listing = Suite.all.map { "  \($0.name): \($0.about)" }.joined(separator: "\n")
let usage = "usage: score SUITE PATH [--json] [--details]\nsuites:\n\(listing)"

func stop(_ message: String, status: Int32) -> Never {
  FileHandle.standardError.write(Data("\(message)\n".utf8))
  exit(status)
}

let arguments = CommandLine.arguments.dropFirst()
if arguments == ["suites"] || arguments.contains("--help") {
  print(usage)
  exit(0)
}
let words = arguments.filter { !["--json", "--details"].contains($0) }
guard words.count == 2, let name = words.first, let path = words.last, !words.contains(where: { $0.hasPrefix("-") })
else {
  stop(usage, status: 2)
}
guard let suite = Suite.all.first(where: { $0.name == name }) else {
  stop("there is no suite \"\(name)\": the suites are\n\(listing)", status: 2)
}
do {
  let card = try suite.score(path)
  if arguments.contains("--details") { for line in card.details { print(line) } }
  print(arguments.contains("--json") ? card.json(suite: suite.name).printed() : card.table)
  exit(card.failures.isEmpty ? 0 : 1)
} catch {
  stop("cannot score \(suite.name) on \(path): \(error)", status: 1)
}

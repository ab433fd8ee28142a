import Foundation
import TestSupport
import Testing

/// The command's behaviour, told in transcripts that are run. `CLAIMLOG_RECORD_STORIES=1 swift test --filter StoryTests`
/// writes what came back into them; read the difference before you commit it.
@Suite struct StoryTests {
  static let stories: [URL] = {
    let folder = World.package.appending(path: "Tests/ClaimlogCLITests/Stories")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().filter { $0.hasSuffix(".md") }.map { folder.appending(path: $0) }
      + [World.package.appending(path: "README.md")]
  }()

  private func world(of story: URL) throws -> World {
    let world = try World()
    // How sure the program's own matcher is changes; what becomes of an answer does not.
    if story.lastPathComponent == "reviewing.md" { world.matcher = SameStatement() }
    try FileManager.default.createDirectory(atPath: world.folder + "/Scripts", withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: World.package.appending(path: "Scripts/sample-story").path, toPath: world.folder + "/Scripts/sample-story"
    )
    return world
  }

  @Test(arguments: stories)
  func isToldAsItHappens(_ story: URL) throws {
    let transcript = try Transcript(story)
    #expect(!transcript.steps.isEmpty, "no console block of \(story.lastPathComponent) is run")
    let wrong = try transcript.run(in: try world(of: story))
    if ProcessInfo.processInfo.environment["CLAIMLOG_RECORD_STORIES"] != nil { return try transcript.rewrite(wrong) }
    for (step, got) in wrong {
      Issue.record(
        "\(story.lastPathComponent):\(step.lines.lowerBound): $ \(step.command)\n\(got.joined(separator: "\n"))")
    }
  }

  @Test(arguments: stories)
  func isTheSameWhenTheIndexIsLostBetweenAnyTwoCommands(_ story: URL) throws {
    let transcript = try Transcript(story)
    let world = try world(of: story)
    let wrong = try transcript.run(in: world) {
      let folders =
        [world.folder]
        + (try FileManager.default.contentsOfDirectory(atPath: world.folder)).map { world.folder + "/" + $0 }
      for folder in folders {
        let notes = folder + "/.git/claimlog"
        guard FileManager.default.fileExists(atPath: notes) else { continue }
        // What a ledger of quotes keeps to itself is no index.
        for name in try FileManager.default.contentsOfDirectory(atPath: notes) where !["texts", "pages"].contains(name)
        {
          try FileManager.default.removeItem(atPath: notes + "/" + name)
        }
      }
    }
    if ProcessInfo.processInfo.environment["CLAIMLOG_RECORD_STORIES"] != nil { return }
    for (step, got) in wrong {
      Issue.record(
        "\(story.lastPathComponent):\(step.lines.lowerBound): $ \(step.command)\n\(got.joined(separator: "\n"))")
    }
  }
}

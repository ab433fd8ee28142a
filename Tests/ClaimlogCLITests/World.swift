import ClaimlogCLI
import Foundation
import Matching
import Measures
import Synchronization
import TestSupport

/// A world of a test's own: a folder, a person, a clock that goes on only while a command waits, and what was printed.
final class World {
  /// What a command did.
  struct Outcome {
    let status: Int32
    /// Its standard output.
    let output: String
    /// Its standard error.
    let errors: String
    /// Both, in the order in which they came.
    let all: String
  }

  private final class Captured: Sendable {
    private let parts = Mutex<[(isError: Bool, text: String)]>([])
    func append(_ text: String, isError: Bool) { parts.withLock { $0.append((isError, text)) } }
    func text(errors: Bool?) -> String {
      parts.withLock { parts in parts.filter { errors == nil || $0.isError == errors }.map(\.text).joined() }
    }
  }

  let home: TemporaryFolder
  /// The folder that commands run in.
  var folder: String
  var environment = [
    "GIT_COMMITTER_NAME": "Ada Reader", "GIT_COMMITTER_EMAIL": "ada@example.org",
    "GIT_COMMITTER_DATE": "2022-03-01T12:00:00Z", "PATH": "/usr/bin:/bin",
  ]
  var columns: Int? = 100
  /// Whether results go to a terminal.
  var isTerminal = false
  /// What says whether two claims are the same.
  var matcher: any ClaimMatcher = TermMatcher()
  /// After how many articles somebody presses Ctrl-C; nil for never.
  var stopsAfter: Int?
  /// After how much time somebody does; nil for never.
  var stopsAt: Duration?
  /// How much time has gone by while commands waited.
  private(set) var waited = Duration.zero

  init() throws {
    home = try TemporaryFolder()
    folder = home.path
  }

  /// Lets time go by.
  func pass(_ time: Duration) { waited += time }

  /// Runs `claimlog` with these words.
  @discardableResult
  func run(_ arguments: String..., input: String = "") -> Outcome { run(arguments, input: input) }

  /// Runs `claimlog` with these words.
  @discardableResult
  func run(_ arguments: [String], input: String = "") -> Outcome {
    let captured = Captured()
    var rest = Array(input.utf8)
    let context = Context(
      workingDirectory: folder, environment: environment,
      input: {
        defer { rest = [] }
        return rest
      },
      output: Context.Stream(isTerminal: isTerminal) { captured.append($0, isError: false) },
      errors: Context.Stream { captured.append($0, isError: true) }, columns: columns,
      clock: { [self] in Instant(seconds: 1_646_136_000 + Int(waited.components.seconds)) },
      sleep: { [self] in waited += $0 },
      stopRequests: { [self] in
        var asked = 0
        return { [self] in
          defer { asked += 1 }
          return asked == stopsAfter || stopsAt.map { $0 <= waited } ?? false
        }
      }, matcher: matcher)
    let status = CommandLineTool.run(arguments, in: context)
    return Outcome(
      status: status, output: captured.text(errors: false), errors: captured.text(errors: true),
      all: captured.text(errors: nil))
  }

  /// Writes a file below the world's folder.
  func write(_ text: String, to name: String) throws {
    let url = URL(filePath: home.path + "/" + name)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// The root of the package, for the sample story.
  static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
}

internal import CommandLineKit
internal import Foundation
internal import JSONKit
internal import Ledgers
public import Matching
public import Measures

/// What the world brings to a command: its folder, the environment, the clock and the streams.
///
/// Nothing below looks at the world past it, so a test runs a command in a world of its own.
public final class Context {
  /// What a stream is connected to.
  public struct Stream: Sendable {
    /// Takes text.
    public var write: @Sendable (String) -> Void
    /// Whether a person reads it on a terminal.
    public var isTerminal: Bool

    /// A stream.
    public init(isTerminal: Bool = false, write: @escaping @Sendable (String) -> Void) {
      self.isTerminal = isTerminal
      self.write = write
    }
  }

  /// The folder that relative paths count from.
  let workingDirectory: String
  let environment: [String: String]
  /// The next bytes of standard input; empty at the end.
  let input: () throws -> [UInt8]
  let isInputTerminal: Bool
  let output: Stream
  let errors: Stream
  /// The columns of the terminal; nil where there is none.
  let columns: Int?
  let clock: () -> Instant
  /// Begins to listen for a request to stop (Ctrl-C), and gives what says whether one has come.
  let stopRequests: () -> (() -> Bool)
  /// What says whether two claims are the same.
  let matcher: any ClaimMatcher

  /// The options that go with every verb.
  var options = ClaimlogCommand()
  /// What the program exits with.
  var status: Int32 = 0
  /// What is held back for the pager; nil where output goes out at once.
  var held: String?
  /// What is to be said after that.
  var heldNotes: [Styled] = []

  /// A world.
  ///
  /// - Parameters:
  ///   - clock: The moment it is; `GIT_COMMITTER_DATE` in the environment stops it, as it does Git's.
  ///   - stopRequests: Begins to listen for a request to stop long work, and gives what says whether one has come.
  ///   - matcher: What says whether two claims are the same.
  public init(
    workingDirectory: String, environment: [String: String], input: @escaping () throws -> [UInt8],
    isInputTerminal: Bool = false, output: Stream, errors: Stream, columns: Int? = nil,
    clock: @escaping () -> Instant, stopRequests: @escaping () -> (() -> Bool) = { { false } },
    matcher: any ClaimMatcher = TermMatcher()
  ) {
    self.workingDirectory = workingDirectory
    self.environment = environment
    self.input = input
    self.isInputTerminal = isInputTerminal
    self.output = output
    self.errors = errors
    self.columns = columns
    self.clock = clock
    self.stopRequests = stopRequests
    self.matcher = matcher
  }

  /// A path as the caller means it: from the folder that the program runs in.
  func path(_ path: String) -> String {
    path.hasPrefix("/") ? path : path == "." ? workingDirectory : "\(workingDirectory)/\(path)"
  }

  /// The folder of the ledger that is worked in.
  var folder: String { options.folder.map { self.path($0) } ?? workingDirectory }

  /// The moment it is, and the offset from UTC.
  func now() throws -> (instant: Instant, offsetMinutes: Int) {
    guard let text = environment["GIT_COMMITTER_DATE"], !text.isEmpty else { return (clock(), 0) }
    guard let date = GitDate(text) else {
      throw Failure(
        "read the clock", why: "GIT_COMMITTER_DATE is no date: \(text)",
        hint: "write it as 2022-01-12T21:04:00Z or as seconds and offset: 1642021440 +0000")
    }
    return (date.instant, date.offsetMinutes)
  }

  /// Opens the ledger that is worked in, with progress where its index has much to read.
  func openLedger() throws -> Ledger {
    // The ledger is looked for in the folders above, too: one that is misspelt must not lead to another ledger.
    if let named = options.folder, !FileManager.default.fileExists(atPath: folder) {
      throw Failure(
        "work in \(named)", why: "there is no such folder", hint: "make a ledger with: claimlog init \(named)")
    }
    let say = progress("Reading history")
    let ledger = try Ledger.open(at: folder) { say($0.done, $0.total) }
    say(0, 0)
    if ledger.isShallow, !options.quiet {
      note(
        "the history here is cut short (a shallow clone): what is older cannot be seen. git fetch --unshallow brings it"
      )
    }
    return ledger
  }

  /// Who writes, and when.
  func editor(of ledger: borrowing Ledger) throws -> Editor { try editor(try ledger.configuredPerson) }

  /// Who writes, and when, where Git's configuration has this person.
  func editor(_ configured: (name: String, email: String)?) throws -> Editor {
    let name = environment["GIT_COMMITTER_NAME"] ?? environment["GIT_AUTHOR_NAME"] ?? configured?.name
    let email = environment["GIT_COMMITTER_EMAIL"] ?? environment["GIT_AUTHOR_EMAIL"] ?? configured?.email
    guard let name, let email, !name.isEmpty, !email.isEmpty else {
      throw Failure(
        "find out who writes", why: "Git knows no name and email for you, and each commit names its author",
        hint: "say who you are, once:\n  git config --global user.name \"Your Name\"\n"
          + "  git config --global user.email you@example.org")
    }
    let now = try now()
    return Editor(name: name, email: email, now: now.instant, offsetMinutes: now.offsetMinutes)
  }
}

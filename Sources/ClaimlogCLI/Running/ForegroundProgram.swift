internal import Foundation

/// A program of the person's own that has the terminal until it ends: a pager, an editor.
///
/// Foundation's `Process` will not do: it puts a child into a process group of its own, which the terminal stops as soon
/// as the child reads a key (SIGTTIN).
struct ForegroundProgram {
  /// What the shell is to run, as `PAGER` and `EDITOR` have it: a name, or a line with options.
  let command: String
  let environment: [String: String]

  /// What the shell exits with where there is no such program, or one that cannot be run.
  static let notFound: ClosedRange<Int32> = 126...127

  /// Runs it, and waits until it ends.
  ///
  /// Meanwhile Ctrl-C is for the program alone, as with `system(3)`.
  ///
  /// - Parameters:
  ///   - arguments: Words that go behind the command, whatever is in them.
  ///   - input: What it reads from its standard input; where nil, it reads what this program would.
  /// - Returns: Its exit status; 128 and the signal where one ended it.
  /// - Throws: ``Failure`` where no program can be started at all.
  func run(_ arguments: [String] = [], input: String? = nil) throws -> Int32 {
    let passed = [SIGINT, SIGQUIT].map { (number: $0, handler: signal($0, SIG_IGN)) }
    defer { for (number, handler) in passed { signal(number, handler) } }
    guard let input else { return try wait(for: start(arguments, reading: nil)) }
    // A program that is left before it has read everything closes the pipe: nothing is lost by that.
    signal(SIGPIPE, SIG_IGN)
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw failure(errno) }
    // The child shall have the reading end as its standard input alone, and see the end when the writing end is closed.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let child: pid_t
    do {
      defer { close(ends[0]) }
      child = try start(arguments, reading: ends[0])
    } catch {
      close(ends[1])
      throw error
    }
    FileDescriptor(number: ends[1]).write(input)
    close(ends[1])
    return try wait(for: child)
  }

  private func start(_ arguments: [String], reading input: Int32?) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let input { posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var defaults = sigset_t()
    sigemptyset(&defaults)
    for number in [SIGINT, SIGQUIT, SIGPIPE] { sigaddset(&defaults, number) }
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    // The shell takes the command apart; the arguments stay as they are.
    let words = (["sh", "-c", "\(command) \"$@\"", "sh"] + arguments).map { strdup($0) }
    let variables = environment.sorted { $0.key < $1.key }.map { strdup("\($0.key)=\($0.value)") }
    defer { for copy in words + variables { free(copy) } }
    var child: pid_t = 0
    let code = posix_spawn(&child, "/bin/sh", &actions, &attributes, words + [nil], variables + [nil])
    guard code == 0 else { throw failure(code) }
    return child
  }

  private func wait(for child: pid_t) throws -> Int32 {
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      guard errno == EINTR else { throw failure(errno) }
    }
    // The macros of wait.h: the low seven bits are the signal, the next eight the status.
    return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + (status & 0x7F)
  }

  private func failure(_ code: Int32) -> Failure { Failure("run \(command)", why: String(cString: strerror(code))) }
}

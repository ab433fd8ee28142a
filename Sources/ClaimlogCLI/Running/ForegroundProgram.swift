internal import Foundation

/// A program that takes over the terminal for a while: an editor, a pager.
///
/// Foundation's `Process` puts its child into a process group of its own; there, the first look at the keyboard stops it
/// for good. This one stays in our group, and while it runs, Ctrl-C is its business alone.
enum ForegroundProgram {
  /// Runs a line of shell, and waits for its end.
  ///
  /// - Parameters:
  ///   - arguments: What the line sees as `$1`, `$2`, …
  ///   - input: What it reads from standard input; nil leaves it ours.
  /// - Returns: Its exit status; 128 and the signal's number where one ended it.
  /// - Throws: ``Failure`` where it cannot be started.
  static func run(
    _ line: String, _ arguments: [String] = [], environment: [String: String], input: String? = nil
  ) throws(Failure) -> Int32 {
    var ends: [Int32] = [-1, -1]
    if input != nil, pipe(&ends) != 0 { throw failure(line, errno) }
    defer { for end in ends where end >= 0 { close(end) } }
    // No other child may hold the pipe open.
    for end in ends where end >= 0 { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let known = [SIGINT, SIGQUIT, SIGPIPE].map { (number: $0, handler: signal($0, SIG_IGN)) }
    defer { for (number, handler) in known { signal(number, handler) } }
    let child = try spawn(line, arguments, environment: environment, reading: input == nil ? nil : ends[0])
    if let input {
      close(ends[0])
      ends[0] = -1
      // A pager that is left before the end closes the pipe: nothing is lost by that.
      FileDescriptor(number: ends[1]).write(input)
      close(ends[1])
      ends[1] = -1
    }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      if errno != EINTR { throw failure(line, errno) }
    }
    let killer = status & 0x7F
    return killer == 0 ? (status >> 8) & 0xFF : 128 + killer
  }

  private static func spawn(
    _ line: String, _ arguments: [String], environment: [String: String], reading descriptor: Int32?
  ) throws(Failure) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let descriptor { posix_spawn_file_actions_adddup2(&actions, descriptor, 0) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var defaults = sigset_t()
    sigemptyset(&defaults)
    for number in [SIGINT, SIGQUIT, SIGPIPE] { sigaddset(&defaults, number) }
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    let words = (["sh", "-c", line, "sh"] + arguments).map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in words + variables { free(text) } }
    var child: pid_t = 0
    let error = posix_spawn(&child, "/bin/sh", &actions, &attributes, words, variables)
    if error != 0 { throw failure(line, error) }
    return child
  }

  private static func failure(_ line: String, _ number: Int32) -> Failure {
    Failure("start \(line)", why: String(cString: strerror(number)))
  }
}

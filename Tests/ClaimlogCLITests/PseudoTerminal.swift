import Foundation
import Testing

/// A terminal without a screen, with a program that runs in it: what a person at a keyboard would see and type.
final class PseudoTerminal {
  /// What never came.
  struct Silence: Error, CustomStringConvertible {
    let description: String
  }

  /// TIOCSPTLCK and TIOCGPTN, which Swift does not import.
  private static let (setLock, number) = (UInt(0x4004_5431), UInt(0x8004_5430))

  private let master: Int32
  /// Kept open, so that the terminal's mode can be looked at when the program has ended.
  private let slave: Int32
  private let child: pid_t
  /// What was shown and has not been waited for yet.
  private var shown = ""

  /// Starts a program in a session of its own, with this terminal as its own.
  init(_ program: String, _ arguments: [String], in folder: String, environment: [String: String]) throws {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    var (unlocked, number) = (Int32(0), Int32(0))
    try #require(master >= 0 && ioctl(master, Self.setLock, &unlocked) == 0 && ioctl(master, Self.number, &number) == 0)
    let name = "/dev/pts/\(number)"
    slave = open(name, O_RDWR | O_NOCTTY)
    try #require(slave >= 0)
    var size = winsize(ws_row: 40, ws_col: 90, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(slave, UInt(TIOCSWINSZ), &size)
    _ = fcntl(master, F_SETFD, FD_CLOEXEC)
    _ = fcntl(slave, F_SETFD, FD_CLOEXEC)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal that the leader of a session opens becomes that session's.
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    for number: Int32 in 1...2 { posix_spawn_file_actions_adddup2(&actions, 0, number) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    let newSession: Int16 = 0x80  // POSIX_SPAWN_SETSID
    posix_spawnattr_setflags(&attributes, newSession)
    let words = ([program, "-C", folder] + arguments).map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in words + variables { free(text) } }
    var child: pid_t = 0
    try #require(posix_spawn(&child, program, &actions, &attributes, words, variables) == 0)
    self.child = child
  }

  deinit {
    kill(child, SIGKILL)
    close(master)
    close(slave)
  }

  /// Types keys.
  func type(_ keys: String) {
    let bytes = Array(keys.utf8)
    _ = write(master, bytes, bytes.count)
  }

  /// Waits until the program has shown a text, and gives what it showed until its end.
  @discardableResult
  func wait(for text: String) throws -> String {
    let deadline = ContinuousClock.now + .seconds(60)
    while ContinuousClock.now < deadline {
      if let range = shown.range(of: text) {
        defer { shown = String(shown[range.upperBound...]) }
        return String(shown[..<range.upperBound])
      }
      var poller = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard poll(&poller, 1, 100) > 0 else { continue }
      var bytes = [UInt8](repeating: 0, count: 4_096)
      let count = read(master, &bytes, bytes.count)
      if count > 0 { shown += String(decoding: bytes[..<count], as: UTF8.self) }
    }
    throw Silence(description: "“\(text)” was not shown; this was: \(shown)")
  }

  /// Waits for the program's end: its exit status, or the number of the signal that ended it, negative.
  func end() throws -> Int32 {
    var status: Int32 = 0
    let deadline = ContinuousClock.now + .seconds(60)
    while ContinuousClock.now < deadline {
      if waitpid(child, &status, WNOHANG) == child {
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : -signal
      }
      usleep(10_000)
    }
    throw Silence(description: "the program did not end")
  }

  /// Sends the program a signal.
  func send(_ signal: Int32) { kill(child, signal) }

  /// Whether the terminal shows what is typed and gives it line by line, as it did before.
  var isAsBefore: Bool {
    var mode = termios()
    tcgetattr(slave, &mode)
    let flags = tcflag_t(ICANON | ECHO | ISIG)
    return mode.c_lflag & flags == flags
  }
}

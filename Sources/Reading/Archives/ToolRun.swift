import Glibc

/// What a program made of some bytes: it is started without a shell, reads the bytes from its standard input, and is killed
/// where it takes too long or writes too much.
struct ToolRun {
  /// What it wrote.
  let output: [UInt8]
  /// What it complained of, the beginning of it.
  let complaint: String
  /// Whether it says that all went well.
  let isWell: Bool

  /// How many bytes of memory a program may take, where `prlimit` (util-linux) is there to see to it.
  private static let mostMemory = 2_000_000_000

  /// The first program of this name in some folders; nil where there is none.
  static func find(_ name: String, in folders: [String]) -> String? {
    folders.lazy.filter { $0.utf8.first == UInt8(ascii: "/") }.map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
  }

  /// Runs a program.
  ///
  /// - Parameters:
  ///   - program: Its path.
  ///   - tools: The folders in which programs lie.
  ///   - input: What it reads from its standard input, so that no name of a file can be taken for an option.
  ///   - limit: How many bytes it may write.
  ///   - time: How long it may take.
  init(
    _ program: String, _ arguments: [String], tools: [String], input: Scratch, atMost limit: Int, within time: Duration,
    attempt: String
  ) throws(ReadingError) {
    let name = program.split(separator: "/").last.map { String($0) } ?? program
    let (written, complained) = (try Scratch(attempt: attempt), try Scratch(attempt: attempt))
    input.rewind()
    let streams = [input.descriptor, written.descriptor, complained.descriptor]
    let words: [String]
    if let limiter = Self.find("prlimit", in: tools) {
      words = [limiter, "--as=\(Self.mostMemory)", program] + arguments
    } else {
      words = [program] + arguments
    }
    let process = try Self.start(words, streams, attempt: attempt)
    let clock = ContinuousClock()
    let end = clock.now + time
    var status: Int32 = 0
    while waitpid(process, &status, WNOHANG) == 0 {
      let isTooLate = clock.now > end
      if isTooLate || written.size > limit || complained.size > limit {
        kill(process, SIGKILL)
        waitpid(process, &status, 0)
        throw ReadingError(
          attempt,
          why: isTooLate ? "\(name) was stopped after \(time)" : "\(name) wrote more than \(limit / 1_000_000) MB")
      }
      usleep(2_000)
    }
    isWell = status == 0
    guard written.size <= limit else {
      throw ReadingError(attempt, why: "\(name) wrote more than \(limit / 1_000_000) MB")
    }
    output = written.bytes(atMost: limit)
    complaint = String(decoding: complained.bytes(atMost: 2_000), as: UTF8.self)
  }

  private static func start(
    _ command: [String], _ streams: [Int32], attempt: String
  ) throws(ReadingError) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (target, stream) in streams.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, stream, Int32(target))
    }
    var words: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    // What it writes must not depend on how this machine is set up.
    var environment: [UnsafeMutablePointer<CChar>?] = [strdup("LC_ALL=C"), nil]
    defer { (words + environment).forEach { free($0) } }
    var process: pid_t = 0
    let failure = posix_spawn(&process, command[0], &actions, nil, &words, &environment)
    guard failure == 0 else {
      throw ReadingError(
        attempt, why: "\(command[0]) cannot be started: \(String(cString: strerror(failure)).lowercased())")
    }
    return process
  }
}

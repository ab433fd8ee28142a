internal import CommandLineKit
internal import Dispatch
internal import Foundation
internal import Measures

/// The whole program, from words to exit status.
public enum CommandLineTool {
  /// Runs the command that `arguments` (without the program's name) say.
  ///
  /// - Returns: 0 done, 1 failed, 2 misused, 3 the check found faults.
  public static func run(_ arguments: [String], in context: Context) -> Int32 {
    do throws(UsageError) {
      let invocation = try ClaimlogCommand.parseAsRoot(arguments)
      context.options = invocation.root
      switch invocation.action {
      case .help(let help):
        context.write(help.rendered(on: Terminal(width: context.width, hasColor: context.terminal.hasColor)))
      case .version(let version): context.print("\(version)")
      case .run(var command): run(&command, in: context)
      }
    } catch {
      misused(error, arguments, in: context)
    }
    return context.status
  }

  private static func run(_ command: inout any ParsableCommand<Context>, in context: Context) {
    do {
      try command.run(in: context)
      context.endPaging()
    } catch {
      context.endPaging()
      let failure = Failure(error)
      if context.options.json { context.emit(failure.json) } else { failure.lines.forEach { context.note($0) } }
      context.status = 1
    }
  }

  private static func misused(_ error: UsageError, _ arguments: [String], in context: Context) {
    context.status = 2
    if arguments.contains("--json") {
      context.emit(Failure("read the command", why: error.message, hint: error.hint ?? error.help).json)
    } else {
      context.errors.write(error.text(width: context.width) + "\n")
    }
  }

  /// Runs the program in the real world.
  public static func main() -> Int32 {
    let environment = ProcessInfo.processInfo.environment
    let isTerminal = isatty(STDOUT_FILENO) == 1
    let context = Context(
      workingDirectory: FileManager.default.currentDirectoryPath, environment: environment,
      input: { Array(try FileHandle.standardInput.read(upToCount: 65_536) ?? Data()) },
      isInputTerminal: isatty(STDIN_FILENO) == 1,
      output: Context.Stream(isTerminal: isTerminal) { write($0, to: STDOUT_FILENO) },
      errors: Context.Stream(isTerminal: isatty(STDERR_FILENO) == 1) { write($0, to: STDERR_FILENO) },
      columns: columns(environment, isTerminal: isTerminal),
      clock: { Instant(seconds: Int(Date().timeIntervalSince1970)) })
    return run(Array(CommandLine.arguments.dropFirst()), in: context)
  }

  private static func columns(_ environment: [String: String], isTerminal: Bool) -> Int? {
    if let columns = environment["COLUMNS"].flatMap(Int.init), columns > 0 { return columns }
    guard isTerminal else { return nil }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  private static func write(_ text: String, to descriptor: Int32) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return }
      bytes = bytes.dropFirst(count)
    }
  }
}

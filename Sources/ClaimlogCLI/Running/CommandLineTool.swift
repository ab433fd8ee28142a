internal import CommandLineKit
internal import Foundation
internal import Measures
internal import Synchronization

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
      case .run(var command):
        if context.options.csv, let verb = invocation.path.last, !tables.contains(verb) {
          context.errors.write("--csv is for tables: \(tables.joined(separator: ", ")); see claimlog \(verb) --help\n")
          context.status = 2
        } else {
          run(&command, in: context)
        }
      }
    } catch {
      misused(error, arguments, in: context)
    }
    return context.status
  }

  /// The commands whose answer is a table.
  private static let tables = ["articles", "blame", "conflicts", "list", "log", "search", "timeline"]

  private static func run(_ command: inout any ParsableCommand<Context>, in context: Context) {
    do {
      try command.run(in: context)
      context.endPaging()
    } catch {
      context.endPaging()
      let failure = Failure(error)
      if context.options.json { context.emit(failure.json) } else { failure.lines.forEach { context.note($0) } }
      context.status = failure.status
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
    // Whoever reads our output may leave early (`claimlog record … | head`): what is being done is done all the same.
    signal(SIGPIPE, SIG_IGN)
    let environment = ProcessInfo.processInfo.environment
    let unwritten = Mutex<Int32>(0)
    let context = Context(
      workingDirectory: FileManager.default.currentDirectoryPath, environment: environment,
      input: { Array(try FileHandle.standardInput.read(upToCount: 65_536) ?? Data()) },
      isInputTerminal: isatty(STDIN_FILENO) == 1,
      output: Context.Stream(isTerminal: FileDescriptor.output.isTerminal) { text in
        unwritten.withLock { if $0 == 0 { $0 = FileDescriptor.output.write(text) } }
      },
      errors: Context.Stream(isTerminal: FileDescriptor.errors.isTerminal) { FileDescriptor.errors.write($0) },
      columns: environment["COLUMNS"].flatMap(Int.init).flatMap { $0 > 0 ? $0 : nil }
        ?? (FileDescriptor.output.isTerminal ? FileDescriptor.output.columns ?? 80 : nil),
      clock: { Instant(seconds: Int(Date().timeIntervalSince1970)) },
      sleep: { Thread.sleep(forTimeInterval: $0 / .seconds(1)) },
      stopRequests: {
        let interruption = Interruption {
          FileDescriptor.errors.write("\nStopping after this article; once more stops at once.\n")
        }
        return { interruption.isAsked }
      })
    let status = run(Array(CommandLine.arguments.dropFirst()), in: context)
    let code = unwritten.withLock { $0 }
    guard code != 0, code != EPIPE else { return status }
    Failure("write the output", why: String(cString: strerror(code))).lines.forEach { context.note($0) }
    return max(status, 1)
  }
}

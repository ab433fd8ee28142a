import Foundation

/// What went wrong when a test ran plain Git.
public struct GitCommandFailure: Error, CustomStringConvertible {
  /// The arguments, the exit status and what Git said.
  public let description: String
}

/// Runs plain Git in a folder and returns its standard output without the last newline.
///
/// Git sees no configuration but the repository's own, a fixed author and a fixed date, and it never asks anything.
///
/// - Parameters:
///   - arguments: what follows `git` on the command line.
///   - folder: where it runs.
///   - input: what it reads from standard input.
///   - environment: variables that are set besides, or instead of, the fixed ones.
/// - Throws: ``GitCommandFailure`` when Git exits with another status than 0.
@discardableResult
public func runGit(
  _ arguments: String..., in folder: String, input: String? = nil, environment: [String: String] = [:]
) throws -> String {
  try runGit(arguments, in: folder, input: input, environment: environment)
}

/// Runs plain Git with arguments that come as an array; see ``runGit(_:in:input:environment:)-(String...,_,_,_)``.
///
/// - Throws: ``GitCommandFailure`` when Git exits with another status than 0.
@discardableResult
public func runGit(
  _ arguments: [String], in folder: String, input: String? = nil, environment: [String: String] = [:]
) throws -> String {
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = ["git"] + arguments
  process.currentDirectoryURL = URL(filePath: folder, directoryHint: .isDirectory)
  let fixed = [
    "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
    "HOME": "/nonexistent", "LC_ALL": "C", "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_AUTHOR_NAME": "Ada", "GIT_AUTHOR_EMAIL": "ada@example.org", "GIT_AUTHOR_DATE": "1700000000 +0100",
    "GIT_COMMITTER_NAME": "Grace", "GIT_COMMITTER_EMAIL": "grace@example.org",
    "GIT_COMMITTER_DATE": "1700000100 +0000",
  ]
  process.environment = fixed.merging(environment) { _, given in given }
  let (output, errors, source) = (Pipe(), Pipe(), Pipe())
  (process.standardOutput, process.standardError, process.standardInput) = (output, errors, source)
  try process.run()
  // Git's own input and error output are small in tests, so writing and reading in turn cannot block.
  try source.fileHandleForWriting.write(contentsOf: Data((input ?? "").utf8))
  try source.fileHandleForWriting.close()
  let written = try output.fileHandleForReading.readToEnd() ?? Data()
  let said = try errors.fileHandleForReading.readToEnd() ?? Data()
  process.waitUntilExit()
  guard process.terminationStatus == 0 else {
    let reason = String(decoding: said, as: UTF8.self)
    throw GitCommandFailure(
      description: "git \(arguments.joined(separator: " ")) exited with \(process.terminationStatus): \(reason)")
  }
  var text = String(decoding: written, as: UTF8.self)
  if text.hasSuffix("\n") { text.removeLast() }
  return text
}

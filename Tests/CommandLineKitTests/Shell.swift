import Foundation
import Testing

/// A folder with a program called `library` in it that tells what it is asked, and shells to run there.
struct Shell: ~Copyable {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "CommandLineKitTests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder.appending(path: "shelves"), withIntermediateDirectories: true)
    for name in ["a.csv", "b.txt", "c d.csv"] { try write("", to: name) }
    try write(
      """
      #!/bin/sh
      printf '%s|' "$@" >> asked
      echo >> asked
      printf 'b-12\\tThe Sea: a story\\nb-13\\tOther\\nx:1\\n'

      """, to: "library")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder.appending(path: "library").path)
  }

  deinit {
    do {
      try FileManager.default.removeItem(at: folder)
    } catch {
      Issue.record(error)
    }
  }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }

  /// What the program was asked, a line a call.
  func asked() throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: "asked")), as: UTF8.self)
  }

  /// Runs a program of the system here and gives what it printed, to either stream.
  func run(_ words: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = words
    process.currentDirectoryURL = folder
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    process.environment = ["PATH": "\(folder.path):\(path)", "HOME": folder.path, "LC_ALL": "C.UTF-8"]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }

  static func has(_ name: String) -> Bool {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return path.split(separator: ":").contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }
  }
}

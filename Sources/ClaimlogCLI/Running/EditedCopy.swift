internal import Foundation

/// A copy of a file that a person edits, and the bytes that the edit began with.
///
/// A copy that could not be taken in is kept, with those bytes beside it, so that what others changed meanwhile is
/// noticed when it is taken in later.
struct EditedCopy {
  /// Where the copy lies.
  let path: String
  /// What the person began with.
  let base: [UInt8]
  /// What the person made of it.
  let edited: [UInt8]
  /// Whether this program made the copy.
  private let isOurs: Bool

  private var basePath: String { path + ".base" }

  /// Lets the person edit a copy in the editor of the environment.
  init(editing bytes: [UInt8], named name: String, in context: Context) throws {
    let folder = FileManager.default.temporaryDirectory
    path = folder.appending(path: "claimlog-\(name)-\(UUID().uuidString.prefix(8)).json").path
    base = bytes
    isOurs = true
    try Self.write(bytes, to: path)
    let editor = ["VISUAL", "EDITOR"].compactMap { context.environment[$0] }.first { !$0.isEmpty } ?? "vi"
    let status = try ForegroundProgram.run("\(editor) \"$1\"", [path], environment: context.environment)
    edited = try Self.read(path)
    guard status == 0 else {
      let isUntouched = edited == base
      if isUntouched { try remove() }
      throw Failure(
        "edit \(name)", why: "the editor (\(editor)) ended with status \(status), so nothing was taken in",
        hint: isUntouched
          ? "say which editor you like: export EDITOR=nano" : "what you wrote so far is kept in \(path)")
    }
  }

  /// A copy that was edited already; `current` is what it is compared with where it was not kept by this program.
  init(at path: String, of current: [UInt8]) throws {
    self.path = path
    edited = try Self.read(path)
    isOurs = FileManager.default.fileExists(atPath: path + ".base")
    base = isOurs ? try Self.read(path + ".base") : current
  }

  /// Keeps the copy for later.
  func keep() throws {
    if isOurs { try Self.write(base, to: basePath) }
  }

  /// Removes the copy, where this program made it.
  func remove() throws {
    guard isOurs else { return }
    for file in [path, basePath] where FileManager.default.fileExists(atPath: file) {
      try FileManager.default.removeItem(atPath: file)
    }
  }

  private static func read(_ path: String) throws -> [UInt8] {
    do {
      return try Array(Data(contentsOf: URL(filePath: path)))
    } catch {
      throw Failure("read \(path)", why: error.localizedDescription)
    }
  }

  private static func write(_ bytes: [UInt8], to path: String) throws {
    do {
      try Data(bytes).write(to: URL(filePath: path))
    } catch {
      throw Failure("write \(path)", why: error.localizedDescription, hint: "set TMPDIR to a folder that has room")
    }
  }
}

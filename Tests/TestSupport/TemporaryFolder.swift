import FoundationEssentials

/// A folder of a test's own, removed when the test lets go of it.
///
/// It is made in memory (`/dev/shm`) where there is room, since what Claimlog writes is flushed to the disk and tests would wait
/// for that ten times longer than for all else; otherwise below the system's folder for temporary files. `TMPDIR` overrules.
public final class TemporaryFolder: Sendable {
  /// The folder's absolute path, without symbolic links and without a slash at its end.
  public let path: String

  /// Makes a new, empty folder.
  ///
  /// - Throws: Foundation's error when the folder cannot be made.
  public init() throws {
    let url = Self.parent
      .appending(path: "claimlog-test-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.resolvingSymlinksInPath().path(percentEncoded: false).trimmingTrailingSlash
  }

  private static let parent: URL = {
    let (memory, files) = ("/dev/shm", FileManager.default)
    guard ProcessInfo.processInfo.environment["TMPDIR"] == nil, files.isWritableFile(atPath: memory) else {
      return files.temporaryDirectory
    }
    do {
      let free = try files.attributesOfFileSystem(forPath: memory)[.systemFreeSize] as? Int ?? 0
      return free > 1 << 30 ? URL(filePath: memory, directoryHint: .isDirectory) : files.temporaryDirectory
    } catch {
      return files.temporaryDirectory
    }
  }()

  deinit {
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      print("the temporary folder \(path) stays behind: \(error)")
    }
  }

  /// The path of something in the folder.
  public func path(_ relative: String) -> String {
    "\(path)/\(relative)"
  }

  /// Writes a file, with the folders on the way to it, and returns its path.
  ///
  /// - Throws: Foundation's error when it cannot be written.
  @discardableResult
  public func write(_ text: String, to relative: String) throws -> String {
    try write(Array(text.utf8), to: relative)
  }

  /// Writes a file, with the folders on the way to it, and returns its path.
  ///
  /// - Throws: Foundation's error when it cannot be written.
  @discardableResult
  public func write(_ bytes: [UInt8], to relative: String) throws -> String {
    let target = path(relative)
    if let slash = target.lastIndex(of: "/") {
      try FileManager.default.createDirectory(atPath: String(target[..<slash]), withIntermediateDirectories: true)
    }
    try Data(bytes).write(to: URL(filePath: target))
    return target
  }

  /// The text of a file.
  ///
  /// - Throws: Foundation's error when it cannot be read.
  public func read(_ relative: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path(relative))), as: UTF8.self)
  }
}

extension String {
  fileprivate var trimmingTrailingSlash: String {
    count > 1 && hasSuffix("/") ? String(dropLast()) : self
  }
}

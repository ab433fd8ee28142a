/// Where a repository keeps its things.
///
/// A location is found by looking at files alone, without libgit2, so that it costs microseconds. The settings `core.bare`
/// and `core.worktree` are not read for it: ``Repository/location`` heeds them.
public struct GitLocation: Hashable, Sendable {
  /// The folder with `HEAD` and the index: `.git`, or a bare repository itself, or a folder of a worktree's own.
  public internal(set) var gitDirectory: String
  /// The folder with objects, branches and configuration; another than ``gitDirectory`` in a worktree only.
  public internal(set) var commonDirectory: String
  /// The folder with the files; nil for a bare repository.
  public internal(set) var workingDirectory: String?

  /// Makes a location from paths that are known.
  public init(gitDirectory: String, commonDirectory: String, workingDirectory: String?) {
    self.gitDirectory = gitDirectory
    self.commonDirectory = commonDirectory
    self.workingDirectory = workingDirectory
  }

  /// Looks for a repository in a folder and in those around it, as Git does.
  ///
  /// - Parameters:
  ///   - path: where to begin.
  ///   - ceilings: folders that are not looked into, and neither is what is around them, unless `path` is one of them
  ///     (Git's `GIT_CEILING_DIRECTORIES`).
  /// - Returns: the repository, or nil where there is none.
  /// - Throws: when a `.git` file leads nowhere, or something cannot be read.
  public static func discover(from path: String, ceilings: [String] = []) throws(GitError) -> GitLocation? {
    let start = try FileSystem.absolute(path)
    var limits: [String] = []
    for ceiling in ceilings where !ceiling.isEmpty { limits.append(try FileSystem.absolute(ceiling)) }
    var folder = start
    while true {
      if folder != start, limits.contains(where: { $0.utf8.elementsEqual(folder.utf8) }) { return nil }
      if let found = try GitLocation(at: folder) { return found }
      guard let next = FileSystem.parent(of: folder) else { return nil }
      folder = next
    }
  }

  /// The repository of a folder itself, without looking around it; nil where the folder has none.
  ///
  /// The folder may be one with a `.git` in it, a `.git` itself, or a bare repository.
  public init?(at path: String) throws(GitError) {
    let folder = try FileSystem.absolute(path)
    let dotGit = FileSystem.join(folder, ".git")
    switch FileSystem.kind(of: dotGit) {
    case .folder where try Self.isRepository(dotGit):
      self = try Self.of(gitDirectory: dotGit, workingDirectory: folder)
    case .file:
      self = try Self.of(gitDirectory: try Self.target(ofGitFile: dotGit), workingDirectory: folder)
    default:
      guard try Self.isRepository(folder) else { return nil }
      let isDotGit = folder.split(separator: "/").last == ".git"
      self = try Self.of(gitDirectory: folder, workingDirectory: isDotGit ? FileSystem.parent(of: folder) : nil)
    }
  }

  private static func of(gitDirectory: String, workingDirectory: String?) throws(GitError) -> GitLocation {
    GitLocation(
      gitDirectory: gitDirectory, commonDirectory: try commonDirectory(of: gitDirectory),
      workingDirectory: workingDirectory)
  }

  /// Whether a folder has what Git looks for: a `HEAD`, objects and references.
  private static func isRepository(_ folder: String) throws(GitError) -> Bool {
    guard FileSystem.kind(of: FileSystem.join(folder, "HEAD"), followingLinks: false) != nil else { return false }
    let common = try commonDirectory(of: folder)
    return FileSystem.kind(of: FileSystem.join(common, "objects")) == .folder
      && FileSystem.kind(of: FileSystem.join(common, "refs")) == .folder
  }

  private static func commonDirectory(of gitDirectory: String) throws(GitError) -> String {
    guard let bytes = try FileSystem.read(FileSystem.join(gitDirectory, "commondir")) else { return gitDirectory }
    return try FileSystem.absolute(FileSystem.join(gitDirectory, bytes.firstLine))
  }

  /// Follows a `.git` file, which stands in worktrees and submodules.
  private static func target(ofGitFile path: String) throws(GitError) -> String {
    let line = try FileSystem.read(path)?.firstLine ?? ""
    let attempt = "follow \(path)"
    guard line.hasPrefix("gitdir:") else {
      throw GitError(.invalid, attempt: attempt, message: "it is a file without a line gitdir:")
    }
    let target = line.dropFirst("gitdir:".count).drop { $0 == " " }
    let folder = FileSystem.parent(of: path) ?? "/"
    let gitDirectory = try FileSystem.absolute(FileSystem.join(folder, target))
    guard try isRepository(gitDirectory) else {
      throw GitError(.notFound, attempt: attempt, message: "there is no repository at \(gitDirectory)")
    }
    return gitDirectory
  }
}

extension GitLocation {
  /// The commits at which a shallow clone ends; none in a complete one.
  func shallowCommits() throws(GitError) -> Set<ObjectID> {
    guard let bytes = try FileSystem.read(FileSystem.join(commonDirectory, "shallow")) else { return [] }
    return Set(bytes.split(separator: UInt8(ascii: "\n")).compactMap { ObjectID(hexDigits: $0) })
  }
}

extension [UInt8] {
  /// The text before the first line end.
  var firstLine: String {
    let line = prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    return String(decoding: line, as: UTF8.self)
  }
}

internal import CLibgit2

/// A Git repository that is open.
///
/// It owns libgit2's handle, so it is not copied, and it belongs to one thread at a time. Everything that it gives out is a
/// value that lives on without it.
public struct Repository: ~Copyable {
  /// Where it is.
  public let location: GitLocation
  let handle: OpaquePointer
  let objects: OpaquePointer
  let staging: ObjectStaging
  /// The commits at which a shallow clone ends.
  let shallow: Set<ObjectID>

  /// Opens the repository at a location, without looking around it.
  ///
  /// - Throws: ``GitError`` with `.dubiousOwner` when it belongs to another user and Git has not been told to trust it, and
  ///   `.unsupportedExtension` when libgit2 cannot read it (SHA-256, partial clones, reftable).
  public static func open(_ location: GitLocation) throws(GitError) -> Repository {
    try Libgit2.start()
    let attempt = "open the repository \(location.workingDirectory ?? location.gitDirectory)"
    var opened: OpaquePointer?
    let flags = GIT_REPOSITORY_OPEN_NO_SEARCH.rawValue | GIT_REPOSITORY_OPEN_NO_DOTGIT.rawValue
    do throws(GitError) {
      try Libgit2.check(git_repository_open_ext(&opened, location.gitDirectory, flags, nil), attempt)
    } catch {
      throw error.explained(for: location)
    }
    return try Repository(location: location, owning: opened, attempt: attempt)
  }

  /// Opens the repository of a folder itself: one with a `.git` in it, or a bare one.
  ///
  /// - Throws: ``GitError`` with `.notFound` when the folder has none, and as ``open(_:)`` does.
  public static func open(at path: String) throws(GitError) -> Repository {
    guard let location = try GitLocation(at: path) else {
      throw GitError(.notFound, attempt: "open the repository \(path)", message: "there is none in this folder")
    }
    return try open(location)
  }

  /// Makes a new, empty repository, and the folder for it.
  ///
  /// - Parameters:
  ///   - path: the folder.
  ///   - bare: whether it has no working tree.
  ///   - initialBranch: the short name of the branch that its first commit will begin.
  /// - Throws: ``GitError`` with `.exists` when the folder has a repository.
  @discardableResult
  public static func create(
    at path: String, bare: Bool, initialBranch: String = "main"
  ) throws(GitError) -> Repository {
    try Libgit2.start()
    let folder = try FileSystem.absolute(path)
    let attempt = "make a repository in \(folder)"
    if try GitLocation(at: folder) != nil {
      throw GitError(.exists, attempt: attempt, message: "there is one")
    }
    var options = git_repository_init_options()
    try Libgit2.check(
      git_repository_init_options_init(&options, UInt32(GIT_REPOSITORY_INIT_OPTIONS_VERSION)), attempt)
    options.flags = GIT_REPOSITORY_INIT_MKPATH.rawValue | GIT_REPOSITORY_INIT_NO_REINIT.rawValue
    if bare { options.flags |= GIT_REPOSITORY_INIT_BARE.rawValue }
    var made: OpaquePointer?
    let result = initialBranch.withCString { branch in
      options.initial_head = branch
      return git_repository_init_ext(&made, folder, &options)
    }
    try Libgit2.check(result, attempt)
    guard let location = try GitLocation(at: folder) else {
      git_repository_free(made)
      throw GitError(.other, attempt: attempt, message: "it is not there")
    }
    return try Repository(location: location, owning: made, attempt: attempt)
  }

  private init(location: GitLocation, owning opened: OpaquePointer?, attempt: String) throws(GitError) {
    var objects: OpaquePointer?
    let result = git_repository_odb(&objects, opened)
    guard result >= 0, let opened, let objects else {
      let error = GitError(result: result, attempt: attempt)
      git_repository_free(opened)
      throw error
    }
    let shallow: Set<ObjectID>
    do throws(GitError) {
      shallow = try location.shallowCommits()
    } catch {
      git_odb_free(objects)
      git_repository_free(opened)
      throw error
    }
    self.location = location.settled(by: opened)
    self.handle = opened
    self.objects = objects
    self.shallow = shallow
    staging = ObjectStaging(objects: FileSystem.join(location.commonDirectory, "objects"), database: objects)
  }

  deinit {
    git_odb_free(objects)
    git_repository_free(handle)
  }

  /// Whether it has no working tree.
  public var isBare: Bool { git_repository_is_bare(handle) == 1 }

  /// Whether history ends early, since it was cloned with a limited depth.
  public var isShallow: Bool { !shallow.isEmpty }

  /// Where it stands.
  public func head() throws(GitError) -> Head {
    try location.head()
  }

  /// What is under way in it.
  public func state() -> RepositoryState {
    switch git_repository_state_t(rawValue: UInt32(max(0, git_repository_state(handle)))) {
    case GIT_REPOSITORY_STATE_NONE: .clean
    case GIT_REPOSITORY_STATE_MERGE: .merge
    case GIT_REPOSITORY_STATE_REVERT, GIT_REPOSITORY_STATE_REVERT_SEQUENCE: .revert
    case GIT_REPOSITORY_STATE_CHERRYPICK, GIT_REPOSITORY_STATE_CHERRYPICK_SEQUENCE: .cherryPick
    case GIT_REPOSITORY_STATE_BISECT: .bisect
    case GIT_REPOSITORY_STATE_REBASE, GIT_REPOSITORY_STATE_REBASE_INTERACTIVE, GIT_REPOSITORY_STATE_REBASE_MERGE:
      .rebase
    default: .other
    }
  }
}

/// What is under way in a repository.
public enum RepositoryState: String, Hashable, Sendable {
  /// Nothing.
  case clean
  /// A merge that waits to be committed.
  case merge
  /// A rebase.
  case rebase
  /// A cherry-pick.
  case cherryPick
  /// A revert.
  case revert
  /// A bisection.
  case bisect
  /// Something else, such as a mailbox being applied.
  case other
}

extension GitLocation {
  /// The location with the working directory that libgit2 gives it, which heeds `core.bare` and `core.worktree`.
  fileprivate func settled(by handle: OpaquePointer) -> GitLocation {
    var settled = self
    if git_repository_is_bare(handle) == 1 {
      settled.workingDirectory = nil
    } else if let folder = git_repository_workdir(handle).map({ String(cString: $0) }),
      workingDirectory.map({ FileSystem.areSame($0, folder) }) != true
    {
      settled.workingDirectory = folder == "/" ? folder : String(folder.dropLast())
    }
    return settled
  }
}

extension GitError {
  /// The error of an opening, with what to do about it.
  fileprivate func explained(for location: GitLocation) -> GitError {
    var error = self
    if code == .dubiousOwner {
      let folder = location.workingDirectory ?? location.gitDirectory
      error.message = "\(folder) belongs to another user"
      error.hint = "if you trust it: git config --global --add safe.directory \(folder)"
    }
    return error
  }
}

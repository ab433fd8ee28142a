internal import CLibgit2

/// A file that differs from the last commit.
public struct WorkingTreeChange: Hashable, Sendable {
  /// How a file differs from the last commit.
  public enum Kind: String, Hashable, Sendable {
    /// Its content, or its type.
    case modified
    /// It is new, and Git's index has it.
    case added
    /// It is gone.
    case deleted
    /// It is new, and Git does not know it.
    case untracked
    /// A merge left it to be settled.
    case conflicted
  }

  /// The file's path, from the working tree's top.
  public let path: String
  /// How it differs.
  public let kind: Kind
}

extension Repository {
  /// The files whose content in the working tree or in Git's index differs from the last commit, ordered by path.
  ///
  /// Ignored files are passed over. A bare repository has none.
  ///
  /// - Parameter paths: the files and folders to look at; nil for all.
  public func workingTreeChanges(at paths: [String]? = nil) throws(GitError) -> [WorkingTreeChange] {
    if isBare || paths?.isEmpty == true { return [] }
    let attempt = "compare the working tree with the last commit"
    var options = git_status_options()
    try Libgit2.check(git_status_options_init(&options, UInt32(GIT_STATUS_OPTIONS_VERSION)), attempt)
    options.flags =
      GIT_STATUS_OPT_INCLUDE_UNTRACKED.rawValue | GIT_STATUS_OPT_RECURSE_UNTRACKED_DIRS.rawValue
      | GIT_STATUS_OPT_DISABLE_PATHSPEC_MATCH.rawValue
    var list: OpaquePointer?
    let result = (paths ?? []).withCStrings { strings in
      options.pathspec = strings
      return git_status_list_new(&list, handle, &options)
    }
    try Libgit2.check(result, attempt)
    defer { git_status_list_free(list) }
    var changes: [WorkingTreeChange] = []
    for index in 0..<git_status_list_entrycount(list) {
      guard let entry = git_status_byindex(list, index)?.pointee,
        let kind = WorkingTreeChange.Kind(status: entry.status.rawValue),
        let delta = entry.head_to_index ?? entry.index_to_workdir,
        let path = delta.pointee.new_file.path ?? delta.pointee.old_file.path
      else { continue }
      changes.append(WorkingTreeChange(path: String(cString: path), kind: kind))
    }
    return changes.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}

extension WorkingTreeChange.Kind {
  fileprivate init?(status: UInt32) {
    func has(_ flags: git_status_t...) -> Bool { flags.contains { status & $0.rawValue != 0 } }
    if has(GIT_STATUS_CONFLICTED) {
      self = .conflicted
    } else if has(GIT_STATUS_WT_DELETED) || (has(GIT_STATUS_INDEX_DELETED) && !has(GIT_STATUS_WT_NEW)) {
      self = .deleted
    } else if has(GIT_STATUS_INDEX_NEW) {
      self = .added
    } else if has(GIT_STATUS_INDEX_DELETED) {
      self = .modified
    } else if has(GIT_STATUS_WT_NEW) {
      self = .untracked
    } else if has(
      GIT_STATUS_INDEX_MODIFIED, GIT_STATUS_INDEX_TYPECHANGE, GIT_STATUS_WT_MODIFIED, GIT_STATUS_WT_TYPECHANGE,
      GIT_STATUS_WT_UNREADABLE)
    {
      self = .modified
    } else {
      return nil
    }
  }
}

extension [String] {
  /// Calls a function with the strings as libgit2 takes them.
  fileprivate func withCStrings<Result>(_ body: (git_strarray) -> Result) -> Result {
    // Each text ends with a NUL; the offsets say where it begins.
    var text: [CChar] = []
    var offsets: [Int] = []
    for string in self {
      offsets.append(text.count)
      text += string.utf8CString
    }
    return text.withUnsafeMutableBufferPointer { buffer in
      var pointers = offsets.map { offset in buffer.baseAddress.map { $0 + offset } }
      return pointers.withUnsafeMutableBufferPointer { strings in
        body(git_strarray(strings: strings.baseAddress, count: strings.count))
      }
    }
  }
}

internal import CLibgit2

extension GitError {
  /// The error for a result of libgit2, with the library's own words for it.
  init(result: Int32, attempt: String) {
    var text = ""
    if let last = git_error_last(), let message = last.pointee.message {
      text = String(cString: message)
    }
    git_error_clear()
    self.init(result: result, said: text, attempt: attempt)
  }

  /// The error for a result and a message of libgit2.
  init(result: Int32, said: String, attempt: String) {
    let message = said.isEmpty ? "libgit2 returned \(result)" : said
    self.init(Code(result: result), attempt: attempt, message: message)
    refine()
  }

  /// What to do where the disk is full.
  static let makeRoom = "free some space and try again"

  /// What libgit2 cannot read, by a mark in its words for it.
  private static let extensions: [(mark: String, message: String, hint: String)] = [
    ("objectformat", "it has SHA-256 ids, which libgit2 cannot read", "use one with SHA-1 ids, Git's default"),
    ("partialclone", "it is a partial clone, which libgit2 cannot read", "clone it whole, without --filter"),
    ("refstorage", "it keeps references as reftable, which libgit2 cannot read", "git refs migrate --ref-format=files"),
    (
      "worktreeconfig", "it has settings for each worktree, which libgit2 cannot read",
      "git config --unset extensions.worktreeConfig"
    ),
    ("'link'", "Git's index is split, which libgit2 cannot read", "git update-index --no-split-index"),
    ("'sdir'", "Git's index is sparse, which libgit2 cannot read", "git sparse-checkout reapply --no-sparse-index"),
  ]

  /// Tells apart what libgit2 reports under one code, by its words.
  private mutating func refine() {
    if code == .dubiousOwner || message.contains("safe.directory") || message.contains("not owned by current user") {
      code = .dubiousOwner
      message = "the repository belongs to another user"
    } else if message.contains("unsupported extension name") || message.contains("unsupported mandatory extension")
      || message.contains("unsupported repository version")
    {
      code = .unsupportedExtension
      if let known = Self.extensions.first(where: { message.lowercased().contains($0.mark) }) {
        (message, hint) = (known.message, known.hint)
      }
    } else if message.contains("No space left on device") || message.contains("quota exceeded") {
      code = .diskFull
      hint = Self.makeRoom
    } else if message.contains("Permission denied") || message.contains("Read-only file system") {
      code = .permission
    }
  }
}

extension GitError.Code {
  fileprivate init(result: Int32) {
    self =
      switch git_error_code(result) {
      case GIT_ENOTFOUND, GIT_EUNBORNBRANCH: .notFound
      case GIT_EEXISTS: .exists
      case GIT_EAMBIGUOUS: .ambiguous
      case GIT_ELOCKED: .locked
      case GIT_EMODIFIED: .modified
      case GIT_ECONFLICT, GIT_EMERGECONFLICT, GIT_EUNMERGED: .conflict
      case GIT_EUNCOMMITTED, GIT_EINDEXDIRTY: .uncommitted
      case GIT_EINVALID, GIT_EINVALIDSPEC, GIT_EBAREREPO, GIT_EPEEL, GIT_EDIRECTORY: .invalid
      case GIT_EMISMATCH: .corrupt
      case GIT_EOWNER: .dubiousOwner
      default: .other
      }
  }
}

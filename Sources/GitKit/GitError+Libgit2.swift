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

  /// Tells apart what libgit2 reports under one code, by its words.
  private mutating func refine() {
    if code == .dubiousOwner || message.contains("safe.directory") || message.contains("not owned by current user") {
      code = .dubiousOwner
      message = "the repository belongs to another user"
    } else if message.contains("unsupported extension name") || message.contains("unsupported mandatory extension")
      || message.contains("unsupported repository version")
    {
      code = .unsupportedExtension
    } else if message.contains("No space left on device") || message.contains("quota exceeded") {
      code = .diskFull
      hint = "free some space and try again; nothing was half recorded"
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

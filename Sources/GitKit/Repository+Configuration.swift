internal import CLibgit2

extension Repository {
  /// The name and the email of the person, as Git's configuration has them; nil when either is missing.
  public func identity() throws(GitError) -> (name: String, email: String)? {
    guard let name = try configuration("user.name"), let email = try configuration("user.email") else { return nil }
    return name.isEmpty || email.isEmpty ? nil : (name, email)
  }

  /// A setting, from the system's, the person's and the repository's own configuration; nil when there is none.
  public func configuration(_ key: String) throws(GitError) -> String? {
    let attempt = "read the setting \(key)"
    var snapshot: OpaquePointer?
    try Libgit2.check(git_repository_config_snapshot(&snapshot, handle), attempt)
    defer { git_config_free(snapshot) }
    var value: UnsafePointer<CChar>?
    let result = git_config_get_string(&value, snapshot, key)
    if git_error_code(result) == GIT_ENOTFOUND { return nil }
    try Libgit2.check(result, attempt)
    return value.map { String(cString: $0) }
  }

  /// Changes a setting in the repository's own configuration; nil removes it.
  public func setConfiguration(_ key: String, to value: String?) throws(GitError) {
    let attempt = "change the setting \(key)"
    guard !key.utf8.contains(0), value?.utf8.contains(0) != true else {
      throw GitError(.invalid, attempt: attempt, message: "it holds a NUL")
    }
    var (all, local): (OpaquePointer?, OpaquePointer?) = (nil, nil)
    try Libgit2.check(git_repository_config(&all, handle), attempt)
    defer { git_config_free(all) }
    try Libgit2.check(git_config_open_level(&local, all, GIT_CONFIG_LEVEL_LOCAL), attempt)
    defer { git_config_free(local) }
    try Libgit2.durably { () throws(GitError) in
      if let value {
        try Libgit2.check(git_config_set_string(local, key, value), attempt)
      } else {
        let result = git_config_delete_entry(local, key)
        if git_error_code(result) != GIT_ENOTFOUND { try Libgit2.check(result, attempt) }
      }
    }
  }
}

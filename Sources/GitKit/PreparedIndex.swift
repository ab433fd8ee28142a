import Glibc

/// A new version of Git's index that waits beside the old one to take its place.
///
/// It is removed when it is let go without having been installed.
public struct PreparedIndex: ~Copyable {
  /// Where it waits.
  public let path: String
  /// Git's index, whose place it takes.
  public let target: String

  /// Puts it into the place of Git's index, in one step that cannot be seen half done.
  ///
  /// The caller holds `index.lock`, from before it was prepared.
  ///
  /// - Throws: ``GitError`` when the file system does not do it.
  public consuming func install() throws(GitError) {
    guard rename(path, target) == 0 else {
      throw GitError(errno: errno, attempt: "replace \(target)")
    }
  }

  deinit {
    // After an installation nothing is there any more.
    unlink(path)
  }
}

/// Where a repository stands.
public enum Head: Hashable, Sendable {
  /// On a branch, given by its full name (`refs/heads/main`); the tip is nil while the branch has no commit.
  case branch(name: String, tip: ObjectID?)
  /// On a commit, on no branch.
  case detached(ObjectID)

  /// The commit, where there is one.
  public var commit: ObjectID? {
    switch self {
    case .branch(_, let tip): tip
    case .detached(let id): id
    }
  }
}

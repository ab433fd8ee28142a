internal import CLibgit2

extension ObjectID {
  /// The id that libgit2 gave.
  init(_ id: git_oid) {
    self = withUnsafeBytes(of: id.id) { ObjectID(unchecked: Array($0), at: 0) }
  }

  /// The id as libgit2 takes it.
  var forLibgit2: git_oid {
    var id = git_oid()
    withUnsafeMutableBytes(of: &id.id) { $0.copyBytes(from: bytes) }
    return id
  }
}

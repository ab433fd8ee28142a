/// A file that differs between two trees.
public struct PathChange: Hashable, Sendable {
  /// The file's path, with `/` between its parts.
  public let path: String
  /// Its content in the first tree; nil when it is not there.
  public let old: ObjectID?
  /// Its content in the second tree; nil when it is not there.
  public let new: ObjectID?

  /// Makes a change.
  public init(path: String, old: ObjectID?, new: ObjectID?) {
    self.path = path
    self.old = old
    self.new = new
  }
}
